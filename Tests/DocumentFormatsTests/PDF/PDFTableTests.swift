import SourceText
import TestSupport
import Testing

@testable import DocumentFormats

/// Tables out of PDFs: the words of one cell never run into the next.
@Suite struct PDFTableTests {
  /// A page that is written here: words six points wide a letter, a space of three.
  private struct Page {
    var words = ""
    var layout: [String] = []

    /// - Parameters:
    ///   - height: of its words.
    ///   - cells: left edges and what stands there on one line.
    mutating func add(
      _ top: Int, height: Int = 14, _ cells: [(left: Int, words: String)]
    ) {
      var line = ""
      for (number, cell) in cells.enumerated() {
        var left = cell.left
        for (place, word) in cell.words.split(separator: " ").enumerated() {
          let width = word.count * 6
          words +=
            "5\t1\t0\t0\t\(number)\t\(place)\t\(left).00\t\(top).00\t\(width).00\t\(height).00\t100\t\(word)\n"
          left += width + 3
        }
        line += String(repeating: " ", count: max(1, cell.left / 6 - line.count)) + cell.words
      }
      layout.append(line)
    }

    var text: String { layout.joined(separator: "\n") + "\n" }

    var laidOut: String {
      String(
        decoding: PDFTables.laidOut(Array(text.utf8), words: Array(words.utf8)), as: UTF8.self)
    }
  }

  private static let heading = "II. NỘI DUNG VÀ THỜI GIAN"

  private static func table(middle: Bool = false) -> Page {
    var page = Page()
    page.add(100, [(85, heading)])
    page.add(120, [(90, "TT"), (120, "Nội dung"), (300, "Căn cứ")])
    if middle {
      page.add(136, [(300, "Công văn số 12/SGDĐT-")])
      page.add(143, [(90, "1"), (120, "Tập huấn giáo viên")])
      page.add(151, [(300, "GDTH của Sở Giáo dục")])
    } else {
      page.add(
        136, [(90, "1"), (120, "Tập huấn cho toàn thể giáo"), (300, "Công văn số 12/SGDĐT-")])
      page.add(151, [(120, "viên"), (300, "GDTH của Sở Giáo dục")])
    }
    page.add(167, [(90, "2"), (120, "Họp tổ chuyên môn"), (300, "Kế hoạch số 9/KH-THCS của")])
    page.add(182, [(300, "nhà trường")])
    page.add(210, [(85, "III. TỔ CHỨC THỰC HIỆN")])
    return page
  }

  @Test func `cells keep apart, whatever lines they take`() {
    #expect(
      Self.table().laidOut == """
        \(String(repeating: " ", count: 14))\(Self.heading)
        | TT | Nội dung | Căn cứ |
        | 1 | Tập huấn cho toàn thể giáo viên | Công văn số 12/SGDĐT-GDTH của Sở Giáo dục |
        | 2 | Họp tổ chuyên môn | Kế hoạch số 9/KH-THCS của nhà trường |
        \(String(repeating: " ", count: 14))III. TỔ CHỨC THỰC HIỆN

        """)
  }

  @Test func `cells in the middle of their rows are of those rows`() {
    #expect(
      Self.table(middle: true).laidOut.contains(
        "| 1 | Tập huấn giáo viên | Công văn số 12/SGDĐT-GDTH của Sở Giáo dục |\n| 2 |"))
  }

  @Test func `a table whose rows are a line each stays as it is`() {
    var page = Page()
    page.add(120, [(90, "TT"), (120, "Nội dung"), (300, "Số tiết")])
    for row in 1...4 { page.add(120 + row * 16, [(90, "\(row)"), (120, "Mô đun"), (300, "15")]) }
    #expect(page.laidOut == page.text)
  }

  @Test(arguments: [
    // A list whose marks stand apart.
    [
      ("1.", "Tuyên truyền về học tập suốt đời cho mọi người"), ("", "dân trên địa bàn"),
      ("2.", "Mở lớp xóa mù chữ 02 buổi mỗi tuần cho người"), ("", "lớn tuổi"),
    ],
    // Recipients and a signature.
    [
      ("Nơi nhận:", "HIỆU TRƯỞNG"), ("- Sở Giáo dục và", ""), ("Đào tạo;", ""),
      ("- Lưu: VT, 02 bản.", "Lò Thị Pha"),
    ],
    [
      ("UBND XÃ MƯỜNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      ("THAN", "Độc lập - Tự do - Hạnh phúc"),
      ("Số: 5/KH-UBND", "Mường Than, ngày 05 tháng 9"), ("", "năm 2025"),
    ],
  ])
  func `what is no table stays as it is`(lines: [(String, String)]) {
    var page = Page()
    for (index, line) in lines.enumerated() {
      var cells: [(left: Int, words: String)] = []
      if !line.0.isEmpty { cells.append((90, line.0)) }
      if !line.1.isEmpty { cells.append((260, line.1)) }
      page.add(100 + index * 15, cells)
    }
    #expect(page.laidOut == page.text)
  }

  @Test func `where words and text do not agree nothing is changed`() {
    let page = Self.table()
    let other = page.text.replacing("Tập huấn", with: "Tập hợp")
    let result = PDFTables.laidOut(Array(other.utf8), words: Array(page.words.utf8))
    #expect(String(decoding: result, as: UTF8.self) == other)
  }

  @Test func `lines that stand within one another are no fault`() {
    var page = Page()
    page.add(120, [(90, "Số"), (300, "Căn cứ")])
    page.add(125, [(90, "12"), (300, "Công văn")])
    #expect(page.laidOut == page.text)
  }

  @Test func `no letter of any page is lost`() {
    var random = SeededGenerator(seed: 11)
    let words = ["Tập", "huấn", "12/KH-", "UBND", "-", "1", "III.", "nội", "QĐ-", "x"]
    for _ in 0..<3000 {
      var page = Page()
      var top = 100
      for _ in 0..<Int.random(in: 2...9, using: &random) {
        var cells: [(left: Int, words: String)] = []
        for left in [90, 120, 200, 300, 410] where Bool.random(using: &random) {
          let count = Int.random(in: 1...3, using: &random)
          let cell = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
          cells.append((left, cell.joined(separator: " ")))
        }
        if cells.isEmpty { cells = [(90, "x")] }
        page.add(top, height: Int.random(in: 0...16, using: &random), cells)
        top += Int.random(in: 0...24, using: &random)
      }
      #expect(Self.letters(of: page.laidOut) == Self.letters(of: page.text))
    }
  }

  /// But for what a row of a table adds.
  private static func letters(of text: String) -> [UInt8] {
    text.utf8.filter { !$0.isSpace && $0 != .bar && $0 != .semicolon }.sorted()
  }
}
