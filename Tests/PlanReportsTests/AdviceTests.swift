import TestSupport
import Testing

@testable import PlanFacts
@testable import PlanReports
@testable import PlanRules
@testable import RuleTables
@testable import SourceText

/// Findings as points that a reader deals with.
@Suite struct AdviceTests {
  @Test(
    arguments: [
      (
        "Số, ký hiệu «60 /KH» có khoảng trắng. Viết: 60/KH",
        "Số, ký hiệu «60 /KH» có khoảng trắng.",
        "Viết: 60/KH"
      ),
      ("«1. Nên» sau «2»; số đúng là «3».", "«1. Nên» sau «2».", "Số đúng là «3»."),
      (
        "Chưa viện dẫn 19/2019 (cần kiểm tra lại). Thêm: Căn cứ A; và B;",
        "Chưa viện dẫn 19/2019 (cần kiểm tra lại).", "Thêm: Căn cứ A; và B;"
      ),
      ("Còn «a; viết: b. Viết: c» chưa điền.", "Còn «a; viết: b. Viết: c» chưa điền.", nil),
      (
        "Không thấy quốc hiệu. Nếu tệp gốc có thì đã mất.",
        "Không thấy quốc hiệu. Nếu tệp gốc có thì đã mất.", nil
      ),
      ("", "", nil), (".", ".", nil), ("«", "«", nil),
    ] as [(String, String, String?)])
  func `a message says what is wrong and what to do`(
    message: String, statement: String, instruction: String?
  ) {
    let parts = MessageParts(message)
    #expect(parts.statement == statement && parts.instruction == instruction)
  }

  @Test(arguments: [
    (["Thiếu «a» ở đây.", "Thiếu «b» ở đây."], ["Thiếu «a», «b» ở đây."]),
    (
      ["Dẫn đến «Phụ lục 1», mà thiếu.", "Dẫn đến «Phụ lục 2», mà thiếu."],
      ["Dẫn đến «Phụ lục 1», «Phụ lục 2», mà thiếu."]
    ),
    (
      ["Ngày «1 /2» có khoảng trắng.", "Ngày «3.» có dấu thừa."],
      ["Ngày «1 /2» có khoảng trắng, «3.» có dấu thừa."]
    ),
    (["A khác.", "B hẳn."], ["A khác.", "B hẳn."]), (["A.", "A."], ["A."]), ([], []),
    (["Ghi một.", "Ghi một hai."], ["Ghi một, một hai."]),
    (["Sau «1» là «3».", "Sau «III» là «III»."], ["Sau «1» là «3».", "Sau «III» là «III»."]),
    (
      [
        "Không thấy «A»; thường đứng trước «I» (cần kiểm tra lại).",
        "Không thấy «B»; thường đứng trước «V» (cần kiểm tra lại).",
        "Không thấy «C»; thường đứng trước «V» (cần kiểm tra lại).",
      ],
      [
        "Không thấy «A»; thường đứng trước «I».",
        "Không thấy «B», «C»; thường đứng trước «V» (đều cần kiểm tra lại).",
      ]
    ),
  ])
  func `sentences that differ in one place are one`(sentences: [String], lines: [String]) {
    #expect(AlikeSentences(sentences, language: .vietnamese).lines == lines)
  }

  @Test func `instructions that end with the mark between two stay apart`() {
    let lines = AlikeSentences(
      ["Viết: - A;", "Viết: - Lưu: VT."], separator: "; ", language: .vietnamese
    ).lines
    #expect(lines == ["Viết: - A;", "Viết: - Lưu: VT."])
  }

  @Test(arguments: [
    ("1. Trồng cây\n⟦3⟧. Tưới cây mỗi ngày hai lần\n", "3. Tưới cây mỗi ngày hai lần"),
    ("Hội họp tại ⟦hội trường lớn của xã⟧.\n", "hội trường lớn của xã"),
    ("Tổng cộng\t24\t⟦85⟧\n", "Tổng cộng … 85"),
    ("Số: 12\tXã A, ⟦ngày 3⟧ tháng 9 năm 2025\n", "Xã A, ngày 3 tháng 9 năm 2025"),
    ("Số: 12          ⟦ngày 3⟧ tháng 9\n", "ngày 3 tháng 9"),
    (
      "Các tổ chuyên môn và giáo viên toàn trường, tổ trưởng ⟦CM⟧ và mọi người cùng làm cho xong việc.\n",
      "…trường, tổ trưởng CM và mọi người cùng làm cho…"
    ),
  ])
  func `a place is found by words enough`(text: String, words: String) throws {
    let parts = text.split(separator: "⟦")
    let marked = parts[1].split(separator: "⟧")
    let start = parts[0].utf8.count
    let plain = text.replacing("⟦", with: "").replacing("⟧", with: "")
    let analysis = Analysis(
      of: SourceText(Array(plain.utf8)), tables: .builtIn, asOf: nil)
    let found = SearchWords(start..<start + marked[0].utf8.count, in: analysis)
    #expect(found.words == words)
  }

  @Test func `of many places the first are named`() {
    let many = (1...30).map { "Thiếu «\($0)» ở đây." }
    #expect(
      AlikeSentences(many, language: .vietnamese).lines
        == ["Thiếu «1», «2», «3», «4», «5», «6», «7», «8», và 22 chỗ khác ở đây."])
  }

  /// A cause is as grave as its gravest finding: the groups agree with the verdict.
  @Test func `the groups agree with the verdict`() {
    let rules = SampleDocument.rules
    func finding(_ rule: Int, _ severity: Severity, _ place: Int, cause: String? = nil) -> Finding {
      Finding(
        rule: rules[rule], severity: severity, message: "m\(place)", span: place..<place + 1,
        related: [], source: [], cause: cause, fix: nil)
    }
    let advice = Advice.gather([
      finding(0, .info, 0), finding(1, .warning, 1, cause: "c"), finding(0, .error, 2, cause: "c"),
      finding(0, .info, 3),
    ])
    #expect(advice.map { $0.weight } == [.mustFix, .form])
    #expect(advice.map { $0.findings } == [[1], [0, 3]])
    #expect(advice.map { $0.effects } == [[2], []])
  }

  /// Over every example of every rule: no finding is lost, no point is without something to do, and none
  /// says the same twice.
  @Test func `every finding is in one point, with something to do`() {
    let linter = Linter(tables: .builtIn, options: LintOptions())
    for rule in Rule.all {
      #expect(rule.topic != rule.summary, "\(rule.id) has no name without a fault in it")
      for example in rule.examples.prefix(2) {
        let result = linter.lint(SourceText(Array(example.text.utf8)))
        let advice = Advice.gather(result.findings)
        #expect(
          advice.flatMap { $0.findings + $0.effects }.sorted() == Array(result.findings.indices))
        for point in AdviceWords.all(result, .vietnamese) {
          #expect(
            !point.statements.isEmpty
              && !(point.instructions.isEmpty && point.corrections.isEmpty), "\(point.rule.id)")
          #expect(Set(point.instructions).count == point.instructions.count)
          #expect(!point.instructions.contains(point.statement))
        }
      }
    }
  }

  @Test(arguments: [
    ("ngày «16 /8/2021»", 10..<11, "", "/8/2021"), ("a 16 /8/2021 b", 4..<5, "", "16/8/2021"),
    ("cuối câu thiếu ;", 19..<20, "", "thiếu;"),
  ])
  func `a correction shows whole words`(
    text: String, edited: Range<Int>, new: String, after: String
  ) throws {
    let source = SourceText(Array(text.utf8))
    let fix = Fix(description: "d", edits: [Fix.Edit(edited, new)])
    let correction = try #require(Correction(fix, in: source))
    #expect(correction.after.contains(after), "\(correction)")
  }
}
