/// Lists.
extension HTMLBody {
  mutating func beginList(
    _ element: HTMLElement, _ attributes: HTMLAttributes, _ style: HTMLStyle
  ) {
    // The label of an item whose first content is a list stands on a line of its own.
    flushLabel()
    let depth = lists.count { !$0.isNumbered }
    var marker: HTMLList.Marker =
      element == .ol ? .decimal : depth == 0 ? .disc : depth == 1 ? .circle : .square
    if let type = attributes.type, let named = HTMLList.Marker(type: type) { marker = named }
    if let type = style.listType, let named = HTMLList.Marker(style: type) { marker = named }
    listOrdinal += 1
    let isReversed = attributes.isReversed && element == .ol
    let start = attributes.start ?? (isReversed ? HTMLItemCount.of(tokens) : 1)
    lists.append(HTMLList(marker: marker, next: start, step: isReversed ? -1 : 1))
  }

  mutating func beginItem(_ attributes: HTMLAttributes, _ style: HTMLStyle) {
    guard let last = lists.indices.last else { return }
    var list = lists[last]
    if let value = attributes.value { list.next = value }
    let value = list.next
    let marker = list.marker
    if let type = attributes.type, let named = HTMLList.Marker(type: type) { list.marker = named }
    if let type = style.listType, let named = HTMLList.Marker(style: type) { list.marker = named }
    // LibreOffice's item without a number: one that is shown as a block.
    list.label = style.display == .block ? [] : list.label(value)
    if !list.label.isEmpty || style.display != .block { list.next += list.step }
    list.marker = marker
    lists[last] = list
  }

  /// Writes the label of an item that has no text of its own; a bullet before nothing says nothing.
  mutating func flushLabel() {
    endParagraph()
    guard let last = lists.indices.last, !lists[last].label.isEmpty else { return }
    if lists[last].isNumbered, look.shows {
      let label = lists[last].label
      builder.add(label, paragraph: builder.nextParagraph())
    }
    lists[last].label = []
  }
}
