import SourceText

/// Lists and numbered headings.
extension OpenDocumentBody {
  mutating func beginList(_ reader: XMLReader) throws(XMLError) {
    endParagraph()
    let own = try reader.bytes(of: "style-name")
    if let list = lists.last {
      lists.append(
        OpenDocumentList(
          counters: list.counters, style: own ?? list.itemStyle ?? list.style,
          level: list.level + 1))
      return
    }
    let style = own ?? []
    let counters = numbering.begin(
      style: style, id: try reader.bytes(of: "id"),
      continuedID: try reader.bytes(of: "continue-list"),
      continuesLast: reader.attribute("continue-numbering", is: "true"))
    lists.append(OpenDocumentList(counters: counters, style: style, level: 0))
  }

  mutating func beginItem(_ element: OpenDocumentElement, _ reader: XMLReader) throws(XMLError) {
    guard let last = lists.indices.last else { return }
    lists[last].isLabelDue = element == .listItem
    lists[last].itemStart = reader.integer(of: "start-value")
    lists[last].itemStyle = try reader.bytes(of: "style-override")
  }

  /// A paragraph that is an item by itself: its list is known by name alone.
  mutating func beginNumberedParagraph(_ reader: XMLReader) throws(XMLError) {
    let id = try reader.bytes(of: "list-id")
    let style = try reader.bytes(of: "style-name") ?? []
    let counters = numbering.begin(
      style: style, id: id, continuedID: id,
      continuesLast: reader.attribute("continue-numbering", is: "true"))
    let level = max(1, reader.integer(of: "level") ?? 1) - 1
    lists.append(OpenDocumentList(counters: counters, style: style, level: level))
    lists[lists.count - 1].isLabelDue = true
    lists[lists.count - 1].itemStart = reader.integer(of: "start-value")
  }

  /// Writes the number of a list's item, or of a heading in the outline, before the text.
  mutating func appendLabel(
    _ style: OpenDocumentStyles.Style, _ reader: XMLReader
  ) throws(XMLError) {
    if let last = lists.indices.last {
      guard lists[last].isLabelDue else { return }
      lists[last].isLabelDue = false
      let list = lists[last]
      var name = list.itemStyle ?? list.style
      if name.isEmpty { name = style.listStyle ?? [] }
      guard !name.isEmpty else { return }
      numbering.appendLabel(
        counters: list.counters, style: name, level: list.level, start: list.itemStart,
        to: &paragraph.text)
    } else if reader.openDocumentElement == .heading, builder.part == .body {
      appendOutlineLabel(style, reader)
    }
  }

  private mutating func appendOutlineLabel(
    _ style: OpenDocumentStyles.Style, _ reader: XMLReader
  ) {
    let level = max(1, reader.integer(of: "outline-level") ?? 1) - 1
    // A style whose list style is empty takes its headings out of the outline.
    guard !reader.attribute("is-list-header", is: "true"), style.listStyle?.isEmpty != true,
      let definition = numbering.level(level, of: OpenDocumentLists.outlineName),
      definition.format != .none
    else { return }
    let restarts = reader.attribute("restart-numbering", is: "true")
    numbering.appendLabel(
      counters: numbering.outline(), style: OpenDocumentLists.outlineName, level: level,
      start: reader.integer(of: "start-value") ?? (restarts ? definition.start : nil),
      to: &paragraph.text)
  }
}
