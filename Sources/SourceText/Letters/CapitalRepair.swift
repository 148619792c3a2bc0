/// Sửa chữ hoa: the fonts of TCVN3 have no code for a capital with a tone, so that a title was typed
/// «KÕ HO¹CH» or, in a font of capitals, «kÕ ho¹ch». The first shows by its other letters; of the
/// second the bytes say nothing.
struct CapitalRepair {
  /// How the letters of one word are typed.
  private enum Case {
    /// «HO¹CH»: two capitals at least, and small letters only where there is no code for a capital.
    case capitals
    case small
    /// «X·», «Hµ», «GD»: as the words beside it.
    case either
  }

  /// A word of the line that is read, as offsets in the output.
  private struct Word {
    let span: Range<Int>
    let kind: Case
    /// Whether nothing but spaces stands between it and the word before.
    let followsWord: Bool
  }

  private var words: [Word] = []
  private var start: Int?
  private var capitals = 0
  private var small = 0
  /// Small letters that have no code as capitals.
  private var forced = 0
  private var followsWord = false

  /// Takes note of a letter or sign that was read.
  /// - Parameters:
  ///   - scalar: what it was read as.
  ///   - hasCapital: whether it could have been typed as a capital.
  ///   - output: the text up to it, without it.
  mutating func read(_ scalar: UInt32, hasCapital: Bool, output: inout [UInt8]) {
    let isLetter = scalar < 0x80 ? (scalar | 0x20) &- 0x61 < 26 : VietnameseLetters.isLetter(scalar)
    guard isLetter else {
      closeWord(output.count)
      if scalar == 0x0A || scalar == 0x0D {
        closeLine(&output)
      } else if scalar != 0x20, scalar != 0xA0 {
        followsWord = false
      }
      return
    }
    if start == nil { start = output.count }
    if VietnameseLetters.uppercased(scalar) == scalar {
      capitals += 1
    } else if hasCapital {
      small += 1
    } else {
      forced += 1
    }
  }

  /// The end of the text.
  mutating func finish(_ output: inout [UInt8]) {
    closeWord(output.count)
    closeLine(&output)
  }

  private mutating func closeWord(_ end: Int) {
    guard let start else { return }
    let kind: Case = small > 0 ? .small : capitals > 1 && forced > 0 ? .capitals : .either
    words.append(Word(span: start..<end, kind: kind, followsWord: followsWord))
    self.start = nil
    capitals = 0
    small = 0
    forced = 0
    followsWord = true
  }

  private mutating func closeLine(_ output: inout [UInt8]) {
    var i = 0
    while i < words.count {
      if words[i].kind == .capitals {
        VietnameseLetters.capitalise(words[i].span, of: &output)
        i += 1
        continue
      }
      // A run of words that tell nothing themselves.
      var end = i
      while end < words.count, words[end].kind == .either, end == i || words[end].followsWord {
        end += 1
      }
      if end > i, isInCapitals(i..<end) {
        for word in words[i..<end] { VietnameseLetters.capitalise(word.span, of: &output) }
      }
      i = max(end, i + 1)
    }
    words.removeAll(keepingCapacity: true)
    followsWord = false
  }

  /// Whether the words on both sides are capitals; one side will do where the other has no word.
  private func isInCapitals(_ run: Range<Int>) -> Bool {
    let before = words[run.lowerBound].followsWord ? words[run.lowerBound - 1].kind : nil
    let hasNext = run.upperBound < words.count && words[run.upperBound].followsWord
    let after = hasNext ? words[run.upperBound].kind : nil
    return before == .capitals
      ? after == .capitals || after == nil
      : before == nil && after == .capitals
  }
}
