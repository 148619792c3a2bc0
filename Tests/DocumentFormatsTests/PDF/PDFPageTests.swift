import SourceText
import Testing

@testable import DocumentFormats

/// What stands at the edges of pages and of lines.
@Suite struct PDFPageTests {
  @Test(arguments: [
    (
      "của Bộ\n\u{C}                2\n\n  trưởng\n\u{C}  3\nhết\n",
      "của Bộ\n\u{C}  trưởng\n\u{C}hết\n"
    ),
    ("của Bộ\n\n     1\n\u{C}trưởng\n   2\n", "của Bộ\n\u{C}trưởng\n"),
    ("bìa\n\u{C}- 1 -\na\n\u{C}Trang 2\nb\n\u{C}- 3 -\nc", "bìa\n\u{C}a\n\u{C}b\n\u{C}c"),
    // A page without its number, another number, a number among words: nothing is certain.
    ("a\n\u{C}2\nb\n\u{C}c\n", "a\n\u{C}2\nb\n\u{C}c\n"),
    ("a\n\u{C}2\nb\n\u{C}5\nc\n", "a\n\u{C}2\nb\n\u{C}5\nc\n"),
    ("a\n\u{C}2 tiết\n", "a\n\u{C}2 tiết\n"), ("2\n", "2\n"), ("", ""),
    ("\u{C}\u{C}", "\u{C}\u{C}"),
  ])
  func `numbers of pages do not cut a sentence`(text: String, expected: String) {
    let result = PDFPages.withoutNumbers(Array(text.utf8))
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("số 1234/QĐ-\n  TTg ngày 05\n", "số 1234/QĐ-TTg\n   ngày 05\n"),
    ("19/2019/TT-\n\nBGDĐT\n", "19/2019/TT-BGDĐT\n\n\n"),
    ("- a -\nB 1/KH-\n12 /KH-\n", "- a -\nB 1/KH-\n12 /KH-\n"),
    ("năm 2025-\nMN", "năm 2025-\nMN"), ("1/QĐ-\nđược", "1/QĐ-\nđược"), ("1/QĐ-\n", "1/QĐ-\n"),
  ])
  func `symbols are whole on one line`(text: String, expected: String) {
    let result = PDFPages.withWholeSymbols(Array(text.utf8))
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }
}
