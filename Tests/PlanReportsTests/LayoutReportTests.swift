import PlanReports
import PlanRules
import RuleTables
import SourceText
import Testing

/// What reports say of layout.
@Suite struct LayoutReportTests {
  private let result = Linter(tables: .builtIn, options: LintOptions())
    .lint(SourceText(Array("KẾ HOẠCH\nTổ chức chuyên đề\n\nI. MỤC ĐÍCH\nHọc tốt.\n".utf8)))

  private func text(_ detail: LintTextReport.Detail) -> String {
    let report = LintTextReport(style: .plain, language: .vietnamese, detail: detail)
    return String(
      decoding: report.document(DocumentName(path: "a.txt"), result), as: UTF8.self)
  }

  @Test func `of plain text one phrase says that layout was not checked`() {
    let line = text(.full).split(separator: "\n").last ?? ""
    #expect(line.contains("layout/… (chỉ kiểm tra được ở tệp .docx)"))
    #expect(!line.contains("layout/font"))
  }

  @Test func `the line of one document among many does not count it`() {
    let unchecked = result.coverage.filter { $0.status == .notChecked }.count
    #expect(unchecked > 5)
    #expect(text(.line).contains("; \(unchecked - 5) quy tắc chưa kiểm tra được"))
  }

  @Test func `a rule's page tells how its examples look on paper`() throws {
    let page = ExplainReport(style: .plain, language: .vietnamese)
      .page(try #require(Rule.named("layout/title")))
    let lines = String(decoding: page, as: UTF8.self).split(separator: "\n").map { String($0) }
    #expect(
      lines.contains(
        "  (giấy 210 × 297 mm, lề trên 20, dưới 20, trái 30, phải 15 mm; Times New Roman 14)"))
    #expect(lines.contains("  ⟦KẾ HOẠCH⟧  (Times New Roman 18, đậm, sát lề trái)"))
    #expect(
      lines.contains("  Tổ chức chuyên đề an toàn giao thông  (Times New Roman 14, đậm, canh giữa)")
    )
  }
}
