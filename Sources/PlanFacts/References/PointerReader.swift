import PlanSyntax
import RuleTables
import SourceText

/// Điểm, khoản, điều before and after a document: «điểm a, b và c khoản 2 Điều 32 Nghị định …».
struct PointerReader: PassageReader {
  let passage: Passage

  /// The pointers before a document that begins at `start`, and where they begin (`start` itself
  /// where there are none).
  func before(_ start: Int, from lowest: Int) -> (start: Int, list: [LegalPointer]) {
    guard let begin = pointerStart(before: start, from: lowest) else { return (start, []) }
    let list = readPointers(in: begin..<start)
    return list.isEmpty ? (start, []) : (begin, list)
  }

  private func readPointers(in span: TextSpan) -> [LegalPointer] {
    let start = span.upperBound
    var reader = PointerAssembly()
    var i = span.lowerBound
    var isSeparated = false
    while i < start {
      if !text.bytes[i].startsWordCharacter {
        isSeparated = isSeparated || text.bytes[i] == .comma || text.bytes[i] == .semicolon
        i += 1
        continue
      }
      let wordEnd = text.wordEnd(i, start)
      guard let (level, end) = level(at: i, start) else {
        isSeparated =
          isSeparated || text.isWord(i..<wordEnd, "và") || text.isWord(i..<wordEnd, "hoặc")
        i = wordEnd
        continue
      }
      let (members, next) = members(from: end, keyword: i, level, start)
      reader.add(level, members, keyword: i..<end, isSeparated: isSeparated)
      isSeparated = false
      i = max(next, end)
    }
    return reader.finish()
  }

  /// The pointers after a document, and where they end: «Thông tư số … (Điều 11)», «…, Điều 11, khoản
  /// 2», «… tại khoản 2 Điều 11». Nil where none stand there, and where a document or a body follows
  /// that they belong to instead.
  func after(_ end: Int) -> (list: [LegalPointer], end: Int)? {
    var start = text.skipSpace(end, limit)
    guard start < limit else { return nil }
    let isBracket = text.bytes[start] == .openBracket
    if isBracket || text.bytes[start] == .comma { start = text.skipSpace(start + 1, limit) }
    for word in [
      "đặc biệt là" as StaticString, "đặc biệt", "nhất là", "cụ thể là", "cụ thể", "trừ", "tại",
      "ở",
      "các",
    ] {
      if let after = text.end(of: word, at: start, limit) { start = text.skipSpace(after, limit) }
    }
    var last = start
    var i = start
    for _ in 0..<24 {
      guard let (level, keyword) = level(at: i, limit) else { break }
      // What is said of an annex after a document may be said of this text's own.
      guard level != .division, level != .appendix || isBracket else { return nil }
      let (members, next) = members(from: keyword, keyword: i, level, limit)
      guard !members.isEmpty else { break }
      last = next
      i = text.skipSpace(next, limit)
      if i < limit, text.bytes[i] == .comma { i = text.skipSpace(i + 1, limit) }
      for connective in ["và" as StaticString, "hoặc", "đến"] {
        if let after = text.end(of: connective, at: i, limit) { i = text.skipSpace(after, limit) }
      }
    }
    guard last > start, endsPointers(last, isBracket: isBracket) else { return nil }
    let list = readPointers(in: start..<last)
    guard !list.isEmpty else { return nil }
    let next = text.skipSpace(last, limit)
    return (list, isBracket && text.bytes[next] == .closeBracket ? next + 1 : last)
  }

  /// Whether nothing follows that pointers before it would belong to.
  private func endsPointers(_ end: Int, isBracket: Bool) -> Bool {
    let next = text.skipSpace(end, limit)
    guard next < limit else { return !isBracket }
    if isBracket, text.bytes[next] == .closeBracket { return true }
    if text.bytes[next].isDigit { return false }
    // «… các Điều 3, 4 (không bình quân hóa mức tài trợ)».
    if text.bytes[next] == .openBracket {
      return text.isLower(text.skipSpace(next + 1, limit), limit)
    }
    guard text.bytes[next].startsWordCharacter else { return true }
    guard text.isLower(next, limit) else { return false }
    for word in ["của" as StaticString, "kèm", "ban hành", "này", "và", "trong"]
    where text.has(word, at: next, limit) {
      return false
    }
    return typePhrases.match(text.folded, at: next, limit: limit) == nil
  }

  /// The earliest pointer word before `start` from which on nothing else stands.
  private func pointerStart(before start: Int, from lowest: Int) -> Int? {
    var place = start
    var begin: Int?
    for step in 0..<48 {
      var last = text.skipSpaceBack(place, lowest)
      while last > lowest, isListMark(text.bytes[last - 1]) {
        last = text.skipSpaceBack(last - 1, lowest)
      }
      var word = valueStart(last, from: lowest)..<last
      guard !word.isEmpty else { break }
      if let start = partStart(endingWith: word, from: lowest) { word = start..<last }
      if level(at: word.lowerBound, start) != nil {
        begin = word.lowerBound
      } else if !isPointerWord(word, isFirst: step < 4) {
        break
      }
      place = word.lowerBound
    }
    return begin
  }

  /// The start of the word that ends at `end`, «1.1» being one.
  private func valueStart(_ end: Int, from lowest: Int) -> Int {
    let word = text.wordStart(end, lowest)
    guard word < end, word - 1 > lowest, text.bytes[word].isDigit,
      text.bytes[word - 1] == .dot, text.bytes[word - 2].isDigit
    else { return word }
    return text.wordStart(word - 1, lowest)
  }

  /// The end of the value that starts at `start`: of points, «1.1» is one.
  private func valueEnd(_ start: Int, _ level: PointerLevel, _ last: Int) -> Int {
    let end = text.wordEnd(start, last)
    guard level == .point, text.bytes[start].isDigit, end + 1 < last, text.bytes[end] == .dot,
      text.bytes[end + 1].isDigit
    else { return end }
    return text.wordEnd(end + 1, last)
  }

  /// «,», «;» and «-» may stand between pointers.
  private func isListMark(_ byte: UInt8) -> Bool {
    byte == .comma || byte == .semicolon || byte == .hyphen
  }

  private func isPointerWord(_ word: TextSpan, isFirst: Bool) -> Bool {
    if isValue(word, .article) || isValue(word, .point) || isValue(word, .chapter) { return true }
    for connective in ["và" as StaticString, "hoặc", "của", "đến", "các", "lục", "số"]
    where text.isWord(word, connective) {
      return true
    }
    guard isFirst else { return false }
    // «Phụ lục I ban hành kèm theo Thông tư …».
    for connective in ["theo" as StaticString, "kèm", "hành", "ban"]
    where text.isWord(word, connective) {
      return true
    }
    return false
  }

  private func level(at i: Int, _ last: Int) -> (PointerLevel, end: Int)? {
    guard i < last else { return nil }
    return switch text.folded[i] {
    case UInt8(ascii: "k"): text.end(of: "khoản", at: i, last).map { (.clause, $0) }
    case UInt8(ascii: "m"): text.end(of: "mục", at: i, last).map { (.division, $0) }
    case UInt8(ascii: "c"):
      text.end(of: "chương", at: i, last).flatMap { end in
        text.has("trình", at: text.skipSpace(end, last), last) ? nil : (.chapter, end)
      }
    case UInt8(ascii: "p"):
      (text.end(of: "phụ lục số", at: i, last) ?? text.end(of: "phụ lục", at: i, last))
        .map { (.appendix, $0) }
        ?? text.end(of: "phần", at: i, last).flatMap { end in
          partNumber(after: end, last).map { _ in (.part, end) }
        }
    case .leadOfBreve:
      text.end(of: "điều", at: i, last).map { (.article, $0) }
        ?? text.end(of: "điểm", at: i, last).map { (.point, $0) }
    // «Ðiều» with the letter of another alphabet, as scanned texts have it.
    case .leadOfLatin1:
      text.end(of: "ðiều", at: i, last).map { (.article, $0) }
        ?? text.end(of: "ðiểm", at: i, last).map { (.point, $0) }
    default: nil
    }
  }

  /// The values after a pointer word: «11, 12», «a, b và c».
  private func members(
    from end: Int, keyword: Int, _ level: PointerLevel, _ last: Int
  ) -> (members: [PointerMember], next: Int) {
    if level == .part, let number = partNumber(after: end, last) {
      return ([PointerMember(value: number, start: keyword)], number.upperBound)
    }
    var members: [PointerMember] = []
    var next = end
    var i = text.skipSpace(end, last)
    while i < last {
      let word = i..<valueEnd(i, level, last)
      guard !word.isEmpty, isValue(word, level) else { break }
      members.append(PointerMember(value: word, start: members.isEmpty ? keyword : word.lowerBound))
      next = word.upperBound
      i = text.skipSpace(next, last)
      if i < last, text.bytes[i] == .comma || text.dash(i, last) > 0 {
        i = text.skipSpace(i + max(1, text.dash(i, last)), last)
      }
      for connective in ["và" as StaticString, "hoặc", "đến"] {
        if let after = text.end(of: connective, at: i, last) { i = text.skipSpace(after, last) }
      }
    }
    return (members, next)
  }

  /// «thứ hai», «II», «1», «A»: a phần of a law has its number in words too.
  private func partNumber(after end: Int, _ last: Int) -> TextSpan? {
    let start = text.skipSpace(end, last)
    guard start < last else { return nil }
    if let ordinal = text.end(of: "thứ", at: start, last) {
      let word = text.skipSpace(ordinal, last)
      let wordEnd = text.wordEnd(word, last)
      return isOrdinal(word..<wordEnd) ? start..<wordEnd : nil
    }
    let word = start..<text.wordEnd(start, last)
    let isCapital = word.count == 1 && text.bytes[start].isASCIICapital
    return isCapital || isValue(word, .chapter) && word.count <= 4 ? word : nil
  }

  private func isOrdinal(_ word: TextSpan) -> Bool {
    text.ordinal(at: word.lowerBound, limit: word.upperBound)?.end == word.upperBound
  }

  /// Where «Phần thứ hai» begins that ends with a word.
  private func partStart(endingWith word: TextSpan, from lowest: Int) -> Int? {
    guard isOrdinal(word) else { return nil }
    let second = text.skipSpaceBack(word.lowerBound, lowest)
    let middle = text.wordStart(second, lowest)..<second
    guard text.isWord(middle, "thứ") else { return nil }
    let first = text.skipSpaceBack(middle.lowerBound, lowest)
    let start = text.wordStart(first, lowest)
    return text.isWord(start..<first, "phần") ? start : nil
  }

  /// Digits with a letter after («5», «5a»), for points one letter, for chapters and annexes a Roman
  /// numeral.
  private func isValue(_ word: TextSpan, _ level: PointerLevel) -> Bool {
    guard let first = word.first else { return false }
    if text.bytes[first].isDigit { return word.count <= 4 }
    switch level {
    case .point:
      if word.count == 1 { return text.bytes[first].isLetter }
      return text.isWord(word, "đ")
    case .chapter, .appendix, .division:
      return word.count <= 6
        && word.allSatisfy {
          text.bytes[$0] == UInt8(ascii: "I") || text.bytes[$0] == UInt8(ascii: "V")
            || text.bytes[$0] == UInt8(ascii: "X")
        }
    case .clause, .article, .part: return false
    }
  }
}
