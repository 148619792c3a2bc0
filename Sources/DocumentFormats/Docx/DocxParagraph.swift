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
  /// From its style.
  var legacyFont: LegacyFont?
  var isCapitals = false
  var isHidden = false
  // How its letters look where their runs say nothing, and where in `text` that changes.
  var look = DocxFormat()
  var looks: [DocxLayout.Mark] = []
}

/// Đoạn chữ (run): how the letters being read look.
struct DocxRun {
  var isHidden: Bool?
  var isCapitals: Bool?
  var font = SymbolFont.other
  /// What the run itself says of its font: that it is one of the old ones, or that it is none.
  var legacyFont: LegacyFont??
  var hasCounted = false
  /// The number of its format; nil: as its paragraph.
  var look: Int?
}
