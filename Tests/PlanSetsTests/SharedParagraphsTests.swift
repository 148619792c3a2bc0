import Testing

@testable import PlanRules
@testable import PlanSets
@testable import RuleTables
@testable import SourceText

/// Chép chung: groups of plans with paragraphs in common.
@Suite struct SharedParagraphsTests {
  private static let linter = Linter(tables: .builtIn, options: LintOptions())

  /// A paragraph that is like no other of another number.
  private static func paragraph(_ number: Int) -> String {
    "- Việc \(number): tổ \(number &* 7 % 31) nhận \(number &* 11 % 37) bộ sách, đọc ở phòng "
      + "\(number &* 13 % 41), kể lại ở lớp \(number &* 17 % 43), vẽ bìa số \(number &* 19 % 47)."
  }

  private static func plan(_ name: String, _ numbers: [Int], issuer: String? = nil) -> LintResult {
    let text = """
      UBND XÃ AN BÌNH
      \(issuer ?? "TRƯỜNG TIỂU HỌC \(name)")
      Số: 05/KH-TH
      An Bình, ngày 15 tháng 9 năm 2025

      KẾ HOẠCH
      Đọc sách năm học 2025-2026

      I. NỘI DUNG
      \(numbers.map(paragraph).joined(separator: "\n"))
      """
    return linter.lint(SourceText(Array(text.utf8)))
  }

  private static func shared(
    _ plans: [LintResult], against superior: LintResult? = nil
  ) throws -> [SetFinding] {
    let superior = try superior.map { try SuperiorPlan(path: "xa.txt", $0) }
    var comparison = SetComparison()
    for (index, result) in plans.enumerated() {
      let path = "\(index).txt"
      comparison.add(
        PlanDigest(ordinal: index + 1, path: path, result, required: []),
        CitationDigest(ordinal: index + 1, path: path, result.analysis))
      if let superior,
        let digest = SuperiorDigest(ordinal: index + 1, path: path, result, against: superior)
      {
        comparison.add(digest, of: superior)
      }
    }
    return comparison.findings().filter { $0.rule == .sharedParagraphs }
  }

  @Test func areToldByGroups() throws {
    let common = Array(0..<8)
    let found = try Self.shared([
      Self.plan("MỘT", common + Array(100..<108)),
      Self.plan("HAI", common + Array(200..<208)),
      Self.plan("BA", Array(300..<316)),
      Self.plan("BỐN", common + Array(400..<412)),
    ])
    #expect(found.count == 1)
    let message = try #require(found.first).message.vi
    #expect(message.contains("3 kế hoạch") && message.contains("0.txt 50 %"), "\(message)")
    #expect(message.contains("3.txt 40 %") && !message.contains("2.txt"), "\(message)")
    #expect(found[0].related.prefix(2).map { $0.path } == ["1.txt", "3.txt"])
  }

  @Test func whatTheSuperiorPrescribesIsNoCopy() throws {
    let common = Array(0..<8)
    let plans = [
      Self.plan("MỘT", common + Array(100..<108)), Self.plan("HAI", common + Array(200..<208)),
    ]
    let superior = Self.plan("", common + [50], issuer: "XÃ AN BÌNH")
    #expect(try Self.shared(plans, against: superior).isEmpty)
    #expect(try Self.shared(plans).count == 1)
  }

  @Test func fewAreChance() throws {
    let plans = [Self.plan("MỘT", Array(0..<20)), Self.plan("HAI", Array(16..<36))]
    #expect(try Self.shared(plans).isEmpty)
  }
}
