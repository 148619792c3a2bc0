/// Nhấn mạnh trong Markdown: pairs «**», «*», «_» and «~~» around words. Marks without a partner, rows of
/// underlines to be filled in, and «(*)» are text.
struct MarkdownEmphasis {
  private(set) var edits: [ViewEdit] = []
  /// Marks that are open, innermost last, by their byte.
  private var stars: [Opener] = []
  private var underlines: [Opener] = []
  private var tildes: [Opener] = []

  private struct Opener {
    let start: Int
    var end: Int
  }

  /// Takes a run of one mark.
  mutating func add(_ bytes: [UInt8], _ run: Range<Int>, _ line: Range<Int>) {
    guard edits.count < MarkdownMarks.editLimit else { return }
    let sides = Sides(bytes, run, line)
    switch bytes[run.lowerBound] {
    case 0x2A:
      guard run.count <= 3, !sides.isBracketed else { return }
      // Many write «**Căn cứ:**Thông tư»; of a lone star only what the standard says holds.
      let isLenient = run.count >= 2
      Self.pair(
        run, opens: isLenient ? !sides.next.isSpace : sides.opens,
        closes: isLenient ? !sides.previous.isSpace : sides.closes, &stars, &edits)
    case 0x5F:
      guard run.count <= 2 else { return }
      Self.pair(
        run, opens: sides.opens && !(sides.closes && sides.previous == .word) && sides.touchesWord,
        closes: sides.closes && !(sides.opens && sides.next == .word) && sides.followsWord,
        &underlines, &edits)
    default:
      guard run.count == 2 else { return }
      Self.pair(run, opens: sides.opens, closes: sides.closes, &tildes, &edits)
    }
  }

  private static func pair(
    _ run: Range<Int>, opens: Bool, closes: Bool, _ open: inout [Opener], _ edits: inout [ViewEdit]
  ) {
    var start = run.lowerBound
    if closes {
      while start < run.upperBound, var opener = open.popLast() {
        let count = min(opener.end - opener.start, run.upperBound - start)
        edits.append(ViewEdit(opener.end - count..<opener.end))
        edits.append(ViewEdit(start..<start + count))
        start += count
        opener.end -= count
        if opener.end > opener.start { open.append(opener) }
      }
    }
    if opens, start < run.upperBound { open.append(Opener(start: start, end: run.upperBound)) }
  }

  /// Hai bên: what stands before and after a run.
  private struct Sides {
    enum Kind {
      case space, punctuation, word
      var isSpace: Bool { self == .space }
    }

    let previous: Kind
    let next: Kind
    let isBracketed: Bool
    /// Words begin right after it: «_word», «_“word», but not «__/__».
    let touchesWord: Bool
    /// Words end right before it.
    let followsWord: Bool

    init(_ bytes: [UInt8], _ run: Range<Int>, _ line: Range<Int>) {
      let before = run.lowerBound > line.lowerBound ? bytes[run.lowerBound - 1] : 0x20
      let after = run.upperBound < line.upperBound ? bytes[run.upperBound] : 0x20
      previous = Self.kind(bytes, endingAt: run.lowerBound, line)
      next = Self.kind(bytes, startingAt: run.upperBound, line)
      isBracketed = before == 0x28 && after == 0x29
      touchesWord = next == .word || after >= 0x80 || after == 0x28 || after == 0x2A
      followsWord =
        previous == .word || before >= 0x80 || ").,:;!?*".utf8.contains(before)
    }

    /// Left-flanking, as CommonMark calls it.
    var opens: Bool { next != .space && (next == .word || previous != .word) }
    var closes: Bool { previous != .space && (previous == .word || next != .word) }

    private static func kind(_ bytes: [UInt8], startingAt i: Int, _ line: Range<Int>) -> Kind {
      guard i < line.upperBound else { return .space }
      let second = i + 1 < line.upperBound ? bytes[i + 1] : 0
      return kind(bytes[i], second)
    }

    private static func kind(_ bytes: [UInt8], endingAt end: Int, _ line: Range<Int>) -> Kind {
      guard end > line.lowerBound else { return .space }
      var i = end - 1
      while i > line.lowerBound, bytes[i] & 0xC0 == 0x80 { i -= 1 }
      return kind(bytes[i], i + 1 < end ? bytes[i + 1] : 0)
    }

    /// By the first two bytes of a character: ««» and its like begin with C2, «“» and «–» with E2 80.
    private static func kind(_ first: UInt8, _ second: UInt8) -> Kind {
      if first < 0x80 {
        if first.isSpace { return .space }
        return MarkdownMarks.isPunctuation(first) ? .punctuation : .word
      }
      if first == 0xC2 { return second == 0xA0 ? .space : .punctuation }
      return first == 0xE2 && second == 0x80 ? .punctuation : .word
    }
  }
}
