import PlanFacts
import RuleTables
import SourceText

/// Facts as lines that a person reads in a diff: only what is there is written.
extension CaseFacts {
  var referenceLines: [String] {
    facts.references.map { reference in
      var parts = [text(reference.span)]
      func add(_ name: String, _ value: String?) {
        if let value { parts.append("\(name): \(value)") }
      }
      add("type", reference.type.map { tables.documentTypes[$0].name })
      add("number", reference.isNumberBlank ? "blank" : reference.number)
      if reference.codeType != reference.type {
        add("code", reference.codeType.map { tables.documentTypes[$0].name })
      }
      add("form", reference.numberForm.map { "\($0)" })
      add("name", reference.name.map(text))
      add("date", reference.date.map(iso) ?? dateState(of: reference))
      add("year", reference.year.map(String.init))
      add("issuer", reference.issuer.map(text))
      add("title", reference.title.map(text))
      for pointer in reference.pointers { add("at", rendered(pointer)) }
      add("in", reference.parent.map(String.init))
      add("basis", reference.basis.map(String.init))
      return "= " + parts.joined(separator: " | ")
    } + facts.mentions.map(rendered)
  }

  /// «= again Thông tư này | this | 0»: with the reference it repeats, or why that is not known.
  private func rendered(_ mention: ShortMention) -> String {
    let meaning =
      mention.reference.map(String.init) ?? mention.reason.map { "\($0)" } ?? "own"
    let pointers = mention.pointers.map { "at: " + rendered($0) }
    return "= again "
      + ([text(mention.span), "\(mention.kind)", meaning] + pointers).joined(separator: " | ")
  }

  private func dateState(of reference: LegalReference) -> String? {
    guard let span = reference.dateSpan else { return nil }
    return (reference.isDateImpossible ? "impossible " : "incomplete ") + text(span)
  }

  private func rendered(_ pointer: LegalPointer) -> String {
    let parts = [
      pointer.point.map { "điểm " + text($0) }, pointer.clause.map { "khoản " + text($0) },
      pointer.article.map { "Điều " + text($0) }, pointer.division.map { "Mục " + text($0) },
      pointer.chapter.map { "Chương " + text($0) },
      pointer.appendix.map { "Phụ lục " + text($0) },
    ]
    return parts.compactMap(\.self).joined(separator: " ") + " «" + text(pointer.span) + "»"
  }

  var otherLines: [String] {
    var lines: [(place: Int, line: String)] = []
    func add(_ span: TextSpan, _ line: String) { lines.append((span.lowerBound, "= " + line)) }
    for date in facts.dates {
      let week = date.week.map { "week \($0) " } ?? ""
      let parts = [date.year, date.month, date.day].map { $0.map(String.init) ?? "?" }
      let state = date.day != nil && date.month != nil && date.year != nil && date.date == nil
      add(
        date.span,
        "date \(text(date.span)) | \(week)\(parts.joined(separator: "-"))"
          + (state ? " impossible" : "") + owner(date.reference))
    }
    for range in facts.dateRanges {
      add(
        facts.dates[range.to].span,
        "range \(text(facts.dates[range.from].span)) | \(text(facts.dates[range.to].span))")
    }
    for year in facts.schoolYears {
      add(
        year.span,
        "school year \(text(year.span)) | \(year.first)-\(year.second)\(owner(year.reference))")
    }
    for years in facts.yearSpans {
      add(
        years.span,
        "years \(text(years.span)) | \(years.first)-\(years.last)\(owner(years.reference))")
    }
    for quantity in facts.quantities {
      let marks = [
        quantity.isApproximate ? "about" : nil, quantity.isMaximum ? "at most" : nil,
        quantity.isPerSchoolYear ? "a school year" : nil,
      ]
      add(
        quantity.span,
        (["quantity \(text(quantity.span))", "\(quantity.hundredths) \(quantity.unit)"]
          + marks.compactMap(\.self)).joined(separator: " | "))
    }
    for deadline in facts.deadlines { add(deadline.span, "deadline \(text(deadline.span))") }
    for term in facts.definitions {
      add(term.short, "term \(text(term.short)) | \(term.long.map(text) ?? "?")")
    }
    for blank in facts.placeholders { add(blank, "blank \(text(blank))") }
    return lines.sorted { ($0.place, $0.line) < ($1.place, $1.line) }.map(\.line)
  }

  private func owner(_ reference: Int?) -> String {
    reference.map { " | of reference \($0)" } ?? ""
  }

  private func text(_ span: TextSpan) -> String { source.text(span) }

  private func iso(_ date: CalendarDate) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date.year)-\(padded(date.month))-\(padded(date.day))"
  }
}
