import SourceText

/// Các chữ của văn bản: a hash for each word without regard to case, by which texts are compared without
/// reading them again.
package struct TextWords: Sendable {
  package private(set) var hashes: [UInt64] = []
  /// By paragraph of the plan: where its hashes end; they begin where those before them end.
  private(set) var ends: [Int] = []
  /// Where the word «trường» stands, in text order.
  package var schools: [Int] = []
  /// Where the word «tuần» stands, in text order.
  package var weeks: [Int] = []

  /// Of how many words there are hashes; after them is room for more.
  private var count = 0

  package init() {}

  /// - Parameter byteCount: of the whole text.
  init(byteCount: Int) { hashes.reserveCapacity(byteCount / 6) }

  /// Takes the hashes out, with room for the words of so many bytes.
  mutating func lend(byteCount: Int) -> (hashes: [UInt64], count: Int) {
    var lent = hashes
    hashes = []
    let missing = count + byteCount / 2 + 1 - lent.count
    if missing > 0 {
      // Paragraph after paragraph asks for more.
      lent.append(contentsOf: repeatElement(0, count: max(missing, lent.count / 2)))
    }
    return (lent, count)
  }

  /// Takes them back at the end of a paragraph.
  mutating func endParagraph(_ lent: consuming [UInt64], count: Int) {
    hashes = lent
    self.count = count
    ends.append(count)
  }

  /// Empty where nothing was read.
  package func range(ofParagraph index: Int) -> Range<Int> {
    guard index < ends.count else { return 0..<0 }
    return (index > 0 ? ends[index - 1] : 0)..<ends[index]
  }

  static let school = hash(of: "trường")
  static let week = hash(of: "tuần")

  private static func hash(of word: String) -> UInt64 {
    let bytes = Array(word.utf8)
    return WordHash.of(bytes.span, bytes.indices)
  }
}
