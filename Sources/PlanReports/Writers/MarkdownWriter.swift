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
      if Self.isMark(shown) || shown == 0x3A && next < words.count && words[next] == 0x2F {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.appendScalar(shown)
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

  /// What Markdown, its tables, its mathematics and its notifications would take for their own. The
  /// colon of «https://» is looked at in its place.
  private static func isMark(_ scalar: UInt32) -> Bool {
    guard scalar < 0x80, let byte = UInt8(exactly: scalar) else { return false }
    return "\\`*_[]<>&#|~$@!".utf8.contains(byte)
  }
}
