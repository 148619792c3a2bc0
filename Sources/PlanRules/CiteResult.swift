import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Kết quả trích viện dẫn of one document: its references, and what the register says of each.
package struct CiteResult: Sendable {
  package let source: SourceText
  package let facts: Facts
  /// The days for which the standing is judged; nil where none is known.
  package let days: ClosedRange<CalendarDate>?
  /// One entry a reference; nil where the register does not know what is cited.
  package let resolutions: [Resolution?]
  /// Which references name the same document.
  package let groups: ReferenceGroups
  /// Đoạn, in text order: what a reference is shown in.
  package let paragraphs: [Paragraph]

  /// - Parameter asOf: the day to judge for; nil: the document's own.
  package init(source: SourceText, plan: Plan, tables: Tables, asOf: CalendarDate?) {
    let facts = Facts(of: plan, source: source, tables: tables)
    let identity = PlanIdentity(source: source, tables: tables, plan: plan, facts: facts)
    let groups = ReferenceGroups(source: source, facts: facts)
    self.init(
      source: source, facts: facts, groups: groups, tables: tables,
      paragraphs: plan.paragraphs,
      days: asOf.map { $0...$0 } ?? identity.judgedDays(facts, groups))
  }

  package init(
    source: SourceText, facts: Facts, groups: ReferenceGroups, tables: Tables,
    paragraphs: [Paragraph] = [],
    days: ClosedRange<CalendarDate>?
  ) {
    self.source = source
    self.groups = groups
    self.paragraphs = paragraphs
    self.facts = facts
    self.days = days
    resolutions = Resolver(source: source, tables: tables, days: days)
      .resolutions(of: facts.references, groups: groups)
  }

  /// The references of a document that was checked already.
  package init(of result: LintResult, tables: Tables, asOf: CalendarDate?) {
    let (source, plan, facts) = (result.source, result.plan, result.facts)
    let groups = ReferenceGroups(source: source, facts: facts)
    let identity = PlanIdentity(source: source, tables: tables, plan: plan, facts: facts)
    self.init(
      source: source, facts: facts, groups: groups, tables: tables,
      paragraphs: plan.paragraphs,
      days: asOf.map { $0...$0 } ?? identity.judgedDays(facts, groups))
  }

  /// The paragraph that holds an offset; nil where none does.
  package func paragraph(at offset: Int) -> TextSpan? {
    let next = paragraphs.partitionIndex { $0.span.lowerBound <= offset }
    guard next > 0, paragraphs[next - 1].span.upperBound > offset else { return nil }
    return paragraphs[next - 1].span
  }
}
