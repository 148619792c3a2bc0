/// Số La Mã: read from its letters, and written.
package enum RomanNumeral {
  /// The value of letters I, V, X, L and C of either case, in the one right spelling of it: «IIII» and
  /// «VX» are words of another kind. Nil for all else, and from `limit` on: sections and articles stay
  /// below 40, and «C.» and «L.» number nothing.
  package static func value(_ letters: ArraySlice<UInt8>, below limit: Int = 40) -> Int? {
    guard !letters.isEmpty else { return nil }
    var value = 0
    var last = 0
    for letter in letters.reversed() {
      let worth: Int
      switch letter.lowercasedLetter {
      case UInt8(ascii: "i"): worth = 1
      case UInt8(ascii: "v"): worth = 5
      case UInt8(ascii: "x"): worth = 10
      case UInt8(ascii: "l"): worth = 50
      case UInt8(ascii: "c"): worth = 100
      default: return nil
      }
      value += worth < last ? -worth : worth
      last = max(last, worth)
    }
    guard value < limit else { return nil }
    let isSpeltSo = text(value).utf8.elementsEqual(letters.lazy.map { $0.uppercasedLetter })
    return isSpeltSo ? value : nil
  }

  /// A value from 1 to 3999 in Roman letters; what lies beyond as the nearest of them.
  package static func text(_ value: Int) -> String {
    var rest = min(max(value, 1), 3999)
    var text = ""
    for (step, letters) in steps {
      while rest >= step {
        text += letters
        rest -= step
      }
    }
    return text
  }

  private static let steps = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// Whether a letter may be one of such a numeral in capitals.
  package static func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "I") || byte == UInt8(ascii: "V") || byte == UInt8(ascii: "X")
  }
}
