import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Hạn nộp trước ngày kế hoạch: a deadline that had passed when the plan was issued.
  static let periodBeforePlan = Rule(
    id: "period/before-plan", severity: .info,
    topic: Localized("Thời hạn nộp, gửi, đăng ký", en: "deadlines"),
    summary: Localized(
      "Thời hạn nộp, gửi, đăng ký, xây dựng, ban hành đã qua khi kế hoạch được ban hành",
      en: "A deadline that had passed when the plan was issued"),
    why: Localized(
      "Không ai làm được trước ngày kế hoạch ra đời; thường là ngày chép lại từ kế hoạch cũ.",
      en: "Nobody can meet it; often it is left from an older plan."),
    remedy: Localized(
      "Kiểm tra lại thời hạn hoặc ngày ban hành.", en: "Check the deadline or the date."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        body: """
          I. NỘI DUNG
          Các tổ nộp danh sách ⟦trước ngày 05/9/2025⟧.
          """,
        on: "10/9/2025"),
      .flagged(
        body: """
          I. NỘI DUNG
          Gửi báo cáo về nhà trường ⟦chậm nhất ngày 30/8/2025⟧.
          """,
        on: "10/9/2025"),
      .clean(
        body: """
          I. ĐẶC ĐIỂM TÌNH HÌNH
          Các tổ đã nộp danh sách trước ngày 05/9/2025.
          II. NỘI DUNG
          Các tổ gửi báo cáo trước ngày 25/5/2026; học sinh sinh trước ngày 01/01/2015.
          """,
        on: "10/9/2025"),
      .flagged(
        body: """
          I. TỔ CHỨC THỰC HIỆN
          Tổ trưởng: xây dựng kế hoạch của tổ ⟦trước ngày 05/9/2025⟧.
          """,
        on: "10/9/2025"),
      .flagged(
        body: """
          I. NỘI DUNG
          Đăng ký dự thi: từ ⟦ngày 25/8/2025 đến ngày 05/9/2025⟧.
          """,
        on: "10/9/2025"),
      .clean(
        body: """
          I. NỘI DUNG
          Các tổ nộp danh sách trước ngày 10/9/2025. Rà soát các quy chế do trường xây dựng trước ngày \
          01/9/2025.
          """,
        on: "10/9/2025"),
    ]
  ) { context in
    guard let issued = context.plan.letterhead?.date else {
      return .notChecked(Localized("thiếu ngày ban hành", en: "the plan's date is missing"))
    }
    var seen = false
    let dates = context.facts.dates
    for deadline in context.facts.deadlines {
      guard let index = deadline.date, dates[index].reference == nil, let day = dates[index].date,
        context.asksForWork(deadline.span)
      else { continue }
      seen = true
      if day.isJustBefore(issued) { context.reportPassed(deadline.span, issued) }
    }
    for range in context.facts.dateRanges {
      guard let day = dates[range.to].date, dates[range.to].reference == nil,
        day.isJustBefore(issued), context.asksToSendWithin(dates[range.from].span)
      else { continue }
      seen = true
      context.reportPassed(
        dates[range.from].span.lowerBound..<dates[range.to].span.upperBound, issued)
    }
    return seen
      ? .passed
      : .notApplicable(Localized("không có thời hạn nộp, gửi nào", en: "nothing is to be sent in"))
  }
}

extension CalendarDate {
  /// Long before it is the slip of another year, of which others speak.
  fileprivate func isJustBefore(_ other: CalendarDate) -> Bool {
    self < other && other.dayNumber - dayNumber < 90
  }
}

extension RuleContext {
  private static let sending = PhraseTable([
    "nộp", "gửi", "báo cáo", "đăng ký", "đăng kí", "trình", "hoàn thành", "hoàn thiện",
  ])
  private static let making = PhraseTable([
    "lập", "xây dựng", "ban hành", "ký duyệt", "kí duyệt", "phê duyệt", "duyệt", "thống nhất",
    "triển khai",
  ])
  /// What is drawn up and has no number, beside the types of documents.
  private static let papers = PhraseTable([
    "thời khóa biểu", "nội quy", "bảng phân công", "hồ sơ", "đề cương", "ma trận đề", "dự toán",
  ])
  /// What is open for some days; a report from one day to another is about them.
  private static let applying = PhraseTable([
    "nộp", "đăng ký", "đăng kí", "nhận hồ sơ", "thu hồ sơ",
  ])
  /// Words that make what goes on no task.
  private static let relatives = PhraseTable([
    "do", "được", "mà", "theo", "khi", "nếu", "không", "chưa",
  ])

  fileprivate func reportPassed(_ span: TextSpan, _ issued: CalendarDate) {
    report(
      span, "«\(words(span))» đã qua khi kế hoạch được ban hành (\(issued.vietnamese)).",
      en: "«\(words(span))» had passed when the plan was issued (\(issued.iso)).")
  }

  /// Whether the sentence with a deadline asks for something to be sent in or drawn up, and tells nothing as done.
  fileprivate func asksForWork(_ deadline: TextSpan) -> Bool {
    guard let before = clause(before: deadline),
      !tables.ruleWords.historyWords.contains(source.folded, in: before)
    else { return false }
    if Self.sending.contains(source.folded, in: before) {
      return !tables.ruleWords.pastWords.contains(source.folded, in: before)
    }
    return asksToDrawUp(before)
  }

  /// «Đăng ký trực tuyến: từ ngày …»: a label alone says what the days are for.
  fileprivate func asksToSendWithin(_ range: TextSpan) -> Bool {
    guard let before = clause(before: range) else { return false }
    var head = source.bytes.nextWord(from: before.lowerBound, limit: before.upperBound)
    head = skip(["thời gian"], head, before.upperBound)
    guard let first = Self.applying.match(source.folded, at: head, limit: before.upperBound)
    else { return false }
    let rest = first.end..<before.upperBound
    return !tables.ruleWords.pastWords.contains(source.folded, in: rest)
      && !tables.ruleWords.historyWords.contains(source.folded, in: rest)
  }

  /// The words of the clause before a place, where a plan gives tasks.
  private func clause(before place: TextSpan) -> TextSpan? {
    guard let index = paragraph(at: place.lowerBound) else { return nil }
    let paragraph = plan.paragraphs[index]
    guard paragraph.part == .body || paragraph.part == .closing,
      !kindsAround(section(at: place.lowerBound)).contains(.context)
    else { return nil }
    let floor = max(paragraph.content.lowerBound, place.lowerBound - 240)
    return source.cursor.clauseStart(place.lowerBound, floor)..<place.lowerBound
  }

  /// «Các tổ xây dựng kế hoạch của tổ»: a word for drawing up at the head of its words or after those who do it,
  /// and at once one paper that is drawn up. In «kế hoạch do trường xây dựng» it tells of the paper.
  private func asksToDrawUp(_ clause: TextSpan) -> Bool {
    let text = source.cursor
    var head = clause.upperBound
    while head > clause.lowerBound, text.bytes[head - 1] != .comma, text.bytes[head - 1] != .colon {
      head -= 1
    }
    head = source.bytes.nextWord(from: head, limit: clause.upperBound)
    guard let found = Self.making.firstMatch(source.folded, in: head..<clause.upperBound),
      found.start == head || namesActors(head..<found.start)
    else { return false }
    let object = skip(
      ["các", "những"], text.skipSpace(found.match.end, clause.upperBound), clause.upperBound)
    guard let paper = paperEnd(at: object, limit: clause.upperBound) else { return false }
    let rest = paper..<clause.upperBound
    return rest.count < 80 && !tables.ruleWords.pastWords.contains(source.folded, in: rest)
      && !tables.typePhrases.contains(source.folded, in: rest)
      && !Self.making.contains(source.folded, in: rest)
  }

  /// After those of some words that stand at a place, one after the other.
  private func skip(_ words: [StaticString], _ start: Int, _ limit: Int) -> Int {
    words.reduce(start) { place, word in
      source.cursor.end(of: word, at: place, limit).map { source.cursor.skipSpace($0, limit) }
        ?? place
    }
  }

  private func paperEnd(at start: Int, limit: Int) -> Int? {
    tables.typePhrases.match(source.folded, at: start, limit: limit)?.end
      ?? Self.papers.match(source.folded, at: start, limit: limit)?.end
  }

  /// «Các tổ chuyên môn», «Hiệu trưởng có trách nhiệm»: nobody else is named, and nothing else said.
  private func namesActors(_ span: TextSpan) -> Bool {
    let start = skip(["các", "mỗi", "từng"], span.lowerBound, span.upperBound)
    guard span.upperBound - start < 60,
      let actor = tables.ruleWords.actors.match(source.folded, at: start, limit: span.upperBound)
    else { return false }
    let rest = actor.end..<span.upperBound
    return !Self.relatives.contains(source.folded, in: rest)
  }
}
