import SourceText

/// Trang của PDF: what stands at the edges of pages and would cut what goes on over them.
enum PDFPages {
  /// The pages of a text, each with the form feed that closes it.
  static func pages(of text: [UInt8]) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    var start = 0
    for i in text.indices where text[i] == .formFeed {
      pages.append(start..<i + 1)
      start = i + 1
    }
    if start < text.count || pages.isEmpty { pages.append(start..<text.count) }
    return pages
  }

  /// The text without the numbers of its pages, where every page but the first has its own on a line alone,
  /// all of them at the head or all at the foot: a sentence that goes on over a page goes on over it.
  static func withoutNumbers(_ text: [UInt8]) -> [UInt8] {
    let pages = pages(of: text)
    guard pages.count > 1 else { return text }
    for isAtHead in [true, false] {
      var numbers = pages.map { page in
        isAtHead ? head(of: page, text) : foot(of: page, text)
      }
      // The first page may show none, or is a title page that is not counted.
      guard let second = numbers[1]?.number,
        numbers.indices.dropFirst().allSatisfy({ numbers[$0]?.number == second + $0 - 1 })
      else { continue }
      if numbers[0]?.number != second - 1 { numbers[0] = nil }
      var result: [UInt8] = []
      var done = 0
      for case let number? in numbers {
        result += text[done..<number.range.lowerBound]
        done = number.range.upperBound
      }
      return result + text[done...]
    }
    return text
  }

  /// The number on a page's first line, with the blank lines around it.
  private static func head(of page: Range<Int>, _ text: [UInt8]) -> (
    number: Int, range: Range<Int>
  )? {
    guard let first = page.first(where: { !text[$0].isSpace }) else { return nil }
    let end = text[first..<page.upperBound].firstIndex(of: .lineFeed) ?? page.upperBound
    guard let number = number(text[first..<end]) else { return nil }
    // What follows keeps its indent.
    var next = end
    var i = end
    while i < page.upperBound, text[i].isSpace, text[i] != .formFeed {
      if text[i] == .lineFeed { next = i + 1 }
      i += 1
    }
    return (number, page.lowerBound..<next)
  }

  /// The number on a page's last line, with the blank lines before it.
  private static func foot(of page: Range<Int>, _ text: [UInt8]) -> (
    number: Int, range: Range<Int>
  )? {
    guard let last = page.last(where: { !text[$0].isSpace }) else { return nil }
    let start =
      (text[page.lowerBound..<last].lastIndex(of: .lineFeed).map { $0 + 1 }) ?? page.lowerBound
    guard let number = number(text[start...last]) else { return nil }
    var end = last + 1
    while end < page.upperBound, text[end].isSpace, text[end] != .formFeed { end += 1 }
    var first = start
    while first > page.lowerBound + 1, text[first - 1].isSpace, text[first - 2].isSpace {
      first -= 1
    }
    return (number, first..<end)
  }

  /// «2», «- 2 -», «Trang 2».
  private static func number(_ line: ArraySlice<UInt8>) -> Int? {
    var words = line.split { $0.isSpace }[...]
    if let first = words.first, Folding.folded(Array(first)).elementsEqual("trang".utf8) {
      words = words.dropFirst()
    }
    if words.count == 3, words.first?.elementsEqual("-".utf8) == true,
      words.last?.elementsEqual("-".utf8) == true
    {
      words = words.dropFirst().dropLast()
    }
    guard words.count == 1, let word = words.first, word.count <= 4, word.allSatisfy({ $0.isDigit })
    else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  // MARK: Symbols that a line breaks

  /// The text with the rest of a symbol on the line where the symbol begins: «1234/QĐ-⏎TTg ngày».
  static func withWholeSymbols(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    var i = 0
    while let hyphen = text[i...].firstIndex(of: .hyphen) {
      i = hyphen + 1
      guard i < text.count, text[i] == .lineFeed, endsInSymbol(text[..<hyphen]) else { continue }
      var next = i
      while next < text.count, text[next] == .lineFeed || text[next] == .space { next += 1 }
      var end = next
      while end < text.count, text[end].isLetter || text[end] == .hyphen || text[end] == .ampersand
      {
        end += 1
      }
      // «Đ» is the only capital of a symbol that is none of ASCII.
      guard end > next, text[next].isASCIICapital || text[next..<end].starts(with: "Đ".utf8) else {
        continue
      }
      result += text[done..<i] + text[next..<end] + text[i..<next]
      done = end
      i = end
    }
    return done == 0 ? text : result + text[done...]
  }

  /// «…/QĐ», «…/2019/TT»: capitals after a slash after a digit.
  private static func endsInSymbol(_ text: ArraySlice<UInt8>) -> Bool {
    var i = text.endIndex
    while i > text.startIndex, text[i - 1].isASCIICapital || text[i - 1] >= 0x80 { i -= 1 }
    return i < text.endIndex && i >= text.startIndex + 2 && text[i - 1] == .slash
      && text[i - 2].isDigit
  }
}
