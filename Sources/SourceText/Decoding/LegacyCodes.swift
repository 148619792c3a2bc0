/// Mã chữ cũ: the letters that stand at the codes of encodings from before Unicode. A code is a byte
/// of a file, or the Western letter that a legacy font draws otherwise.
package enum LegacyCodes {
  /// Each table has a scalar for every code below 256.
  static let windows1252 = table(from: 0x80, windows1252Signs)

  static let windows1258 = table(
    from: 0x80, windows1252Signs,
    changing: "ÃĂÌ\u{300}Ð\u{110}Ò\u{309}ÕƠÝƯÞ\u{303}ãăì\u{301}ðđò\u{323}õơýưþ₫"
  )

  static let viscii = table(
    from: 0x80,
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
      + "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
    changing: "\u{2}Ẳ\u{5}Ẵ\u{6}Ẫ\u{14}Ỷ\u{19}Ỹ\u{1E}Ỵ")

  /// The fonts have Western punctuation where TCVN 5712 has capitals.
  package static let tcvn3 = table(from: 0x80, windows1252Signs + "\u{A0}" + tcvnLetters)

  static let tcvn5712 = table(
    from: 0x80, "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u{A0}" + tcvnLetters,
    changing: "\u{1}Ú\u{2}Ụ\u{4}Ừ\u{5}Ử\u{6}Ữ\u{11}Ứ\u{12}Ự\u{13}Ỳ\u{14}Ỷ\u{15}Ỹ\u{16}Ý\u{17}Ỵ")

  /// Codes at which TCVN 5712 has capitals and the fonts nothing.
  package static func isCapitalOfTCVN5712(_ code: UInt32) -> Bool {
    switch code {
    case 0xAF, 0xBA, 0xBF...0xC5, 0xCD, 0xD9...0xDB, 0xE0, 0xF0, 0xFF: true
    default: false
    }
  }

  /// The code of a sign in Windows-1252, or nil where it is none of that encoding's. What Windows
  /// leaves undefined is the control character of the same code.
  static func windows1252Code(of scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    guard let place = windows1252[0x80..<0xA0].firstIndex(of: UInt16(truncatingIfNeeded: scalar)),
      scalar < 0x10000
    else { return nil }
    return UInt8(place)
  }

  /// From A1 on.
  private static let tcvnLetters =
    "ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗ"
    + "ốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"

  /// From 80 to 9F.
  private static let windows1252Signs =
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"

  /// - Parameters:
  ///   - first: the code of the first of `letters`; below and after them a code is its own letter.
  ///   - changes: pairs of a code and its letter.
  private static func table(
    from first: Int, _ letters: String, changing changes: String = ""
  ) -> [UInt16] {
    var table = (0..<256).map { UInt16($0) }
    for (place, letter) in letters.unicodeScalars.enumerated() {
      table[first + place] = UInt16(letter.value)
    }
    let pairs = changes.unicodeScalars.map { UInt16($0.value) }
    for i in stride(from: 0, to: pairs.count - 1, by: 2) { table[Int(pairs[i])] = pairs[i + 1] }
    return table
  }
}
