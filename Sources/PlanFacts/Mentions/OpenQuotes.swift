import SourceText

/// Ngoặc kép: how many are open at a place of the paragraph.
struct OpenQuotes {
  private var place = 0
  private var depth = 0
  private var isStraight = false

  /// Whether a quote that is not closed before it holds a place of the paragraph. Places come in text
  /// order.
  mutating func hold(_ place: Int, _ text: TextCursor, from floor: Int) -> Bool {
    var i = max(self.place, floor)
    while i < place {
      switch text.bytes[i] {
      case .quote: isStraight.toggle()
      case .leadOfSigns where i + 1 < place:
        if text.isOpeningGuillemet(i, place) { depth += 1 }
        if text.isClosingGuillemet(i, place) { depth -= 1 }
      case .leadOfMarks where i + 2 < place:
        if text.isOpeningQuote(i, place) { depth += 1 }
        if text.isClosingQuote(i, place) { depth -= 1 }
      default: break
      }
      i += 1
    }
    self.place = place
    return isStraight || depth > 0
  }
}
