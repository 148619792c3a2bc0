import SourceText

/// Từ trong văn bản: finds the words of pages again in the text that was made of them. Letterheads and tables
/// stand there column by column, page numbers are gone, and a symbol that a line broke is whole.
struct RecognisedWords {
  private let text: [UInt8]
  private(set) var words: [Recognition.Word] = []
  /// Rows of the pages before.
  private var rowCount = 0

  init(_ text: [UInt8]) { self.text = text }

  /// - Parameter range: of the text, that the page's words stand in.
  mutating func add(
    _ page: RecognisedPage, _ rows: RecognisedRows, number: Int, in range: Range<Int>
  ) {
    var pile = Pile(page, rows)
    var i = range.lowerBound
    while let token = token(from: i, before: range.upperBound) {
      i = token.upperBound
      let found = pile.take(text[token])
      guard let first = found.first else { continue }
      let confidence = found.map { pile.entries[$0].word.confidence }.min() ?? 0
      words.append(
        Recognition.Word(
          start: token.lowerBound, end: token.upperBound, confidence: confidence, page: number,
          line: rowCount + pile.entries[first].row, box: pile.entries[first].word.box))
    }
    rowCount += rows.rows.count
  }

  private func token(from start: Int, before end: Int) -> Range<Int>? {
    var i = start
    while i < end, text[i].isSpace { i += 1 }
    let first = i
    while i < end, !text[i].isSpace { i += 1 }
    return first < i ? first..<i : nil
  }

  /// Những từ chưa gặp of a page.
  private struct Pile {
    /// As they are read, row by row.
    let entries: [(word: RecognisedPage.Word, row: Int)]
    /// By their letters, the first of the page last.
    private var places: [[UInt8]: [Int]] = [:]
    private var isTaken: [Bool]
    private var next = 0

    init(_ page: RecognisedPage, _ rows: RecognisedRows) {
      var entries: [(word: RecognisedPage.Word, row: Int)] = []
      for (row, content) in rows.rows.enumerated() {
        for word in content.words { entries.append((page.words[word], row)) }
      }
      for place in entries.indices.reversed() {
        places[entries[place].word.text, default: []].append(place)
      }
      isTaken = Array(repeating: false, count: entries.count)
      self.entries = entries
    }

    /// The words that a token of the text was made of: nearly always one.
    mutating func take(_ token: ArraySlice<UInt8>) -> [Int] {
      if let place = place(of: token) { return [take(place)] }
      // «QĐ-» and «TTg» of two lines; «NĐ-CP¹», which was «NĐ-CP1».
      guard next < entries.count, !isTaken[next] else { return [] }
      let word = entries[next].word.text
      if token.starts(with: word) {
        let first = take(next)
        return [first] + (place(of: token.dropFirst(word.count)).map { [take($0)] } ?? [])
      }
      return token.count > 4 && word.starts(with: token.prefix(4)) ? [take(next)] : []
    }

    private mutating func take(_ place: Int) -> Int {
      isTaken[place] = true
      next = place + 1
      return place
    }

    /// The one after the last, else the first on the page that is left.
    private mutating func place(of token: ArraySlice<UInt8>) -> Int? {
      if next < entries.count, !isTaken[next], token.elementsEqual(entries[next].word.text) {
        return next
      }
      let key = Array(token)
      guard var left = places[key] else { return nil }
      while let place = left.popLast() {
        guard !isTaken[place] else { continue }
        places[key] = left
        return place
      }
      places[key] = nil
      return nil
    }
  }
}
