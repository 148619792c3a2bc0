/// Thẻ mở: where the pieces of a start tag are. Its attributes are only measured here: hardly any is ever
/// asked for.
struct XMLStartTag {
  let name: Range<Int>
  let prefix: Range<Int>
  let local: Range<Int>
  let attributes: Range<Int>
  /// Behind the «>».
  let end: Int
  /// «<w:tab/>»
  let isEmpty: Bool
  /// An attribute begins with «xmlns».
  let declaresNamespaces: Bool

  /// - Parameter start: behind the «<».
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
      } else if byte == 0x78, i + 4 < count, bytes[i + 1] == 0x6D, bytes[i + 2] == 0x6C,
        bytes[i + 3] == 0x6E, bytes[i + 4] == 0x73
      {
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
}
