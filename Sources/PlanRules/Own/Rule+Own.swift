import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Quy tắc riêng: a rule of an office as one like all others.
  package convenience init(_ own: OwnRule, tables: Tables) {
    let check: @Sendable (RuleContext) -> Outcome =
      switch own.demand {
      case .pattern(let pattern): { $0.check(pattern, own) }
      case .section(let section): { $0.check(section, own) }
      case .citation(let citation): Self.check(citation, own, tables)
      case .period(let period): { $0.check(period, own) }
      case .deadline(let deadline): { $0.check(deadline, own) }
      }
    self.init(
      id: own.id, severity: own.severity, summary: own.message,
      why: own.why, remedy: own.remedy, source: [own.source], examples: []
    ) { context in
      if let outcome = context.outcome(outside: own) { return outcome }
      return check(context)
    }
  }

  private static func check(
    _ citation: OwnCitation, _ own: OwnRule, _ tables: Tables
  ) -> @Sendable (RuleContext) -> Outcome {
    let number = tables.canonicalNumber(of: citation.number) ?? citation.number
    return { $0.check(citation, number: number, own) }
  }
}

extension Tables {
  /// A document's number as the tables spell it, read by what reads the numbers of plans; nil where
  /// nothing can be made of it.
  package func canonicalNumber(of number: String) -> String? {
    let source = SourceText(Array("Căn cứ văn bản số \(number);".utf8))
    let plan = Plan(parsing: source, tables: self)
    let facts = Facts(of: plan, source: source, tables: self)
    return facts.references.first { $0.number != nil }?.number
  }

  /// The first own rule that asks for a document under a number that is none.
  package var ownRuleFault: TableError? {
    for rule in ownRules {
      guard case .citation(let citation) = rule.demand else { continue }
      if canonicalNumber(of: citation.number) == nil { return citation.fault }
    }
    return nil
  }
}

extension RuleContext {
  /// How an own rule ends on a plan that it is not for; nil where it is for it.
  fileprivate func outcome(outside own: OwnRule) -> Rule.Outcome? {
    if let profile, !tables.asks(own, in: profile) {
      return .notApplicable(
        Localized(
          "không dành cho hồ sơ \(profile.name)", en: "not meant for profile \(profile.name)"))
    }
    guard own.stages.isEmpty || own.stages.contains(options.stage) else {
      return .notApplicable(
        Localized("không xét ở giai đoạn này", en: "not asked at this stage"))
    }
    switch identity.isIssued(from: own.from, to: own.to) {
    case true?: return nil
    case false?:
      return .notApplicable(
        Localized("kế hoạch ban hành ngoài thời gian áp dụng", en: "not for plans of that day"))
    case nil: return .noDay
    }
  }

  /// Reports a finding of an own rule.
  func report(_ own: OwnRule, _ span: TextSpan) {
    report(span, own.message)
  }
}
