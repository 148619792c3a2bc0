import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Khung kế hoạch thời gian: a day beyond what the ministry's decision of that school year allows.
  static let periodYearFrame = Rule(
    id: "period/year-frame", severity: .warning,
    topic: Localized("Các mốc của năm học", en: "dates of the school year"),
    summary: Localized(
      "Mốc thời gian năm học muộn hơn hoặc sớm hơn khung của Bộ Giáo dục và Đào tạo",
      en: "A day of the school year beyond the limits of the ministry's frame"),
    why: Localized(
      "Khung kế hoạch thời gian đặt giới hạn chung cho cả nước; nhà trường xếp trong giới hạn ấy.",
      en: "The frame sets limits for the whole country; schools plan within them."),
    remedy: Localized(
      "Đối chiếu với quyết định của Bộ và của Ủy ban nhân dân tỉnh cho năm học này.",
      en: "Hold it against the decisions of the ministry and of the province for this year."),
    source: ["Quyết định của Bộ Giáo dục và Đào tạo ban hành khung kế hoạch thời gian năm học"],
    examples: [
      .flagged(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. KHUNG THỜI GIAN
          - Kết thúc học kì I: ⟦ngày 24/01/2026⟧.
          - Kết thúc năm học trước ngày 31/5/2026.
          """),
      .flagged(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. KHUNG THỜI GIAN
          - Tựu trường: ⟦ngày 04/8/2025⟧.
          - Học kì I: từ ngày 08/9/2025 đến ngày 17/01/2026.
          """),
      .clean(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. KHUNG THỜI GIAN
          - Tựu trường: ngày 25/8/2025; khai giảng: ngày 05/9/2025.
          - Kết thúc học kì I trước ngày 18/01/2026; kết thúc năm học ngày 29/5/2026.
          """),
      // Continuing education had weeks and days of its own then.
      .clean(
        head: """
          TRUNG TÂM GDNN-GDTX AN BÌNH
          Số: 31/KH-TTGDTX
          An Bình, ngày 10 tháng 9 năm 2021
          """,
        title: "Giáo dục nhà trường năm học 2021-2022",
        body: """
          I. KHUNG THỜI GIAN
          - Kết thúc học kì I: ngày 22/01/2022.
          """),
      // The province has its own frame.
      .clean(
        title: "Giáo dục nhà trường năm học 2025-2026",
        basis: """
          Căn cứ Quyết định số 1812/QĐ-UBND ngày 14/8/2025 của Ủy ban nhân dân tỉnh Bình An ban \
          hành Kế hoạch thời gian năm học 2025-2026;
          Trường xây dựng kế hoạch như sau:
          """,
        body: """
          I. KHUNG THỜI GIAN
          - Kết thúc học kì I: ngày 24/01/2026.
          """),
    ]
  ) { context in
    guard let year = context.schoolYearOfPlan,
      let frame = context.tables.education.frame(of: year)
    else {
      return .notChecked(Localized("không rõ năm học", en: "the school year is not known"))
    }
    let days = context.frameDays(year)
    guard !days.isEmpty else {
      return .notApplicable(
        Localized("không nêu mốc nào của năm học", en: "no day of the school year's frame is given")
      )
    }
    let isContinuing = context.isContinuing
    let isShared =
      !isContinuing || context.tables.education.continuing(in: year)?.sharesFrame == true
    if !isShared || context.citesProvincialFrame {
      return .notChecked(
        Localized(
          "theo khung thời gian riêng của địa phương, cấp học",
          en: "the province or the level has a frame of its own"))
    }
    for day in days {
      guard let limit = frame.limit(of: day.kind) else { continue }
      let isBeyond = day.kind == .returning ? day.date < limit : day.date > limit
      guard isBeyond else { continue }
      let (vi, en) = day.kind.words
      context.report(
        day.span,
        "\(vi) «\(context.words(day.span))»; khung của Bộ (\(frame.number)): "
          + (day.kind == .returning
            ? "sớm nhất \(limit.vietnamese)." : "trước \(limit.vietnamese)."),
        en: "\(en) on «\(context.words(day.span))»; the ministry's frame (\(frame.number)): "
          + (day.kind == .returning ? "\(limit.iso) at the earliest." : "before \(limit.iso)."),
        severity: frame.isFirm && !isContinuing ? nil : .info,
        source: ["Quyết định \(frame.number) (khung kế hoạch thời gian năm học)"])
    }
    return .passed
  }
}

/// Mốc of the school year.
enum FrameKind: Int {
  case returning, firstEnd, yearEnd

  fileprivate var words: (vi: String, en: String) {
    switch self {
    case .returning: ("Tựu trường", "Return")
    case .firstEnd: ("Học kì I kết thúc", "The first semester ends")
    case .yearEnd: ("Năm học kết thúc", "The school year ends")
    }
  }
}

extension SchoolYearFrame {
  fileprivate func limit(of kind: FrameKind) -> CalendarDate? {
    switch kind {
    case .returning: earliestReturn
    case .firstEnd: firstEndsBefore
    case .yearEnd: endsBefore
    }
  }
}

extension RuleContext {
  struct FrameDay {
    let kind: FrameKind
    let date: CalendarDate
    let span: TextSpan
  }

  private static let names: PhraseTable = {
    var list = PhraseList()
    list.add("tựu trường", value: FrameKind.returning.rawValue)
    for semester in ["học kì", "học kỳ", "hk", "kì", "kỳ"] {
      for verb in ["kết thúc", "hết", "hoàn thành"] {
        for number in ["i", "1"] {
          list.add("\(verb) \(semester) \(number)", value: FrameKind.firstEnd.rawValue)
        }
        for number in ["ii", "2"] {
          list.add("\(verb) \(semester) \(number)", value: FrameKind.yearEnd.rawValue)
        }
      }
    }
    for name in ["kết thúc hki", "kết thúc hk1"] {
      list.add(name, value: FrameKind.firstEnd.rawValue)
    }
    for name in ["kết thúc hkii", "kết thúc hk2", "kết thúc năm học"] {
      list.add(name, value: FrameKind.yearEnd.rawValue)
    }
    for semester in ["học kì", "học kỳ"] {
      for number in ["i", "1"] {
        list.add("\(semester) \(number) kết thúc", value: FrameKind.firstEnd.rawValue)
      }
      for number in ["ii", "2"] {
        list.add("\(semester) \(number) kết thúc", value: FrameKind.yearEnd.rawValue)
      }
    }
    return PhraseTable(list)
  }()

  /// Names of semesters, of which a range gives first day and last.
  private static let semesters: PhraseTable = {
    var list = PhraseList()
    for name in ["học kì i", "học kỳ i", "học kì 1", "học kỳ 1", "hki", "hk1", "hk i", "hk 1"] {
      list.add(name, value: FrameKind.firstEnd.rawValue)
    }
    for name in ["học kì ii", "học kỳ ii", "học kì 2", "học kỳ 2", "hkii", "hk2", "hk ii", "hk 2"] {
      list.add(name, value: FrameKind.yearEnd.rawValue)
    }
    return PhraseTable(list)
  }()

  /// The days that the plan gives its school year, each by the words before it in its line.
  fileprivate func frameDays(_ year: Int) -> [FrameDay] {
    var found: [FrameDay] = []
    var ranges = facts.dateRanges[...]
    for (index, mention) in facts.dates.enumerated() where mention.reference == nil {
      while let first = ranges.first, first.to < index { ranges = ranges.dropFirst() }
      guard let day = mention.date, isOfPlan(mention.span.lowerBound) else { continue }
      let isEnd = ranges.first?.to == index
      let isStart = ranges.first?.from == index
      let from = isEnd ? (ranges.first?.from ?? index) : index
      let before = wordsBefore(date: from)
      guard !tables.ruleWords.historyWords.contains(source.folded, in: before) else { continue }
      var kind = lastMatch(Self.names, in: before)
      if kind == nil, isEnd { kind = lastMatch(Self.semesters, in: before) }
      guard let kind, !isStart || kind == .returning, fits(day, kind, year) else { continue }
      found.append(FrameDay(kind: kind, date: day, span: mention.span))
    }
    return found
  }

  private func isOfPlan(_ offset: Int) -> Bool {
    guard let paragraph = paragraph(at: offset) else { return false }
    switch plan.paragraphs[paragraph].part {
    case .body, .appendix: return !kindsAround(section(at: offset)).contains(.context)
    case .letterhead, .title, .basis, .closing, .recipients, .signature: return false
    }
  }

  /// From the start of the line, or the end of the date before, to a date.
  private func wordsBefore(date index: Int) -> TextSpan {
    let end = facts.dates[index].span.lowerBound
    var start = max(0, end - 160)
    start = max(start, source.lines[source.lineIndex(of: end)].start)
    if index > 0 { start = max(start, min(end, facts.dates[index - 1].span.upperBound)) }
    while start < end, source.bytes[start].isContinuation { start += 1 }
    return start..<end
  }

  private func lastMatch(_ table: PhraseTable, in span: TextSpan) -> FrameKind? {
    var found: FrameKind?
    var start = span.lowerBound
    while let next = table.firstMatch(source.folded, in: start..<span.upperBound) {
      found = FrameKind(rawValue: next.match.value)
      start = next.match.end
    }
    // «Kết thúc học kì I, các tổ nộp báo cáo ngày …»: the day is of something else.
    let gap = start..<span.upperBound
    guard found != nil, gap.count <= 60, !gap.contains(where: { source.bytes[$0] == .comma }),
      !tables.ruleWords.reportingWords.contains(source.folded, in: gap)
    else { return nil }
    return found
  }

  /// A day of another year, or far from the limit, is another slip.
  private func fits(_ day: CalendarDate, _ kind: FrameKind, _ year: Int) -> Bool {
    switch kind {
    case .returning: day.year == year && (7...9).contains(day.month)
    case .firstEnd: day.year == year && day.month == 12 || day.year == year + 1 && day.month <= 3
    case .yearEnd: day.year == year + 1 && (5...8).contains(day.month)
    }
  }

  private static let frameTitles = PhraseTable([
    "kế hoạch thời gian năm học", "khung kế hoạch thời gian", "khung thời gian năm học",
  ])

  /// A decision of a province on the frame is cited that the register does not hold.
  fileprivate var citesProvincialFrame: Bool {
    facts.references.indices.contains { index in
      let reference = facts.references[index]
      guard let title = reference.title, resolutions[index] == nil,
        Self.frameTitles.contains(source.folded, in: title),
        let issuer = reference.issuerCodeSpan ?? reference.issuer
      else { return false }
      return !Self.ministry.contains(source.folded, in: issuer)
    }
  }

  private static let ministry = PhraseTable([
    "bgdđt", "bộ giáo dục và đào tạo", "bộ gd&đt", "bộ trưởng",
  ])
}
