import Foundation
import SourceText
import TestSupport
import Testing

/// What must not be taken for Vietnamese, and what is hard to tell.
@Suite struct EncodingGuessTests {
  private static let french = """
    Le Ministère de l'Éducation a décidé que les élèves de première année seront évalués à la fin du
    deuxième trimestre. Là où l'école n'a pas été prévenue, le délai est prolongé jusqu'à la fête; les
    maîtres, déjà informés, sont prêts à aider. Voilà, c'est très bientôt l'été à la forêt.
    """
  private static let german = """
    Die Schüler müssen für die nächste Prüfung über größere Übungsaufgaben verfügen. Wir möchten, daß
    alle Lehrkräfte dafür Verständnis haben; später wäre es schöner, aber unmöglich.
    """
  private static let english = """
    The school’s plan – “a plan for all” – isn’t finished… It’s the board’s task • to do so • and the
    teachers’ to wait — no one can “go on” alone.
    """
  private static let spanish = "El niño comió la piña en la montaña; él está allí también, ¿dónde?"

  @Test(arguments: [french, german, english, spanish], ["whole", "a word at a time"])
  func westernTextsStayAsTheyAre(text: String, piece: String) throws {
    let pieces =
      piece == "whole"
      ? [text] : text.split(whereSeparator: \.isWhitespace).map(String.init)
    for piece in pieces {
      let bytes = [UInt8](try #require(piece.data(using: .windowsCP1252)))
      let source = SourceText(bytes)
      #expect(source.encoding == .utf8)
      #expect(source.notes.guessedEncoding == nil)
      #expect(source.invalidByteCount == bytes.count { $0 >= 0x80 })
      #expect(source.notes.undecodedByteCount == source.invalidByteCount)
      let unicode = SourceText(Array(piece.utf8))
      #expect(unicode.decoded == Array(piece.utf8))
      #expect(unicode.notes == ReadingNotes())
      let forced = SourceText(bytes, encoding: .windows1252)
      #expect(forced.decoded == Array(piece.utf8))
    }
  }

  @Test func toneLessVietnameseWithWesternDashesStaysAsItIs() throws {
    let text = "Ke hoach boi duong – nam hoc 2025 – cua truong “Hoa Sen” – cho giao vien."
    let source = SourceText([UInt8](try #require(text.data(using: .windowsCP1252))))
    #expect(source.notes.guessedEncoding == nil)
    #expect(source.invalidByteCount == 5)
  }

  @Test(arguments: files(in: "Corpus/plans", endings: ["txt"]))
  func damagedUTF8StaysUTF8(path: String) throws {
    var bytes = try bytes(of: path)
    let sent = SourceText(bytes)
    #expect(sent.notes == ReadingNotes())
    // One letter in twenty loses its last byte.
    let ends = bytes.indices.filter { bytes[$0] >= 0xC0 }.enumerated().filter {
      $0.offset % 20 == 7
    }
    for (_, place) in ends { bytes[place + 1] = 0x2E }
    let source = SourceText(bytes)
    #expect(source.encoding == .utf8)
    #expect(source.notes.guessedEncoding == nil)
    #expect(source.invalidByteCount >= ends.count)
  }

  @Test(arguments: LegacyWriter.encodings + [.utf8])
  func aPastedParagraphIsLeftAndSaid(encoding: SourceEncoding) throws {
    let plan = try text(of: "Corpus/plans/truong-mam-non-sach.txt")
    let paragraph =
      "Nhà trường tổ chức bồi dưỡng thường xuyên cho giáo viên theo kế hoạch đã được duyệt."
    let pasted = LegacyWriter.misread(
      encoding == .utf8
        ? Array(paragraph.utf8) : try #require(LegacyWriter.bytes(paragraph, in: encoding)))
    let bytes = Array(plan.utf8) + [0x0A] + pasted + [0x0A]
    let source = SourceText(bytes)
    #expect(source.decoded == bytes)
    #expect(source.notes.guessedEncoding == nil)
    // A paragraph of Western letters alone is not looked for in a text that is Vietnamese otherwise.
    let isSeen = encoding == .tcvn3 || encoding == .utf8
    #expect(source.notes.misreadLineCount == (isSeen ? 1 : 0))
  }

  /// Whatever is cut off, something is read, and the same text once there is enough of it.
  @Test(arguments: LegacyWriter.encodings)
  func readEveryBeginning(encoding: SourceEncoding) throws {
    let text =
      "Kế hoạch bồi dưỡng thường xuyên của Ủy ban nhân dân xã Hoà Bắc năm học 2025-2026\n\n"
    let whole = try #require(LegacyWriter.bytes(text + text, in: encoding))
    for bytes in [whole, LegacyWriter.misread(whole)] {
      for length in 0...bytes.count {
        let source = SourceText(Array(bytes[..<length]))
        for forced in SourceEncoding.allCases {
          _ = SourceText(Array(bytes[..<length]), encoding: forced)
        }
        guard let guess = source.notes.guessedEncoding else { continue }
        #expect(guess == encoding)
      }
    }
    #expect(SourceText(whole).encoding == encoding)
  }

  @Test func randomBytesAreNoVietnamese() {
    var generator = SeededGenerator(seed: 7)
    for length in [1, 2, 3, 10, 100, 1000, 40_000] {
      for _ in 0..<(length > 1000 ? 1 : 40) {
        let bytes = (0..<length).map { _ in UInt8.random(in: 1...255, using: &generator) }
        #expect(SourceText(bytes).notes.guessedEncoding == nil)
        for forced in SourceEncoding.allCases {
          let source = SourceText(bytes, encoding: forced)
          #expect(String(validating: source.decoded, as: UTF8.self) != nil)
        }
      }
    }
  }

  @Test(arguments: [0xE1, 0xC3, 0xAE, 0x20E1, 0xB7, 0x80])
  func longRunsOfOneByteAreRead(unit: Int) {
    let bytes: [UInt8] = unit > 0xFF ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit)]
    let input = Array(repeatElement(bytes, count: (1 << 18) / bytes.count).joined())
    #expect(SourceText(input).encoding == .utf8)
    #expect(SourceText(LegacyWriter.misread(Array(input.prefix(1 << 16)))).encoding == .utf8)
    #expect(SourceText(input, encoding: .vni).lines.count == 1)
    #expect(SourceText(input, encoding: .tcvn3).lines.count == 1)
  }

  @Test(arguments: [SourceEncoding.utf16LittleEndian, .utf16BigEndian])
  func utf16IsKnownWithoutItsMark(order: SourceEncoding) throws {
    let text = try text(of: "Corpus/plans/truong-mam-non-sach.txt")
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return order == .utf16BigEndian ? pair : pair.reversed()
    }
    #expect(!SourceText.looksBinary(bytes))
    for sent in [bytes, Array(bytes.prefix(24))] {
      for encoding in [nil, order] {
        let source = SourceText(sent, encoding: encoding)
        #expect(source.encoding == order)
        #expect(source.decoded == Array(text.utf16.prefix(sent.count / 2).map(Character.init).utf8))
      }
    }
    #expect(SourceText.looksBinary([1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0]))
  }
}

extension Character {
  fileprivate init(_ unit: UInt16) { self.init(UnicodeScalar(unit) ?? "\u{FFFD}") }
}

extension [Character] {
  fileprivate var utf8: String.UTF8View {
    String(String.UnicodeScalarView(flatMap(\.unicodeScalars))).utf8
  }
}
