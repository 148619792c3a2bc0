import SourceText

/// Người viết XML 1.0: the project's own markup and anybody's words. XML can hold no control character:
/// those are shown by their names.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []

  /// The program's own.
  mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func attribute(_ name: StaticString, _ value: Int) { attribute(name, String(value)) }

  mutating func attribute(_ name: StaticString, _ words: String) {
    bytes.append(0x20)
    markup(name)
    markup("=\"")
    text(words)
    markup("\"")
  }

  /// Anybody's words, as content or in a quoted attribute. A reader gets line ends and tabs back as they
  /// are.
  mutating func text(_ words: String) {
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x26: markup("&amp;")
      case 0x3C: markup("&lt;")
      case 0x3E: markup("&gt;")
      case 0x22: markup("&quot;")
      case 0x09: markup("&#9;")
      case 0x0A: markup("&#10;")
      case 0x0D: markup("&#13;")
      case let value where UnseenScalar.contains(value): bytes.append(nameOf: value)
      default: bytes.appendScalar(scalar.value)
      }
    }
  }
}
