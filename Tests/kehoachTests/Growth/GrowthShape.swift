import Invariants
import Testing

/// Chiều lớn lên: a document of which one thing grows.
struct GrowthShape: Sendable, CustomTestStringConvertible {
  let name: String
  var fileExtension = "txt"
  /// So many of the thing that one of them stands out from what any document costs.
  let unit: Int
  var testDescription: String { name }
  /// The document with so many.
  let make: @Sendable (Int) -> [UInt8]

  func content(of size: Int) -> [UInt8] { make(size * unit) }

  static let references = [
    body("references on a line", 4) { "Thông tư số \($0 + 1)/2019/TT-BGDĐT, " },
    body("references", 2) {
      "Thực hiện Quyết định số \($0 + 1)/QĐ-UBND ngày 3/4/2024 của UBND tỉnh.\n"
    },
    body("one document with many dates", 2) {
      "Thực hiện Quyết định số 7/QĐ-UBND ngày \($0 % 28 + 1)/4/\(1990 + $0 / 28) của UBND tỉnh.\n"
    },
    body("short forms", 2) { "Thông tư số \($0 + 1)/2019/TT-BGDĐT nói rõ; theo Thông tư này.\n" },
    body("pointers", 20) { "Điều \($0 + 1), " },
  ]

  static let all =
    references + [
      body("length of a line", 8) { _ in "các tổ tự học và báo cáo kết quả hằng tháng, " },
      body("paragraphs", 4) { "Tổ thứ \($0) họp vào tuần \($0) và báo cáo kết quả.\n" },
      body("căn cứ", 2) { "Căn cứ Quyết định số \($0 + 1)/QĐ-UBND ngày 3/4/2024 của UBND tỉnh;\n" },
      body("headings", 4) { "\($0 + 1). Nội dung thứ \($0 + 1)\nCác tổ thực hiện.\n" },
      body("headings of one name", 2) { _ in "1. Nội dung chung\nCác tổ thực hiện.\n" },
      body("nesting", 4) { number in
        let marks = ["I.", "1.", "1.1.", "1.1.1.", "a)", "(1)"]
        return marks[number % marks.count] + " Việc\n"
      },
      body("depth of a number", 50) { $0 == 0 ? "1" : ".1" },
      body("brackets", 20) { _ in "(theo quy định " },
      body("rows", 4) { "| \($0 + 1) | Trường Mầm non số \($0 + 1) | 20 | 15/5/2026 |\n" },
      body("cells", 60) { "| ô \($0) " },
      body("defined abbreviations", 3) {
        "Hội đồng \(name($0)) (sau đây gọi tắt là \(letters($0))) họp.\n\(letters($0 / 2)) báo cáo.\n"
      },
      body("undefined abbreviations", 3) { "\(letters($0)) báo cáo \(letters($0 * 7 % 1000)).\n" },
      body("repeated paragraphs", 4) { _ in
        "Nhà trường phân công giáo viên cốt cán hỗ trợ đồng nghiệp tự học và báo cáo hằng tháng.\n"
      },
      body("findings", 2) {
        "Thực hiện Quyết định số \($0 + 1)/QĐ-UBND ngày 32/11/2019 của UBND tỉnh.\n"
      },
      body("findings on a line", 2) {
        "Quyết định số \($0 + 1)/QĐ-UBND ngày 32/11/2019 và "
      },
      body("remarks", 2) { _ in
        """
        <!-- kehoach: bỏ qua citation/date-invalid: bản gốc -->
        Theo Kế hoạch số 1/KH-A ngày 32/1/2020.


        """
      },
      GrowthShape(name: "recipients", unit: 10) { count in
        Array((shortPlan + "Nơi nhận:\n" + lines(count) { "- Tổ \($0);\n" }).utf8)
      },
      GrowthShape(name: "appendices", unit: 2) { count in
        Array((shortPlan + lines(count) { "PHỤ LỤC \($0 + 1)\nDanh sách\n1. Giáo viên\n" }).utf8)
      },
      GrowthShape(name: "notes of a .docx", fileExtension: "docx", unit: 5, make: notes),
      GrowthShape(name: "nesting of a .html", fileExtension: "html", unit: 8) { count in
        Array(("<meta charset=utf-8><p>KẾ HOẠCH</p>" + lines(count) { _ in "<ul><li>Việc" }).utf8)
      },
    ]

  /// A plan of its own office; the copied ones have all but the office in common.
  static func plan(number: Int, isCopied: Bool) -> String {
    let words = ["tổ", "trường", "lớp", "họp", "dạy", "học", "thi", "chấm", "trẻ", "tuần", "tháng"]
    let seed = isCopied ? 1 : number
    let text = (0..<160).map { words[($0 * (seed % 7 + 1) + $0 * $0 * (seed % 89 + 1) / 7) % 11] }
    return "TRƯỜNG MẦM NON SỐ \(number)\nSố: \(number + 1)/KH-MN\n\n" + shortPlan
      + text.joined(separator: " ") + ".\n"
  }

  /// A plan whose last section holds so many parts.
  private static func body(
    _ name: String, _ unit: Int, _ part: @escaping @Sendable (Int) -> String
  ) -> GrowthShape {
    GrowthShape(name: name, unit: unit) { Array((shortPlan + lines($0, part)).utf8) }
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined()
  }

  private static func name(_ number: Int) -> String {
    let words = ["Giám", "Khảo", "Thi", "Đua", "Khen", "Thưởng", "Tư", "Vấn", "Bảo", "Vệ"]
    return [number % 10, number / 10 % 10, number / 100 % 10].map { words[$0] }.joined(
      separator: " ")
  }

  private static func letters(_ number: Int) -> String {
    let letters = Array("BCDĐGHKLMN")
    return String([number % 10, number / 10 % 10, number / 100 % 10].map { letters[$0] })
  }

  private static func notes(_ count: Int) -> [UInt8] {
    let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let body = lines(count) {
      """
      <w:p><w:r><w:t>Nội dung \($0)</w:t></w:r>\
      <w:r><w:footnoteReference w:id="\($0 + 1)"/></w:r></w:p>
      """
    }
    let notes = lines(count) {
      """
      <w:footnote w:id="\($0 + 1)"><w:p><w:r><w:t>Chú thích \($0)</w:t></w:r></w:p></w:footnote>
      """
    }
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let parts = [
      "_rels/.rels": """
      <Relationships xmlns="\(package)"><Relationship Id="r" Type="\(office)/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """,
      "word/_rels/document.xml.rels": """
      <Relationships xmlns="\(package)"><Relationship Id="r" Type="\(office)/footnotes" \
      Target="footnotes.xml"/></Relationships>
      """,
      "word/document.xml": """
      <w:document \(word)><w:body><w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>\(body)</w:body>\
      </w:document>
      """,
      "word/footnotes.xml": "<w:footnotes \(word)>\(notes)</w:footnotes>",
    ]
    var zip = ZipWriter()
    for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
      zip.add(name, Array(content.utf8))
    }
    return zip.finish()
  }
}
