import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Hoạt động ngoài thời gian: an activity's date outside the plan's year or school year.
  static let periodActivityOutside = Rule(
    id: "period/activity-outside", severity: .warning,
    topic: Localized("Ngày của hoạt động", en: "dates of activities"),
    summary: Localized(
      "Ngày của một hoạt động nằm ngoài năm hoặc năm học của kế hoạch",
      en: "An activity's date outside the plan's year or school year"),
    why: Localized(
      "Thường là gõ nhầm năm hoặc chép từ kế hoạch cũ.",
      en: "Usually a wrong year, or copied from an old plan."),
    remedy: Localized("Kiểm tra lại năm của ngày ấy.", en: "Check the year of that date."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        title: "Chăm sóc cây xanh năm học 2025-2026",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          - Làm đất: tháng 9/2025.
          - Trồng cây: ⟦tháng 10/2024⟧.
          III. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính mua cây trước ngày 15/9/2025.
          """),
      .flagged(
        title: "Chăm sóc cây xanh năm 2025",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. THỜI GIAN
          Làm đất từ ngày 10/3/2025; trồng cây ⟦ngày 20/3/2026⟧.
          III. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính tưới cây từ ngày 25/3/2025.
          """),
      .clean(
        title: "Chăm sóc cây xanh năm học 2025-2026",
        body: """
          I. ĐẶC ĐIỂM TÌNH HÌNH
          Tháng 3/2024 đã trồng mười cây.
          II. NỘI DUNG
          Khảo sát từ tháng 6/2025; trồng cây tháng 10/2025; chăm sóc đến ngày 31/8/2026.
          Kỷ niệm ngày thành lập trường 19/5/2024 bằng một vườn hoa.
          III. TỔ CHỨC THỰC HIỆN
          Gửi báo cáo tổng kết trước ngày 15/9/2026.
          """),
      .clean(
        title: "Chăm sóc cây xanh năm 2025",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh đến năm 2030.
          II. NỘI DUNG
          Thực hiện Quyết định số 12/QĐ-UBND ngày 05/8/2024 của UBND xã về trồng cây.
          Trồng cây ngày 19/5, khen thưởng vào tháng 01/2026.
          """),
    ]
  ) { context in
    // A school year runs here from June before it to August after it.
    let periods = context.analysis.titlePeriods(fromMonth: 6, toMonth: 8)
    guard var first = periods.map({ $0.lowerBound }).min(),
      var last = periods.map({ $0.upperBound }).max()
    else {
      return .notApplicable(
        Localized("tên kế hoạch không nêu năm", en: "the title names no year"))
    }
    if context.identity.schoolYear == nil {
      // A plan for a year may name the school year that it belongs to.
      for mention in context.facts.schoolYears
      where mention.reference == nil && mention.second == mention.first + 1 {
        guard let days = CalendarDate.days(from: (mention.first, 6), through: (mention.second, 8)),
          days.lowerBound <= last, days.upperBound >= first,
          context.tellsOfPlan(at: mention.span.lowerBound)
        else { continue }
        first = min(first, days.lowerBound)
        last = max(last, days.upperBound)
      }
    }
    // What prepares a school year is planned before it: enrolment in spring.
    if let issued = context.plan.letterhead?.date, issued < first,
      first.dayNumber - issued.dayNumber < 366,
      let before = CalendarDate(
        year: issued.month > 3 ? issued.year : issued.year - 1,
        month: issued.month > 3 ? issued.month - 3 : issued.month + 9, day: 1)
    {
      first = before
    }
    var inside = 0
    var outside: [Int] = []
    for (index, date) in context.facts.dates.enumerated() where date.reference == nil {
      guard let days = date.openDays else { continue }
      if days.upperBound >= first, days.lowerBound <= last {
        inside += 1
      } else if context.tellsOfPlan(at: date.span.lowerBound) {
        outside.append(index)
      }
    }
    guard inside > 0 || !outside.isEmpty else {
      return .notApplicable(
        Localized("không có ngày của hoạt động nào", en: "no activity has a date"))
    }
    // The words around each are looked at; a text with more dates outside is no plan to mend.
    outside = outside.prefix(200).filter { context.isActivity($0, first: first, last: last) }
    guard !outside.isEmpty else { return .passed }
    // Where most dates lie outside, the year in the title may be that of something else.
    if context.identity.schoolYear == nil, outside.count > inside {
      return .notChecked(
        Localized(
          "phần lớn ngày nằm ngoài năm ở tên kế hoạch",
          en: "most dates lie outside the title's year"))
    }
    for index in outside {
      let span = context.facts.dates[index].span
      context.report(
        span,
        "«\(context.words(span))» nằm ngoài thời gian của kế hoạch "
          + "(\(first.vietnamese) đến \(last.vietnamese)); kiểm tra lại năm.",
        en: "«\(context.words(span))» lies outside the plan's time (\(first.iso) to \(last.iso)); "
          + "check the year.",
        cause: context.range(with: index).flatMap {
          context.isReversed($0) ? $0.causeOfReversal : nil
        })
    }
    return .passed
  }
}

extension RuleContext {
  /// Whether an offset lies where the body tells what is to be done, and in no account of how things
  /// are.
  fileprivate func tellsOfPlan(at offset: Int) -> Bool {
    guard let paragraph = paragraph(at: offset) else { return false }
    switch plan.paragraphs[paragraph].part {
    case .letterhead, .title, .basis, .closing, .recipients, .signature, .appendix: return false
    case .body: break
    }
    guard let section = section(at: offset) else { return false }
    let kinds = kindsAround(section)
    if kinds.contains(.context) { return false }
    // Why the plan is made, and for whom: dates there are past, or none of an activity.
    let reasons = SectionKinds(.purpose, .requirements, .principles, .audience)
    return kinds.known.isEmpty || !kinds.known.isSubset(of: reasons)
  }

  /// Whether a date outside the plan's time is that of an activity: not of a report or a reward after
  /// it, of nothing past, and near enough to be a slip.
  fileprivate func isActivity(_ index: Int, first: CalendarDate, last: CalendarDate) -> Bool {
    let date = facts.dates[index]
    guard let days = date.openDays, let paragraph = paragraph(at: date.span.lowerBound),
      abs(days.lowerBound.year - (days.upperBound < first ? first.year : last.year)) <= 3
    else { return false }
    let words = tables.ruleWords
    // What a table's other rows are about says nothing of this one.
    let isTable = plan.paragraphs[paragraph].kind == .table
    let around = sentence(
      around: date.span,
      in: isTable ? source.row(around: date.span) : plan.paragraphs[paragraph].span)
    let isAfter = days.lowerBound > last
    if isAfter {
      if words.reportingWords.contains(source.folded, in: around) { return false }
      if let section = section(at: date.span.lowerBound), let title = plan.sections[section].title,
        words.reportingWords.contains(source.folded, in: title)
      {
        return false
      }
    }
    if words.pastWords.contains(source.folded, in: around) { return false }
    return !isHeadOfPeriodSpan(index, outside: isAfter)
  }

  /// The range that a date begins or ends.
  fileprivate func range(with index: Int) -> DateRange? {
    let low = facts.dateRanges.partitionIndex { $0.to < index }
    guard low < facts.dateRanges.count else { return nil }
    let range = facts.dateRanges[low]
    return range.from == index || range.to == index ? range : nil
  }

  /// «từ tháng 01/2024 đến tháng 12/2025»: one end lies within, and the other is given on purpose.
  private func isHeadOfPeriodSpan(_ index: Int, outside isAfter: Bool) -> Bool {
    guard let range = range(with: index), let from = facts.dates[range.from].openDays,
      let to = facts.dates[range.to].openDays
    else { return false }
    // Only a range in order, of more than a year, is given on purpose; the time of a school year is not.
    if let section = section(at: facts.dates[index].span.lowerBound), identity.schoolYear != nil,
      kindsAround(section).contains(.schedule), to.upperBound.year <= from.lowerBound.year + 2
    {
      return false
    }
    return from.lowerBound <= to.upperBound
      && to.upperBound.dayNumber - from.lowerBound.dayNumber > 366
  }

  /// The sentence, item or cell around a span: at most so much of its paragraph on either side.
  private func sentence(around span: TextSpan, in paragraph: TextSpan) -> TextSpan {
    let earliest = max(paragraph.lowerBound, span.lowerBound - 240)
    let start = source.cursor.clauseStart(span.lowerBound, earliest)
    var end = source.cursor.clauseEnd(
      span.upperBound, min(paragraph.upperBound, span.upperBound + 160))
    while end > span.upperBound, end < source.bytes.count, source.bytes[end].isContinuation {
      end -= 1
    }
    return start..<end
  }
}

extension SourceText {
  /// The line of a table that holds a span.
  fileprivate func row(around span: TextSpan) -> TextSpan {
    let line = lines[lineIndex(of: span.lowerBound)].span
    return min(line.lowerBound, span.lowerBound)..<max(line.upperBound, span.upperBound)
  }
}
