/// Bảng phông: the typefaces that a document names, each by a number.
struct DocxTypefaces {
  /// Not given.
  static let unknown: UInt16 = 0
  /// What the theme has for headings and for text.
  static let major: UInt16 = 1
  static let minor: UInt16 = 2

  /// By number; those above have none.
  private(set) var names: [[UInt8]] = [[], [], []]
  private var last = 0
  /// More than a document has.
  private static let limit = 256

  /// The number of the name that stands in a part.
  mutating func number(_ name: Range<Int>, in reader: XMLReader) -> UInt16 {
    if holds(last, name, reader) { return UInt16(last) }
    for index in names.indices where holds(index, name, reader) {
      last = index
      return UInt16(index)
    }
    guard !name.isEmpty, names.count < Self.limit, !reader.bytes[name].contains(0x26) else {
      return Self.unknown
    }
    last = names.count
    names.append(Array(reader.bytes[name]))
    return UInt16(last)
  }

  private func holds(_ index: Int, _ name: Range<Int>, _ reader: XMLReader) -> Bool {
    let count = names[index].count
    guard count == name.count, count > 0 else { return false }
    for i in 0..<count where names[index][i] != reader.bytes[name.lowerBound + i] { return false }
    return true
  }
}

/// Phông của một mức: the attributes of `w:rFonts` that Latin letters are drawn by.
struct DocxFonts {
  private(set) var ascii: Range<Int>?
  private(set) var hAnsi: Range<Int>?
  private(set) var asciiTheme: Range<Int>?
  private(set) var hAnsiTheme: Range<Int>?

  init(_ reader: XMLReader) {
    var next = reader.nextAttribute(from: reader.attributes.lowerBound)
    while let attribute = next {
      let name = reader.localName(attribute.name)
      if name.count == 5 {
        if reader.holds("ascii", at: name.lowerBound) {
          ascii = attribute.value
        } else if reader.holds("hAnsi", at: name.lowerBound) {
          hAnsi = attribute.value
        }
      } else if name.count == 10 {
        if reader.holds("asciiTheme", at: name.lowerBound) {
          asciiTheme = attribute.value
        } else if reader.holds("hAnsiTheme", at: name.lowerBound) {
          hAnsiTheme = attribute.value
        }
      }
      next = reader.nextAttribute(from: attribute.value.upperBound + 1)
    }
  }
}

extension XMLReader {
  /// A name without its prefix.
  func localName(_ name: Range<Int>) -> Range<Int> {
    var i = name.lowerBound
    while i < name.upperBound, bytes[i] != 0x3A { i += 1 }
    return i < name.upperBound ? i + 1..<name.upperBound : name
  }
}
