/// Đoạn văn của .odt, while it is read.
struct OpenDocumentParagraph {
  /// Of its element; 0 where no paragraph is open.
  var depth = 0
  /// From 1, within its part.
  var number = 0
  var text: [UInt8] = []
  /// How its letters look, by what is open: the paragraph itself, then the spans in it.
  var looks: [Look] = []
  /// White space is one space, and none at the beginning.
  var endsInSpace = true
  var hasPageNumber = false
  var isHidden = false

  /// Dáng chữ.
  struct Look {
    var isHidden = false
    var isCapitals = false
    var isRaised = false
    var legacyFont: LegacyFont?
    var font = SymbolFont.other
    var hasCounted = false

    /// What a style says goes before what holds around it.
    mutating func apply(_ style: OpenDocumentStyles.Style) {
      isHidden = style.isHidden ?? isHidden
      isCapitals = style.isCapitals ?? isCapitals
      isRaised = style.isRaised ?? isRaised
      if let name = style.font {
        legacyFont = LegacyFont(name)
        font = SymbolFont(name)
      }
      hasCounted = false
    }
  }
}

/// Danh sách đang đọc: a list, or one within it.
struct OpenDocumentList {
  /// Shared by all lists within one another.
  let counters: Int
  let style: [UInt8]
  /// From 0.
  let level: Int
  /// Of the item being read: its number is still to be written, or has been, or it has none.
  var isLabelDue = false
  /// Of the item being read.
  var itemStart: Int?
  var itemStyle: [UInt8]?
}
