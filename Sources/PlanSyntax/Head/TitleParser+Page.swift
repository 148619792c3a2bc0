import RuleTables
import SourceText

/// Đầu đề của trang: what a web page gives as a heading above the letterhead.
extension TitleParser {
  /// How many lines of a page's own may hold its title: a heading, and the same once more.
  static let linesOfPageTitle = 3

  /// Tên trang: a web page's heading that gives the title a first time, above the letterhead. At the top of the
  /// text the national title and a title of the same type follow; below the lines of a page, where nothing of a
  /// letterhead stands above, a letterhead follows before any heading.
  func isTitleOfPage(_ found: Result, isAtTop: Bool) -> Bool {
    if isAboveHead(found) { return true }
    guard isAtTop, let type = found.title.documentType else { return false }
    var hasHead = false
    var seen = 0
    for line in reader.lines[found.typeLine + 1..<reader.part.upperBound] where !line.isBlank {
      seen += 1
      if seen > 24 { return false }
      let text = line.head.content
      if hasHead, kind(at: text.lowerBound, limit: text.upperBound)?.type == type,
        cursor.isCapitals(text) || line.head.isEmphasised
      {
        return true
      }
      hasHead =
        hasHead
        || cursor.cells(line.text).contains {
          cursor.begins($0, with: tables.vocabulary.nationalTitle)
        }
    }
    return false
  }

  private func isAboveHead(_ found: Result) -> Bool {
    let above = reader.part.lowerBound..<found.typeLine
    let hasOwn = above.contains { index in
      cursor.cells(reader.lines[index].text).contains {
        beginsNationalTitle($0) || cursor.begins($0, with: tables.vocabulary.motto)
          || cursor.numberStart($0) != nil
      }
    }
    if hasOwn { return false }
    var seen = 0
    for line in reader.lines[found.end..<reader.part.upperBound] where !line.isBlank {
      seen += 1
      if seen > Self.linesToHead || startsBasis(line.head.content) { return false }
      if case .numeral = line.head.marker { return false }
      if cursor.cells(line.text).contains(where: beginsNationalTitle) { return true }
    }
    return false
  }

  /// How many lines of a page may stand between its heading and the letterhead.
  private static let linesToHead = 12

  private func beginsNationalTitle(_ cell: TextSpan) -> Bool {
    cursor.begins(cell, with: tables.vocabulary.nationalTitle)
  }
}
