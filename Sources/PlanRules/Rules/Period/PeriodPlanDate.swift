import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Ngày của kế hoạch: after the end of what it plans, or more than half a year before its start.
  static let periodPlanDate = Rule(
    id: "period/plan-date", severity: .warning,
    topic: Localized(
      "Ngày ban hành so với thời gian thực hiện", en: "date of issue and time of the work"),
    summary: Localized(
      "Kế hoạch đề ngày sau khi việc đã xong, hoặc sớm hơn nửa năm trước khi việc bắt đầu",
      en: "The plan is dated after what it plans, or more than half a year before it"),
    why: Localized(
      "Thường là gõ nhầm năm; ngày ban hành sai thì căn cứ và hiệu lực đều sai.",
      en: "Usually a wrong year; then bases and validity are wrong too."),
    remedy: Localized(
      "Kiểm tra lại năm ở ngày ban hành và ở tên kế hoạch.",
      en: "Check the year of the date and of the title."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        head: """
          TRƯỜNG TIỂU HỌC HOA SEN
          Số: 15/KH-THHS
          An Bình, ⟦ngày 10 tháng 10 năm 2024⟧
          """,
        title: "Chăm sóc cây xanh năm học 2025-2026",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          Trồng hai mươi cây.
          """),
      .flagged(
        head: """
          TRƯỜNG TIỂU HỌC HOA SEN
          Số: 15/KH-THHS
          An Bình, ⟦ngày 10 tháng 01 năm 2026⟧
          """,
        title: "Chăm sóc cây xanh năm 2025",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          Trồng hai mươi cây.
          """),
      .clean(
        title: "Chăm sóc cây xanh năm học 2025-2026",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          Trồng hai mươi cây.
          """,
        on: "10/7/2026"),
      // The examination comes before the school year that it is for.
      .clean(
        title: "Tuyển sinh vào lớp 10 năm học 2026-2027",
        body: """
          I. MỤC ĐÍCH
          Tuyển đủ chỉ tiêu.
          II. LỊCH THI
          Ngày thi: 02/6/2026.
          """,
        on: "10/01/2026"),
      .clean(
        title: "Tổng kết phong trào trồng cây năm 2025",
        body: """
          I. MỤC ĐÍCH
          Đánh giá kết quả trồng cây.
          II. NỘI DUNG
          Họp toàn trường.
          """,
        on: "10/01/2026"),
    ]
  ) { context in
    guard let issued = context.plan.letterhead?.openDays else {
      return .notChecked(Localized("thiếu ngày ban hành", en: "the plan's date is missing"))
    }
    // A school year begins in August at the earliest, and ends with the next one's eve.
    let periods = context.analysis.titlePeriods(fromMonth: 8, toMonth: 8)
    let occasion = context.occasion()
    guard occasion != nil || !periods.isEmpty else {
      return .notApplicable(
        Localized("không rõ kế hoạch cho thời gian nào", en: "it is unclear what time is planned"))
    }
    let span =
      context.plan.letterhead?.dateText ?? context.plan.letterhead?.dateLine ?? context.headSpan
    if let occasion, issued.lowerBound > occasion.days.upperBound {
      context.report(
        span,
        "Kế hoạch đề «\(context.words(span))», sau khi việc diễn ra: «\(context.words(occasion.span))».",
        en:
          "The plan is dated «\(context.words(span))», after its occasion: «\(context.words(occasion.span))».",
        related: [
          RelatedPlace(context.say("ngày diễn ra", en: "the occasion"), occasion.span)
        ], cause: "plan-date-year")
      return .passed
    }
    guard !periods.isEmpty else { return .passed }
    // What sums up a year comes after it.
    if let subject = context.plan.title?.subject,
      context.tables.ruleWords.reportingWords.contains(context.source.folded, in: subject)
    {
      return .notApplicable(
        Localized("kế hoạch về việc sơ kết, tổng kết", en: "the plan is for summing up"))
    }
    if periods.allSatisfy({ issued.lowerBound > $0.upperBound }),
      let end = periods.map({ $0.upperBound }).max()
    {
      context.report(
        span,
        "Kế hoạch đề «\(context.words(span))», sau khi thời gian của kế hoạch kết thúc (\(end.vietnamese)); "
          + "kiểm tra lại năm.",
        en:
          "The plan is dated «\(context.words(span))», after the time it plans ended (\(end.iso)); "
          + "check the year.", cause: "plan-date-year")
    } else if periods.allSatisfy({ $0.lowerBound.dayNumber - issued.upperBound.dayNumber > 183 }),
      !context.begins(before: periods, after: issued.upperBound),
      let start = periods.map({ $0.lowerBound }).min()
    {
      context.report(
        span,
        "Kế hoạch đề «\(context.words(span))», sớm hơn nửa năm trước khi bắt đầu (\(start.vietnamese)); "
          + "kiểm tra lại năm.",
        en: "The plan is dated «\(context.words(span))», more than half a year before it starts "
          + "(\(start.iso)); check the year.", cause: "plan-date-year")
    }
    return .passed
  }
}

extension RuleContext {
  /// Whether something is to be done within half a year of the plan's date, before what its title names:
  /// «tuyển sinh lớp 10 năm học 2026-2027» has its examination in June 2026.
  fileprivate func begins(
    before periods: [ClosedRange<CalendarDate>], after issued: CalendarDate
  ) -> Bool {
    facts.dates.contains { mention in
      guard mention.reference == nil, let day = mention.date, day > issued else { return false }
      return day.dayNumber - issued.dayNumber <= 183
        && periods.allSatisfy { day < $0.lowerBound }
    }
  }

  /// The days of the one occasion that the plan is for: those in its title, or, in the plan of an
  /// event, those of its section on time. Nil where none is complete.
  fileprivate func occasion() -> (days: ClosedRange<CalendarDate>, span: TextSpan)? {
    let isEvent = profile.map { tables.profile($0, is: "event") } ?? false
    let subject = plan.title?.subject
    var found: (days: ClosedRange<CalendarDate>, span: TextSpan)?
    for date in facts.dates where date.reference == nil {
      guard let day = date.date else { continue }
      let start = date.span.lowerBound
      let isInTitle = subject?.contains(start) ?? false
      guard isInTitle || isEvent && tellsWhen(start) else { continue }
      guard let known = found else {
        found = (day...day, date.span)
        continue
      }
      if day > known.days.upperBound {
        found = (known.days.lowerBound...day, date.span)
      } else if day < known.days.lowerBound {
        found = (day...known.days.upperBound, known.span)
      }
    }
    return found
  }

  /// In a section on time, and not one on who does what.
  private func tellsWhen(_ offset: Int) -> Bool {
    guard let section = section(at: offset), plan.sections[section].kinds.contains(.schedule) else {
      return false
    }
    guard let paragraph = paragraph(at: offset) else { return false }
    return plan.paragraphs[paragraph].part == .body
  }
}
