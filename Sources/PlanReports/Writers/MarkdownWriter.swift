import SourceText

/// Người viết Markdown: the project's own markup and anybody's words, which stay words, also in a cell
/// of a table.
struct MarkdownWriter {
  private(set) var bytes: [UInt8] = []

  /// The program's own.
  mutating func markup(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Takes the last of it back.
  mutating func cut(to length: Int) { bytes.removeSubrange(length...) }

  /// Anybody's words, on one line.
  mutating func text(_ words: String) {
    let words = Array(words.utf8)
    var i = 0
    while i < words.count {
      let (scalar, next) = words.displayScalar(at: i, end: words.count)
      i = next
      guard let shown = scalar.shown else { continue }
      if Self.isMark(shown) { bytes.append(UInt8(ascii: "\\")) }
      bytes.appendScalar(shown)
      if i < words.count, Self.isLink(words[..<i], next: words[i]) { bytes += Self.zeroWidthSpace }
    }
  }

  /// Anybody's words as a paragraph.
  mutating func paragraph(_ words: String) {
    markup("\n")
    text(words)
    markup("\n")
  }

  mutating func row(_ cells: [String]) {
    markup("|")
    for cell in cells {
      markup(" ")
      text(cell)
      markup(" |")
    }
    markup("\n")
  }

  /// The heads of a table and the line under them.
  mutating func heads(_ cells: [String]) {
    row(cells)
    markup("|" + String(repeating: " --- |", count: cells.count) + "\n")
  }

  /// What Markdown, its tables and its mathematics would take for their own.
  private static func isMark(_ scalar: UInt32) -> Bool {
    guard scalar < 0x80, let byte = UInt8(exactly: scalar) else { return false }
    return "\\`*_[]<>&#|~$@!".utf8.contains(byte)
  }

  /// Words in which a forge finds nobody to notify, no number to link and no address: those are looked
  /// for in what Markdown has made of a text, where no backslash helps. A space of no width stands
  /// after each mark that could begin one.
  static func quiet(_ words: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(words.utf8)
    for (index, byte) in bytes.enumerated() {
      result.append(byte)
      guard index + 1 < bytes.count, isLink(bytes[...index], next: bytes[index + 1]) else {
        continue
      }
      result += zeroWidthSpace
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let zeroWidthSpace = Array("\u{200B}".utf8)

  /// Whether what ends here and goes on so may be taken for a link.
  private static func isLink(_ bytes: ArraySlice<UInt8>, next: UInt8) -> Bool {
    let isDigit = (0x30...0x39).contains(next)
    let isWord = isDigit || next >= 0x80 || next.isASCIILetter
    return switch bytes.last {
    // Requests, issues, epics and snippets have numbers alone: «GD&ĐT» stays as it is.
    case UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "$"): isDigit
    case UInt8(ascii: "@"): isWord
    case UInt8(ascii: "~"), UInt8(ascii: "%"): isWord || next == UInt8(ascii: "\"")
    case UInt8(ascii: ":"): next == UInt8(ascii: "/")
    case UInt8(ascii: "w"), UInt8(ascii: "W"):
      next == UInt8(ascii: ".")
        && bytes.suffix(3).count { $0 | 0x20 == UInt8(ascii: "w") } == 3
    case UInt8(ascii: "-"): bytes.dropLast().suffix(2).elementsEqual("GH".utf8) && isWord
    default: false
    }
  }
}
