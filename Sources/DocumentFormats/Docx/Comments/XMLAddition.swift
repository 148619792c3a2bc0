import SourceText

/// Thêm vào XML: a part with something more at the end of its root.
enum XMLAddition {
  /// - Parameters:
  ///   - part: as it lies in the package.
  ///   - content: what to add; it is given how the root is written and the largest `id` of a comment in it.
  static func append(
    to part: [UInt8], _ content: (DocxNaming, _ lastID: Int) -> String
  ) throws(XMLError) -> [UInt8] {
    var reader = try XMLReader(docx: part)
    var naming = DocxNaming.usual
    var root = 0..<0
    var lastID = -1
    while try reader.nextStart() {
      if reader.depth == 1 {
        naming = DocxNaming(reader)
        root = reader.nameOfOpen..<reader.attributes.lowerBound
      }
      if reader.docxElement == .comment { lastID = max(lastID, reader.integer(of: "id") ?? -1) }
    }
    let bytes = reader.bytes
    // After the root come comments at most, and none has a tag of this name in it that matters.
    var end = bytes.count
    while end > 0, !isEnd(bytes, end, root) { end -= 1 }
    guard end > 0 else { throw .malformed }
    let text = Array(content(naming, lastID).utf8)
    let start = start(of: bytes)
    if bytes[end - 1] == 0x2F {
      return bytes[start..<end - 1] + [0x3E] + text + "</".utf8 + bytes[root] + ">".utf8
        + bytes[(end + 1)...]
    }
    return bytes[start..<end] + text + bytes[end...]
  }

  /// Whether the root's end tag begins at a place, or its only tag ends there.
  private static func isEnd(_ bytes: [UInt8], _ end: Int, _ root: Range<Int>) -> Bool {
    guard end < bytes.count else { return false }
    if bytes[end] == 0x3C {
      let name = end + 2..<end + 2 + root.count
      return name.upperBound < bytes.count && bytes[end + 1] == 0x2F && bytes[name] == bytes[root]
    }
    return bytes[end] == 0x3E && bytes[end - 1] == 0x2F
  }

  /// Where a part's XML begins that has been put into UTF-8: after the declaration that says it is not.
  static func start(of bytes: [UInt8]) -> Int {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].starts(with: "<?xml".utf8) else { return 0 }
    let end = bytes.span.next(0x3E, from: start, limit: bytes.count)
    let declaration = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    guard declaration.utf8.count < 200,
      declaration.split(separator: "\"").contains("utf-16")
        || declaration.split(separator: "'").contains("utf-16")
    else { return 0 }
    start = end + 1
    return min(start, bytes.count)
  }

  /// A text as it stands between tags and in attributes.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      // XML has no place for control characters, written in whatever way.
      default: result.append(scalar.value < 0x20 ? " " : scalar)
      }
    }
    return String(result)
  }
}
