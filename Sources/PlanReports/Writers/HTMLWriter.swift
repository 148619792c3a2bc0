import SourceText

/// Người viết HTML: the project's own markup and anybody's words, which can never become markup.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// The program's own: tags, and words that were written for this place.
  mutating func markup(_ text: StaticString) {
    // A literal is copied.
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// Anybody's words, as content or as the value of a quoted attribute.
  mutating func text(_ words: String) {
    let words = Array(words.utf8)
    text(words, 0..<words.count)
  }

  /// Anybody's words between two pieces of markup.
  mutating func text(_ before: StaticString, _ words: String, _ after: StaticString) {
    markup(before)
    text(words)
    markup(after)
  }

  /// The words of a stretch, each run of white space one space.
  mutating func text(_ words: [UInt8], _ range: Range<Int>) {
    write(words, range, foldsSpace: true)
  }

  /// The words of a stretch with their spaces and line ends.
  mutating func verbatim(_ words: [UInt8], _ range: Range<Int>) {
    write(words, range, foldsSpace: false)
  }

  /// - Parameter words: valid UTF-8.
  private mutating func write(_ words: [UInt8], _ range: Range<Int>, foldsSpace: Bool) {
    var run = range.lowerBound
    var i = run
    while i < range.upperBound {
      let byte = words[i]
      guard Self.isSpecial(byte) else {
        i += 1
        continue
      }
      let found = Self.special(words, i, range.upperBound, foldsSpace: foldsSpace)
      if case .plain = found.meaning {
        i += found.length
        continue
      }
      bytes.append(contentsOf: words[run..<i])
      i += found.length
      run = i
      switch found.meaning {
      case .plain: break
      case .entity(let entity): markup(entity)
      case .space: bytes.append(0x20)
      case .unseen(let scalar): bytes.append(nameOf: scalar)
      }
    }
    bytes.append(contentsOf: words[run..<max(run, range.upperBound)])
  }

  // MARK: What is not written as it is

  private enum Meaning {
    case plain
    case entity(StaticString)
    /// A run of white space, or a line separator.
    case space
    /// A control character or a mark of writing direction.
    case unseen(UInt32)
  }

  /// Whether a byte may be, or begin, something that is not written as it is.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
    default: false
    }
  }

  private static func special(
    _ words: [UInt8], _ i: Int, _ end: Int, foldsSpace: Bool
  ) -> (meaning: Meaning, length: Int) {
    switch words[i] {
    case 0x22: (.entity("&quot;"), 1)
    case 0x26: (.entity("&amp;"), 1)
    case 0x27: (.entity("&#39;"), 1)
    case 0x3C: (.entity("&lt;"), 1)
    case 0x3E: (.entity("&gt;"), 1)
    case 0x09...0x0D, 0x20: white(words, i, end, foldsSpace: foldsSpace)
    case 0x00...0x1F, 0x7F: (.unseen(UInt32(words[i])), 1)
    default: multibyte(words, i, end)
    }
  }

  private static func white(
    _ words: [UInt8], _ i: Int, _ end: Int, foldsSpace: Bool
  ) -> (meaning: Meaning, length: Int) {
    guard foldsSpace else {
      // What moves a printer's pen is a space; HTML has none of it.
      return words[i] == 0x0B || words[i] == 0x0C ? (.space, 1) : (.plain, 1)
    }
    var next = i + 1
    while next < end, words[next].isSpace { next += 1 }
    return next == i + 1 && words[i] == 0x20 ? (.plain, 1) : (.space, next - i)
  }

  private static func multibyte(
    _ words: [UInt8], _ i: Int, _ end: Int
  ) -> (meaning: Meaning, length: Int) {
    guard i + 1 < end else { return (.plain, 1) }
    let second = words[i + 1]
    if words[i] == 0xC2 {
      return second < 0xA0 ? (.unseen(UInt32(second)), 2) : (.plain, 2)
    }
    if words[i] == 0xD8 { return second == 0x9C ? (.unseen(0x61C), 2) : (.plain, 2) }
    guard i + 2 < end else { return (.plain, 2) }
    let scalar =
      UInt32(words[i] & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(words[i + 2] & 0x3F)
    return switch scalar {
    case 0x2028, 0x2029: (.space, 3)
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF:
      (.unseen(scalar), 3)
    default: (.plain, 3)
    }
  }
}
