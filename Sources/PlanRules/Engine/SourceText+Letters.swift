import SourceText

extension SourceText {
  /// Whether every letter of a word is a capital.
  func isAllCapitals(_ word: TextSpan) -> Bool {
    let text = cursor
    for i in word where !bytes[i].isContinuation && !bytes[i].isDigit && !text.isUpper(i) {
      return false
    }
    return !word.isEmpty
  }

  /// Whether a word has a vowel with a tone, or one that no abbreviation has; «Đ», «Ă», «Â», «Ê», «Ô»,
  /// «Ơ» and «Ư» have none.
  func hasTone(in word: TextSpan) -> Bool {
    for i in word {
      switch bytes[i] {
      case .leadOfTones, .leadOfTilde: return true
      case .leadOfLatin1:
        guard i + 1 < word.upperBound else { return false }
        let second = folded[i + 1]
        if second != 0xA2, second != 0xAA, second != 0xB4 { return true }
      default: break
      }
    }
    return false
  }
}

extension [UInt8] {
  /// The end of the word that begins at `i`; `i` itself where none does.
  func wordEnd(from i: Int, limit: Int) -> Int {
    var end = i
    while end < limit, self[end].startsWordCharacter || (end > i && self[end].isContinuation) {
      end += 1
    }
    return end
  }
}
