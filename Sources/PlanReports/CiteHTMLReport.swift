import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Danh mục viện dẫn, một trang HTML: a row a reference, in its sentence, grouped by document.
package struct CiteHTMLReport: Sendable {
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

  private var wording: CiteWording { CiteWording(language: language, tables: tables) }

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

  package func document(_ name: DocumentName, _ result: CiteResult) -> [UInt8] {
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
    for (reference, resolution) in zip(result.facts.references, result.resolutions) {
      let line = finder.position(of: reference.span.lowerBound).line
      write(reference, resolution, line: line, result, to: &html)
    }
    html.markup("</tbody>\n")
    return html.bytes
  }

  private func write(
    _ reference: LegalReference, _ resolution: Resolution?, line: Int, _ result: CiteResult,
    to html: inout HTMLWriter
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
        source, span: reference.span, paragraph: result.paragraph(at: reference.span.lowerBound)),
      of: source)
    html.markup("</td>")
    html.judgedCells(reference, resolution, source, language, registerDay: tables.registerDay)
    html.markup("</tr>\n")
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
