import SourceText

/// Mục lục: a table of contents says every heading a second time, so it is left out. What tells it is
/// its field, with the content control around it, or the style of its lines.
extension DocxBody {
  /// A place in the text.
  struct Place {
    let builder: PieceBuilder.Place
    let textCount: Int
  }

  private var place: Place { Place(builder: builder.place, textCount: paragraph.text.count) }

  // MARK: Content controls

  /// The content control around a table of contents holds its heading too.
  mutating func beginGallery(_ reader: XMLReader) {
    guard contentsControl == nil, reader.attribute("val", is: "Table of Contents") else { return }
    // Of `w:sdt/w:sdtPr/w:docPartObj/w:docPartGallery` the first one.
    contentsControl = (reader.depth - 3, place)
  }

  mutating func endControl(depth: Int) {
    if contentsControl?.depth == depth { contentsControl = nil }
  }

  // MARK: Fields

  /// Where what a field shows begins to be left out; nil for every field but a table of contents.
  func contentsStart(_ instruction: [UInt8]) -> Place? {
    let words = instruction.split(separator: 0x20, maxSplits: 1)
    guard words.first?.elementsEqual("TOC".utf8) ?? false else { return nil }
    if let control = contentsControl, builder.isBeside(control.place.builder) {
      return control.place
    }
    return place
  }

  /// Takes back what was read since. A field that never ends leaves everything as it is.
  mutating func leaveOutContents(from start: Place) {
    guard builder.isBeside(start.builder) else { return }
    notes.leavesOutContents = true
    if builder.takeBack(to: start.builder) {
      paragraph.text = []
    } else {
      paragraph.text.removeLast(max(0, paragraph.text.count - start.textCount))
    }
    paragraph.isContents = true
  }

  // MARK: Styles

  /// «1. Mục đích ⇥ 3», in the style «toc 1»: a line of contents whose field is gone.
  mutating func isLineOfContents() -> Bool {
    if paragraph.isContents { return paragraph.text.allSatisfy { $0.isSpace } }
    guard paragraph.hasContentsStyle, let end = paragraph.text.lastIndex(where: { !$0.isSpace }),
      paragraph.text[end].isDigit,
      let before = paragraph.text[...end].lastIndex(where: { !$0.isDigit }),
      paragraph.text[before].isSpace || paragraph.text[before] == 0x2E
    else { return false }
    notes.leavesOutContents = true
    return true
  }
}
