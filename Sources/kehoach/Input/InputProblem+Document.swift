import DocumentFormats
import RuleTables

extension InputProblem {
  /// One sentence that says what is wrong with a document, and where it helps, what to do.
  init(_ error: DocumentError) { self.init(error.words.vi, en: error.words.en) }
}
