import SourceText

/// Thẻ mở: where the pieces of a start tag are. Its attributes are only measured here: hardly any is ever
/// asked for.
struct XMLStartTag {
  let name: Range<Int>
  let prefix: Range<Int>
  let local: Range<Int>
  let attributes: Range<Int>
  /// After the «>».
  let end: Int
  /// «<w:tab/>»
  let isEmpty: Bool
  /// An attribute begins with «xmlns».
  let declaresNamespaces: Bool

  /// - Parameter start: after the «<».
  /// - Returns: nil where no well-formed tag stands there.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    let count = bytes.count
    var i = start
    var colon = -1
    name: while i < count {
      switch bytes[i] {
      case 0x3A: if colon < 0 { colon = i }
      case ...0x20, 0x2F, 0x3E: break name
      case 0x22, 0x26, 0x27, 0x3C, 0x3D: return nil
      default: break
      }
      i += 1
    }
    guard i < count, i > start else { return nil }
    name = start..<i
    prefix = start..<max(start, colon)
    local = (colon < 0 ? start : colon + 1)..<i
    let attributesStart = i
    if bytes[i] == 0x20, let close = Self.plainEnd(bytes, from: i) {
      isEmpty = close > attributesStart && bytes[close - 1] == 0x2F
      attributes = attributesStart..<(isEmpty ? close - 1 : close)
      declaresNamespaces = false
      end = close + 1
      return
    }
    var declares = false
    while i < count {
      let byte = bytes[i]
      if byte == 0x3E || byte == 0x2F { break }
      if byte == 0x22 || byte == 0x27 {
        i += 1
        while i < count, bytes[i] != byte {
          if bytes[i] == 0x3C { return nil }
          i += 1
        }
      } else if byte == 0x3C {
        return nil
      } else if byte == 0x78, Self.isDeclaration(bytes, at: i) {
        declares = true
      }
      i += 1
    }
    guard i < count else { return nil }
    attributes = attributesStart..<i
    declaresNamespaces = declares
    isEmpty = bytes[i] == 0x2F
    if isEmpty {
      i += 1
      guard i < count, bytes[i] == 0x3E else { return nil }
    }
    end = i + 1
  }

  /// Where a tag closes whose attributes are between double quotes, declare no namespace and hold no mark
  /// that must be looked at; nil for every other tag.
  @inline(__always)
  private static func plainEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var i = start
    while i + EightBytes.count <= bytes.count {
      let block = EightBytes.load(bytes, at: i)
      // «<» and «>» differ in one bit, and so do «'» and «/».
      let angle = EightBytes.places(of: 0x3C, in: block & ~EightBytes.repeated(0x02))
      let doubt = EightBytes.places(of: 0x27, in: block & ~EightBytes.repeated(0x08))
      var letters = EightBytes.places(of: 0x78, in: block)
      while letters != 0 {
        if isDeclaration(bytes, at: i + letters.trailingZeroBitCount / 8) { return nil }
        letters &= letters &- 1
      }
      if angle | doubt != 0 {
        let end = i + (angle | doubt).trailingZeroBitCount / 8
        return isPlainEnd(bytes, bytes[end] == 0x2F ? end + 1 : end)
      }
      i += EightBytes.count
    }
    return nil
  }

  /// The place of a «>» that stands after a value, where it cannot be inside one.
  @inline(__always)
  private static func isPlainEnd(_ bytes: Span<UInt8>, _ end: Int) -> Int? {
    guard end < bytes.count, bytes[end] == 0x3E else { return nil }
    let quote = bytes[end - 1] == 0x2F ? end - 2 : end - 1
    // An opening quote stands after «=» or white space.
    guard bytes[quote] == 0x22, bytes[quote - 1] != 0x3D, bytes[quote - 1] > 0x20 else {
      return nil
    }
    return end
  }

  /// «xmlns»
  @inline(__always)
  private static func isDeclaration(_ bytes: Span<UInt8>, at i: Int) -> Bool {
    i + 4 < bytes.count && bytes[i + 1] == 0x6D && bytes[i + 2] == 0x6C && bytes[i + 3] == 0x6E
      && bytes[i + 4] == 0x73
  }
}
