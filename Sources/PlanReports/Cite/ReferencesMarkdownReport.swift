import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Danh mục viện dẫn dạng Markdown: a heading and a table a document.
package struct ReferencesMarkdownReport: Sendable {
  let language: Language
  let tables: Tables
  let tool: Tool
  let asOf: CalendarDate?

  package init(tool: Tool, language: Language, tables: Tables, asOf: CalendarDate?) {
    self.tool = tool
    self.language = language
    self.tables = tables
    self.asOf = asOf
  }

  private var wording: ReferencesWording { ReferencesWording(language: language, tables: tables) }

  package var opening: [UInt8] {
    var markdown = MarkdownWriter()
    markdown.markup("# " + language.say("Văn bản được viện dẫn", "Cited documents") + "\n")
    for remark in language.citeRemarks(tool: tool, asOf: asOf) {
      markdown.markup("\n")
      markdown.text(remark)
      markdown.markup("\n")
    }
    return markdown.bytes
  }

  package func closing(_ summary: RunSummary) -> [UInt8] {
    var markdown = MarkdownWriter()
    markdown.markup("\n")
    markdown.text(wording.total(summary))
    markdown.markup("\n")
    return markdown.bytes
  }

  package func document(_ name: DocumentName, _ result: Analysis) -> [UInt8] {
    let source = result.source
    var markdown = MarkdownWriter()
    markdown.markup("\n## ")
    markdown.text(name.path)
    markdown.markup("\n\n")
    markdown.text(wording.summary(of: result))
    markdown.markup("\n")
    for note in source.notes.sentences(language) {
      markdown.markup("\n")
      markdown.text(language.say("Khi đọc: ", "In reading: ") + note + ".")
      markdown.markup("\n")
    }
    let mentions = MentionPlaces(result, wording)
    if !result.facts.references.isEmpty { write(result, mentions, to: &markdown) }
    if !mentions.unclear.isEmpty { writeUnclear(result, mentions, to: &markdown) }
    return markdown.bytes
  }

  private func write(
    _ result: Analysis, _ mentions: MentionPlaces, to markdown: inout MarkdownWriter
  ) {
    let source = result.source
    markdown.markup("\n")
    markdown.heads([
      language.say("Vị trí", "Place"), language.say("Văn bản", "Document"),
      language.say("Ngày", "Date"), language.say("Cơ quan", "Issuer"),
      language.say("Trích yếu", "Subject"), language.say("Điều, khoản, điểm", "Pointers"),
      language.say("Vai trò", "Role"), language.say("Hiệu lực", "Standing"),
    ])
    var finder = PositionFinder(source)
    for (index, reference) in result.facts.references.enumerated() {
      let start = reference.span.lowerBound
      let place = wording.place(
        line: finder.position(of: start).line, origin: source.origin(of: start))
      markdown.row([
        place + (mentions.words(of: index).map { "; " + $0 } ?? ""),
        wording.head(of: reference, in: source), wording.day(of: reference) ?? "",
        reference.issuer.map { source.text($0) } ?? "",
        reference.title.map { source.text($0) } ?? "",
        reference.pointers.map { source.text($0.span) }.joined("; "),
        reference.role.label(language),
        Resolution.words(result.resolutions[index], language, registerDay: tables.registerDay),
      ])
    }
  }

  /// Mentions of which it is not known what they mean, each in its sentence.
  private func writeUnclear(
    _ result: Analysis, _ mentions: MentionPlaces, to markdown: inout MarkdownWriter
  ) {
    markdown.markup("\n### " + language.unclearHead + "\n\n")
    for index in mentions.unclear {
      let sentence = mentions.sentence(of: index)
      markdown.markup("- ")
      markdown.text(mentions.place(of: index) + " (" + mentions.reason(of: index) + "): ")
      markdown.text(sentence.isCutBefore ? "…" : "")
      markdown.text(result.source.text(sentence.before))
      markdown.markup(sentence.before.isEmpty ? "**" : " **")
      markdown.text(result.source.text(sentence.marked))
      markdown.markup("**")
      if let first = sentence.after.first, result.source.bytes[first].isSpace {
        markdown.markup(" ")
      }
      markdown.text(result.source.text(sentence.after))
      markdown.text(sentence.isCutAfter ? "…" : "")
      markdown.markup("\n")
    }
  }
}
