import PlanSyntax
import RuleTables
import SourceText

/// Số thứ tự as it should be written.
enum NumeralText {
  static func text(_ form: Numeral.Form, _ value: Int) -> String {
    switch form {
    case .part, .chapter, .roman: RomanNumeral.text(value)
    case .division, .article, .arabic, .decimal, .capital, .letter, .bracketed: String(value)
    }
  }
}

/// Thứ tự chữ cái: the Vietnamese alphabet, with the letters that points may leave out.
enum AlphabetOrder {
  private static let letters: [(bytes: [UInt8], isOptional: Bool)] = [
    ("a", false), ("ă", true), ("â", true), ("b", false), ("c", false), ("d", false), ("đ", true),
    ("e", false), ("ê", true), ("f", true), ("g", false), ("h", false), ("i", false), ("j", true),
    ("k", false), ("l", false), ("m", false), ("n", false), ("o", false), ("ô", true), ("ơ", true),
    ("p", false), ("q", false), ("r", false), ("s", false), ("t", false), ("u", false),
    ("ư", true), ("v", false), ("w", true), ("x", false), ("y", false), ("z", true),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func place(_ letter: ArraySlice<UInt8>) -> Int? {
    letters.firstIndex { $0.bytes.elementsEqual(letter) }
  }

  /// Whether nothing but letters that may be left out lies between the two.
  static func follows(_ letter: ArraySlice<UInt8>, _ before: ArraySlice<UInt8>) -> Bool {
    guard let place = place(letter), let last = self.place(before) else { return true }
    guard place > last else { return false }
    return letters[(last + 1)..<place].allSatisfy { $0.isOptional }
  }

  /// «đ» follows «d», «g» follows «e», as the law writes points.
  static func next(after letter: ArraySlice<UInt8>, isCapital: Bool) -> String {
    guard let place = place(letter) else { return "" }
    var next = place + 1
    while next < letters.count, letters[next].isOptional, letters[next].bytes != Array("đ".utf8) {
      next += 1
    }
    guard next < letters.count else { return "" }
    let text = String(decoding: letters[next].bytes, as: UTF8.self)
    return isCapital ? text.uppercased() : text
  }
}
