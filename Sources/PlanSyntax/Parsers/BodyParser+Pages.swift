import RuleTables
import SourceText

/// Số trang: page numbers that stand in the flow.
extension BodyParser {
  /// Marks page numbers that stand in the flow: a number alone on its line, the next one due, at a
  /// page's distance from the last, and apart from the text around it.
  mutating func markFurniture(in range: Range<Int>) {
    for index in range where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      linesSincePage += 1
      guard let page = pageNumber(line.text) else { continue }
      let follows = lastPage == 0 ? (1...3).contains(page) : page == lastPage + 1
      let nextBlanks = index + 1 < range.upperBound && reader.lines[index + 1].isBlank
      let isApart =
        line.startsPage || line.indent >= 20 || (line.blanksBefore > 0 && nextBlanks)
        || (index + 1 < range.upperBound && reader.lines[index + 1].startsPage)
      guard follows, isApart, linesSincePage >= 8 || line.startsPage || line.indent >= 20 else {
        continue
      }
      lastPage = page
      linesSincePage = 0
      reader.setLeaf(.furniture, of: index)
      furniture.append(line.text)
    }
  }

  func pageNumber(_ text: TextSpan) -> Int? {
    guard text.count <= 3 else { return nil }
    var value = 0
    for i in text {
      guard reader.bytes[i].isDigit else { return nil }
      value = value * 10 + Int(reader.bytes[i] - .digitZero)
    }
    return value
  }
}
