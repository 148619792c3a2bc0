import RuleTables

/// Các văn bản của một bản tóm tắt, gathered in any order. A comment of a merge request holds some 65,000
/// characters, so no more is kept of a run than goes into one.
package struct LintMarkdownSummary: Sendable {
  package struct Document: Sendable {
    let ordinal: Int
    let row: [UInt8]
    /// Empty where there is nothing to report.
    let details: [UInt8]
  }

  private(set) var rows = Part(limit: 15_000)
  private(set) var details = Part(limit: 35_000)

  package init() {}

  package mutating func add(_ document: Document) {
    rows.add(document.row, document.ordinal)
    details.add(document.details, document.ordinal)
  }

  /// Pieces in the order of the documents, as many as have room.
  struct Part: Sendable {
    private let limit: Int
    private var kept: [(ordinal: Int, bytes: [UInt8])] = []
    private var keptBytes = 0
    private var count = 0

    init(limit: Int) { self.limit = limit }

    mutating func add(_ bytes: [UInt8], _ ordinal: Int) {
      guard !bytes.isEmpty else { return }
      count += 1
      let place = kept.lastIndex { $0.ordinal < ordinal }.map { $0 + 1 } ?? 0
      kept.insert((ordinal, bytes), at: place)
      keptBytes += bytes.count
      // What those before it leave no room for will never have any.
      while let last = kept.last, keptBytes - last.bytes.count >= limit {
        kept.removeLast()
        keptBytes -= last.bytes.count
      }
    }

    /// The pieces that have room, the first always, and how many have not.
    var shown: (bytes: [UInt8], left: Int) {
      var bytes: [UInt8] = []
      for (index, piece) in kept.enumerated() {
        guard bytes.isEmpty || bytes.count + piece.bytes.count <= limit else {
          return (bytes, count - index)
        }
        bytes.append(contentsOf: piece.bytes)
      }
      return (bytes, count - kept.count)
    }
  }
}
