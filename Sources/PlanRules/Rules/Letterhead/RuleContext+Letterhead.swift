import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension RuleContext {
  /// Whether nothing of a letterhead stands at the head of the text. Then one finding says so, and
  /// the other rules on the letterhead are not checked. A line with place and date is something.
  var isLetterheadMissing: Bool {
    guard let head = plan.letterhead else { return true }
    return head.isRecordAlone || head.dateLine == nil && Self.isHeadLost(head)
  }

  /// Why a plan may lack number, day, recipients: it is nobody's but its unit's, a list of a week's work, or
  /// the document that it was issued with has them; nil for all others.
  var excuseForMissingParts: Rule.Outcome? {
    if plan.issuedWith != nil { return .issuedWithAnother }
    if isWithinUnit { return .withinUnit }
    return isWorkList && plan.letterhead?.numberLine == nil ? .workList : nil
  }

  /// Kế hoạch của tổ chuyên môn, của cá nhân: drawn up within a school for its head to approve, in nobody's
  /// register and sent to nobody.
  var isWithinUnit: Bool {
    if let issuer = plan.letterhead?.issuer,
      source.cursor.begins(issuer, with: tables.ruleWords.planUnits)
    {
      return true
    }
    if isOfTeacher { return true }
    guard let subject = plan.title?.subject else { return false }
    return tables.ruleWords.unitPlans.contains(source.folded, in: subject)
      && !tables.ruleWords.collectives.contains(source.folded, in: subject)
  }

  /// «Giáo viên: Trần Thị Lan», «Lớp: Lá 1» under the title: a plan that a teacher draws up for her class.
  var isOfTeacher: Bool {
    guard let title = plan.title else { return false }
    let end = title.subject?.upperBound ?? title.type.upperBound
    return plan.paragraphs.prefix(6).contains {
      $0.span.lowerBound < end + 400 && $0.part != .letterhead
        && source.cursor.begins($0.content, with: tables.ruleWords.teacherLabels)
    }
      || title.subject.map { tables.ruleWords.teacherLabels.contains(source.folded, in: $0) }
        ?? false
  }

  /// «KẾ HOẠCH THÁNG 10», «KẾ HOẠCH GIÁO DỤC TUẦN 8», «KẾ HOẠCH TUẦN (Từ ngày …)»: a list of work, which
  /// rests on the year's plan. Not «KẾ HOẠCH HOẠT ĐỘNG TUẦN LỄ ÁO DÀI».
  var isWorkList: Bool {
    guard let title = plan.title else { return false }
    let span = title.type.lowerBound..<(title.subject?.upperBound ?? title.type.upperBound)
    if plan.letterhead?.numberLine == nil, endsInMonth(span) { return true }
    guard let found = tables.ruleWords.weekOrMonthPlans.firstMatch(source.folded, in: span) else {
      return false
    }
    let next = source.cursor.skipSpace(found.match.end, span.upperBound)
    guard next < span.upperBound else { return true }
    return source.bytes[next].isDigit || source.bytes[next] == .openBracket
      || source.cursor.begins("thứ", at: next, span.upperBound)
      || source.cursor.begins("từ ngày", at: next, span.upperBound)
  }

  /// «HOẠT ĐỘNG THƯ VIỆN THÁNG 10», «… tháng 10 năm học 2022-2023»: a title that ends with its month or week,
  /// which is no day's («ngày 20 tháng 11»).
  private func endsInMonth(_ title: TextSpan) -> Bool {
    let text = source.cursor
    guard
      let word = title.reversed().first(where: {
        text.begins("tháng", at: $0, title.upperBound)
          || text.begins("tuần", at: $0, title.upperBound)
      }),
      let number = text.digits(
        text.skipSpace(text.wordEnd(word, title.upperBound), title.upperBound), title.upperBound),
      number.isShort
    else { return false }
    let before = text.skipSpaceBack(word, title.lowerBound)
    if before > title.lowerBound, text.bytes[before - 1].isDigit { return false }
    let rest = text.skipSpace(number.end, title.upperBound)
    return rest == title.upperBound || text.begins("năm", at: rest, title.upperBound)
      || text.bytes[rest] == .slash || text.bytes[rest] == .hyphen
  }

  /// Whether a character that could not be decoded stands in a span.
  func isDamaged(_ span: TextSpan) -> Bool {
    let text = source.cursor
    return span.contains { text.isReplacement($0, span.upperBound) }
  }

  /// Mất phần đầu: neither letterhead nor title is there, and the text begins in its midst or with its first
  /// heading: what stood above may have held all that seems missing.
  var isHeadLost: Bool {
    if lateNumeral != nil { return true }
    guard plan.letterhead == nil, plan.title == nil,
      // A line of ornaments is none.
      let first = plan.paragraphs.first(where: {
        source.bytes[$0.span].contains { $0.isASCIILetter }
      })
    else { return false }
    if first.kind == .heading || first.content.lowerBound > first.span.lowerBound { return true }
    let start = first.span.lowerBound
    return source.cursor.isLower(start)
      || source.cursor.begins(first.span, with: tables.vocabulary.basisLeads)
  }

  /// «II.», «4/»: the numeral that the sections begin with, where it is not the first of its series and no
  /// letterhead stands above: what came before it was cut off.
  var lateNumeral: TextSpan? {
    guard isLetterheadMissing, let first = plan.sections.first, let numeral = first.numeral,
      numeral.value > 1, !numeral.isDoubled
    else { return nil }
    switch numeral.form {
    case .letter, .bracketed: return nil
    case .part, .chapter, .division, .capital, .roman, .article, .arabic, .decimal:
      return numeral.span
    }
  }

  /// Whether a number for the plan may stand in its head and was not read: «45/KH-TH» without «Số», or below
  /// the title.
  var mayHoldNumber: Bool {
    let head = headEnd(afterTitle: true)
    let text = source.cursor
    return head.contains { i in
      guard text.bytes[i] == .slash else { return false }
      var before = i
      while before > head.lowerBound, text.bytes[before - 1] == .space { before -= 1 }
      if before > head.lowerBound, text.bytes[before - 1].isASCIILetter { return false }
      let next = text.skipSpace(i + 1, head.upperBound)
      return next + 1 < head.upperBound && text.isUpper(next) && text.isUpper(next + 1)
        && !isCited(i)
    }
  }

  /// Whether a day of issue may stand in the head and was not read: «ngày» or «tháng» at the start of a line or
  /// after a comma, «An Bình, 15/9/2025»; not within a line, as in «V/v … ngày 11/11/2025».
  var mayHoldDay: Bool {
    let head = headEnd(afterTitle: false)
    let text = source.cursor
    func standsAlone(_ i: Int) -> Bool {
      let end = text.skipSpaceBack(i, head.lowerBound)
      if end == head.lowerBound || text.bytes[end..<i].contains(where: { $0.isLineEnd }) {
        return true
      }
      // «Tp. Bình Sơn,20 ngày tháng 9năm 2017».
      let before = text.skipSpaceBack(text.tokenStart(end, head.lowerBound), head.lowerBound)
      let isAfterDigits =
        text.bytes[end - 1].isDigit
        && text.bytes[max(head.lowerBound, before - 1)..<end].contains(.comma)
      return (text.bytes[end - 1] == .comma || isAfterDigits) && !isOfSubject(end)
    }
    if facts.dates.contains(where: {
      head.contains($0.span.lowerBound) && $0.reference == nil && standsAlone($0.span.lowerBound)
    }) {
      return true
    }
    guard let found = Self.dayWords.firstMatch(source.folded, in: head) else { return false }
    return standsAlone(found.start) && !isCited(found.start)
  }

  /// Whether «V/v» begins the line of a place.
  private func isOfSubject(_ place: Int) -> Bool {
    var start = place
    while start > 0, !source.bytes[start - 1].isLineEnd { start -= 1 }
    return Self.subjects.contains(source.folded, in: start..<place)
  }

  private static let subjects = PhraseTable(["v/v", "về việc"])
  private static let dayWords = PhraseTable(["ngày", "tháng"])
  /// Bytes that a head is looked at.
  private static let longestHead = 3000

  /// From the start to the title, or to what follows it.
  private func headEnd(afterTitle: Bool) -> TextSpan {
    let start = plan.leaves.first?.span.lowerBound ?? 0
    var end = min(source.bytes.count, start + Self.longestHead)
    if let title = plan.title, !afterTitle { end = min(end, title.type.lowerBound) }
    if let basis = plan.bases.first { end = min(end, basis.span.lowerBound) }
    if let section = plan.sections.first { end = min(end, section.span.lowerBound) }
    return start..<max(start, end)
  }

  private func isCited(_ place: Int) -> Bool {
    facts.references.contains { $0.span.contains(place) }
  }

  /// Shared by the findings on parts that went missing together: of the whole letterhead only the
  /// line with place and date is there.
  func lostHeadCause(_ head: Letterhead) -> String? {
    Self.isHeadLost(head) ? "letterhead-lost" : nil
  }

  private static func isHeadLost(_ head: Letterhead) -> Bool {
    head.nationalTitle == nil && head.motto == nil && head.issuer == nil && head.numberLine == nil
  }

  /// The name of a body whose lines may stand apart in a column, folded, with single spaces.
  func foldedName(_ pieces: [TextSpan]) -> [UInt8] {
    var name: [UInt8] = []
    for piece in pieces {
      if !name.isEmpty { name.append(.space) }
      name += source.folded[piece]
    }
    return name
  }

  /// The same as written.
  func name(_ pieces: [TextSpan]) -> String {
    var name = ""
    for piece in pieces {
      if !name.isEmpty { name += " " }
      name += words(piece)
    }
    return name
  }
}

extension Rule.Outcome {
  static let letterheadDamaged = notChecked(
    Localized("phần đầu có byte không đọc được", en: "the letterhead has unreadable bytes"))
}
