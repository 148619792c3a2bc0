import RuleTables
import SourceText
import Testing

@testable import PlanRules

/// Ngày được hỏi: law is judged for the day asked for, names of bodies for the plan's own.
struct AskedDayTests {
  @Test(arguments: [("29 tháng 12 năm 2025", false), ("15 tháng 10 năm 2026", true)])
  func `a body bears the name of the plan's day`(day: String, isWrong: Bool) {
    var options = LintOptions()
    options.asOf = CalendarDate(year: 2026, month: 11, day: 30)
    let text = """
      UBND TỈNH BẮC NINH
      TRƯỜNG TRUNG HỌC PHỔ THÔNG SÔNG XANH
      Số: 31/KH-THPTSX
      Bắc Ninh, ngày \(day)

      KẾ HOẠCH
      Trồng cây

      I. MỤC ĐÍCH
      Giữ sạch; báo cáo Sở Giáo dục và Đào tạo tỉnh Bắc Ninh.
      """
    let result = Linter(tables: .builtIn, options: options).lint(SourceText(Array(text.utf8)))
    #expect(result.findings.contains { $0.rule.id == "text/place-rank" } == isWrong)
  }
}
