import PlanSyntax
import RuleTables

extension LintResult {
  /// The subjects that a plan's headings, the first words of its items or the heads of its tables name.
  package var subjectsNamed: SectionKinds {
    let context = RuleContext(analysis, profile: profile, options: LintOptions())
    return context.subjectsFound.free.union(context.subjectsFound.nested)
      .union(context.subjectsInText()).known
  }
}
