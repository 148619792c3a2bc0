/// Xuất xứ: where in a document of paragraphs and tables a stretch of its text comes from. The stretch
/// goes from `offset` to the offset of the next one.
package struct TextOrigin: Sendable, Equatable {
  /// UTF-8 bytes from 0 in the decoded text.
  package let offset: Int
  package let part: Part
  /// Đoạn, from 1: counted within the part, those of tables and empty ones too; 0 where none is known.
  package let paragraph: Int
  package let cell: Cell?
  /// Trang, from 1; nil where the format does not tell pages.
  package let page: Int?

  /// Phần của văn bản.
  package enum Part: String, Sendable {
    case body
    case header
    case footer
    case footnote
    case textBox
  }

  /// Ô của bảng: the table, row and column of the outermost table, each from 1.
  package struct Cell: Sendable, Equatable {
    package let table: Int
    package let row: Int
    package let column: Int

    package init(table: Int, row: Int, column: Int) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  package init(
    offset: Int, part: Part, paragraph: Int = 0, cell: Cell? = nil, page: Int? = nil
  ) {
    self.offset = offset
    self.part = part
    self.paragraph = paragraph
    self.cell = cell
    self.page = page
  }
}

extension SourceText {
  /// The text of a document that has been read into UTF-8 already.
  /// - Parameters:
  ///   - origins: sorted by offset; the text must be valid UTF-8 for them to hold.
  ///   - layout: with offsets in the same text.
  ///   - recognition: likewise.
  package convenience init(
    _ text: [UInt8], origins: [TextOrigin], notes: ReadingNotes, layout: DocumentLayout? = nil,
    recognition: Recognition? = nil
  ) {
    var reading = Self.read(text, .utf8)
    let isBlank = reading.notes.isBlank
    reading.notes = notes
    reading.notes.isBlank = isBlank
    self.init(reading, origins: origins, layout: layout, recognition: recognition)
  }

  /// Where an offset of the view comes from; nil in a text without origins.
  package func origin(of offset: Int) -> TextOrigin? {
    guard !origins.isEmpty else { return nil }
    let offset = decodedOffset(of: offset)
    let low = origins.partitionIndex { $0.offset <= offset }
    return low > 0 ? origins[low - 1] : origins.first
  }
}
