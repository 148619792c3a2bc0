import RuleTables
import SourceText

/// Tên trường as one key, however it is spelt: «TRƯỜNG MN HOA SỮA» and «Trường Mầm non Hoa Sữa».
struct SchoolName: Sendable, Hashable {
  let key: String

  /// Of an issuer; nil for what is no school or has no name of its own.
  init?(issuer: String) {
    let source = SourceText(Array(issuer.utf8), encoding: .utf8)
    guard let read = SchoolName.read(source, at: 0, limit: source.bytes.count) else { return nil }
    self = read.name
  }

  /// Whether both may be names of one school, one with more words: «Trường Mầm non Hoa Sữa xã An Bình».
  func mayBe(_ other: SchoolName) -> Bool {
    key == other.key || key.hasPrefix(other.key + " ") || other.key.hasPrefix(key + " ")
  }

  private init(key: String) { self.key = key }

  /// A name that begins at a word «trường»: the kind of school, then words with capitals.
  static func read(
    _ source: SourceText, at start: Int, limit: Int
  ) -> (name: SchoolName, end: Int)? {
    var i = start
    var key: [UInt8] = []
    var wordCount = 0
    var isInKind = true
    var hasName = false
    var end = start
    while i < limit, wordCount < 16 {
      guard source.bytes[i].startsWordCharacter else {
        // «TH&THCS»; any other mark ends the name.
        let isJoint = source.bytes[i].isSpace || (isInKind && source.bytes[i] == .ampersand)
        guard isJoint else { break }
        i += 1
        continue
      }
      let wordStart = i
      while i < limit, source.bytes[i].startsWordCharacter || source.bytes[i].isContinuation {
        i += 1
      }
      let word = source.folded[wordStart..<i]
      if wordCount == 0 {
        guard word.elementsEqual("trường".utf8) else { return nil }
        key += word
        wordCount = 1
        continue
      }
      if isInKind, let kind = kinds[String(decoding: word, as: UTF8.self)] {
        if !kind.isEmpty {
          key.append(.space)
          key += kind.utf8
          wordCount += 1
        }
        continue
      }
      isInKind = false
      guard isCapital(source, wordStart) else { break }
      key.append(.space)
      key += LawNames.spelling(of: word)
      wordCount += 1
      hasName = true
      end = i
    }
    guard hasName else { return nil }
    return (SchoolName(key: String(decoding: key, as: UTF8.self)), end)
  }

  private static func isCapital(_ source: SourceText, _ start: Int) -> Bool {
    let bytes = source.bytes
    if bytes[start].isDigit { return true }
    var i = start
    repeat {
      if bytes[i] != source.folded[i] { return true }
      i += 1
    } while i < bytes.count && bytes[i].isContinuation
    return false
  }

  /// Loại trường: words of it as they count, abbreviations written out.
  private static let kinds: [String: String] = [
    "mn": "mầm non", "mg": "mẫu giáo", "th": "tiểu học", "thcs": "trung học cơ sở",
    "thpt": "trung học phổ thông", "ptdtbt": "phổ thông dân tộc bán trú",
    "ptdtnt": "phổ thông dân tộc nội trú", "mầm": "mầm", "non": "non", "mẫu": "mẫu",
    "giáo": "giáo", "tiểu": "tiểu", "học": "học", "trung": "trung", "cơ": "cơ", "sở": "sở",
    "phổ": "phổ", "thông": "thông", "dân": "dân", "tộc": "tộc", "bán": "bán", "trú": "trú",
    "nội": "nội", "và": "",
  ]
}
