import PlanRules
import RuleTables
import SourceText
import Testing

/// What each stage of a document makes of a rule.
@Suite("Giai đoạn")
struct StageTests {
  /// The rule book's severities at draft, submitted and issued, where they differ.
  private static let moving: [String: [Severity]] = [
    "letterhead/missing": [.warning, .warning, .error],
    "letterhead/number-blank": [.info, .warning, .error],
    "letterhead/date-blank": [.info, .warning, .error],
    "closing/signature": [.info, .warning, .error],
  ]

  @Test("Severities are those of the rule book", arguments: Rule.all)
  func severities(_ rule: Rule) {
    let found = [Stage.draft, .submitted, .issued].map { rule.severity(at: $0) }
    let same = Array(repeating: rule.severity, count: 3)
    #expect(found == Self.moving[rule.id] ?? same, "\(rule.id)")
  }

  @Test("A plan that still lacks its number, day and signature")
  func unfinished() {
    let text = """
      UBND XÃ NÀ LỐC
      TRƯỜNG THCS NÀ LỐC
      Số:      /KH-THCSNL
      Nà Lốc, ngày      tháng      năm 2025

      KẾ HOẠCH
      Chăm sóc vườn trường năm học 2025-2026

      Căn cứ Kế hoạch số 77/KH-UBND ngày 01/9/2025 của UBND xã Nà Lốc về trồng cây;
      I. MỤC ĐÍCH, YÊU CẦU
      Giữ khuôn viên xanh, sạch.
      II. NỘI DUNG
      Trồng hai mươi cây bóng mát.
      III. TỔ CHỨC THỰC HIỆN
      Các lớp thực hiện.
      """
    let ids = ["letterhead/number-blank", "letterhead/date-blank", "closing/signature"]
    for (stage, severity) in [
      (Stage.draft, Severity.info), (.submitted, .warning), (.issued, .error),
    ] {
      var options = LintOptions()
      options.stage = stage
      let result = Linter(tables: .builtIn, options: options).lint(SourceText(Array(text.utf8)))
      for id in ids {
        let found = result.findings.filter { $0.rule.id == id }
        #expect(found.map(\.severity) == [severity], "\(id) at \(stage)")
      }
    }
  }

  @Test("A text without any letterhead")
  func noLetterhead() {
    let text = "KẾ HOẠCH\nChăm sóc vườn trường năm 2025\n\nI. MỤC ĐÍCH\nGiữ khuôn viên sạch."
    for (stage, severity) in [
      (Stage.draft, Severity.warning), (.submitted, .warning), (.issued, .error),
    ] {
      var options = LintOptions()
      options.stage = stage
      let result = Linter(tables: .builtIn, options: options).lint(SourceText(Array(text.utf8)))
      let found = result.findings.filter { $0.rule.id == "letterhead/missing" }
      #expect(found.map(\.severity) == [severity])
    }
  }

  @Test("A configuration's severity is that of every finding; what is off is said to be")
  func overrides() {
    var options = LintOptions()
    options.severities = ["letterhead/missing": .info]
    options.off = ["basis/missing"]
    let result = Linter(tables: .builtIn, options: options)
      .lint(SourceText(Array("KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nGiữ sạch.".utf8)))
    let ids = result.findings.map { $0.rule.id }
    #expect(ids.contains("letterhead/missing") && !ids.contains("basis/missing"))
    #expect(
      result.findings.first { $0.rule.id == "letterhead/missing" }?.severity == .info)
    let off = result.coverage.first { result.rules[$0.rule].id == "basis/missing" }
    #expect(off?.status == .notChecked)
    #expect(off?.reason?.vi == "đã tắt trong cấu hình")
  }
}
