import Foundation
import SourceText
import Testing

@Suite struct DecodingTests {
  private static let sentence = "Căn cứ Thông tư số 19/2019/TT-BGDĐT;\nUỷ ban nhân dân xã Hoà Bắc"

  /// The same text in another shape of bytes.
  private static let shapes: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", Array(sentence.utf8)),
    ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(sentence.utf8)),
    ("UTF-16LE", [0xFF, 0xFE] + sentence.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ("UTF-16BE", [0xFE, 0xFF] + sentence.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
    ("NFD", Array(sentence.decomposedStringWithCanonicalMapping.utf8)),
    ("no-break spaces", Array(sentence.replacingOccurrences(of: " ", with: "\u{A0}").utf8)),
    ("soft hyphens", Array(sentence.replacingOccurrences(of: "tư", with: "t\u{AD}ư").utf8)),
  ]

  @Test(arguments: shapes.map(\.name))
  func readsTheSameWordsInEveryShape(name: String) throws {
    let shape = try #require(Self.shapes.first { $0.name == name })
    let source = SourceText(shape.bytes)
    #expect(String(decoding: source.bytes, as: UTF8.self) == Self.sentence)
    #expect(source.bytes == Array(Self.sentence.utf8), "the view is composed byte for byte")
    #expect(source.invalidByteCount == 0)
    #expect(source.lines.count == 2)
  }

  @Test func composesLettersThatAreHalfComposed() {
    // ê + dot below, e + dot below + circumflex, ư + hook.
    let source = SourceText(
      Array("vi\u{EA}\u{323}c, vi\u{65}\u{323}\u{302}c, t\u{1B0}\u{309}".utf8))
    #expect(String(decoding: source.bytes, as: UTF8.self).utf8.elementsEqual("việc, việc, tử".utf8))
    #expect(source.composedLetterCount == 4)
  }

  @Test(arguments: ["a\nb\n", "a\r\nb\r\n", "a\rb\r"])
  func splitsLinesAtEveryLineEnd(text: String) {
    let source = SourceText(Array(text.utf8))
    #expect(source.lines.map { source.text($0.span) } == ["a", "b", ""])
  }

  @Test func turnsEachUndecodableByteIntoOneReplacement() {
    let source = SourceText([0x61, 0xFF, 0xC3, 0x62, 0xE1, 0xBA])
    #expect(String(decoding: source.decoded, as: UTF8.self) == "a\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}")
    #expect(source.invalidByteCount == 4)
  }

  @Test func keepsPositionsOfTheTextAsSent() {
    // The word «số» starts at scalar 9 of the decomposed line.
    let sent = "Ca\u{306}n cu\u{31B}\u{301} số 5"
    let source = SourceText(Array(sent.utf8))
    var finder = PositionFinder(source)
    let start = String(decoding: source.bytes, as: UTF8.self).utf8.count - "số 5".utf8.count
    let position = finder.position(of: start)
    #expect(position.line == 1)
    #expect(position.column == 11)
    #expect(position.offset == sent.utf8.count - "số 5".utf8.count)
  }

  @Test(arguments: ["\u{200B}", "\u{AD}", "\u{FEFF}"])
  func countsWhatStandsUnseenAtALinesHead(mark: String) {
    let source = SourceText(Array("ab\n\(mark)cd".utf8))
    var finder = PositionFinder(source)
    // «d» is the third scalar of its line as sent.
    #expect(finder.position(of: 4).column == 3)
  }

  @Test func findsColumnsInALongLineAsInAShortOne() {
    let line = String(repeating: "ờ", count: 5000)
    let source = SourceText(Array(line.utf8))
    var finder = PositionFinder(source)
    for scalar in [0, 1, 170, 171, 511, 512, 513, 2000, 4999, 5000] {
      #expect(finder.position(of: scalar * 3).column == scalar + 1)
    }
  }

  @Test func tellsBinaryFromText() {
    #expect(SourceText.looksBinary([0x50, 0x4B, 0x03, 0x04, 0x00]))
    #expect(!SourceText.looksBinary([0xFF, 0xFE, 0x41, 0x00]))
    #expect(!SourceText.looksBinary(Array("Kế hoạch".utf8)))
    #expect(!SourceText.looksBinary([]))
  }
}
