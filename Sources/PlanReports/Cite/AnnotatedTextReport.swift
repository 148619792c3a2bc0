import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Văn bản có đánh dấu viện dẫn: each document's text as it was read, with every reference a link to its
/// row in a table below it, and from there back.
package struct AnnotatedTextReport: CiteReporting {
  let manner: CiteManner

  package init(_ manner: CiteManner) { self.manner = manner }

  private var page: HTMLPage {
    manner.page(language.say("Viện dẫn trong văn bản", en: "References in their text"))
  }

  private var language: Language { manner.language }
  private var wording: ReferencesWording { manner.wording }

  package var opening: [UInt8] {
    page.opening(manner.remarks)
  }

  package func closing(_ summary: RunSummary) -> [UInt8] {
    page.closing(wording.total(summary))
  }

  package func document(_ name: DocumentName, _ result: Analysis) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<section id=\"")
    html.number(of: name)
    html.text("\">\n<h2>", name.title(language), "</h2>\n<p class=\"meta\">")
    html.text(
      language.reading(wording.summary(of: result), result.source.notes(of: result.plan, language)))
    html.markup("</p>\n<div class=\"text\">")
    writeText(result, document: name, to: &html)
    html.markup("</div>\n")
    let mentions = MentionPlaces(result, wording)
    if !result.facts.references.isEmpty { writeTable(name, result, mentions, to: &html) }
    if !mentions.unclear.isEmpty {
      writeUnclear(result, mentions, document: name, to: &html)
    }
    html.markup("</section>\n")
    return html.bytes
  }

  // MARK: The text

  /// The decoded text, so that nothing of it is missing, with references and short mentions marked.
  private func writeText(_ result: Analysis, document: DocumentName, to html: inout HTMLWriter) {
    let source = result.source
    let references = result.facts.references.count
    // What is said of the text itself is no link to anything.
    let spans =
      result.facts.references.map { $0.span }
      + result.facts.mentions.map { $0.isOwn ? $0.span.lowerBound..<$0.span.lowerBound : $0.span }
    let marks = spans.map { source.decodedSpan(of: $0) }
    var hasAnchor = [Bool](repeating: false, count: marks.count)
    let text = Self.text(of: result)
    var place = text.lowerBound
    for segment in TextSegments(marks).segments {
      html.verbatim(source.decoded, place..<segment.span.lowerBound)
      place = segment.span.upperBound
      let isFirst = !hasAnchor[segment.mark]
      hasAnchor[segment.mark] = true
      if segment.mark < references {
        begin(segment.mark, result, document, isFirst: isFirst, to: &html)
      } else {
        begin(mention: segment.mark - references, result, document, isFirst: isFirst, to: &html)
      }
      html.verbatim(source.decoded, segment.span)
      html.markup("</a>")
    }
    html.verbatim(source.decoded, place..<text.upperBound)
  }

  /// What of the decoded text is of this document; of the only one of a file, all.
  private static func text(of result: Analysis) -> TextSpan {
    let (leaves, source) = (result.plan.leaves, result.source)
    guard let first = leaves.first, let last = leaves.last else { return 0..<source.decoded.count }
    let span = source.decodedSpan(of: first.span.lowerBound..<last.span.upperBound)
    let isLast = last.span.upperBound == source.bytes.count
    return
      (result.plan.part == 1 ? 0 : span.lowerBound)..<(isLast
      ? source.decoded.count : span.upperBound)
  }

  /// - Parameter isFirst: a reference in several pieces is come back to at its first.
  private func begin(
    _ reference: Int, _ result: Analysis, _ document: DocumentName, isFirst: Bool,
    to html: inout HTMLWriter
  ) {
    let standing = result.resolutions[reference]?.standing
    html.markup("<a class=\"ref ")
    html.markup(StandingMark(standing).style)
    html.markup("\" title=\"")
    html.text(Resolution.label(standing, language))
    if isFirst {
      html.markup("\" id=\"")
      html.anchor("m", document, reference)
    }
    html.markup("\" href=\"#")
    html.anchor("r", document, reference)
    html.markup("\">")
  }

  /// A mention leads to the row of what it repeats, or to the list of those that are not clear.
  private func begin(
    mention index: Int, _ result: Analysis, _ document: DocumentName, isFirst: Bool,
    to html: inout HTMLWriter
  ) {
    let mention = result.facts.mentions[index]
    html.markup("<a class=\"ref ")
    if let reference = mention.reference {
      html.markup(StandingMark(result.resolutions[reference]?.standing).style)
      html.markup("\" title=\"")
      html.text(
        language.say("nhắc lại ", en: "repeats ")
          + wording.head(of: result.facts.references[reference], in: result.source))
    } else {
      html.markup("unclear\" title=\"")
      html.text(language.unclearHead)
    }
    if isFirst {
      html.markup("\" id=\"")
      html.anchor("n", document, index)
    }
    html.markup("\" href=\"#")
    html.anchor(mention.reference == nil ? "u" : "r", document, mention.reference ?? index)
    html.markup("\">")
  }

  // MARK: The table

  private func writeTable(
    _ name: DocumentName, _ result: Analysis, _ mentions: MentionPlaces,
    to html: inout HTMLWriter
  ) {
    let table = table(name, mentions)
    html.beginTable(table.columns.map { $0.head })
    html.markup("<tbody>\n")
    for row in ReferenceRow.rows(name.path, result) {
      html.markup("<tr id=\"")
      html.anchor("r", name, row.index)
      html.markup("\">")
      table.writeCells(row, to: &html)
    }
    html.markup("</tbody>\n</table>\n")
  }

  private func table(_ document: DocumentName, _ mentions: MentionPlaces) -> ReportTable<
    ReferenceRow
  > {
    let wording = wording
    return ReportTable([
      .init(
        language.say("Vị trí", en: "Place"),
        html: { row, html in
          html.markup("<td class=\"place\" data-key=\"")
          html.number(row.index)
          html.markup("\">")
          html.link(to: "m", document, row.index, wording.place(of: row))
          html.markup("</td>")
        }),
      wording.documentColumn { row, html in
        guard let head = mentions.head(of: row.index) else { return }
        html.markup("<br><small>")
        html.text(head)
        for (order, mention) in mentions.repeats[row.index].enumerated() {
          if order > 0 { html.markup(", ") }
          html.link(to: "n", document, mention, mentions.place(of: mention))
        }
        html.markup("</small>")
      },
      wording.dayColumn,
      wording.pointersColumn(language.say("Điều, khoản, điểm", en: "Article, clause, point")),
      wording.standingColumn,
    ])
  }

  /// Mentions of which it is not known what they mean.
  private func writeUnclear(
    _ result: Analysis, _ mentions: MentionPlaces, document: DocumentName, to html: inout HTMLWriter
  ) {
    html.text("<h3>", language.unclearHead, "</h3>\n<ul>\n")
    for index in mentions.unclear {
      html.markup("<li id=\"")
      html.anchor("u", document, index)
      html.markup("\">")
      html.link(to: "n", document, index, mentions.place(of: index))
      html.text(": ")
      html.excerpt(mentions.sentence(of: index), of: result.source)
      html.text(" <small>(", mentions.reason(of: index), ")</small></li>\n")
    }
    html.markup("</ul>\n")
  }
}

extension HTMLWriter {
  /// «d2», of a further document of the same file «d2p2».
  fileprivate mutating func number(of document: DocumentName) {
    markup("d")
    number(document.ordinal)
    guard document.part > 1 else { return }
    markup("p")
    number(document.part)
  }

  /// «d2r5»: the sixth row of the second document.
  fileprivate mutating func anchor(_ kind: StaticString, _ document: DocumentName, _ index: Int) {
    number(of: document)
    markup(kind)
    number(index)
  }

  fileprivate mutating func link(
    to kind: StaticString, _ document: DocumentName, _ index: Int, _ words: String
  ) {
    markup("<a href=\"#")
    anchor(kind, document, index)
    text("\">", words, "</a>")
  }
}
