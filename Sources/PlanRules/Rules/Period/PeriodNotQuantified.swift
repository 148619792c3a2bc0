import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thời lượng không định lượng: a section on duration without any number of periods, hours, days or
  /// weeks.
  static let periodNotQuantified = Rule(
    id: "period/not-quantified", severity: .info,
    scope: .profile,
    needs: [.lines, .everyPage],
    topic: Localized("Số tiết, buổi ở mục thời lượng", en: "amounts in the section on duration"),
    summary: Localized(
      "Mục thời lượng không nêu số tiết, giờ, buổi, ngày hay tuần nào",
      en: "A section on duration without any number of periods, hours, sessions, days or weeks"),
    why: Localized(
      "Khoảng thời gian trên lịch không cho biết phải học bao nhiêu.",
      en: "A stretch of the calendar does not say how much is to be learned."),
    remedy: Localized(
      "Nêu số tiết hoặc số buổi, ví dụ «120 tiết/năm học».",
      en: "Give the periods or sessions, as «120 tiết/năm học»."),
    source: ["thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"],
    examples: [
      .flagged(
        body: """
          I. NỘI DUNG, THỜI LƯỢNG
          1. Nội dung
          Theo chương trình của Bộ.
          2. Thời lượng
          Bồi dưỡng trong ⟦12 tháng⟧ của năm.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
      .flagged(
        body: """
          I. NỘI DUNG
          Theo chương trình của Bộ.
          II. THỜI LƯỢNG
          ⟦Từ ngày 10/9/2025 đến hết năm học.⟧
          III. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
      .clean(
        title: "Bồi dưỡng thường xuyên giáo viên năm 2025",
        body: """
          I. NỘI DUNG, THỜI LƯỢNG
          1. Nội dung
          Theo chương trình của Bộ.
          2. Thời lượng
          Bồi dưỡng trong 12 tháng của năm, hằng tháng học 02 buổi.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
      .clean(
        title: "Bồi dưỡng thường xuyên giáo viên năm 2025",
        body: """
          I. NỘI DUNG
          1. Chương trình 01: 40 tiết.
          II. THỜI GIAN
          Từ ngày 10/9/2025 đến hết năm học.
          III. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
    ]
  ) { context in
    var hasDuration = false
    var isUnclear = false
    for index in context.plan.sections.indices
    where context.plan.sections[index].kinds.contains(.duration) {
      hasDuration = true
      guard !context.childHasDuration(index) else { continue }
      switch context.quantity(of: index) {
      case .given: break
      case .unclear: isUnclear = true
      case .missing(let span):
        // Periods given with the contents say it too.
        if context.facts.quantities.contains(where: { $0.unit == .period }) { continue }
        context.report(
          span,
          "Mục «\(context.words(context.headingSpan(index)))» không nêu số tiết, giờ, buổi, ngày hay tuần; "
            + "«\(context.words(span))» không cho biết thời lượng.",
          en:
            "«\(context.words(context.headingSpan(index)))» gives no periods, hours, sessions, days or weeks; "
            + "«\(context.words(span))» is no duration.")
      }
    }
    guard hasDuration else {
      return .notApplicable(
        Localized("không có mục thời lượng", en: "there is no section on duration"))
    }
    guard isUnclear else { return .passed }
    return .notChecked(
      Localized(
        "thời lượng nằm trong bảng hoặc phụ lục",
        en: "the duration is in a table or an appendix"))
  }
}

/// What a section says of its length.
private enum Length {
  case given
  /// In a table whose cells are not read, or in an annex; or the section is empty.
  case unclear
  /// Where a number is missed.
  case missing(TextSpan)
}

extension RuleContext {
  fileprivate func childHasDuration(_ index: Int) -> Bool {
    var child = index + 1
    while child < plan.sections[index].subtreeEnd {
      if plan.sections[child].kinds.contains(.duration) { return true }
      child += 1
    }
    return false
  }

  fileprivate func quantity(of index: Int) -> Length {
    let section = plan.sections[index]
    var months: TextSpan?
    var next = firstQuantity(from: section.span.lowerBound)
    while next < facts.quantities.count,
      section.span.contains(facts.quantities[next].span.lowerBound)
    {
      let quantity = facts.quantities[next]
      switch quantity.unit {
      case .period, .hour, .session, .day, .week: return .given
      case .month: if months == nil { months = quantity.span }
      case .module: break
      }
      next += 1
    }
    if let months { return .missing(months) }
    var first = section.runIn.flatMap { holdsWords($0) ? $0 : nil }
    let end =
      section.subtreeEnd < plan.sections.count ? plan.sections[section.subtreeEnd].heading : nil
    var block = section.heading + 1
    while block < (end ?? plan.paragraphs.count) {
      let paragraph = plan.paragraphs[block]
      guard paragraph.span.lowerBound < section.span.upperBound else { break }
      if paragraph.kind == .table { return .unclear }
      if first == nil, holdsWords(paragraph.content) { first = paragraph.content }
      block += 1
    }
    guard let first, !pointsToAppendix(first) else { return .unclear }
    return .missing(first)
  }
}
