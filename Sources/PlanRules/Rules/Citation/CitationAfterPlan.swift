import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Văn bản ra sau kế hoạch: a cited document dated after the plan itself.
  static let citationAfterPlan = Rule(
    id: "citation/after-plan", severity: .error,
    scope: .anyText,
    topic: Localized(
      "Ngày của văn bản viện dẫn so với ngày kế hoạch",
      en: "dates of cited documents and of the plan"),
    summary: Localized(
      "Văn bản viện dẫn có ngày sau ngày ban hành kế hoạch",
      en: "A cited document is dated after the plan itself"),
    why: Localized(
      "Kế hoạch không thể căn cứ vào văn bản chưa ban hành; một trong hai ngày đã ghi sai.",
      en: "A plan cannot rest on what was not yet issued; one of the two dates is wrong."),
    remedy: Localized(
      "Kiểm tra ngày của kế hoạch và ngày của văn bản viện dẫn.",
      en: "Check the plan's date and the cited document's."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày ⟦20/9/2025⟧ của Sở Giáo dục và Đào tạo về chuyên \
          đề;
          """,
        on: "10/9/2025"),
      .flagged(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số:     /KH-THAB
          An Bình, ngày     tháng 9 năm 2024
          """,
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày ⟦08 tháng 9 năm 2025⟧ của Sở Giáo dục và Đào tạo;
          """),
      .flagged(
        basis: "Căn cứ Kế hoạch ngày ⟦20/9/2025⟧ của Ủy ban nhân dân xã An Bình về chuyên đề;",
        on: "10/9/2025"),
      .clean(
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2025 của Sở Giáo dục và Đào tạo về chuyên đề;
          """,
        on: "10/9/2025"),
      // The blank leaves days on which it holds and days on which it does not.
      .clean(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số:     /KH-THAB
          An Bình, ngày     tháng     năm 2025
          """,
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 20/9/2025 của Sở Giáo dục và Đào tạo về chuyên đề;
          """),
    ]
  ) { context in
    let references = context.facts.references
    guard references.contains(where: { $0.date != nil }) else {
      return .notApplicable(
        Localized("không có ngày của văn bản nào", en: "no dated document"))
    }
    guard let days = context.identity.issueDays else { return .noDay }
    var isUnsure = false
    var found: [Int] = []
    for index in references.indices {
      // A type word with a date alone is a document in a căn cứ; elsewhere it may be a heading («CHƯƠNG
      // TRÌNH NGÀY 18/5/2024»).
      guard let date = references[index].date, date > days.lowerBound,
        references[index].number != nil || references[index].name != nil
          || references[index].role == .basis
      else { continue }
      if date > days.upperBound { found.append(index) } else { isUnsure = true }
    }
    // Several documents: the year of the plan's own date is the likelier fault.
    let shared = found.count > 1 ? "plan-date-year" : nil
    for index in found { report(index, days, cause: shared, context) }
    return isUnsure ? .noDay : .passed
  }

  private static func report(
    _ index: Int, _ days: ClosedRange<CalendarDate>, cause: String?, _ context: RuleContext
  ) {
    let reference = context.facts.references[index]
    guard let date = reference.dateSpan else { return }
    let start = date.first { context.source.bytes[$0].isDigit } ?? date.lowerBound
    let head = context.plan.letterhead
    let name =
      reference.number ?? (reference.name ?? reference.typeSpan).map { context.words($0) } ?? ""
    let last = days.upperBound.vietnamese
    let isExact = days.lowerBound == days.upperBound
    let this =
      context.profile == nil
      ? context.say("văn bản này", en: "this document")
      : context.say("kế hoạch này", en: "this plan")
    context.report(
      start..<date.upperBound,
      """
      \(name) ngày «\(context.words(start..<date.upperBound))» ra sau \(this) \
      (\(isExact ? "ngày \(last)" : "chậm nhất là ngày \(last)")). Kiểm tra lại cả hai ngày.
      """,
      en: """
        \(name) of «\(context.words(start..<date.upperBound))» is later than \(this) \
        (\(isExact ? last : "\(last) at the latest")). Check both dates.
        """,
      related: head?.year == nil
        ? []
        : head?.dateText.map {
          [RelatedPlace(context.say("ngày của văn bản này", en: "the date of this document"), $0)]
        } ?? [],
      cause: cause ?? LegalReference.dateCause(index))
  }
}
