import PlanSyntax
import RuleTables
import SourceText

/// Phân tích một văn bản: all that is known of one document before a rule looks at it, made once for
/// rules, comparisons and reports. An object, so that handing it on costs nothing.
package final class Analysis: Sendable {
  package let source: SourceText
  /// What the text was read with: types and bodies of the facts are indexes into them.
  package let tables: Tables
  package let plan: Plan
  package let facts: Facts
  /// Which references name the same document.
  package let groups: ReferenceGroups
  /// What the plan says of its own time and issuer.
  package let identity: PlanIdentity
  /// The days for which the standing of law and of bodies is judged: the day asked for, else the plan's
  /// own; nil where nothing is known.
  package let judgedDays: ClosedRange<CalendarDate>?
  /// The days on which the plan itself may have been issued, whatever day was asked for.
  package let ownDays: ClosedRange<CalendarDate>?
  /// One entry a reference: what the register says of it on those days; nil where it does not know what
  /// is cited.
  package let resolutions: [Resolution?]

  /// - Parameter asOf: the day to judge for; nil: the document's own.
  package convenience init(of source: SourceText, tables: Tables, asOf: CalendarDate? = nil) {
    let plan = Plan(parsing: source, tables: tables)
    let facts = Facts(of: plan, source: source, tables: tables)
    self.init(source: source, tables: tables, plan: plan, facts: facts, asOf: asOf)
  }

  /// The documents of some files, nearly always one each, which go through one reader after the other
  /// together.
  package static func all(
    in sources: [SourceText], tables: Tables, asOf: CalendarDate? = nil
  ) -> [[Analysis]] {
    let plans = sources.map { Plan.all(in: $0, tables: tables) }
    let facts = zip(sources, plans).map { source, parts in
      parts.map { Facts(of: $0, source: source, tables: tables) }
    }
    let register = RegisterLookup(tables.register)
    return sources.indices.map { index in
      zip(plans[index], facts[index]).map { plan, facts in
        Analysis(
          source: sources[index], tables: tables, plan: plan, facts: facts, asOf: asOf,
          register: register)
      }
    }
  }

  package convenience init(
    source: SourceText, tables: Tables, plan: Plan, facts: Facts, asOf: CalendarDate? = nil,
    register: RegisterLookup? = nil
  ) {
    let groups = ReferenceGroups(source: source, facts: facts)
    let identity = PlanIdentity(source: source, tables: tables, plan: plan, facts: facts)
    let ownDays = identity.judgedDays(facts, groups)
    self.init(
      source: source, tables: tables, plan: plan, facts: facts, groups: groups,
      identity: identity, ownDays: ownDays, judgedDays: asOf.map { $0...$0 } ?? ownDays,
      register: register)
  }

  init(
    source: SourceText, tables: Tables, plan: Plan, facts: Facts, groups: ReferenceGroups,
    identity: PlanIdentity, ownDays: ClosedRange<CalendarDate>?,
    judgedDays: ClosedRange<CalendarDate>?, resolutions: [Resolution?]? = nil,
    register: RegisterLookup? = nil
  ) {
    self.source = source
    self.tables = tables
    self.plan = plan
    self.facts = facts
    self.groups = groups
    self.identity = identity
    self.ownDays = ownDays
    self.judgedDays = judgedDays
    self.resolutions =
      resolutions
      ?? Resolver(source: source, tables: tables, days: judgedDays, register: register)
      .resolutions(of: facts.references, groups: groups)
  }

  /// The paragraph that holds an offset, an index of `Plan.paragraphs`; nil between paragraphs.
  package func paragraph(at offset: Int) -> Int? {
    let next = plan.paragraphs.partitionIndex { $0.span.lowerBound <= offset }
    guard next > 0, plan.paragraphs[next - 1].span.upperBound > offset else { return nil }
    return next - 1
  }

  package func paragraphSpan(at offset: Int) -> TextSpan? {
    paragraph(at: offset).map { plan.paragraphs[$0].span }
  }
}
