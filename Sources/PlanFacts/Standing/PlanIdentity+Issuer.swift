import PlanSyntax
import RuleTables
import SourceText

extension PlanIdentity {
  static func issuerKind(source: SourceText, tables: Tables, plan: Plan) -> Agency.Kind? {
    func kind(_ span: TextSpan) -> Agency.Kind? {
      tables.agencyPhrases.firstMatch(source.folded, in: span).map {
        tables.agencies[$0.match.value].kind
      }
    }
    if let issuer = plan.letterhead?.issuer, let found = kind(issuer) { return found }
    if let last = plan.bases.last {
      let paragraph = plan.paragraphs[last.paragraph].span
      if last.runsIntoEnactment, let found = kind(last.span.upperBound..<paragraph.upperBound) {
        return found
      }
      let next = last.paragraph + 1
      if next < plan.paragraphs.count, plan.paragraphs[next].part == .body,
        let found = kind(plan.paragraphs[next].span)
      {
        return found
      }
    }
    if let position = plan.signature?.position { return kind(position) }
    return nil
  }
}
