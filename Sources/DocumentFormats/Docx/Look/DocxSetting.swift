import SourceText

/// Canh lề ở một mức: what a style or a paragraph says of where its lines stand; nil where it says
/// nothing.
struct DocxSetting {
  var alignment: TextFormat.Alignment?
  /// In twips.
  var indent: Int?
  /// Of the first line alone.
  var firstIndent: Int?

  /// Takes over an element of paragraph properties.
  mutating func read(_ reader: XMLReader) {
    switch reader.docxElement {
    case .justification:
      let words: [(StaticString, TextFormat.Alignment)] = [
        ("center", .center), ("both", .justified), ("left", .left), ("start", .left),
        ("right", .right), ("end", .right), ("distribute", .justified),
      ]
      if let value = reader.attribute("val") {
        alignment = words.first { reader.holds($0.0, in: value) }?.1
      }
    case .indentation: readIndentation(reader)
    default: break
    }
  }

  private mutating func readIndentation(_ reader: XMLReader) {
    var next = reader.nextAttribute(from: reader.attributes.lowerBound)
    while let attribute = next {
      let name = reader.localName(attribute.name)
      if reader.holds("left", in: name) || reader.holds("start", in: name) {
        indent = reader.integer(in: attribute.value)
      } else if reader.holds("firstLine", in: name) {
        firstIndent = reader.integer(in: attribute.value)
      } else if reader.holds("hanging", in: name) {
        firstIndent = reader.integer(in: attribute.value).map { -$0 }
      }
      next = reader.nextAttribute(from: attribute.value.upperBound + 1)
    }
  }

  /// Of a style based on another, of a paragraph in a style.
  mutating func inherit(_ base: DocxSetting) {
    if alignment == nil { alignment = base.alignment }
    if indent == nil { indent = base.indent }
    if firstIndent == nil { firstIndent = base.firstIndent }
  }

  /// An inch: what is pushed farther in than a paragraph begins may well be set in the middle by hand.
  private static let usualIndent = 1440

  /// Nil where it does not follow from the alignment alone.
  var shown: TextFormat.Alignment? {
    let alignment = alignment ?? .left
    let isPushed = (indent ?? 0) + max(0, firstIndent ?? 0) > Self.usualIndent
    return isPushed && alignment != .center ? nil : alignment
  }
}

extension XMLReader {
  /// Whether a range is this word.
  func holds(_ word: StaticString, in range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount && holds(word, at: range.lowerBound)
  }
}
