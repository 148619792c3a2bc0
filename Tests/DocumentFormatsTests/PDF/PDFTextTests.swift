import SourceText
import TestSupport
import Testing

@testable import DocumentFormats

/// What `pdftotext` gives, good and bad.
@Suite struct PDFTextTests {
  private static let vietnamese =
    "Thực hiện Kế hoạch năm học, nhà trường tổ chức hội thi giáo viên dạy giỏi cấp trường.\n"

  private func read(_ text: String) throws(DocumentError) -> SourceText {
    try PDFText.read(Array(text.utf8))
  }

  private func problem(_ text: String) -> DocumentError? {
    do throws(DocumentError) {
      _ = try read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `every byte is kept and has its page`() throws {
    let text = "Trang một\n\u{0C}\n  2\nTrang hai\n\u{0C}Trang ba, dòng cuối"
    let source = try read(text)
    #expect(source.decoded == Array(text.utf8))
    for (word, page) in [("một", 1), ("hai", 2), ("ba", 3), ("cuối", 3)] {
      let offset = text.utf8.distance(
        from: text.startIndex, to: try #require(text.firstRange(of: word)).lowerBound)
      #expect(source.origin(of: offset)?.page == page)
    }
    #expect(source.notes.blankPages == [])
  }

  @Test func `pages without letters are reported where others have some`() throws {
    let source = try read(Self.vietnamese + "\u{0C}  2 \u{0C}" + Self.vietnamese + "\u{0C}\u{0C}")
    #expect(source.notes.blankPages == [2, 4])
  }

  @Test(arguments: [
    "", "\u{0C}", "\n 1 \n\u{0C}\n 2 \n\u{0C}", "\u{0C}\u{0C}\u{0C}",
    "Người ký: ỦY BAN NHÂN DÂN XÃ\nEmail: ubnd@vi.du\nThời gian ký: 24.04.2026\n\u{0C}\u{0C}",
    "Signature Not Verified\n\u{0C}",
    // A number and date stamped on a scan of several pages.
    "Số: 12/KH-UBND, ngày 3 tháng 4\n\u{0C}\u{0C}\u{0C}\u{0C}\u{0C}",
  ])
  func `a document of images is a scan`(text: String) {
    #expect(problem(text) == .scanned)
  }

  @Test(arguments: [
    // The text of a short page, in Vietnamese, without its marks, in English, French and Chinese.
    "Kế hoạch\n\u{0C}",
    String(repeating: vietnamese, count: 20),
    String(repeating: "Thuc hien Ke hoach nam hoc, nha truong to chuc hoi thi.\n", count: 20),
    String(
      repeating: "The school shall hold a meeting by 5 km from the town, e.g. at Mr. Smith's.\n",
      count: 20),
    String(
      repeating:
        "Le directeur de l'école présente le projet aux parents et leur demande de venir.\n",
      count: 20),
    // Marks and units are words without a vowel.
    String(repeating: "a) 5 kg, 3 km; b) 2 m; c) 7 cm tr. 5 của Ủy ban nhân dân xã.\n", count: 20),
    String(repeating: "TT BGDĐT KH UBND TTr SXD QĐ TTg; \(vietnamese)", count: 20),
  ])
  func `a text that can be read is not called broken`(text: String) {
    #expect(problem(text) == nil)
  }

  @Test(arguments: [
    // Codes of glyphs taken for characters.
    "7Kѭӟng dүn thӵc hiӋn nhiӋm vө năm hӑc cӫa Bӝ Giáo dөc\n",
    // Glyphs whose meaning is not given.
    "\u{E012}\u{E013} \u{E014}\u{E015}\u{E016} trường \u{E017}\u{E018}\n",
    "Th\u{FFFD}c hi\u{FFFD}n K\u{FFFD} ho\u{FFFD}ch n\u{FFFD}m h\u{FFFD}c\n",
    // The marked letters are gone.
    "y ban nhân dân huyn thc hin nhim v năm hc, ch o các trng hc trin khai k hoch\n",
  ])
  func `a broken text layer is recognised`(line: String) {
    #expect(problem(String(repeating: line, count: 12)) == .brokenText)
  }

  @Test func `the codes of an old font are read as its letters`() throws {
    let page = "Kế hoạch bồi dưỡng thường xuyên giáo viên của trường trong năm học này\n\u{0C}"
    let codes = LegacyWriter.misread(try #require(LegacyWriter.bytes(page, in: .tcvn3)))
    let source = try PDFText.read(codes)
    #expect(source.decoded == Array(page.utf8))
    #expect(source.notes.guessedEncoding == .tcvn3)
    #expect(!source.notes.canChooseEncoding)
  }

  @Test func `what is no UTF-8 is no text`() {
    #expect(throws: DocumentError.notText) { try PDFText.read([0x61, 0xFF, 0xFE]) }
  }
}
