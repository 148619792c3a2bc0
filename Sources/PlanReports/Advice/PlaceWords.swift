import RuleTables
import SourceText

/// Các chỗ in words of the document's format: «đoạn 12, 15», «dòng 3; bảng 1, hàng 2, cột 1».
struct PlaceWords {
  private(set) var words = ""

  /// More places than this are counted.
  private static let most = 6

  init(_ spans: [TextSpan], in source: SourceText, _ language: Language) {
    var finder = PositionFinder(source)
    var rows: [(name: String, numbers: [String])] = []
    var count = 0
    var seen: Set<String> = []
    for span in spans {
      let place = source.placeWords(of: span, &finder, language)
      guard seen.insert(place).inserted else { continue }
      count += 1
      guard count <= Self.most else { continue }
      let (name, number) = Self.parts(place)
      if let index = rows.firstIndex(where: { $0.name == name && number != nil }) {
        rows[index].numbers.append(number ?? "")
      } else {
        rows.append((name, number.map { [$0] } ?? []))
      }
    }
    words = rows.map { $0.numbers.isEmpty ? $0.name : $0.name + " " + $0.numbers.joined(", ") }
      .joined("; ")
    let rest = count - Self.most
    if rest > 0 { words += language.say(" và \(rest) chỗ khác", en: " and \(rest) more") }
  }

  /// «dòng 12» as «dòng» and «12»; of more than one number all is the name.
  private static func parts(_ place: String) -> (name: String, number: String?) {
    let bytes = Array(place.utf8)
    guard let space = bytes.lastIndex(of: .space), space + 1 < bytes.count,
      bytes[(space + 1)...].allSatisfy({ $0.isDigit }), !bytes.contains(.comma)
    else { return (place, nil) }
    return (
      String(decoding: bytes[..<space], as: UTF8.self),
      String(decoding: bytes[(space + 1)...], as: UTF8.self)
    )
  }
}

extension SourceText {
  /// «đoạn 12», «trang 3», «dòng 12»: as the document's format counts.
  func placeWords(
    of span: TextSpan, _ finder: inout PositionFinder, _ language: Language
  ) -> String {
    origin(of: span.lowerBound)?.words(language)
      ?? language.line(finder.position(of: span.lowerBound).line)
  }
}
