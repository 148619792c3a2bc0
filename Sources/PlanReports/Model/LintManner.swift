import PlanRules
import RuleTables

/// Cách xét một văn bản, which may differ from folder to folder.
package struct LintManner: Sendable {
  let tables: Tables
  let stage: Stage
  /// The day that law is judged for; nil: the document's own.
  let asOf: CalendarDate?

  package init(tables: Tables, stage: Stage, asOf: CalendarDate?) {
    self.tables = tables
    self.stage = stage
    self.asOf = asOf
  }
}
