/// Thuộc tính đã đọc: properties of runs or of paragraphs that were read last, by what they are written
/// as. Nearly all of a document repeat one of two.
struct DocxMemory<Properties> {
  private var last: Entry?
  private var lastButOne: Entry?

  private struct Entry {
    /// Where they stand in the part.
    let range: Range<Int>
    let properties: Properties
  }

  /// Goes after properties that have just begun, if they are known.
  mutating func recall(_ reader: inout XMLReader) -> Properties? {
    if let last, reader.end(asRead: last.range) { return last.properties }
    guard let known = lastButOne, reader.end(asRead: known.range) else { return nil }
    swap(&last, &lastButOne)
    return known.properties
  }

  mutating func keep(_ range: Range<Int>, _ properties: Properties) {
    lastButOne = last
    last = Entry(range: range, properties: properties)
  }
}

/// Thuộc tính của đoạn chữ: what a run says of itself.
struct DocxRunProperties {
  var run = DocxRun()
  var letters = DocxLetters()
  /// Of the style that it names.
  var style: DocxLetters?
}

/// Thuộc tính của đoạn văn: what a paragraph says of itself.
struct DocxParagraphProperties {
  var style: [UInt8]?
  var listNumber: Int?
  var listLevel: Int?
  var startsPage = false
  /// Its mark was deleted, or it holds a drop cap: the next paragraph goes on here.
  var joinsNext = false
  var isShaded = false
  var setting = DocxSetting()
}
