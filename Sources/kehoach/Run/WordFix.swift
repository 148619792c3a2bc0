import DocumentFormats
import PlanReports
import PlanRules
import RuleTables
import SourceText

/// Sửa một tệp Word: the corrections of a .docx as tracked changes, with what is only likely as comments.
struct WordFix {
  /// The text as it is read.
  let text: [UInt8]
  private let bytes: [UInt8]
  private let reading: DocumentText
  private let reviser: DocxReviser

  init(_ bytes: [UInt8]) throws(InputProblem) {
    guard !DocxReviser.isSigned(bytes) else {
      throw InputProblem(
        "có chữ ký số; sửa thì chữ ký mất giá trị",
        en: "it bears a digital signature, which any change makes void")
    }
    self.bytes = bytes
    do throws(DocumentError) {
      reading = try DocxReader.read(bytes)
      reviser = try DocxReviser(bytes)
    } catch {
      throw InputProblem(error)
    }
    text = reading.text
  }

  /// - Parameter lint: judges each plan of the document.
  func outcome(
    rules: [String], leaves: @escaping (LintResult) -> Bool,
    lint: @escaping (SourceText) -> [LintResult]
  ) throws(InputProblem) -> FixOutcome {
    let (reading, reviser) = (reading, reviser)
    let fixer = TextFixer(
      text, rules: rules, leaves: leaves, canMend: { reviser.canMend($0) },
      lint: { mended, edits in
        lint(reading.source(mended: mended) { edits.place(ofOriginal: $0) })
      })
    guard var fixer else { throw Self.unsure }
    return fixer.fixed()
  }

  /// The document with its corrections and comments; nil where there are none.
  /// - Parameter needsCorrections: whether comments alone are no reason to write it.
  func copy(
    _ outcome: FixOutcome, _ language: Language, needsCorrections: Bool
  ) throws(InputProblem) -> [UInt8]? {
    let edits = outcome.edits.edits.map { DocxReviser.Edit($0.span, $0.bytes) }
    let comments = FixComments(language: language).comments(on: outcome).map {
      DocxComment(span: $0.span, lines: $0.lines, linesElsewhere: $0.linesElsewhere)
    }
    guard !edits.isEmpty || !needsCorrections && !comments.isEmpty else { return nil }
    let written: [UInt8]?
    do throws(DocumentError) {
      written = try write(edits, comments, reads: outcome.bytes)
    } catch {
      throw InputProblem(error)
    }
    guard let written else { throw Self.unsure }
    return written
  }

  /// - Parameter text: what the document must say when all corrections are accepted.
  /// - Returns: nil where it would say something else.
  private func write(
    _ edits: [DocxReviser.Edit], _ comments: [DocxComment], reads text: [UInt8]
  ) throws(DocumentError) -> [UInt8]? {
    guard let revised = try reviser.revised(edits), try DocxReader.read(revised).text == text
    else { return nil }
    return try DocxCommenter.write(comments, into: revised)?.bytes ?? revised
  }

  /// What was written would not be read as what was meant.
  private static let unsure = InputProblem(
    "không chắc sửa đúng chỗ trong tệp Word này; xem chỗ cần sửa bằng kehoach lint --format docx",
    en: "its places in the file are not sure; see what to fix with kehoach lint --format docx")
}
