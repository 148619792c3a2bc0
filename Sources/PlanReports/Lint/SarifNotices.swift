import PlanRules

/// Thông báo khi chạy: what a SARIF report says after its results, gathered while they are written. Of
/// a document that is read without trouble, a few hundred bytes are kept.
package struct SarifNotices: Sendable {
  private var pieces: [(ordinal: Int, bytes: [UInt8])] = []
  /// Each document with its verdict.
  private var artifacts: [(ordinal: Int, bytes: [UInt8])] = []
  /// Rules that the program did not bring along, by id.
  private var ownRules: [String: Rule] = [:]

  package init() {}

  package mutating func add(
    _ name: DocumentName, _ bytes: [UInt8], artifact: [UInt8], rules: [Rule] = []
  ) {
    artifacts.append((name.ordinal, artifact))
    for rule in rules where ownRules[rule.id] == nil { ownRules[rule.id] = rule }
    guard !bytes.isEmpty else { return }
    pieces.append((name.ordinal, bytes))
  }

  /// In the order of their names.
  var rules: [Rule] { ownRules.values.sorted { $0.id < $1.id } }

  /// In the order of the documents.
  var list: [UInt8] { Self.list(pieces) }
  var artifactList: [UInt8] { Self.list(artifacts) }

  private static func list(_ pieces: [(ordinal: Int, bytes: [UInt8])]) -> [UInt8] {
    var result: [UInt8] = []
    for piece in pieces.sorted(by: { $0.ordinal < $1.ordinal }) {
      if !result.isEmpty { result.append(contentsOf: ",\n".utf8) }
      result.append(contentsOf: piece.bytes)
    }
    return result
  }
}
