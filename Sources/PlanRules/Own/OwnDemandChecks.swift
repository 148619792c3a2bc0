import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension RuleContext {
  /// Mục phải có: under a heading, or named where an item or a table begins.
  func check(_ section: OwnSection, _ own: OwnRule) -> Rule.Outcome {
    guard !plan.sections.isEmpty else {
      return .notChecked(Localized("kế hoạch không chia thành mục", en: "the plan has no sections"))
    }
    let found = subjectsFound.free.union(subjectsFound.nested)
    if section.kinds.contains(where: { found.contains($0) }) { return .passed }
    if hasHeading(section.headings) { return .passed }
    let inText = subjectsInText()
    if section.kinds.contains(where: { inText.contains($0) }) { return .passed }
    // Where the title was not seen, headings may not have been either.
    if hasLostCapitals, plan.title == nil { return .capitalsLost }
    if detailIsInAbsentAppendix() {
      return .notChecked(
        Localized(
          "chi tiết của kế hoạch nằm ở phụ lục không có trong tệp",
          en: "the plan's detail is in an appendix that is not in the file"))
    }
    report(own, headSpan)
    return .passed
  }

  /// Whether a section's title has a phrase, or a paragraph begins with one.
  private func hasHeading(_ phrases: PhraseTable) -> Bool {
    guard !phrases.isEmpty else { return false }
    if plan.sections.contains(where: { section in
      section.title.map { phrases.contains(source.folded, in: $0) } ?? false
    }) {
      return true
    }
    return plan.paragraphs.contains { paragraph in
      (paragraph.part == .body || paragraph.part == .appendix)
        && source.cursor.begins(paragraph.text, with: phrases)
    }
  }

  /// Văn bản phải viện dẫn.
  func check(_ citation: OwnCitation, number: String, _ own: OwnRule) -> Rule.Outcome {
    let isCited = facts.references.contains { reference in
      reference.number == number && (!citation.isBasis || reference.role == .basis)
    }
    if !isCited { report(own, plan.bases.last?.span ?? headSpan) }
    return .passed
  }

  /// Thời lượng: an amount in a unit, within bounds.
  func check(_ period: OwnPeriod, _ own: OwnRule) -> Rule.Outcome {
    let spans = spans(of: period.sections)
    if spans.isEmpty, !period.sections.isEmpty {
      return .notChecked(Localized("không thấy mục cần xét", en: "the section is not there"))
    }
    var first: TextSpan?
    var next = 0
    for quantity in facts.quantities where quantity.unit == period.unit {
      let start = quantity.span.lowerBound
      if !period.sections.isEmpty {
        while next < spans.count, spans[next].upperBound <= start { next += 1 }
        guard next < spans.count else { break }
        guard spans[next].contains(start) else { continue }
      }
      if period.contains(quantity.hundredths) { return .passed }
      if first == nil { first = quantity.span }
    }
    report(own, first ?? heading(of: period.sections) ?? headSpan)
    return .passed
  }

  /// Thời hạn: a day by which something is to be done.
  func check(_ deadline: OwnDeadline, _ own: OwnRule) -> Rule.Outcome {
    var mention: TextSpan?
    var late: TextSpan?
    var isUnsure = false
    var next = 0
    for paragraph in plan.paragraphs where paragraph.part.givesDeadlines {
      let span = paragraph.span
      guard let found = deadline.phrases.firstMatch(source.folded, in: span) else { continue }
      if mention == nil { mention = found.start..<found.match.end }
      while next < facts.dates.count, facts.dates[next].span.upperBound <= span.lowerBound {
        next += 1
      }
      while next < facts.dates.count, facts.dates[next].span.lowerBound < span.upperBound {
        let date = facts.dates[next]
        next += 1
        guard date.reference == nil, date.month != nil else { continue }
        guard let latest = deadline.latest else { return .passed }
        guard let days = date.openDays ?? daysInOwnYear(date) else {
          isUnsure = true
          continue
        }
        if days.lowerBound <= latest { return .passed }
        if late == nil { late = date.span }
      }
    }
    if isUnsure {
      return .notChecked(
        Localized("thời hạn không ghi năm", en: "the deadline is written without a year"))
    }
    report(own, late ?? mention ?? headSpan)
    return .passed
  }

  /// The days of a date without a year, in the plan's school year or year; nil where it has none.
  private func daysInOwnYear(_ date: DateMention) -> ClosedRange<CalendarDate>? {
    guard date.year == nil, let month = date.month else { return nil }
    let year: Int
    if let schoolYear = identity.schoolYear, schoolYear.second == schoolYear.first + 1 {
      year = month >= 7 ? schoolYear.first : schoolYear.second
    } else if let years = identity.years, years.first == years.last {
      year = years.first
    } else {
      return nil
    }
    var whole = date
    whole.year = year
    return whole.openDays
  }
}

extension PlanPart {
  fileprivate var givesDeadlines: Bool {
    switch self {
    case .body, .closing, .appendix: true
    case .letterhead, .title, .basis, .recipients, .signature: false
    }
  }
}

extension OwnPeriod {
  fileprivate func contains(_ hundredths: Int) -> Bool {
    hundredths >= (minimum ?? 0) * 100 && hundredths <= (maximum ?? Int.max / 100) * 100
  }
}
