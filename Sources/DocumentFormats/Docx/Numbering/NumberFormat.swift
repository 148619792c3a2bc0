import SourceText

/// Dạng số: how a counter of a list is written.
enum NumberFormat: String, Sendable {
  case decimal
  case decimalZero
  case upperRoman
  case lowerRoman
  case upperLetter
  case lowerLetter
  case bullet
  case none
  /// Chữ: «một», «hai», «ba».
  case vietnameseCounting
  case decimalEnclosedParen
  case decimalEnclosedFullstop
  case decimalEnclosedCircle
  case numberInDash
  // What «custom» may ask for, by its list.
  case threeDigits = "001, 002, 003, ..."
  case fourDigits = "0001, 0002, 0003, ..."
  case fiveDigits = "00001, 00002, 00003, ..."
  /// Thứ tự của điểm trong văn bản: Word's own lower letters have no «đ».
  case vietnameseLetter = "a, b, c, d, đ, ..."

  /// - Parameter custom: the list that stands beside «custom»: «001, 002, 003, ...».
  init?(_ name: String, custom: String?) {
    if let custom, custom.hasPrefix("a, b, c, d, đ") {
      self = .vietnameseLetter
    } else {
      self.init(rawValue: name == "custom" ? custom ?? "" : name)
    }
  }

  /// «01» stays so where all levels are to be in digits, and a bullet is no number.
  var isOfDigits: Bool {
    switch self {
    case .decimal, .decimalZero, .threeDigits, .fourDigits, .fiveDigits, .bullet, .none: true
    case .upperRoman, .lowerRoman, .upperLetter, .lowerLetter, .vietnameseCounting,
      .decimalEnclosedParen, .decimalEnclosedFullstop, .decimalEnclosedCircle, .numberInDash,
      .vietnameseLetter:
      false
    }
  }

  /// Appends a value. What a form has no sign for is written in digits.
  func append(_ value: Int, to output: inout [UInt8]) {
    switch self {
    case .decimal: output += String(value).utf8
    case .decimalZero: Self.appendPadded(value, to: 2, &output)
    case .threeDigits: Self.appendPadded(value, to: 3, &output)
    case .fourDigits: Self.appendPadded(value, to: 4, &output)
    case .fiveDigits: Self.appendPadded(value, to: 5, &output)
    case .upperRoman: Self.appendRoman(value, in: "IVXLCDM", to: &output)
    case .lowerRoman: Self.appendRoman(value, in: "ivxlcdm", to: &output)
    case .upperLetter: Self.appendLetter(value, first: 0x41, to: &output)
    case .lowerLetter: Self.appendLetter(value, first: 0x61, to: &output)
    case .vietnameseLetter:
      let letters = Self.vietnameseLetters
      output += value > 0 && value <= letters.count ? letters[value - 1] : Array("\(value)".utf8)
    case .bullet, .none: break
    case .vietnameseCounting: Self.appendWords(value, to: &output)
    case .decimalEnclosedParen: output += "(\(value))".utf8
    case .decimalEnclosedFullstop: output += "\(value).".utf8
    case .decimalEnclosedCircle:
      // ① to ⑳; the others are no row in Unicode.
      guard (1...20).contains(value) else { return output.append(contentsOf: String(value).utf8) }
      output.appendScalar(0x245F + UInt32(value))
    case .numberInDash: output += "- \(value) -".utf8
    }
  }

  private static func appendPadded(_ value: Int, to width: Int, _ output: inout [UInt8]) {
    let digits = String(value).utf8
    for _ in 0..<max(0, width - digits.count) { output.append(0x30) }
    output += digits
  }

  private static let vietnameseLetters = "abcdđeghiklmnopqrstuvxy".map { Array(String($0).utf8) }

  private static func appendRoman(_ value: Int, in letters: StaticString, to output: inout [UInt8])
  {
    guard (1..<4000).contains(value) else {
      output += String(value).utf8
      return
    }
    // Each decimal place has a sign for one, five and ten.
    let patterns = [
      [], [0], [0, 0], [0, 0, 0], [0, 1], [1], [1, 0], [1, 0, 0], [1, 0, 0, 0], [0, 2],
    ]
    var place = 3
    for power in [1000, 100, 10, 1] {
      for sign in patterns[value / power % 10] {
        // Four places of two letters, and the thousands have no five: all within the seven.
        unsafe output.append(letters.utf8Start[place * 2 + sign])
      }
      place -= 1
    }
  }

  /// a … z, aa, bb … zz, aaa …, as Word counts: up to thirty of one letter.
  private static func appendLetter(_ value: Int, first: UInt8, to output: inout [UInt8]) {
    guard (1...780).contains(value) else {
      output += String(value).utf8
      return
    }
    let letter = first + UInt8((value - 1) % 26)
    output += [UInt8](repeating: letter, count: (value - 1) / 26 + 1)
  }

  private static let digits = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
  ]

  private static func appendWords(_ value: Int, to output: inout [UInt8]) {
    guard (0..<100).contains(value) else {
      output += String(value).utf8
      return
    }
    let tens = value / 10
    let ones = value % 10
    if tens == 1 { output += "mười".utf8 }
    if tens > 1 { output += "\(digits[tens]) mươi".utf8 }
    if tens > 0, ones == 0 { return }
    if tens > 0 { output.append(0x20) }
    switch ones {
    case 1 where tens > 1: output += "mốt".utf8
    case 5 where tens > 0: output += "lăm".utf8
    default: output += digits[ones].utf8
    }
  }
}
