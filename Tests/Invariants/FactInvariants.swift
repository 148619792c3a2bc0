import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

extension Checklist {
  mutating func checkFacts(_ facts: Facts, _ source: SourceText) {
    var start = 0
    for (index, reference) in facts.references.enumerated() {
      inside(reference.span, "reference", source)
      check(!reference.span.isEmpty, "reference \(index) is empty")
      check(reference.span.lowerBound >= start, "reference \(index) is out of order")
      start = reference.span.lowerBound
      check(
        reference.parent.map { $0 < index } ?? true, "reference \(index) stands before its parent")
      check(reference.number.map { !$0.isEmpty } ?? true, "reference \(index) has no number")
      for part in [
        reference.typeSpan, reference.numberSpan, reference.issuerCodeSpan, reference.name,
        reference.dateSpan, reference.issuer, reference.title,
      ] {
        if let part { inside(part, "part of reference \(index)", source) }
      }
      for pointer in reference.pointers { check(pointer, source) }
    }
    for mention in facts.mentions {
      inside(mention.span, "mention", source)
      check(
        mention.reference.map { facts.references.indices.contains($0) } ?? true,
        "a mention repeats no reference")
      for pointer in mention.pointers { check(pointer, source) }
    }
    checkDays(facts, source)
    for quantity in facts.quantities { inside(quantity.span, "quantity", source) }
    for year in facts.schoolYears { inside(year.span, "school year", source) }
    for span in facts.placeholders + facts.smallNumbers { inside(span, "blank", source) }
    for term in facts.definitions {
      inside(term.short, "short form", source)
      if let long = term.long { inside(long, "long form", source) }
    }
  }

  private mutating func checkDays(_ facts: Facts, _ source: SourceText) {
    for date in facts.dates {
      inside(date.span, "date", source)
      inside(date.digits, "digits of a date", source)
      check(
        date.reference.map { facts.references.indices.contains($0) } ?? true,
        "a date belongs to no reference")
    }
    for range in facts.dateRanges {
      check(
        facts.dates.indices.contains(range.from) && facts.dates.indices.contains(range.to),
        "a range has no dates")
    }
    for deadline in facts.deadlines {
      inside(deadline.span, "deadline", source)
      check(
        (deadline.date.map { facts.dates.indices.contains($0) } ?? true)
          && (deadline.quantity.map { facts.quantities.indices.contains($0) } ?? true),
        "a deadline has no date or amount")
    }
  }

  private mutating func check(_ pointer: LegalPointer, _ source: SourceText) {
    for part in [
      pointer.span, pointer.article, pointer.clause, pointer.point, pointer.division,
      pointer.chapter, pointer.appendix,
    ] {
      if let part { inside(part, "pointer", source) }
    }
  }
}

extension Invariant {
  /// Viện dẫn: references alone, with the built-in tables, and every report on them.
  static let references = Invariant("references") { input in
    let source = SourceText(input)
    let tables = Tables.builtIn
    let result = Analysis(of: source, tables: tables)
    var list = Checklist()
    list.checkFacts(result.facts, source)
    list.check(
      result.resolutions.count == result.facts.references.count, "not every reference is looked up")
    list.checkReports(result, tables)
    return list.broken
  }
}
