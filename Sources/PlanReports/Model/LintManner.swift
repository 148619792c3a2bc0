import PlanRules
import RuleTables

/// Cách xét một văn bản, which may differ from folder to folder.
package struct LintManner: Sendable {
  let tables: Tables
  let stage: Stage
  /// The day that law is judged for; nil: the document's own.
  let asOf: CalendarDate?

  /// Whose letters are written.
  package let sender: Sender

  package init(tables: Tables, stage: Stage, asOf: CalendarDate?, sender: Sender = Sender()) {
    self.tables = tables
    self.stage = stage
    self.asOf = asOf
    self.sender = sender
  }
}
