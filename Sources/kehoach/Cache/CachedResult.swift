import PlanReports
import RuleTables

/// Kết quả giữ lại: what came of one document.
struct CachedResult: Equatable {
  /// Of this document alone.
  var summary: RunSummary
  /// Its piece of the report.
  var piece: [UInt8]

  /// Every count there is.
  static let counts: [WritableKeyPath<RunSummary, Int> & Sendable] = [
    \.documents, \.notPlans, \.errors, \.warnings, \.infos, \.references, \.unknownReferences,
    \.suppressed, \.known, \.failing, \.unreadable, \.ignored,
  ]
  private static let mark = Array("kehoach.result/3\n".utf8)
  private static let hashSize = 32

  init(_ summary: RunSummary, _ piece: [UInt8]) {
    self.summary = summary
    self.piece = piece
  }

  /// As a file holds it: a mark, the key, the hash of the document, the hash of what follows, the counts,
  /// the piece. So an entry that was put in the place of another says so itself.
  func bytes(for key: Key) -> [UInt8] {
    var content: [UInt8] = []
    for count in Self.counts {
      let number = UInt64(summary[keyPath: count])
      content += (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
    }
    content += piece
    return Self.mark + key.bytes + ContentHash.of(content) + content
  }

  /// What a result is the result of.
  struct Key: Equatable {
    /// Of everything that the result depends on.
    let whole: [UInt8]
    let document: [UInt8]

    var bytes: [UInt8] { whole + document }
  }

  /// Nil where the bytes are not whole, are the result of something else, or count what no document
  /// holds: such a number would stop the run where it is written again or added up.
  init?(_ bytes: [UInt8], for key: Key) {
    let head = Self.mark + key.bytes
    guard bytes.starts(with: head) else { return nil }
    let rest = bytes.dropFirst(head.count)
    let content = Array(rest.dropFirst(Self.hashSize))
    guard content.count >= Self.counts.count * 8,
      rest.prefix(Self.hashSize).elementsEqual(ContentHash.of(content))
    else { return nil }
    summary = RunSummary()
    for (index, count) in Self.counts.enumerated() {
      let number = (0..<8).reduce(UInt64(0)) {
        $0 | UInt64(content[index * 8 + $1]) << (8 * UInt64($1))
      }
      guard number <= UInt64(Int32.max) else { return nil }
      summary[keyPath: count] = Int(number)
    }
    piece = Array(content[(Self.counts.count * 8)...])
  }
}
