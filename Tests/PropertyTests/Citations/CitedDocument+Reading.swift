import PlanFacts
import PlanRules
import RuleTables
import SourceText

extension CitedDocument {
  /// What was read of a reference, in the grammar's words.
  init(_ reference: LegalReference, in result: LintResult) {
    let source = result.source
    self.init(
      type: reference.type.map { result.analysis.tables.documentTypes[$0].name },
      number: reference.number, name: reference.name.map(source.text),
      date: reference.date?.iso, issuer: reference.issuer.map(source.text),
      title: reference.title.map(source.text),
      pointers: reference.pointers.map { source.text($0.span) },
      text: source.text(reference.span))
  }

  /// As a reading of it would be written: white space folded. Of a list's later members the grammar
  /// does not say where their words begin.
  func matches(_ reading: CitedDocument) -> Bool {
    var wanted = self
    if wanted.text.isEmpty { wanted.text = reading.text }
    wanted.issuer = wanted.issuer?.onOneLine
    wanted.title = wanted.title?.onOneLine
    wanted.name = wanted.name?.onOneLine
    wanted.text = wanted.text.onOneLine
    return wanted == reading
  }
}

extension String {
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
