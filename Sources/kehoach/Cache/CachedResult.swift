import PlanReports
import RuleTables

/// Kết quả giữ lại: what came of one document.
struct CachedResult: Equatable {
  /// Of this document alone.
  var summary: RunSummary
  /// By report of the run: its piece; of a report that is files, one for each of its documents.
  var pieces: [[[UInt8]]]

  /// Every count there is.
  static let counts: [WritableKeyPath<RunSummary, Int> & Sendable] = [
    \.documents, \.notPlans, \.errors, \.warnings, \.infos, \.references, \.unknownReferences,
    \.suppressed, \.known, \.failing, \.unreadable, \.recognised, \.ignored,
  ]
  private static let mark = Array("kehoach.result/5\n".utf8)

  init(_ summary: RunSummary, _ pieces: [[[UInt8]]]) {
    self.summary = summary
    self.pieces = pieces
  }

  /// As a file holds it: a mark, the key, the hash of the document, the hash of what follows, the counts,
  /// the pieces, each after its length. So an entry that was put in the place of another says so itself.
  func bytes(for key: Key) -> [UInt8] {
    var content: [UInt8] = []
    for count in Self.counts { content += Self.bytes(of: summary[keyPath: count]) }
    content += Self.bytes(of: pieces.count)
    for parts in pieces {
      content += Self.bytes(of: parts.count)
      for part in parts { content += Self.bytes(of: part.count) + part }
    }
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
    let content = Array(rest.dropFirst(ContentHash.size))
    guard content.count >= Self.counts.count * 8,
      rest.prefix(ContentHash.size).elementsEqual(ContentHash.of(content))
    else { return nil }
    summary = RunSummary()
    var place = 0
    for count in Self.counts {
      guard let number = Self.number(content, &place) else { return nil }
      summary[keyPath: count] = number
    }
    pieces = []
    guard let reports = Self.number(content, &place) else { return nil }
    for _ in 0..<reports {
      guard let count = Self.number(content, &place) else { return nil }
      var parts: [[UInt8]] = []
      for _ in 0..<count {
        guard let length = Self.number(content, &place), length <= content.count - place else {
          return nil
        }
        parts.append(Array(content[place..<place + length]))
        place += length
      }
      pieces.append(parts)
    }
    guard place == content.count else { return nil }
  }

  private static func bytes(of number: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: UInt64(number) >> (8 * UInt64($0))) }
  }

  /// Nil where the bytes end, or count what no document holds.
  private static func number(_ content: [UInt8], _ place: inout Int) -> Int? {
    guard place + 8 <= content.count else { return nil }
    let number = (0..<8).reduce(UInt64(0)) {
      $0 | UInt64(content[place + $1]) << (8 * UInt64($1))
    }
    place += 8
    return number <= UInt64(Int32.max) ? Int(number) : nil
  }
}
