import RuleTables
import SourceText

enum PointerLevel { case point, clause, article, division, chapter, part, appendix }

/// A number or letter of a pointer; `start` is where its word begins, or the value itself after the
/// first.
struct PointerMember {
  var value: TextSpan
  var start: Int
}

/// Joins points, clauses and articles into pointers. A clause waits for the article after it; one
/// that follows an article without a separator belongs to that.
struct PointerAssembly {
  private var list: [LegalPointer] = []
  private var points: [PointerMember] = []
  /// Whether a mark or «và» parts the points from what stands before them.
  private var arePointsApart = false
  private var clauses: [(point: PointerMember?, clause: PointerMember?)] = []
  /// A mục waits for its chapter or annex; alone it says too little.
  private var division: PointerMember?
  /// Whether a mark or «và» parts it from what stands before it.
  private var isDivisionApart = false

  mutating func add(
    _ level: PointerLevel, _ members: [PointerMember], keyword: TextSpan, isSeparated: Bool
  ) {
    switch level {
    case .point:
      if points.isEmpty { arePointsApart = isSeparated }
      points += members
    case .clause:
      // «Điều 4 và điểm b khoản 1 Điều 5»: the clause waits for the article after it.
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
      isDivisionApart = isSeparated
    case .chapter:
      guard let chapter = members.first else { return }
      if !isSeparated, division == nil || !isDivisionApart, attach(chapter) { return }
      for chapter in members {
        var pointer = LegalPointer(span: withDivision(chapter))
        pointer.division = division?.value
        pointer.chapter = chapter.value
        list.append(pointer)
        division = nil
      }
    case .part:
      // «Điều 5 Chương II Phần I»: which part of a law an article is in, its number says too.
      guard !isSeparated, let part = members.first, let last = list.indices.last else { return }
      list[last].span = list[last].span.lowerBound..<part.value.upperBound
    case .appendix:
      for appendix in members.isEmpty
        ? [PointerMember(value: keyword, start: keyword.lowerBound)] : members
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
  private func withDivision(_ member: PointerMember) -> TextSpan {
    (division?.start ?? member.start)..<member.value.upperBound
  }

  private mutating func close(with article: PointerMember, _ takesClauses: Bool) {
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
  private mutating func attach(_ chapter: PointerMember) -> Bool {
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

extension LegalPointer {
  fileprivate init(span: TextSpan) {
    self.init(article: nil, clause: nil, point: nil, chapter: nil, appendix: nil, span: span)
  }
}
