/// Âm tiết: a word as letters without their tone, and whether Vietnamese spells a syllable so.
///
/// A letter is a code of five bits; the code of a vowel is 1 + its row in `VietnameseLetters`. Seven
/// letters («nghiêng») are the most that a syllable has.
struct Syllable {
  private var letters: UInt64 = 0
  private(set) var count = 0
  private var tone = 0
  private var tonePlace = 0
  private var hasTwoTones = false
  private(set) var hasVowel = false

  private static let maximumCount = 7
  /// Letters of other languages: f, j, w, z and whatever Vietnamese does not know.
  static let foreign: UInt8 = 31

  /// For a small ASCII letter from «a».
  private static let codes: [UInt8] = {
    var codes = [UInt8](repeating: foreign, count: 26)
    for (code, letter) in "aăâeêioôơuưybcdđghklmnpqrstvx".unicodeScalars.enumerated()
    where letter.isASCII {
      codes[Int(letter.value) - 0x61] = UInt8(code + 1)
    }
    return codes
  }()

  private static let d: UInt8 = code(of: 0x64) + 1

  private static func code(of letter: UInt8) -> UInt8 { codes[Int(letter) - 0x61] }

  /// - Parameter letter: «a» to «z» or «A» to «Z».
  mutating func append(ascii letter: UInt8) {
    append(Self.code(of: letter | 0x20), tone: 0)
  }

  /// - Returns: whether the letter is one of Vietnamese.
  mutating func append(scalar: UInt32) -> Bool {
    if let vowel = VietnameseLetters.vowel(scalar) {
      append(UInt8(vowel.base + 1), tone: vowel.tone)
      return true
    }
    let isD = scalar == 0x110 || scalar == 0x111
    append(isD ? Self.d : Self.foreign, tone: 0)
    return isD
  }

  private mutating func append(_ code: UInt8, tone: Int) {
    if count < Self.maximumCount { letters = letters << 5 | UInt64(code) }
    if code <= 12 { hasVowel = true }
    if tone > 0 {
      if self.tone > 0 { hasTwoTones = true }
      self.tone = tone
      tonePlace = count
    }
    count += 1
  }

  /// Takes the last letter back, where a combining mark makes another of it.
  mutating func removeLast() {
    guard count > 0 else { return }
    count -= 1
    if count < Self.maximumCount { letters >>= 5 }
    if tone > 0, tonePlace == count { tone = 0 }
  }

  /// Whether onset, rime and tone go together as Vietnamese spells them.
  var isVietnamese: Bool {
    guard hasVowel, !hasTwoTones, count <= Self.maximumCount else { return false }
    var onset = 0
    while onset < count, self[onset] > 12 { onset += 1 }
    guard onset < count else { return false }
    let first = count > 0 ? self[0] : 0
    // The «u» of «qu» and the «i» of «gia» belong to the onset.
    if onset == 1, count > 2, self[1] == Self.code(of: 0x75), first == Self.code(of: 0x71) {
      return self[2] <= 12 && isRime(from: 2)
    }
    if onset == 1, count > 2, self[1] == Self.code(of: 0x69), first == Self.code(of: 0x67),
      self[2] <= 12, self[2] != Self.circumflexE
    {
      return isRime(from: 2)
    }
    return OnsetTable.allows(packed(0, onset), before: self[onset]) && isRime(from: onset)
  }

  private static let circumflexE: UInt8 = 5

  private func isRime(from start: Int) -> Bool {
    guard count - start <= 4, let rime = RimeTable.builtIn[packed(start, count)] else {
      return false
    }
    guard tone > 0 else { return !rime.isStopped }
    // A syllable that ends in a stop has the acute or the dot below.
    if rime.isStopped, tone < 4 { return false }
    let place = tonePlace - start
    return place == rime.tonePlace || (place >= 0 && place == rime.otherTonePlace)
  }

  private subscript(place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: letters >> UInt64((count - 1 - place) * 5)) & 31
  }

  private func packed(_ start: Int, _ end: Int) -> UInt32 {
    var value: UInt32 = 0
    for place in start..<end { value = value << 5 | UInt32(self[place]) }
    return value
  }

  /// The letters of a table's entry, packed.
  static func packed(_ text: Substring) -> UInt32 {
    var syllable = Syllable()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        syllable.append(ascii: UInt8(scalar.value))
      } else {
        _ = syllable.append(scalar: scalar.value)
      }
    }
    return syllable.packed(0, syllable.count)
  }
}

/// Phụ âm đầu: which onsets there are, and which of them stand before e, ê, i, y.
private enum OnsetTable {
  private static let any = packed("b ch d đ h kh l m n nh p ph r s t th tr v x")
  private static let beforeFront = packed("k gh ngh")
  private static let beforeBack = packed("c ng")
  private static let g = Syllable.packed("g")

  static func allows(_ onset: UInt32, before vowel: UInt8) -> Bool {
    if onset == 0 { return true }
    // e, ê, i, y.
    let isFront = vowel == 4 || vowel == 5 || vowel == 6 || vowel == 12
    if any.contains(onset) { return true }
    // «gì», «giếng», but «ghe».
    if onset == g { return !isFront || vowel == 6 }
    return (isFront ? beforeFront : beforeBack).contains(onset)
  }

  private static func packed(_ onsets: String) -> [UInt32] {
    onsets.split(separator: " ").map { Syllable.packed($0) }
  }
}

/// Vần: the rimes of Vietnamese and where their tone mark stands.
private struct RimeTable {
  struct Rime {
    let letters: UInt32
    /// Ends in c, ch, p or t.
    let isStopped: Bool
    let tonePlace: Int
    /// «hòa» and «hoà»; -1 where there is one place only.
    let otherTonePlace: Int
  }

  private let rimes: [Rime]

  static let builtIn = RimeTable(
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em "
      + "en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng "
      + "iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe "
      + "oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc "
      + "ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêu uôc uôi uôm uôn uông uôt uơ uy uya "
      + "uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp "
      + "ươt ươu y ych yn ynh yt yêm yên yêng yêt yêu")

  init(_ list: String) {
    rimes = list.split(separator: " ").map { Self.rime($0) }.sorted { $0.letters < $1.letters }
  }

  subscript(letters: UInt32) -> Rime? {
    let place = rimes.partitionIndex { $0.letters < letters }
    return place < rimes.count && rimes[place].letters == letters ? rimes[place] : nil
  }

  private static func rime(_ text: Substring) -> Rime {
    let scalars = Array(text.unicodeScalars)
    let vowels = scalars.prefix { VietnameseLetters.vowel($0.value) != nil }.count
    let hasCoda = vowels < scalars.count
    let isStopped =
      hasCoda && (text.hasSuffix("ch") || "cpt".unicodeScalars.contains(scalars[scalars.count - 1]))
    var place = vowels == 3 || (vowels == 2 && hasCoda) ? 1 : 0
    // A letter that has a mark of its own takes the tone too, the last such one.
    for i in 0..<vowels where !scalars[i].isASCII { place = i }
    let isEitherWay = text == "oa" || text == "oe" || text == "uy"
    return Rime(
      letters: Syllable.packed(text), isStopped: isStopped, tonePlace: place,
      otherTonePlace: isEitherWay ? 1 : -1)
  }
}
