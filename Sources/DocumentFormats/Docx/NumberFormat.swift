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
  case decimalEnclosedParen = "decimalEnclosedParen"
  case decimalEnclosedFullstop = "decimalEnclosedFullstop"
  case numberInDash

  /// Appends a value. What a form has no sign for is written in digits.
  func append(_ value: Int, to output: inout [UInt8]) {
    switch self {
    case .decimal: output += String(value).utf8
    case .decimalZero:
      if (0..<10).contains(value) { output.append(0x30) }
      output += String(value).utf8
    case .upperRoman: Self.appendRoman(value, in: "IVXLCDM", to: &output)
    case .lowerRoman: Self.appendRoman(value, in: "ivxlcdm", to: &output)
    case .upperLetter: Self.appendLetter(value, first: 0x41, to: &output)
    case .lowerLetter: Self.appendLetter(value, first: 0x61, to: &output)
    case .bullet, .none: break
    case .vietnameseCounting: Self.appendWords(value, to: &output)
    case .decimalEnclosedParen: output += "(\(value))".utf8
    case .decimalEnclosedFullstop: output += "\(value).".utf8
    case .numberInDash: output += "- \(value) -".utf8
    }
  }

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
        output.append(letters.utf8Start[place * 2 + sign])
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
