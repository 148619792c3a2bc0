import PlanRules
import RuleTables

/// Phiếu góp ý: a letter on each document, as one official writes to another.
package struct LetterReport: Sendable {
  let tool: Tool
  let language: Language
  let template: LetterTemplate
  let format: LetterFormat
  private let pack: @Sendable ([Part]) -> [UInt8]

  /// Phần của gói .docx.
  package typealias Part = (name: String, content: [UInt8])

  /// - Parameter pack: makes a .docx of its parts.
  package init(
    tool: Tool, language: Language, template: LetterTemplate, format: LetterFormat,
    pack: @escaping @Sendable ([Part]) -> [UInt8]
  ) {
    self.tool = tool
    self.language = language
    self.template = template
    self.format = format
    self.pack = pack
  }

  // MARK: All letters one after another

  package var opening: [UInt8] { format == .html ? page.head + Array("<body>\n".utf8) : [] }
  package var separator: [UInt8] { format == .md ? Array("\n---\n\n".utf8) : [] }
  package var closing: [UInt8] { format == .html ? Array("</body>\n</html>\n".utf8) : [] }

  /// Empty for what is no plan: nobody has written it for comments.
  package func document(_ name: DocumentName, _ result: LintResult, _ manner: LintManner) -> [UInt8]
  {
    guard result.profile != nil else { return [] }
    let paragraphs = paragraphs(name, result, manner)
    switch format {
    case .md: return MarkdownWriter.letter(paragraphs)
    case .html: return HTMLWriter.letter(paragraphs)
    case .docx: return pack(LetterDocx.parts(paragraphs, title: title, language: language))
    }
  }

  // MARK: A file a letter

  package func file(_ name: DocumentName, _ result: LintResult, _ manner: LintManner) -> [UInt8] {
    let letter = document(name, result, manner)
    return letter.isEmpty ? [] : opening + letter + closing
  }

  private var title: String { language.say("Phiếu góp ý", en: "Comments") }

  private var page: HTMLPage { HTMLPage(language: language, tool: tool, title: title) }

  func paragraphs(_ name: DocumentName, _ result: LintResult, _ manner: LintManner)
    -> [LetterParagraph]
  {
    let advice = AdviceWords.all(result, language)
    let digest = DocumentDigest(
      name, result, result.findings + result.differences, advice, cited: result.analysis,
      manner: manner, language: language)
    let letter = Letter(
      report: self, digest: digest, result: result, advice: advice, manner: manner)
    return template.lines.flatMap { letter.paragraphs($0) }
  }
}
