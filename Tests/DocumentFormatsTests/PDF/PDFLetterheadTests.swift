import SourceText
import Testing

@testable import DocumentFormats

/// Letterheads whose right column breaks its lines.
@Suite struct PDFLetterheadTests {
  @Test(arguments: [
    ("UBND XÃ A        CỘNG HÒA XÃ HỘI CHỦ NGHĨA\n                    VIỆT NAM\n", true),
    ("  CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n       Độc lập - Tự do -\n   Hạnh phúc\n", true),
    (
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nX, ngày 25 tháng 02\nnăm 2026\n",
      true
    ),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nX, ngày 25 tháng 02 năm\n2026\n", true),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nX, ngày 25 tháng 02 năm 2026\n", false),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCăn cứ ngày lễ trong tháng 9/2025 của xã\n", false),
    ("Trong ngày 5 tháng 9\n", false),
  ])
  func `doubt is reported`(text: String, isBroken: Bool) {
    #expect(PDFLetterhead.isBroken(Array(text.utf8)) == isBroken)
  }

  /// Words by line, each its own place.
  private func table(_ lines: [(left: Int, top: Int, words: String)]) -> [UInt8] {
    var table =
      "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\n"
    table += "4\t1\t0\t0\t0\t0\t129.0\t29.6\t120.8\t18.2\t-1\t###LINE###\n"
    for (number, line) in lines.enumerated() {
      var left = line.left
      for (place, word) in line.words.split(separator: " ").enumerated() {
        let width = word.count * 7
        table +=
          "5\t1\t0\t0\t\(number)\t\(place)\t\(left).00\t\(line.top).50\t\(width).00\t14.00\t100\t\(word)\n"
        left += width + 4
      }
    }
    return Array(table.utf8)
  }

  private static let lines = [
    (100, 30, "UBND XÃ HÒA AN"), (330, 38, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
    (90, 46, "TRƯỜNG TIỂU HỌC"),
    (395, 54, "VIỆT NAM"), (350, 70, "Độc lập - Tự do - Hạnh phúc"), (100, 90, "Số: 12/KH-TH"),
    (350, 90, "Hòa An, ngày 25 tháng 02"), (400, 106, "năm 2026"), (260, 130, "KẾ HOẠCH"),
    (200, 150, "Bồi dưỡng thường xuyên cán bộ quản lý, giáo viên"),
  ]

  private static let layout = """
            UBND XÃ HÒA AN
                                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA
          TRƯỜNG TIỂU HỌC
                                              VIỆT NAM
                                       Độc lập - Tự do - Hạnh phúc
            Số: 12/KH-TH               Hòa An, ngày 25 tháng 02
                                              năm 2026
                           KẾ HOẠCH
             Bồi dưỡng thường xuyên cán bộ quản lý, giáo viên

    """

  @Test func `the columns are read one after the other, their lines whole`() throws {
    let text = try #require(
      PDFLetterhead.columns(of: Array(Self.layout.utf8), words: table(Self.lines)))
    #expect(
      String(decoding: text, as: UTF8.self) == """
        UBND XÃ HÒA AN
        TRƯỜNG TIỂU HỌC
        Số: 12/KH-TH
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Hòa An, ngày 25 tháng 02 năm 2026

                               KẾ HOẠCH
                 Bồi dưỡng thường xuyên cán bộ quản lý, giáo viên

        """)
  }

  @Test func `where words and text do not agree nothing is changed`() {
    let layout = Array(Self.layout.utf8)
    #expect(PDFLetterhead.columns(of: layout, words: []) == nil)
    #expect(PDFLetterhead.columns(of: layout, words: Array("5\t1\tx".utf8)) == nil)
    #expect(PDFLetterhead.columns(of: Array(layout.dropFirst(40)), words: table(Self.lines)) == nil)
    #expect(PDFLetterhead.columns(of: layout, words: table(Array(Self.lines.dropFirst(2)))) == nil)
  }

  @Test(arguments: [
    ("Nghị định số 126/2024/NĐ-CP1 ngày", "Nghị định số 126/2024/NĐ-CP¹ ngày"),
    ("12/2023/QĐ-UBND12.", "12/2023/QĐ-UBND¹²."),
    ("126/2024/NĐ-CP 1 ngày 08/10", "126/2024/NĐ-CP¹ ngày 08/10"),
    ("126/2024/NĐ-CP 1 bản", "126/2024/NĐ-CP 1 bản"),
    ("12/KH-MN20 và 5/2024/NĐ-CP", "12/KH-MN20 và 5/2024/NĐ-CP"),
    ("126/2024/NĐ-CP2024 126/2024/NĐ-CP1/2", "126/2024/NĐ-CP2024 126/2024/NĐ-CP1/2"),
  ])
  func `marks of notes glued to a number are raised`(text: String, expected: String) {
    #expect(String(decoding: PDFNotes.raised(Array(text.utf8)), as: UTF8.self) == expected)
  }
}
