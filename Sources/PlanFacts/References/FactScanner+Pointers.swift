import RuleTables
import SourceText

/// Điểm, khoản, điều before and behind a document: «điểm a, b và c khoản 2 Điều 32 Nghị định …».
extension FactScanner {
  private enum Level { case point, clause, article, division, chapter, appendix }

  /// A number or letter of a pointer; `start` is where its word begins, or the value itself behind
  /// the first.
  private struct Member {
    var value: TextSpan
    var start: Int
  }

  /// The pointers before a document that begins at `start`, and where they begin (`start` itself
  /// where there are none).
  func pointers(before start: Int) -> (start: Int, list: [LegalPointer]) {
    guard let begin = pointerStart(before: start) else { return (start, []) }
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

  /// The pointers behind a document, and where they end: «Thông tư số … (Điều 11)», «…, Điều 11, khoản
  /// 2», «… tại khoản 2 Điều 11». Nil where none stand there, and where a document or a body follows
  /// that they belong to instead.
  func pointers(behind end: Int) -> (list: [LegalPointer], end: Int)? {
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
      // What is said of an annex behind a document may be said of this text's own.
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
  private func pointerStart(before start: Int) -> Int? {
    var place = start
    var begin: Int?
    for step in 0..<48 {
      var last = text.skipSpaceBack(place, referenceFloor)
      while last > referenceFloor, isListMark(text.bytes[last - 1]) {
        last = text.skipSpaceBack(last - 1, referenceFloor)
      }
      let word = valueStart(last)..<last
      guard !word.isEmpty else { break }
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
  private func valueStart(_ end: Int) -> Int {
    let word = text.wordStart(end, referenceFloor)
    guard word < end, word - 1 > referenceFloor, text.bytes[word].isDigit,
      text.bytes[word - 1] == .dot, text.bytes[word - 2].isDigit
    else { return word }
    return text.wordStart(word - 1, referenceFloor)
  }

  /// The end of the value that starts at `start`: of points, «1.1» is one.
  private func valueEnd(_ start: Int, _ level: Level, _ limit: Int) -> Int {
    let end = text.wordEnd(start, limit)
    guard level == .point, text.bytes[start].isDigit, end + 1 < limit, text.bytes[end] == .dot,
      text.bytes[end + 1].isDigit
    else { return end }
    return text.wordEnd(end + 1, limit)
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

  private func level(at i: Int, _ limit: Int) -> (Level, end: Int)? {
    guard i < limit else { return nil }
    return switch text.folded[i] {
    case UInt8(ascii: "k"): text.end(of: "khoản", at: i, limit).map { (.clause, $0) }
    case UInt8(ascii: "m"): text.end(of: "mục", at: i, limit).map { (.division, $0) }
    case UInt8(ascii: "c"):
      text.end(of: "chương", at: i, limit).flatMap { end in
        text.has("trình", at: text.skipSpace(end, limit), limit) ? nil : (.chapter, end)
      }
    case UInt8(ascii: "p"):
      (text.end(of: "phụ lục số", at: i, limit) ?? text.end(of: "phụ lục", at: i, limit))
        .map { (.appendix, $0) }
    case .leadOfBreve:
      text.end(of: "điều", at: i, limit).map { (.article, $0) }
        ?? text.end(of: "điểm", at: i, limit).map { (.point, $0) }
    // «Ðiều» with the letter of another alphabet, as scanned texts have it.
    case .leadOfLatin1:
      text.end(of: "ðiều", at: i, limit).map { (.article, $0) }
        ?? text.end(of: "ðiểm", at: i, limit).map { (.point, $0) }
    default: nil
    }
  }

  /// The values behind a pointer word: «11, 12», «a, b và c».
  private func members(
    from end: Int, keyword: Int, _ level: Level, _ limit: Int
  ) -> (members: [Member], next: Int) {
    var members: [Member] = []
    var next = end
    var i = text.skipSpace(end, limit)
    while i < limit {
      let word = i..<valueEnd(i, level, limit)
      guard !word.isEmpty, isValue(word, level) else { break }
      members.append(Member(value: word, start: members.isEmpty ? keyword : word.lowerBound))
      next = word.upperBound
      i = text.skipSpace(next, limit)
      if i < limit, text.bytes[i] == .comma || text.dash(i, limit) > 0 {
        i = text.skipSpace(i + max(1, text.dash(i, limit)), limit)
      }
      for connective in ["và" as StaticString, "hoặc", "đến"] {
        if let after = text.end(of: connective, at: i, limit) { i = text.skipSpace(after, limit) }
      }
    }
    return (members, next)
  }

  /// Digits with a letter behind («5», «5a»), for points one letter, for chapters and annexes a Roman
  /// numeral.
  private func isValue(_ word: TextSpan, _ level: Level) -> Bool {
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
    case .clause, .article: return false
    }
  }

  /// Joins points, clauses and articles into pointers. A clause waits for the article behind it; one
  /// that follows an article without a separator belongs to that.
  private struct PointerAssembly {
    private var list: [LegalPointer] = []
    private var points: [Member] = []
    /// Whether a mark or «và» parts the points from what stands before them.
    private var arePointsApart = false
    private var clauses: [(point: Member?, clause: Member?)] = []
    /// A mục waits for its chapter or annex; alone it says too little.
    private var division: Member?

    mutating func add(_ level: Level, _ members: [Member], keyword: TextSpan, isSeparated: Bool) {
      switch level {
      case .point:
        if points.isEmpty { arePointsApart = isSeparated }
        points += members
      case .clause:
        // «Điều 4 và điểm b khoản 1 Điều 5»: the clause waits for the article behind it.
        let isApart = isSeparated || arePointsApart && !points.isEmpty
        for clause in members {
          if points.isEmpty {
            clauses.append((nil, clause))
          } else {
            for point in points { clauses.append((point, clause)) }
          }
        }
        if !members.isEmpty { points = [] }
        if !isApart { attachToArticle() }
      case .article:
        for (order, article) in members.enumerated() { close(with: article, order == 0) }
      case .division:
        division = members.first
      case .chapter:
        guard let chapter = members.first else { return }
        if !isSeparated, attach(chapter) { return }
        for chapter in members {
          var pointer = LegalPointer(span: withDivision(chapter))
          pointer.division = division?.value
          pointer.chapter = chapter.value
          list.append(pointer)
          division = nil
        }
      case .appendix:
        for appendix in members.isEmpty
          ? [Member(value: keyword, start: keyword.lowerBound)] : members
        {
          var pointer = LegalPointer(span: withDivision(appendix))
          pointer.division = division?.value
          pointer.appendix = appendix.value
          list.append(pointer)
          division = nil
        }
      }
    }

    /// «Mục 2 Chương III».
    private func withDivision(_ member: Member) -> TextSpan {
      (division?.start ?? member.start)..<member.value.upperBound
    }

    private mutating func close(with article: Member, _ takesClauses: Bool) {
      if takesClauses {
        for point in points { clauses.append((point, nil)) }
        points = []
      }
      if !takesClauses || clauses.isEmpty {
        var pointer = LegalPointer(span: article.start..<article.value.upperBound)
        pointer.article = article.value
        list.append(pointer)
        return
      }
      for (point, clause) in clauses {
        let start = point?.start ?? clause?.start ?? article.start
        var pointer = LegalPointer(span: min(start, article.start)..<article.value.upperBound)
        pointer.article = article.value
        pointer.clause = clause?.value
        pointer.point = point?.value
        list.append(pointer)
      }
      clauses = []
    }

    /// «Điều 5 khoản 2»: the article stands first.
    private mutating func attachToArticle() {
      guard let last = list.last, last.article != nil, last.clause == nil, clauses.count == 1,
        let clause = clauses[0].clause
      else { return }
      list[list.count - 1].clause = clause.value
      list[list.count - 1].point = clauses[0].point?.value
      list[list.count - 1].span = last.span.lowerBound..<clause.value.upperBound
      clauses = []
    }

    /// «Điều 5 Chương II».
    private mutating func attach(_ chapter: Member) -> Bool {
      guard let last = list.last, last.article != nil, last.chapter == nil else { return false }
      list[list.count - 1].chapter = chapter.value
      list[list.count - 1].span = last.span.lowerBound..<chapter.value.upperBound
      return true
    }

    /// What waits for an article in vain belongs to the one before («Điều 7, khoản 2, điểm a»), else it
    /// stands alone.
    mutating func finish() -> [LegalPointer] {
      if let last = list.last, last.article != nil, last.clause == nil, last.chapter == nil,
        !clauses.isEmpty, clauses.allSatisfy({ $0.clause != nil })
      {
        list.removeLast()
        for (point, clause) in clauses {
          guard let clause else { continue }
          var pointer = last
          pointer.point = point?.value
          pointer.clause = clause.value
          pointer.span = last.span.lowerBound..<clause.value.upperBound
          list.append(pointer)
        }
        clauses = []
      }
      if let last = list.last, last.clause != nil, last.point == nil, !points.isEmpty,
        clauses.isEmpty, points[0].start > last.span.lowerBound
      {
        list.removeLast()
        for point in points {
          var pointer = last
          pointer.point = point.value
          pointer.span = last.span.lowerBound..<point.value.upperBound
          list.append(pointer)
        }
        points = []
      }
      for point in points { clauses.append((point, nil)) }
      for (point, clause) in clauses {
        guard let first = point ?? clause, let last = clause ?? point else { continue }
        var pointer = LegalPointer(
          span: first.start..<max(first.value.upperBound, last.value.upperBound))
        pointer.clause = clause?.value
        pointer.point = point?.value
        list.append(pointer)
      }
      return list
    }
  }
}

extension LegalPointer {
  fileprivate init(span: TextSpan) {
    self.init(article: nil, clause: nil, point: nil, chapter: nil, appendix: nil, span: span)
  }
}
