import DocumentFormats
import Foundation
import TestSupport
import Testing

@testable import PlanReports
@testable import PlanRules
@testable import PlanSyntax
@testable import RuleTables
@testable import SourceText

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Letters: their templates, their formats, and what anybody's words become in them.
@Suite struct LetterTests {
  private let manner = LintManner(
    tables: .builtIn, stage: .submitted, asOf: nil)

  private func report(
    _ format: LetterFormat, _ language: Language = .vietnamese, template: String? = nil
  ) throws -> LetterReport {
    LetterReport(
      tool: Tool(version: "9.9.9", registerDay: "2026-11-21"), language: language,
      template: try LetterTemplate(Array((template ?? BuiltInLetters.text(language)).utf8)),
      format: format, pack: { ZipPacker.archive($0) })
  }

  @Test(arguments: [Language.vietnamese, .english])
  func `a letter on the sample`(language: Language) throws {
    let sample = SampleDocument()
    let name = DocumentName(path: "ke-hoach.txt")
    let end = language == .vietnamese ? "" : ".en"
    let markdown = try report(.md, language)
    let canned = "Tests/PlanReportsTests/Canned/letter\(end)"
    try expectMatch(
      String(
        decoding: markdown.document(name, sample.result, manner) + markdown.separator
          + markdown.document(name, sample.cleanResult, manner), as: UTF8.self), canned + ".md")
    let html = try report(.html, language)
    try expectMatch(
      String(decoding: html.document(name, sample.result, manner), as: UTF8.self), canned + ".html")
  }

  private func words(_ template: String) throws -> [String] {
    let sample = SampleDocument()
    return try report(.md, template: template)
      .paragraphs(DocumentName(path: "a/ke-hoach.txt"), sample.result, manner)
      .map { "\($0.style): \($0.label)\($0.words)" }
  }

  @Test(arguments: [
    (
      "# A\n\n## B\n- C\n> D\n  E  \n",
      ["title: A", "heading: B", "item: C", "right: D", "text: E"]
    ),
    ("Gửi {{cơ quan ban hành}} ({{ số }}).", ["text: Gửi UBND XÃ AN BÌNH (…/KH-UBND)."]),
    ("{{kính gửi}}", ["text: UBND xã An Bình"]),
    ("{{đầu phiếu}}", []),
    (
      "{{ký tên}}",
      [
        "right: ………, ngày … tháng … năm …", "right: NGƯỜI GÓP Ý", "right: (Ký, ghi rõ họ tên)",
      ]
    ),
    ("{{title}} {{tệp}}", ["text: KẾ HOẠCH Bồi dưỡng năm học 2025- 2026 ke-hoach.txt"]),
    (
      "{{ngày}}; {{hồ sơ}}; {{ngày danh mục}}; {{phiên bản}}",
      ["text: 05/9/2025; Kế hoạch hành chính bất kỳ; 21/11/2026; 9.9.9"]
    ),
    (
      "{{kết luận}}",
      [
        "text: cần sửa: 1 điểm phải sửa, 1 điểm đề nghị xem lại, 1 điểm về thể thức, câu chữ"
      ]
    ),
    ("{{chưa kiểm tra}}", ["item: Thiếu bảng: Dấu cách sai."]),
    ("#không cách", ["text: #không cách"]),
    ("{ {x} } }}", ["text: { {x} } }}"]), ("", []), ("\u{FEFF}a\r\nb", ["text: a", "text: b"]),
    ("{{co\u{31B} quan ban ha\u{300}nh}}", ["text: UBND XÃ AN BÌNH"]),
  ])
  func `a template is filled in`(template: String, expected: [String]) throws {
    #expect(try words(template) == expected)
  }

  @Test(arguments: [
    ("TRƯỜNG MẦM NON HOA SỮA", "Trường Mầm non Hoa Sữa"),
    ("TRƯỜNG THCS LÊ QUÝ ĐÔN", "Trường THCS Lê Quý Đôn"),
    ("TRƯỜNG TIỂU HỌC SỐ 2 XÃ AN BÌNH", "Trường Tiểu học số 2 xã An Bình"),
    (
      "TRƯỜNG PHỔ THÔNG DÂN TỘC BÁN TRÚ TH&THCS NẬM RỐM",
      "Trường Phổ thông dân tộc bán trú TH&THCS Nậm Rốm"
    ),
    ("ỦY BAN NHÂN DÂN PHƯỜNG HOA MAI", "Ủy ban nhân dân phường Hoa Mai"),
    ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO QUẬN LONG BIÊN", "Phòng Giáo dục và Đào tạo quận Long Biên"),
    ("Trường mầm non Hoa sữa", "Trường mầm non Hoa sữa"),
    ("UBND XÃ AN BÌNH", "UBND xã An Bình"), ("", ""),
  ])
  func `an addressee has normal capitals`(name: String, normal: String) {
    #expect(AddresseeName.normal(name, .builtIn) == normal)
  }

  /// Its own letterhead, and nobody is written to who has ended by the letter's own words.
  @Test func `a letter has its sender and no ended addressee`() throws {
    let text = """
      PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN BÌNH AN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 15/KH-PGDĐT\tBình An, ngày 15 tháng 9 năm 2025
      KẾ HOẠCH
      Bồi dưỡng thường xuyên năm học 2025-2026
      """
    let result = Linter(tables: .builtIn, options: LintOptions())
      .lint(SourceText(Array(text.utf8)))
    #expect(result.findings.contains { $0.rule.id == "letterhead/abolished-issuer" })
    var sender = Sender()
    sender.name = "PHÒNG VĂN HÓA - XÃ HỘI"
    sender.signer = "Nguyễn Thị Bình"
    let paragraphs = try report(.md).paragraphs(
      DocumentName(path: "a.txt"), result,
      LintManner(tables: .builtIn, stage: .submitted, asOf: nil, sender: sender))
    #expect(paragraphs[0].cells.first == "PHÒNG VĂN HÓA - XÃ HỘI")
    #expect(paragraphs.contains { $0.words == "Kính gửi: đơn vị soạn thảo." })
    #expect(paragraphs.last?.words == "Nguyễn Thị Bình")
    #expect(sender.author == "Nguyễn Thị Bình")
  }

  @Test func `no letter is written on what is no plan`() throws {
    let result = Linter(tables: .builtIn, options: LintOptions())
      .lint(SourceText(Array("Danh sách giáo viên\nNguyễn Văn A\n".utf8)))
    for format in LetterFormat.allCases {
      #expect(try report(format).file(DocumentName(path: "a.txt"), result, manner).isEmpty)
    }
  }

  @Test(arguments: [
    ("a\nb {{tên}} c", 2, 3), ("{{số", 1, 1), ("đây {{", 1, 5), ("{{số\n}}", 1, 1),
    ("x {{góp ý}}", 1, 3), ("{{góp ý}} x", 1, 1), ("{{}}", 1, 1), ("{{ {{số}} }}", 1, 1),
  ])
  func `a wrong template is reported with its place`(template: String, line: Int, column: Int) {
    do {
      _ = try LetterTemplate(Array(template.utf8))
      Issue.record("taken: \(template)")
    } catch {
      #expect(error.line == line && error.column == column)
    }
  }

  @Test func `any bytes are a template or an error`() {
    var generator = SeededGenerator(seed: 5)
    let alphabet = Array("{}# ->số\n\u{0}ệ".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<30, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      _ = try? LetterTemplate(bytes)
    }
  }

  @Test(arguments: ForeignWordsTests.hostile + ["- x", "+ x", "1. x", "12) x", "=== x", "# x"])
  func `a hostile word in every field stays a word`(word: String) throws {
    let text = """
      UBND XÃ \(word)\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 5/KH-\(word)\tAn Bình, ngày 31 tháng 2 năm 2025
      KẾ HOẠCH
      Bồi dưỡng thường xuyên \(word) năm học 2025- 2027
      Căn cứ Thông tư số 19/2019/TT- BGDĐT ngày 12/13/2019 của Bộ \(word) về việc "\(word)" tại Điều 5
      I. MỤC ĐÍCH \(word)
      - \(word) …… (ghi rõ)
      """
    let result = Linter(tables: .builtIn, options: LintOptions())
      .lint(SourceText(Array(text.utf8)))
    #expect(!result.findings.isEmpty)
    let name = DocumentName(path: word)
    let template =
      BuiltInLetters.text(.vietnamese)
      + "\n{{tệp}}\n> {{tệp}}\n- {{tệp}}\n# \(word)\n\(word)"
      .replacing("{{", with: "")
    try ForeignWordsTests.expectOwnMarkup(
      report(.html, template: template).file(name, result, manner))
    let markdown = String(
      decoding: try report(.md, template: template).document(name, result, manner), as: UTF8.self)
    for line in markdown.split(separator: "\n") {
      #expect(!line.hasPrefix("+") && !line.hasPrefix("="), "\(line)")
      #expect(!line.contains("<") || line.contains("\\<"), "\(line)")
    }
    let docx = try report(.docx, template: template).document(name, result, manner)
    var archive = try ZipArchive(docx)
    let document = try #require(try archive.read("word/document.xml"))
    let parser = XMLParser(data: Data(document))
    #expect(parser.parse(), "\(parser.parserError.debugDescription)")
  }

  @Test(.enabled(if: LibreOffice.isInstalled, "cần LibreOffice"))
  func `LibreOffice opens a letter`() throws {
    let sample = SampleDocument()
    let docx = try report(.docx)
      .document(DocumentName(path: "ke-hoach.txt"), sample.result, manner)
    let texts = try LibreOffice.convert(
      ["thu.docx": Data(docx)], to: "txt:Text (encoded):UTF8")
    let text = String(decoding: try #require(texts["thu"]), as: UTF8.self)
    #expect(text.contains("PHIẾU GÓP Ý"))
    #expect(text.contains("Sửa «2025- 2026» thành «2025-2026»."))
    #expect(text.contains("NGƯỜI GÓP Ý"))
  }
}
