import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Văn bản có đánh dấu viện dẫn: each document's text as it was read, with every reference a link to its
/// row in a table below it, and from there back.
package struct CiteAnnotationReport: Sendable {
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

  private var page: HTMLPage {
    HTMLPage(
      language: language, tool: tool,
      title: language.say("Viện dẫn trong văn bản", "References in their text"))
  }

  private var wording: CiteWording { CiteWording(language: language, tables: tables) }

  package var opening: [UInt8] {
    page.opening(language.citeRemarks(tool: tool, asOf: asOf))
  }

  package func closing(_ summary: RunSummary) -> [UInt8] {
    page.closing(wording.total(summary))
  }

  package func document(_ name: DocumentName, _ result: CiteResult) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<section id=\"d")
    html.number(name.ordinal)
    html.markup("\">\n<h2>")
    html.text(name.path)
    html.markup("</h2>\n<p class=\"meta\">")
    html.text(wording.summary(of: result))
    for note in result.source.notes.sentences(language) {
      html.text(language.say(". Khi đọc: ", ". In reading: ") + note)
    }
    html.markup("</p>\n<div class=\"text\">")
    writeText(result, document: name.ordinal, to: &html)
    html.markup("</div>\n")
    if !result.facts.references.isEmpty {
      writeTable(result, document: name.ordinal, to: &html)
    }
    html.markup("</section>\n")
    return html.bytes
  }

  // MARK: The text

  /// The decoded text, so that nothing of it is missing. What else is to be marked one day (short forms)
  /// is one more list of spans here.
  private func writeText(_ result: CiteResult, document: Int, to html: inout HTMLWriter) {
    let source = result.source
    let marks = result.facts.references.map { source.decodedSpan(of: $0.span) }
    var hasAnchor = [Bool](repeating: false, count: marks.count)
    var place = 0
    for segment in TextSegments(marks).segments {
      html.verbatim(source.decoded, place..<segment.span.lowerBound)
      place = segment.span.upperBound
      let standing = result.resolutions[segment.mark]?.standing
      html.markup("<a class=\"ref ")
      html.markup(StandingMark(standing).style)
      html.markup("\" title=\"")
      html.text(Resolution.label(standing, language))
      // A reference in several pieces is come back to at its first.
      if !hasAnchor[segment.mark] {
        hasAnchor[segment.mark] = true
        html.markup("\" id=\"")
        html.anchor("m", document, segment.mark)
      }
      html.markup("\" href=\"#")
      html.anchor("r", document, segment.mark)
      html.markup("\">")
      html.verbatim(source.decoded, segment.span)
      html.markup("</a>")
    }
    html.verbatim(source.decoded, place..<source.decoded.count)
  }

  // MARK: The table

  private func writeTable(_ result: CiteResult, document: Int, to html: inout HTMLWriter) {
    html.beginTable([
      language.say("Vị trí", "Place"), language.say("Văn bản", "Document"),
      language.say("Ngày", "Date"), language.say("Điều, khoản, điểm", "Article, clause, point"),
      language.say("Hiệu lực", "Standing"),
    ])
    html.markup("<tbody>\n")
    var finder = PositionFinder(result.source)
    for (index, reference) in result.facts.references.enumerated() {
      let start = reference.span.lowerBound
      let line = finder.position(of: start).line
      html.markup("<tr id=\"")
      html.anchor("r", document, index)
      html.markup("\"><td class=\"place\" data-key=\"")
      html.number(index)
      html.markup("\"><a href=\"#")
      html.anchor("m", document, index)
      html.markup("\">")
      html.text(wording.place(line: line, origin: result.source.origin(of: start)))
      html.markup("</a></td>")
      html.citedCells(reference, result.source, wording)
      html.judgedCells(
        reference, result.resolutions[index], result.source, language,
        registerDay: tables.registerDay)
      html.markup("</tr>\n")
    }
    html.markup("</tbody>\n</table>\n")
  }
}

extension HTMLWriter {
  /// «d2r5»: the sixth row of the second document.
  fileprivate mutating func anchor(_ kind: StaticString, _ document: Int, _ index: Int) {
    markup("d")
    number(document)
    markup(kind)
    number(index)
  }
}
