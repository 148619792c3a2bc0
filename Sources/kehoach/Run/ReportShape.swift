import PlanReports
import RuleTables

/// Khung báo cáo: what stands around the pieces of a report.
struct ReportShape: Sendable {
  var opening: [UInt8] = []
  var separator: [UInt8] = []
  /// One more piece, after the last document; it may be empty.
  var last: @Sendable () -> [UInt8] = { [] }
  /// What stands before the pieces and needs all of them, which wait for it; nil where nothing does.
  var overview: (@Sendable (RunSummary) -> [UInt8])?
  /// What is to be said of the run, after the last document.
  var remarks: @Sendable () -> [Localized] = { [] }
  /// Whether the report says that and what else is to be said; else standard error does.
  var saysRemarks = false
  /// What a file that the report is written to ends with.
  var mark = OwnMark.none
  /// Where each piece is a file; nil: all are one report.
  var folder: OutputFolder?
  var closing: @Sendable (RunSummary) -> [UInt8] = { _ in [] }
  /// The piece of a document that could not be read, and why it could not.
  var unreadable: @Sendable (DocumentName, String) -> [UInt8] = { _, _ in [] }
}
