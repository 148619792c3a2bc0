import RuleTables
import SourceText

/// Các chỗ in words of the document's format: «đoạn 12, 15», «dòng 3; bảng 1, hàng 2, cột 1».
struct PlaceWords {
  private(set) var words = ""

  /// More places than this are counted.
  private static let most = 6

  init(_ spans: [TextSpan], in source: SourceText, _ language: Language) {
    var finder = PositionFinder(source)
    var list = PlaceList()
    var count = 0
    var seen: Set<String> = []
    for span in spans {
      let place = source.placeWords(of: span, &finder, language)
      guard seen.insert(place).inserted else { continue }
      count += 1
      guard count <= Self.most else { continue }
      list.add(place)
    }
    words = list.words
    let rest = count - Self.most
    if rest > 0 { words += language.say(" và \(rest) chỗ khác", en: " and \(rest) more") }
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
