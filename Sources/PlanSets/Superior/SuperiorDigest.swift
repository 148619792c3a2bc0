import PlanRules
import RuleTables

/// Kết quả đối chiếu một kế hoạch với kế hoạch cấp trên: what is kept of it until the last document. Neither
/// plan's text is.
package struct SuperiorDigest: Sendable {
  let ordinal: Int
  package let findings: [SetFinding]
  /// Vì sao không đối chiếu; nil where it was.
  package let misfit: Localized?

  /// Nil for what is no plan, and for the superior's plan itself.
  package init?(
    ordinal: Int, path: String, _ result: LintResult, against superior: SuperiorPlan
  ) {
    guard result.profile != nil, !superior.isNumber(of: result) else { return nil }
    self.ordinal = ordinal
    let comparison = SuperiorComparison(ordinal: ordinal, path: path, result, against: superior)
    findings = comparison.findings
    misfit = comparison.misfit
  }
}
