/// Chữ cái tiếng Việt: composing and folding of Vietnamese letters, without Unicode tables.
///
/// A vowel is a base (12 of them, with circumflex, breve or horn included) and a tone (6). The two
/// tables below turn a scalar into that pair and back, so that a letter in NFD, in NFC or half-way
/// between becomes the one composed scalar.
package enum VietnameseLetters {
  /// Vowels by base, then by tone: none, grave, hook, tilde, acute, dot below.
  private static let vowels: [UInt16] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
    "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
  ].flatMap { $0.unicodeScalars.map { UInt16($0.value) } }

  /// For a scalar below 0x1F00: 1 + row × 6 + tone, or 0 where it is no Vietnamese vowel.
  private static let index: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x1F00)
    for (place, letter) in vowels.enumerated() { table[Int(letter)] = UInt8(1 + place) }
    return table
  }()

  /// The base (0 to 11, of either case) and tone of a vowel; nil for every other scalar.
  package static func vowel(_ scalar: UInt32) -> (base: Int, tone: Int)? {
    guard scalar < 0x1F00, index[Int(scalar)] > 0 else { return nil }
    let place = Int(index[Int(scalar)]) - 1
    return (place / 6 % 12, place % 6)
  }

  /// Whether a scalar is a vowel of Vietnamese or «đ»; ASCII consonants are none.
  static func isLetter(_ scalar: UInt32) -> Bool {
    scalar == 0x110 || scalar == 0x111 || vowel(scalar) != nil
  }

  /// The capital of an ASCII or Vietnamese letter; every other scalar is its own.
  package static func uppercased(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x61 < 26 ? scalar - 0x20 : scalar }
    if scalar == 0x111 { return 0x110 }
    guard scalar < 0x1F00, index[Int(scalar)] > 0 else { return scalar }
    let place = Int(index[Int(scalar)]) - 1
    return place < 72 ? UInt32(vowels[place + 72]) : scalar
  }

  /// Puts the letters of a stretch into capitals.
  static func capitalise(_ span: Range<Int>, of output: inout [UInt8]) {
    var letters: [UInt8] = []
    var i = span.lowerBound
    while i < span.upperBound {
      let length = max(1, UTF8Form.length(output, at: i))
      let scalar = UTF8Form.scalar(output, at: i, length: length)
      letters.appendScalar(VietnameseLetters.uppercased(scalar))
      i += length
    }
    // A Vietnamese letter has as many bytes in upper case as in lower case.
    guard letters.count == span.count else { return }
    for (offset, byte) in letters.enumerated() { output[span.lowerBound + offset] = byte }
  }

  /// The composed letter of a letter and a combining mark that follows it; nil where the two make
  /// no Vietnamese letter. Marks may come in any order.
  package static func compose(_ letter: UInt32, mark: UInt32) -> UInt32? {
    guard letter < 0x1F00, index[Int(letter)] > 0 else { return nil }
    let place = Int(index[Int(letter)]) - 1
    let row = place / 6
    let tone = place % 6
    let upper = row >= 12 ? 12 : 0
    let base = row - upper
    if let newTone = toneIndex(of: mark) {
      return tone == 0 ? UInt32(vowels[row * 6 + newTone]) : nil
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
    return UInt32(vowels[(newBase + upper) * 6 + tone])
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
  /// or nil where the syllable knows one placement only. `syllable` is folded, in NFC.
  package static func otherTonePlacement(_ syllable: ArraySlice<UInt8>) -> [UInt8]? {
    guard mayPlaceToneTwice(syllable) else { return nil }
    let last = letterStart(syllable, before: syllable.endIndex)
    guard last > syllable.startIndex else { return nil }
    let start = letterStart(syllable, before: last)
    let (one, other) = (scalar(syllable[start..<last]), scalar(syllable[last...]))
    guard one < 0x1F00, other < 0x1F00 else { return nil }
    let first = Int(index[Int(one)]) - 1
    let second = Int(index[Int(other)]) - 1
    guard first >= 0, second >= 0, first < 72, second < 72 else { return nil }
    let pair = (first / 6, second / 6)
    // oa, oe, uy at the end of a syllable; «quy» has its tone on the y alone.
    guard pair == (6, 0) || pair == (6, 3) || pair == (9, 11) else { return nil }
    if pair == (9, 11), start > syllable.startIndex, syllable[start - 1] == 0x71 { return nil }
    let (tone, otherTone) = (first % 6, second % 6)
    guard (tone == 0) != (otherTone == 0) else { return nil }
    var result = Array(syllable[..<start])
    result.appendScalar(UInt32(vowels[pair.0 * 6 + otherTone]))
    result.appendScalar(UInt32(vowels[pair.1 * 6 + tone]))
    return result
  }

  private static func letterStart(_ syllable: ArraySlice<UInt8>, before end: Int) -> Int {
    var start = end - 1
    while start > syllable.startIndex, syllable[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Whether a syllable ends in a bare «a», «e», «y» after a letter with a mark, or in such a letter
  /// after a bare «o» or «u»: this alone settles nearly all others.
  private static func mayPlaceToneTwice(_ syllable: ArraySlice<UInt8>) -> Bool {
    guard syllable.count >= 3, let last = syllable.last else { return false }
    if last < 0x80 {
      return (last == 0x61 || last == 0x65 || last == 0x79)
        && syllable[syllable.endIndex - 2] >= 0x80
    }
    var start = syllable.endIndex - 1
    while start > syllable.startIndex, syllable[start] & 0xC0 == 0x80 { start -= 1 }
    guard start > syllable.startIndex else { return false }
    return syllable[start - 1] == 0x6F || syllable[start - 1] == 0x75
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let leadBits: UInt8 =
      switch bytes.count {
      case 1: 0xFF
      case 2: 0x1F
      case 3: 0x0F
      default: 0x07
      }
    var value = UInt32(bytes[bytes.startIndex] & leadBits)
    for byte in bytes.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    return value
  }
}
