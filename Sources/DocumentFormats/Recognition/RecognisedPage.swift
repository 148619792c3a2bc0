import SourceText

/// Trang nhận dạng: the words that `tesseract … tsv` has found on the picture of one page.
package struct RecognisedPage: Sendable {
  /// In dots.
  package let width: Int
  package let height: Int
  var words: [Word]

  struct Word {
    var text: [UInt8]
    var confidence: UInt8
    let box: PageBox
    /// Which line of `tesseract` it belongs to: words of one line have the same number.
    let group: Int

    var middle: Int { Int(box.left + box.right) / 2 }
    var holdsDigit: Bool { text.contains { $0.isDigit } }
  }

  /// - Parameter table: of one page; rows that are none are passed over.
  /// - Returns: nil where not even the page is in it.
  package init?(table: [UInt8]) {
    var size: (width: Int, height: Int)?
    var words: [Word] = []
    var group = 0
    var place: ArraySlice<UInt8> = []
    for row in table.split(separator: .lineFeed) {
      let fields = row.split(separator: .tab, maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count == 12, let left = Self.number(fields[6]),
        let top = Self.number(fields[7]), let width = Self.number(fields[8]),
        let height = Self.number(fields[9])
      else { continue }
      if fields[0].elementsEqual("1".utf8) { size = (width, height) }
      guard fields[0].elementsEqual("5".utf8) else { continue }
      // Block, paragraph and line.
      let found = row[fields[2].startIndex..<fields[4].endIndex]
      if found != place { group += 1 }
      place = found
      let box = PageBox(left: left, top: top, right: left + width, bottom: top + height)
      if let word = Self.word(fields[11], confidence: fields[10], box, group) {
        words.append(word)
      }
    }
    guard let size, size.width > 0, size.height > 0 else { return nil }
    (width, height) = size
    self.words = words
    mendNumbers()
  }

  /// Specks and the rules of tables are no words, and no Vietnamese text has a bar at the edge of one.
  private static func word(
    _ field: ArraySlice<UInt8>, confidence: ArraySlice<UInt8>, _ box: PageBox, _ group: Int
  ) -> Word? {
    var text = field
    while text.first == .bar || text.first?.isSpace == true { text.removeFirst() }
    while text.last == .bar || text.last?.isSpace == true { text.removeLast() }
    guard !text.isEmpty else { return nil }
    var sureness = UInt8(clamping: number(confidence) ?? 0)
    let isSign = !text.contains { $0.startsWordCharacter && !$0.isContinuation }
    let isLetter = text.count == 1 && text.contains { $0.isASCIILetter }
    if isSign, strokes.contains(where: { text.elementsEqual($0.utf8) }) { return nil }
    if sureness < (isSign ? leastOfSign : isLetter ? leastOfLetter : 0) { return nil }
    // A bar beside a digit may as well be one.
    if text.count < field.count, text.contains(where: { $0.isDigit }) {
      sureness = min(sureness, UInt8(Recognition.unsure - 1))
    }
    return Word(text: Array(text), confidence: min(sureness, 100), box: box, group: group)
  }

  /// Nét vết: what dust is taken for, and no Vietnamese text holds between two words.
  private static let strokes = ["¡", "¿", "~", "`", "^", "\\", "'"]
  /// A dash that begins an item is read with more; a speck of dust, or a stroke of a stamp, with less.
  private static let leastOfSign: UInt8 = 85
  private static let leastOfLetter: UInt8 = 70

  /// «96», of «96.650856» too; nil for «-1» and for more than a page has.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    var value = 0
    guard field.first?.isDigit == true else { return nil }
    for byte in field {
      if byte == .dot { break }
      guard byte.isDigit, value < 10_000_000 else { return nil }
      value = value * 10 + Int(byte - .digitZero)
    }
    return value
  }
}
