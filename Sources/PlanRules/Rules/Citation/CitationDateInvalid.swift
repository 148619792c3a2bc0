import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Ngày không có thật: a cited document with a date that the calendar does not have.
  static let citationDateInvalid = Rule(
    id: "citation/date-invalid", severity: .error,
    scope: .anyText,
    onScans: .keptWhereSure,
    topic: Localized(
      "Ngày của văn bản viện dẫn trong lịch", en: "dates of cited documents in the calendar"),
    summary: Localized(
      "Ngày của văn bản viện dẫn không có trong lịch",
      en: "A cited document has a date that the calendar does not have"),
    why: Localized(
      "Không văn bản nào ban hành vào một ngày không có thật.",
      en: "No document was issued on a day that never was."),
    remedy: Localized(
      "Tra lại ngày ban hành trên văn bản gốc.", en: "Look the date up in the document itself."),
    source: ["Lịch", "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày ⟦31/9/2025⟧ của Sở Giáo dục và Đào tạo về chuyên \
          đề;
          """),
      .flagged(
        basis: """
          Căn cứ Công văn số 32/SGDĐT-GDTH ngày ⟦29 tháng 02 năm 2025⟧ của Sở Giáo dục và Đào tạo \
          về chuyên đề;
          """),
      .clean(
        basis: """
          Căn cứ Công văn số 32/SGDĐT-GDTH ngày 29/02/2024 của Sở Giáo dục và Đào tạo về chuyên đề;
          """),
      .clean(
        basis: """
          Căn cứ Công văn số 32/SGDĐT-GDTH ngày    tháng 02 năm 2025 của Sở Giáo dục và Đào tạo;
          """),
    ]
  ) { context in
    for index in context.facts.references.indices {
      let reference = context.facts.references[index]
      guard reference.isDateImpossible, let date = reference.dateSpan else { continue }
      let start = date.first { context.source.bytes[$0].isDigit } ?? date.lowerBound
      let span = start..<date.upperBound
      let text = context.source.cursor
      let year = text.wordBefore(span.upperBound, span.lowerBound)
      let isYear = text.digits(year.lowerBound, year.upperBound)?.isYear ?? false
      let words = context.words(span)
      let message =
        isYear || year.count < 3
        ? Localized(
          "Không có ngày «\(words)» trong lịch.", en: "The calendar has no day «\(words)».")
        : Localized(
          "Ngày «\(words)» có năm không thể đúng.", en: "The year of «\(words)» cannot be right.")
      context.report(span, message, cause: LegalReference.dateCause(index))
    }
    return .passed
  }
}
