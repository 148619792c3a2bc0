/// Đoạn văn, while it is read.
struct DocxParagraph {
  /// Of its element; 0 where no paragraph is open.
  var depth = 0
  /// From 1, within its part.
  var number = 0
  var text: [UInt8] = []
  /// Where its letters come from, where that is asked.
  var stretches: [DocxTrace.Stretch] = []
  var properties = DocxParagraphProperties()
  var startsPage = false
  var hasPageNumber = false
  var isStyled = false
  /// A table of contents ends in it.
  var isContents = false
  /// Its style is one of a table of contents.
  var hasContentsStyle = false
  /// Of its style and the defaults: what holds where its runs say nothing.
  var letters = DocxLetters()
  /// The old font that was asked last whether it is one here, and the answer.
  var oldFont: (font: LegacyFont, isOld: Bool)?
  // How its letters look where their runs say nothing, and where in `text` that changes.
  var look = DocxFormat()
  var looks: [DocxLayout.Mark] = []
}

/// Đoạn chữ (run): how the letters being read look.
struct DocxRun {
  /// Its own and those of its style.
  var letters = DocxLetters()
  var font = SymbolFont.other
  var hasCounted = false
  /// The number of its format; nil: as its paragraph.
  var look: Int?
}
