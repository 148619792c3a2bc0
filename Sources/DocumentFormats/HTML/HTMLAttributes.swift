import SourceText

/// Thuộc tính của thẻ: the attributes that the reader asks for, all read in one pass over the tag.
struct HTMLAttributes {
  private(set) var style: [UInt8] = []
  /// In small letters.
  private(set) var classes: [UInt8] = []
  private(set) var id: [UInt8] = []
  private(set) var face: [UInt8]?
  private(set) var href: [UInt8] = []
  private(set) var type: [UInt8]?
  private(set) var title: [UInt8] = []
  private(set) var role: [UInt8] = []
  private(set) var start: Int?
  private(set) var value: Int?
  private(set) var columnSpan = 1
  private(set) var rowSpan = 1
  private(set) var border: Int?
  private(set) var width = 0
  private(set) var height = 0
  private(set) var isHidden = false
  private(set) var isReversed = false

  init(_ tokens: HTMLTokenizer) {
    var next = tokens.nextAttribute(from: tokens.attributes.lowerBound)
    while let found = next {
      // Longer names are none of these.
      if found.name.count <= 8 {
        let name = tokens.bytes[found.name].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        read(String(decoding: name, as: UTF8.self), tokens, found.value)
      }
      next = tokens.nextAttribute(from: found.end)
    }
  }

  private mutating func read(_ name: String, _ tokens: HTMLTokenizer, _ range: Range<Int>) {
    switch name {
    case "style": style = tokens.resolved(range)
    case "class": classes = tokens.resolved(range).smallLetters
    case "id": id = tokens.resolved(range).smallLetters
    case "face": face = tokens.resolved(range)
    case "href": href = tokens.resolved(range).smallLetters
    case "type": type = tokens.resolved(range)
    case "title": title = tokens.resolved(range).smallLetters
    case "role": role = tokens.resolved(range).smallLetters
    case "start": start = integer(tokens, range)
    case "value": value = integer(tokens, range)
    case "colspan": columnSpan = integer(tokens, range) ?? 1
    case "rowspan": rowSpan = integer(tokens, range) ?? 1
    // «border» alone is a border of one.
    case "border": border = integer(tokens, range) ?? 1
    case "width": width = integer(tokens, range) ?? 0
    case "height": height = integer(tokens, range) ?? 0
    case "hidden": isHidden = true
    case "reversed": isReversed = true
    default: break
    }
  }

  /// A whole number, kept within a million either way.
  private func integer(_ tokens: HTMLTokenizer, _ range: Range<Int>) -> Int? {
    var digits = tokens.bytes[range].drop { $0.isSpace }
    let isNegative = digits.first == 0x2D
    if isNegative { digits.removeFirst() }
    var value: Int?
    for byte in digits {
      guard byte.isDigit else { break }
      value = min((value ?? 0) * 10 + Int(byte - 0x30), 1_000_000)
    }
    return value.map { isNegative ? -$0 : $0 }
  }
}
