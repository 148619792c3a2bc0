import SourceText
import Testing

/// Marks that deceive are read as what a reader sees, and named; lines end where a reader sees them end.
@Suite struct HiddenMarkTests {
  private func view(_ text: String) -> String {
    String(decoding: SourceText(Array(text.utf8)).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("19/2019/TT-\u{200B}BGDĐT", "19/2019/TT-BGDĐT", [HiddenMark.Kind.invisible]),
    ("20\u{FE00}19 \u{E0031}x", "2019 x", [.invisible, .invisible]),
    ("ngày \u{2066}12\u{2069}", "ngày 12", [.direction, .direction]),
    ("số \u{202E}4202\u{202C} và", "số 2024 và", [.reversal]),
    // Brackets are mirrored there.
    ("\u{202E})KH-UBND(\nx", ")DNBU-HK(\nx", [.reversal]),
    // What shows there is not certain.
    ("\u{202E}12 tháng\u{202C}", "12 tháng", [.direction, .direction]),
    ("１２/９/2026 ﹣", "12/9/2026 ﹣", [.lookalike, .lookalike, .lookalike]),
    ("\u{661}\u{6F2}\u{1D7DB}", "123", [.lookalike, .lookalike, .lookalike]),
    // Pictures, hyphens and raised digits are what they seem.
    ("❤\u{FE0F} 1\u{FE0F}\u{20E3} 👩\u{200D}🏫 tr\u{AD}ường m²", "❤ 1\u{20E3} 👩🏫 trường m²", []),
    ("126/2024/NĐ-CP¹² ngày 12/11/2019³, 9,8 m/s²", "126/2024/NĐ-CP ngày 12/11/2019, 9,8 m/s²", []),
  ])
  func `marks are read as a reader sees them`(
    text: String, seen: String, kinds: [HiddenMark.Kind]
  ) {
    let source = SourceText(Array(text.utf8))
    #expect(String(decoding: source.bytes, as: UTF8.self) == seen)
    #expect(source.hiddenMarks.map { $0.kind } == kinds)
    for mark in source.hiddenMarks {
      #expect(mark.span.upperBound <= source.bytes.count)
      let place = source.decodedSpan(of: mark.span)
      #expect(place.upperBound <= source.decoded.count)
    }
  }

  @Test func `a span is reported where it stands in the text as it was sent`() {
    let source = SourceText(Array("a TT-\u{200B}BGD １２ NĐ-CP¹ b".utf8))
    let words = source.bytes.split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
    #expect(
      words.map { String(decoding: source.decoded[source.decodedSpan(of: $0)], as: UTF8.self) }
        == ["a", "TT-\u{200B}BGD", "１２", "NĐ-CP¹", "b"])
  }

  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\n", "\r\n", "\r"])
  func `lines end`(end: String) {
    let source = SourceText(Array("một\(end)hai\(end)\(end)ba".utf8))
    #expect(
      source.lines.map { String(decoding: source.bytes[$0.span], as: UTF8.self) }
        == ["một", "hai", "", "ba"])
    var finder = PositionFinder(source)
    let position = finder.position(of: source.lines[3].start + 1)
    #expect(position.line == 4)
    #expect(position.column == 2)
    #expect(position.offset == source.decoded.count - 1)
  }

  @Test func `a form feed heads its line, and ends one with words on it`() {
    let source = SourceText(Array("một\u{C}hai\n\u{C}\u{C} ba\n \u{C}bốn\u{C}\u{C}\u{C}\n".utf8))
    #expect(
      source.lines.map { String(decoding: source.bytes[$0.span], as: UTF8.self) }
        == ["một", "\u{C}hai", "\u{C}\u{C} ba", " \u{C}bốn", "\u{C}\u{C}\u{C}", ""])
    var finder = PositionFinder(source)
    #expect(finder.position(of: source.lines[1].start + 1).column == 2)
  }

  @Test func `UTF-32 is read by its mark, and control characters are reported`() {
    let little: [UInt8] = [0xFF, 0xFE, 0, 0, 0x4B, 0, 0, 0, 0xBF, 0x1E, 0, 0]
    let big: [UInt8] = [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x4B, 0, 0, 0x1E, 0xBF]
    for input in [little, big] {
      let source = SourceText(input)
      #expect(!SourceText.looksBinary(input))
      #expect(source.encoding == .utf32 && source.decoded == Array("Kế".utf8))
    }
    // A surrogate, a value beyond Unicode, a unit cut short: each is lost and counted.
    let damaged = SourceText(little + [0, 0xD8, 0, 0, 0, 0, 0x11, 0, 0x4B])
    #expect(damaged.invalidByteCount == 3)
    #expect(!SourceText.looksBinary([0xFF, 0xFE, 0x4B, 0]))
    #expect(SourceText(Array("a\u{1}b\tc\u{1F}\n".utf8)).notes.controlCount == 2)
  }
}
