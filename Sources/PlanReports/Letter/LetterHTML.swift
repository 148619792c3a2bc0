import RuleTables

extension HTMLWriter {
  /// One letter as an article of a page.
  static func letter(_ paragraphs: [LetterParagraph]) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<article class=\"letter\">\n")
    for paragraph in paragraphs { html.write(paragraph) }
    html.markup("</article>\n")
    return html.bytes
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
