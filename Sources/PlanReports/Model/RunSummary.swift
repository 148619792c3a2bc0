import PlanRules
import RuleTables

/// Tổng kết: what a run has read and found.
package struct RunSummary: Sendable, Equatable {
  /// Documents that were read.
  package var documents = 0
  /// Of them, those that are no plan.
  package var notPlans = 0
  package var errors = 0
  package var warnings = 0
  package var infos = 0
  /// Viện dẫn that `cite` extracted, and those of them that the register does not know.
  package var references = 0
  package var unknownReferences = 0
  /// Findings that are not reported for a reason given.
  package var suppressed = 0
  /// Findings that are in the baseline.
  package var known = 0
  /// Documents with findings at or above the severity that makes a run fail.
  package var failing = 0
  /// Documents that could not be read.
  package var unreadable = 0
  /// Files whose text was recognised.
  package var recognised = 0
  /// Files in folders that are no documents.
  package var ignored = 0
  /// What is to be said of the run as a whole: configurations that were found and not used.
  package var remarks: [Localized] = []

  package init() {}

  /// What is to be said of texts that were recognised; nil where there are none.
  package var recognitionRemark: Localized? {
    guard recognised > 0 else { return nil }
    return Localized(
      "\(recognised) văn bản nhận dạng chữ, có thể sai; hãy đối chiếu với bản gốc.",
      en: "\(recognised) of the documents are recognised text and may be wrong; compare with the "
        + "originals.")
  }

  /// Counts one linted document.
  package mutating func add(_ result: LintResult) {
    documents += 1
    if result.profile == nil { notPlans += 1 }
    suppressed += result.suppressed.count
    known += result.knownCount
    for finding in result.findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }
  }

  package static func += (total: inout RunSummary, part: RunSummary) {
    total.documents += part.documents
    total.notPlans += part.notPlans
    total.errors += part.errors
    total.warnings += part.warnings
    total.infos += part.infos
    total.references += part.references
    total.unknownReferences += part.unknownReferences
    total.suppressed += part.suppressed
    total.known += part.known
    total.failing += part.failing
    total.unreadable += part.unreadable
    total.recognised += part.recognised
    total.ignored += part.ignored
  }
}
