import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Danh mục viện dẫn, một trang HTML: a row a reference, in its sentence, grouped by document.
package struct ReferencesHTMLReport: CiteReporting {
  let manner: CiteManner

  package init(_ manner: CiteManner) { self.manner = manner }

  private var page: HTMLPage {
    var page = manner.page(language.citedHead)
    page.hasPictures = manner.showsPictures
    return page
  }

  private var language: Language { manner.language }
  private var wording: ReferencesWording { manner.wording }

  /// - Parameter mentions: of the document; nil while only the heads are needed.
  private func table(_ mentions: MentionPlaces?) -> ReportTable<ReferenceRow> {
    let wording = wording
    return ReportTable([
      .init(
        language.say("Vị trí", en: "Place"),
        html: { $1.placeCell($0.place.line, wording.place(of: $0)) }),
      wording.documentColumn(), wording.dayColumn,
      .init(
        language.say("Trong câu", en: "In its sentence"),
        html: { row, html in
          html.markup("<td>")
          html.excerpt(row.sentence, of: row.source)
          html.confidence(of: row, language)
          if let mentions { write(mentions, of: row.index, row.source, to: &html) }
          html.markup("</td>")
        }),
      wording.pointersColumn(language.say("Điều, khoản, điểm", en: "Article, clause, point")),
      wording.standingColumn,
    ])
  }

  package var opening: [UInt8] {
    var html = HTMLWriter()
    html.beginTable(table(nil).columns.map { $0.head })
    return page.opening(manner.remarks) + html.bytes
  }

  package func closing(_ summary: RunSummary) -> [UInt8] {
    Array("</table>\n".utf8) + page.closing(wording.total(summary))
  }

  package func document(_ name: DocumentName, _ result: Analysis) -> [UInt8] {
    var html = HTMLWriter()
    begin(
      name,
      language.reading(wording.summary(of: result), result.source.notes(of: result.plan, language)),
      to: &html)
    let mentions = MentionPlaces(result, wording)
    let table = table(mentions)
    for row in ReferenceRow.rows(name.path, result) {
      html.markup("<tr>")
      table.writeCells(row, to: &html)
    }
    html.markup("</tbody>\n")
    if !mentions.unclear.isEmpty { writeUnclear(mentions, of: name, result, to: &html) }
    return html.bytes
  }

  /// The row that heads a group.
  private func begin(_ name: DocumentName, _ words: String, to html: inout HTMLWriter) {
    html.text(
      "<tbody><tr class=\"group\"><th colspan=\"6\" scope=\"rowgroup\"><b>", name.title(language),
      "</b>")
    html.small(words)
    html.markup("</th></tr>\n")
  }

  /// Mentions of which it is not known what they mean, in a group of their own.
  private func writeUnclear(
    _ mentions: MentionPlaces, of name: DocumentName, _ result: Analysis,
    to html: inout HTMLWriter
  ) {
    begin(name, language.unclearHead, to: &html)
    for index in mentions.unclear {
      html.markup("<tr>")
      html.placeCell(mentions.line(of: index), mentions.place(of: index))
      html.markup("<td>")
      html.text(result.source.text(result.facts.mentions[index].span))
      html.small(mentions.reason(of: index))
      html.markup("</td><td></td><td>")
      html.excerpt(mentions.sentence(of: index), of: result.source)
      html.markup("</td><td>")
      html.pointers(result.facts.mentions[index].pointers, result.source)
      html.markup("</td><td></td></tr>\n")
    }
    html.markup("</tbody>\n")
  }

  /// Where a reference is repeated in short, folded with the sentences.
  private func write(
    _ mentions: MentionPlaces, of reference: Int, _ source: SourceText, to html: inout HTMLWriter
  ) {
    guard let words = mentions.words(of: reference) else { return }
    html.text("<details><summary>", words, "</summary>")
    for (order, mention) in mentions.repeats[reference].enumerated() {
      if order > 0 { html.markup("<br>") }
      html.text(mentions.place(of: mention) + ": ")
      html.excerpt(mentions.sentence(of: mention), of: source)
    }
    html.markup("</details>")
  }
}

extension Language {
  var citedHead: String { say("Văn bản được viện dẫn", en: "Cited documents") }

  /// A document's counts, and how it was read.
  func reading(_ words: String, _ notes: [String]) -> String {
    notes.reduce(words) { $0 + say(". Khi đọc: ", en: ". In reading: ") + $1 }
  }
}
