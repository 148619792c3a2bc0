import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText
import TestSupport
import Testing

/// 20,000 clauses of the grammar, ten to a plan: what is read of each, and what is said of what is right.
@Suite(.tags(.slow)) struct CitationGrammarTests {
  private static let linter = Linter(tables: .builtIn, options: LintOptions())
  private static let plansPerRound = 100
  private static let clausesPerPlan = 10

  @Test(arguments: 0..<20)
  func clausesAreReadRight(round: Int) {
    var grammar = CitationGrammar(SeededGenerator(seed: UInt64(round) &* 104_729 &+ 7))
    var tally = ReadingTally()
    for _ in 0..<Self.plansPerRound {
      let plan = GrammarPlan((0..<Self.clausesPerPlan).map { _ in grammar.clause() })
      tally.count(plan, Self.linter.lint(SourceText(Array(plan.text.utf8))))
    }
    #expect(
      tally.right * 100 >= tally.clauses * ReadingTally.leastPercent,
      "\(tally.right) of \(tally.clauses) clauses are read right:\n\(tally.examples)")
    #expect(
      tally.accusations * 100 <= tally.clauses * ReadingTally.mostAccusedPercent,
      "\(tally.accusations) findings on right clauses:\n\(tally.accused)")
  }
}

/// Một kế hoạch whose căn cứ are clauses of the grammar.
struct GrammarPlan {
  let clauses: [CitedClause]
  let text: String
  /// Where each clause stands in the text.
  let spans: [Range<Int>]

  init(_ clauses: [CitedClause]) {
    self.clauses = clauses
    var text = Self.head
    var spans: [Range<Int>] = []
    for (index, clause) in clauses.enumerated() {
      let start = text.utf8.count
      text += clause.text
      spans.append(start..<text.utf8.count)
      text += index + 1 < clauses.count ? ";\n\n" : ".\n\n"
    }
    self.text = text + Self.rest
    self.spans = spans
  }

  private static let head = """
    UBND XÃ MƯỜNG THÍN
    TRƯỜNG TIỂU HỌC HOA BAN

    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

    Số: 45/KH-THHB

    Mường Thín, ngày 10 tháng 9 năm 2026

    KẾ HOẠCH
    Tổ chức hoạt động ngoài giờ năm học 2026-2027


    """

  private static let rest = """
    Trường Tiểu học Hoa Ban xây dựng kế hoạch như sau:

    I. MỤC ĐÍCH, YÊU CẦU

    Giúp học sinh có kỹ năng.

    II. NỘI DUNG

    Tổ chức câu lạc bộ vào chiều thứ sáu hằng tuần.

    III. TỔ CHỨC THỰC HIỆN

    Các tổ chuyên môn thực hiện kế hoạch này./.

    Nơi nhận:
    - UBND xã (b/c);
    - Lưu: VT.

    HIỆU TRƯỞNG

    Lò Thị Sim

    """
}

/// How many clauses were read right, with the first that were not.
struct ReadingTally {
  /// Raised as the readers learn; never lowered.
  static let leastPercent = 99
  static let mostAccusedPercent = 0

  private(set) var clauses = 0
  private(set) var right = 0
  private(set) var accusations = 0
  private(set) var examples = ""
  private(set) var accused = ""
  private var exampleCount = 0

  mutating func count(_ plan: GrammarPlan, _ result: LintResult) {
    for (clause, span) in zip(plan.clauses, plan.spans) {
      clauses += 1
      let found = result.facts.references.filter { span.contains($0.span.lowerBound) }
        .map { CitedDocument($0, in: result) }
      let isRight =
        found.count == clause.documents.count
        && zip(clause.documents, found).allSatisfy { $0.matches($1) }
      if isRight {
        right += 1
      } else if exampleCount < 5 {
        exampleCount += 1
        examples += "\(clause.text)\n  wanted \(clause.documents)\n  found  \(found)\n"
      }
      for finding in result.findings where span.contains(finding.span.lowerBound) {
        let id = finding.rule.id
        guard id.hasPrefix("citation/") || id.hasPrefix("basis/") else { continue }
        guard finding.severity != .info || finding.message.contains("thiếu") else { continue }
        accusations += 1
        if accusations < 5 { accused += "\(clause.text)\n  \(id): \(finding.message)\n" }
      }
    }
  }
}
