import RuleTables
import SourceText

/// Tên nơi nhận in normal capitals: «TRƯỜNG MẦM NON HOA SỮA» as «Trường Mầm non Hoa Sữa».
enum AddresseeName {
  /// Words that are written small inside a name: ranks of places, what joins.
  private static let small: [String] = [
    "và", "của", "xã", "phường", "thị", "trấn", "huyện", "quận", "tỉnh", "thành", "phố", "đặc",
    "khu",
    "số", "thuộc",
  ]

  /// Kinds of schools, of which the first word alone is capital.
  private static let kinds: [[String]] = [
    ["trung", "học", "phổ", "thông"], ["trung", "học", "cơ", "sở"],
    ["giáo", "dục", "thường", "xuyên"],
    ["giáo", "dục", "nghề", "nghiệp"], ["phổ", "thông", "dân", "tộc", "bán", "trú"],
    ["phổ", "thông", "dân", "tộc", "nội", "trú"], ["tiểu", "học"], ["mầm", "non"], ["mẫu", "giáo"],
    ["trung", "học"],
  ]

  /// - Parameter name: as the letterhead writes it; one with small letters is somebody's own spelling.
  static func normal(_ name: String, _ tables: Tables) -> String {
    guard name == name.uppercased() else { return name }
    let words = name.split(separator: " ").map { String($0) }
    let lower = words.map { $0.lowercased() }
    let bodies = tables.agencies.map { $0.name.split(separator: " ").map { String($0) } }
    var result: [String] = []
    var i = 0
    while i < words.count {
      if let body = longest(bodies, at: i, lower) {
        result += body
        i += body.count
      } else if let kind = kinds.first(where: { lower[i...].starts(with: $0) }) {
        result += [kind[0].capitalisedFirst] + kind.dropFirst()
        i += kind.count
      } else {
        result.append(word(words[i], lower[i], isFirst: result.isEmpty))
        i += 1
      }
    }
    return result.joined(" ")
  }

  /// The body with the most words that stands at a place.
  private static func longest(_ bodies: [[String]], at i: Int, _ lower: [String]) -> [String]? {
    bodies.filter { body in lower[i...].starts(with: body.map { $0.lowercased() }) }
      .max { $0.count < $1.count }
  }

  private static func word(_ word: String, _ lower: String, isFirst: Bool) -> String {
    if isAbbreviation(lower) { return word }
    return !isFirst && small.contains(lower) ? lower : lower.capitalisedFirst
  }

  /// «THCS», «UBND»: no syllable has three consonants after its vowel, or no vowel.
  private static func isAbbreviation(_ lower: String) -> Bool {
    var hasVowel = false
    var consonants = 0
    for letter in lower.unicodeScalars {
      if "bcdghklmnpqrstvxđfjwz".unicodeScalars.contains(letter) {
        consonants += 1
      } else {
        hasVowel = true
        consonants = 0
      }
    }
    return !hasVowel || consonants > 2
  }
}
