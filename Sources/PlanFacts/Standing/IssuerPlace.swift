import RuleTables
import SourceText

/// Địa danh của cơ quan: the place in the name of a body, «Cao Bằng» of «UBND tỉnh Cao Bằng».
package struct IssuerPlace: Sendable {
  /// Folded words, a single space between them.
  private let name: [UInt8]
  /// From the commune up; nil for «thành phố», which is of a district or a province.
  private let level: Int?

  /// Nil where the name tells no place, or one in letters alone («TP. HCM»).
  package init?(of issuer: TextSpan, in text: TextCursor, _ vocabulary: Vocabulary) {
    guard
      let head = vocabulary.placeHeads.firstMatch(text.folded, in: issuer)
    else { return nil }
    var i = text.skipSpace(head.match.end, issuer.upperBound)
    if i < issuer.upperBound, text.bytes[i] == .dot { i = text.skipSpace(i + 1, issuer.upperBound) }
    var name: [UInt8] = []
    var words = 0
    while i < issuer.upperBound, text.isUpper(i) || text.bytes[i].isDigit {
      let end = text.wordEnd(i, issuer.upperBound)
      if words > 0 { name.append(.space) }
      name += text.folded[i..<end]
      words += 1
      i = text.skipSpace(end, issuer.upperBound)
    }
    guard words > 1 || name.count > 3 else { return nil }
    self.name = name
    level = Self.level(String(decoding: text.folded[head.start..<head.match.end], as: UTF8.self))
  }

  /// Whether two bodies are surely of two places: not «Huế» and «Thừa Thiên Huế».
  package func differs(from other: IssuerPlace) -> Bool {
    let (short, long) = name.count <= other.name.count ? (name, other.name) : (other.name, name)
    if long.starts(with: short) { return false }
    return !long.suffix(short.count).elementsEqual(short)
  }

  /// Whether a body of this place is surely of none within the other.
  package func isOutside(of other: IssuerPlace) -> Bool {
    guard let level, let otherLevel = other.level else { return false }
    return level > otherLevel || (level == otherLevel && differs(from: other))
  }

  private static func level(_ head: String) -> Int? {
    switch head {
    case "xã", "phường", "thị trấn", "đặc khu": 1
    case "quận", "huyện", "thị xã": 2
    case "tỉnh": 3
    default: nil
    }
  }
}
