/// Ngắt dòng mềm trong Markdown: an end of a line within a paragraph is a space. But many write a line of
/// a letterhead after another without anything between, so only a line that is full is taken for
/// wrapped: one that the next word would have made too long.
struct MarkdownWraps {
  private var breaks: [Break] = []
  private var lastLine = 0..<0
  /// Characters of the last line.
  private var lastLength = 0

  /// An end of a line between two lines of a paragraph.
  private struct Break {
    /// The last line of the text before it ends here, and the next begins.
    let place: Range<Int>
    let length: Int
    let nextWordLength: Int
  }

  /// Wider lines are paragraphs.
  private static let widthLimit = 120

  /// - Parameters:
  ///   - text: the line, from its first word on.
  ///   - goesOn: whether it goes on with the paragraph of the line before it.
  mutating func beginText(_ bytes: [UInt8], _ text: Range<Int>, goesOn: Bool) {
    guard goesOn, breaks.count < MarkdownMarks.editLimit, !breaksHard(bytes) else { return }
    let word = bytes[text].prefix { !$0.isSpace }
    breaks.append(
      Break(
        place: lastLine.upperBound..<text.lowerBound, length: lastLength,
        nextWordLength: Self.length(word)))
  }

  mutating func endLine(_ bytes: [UInt8], _ line: Range<Int>) {
    lastLine = line
    lastLength = Self.length(bytes[line])
  }

  /// Two spaces, a «\\» or a «<br>» at the end of the line.
  private func breaksHard(_ bytes: [UInt8]) -> Bool {
    let line = bytes[lastLine]
    return line.suffix(2).elementsEqual([0x20, 0x20]) || line.last == 0x5C || line.last == 0x3E
  }

  private static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  /// The ends of lines that are spaces; none where the text is not wrapped.
  func edits(_ bytes: [UInt8]) -> [ViewEdit] {
    let width = breaks.reduce(0) { max($0, $1.length) }
    let full = breaks.filter { $0.length + 1 + $0.nextWordLength > width }
    guard width <= Self.widthLimit, full.count >= 3, full.count * 10 >= breaks.count * 6 else {
      return []
    }
    return full.map { wrap in
      // What stands at the head of the next line, «> », has its own edit.
      let end = wrap.place.lowerBound
      let isCRLF = bytes[end...].starts(with: [0x0D, 0x0A])
      return ViewEdit(end..<end + (isCRLF ? 2 : 1), " ")
    }
  }
}
