import Foundation
import Testing

@testable import PlanFacts
@testable import PlanReports
@testable import PlanRules
@testable import PlanSyntax
@testable import RuleTables
@testable import SourceText

/// Where findings are shown, and how their places read when mended.
@Suite struct CorrectedTextTests {
  /// A document whose findings have one fix each: a span and the text in its place.
  private func result(_ text: String, _ fixes: [[(Range<Int>, String)]]) -> LintResult {
    let source = SourceText(Array(text.utf8))
    let plan = Plan(parsing: source, tables: .builtIn)
    let findings = fixes.map { edits in
      Finding(
        rule: SampleDocument.rules[0], severity: .info, message: "", span: edits[0].0, related: [],
        source: [],
        cause: nil,
        fix: Fix(description: "", edits: edits.map { Fix.Edit($0.0, $0.1) }))
    }
    return LintResult(
      analysis: Analysis(source: source, tables: .builtIn, plan: plan, facts: Facts()),
      profile: nil,
      profileReason: Localized("", en: ""), findings: findings, coverage: [])
  }

  private func corrected(_ result: LintResult, _ index: Int) throws -> String {
    let fix = try #require(result.findings[index].fix)
    return CorrectedText(result).pieces(around: fix).map {
      $0.isNew
        ? "[\(String(decoding: $0.words, as: UTF8.self))]"
        : String(decoding: $0.words, as: UTF8.self)
    }.joined()
  }

  @Test(arguments: [
    // Replaced, put in at the end, taken away, white space folded.
    ("ab cd\nef", [[(3..<5, "xy")]], "ab [xy]"), ("ab cd\nef", [[(5..<5, ";")]], "ab cd[;]"),
    ("ab cd\nef", [[(2..<5, "")]], "ab"), ("ab \t cd", [[(5..<7, "x")]], "ab [x]"),
    ("", [[(0..<0, "x")]], "[x]"),
    // Every fix of the paragraph, in whatever order; of two that contradict, the first.
    ("ab cd\nef", [[(3..<5, "y")], [(0..<2, "x")]], "[x] [y]"),
    ("abcd", [[(0..<3, "x")], [(2..<4, "y")]], "[x]d"),
    ("ab", [[(0..<1, "x")], [(0..<1, "x")]], "[x]b"),
    ("ab cd", [[(0..<1, "x"), (3..<4, "y")]], "[x]b [y]d"),
  ])
  func `a mended place`(text: String, fixes: [[(Range<Int>, String)]], expected: String) throws {
    #expect(try corrected(result(text, fixes), 0) == expected)
  }

  @Test func `of a letterhead its own column is given`() throws {
    let text = """
      UBND XÃ AN BÌNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 5 /KH-UBND\tAn Bình, ngày 5 tháng 9 năm 2025
      KẾ HOẠCH
      Bồi dưỡng giáo viên
      """
    let start =
      text.utf8.count
      - text[try #require(text.range(of: "5 /KH")).lowerBound...].utf8.count
    #expect(try corrected(result(text, [[(start..<start + 2, "05")]]), 0) == "Số: [05]/KH-UBND")
  }

  @Test func `a long paragraph is cut to the sentence`() throws {
    let text =
      String(repeating: "Câu một. ", count: 500) + "Câu hai đây; "
      + String(repeating: "x ", count: 900)
    let place = String(repeating: "Câu một. ", count: 500).utf8.count
    #expect(try corrected(result(text, [[(place..<place + 4, "CÂU")]]), 0) == "[CÂU] hai đây;")
  }

  @Test func `findings stand under the part of the plan they are in`() {
    let sample = SampleDocument()
    let parts = PlanParts(sample.plan, of: sample.source, .vietnamese)
    let result = sample.result
    let groups = FaultGroups(result.findings)
    #expect(groups.leads == [0, 2, 3, 4])
    #expect(groups.followers(of: 0).count == 1 && groups.followers(of: 2).isEmpty)
    let labels = parts.groups(groups.leads, of: result.findings).map {
      "\($0.label): \($0.findings.count)"
    }
    #expect(
      labels == [
        "Phần đầu văn bản: 1", "Tên kế hoạch: 1", "III. KINH PHÍ: 1",
        "Phần kết, nơi nhận, chữ ký: 1",
      ])
    // Any text has parts.
    let empty = PlanParts(
      Plan(parsing: SourceText([]), tables: .builtIn), of: SourceText([]), .vietnamese)
    #expect(empty.groups([0], of: result.findings).map { $0.label } == ["Đầu văn bản"])
  }
}
