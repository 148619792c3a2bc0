import SourceText

/// Dòng của kệ: the fields of a line, apart by tabs.
struct PackedLine {
  /// The shelf's text: fields are taken out of it one by one, since few of a line are asked for.
  private let text: String
  private let fields: [Range<Int>]

  init(_ text: String, _ span: Range<Int>) {
    self.text = text
    let bytes = text.utf8Span.span
    var fields: [Range<Int>] = []
    fields.reserveCapacity(14)
    var start = span.lowerBound
    while true {
      let end = bytes.next(.tab, from: start, limit: span.upperBound)
      guard end < span.upperBound else { break }
      fields.append(start..<end)
      start = end + 1
    }
    fields.append(start..<span.upperBound)
    self.fields = fields
  }

  /// A field, from 0; empty where there are not so many.
  subscript(_ index: Int) -> Substring.UTF8View {
    let field = index < fields.count ? fields[index] : 0..<0
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: field.lowerBound)
    return text.utf8[start..<text.utf8.index(start, offsetBy: field.count)]
  }

  /// A field as text; nil where it is empty.
  func text(_ index: Int) -> String? {
    let field = self[index]
    return field.isEmpty ? nil : String(Substring(field))
  }
}
