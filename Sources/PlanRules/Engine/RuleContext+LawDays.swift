import PlanFacts
import RuleTables
import SourceText

/// Luật dẫn bằng tên và ngày.
extension RuleContext {
  /// Warns of «Luật Giáo dục ngày 14/6/2009»: the register has a law of that name of this day in another
  /// year, and none of this year; whether a day was judged. Another day altogether may be that of a law
  /// that amended it, of which the register need not know.
  func judgeLawDays() -> Bool {
    var isJudged = false
    for (index, reference) in facts.references.enumerated()
    where resolutions[index] == nil && reference.number == nil && reference.parent == nil {
      guard let name = reference.name, let day = reference.date, let date = reference.dateSpan,
        !reference.relation.contains(.amended), !beginsAmendingLaw(name)
      else { continue }
      let laws = tables.register.records(name: words(name))
      guard let known = otherDays(of: laws, than: day), !mayAmend(laws, on: day) else { continue }
      isJudged = true
      let start = date.first { source.bytes[$0].isDigit } ?? date.lowerBound
      let span = start..<date.upperBound
      let days = known.map { "\($0.vietnamese)" }.joined(separator: ", ")
      report(
        span,
        """
        Danh mục không có \(words(name)) ban hành ngày này; luật mang tên đó ban hành ngày \(days). \
        Tra lại ngày trên văn bản gốc.
        """,
        en: """
          The register has no \(words(name)) of this day; those of that name are of \(days). Check \
          the day.
          """,
        severity: .warning, source: registerSources(laws[laws.count - 1]),
        cause: LegalReference.dateCause(index))
    }
    return isJudged
  }

  /// The days of the laws of one name; nil where one of them may be of this day, or none of them is of
  /// its day and month.
  private func otherDays(of laws: [LawRecord], than day: CalendarDate) -> [CalendarDate]? {
    var known: [CalendarDate] = []
    var isSlip = false
    for law in laws {
      guard law.confidence != .conflict, let year = LawNumber.year(law.number) ?? law.issued?.year,
        year != day.year
      else { return nil }
      guard let issued = law.issued, law.firm.contains(.issued) else { continue }
      isSlip = isSlip || issued.month == day.month && issued.day == day.day
      known.append(issued)
    }
    return isSlip ? known : nil
  }

  /// Whether a law that amended one of them is of the year, or of the day, for which some cite it.
  private func mayAmend(_ laws: [LawRecord], on day: CalendarDate) -> Bool {
    laws.contains { law in
      law.amendedBy.contains { LawNumber.year($0) == day.year }
        || tables.register.records(issued: day).contains { other in
          LawNames.isLaw(other) && LawNames.isNamed(law.title ?? "", in: other.title ?? "")
        }
    }
  }
}
