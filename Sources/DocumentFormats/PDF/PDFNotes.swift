import SourceText

/// Dấu chú thích: a PDF does not tell that a digit is set high.
enum PDFNotes {
  /// A text whose marks of notes are raised that stand at the number of a legal document. A number with a
  /// year in it, «126/2024/NĐ-CP1», has no digits in its symbol, and «126/2024/NĐ-CP 1 ngày» none after it.
  static func raised(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    var i = 0
    while let slash = text[i...].firstIndex(of: .slash) {
      i = slash + 1
      guard isYear(text, before: slash), let end = symbolEnd(text, from: i) else { continue }
      let isApart = end < text.count && text[end] == .space
      let start = isApart ? end + 1 : end
      i = start
      while i < text.count, text[i].isDigit { i += 1 }
      let rest = text[i...]
      let ends =
        isApart
        ? rest.starts(with: " ngày ".utf8)
        : rest.isEmpty || !rest[i].isLetter && rest[i] != .slash
      guard i - start == 1 || i - start == 2, ends else { continue }
      result += text[done..<end] + RaisedDigits.of(Array(text[start..<i]))
      done = i
    }
    return done == 0 ? text : result + text[done...]
  }

  /// «126/2024»
  private static func isYear(_ text: [UInt8], before slash: Int) -> Bool {
    slash >= 6 && text[slash - 4..<slash].allSatisfy { $0.isDigit }
      && text[slash - 5] == .slash && text[slash - 6].isDigit
  }

  /// «NĐ-CP»: letters, and a hyphen among them.
  private static func symbolEnd(_ text: [UInt8], from start: Int) -> Int? {
    var i = start
    var hasHyphen = false
    while i < text.count, text[i].isLetter || text[i] == .hyphen {
      if text[i] == .hyphen { hasHyphen = true }
      i += 1
    }
    return hasHyphen && text[i - 1].isLetter ? i : nil
  }
}
