import SourceText

/// Thiết lập trang as a section gives it, in twips; nil where it does not.
struct DocxPage {
  private var width: Int?
  private var height: Int?
  private var top: Int?
  private var bottom: Int?
  private var left: Int?
  private var right: Int?
  private(set) var gutter = 0

  /// Takes over an element of section properties.
  mutating func read(_ reader: XMLReader) {
    switch reader.docxElement {
    case .pageSize:
      width = reader.twips("w")
      height = reader.twips("h")
    case .pageMargins:
      top = reader.twips("top")
      bottom = reader.twips("bottom")
      left = reader.twips("left")
      right = reader.twips("right")
      gutter = reader.twips("gutter") ?? 0
    default: break
    }
  }

  func setup(at offset: Int, _ settings: DocxSettings) -> PageSetup {
    var setup = PageSetup(offset: offset, paper: nil, margins: nil)
    if let width, let height { setup.paper = PageSetup.Paper(width: width, height: height) }
    if let top, let bottom, let left, let right {
      setup.margins = PageSetup.Margins(
        top: top + (settings.gutterIsAtTop ? gutter : 0), bottom: bottom,
        left: left + (settings.gutterIsAtTop ? 0 : gutter), right: right)
    }
    return setup
  }
}

extension XMLReader {
  /// A length of a page. A margin below 0 is as wide, only that the header may not widen it.
  fileprivate func twips(_ name: StaticString) -> Int? {
    integer(of: name).map { min(abs($0), 100_000) }
  }
}
