import SourceText

/// Văn bản rút ra: the text of a document as the rest of the program reads it, in UTF-8 with LF, and
/// where each stretch of it comes from.
package struct DocumentText: Sendable {
  package let text: [UInt8]
  /// Sorted by offset in `text`.
  package let origins: [TextOrigin]
  package let notes: ReadingNotes
  /// With offsets in `text`; nil where the format tells nothing of it.
  package let layout: DocumentLayout?

  init(_ assembled: TextAssembler, notes: ReadingNotes, layout: DocumentLayout? = nil) {
    text = assembled.text
    origins = assembled.origins
    self.notes = notes
    self.layout = layout
  }

  /// The same document where its text has been mended.
  /// - Parameter place: where a place of the text is in the mended one; it never changes the order.
  package func source(mended: [UInt8], place: (Int) -> Int) -> SourceText {
    let moved = origins.map {
      TextOrigin(
        offset: place($0.offset), part: $0.part, paragraph: $0.paragraph, cell: $0.cell,
        page: $0.page)
    }
    return SourceText(mended, origins: moved, notes: notes, layout: layout?.moved(place))
  }

  /// As the parser takes it.
  package var source: SourceText {
    SourceText(text, origins: origins, notes: notes, layout: layout)
  }
}
