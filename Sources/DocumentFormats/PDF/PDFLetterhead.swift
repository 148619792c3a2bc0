import SourceText

/// Phần đầu của PDF: the two columns of a letterhead, told apart by where their words stand on the page.
/// `pdftotext -layout` keeps lines of both side by side; where a column is narrow, a line of it breaks, and
/// nothing in that text says to which line the rest belongs.
package enum PDFLetterhead {
  /// Whether a line of the right column seems to be broken in the text that `-layout` gives.
  package static func isBroken(_ text: [UInt8]) -> Bool {
    let head = SourceText(Array(firstPage(of: text).prefix(headBytes)), encoding: .utf8)
    // Where the right column begins.
    var column: Int?
    var last: ArraySlice<UInt8> = []
    for line in head.lines.prefix(headLines) {
      let words = head.folded[line.span]
      guard words.contains(where: { !$0.isSpace }) else { continue }
      if isNational(words) {
        column = start(ofRightPartOf: words)
        if !words.holds("việt nam") { return true }
      }
      guard let column else { continue }
      if words.holds("độc lập"), words.holds("tự do"), !words.holds("hạnh phúc") { return true }
      if isBrokenDate(words) || words.holds("ngày") && endsInPlace(last, column) { return true }
      last = words
    }
    return false
  }

  /// «Số: 12/KH-THPT          Cao», above «Bằng, ngày …».
  private static func endsInPlace(_ line: ArraySlice<UInt8>, _ column: Int) -> Bool {
    guard start(ofRightPartOf: line) > column - columnSlack, !isNational(line),
      !line.holds("độc lập")
    else { return false }
    let part = line[(line.end(ofLast: "   ") ?? line.startIndex)...]
    return part.contains { $0.isLetter } && !part.contains(.comma)
  }

  /// Lines of a column stand in its middle.
  private static let columnSlack = 4

  /// How many letters stand before the words after the last wide space of a line.
  private static func start(ofRightPartOf line: ArraySlice<UInt8>) -> Int {
    line[..<(line.end(ofLast: "   ") ?? line.startIndex)].count { !$0.isContinuation }
  }

  /// The text with its letterhead column by column, the left one first, as it stands in a .docx.
  /// - Parameter words: what `pdftotext -tsv` gives for the first page.
  /// - Returns: nil where the two do not agree on what the letterhead is.
  package static func columns(of text: [UInt8], words: [UInt8]) -> [UInt8]? {
    guard let head = PDFColumns(PDFWord.lines(words)) else { return nil }
    // As many letters as the columns have, and the same ones.
    var rest = PDFColumns.letters(of: head.left + head.right)
    var end = 0
    let page = firstPage(of: text)
    while !rest.isEmpty {
      guard end < page.endIndex else { return nil }
      let lineEnd = page[end...].firstIndex(of: .lineFeed) ?? page.endIndex
      for byte in page[end..<lineEnd] where !byte.isSpace {
        guard let count = rest[byte] else { return nil }
        rest[byte] = count == 1 ? nil : count - 1
      }
      end = min(lineEnd + 1, page.endIndex)
    }
    var result: [UInt8] = []
    for line in head.left + joined(head.right) { result += line + [.lineFeed] }
    result.append(.lineFeed)
    return result + text[end...]
  }

  /// A letterhead is in the first lines.
  private static let headLines = 30
  private static let headBytes = 6000

  private static func firstPage(of text: [UInt8]) -> ArraySlice<UInt8> {
    text[..<(text.firstIndex(of: .formFeed) ?? text.endIndex)]
  }

  // MARK: Broken lines

  static func isNational(_ folded: ArraySlice<UInt8>) -> Bool {
    folded.holds("cộng hòa xã hội") || folded.holds("cộng hoà xã hội")
  }

  /// «…, ngày 25 tháng 02», «… tháng 02 năm», «…, ngày».
  private static func isBrokenDate(_ folded: ArraySlice<UInt8>) -> Bool {
    guard let day = folded.end(of: "ngày") else { return false }
    guard let month = folded[day...].end(of: "tháng") else {
      // «ngày 25/9/2025» is whole.
      return folded[day...].allSatisfy { $0.isSpace || $0.isDigit }
    }
    guard let year = folded[month...].end(of: "năm") else {
      // «tháng 9/2025» is whole, and so is a sentence that goes on.
      return folded[month...].count { !$0.isSpace } <= 2
    }
    return !folded[year...].contains { !$0.isSpace }
  }

  /// The lines of the right column, each with what was broken off it.
  private static func joined(_ lines: [[UInt8]]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for (index, line) in lines.enumerated() {
      let goesOn = result.last.map { isUnfinished($0) || isPlace($0, above: lines[index...]) }
      if goesOn == true, let last = result.last {
        result[result.count - 1] = last + [.space] + line
      } else {
        result.append(line)
      }
    }
    return result
  }

  private static func isUnfinished(_ line: [UInt8]) -> Bool {
    let folded = Folding.folded(line)[...]
    if isNational(folded) || folded.starts(with: "cộng h".utf8) { return !folded.holds("việt nam") }
    if folded.starts(with: "độc lập".utf8) { return !folded.holds("hạnh phúc") }
    return isBrokenDate(folded)
  }

  /// «Cao», above «Bằng, ngày 25 tháng 02 năm 2026».
  private static func isPlace(_ line: [UInt8], above rest: ArraySlice<[UInt8]>) -> Bool {
    let folded = Folding.folded(line)[...]
    guard !folded.contains(.comma), folded.contains(where: { $0.isLetter }), !isNational(folded),
      !folded.starts(with: "độc lập".utf8), !folded.holds("ngày"), let next = rest.first
    else { return false }
    return Folding.folded(next)[...].contains(.comma)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ word: String) -> Bool { end(of: word) != nil }

  /// Where the last place of a word ends.
  fileprivate func end(ofLast word: String) -> Int? {
    let word = Array(word.utf8)
    var i = endIndex - word.count
    while i >= startIndex {
      if self[i] == word[0], self[i..<i + word.count].elementsEqual(word) { return i + word.count }
      i -= 1
    }
    return nil
  }

  /// Where the first place of a word ends.
  fileprivate func end(of word: String) -> Int? {
    let word = Array(word.utf8)
    var i = startIndex
    while i + word.count <= endIndex {
      if self[i] == word[0], self[i..<i + word.count].elementsEqual(word) { return i + word.count }
      i += 1
    }
    return nil
  }
}
