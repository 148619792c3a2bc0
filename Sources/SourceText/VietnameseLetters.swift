/// Chữ cái tiếng Việt: composing and folding of Vietnamese letters, without Unicode tables.
///
/// A vowel is a base (12 of them, with circumflex, breve or horn included) and a tone (6). The two
/// tables below turn a scalar into that pair and back, so that a letter in NFD, in NFC or half-way
/// between becomes the one composed scalar.
enum VietnameseLetters {
  /// Vowels by base, then by tone: none, grave, hook, tilde, acute, dot below.
  private static let vowels: [[UInt16]] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
    "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
  ].map { $0.unicodeScalars.map { UInt16($0.value) } }

  /// For a scalar below 0x1F00: 1 + row × 6 + tone, or 0 where it is no Vietnamese vowel.
  private static let index: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x1F00)
    for (row, letters) in vowels.enumerated() {
      for (tone, letter) in letters.enumerated() {
        table[Int(letter)] = UInt8(1 + row * 6 + tone)
      }
    }
    return table
  }()

  /// The composed letter of a letter and a combining mark that follows it; nil where the two make
  /// no Vietnamese letter. Marks may come in any order.
  static func compose(_ letter: UInt32, mark: UInt32) -> UInt32? {
    guard letter < 0x1F00, index[Int(letter)] > 0 else { return nil }
    let place = Int(index[Int(letter)]) - 1
    let row = place / 6
    let tone = place % 6
    let upper = row >= 12 ? 12 : 0
    let base = row - upper
    if let newTone = toneIndex(of: mark) {
      return tone == 0 ? UInt32(vowels[row][newTone]) : nil
    }
    let newBase: Int
    switch (mark, base) {
    case (0x0302, 0): newBase = 2
    case (0x0302, 3): newBase = 4
    case (0x0302, 6): newBase = 7
    case (0x0306, 0): newBase = 1
    case (0x031B, 6): newBase = 8
    case (0x031B, 9): newBase = 10
    default: return nil
    }
    return UInt32(vowels[newBase + upper][tone])
  }

  private static func toneIndex(of mark: UInt32) -> Int? {
    switch mark {
    case 0x0300: 1
    case 0x0309: 2
    case 0x0303: 3
    case 0x0301: 4
    case 0x0323: 5
    default: nil
    }
  }

  /// The same syllable with its tone mark placed the other way («hoà» and «hòa», «uỷ» and «ủy»),
  /// or nil where the syllable knows one placement only. `word` is folded, in NFC.
  static func otherTonePlacement(_ word: [UInt32]) -> [UInt32]? {
    guard word.count >= 2 else { return nil }
    let last = word.count - 1
    guard word[last] < 0x1F00, word[last - 1] < 0x1F00 else { return nil }
    let first = Int(index[Int(word[last - 1])]) - 1
    let second = Int(index[Int(word[last])]) - 1
    guard first >= 0, second >= 0, first < 72, second < 72 else { return nil }
    let pair = (first / 6, second / 6)
    // oa, oe, uy at the end of a syllable; «quy» has its tone on the y alone.
    guard pair == (6, 0) || pair == (6, 3) || pair == (9, 11) else { return nil }
    if pair == (9, 11), last >= 2, word[last - 2] == 0x71 { return nil }
    let (tone, other) = (first % 6, second % 6)
    guard (tone == 0) != (other == 0) else { return nil }
    var result = word
    result[last - 1] = UInt32(vowels[pair.0][other])
    result[last] = UInt32(vowels[pair.1][tone])
    return result
  }
}
