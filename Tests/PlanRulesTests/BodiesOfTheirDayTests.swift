import PlanFacts
import PlanRules
import RuleTables
import SourceText
import Testing

/// Cơ quan còn vào ngày của văn bản: a day asked for makes no fault of a body that was there when a document was
/// written, however much of its date is blank.
@Suite("Cơ quan vào ngày văn bản ban hành")
struct BodiesOfTheirDayTests {
  @Test(
    "The document's own days say that the body was there",
    arguments: [
      ("Bình Sơn, ngày 05 tháng 9 năm 2017", "2017-2018"),
      ("Bình Sơn, ngày     tháng 9 năm 2017", "2017-2018"),
      ("Bình Sơn, ngày     tháng     năm 2015", "2015-2016"), ("", "2021-2022"),
    ])
  func wasThere(date: String, schoolYear: String) {
    #expect(severity(date: date, schoolYear: schoolYear) == .info)
  }

  @Test(
    "Where they leave it open, nothing is said",
    arguments: [("Bình Sơn, ngày     tháng     năm 2025", "2024-2025"), ("", "2024-2025")])
  func isOpen(date: String, schoolYear: String) {
    #expect(severity(date: date, schoolYear: schoolYear) == nil)
  }

  @Test(
    "A document of a later day is wrong all the same",
    arguments: [
      ("Bình Sơn, ngày 05 tháng 9 năm 2025", "2025-2026"),
      ("Bình Sơn, ngày     tháng 9 năm 2025", "2025-2026"),
    ])
  func isWrong(date: String, schoolYear: String) {
    #expect(severity(date: date, schoolYear: schoolYear) == .error)
  }

  private func severity(date: String, schoolYear: String) -> Severity? {
    let text = """
      PHÒNG GD&ĐT HUYỆN BÌNH SƠN
      TRƯỜNG TIỂU HỌC HOA SEN
      Số:     /KH-THHS
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      \(date)

      KẾ HOẠCH
      Kiểm tra nội bộ năm học \(schoolYear)

      I. MỤC ĐÍCH
      Giữ nền nếp.
      """
    var options = LintOptions()
    options.asOf = CalendarDate(year: 2026, month: 11, day: 30)
    return Linter(tables: .builtIn, options: options).lint(SourceText(Array(text.utf8))).findings
      .first { $0.rule.id == "letterhead/abolished-issuer" }?.severity
  }
}
