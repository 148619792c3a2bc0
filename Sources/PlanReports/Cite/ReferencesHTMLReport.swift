import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Danh mục viện dẫn, một trang HTML: a row a reference, in its sentence, grouped by document.
package struct ReferencesHTMLReport: Sendable {
  let language: Language
  let tables: Tables
  let tool: Tool
  /// The day that `--as-of` names; nil: each document's own.
  let asOf: CalendarDate?

  package init(tool: Tool, language: Language, tables: Tables, asOf: CalendarDate?) {
    self.tool = tool
    self.language = language
    self.tables = tables
    self.asOf = asOf
  }

  private var page: HTMLPage {
    HTMLPage(
      language: language, tool: tool,
      title: language.say("Văn bản được viện dẫn", "Cited documents"))
  }

  private var wording: ReferencesWording { ReferencesWording(language: language, tables: tables) }

  package var opening: [UInt8] {
    var html = HTMLWriter()
    html.beginTable([
      language.say("Vị trí", "Place"), language.say("Văn bản", "Document"),
      language.say("Ngày", "Date"), language.say("Trong câu", "In its sentence"),
      language.say("Điều, khoản, điểm", "Article, clause, point"),
      language.say("Hiệu lực", "Standing"),
    ])
    return page.opening(language.citeRemarks(tool: tool, asOf: asOf)) + html.bytes
  }

  package func closing(_ summary: RunSummary) -> [UInt8] {
    Array("</table>\n".utf8) + page.closing(wording.total(summary))
  }

  package func document(_ name: DocumentName, _ result: Analysis) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<tbody><tr class=\"group\"><th colspan=\"6\" scope=\"rowgroup\"><b>")
    html.text(name.path)
    html.markup("</b> <small>")
    html.text(wording.summary(of: result))
    for note in result.source.notes.sentences(language) {
      html.text(language.say(". Khi đọc: ", ". In reading: ") + note)
    }
    html.markup("</small></th></tr>\n")
    var finder = PositionFinder(result.source)
    let mentions = MentionPlaces(result, wording)
    for (index, reference) in result.facts.references.enumerated() {
      let line = finder.position(of: reference.span.lowerBound).line
      write(reference, index, mentions, line: line, result, to: &html)
    }
    html.markup("</tbody>\n")
    if !mentions.unclear.isEmpty { writeUnclear(mentions, of: name, result, to: &html) }
    return html.bytes
  }

  /// Mentions of which it is not known what they mean, in a group of their own.
  private func writeUnclear(
    _ mentions: MentionPlaces, of name: DocumentName, _ result: Analysis,
    to html: inout HTMLWriter
  ) {
    html.markup("<tbody><tr class=\"group\"><th colspan=\"6\" scope=\"rowgroup\"><b>")
    html.text(name.path)
    html.markup("</b> <small>")
    html.text(language.unclearHead)
    html.markup("</small></th></tr>\n")
    for index in mentions.unclear {
      html.markup("<tr><td class=\"place\" data-key=\"")
      html.number(mentions.line(of: index))
      html.markup("\">")
      html.text(mentions.place(of: index))
      html.markup("</td><td>")
      html.text(result.source.text(result.facts.mentions[index].span))
      html.markup(" <small>")
      html.text(mentions.reason(of: index))
      html.markup("</small></td><td></td><td>")
      html.excerpt(mentions.sentence(of: index), of: result.source)
      html.markup("</td><td>")
      html.pointers(result.facts.mentions[index].pointers, result.source)
      html.markup("</td><td></td></tr>\n")
    }
    html.markup("</tbody>\n")
  }

  private func write(
    _ reference: LegalReference, _ index: Int, _ mentions: MentionPlaces, line: Int,
    _ result: Analysis, to html: inout HTMLWriter
  ) {
    let source = result.source
    html.markup("<tr><td class=\"place\" data-key=\"")
    html.number(line)
    html.markup("\">")
    html.text(wording.place(line: line, origin: source.origin(of: reference.span.lowerBound)))
    html.markup("</td>")
    html.citedCells(reference, source, wording)
    html.markup("<td>")
    html.excerpt(
      SentenceExcerpt(
        source, span: reference.span, paragraph: result.paragraphSpan(at: reference.span.lowerBound)
      ),
      of: source)
    if !mentions.repeats[index].isEmpty { write(mentions, of: index, source, to: &html) }
    html.markup("</td>")
    html.judgedCells(
      reference, result.resolutions[index], source, language, registerDay: tables.registerDay)
    html.markup("</tr>\n")
  }

  /// Where a reference is repeated in short, folded with the sentences.
  private func write(
    _ mentions: MentionPlaces, of reference: Int, _ source: SourceText, to html: inout HTMLWriter
  ) {
    html.markup("<details><summary>")
    html.text(mentions.words(of: reference) ?? "")
    html.markup("</summary>")
    for (order, mention) in mentions.repeats[reference].enumerated() {
      if order > 0 { html.markup("<br>") }
      html.text(mentions.place(of: mention) + ": ")
      html.excerpt(mentions.sentence(of: mention), of: source)
    }
    html.markup("</details>")
  }
}

extension Language {
  /// What a report on references says of itself.
  /// - Parameter asOf: the one day that all is judged for; nil: each document's own.
  func citeRemarks(tool: Tool, asOf: CalendarDate?) -> [String] {
    let judged =
      asOf.map { self.judged($0...$0) }
      ?? say(
        "xét hiệu lực vào ngày của từng văn bản viện dẫn", "judged for each citing document's day")
    return ["kehoach \(tool.version); \(judged).", registerRemark(tool.registerDay)]
  }
}
