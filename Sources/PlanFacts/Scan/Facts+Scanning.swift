import PlanSyntax
import RuleTables
import SourceText

extension Facts {
  /// Đọc dữ kiện of a plan in one pass over its paragraphs.
  package init(of plan: Plan, source: SourceText, tables: Tables) {
    let scanner = FactScanner(plan: plan, source: source, tables: tables)
    for paragraph in plan.paragraphs { scanner.scan(paragraph) }
    scanner.finishMentions(plan)
    self = scanner.facts
  }
}
