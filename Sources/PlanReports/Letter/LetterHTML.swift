import RuleTables

extension HTMLWriter {
  /// One letter as an article of a page.
  static func letter(_ paragraphs: [LetterParagraph]) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<article class=\"letter\">\n")
    for (index, paragraph) in paragraphs.enumerated() {
      guard !paragraph.cells.isEmpty else {
        html.write(paragraph)
        continue
      }
      let before = index > 0 ? paragraphs[index - 1].style : .text
      let after = index + 1 < paragraphs.count ? paragraphs[index + 1].style : .text
      html.write(paragraph, isFirst: before != paragraph.style, isLast: after != paragraph.style)
    }
    html.markup("</article>\n")
    return html.bytes
  }

  /// A row of a table that begins with the first of its style and ends with the last.
  private mutating func write(_ row: LetterParagraph, isFirst: Bool, isLast: Bool) {
    let isHead = isFirst && row.style == .row
    if isFirst { markup(row.style == .pair ? "<table class=\"pair\">\n" : "<table>\n") }
    markup(isHead ? "<thead><tr>" : "<tr>")
    for cell in row.cells {
      if isHead {
        text("<th scope=\"col\">", cell, "</th>")
      } else {
        text("<td>", cell, "</td>")
      }
    }
    markup(isHead ? "</tr></thead>\n" : "</tr>\n")
    if isLast { markup("</table>\n") }
  }

  private mutating func write(_ paragraph: LetterParagraph) {
    let (start, end): (StaticString, StaticString) =
      switch paragraph.style {
      case .title: ("<h1>", "</h1>\n")
      case .heading: ("<h2>", "</h2>\n")
      case .part: ("<h3>", "</h3>\n")
      case .text: ("<p>", "</p>\n")
      case .item: ("<p class=\"item\">– ", "</p>\n")
      case .point: ("<p class=\"point\">", "</p>\n")
      case .note: ("<p class=\"note\">", "</p>\n")
      case .right: ("<p class=\"right\">", "</p>\n")
      case .signer: ("<p class=\"right signer\">", "</p>\n")
      case .row, .pair: ("<p>", "</p>\n")
      }
    markup(start)
    if paragraph.number > 0 {
      number(paragraph.number)
      markup(". ")
    }
    if !paragraph.label.isEmpty {
      text("<b>", paragraph.label, "</b>")
    }
    text(paragraph.words)
    markup(end)
  }
}
