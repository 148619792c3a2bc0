import RuleTables
import SourceText

/// Điểm, khoản, điều before a document: «điểm a, b và c khoản 2 Điều 32 Nghị định …».
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
    var reader = PointerAssembly()
    var i = begin
    var isSeparated = false
    while i < start {
      if !text.bytes[i].startsWordCharacter {
        isSeparated = isSeparated || text.bytes[i] == 0x2C || text.bytes[i] == 0x3B
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
    let list = reader.finish()
    return list.isEmpty ? (start, []) : (begin, list)
  }

  /// The earliest pointer word before `start` from which on nothing else stands.
  private func pointerStart(before start: Int) -> Int? {
    var place = start
    var begin: Int?
    for step in 0..<48 {
      var last = text.skipSpaceBack(place, referenceFloor)
      while last > referenceFloor, text.bytes[last - 1] == 0x2C || text.bytes[last - 1] == 0x2D {
        last = text.skipSpaceBack(last - 1, referenceFloor)
      }
      let word = text.wordStart(last, referenceFloor)..<last
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

  private func isPointerWord(_ word: TextSpan, isFirst: Bool) -> Bool {
    if isValue(word, .article) || isValue(word, .point) || isValue(word, .chapter) { return true }
    for connective in ["và" as StaticString, "hoặc", "của", "đến", "các", "lục"]
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
    switch text.folded[i] {
    case 0x6B: text.end(of: "khoản", at: i, limit).map { (.clause, $0) }
    case 0x6D: text.end(of: "mục", at: i, limit).map { (.division, $0) }
    case 0x63:
      text.end(of: "chương", at: i, limit).flatMap { end in
        text.has("trình", at: text.skipSpace(end, limit), limit) ? nil : (.chapter, end)
      }
    case 0x70: text.end(of: "phụ lục", at: i, limit).map { (.appendix, $0) }
    case 0xC4:
      text.end(of: "điều", at: i, limit).map { (.article, $0) }
        ?? text.end(of: "điểm", at: i, limit).map { (.point, $0) }
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
      let word = i..<text.wordEnd(i, limit)
      guard !word.isEmpty, isValue(word, level) else { break }
      members.append(Member(value: word, start: members.isEmpty ? keyword : word.lowerBound))
      next = word.upperBound
      i = text.skipSpace(next, limit)
      if i < limit, text.bytes[i] == 0x2C || text.dash(i, limit) > 0 {
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
          text.bytes[$0] == 0x49 || text.bytes[$0] == 0x56 || text.bytes[$0] == 0x58
        }
    case .clause, .article: return false
    }
  }

  /// Joins points, clauses and articles into pointers. A clause waits for the article behind it; one
  /// that follows an article without a separator belongs to that.
  private struct PointerAssembly {
    private var list: [LegalPointer] = []
    private var points: [Member] = []
    private var clauses: [(point: Member?, clause: Member?)] = []

    mutating func add(_ level: Level, _ members: [Member], keyword: TextSpan, isSeparated: Bool) {
      switch level {
      case .point:
        points += members
      case .clause:
        for clause in members {
          if points.isEmpty {
            clauses.append((nil, clause))
          } else {
            for point in points { clauses.append((point, clause)) }
          }
        }
        if !members.isEmpty { points = [] }
        if !isSeparated { attachToArticle() }
      case .article:
        for (order, article) in members.enumerated() { close(with: article, order == 0) }
      case .division:
        break
      case .chapter:
        guard let chapter = members.first else { return }
        if !isSeparated, attach(chapter) { return }
        for chapter in members {
          var pointer = LegalPointer(span: chapter.start..<chapter.value.upperBound)
          pointer.chapter = chapter.value
          list.append(pointer)
        }
      case .appendix:
        for appendix in members.isEmpty
          ? [Member(value: keyword, start: keyword.lowerBound)] : members
        {
          var pointer = LegalPointer(span: appendix.start..<appendix.value.upperBound)
          pointer.appendix = appendix.value
          list.append(pointer)
        }
      }
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

    /// What waits for an article in vain stands alone.
    mutating func finish() -> [LegalPointer] {
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
