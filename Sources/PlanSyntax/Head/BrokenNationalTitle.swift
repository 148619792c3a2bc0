import RuleTables
import SourceText

/// Quốc hiệu bị ngắt: the national title that a narrow column broke into two cells, «CỘNG» / «HÒA XÃ HỘI
/// CHỦ NGHĨA VIỆT NAM», «CỘNG HÒA … VIỆT» / «NAM».
struct BrokenNationalTitle {
  let cursor: TextCursor
  let known: PhraseTable

  private static let whole = Folding.folded("cộng hòa xã hội chủ nghĩa việt nam")
  /// Of the State and of the Party.
  private static let wholes = [whole, Folding.folded("đảng cộng sản việt nam")]

  /// Whole words of the national title, and not all of them.
  func begins(_ cell: TextSpan) -> Bool {
    cursor.isCapitals(cell) && !cursor.begins(cell, with: known)
      && Self.wholes.contains {
        cell.count < $0.count && $0.starts(with: cursor.folded[cell]) && $0[cell.count] == .space
      }
  }

  /// Whether a cell is all that the words of another lack.
  func ends(_ start: TextSpan, with cell: TextSpan) -> Bool {
    Self.wholes.contains {
      start.count < $0.count && $0.starts(with: cursor.folded[start])
        && $0[(start.count + 1)...].elementsEqual(cursor.folded[cell])
    }
  }

  /// «CỘNG HÕA XÃ HỘI …», «CỘNG HÒA XÃ HỘ CHỦ NGHĨA VIỆT NAM»: whether capitals are the national title with a
  /// letter or a word wrong: most of its words stand there in their order, marks aside.
  func resembles(_ cell: TextSpan) -> Bool {
    guard cell.count >= Self.whole.count / 2, cell.count <= Self.whole.count + 12,
      cursor.isCapitals(cell)
    else { return false }
    var found = 0
    var place = 0
    var i = cell.lowerBound
    while i < cell.upperBound, place < Self.words.count {
      let end = cursor.wordEnd(i, cell.upperBound)
      if end > i {
        let letters = cursor.baseLetters(i..<end)
        if let next = Self.words[place...].firstIndex(of: letters) {
          found += 1
          place = next + 1
        }
      }
      i = max(i + 1, end)
    }
    return found >= 5
  }

  /// Without marks.
  private static let words: [[UInt8]] = [
    "cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam",
  ].map { Array($0.utf8) }

  /// The end of the national title in its cell, with «VIỆT» where the column ends after it.
  func end(_ end: Int, in cell: TextSpan) -> Int {
    let rest = cursor.trimmed(end..<cell.upperBound)
    return rest.count == 6 && cursor.begins(rest, with: "việt") ? rest.upperBound : end
  }

  /// The country's name or its second word, where a title breaks off before it; else nil.
  func lacking(_ title: TextSpan) -> StaticString? {
    let end = title.upperBound
    if cursor.begins("nam", at: end - 3, end) { return nil }
    return cursor.begins("việt", at: end - 6, end) ? "nam" : "việt nam"
  }
}

extension TextCursor {
  /// The letters of words without their marks.
  func baseLetters(_ words: TextSpan) -> [UInt8] {
    words.compactMap {
      folded[$0].isContinuation ? nil : VietnameseLetters.base(in: folded[...], at: $0)
    }
  }
}
