import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Căn cứ của năm học khác: a basis about another school year than the plan's.
  static let citationStaleYear = Rule(
    id: "citation/stale-year", severity: .warning,
    scope: .anyText,
    onScans: .kept,
    topic: Localized("Năm học của văn bản trong căn cứ", en: "school years of bases"),
    summary: Localized(
      "Căn cứ là văn bản về năm học khác với năm học của kế hoạch",
      en: "A basis about another school year than the plan's"),
    why: Localized(
      "Văn bản cho một năm học thường hết tác dụng khi năm học kết thúc; có thể đã chép từ mẫu cũ.",
      en: "What was issued for one school year ends with it; it may be left from an older plan."),
    remedy: Localized(
      "Thay bằng văn bản của năm học này, hoặc nói rõ vì sao vẫn áp dụng.",
      en: "Cite this year's document, or say why the old one still holds."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        title: "Kiểm tra nội bộ năm học 2025-2026",
        basis: """
          Căn cứ Quyết định số 1542/QĐ-UBND ngày 10/8/2024 của UBND tỉnh Bình An về kế hoạch thời \
          gian năm học ⟦2024-2025⟧;
          """),
      .flagged(
        title: "Kiểm tra nội bộ năm học 2024 - 2025",
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2023 của Sở Giáo dục và Đào tạo về nhiệm vụ \
          năm học ⟦2023 - 2024⟧;
          """),
      .clean(
        title: "Kiểm tra nội bộ năm học 2025-2026",
        basis: """
          Căn cứ Báo cáo số 54/BC-THAB ngày 28/5/2025 của Trường Tiểu học An Bình về tổng kết năm \
          học 2024-2025;
          Căn cứ Kế hoạch số 12/KH-UBND ngày 10/8/2025 của UBND xã An Bình về nhiệm vụ năm học \
          2025-2026;
          Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
      .flagged(
        title: "Kiểm tra nội bộ",
        basis: """
          Căn cứ Quyết định số ⟦2269/QĐ-BGDĐT⟧ ngày 11/8/2025 của Bộ trưởng Bộ Giáo dục và Đào tạo \
          ban hành Khung kế hoạch thời gian;
          """,
        on: "10/9/2026"),
      .clean(
        title: "Kiểm tra nội bộ",
        basis: """
          Căn cứ Quyết định số 2308/QĐ-BGDĐT ngày 06/8/2026 của Bộ trưởng Bộ Giáo dục và Đào tạo \
          ban hành Khung kế hoạch thời gian năm học;
          """,
        on: "10/9/2027"),
      .clean(
        title: "Bồi dưỡng giáo viên năm 2025",
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2024 của Sở Giáo dục và Đào tạo về nhiệm vụ \
          năm học 2024-2025;
          Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
    ]
  ) { context in
    guard let own = OwnYear(context) else {
      return .notApplicable(
        Localized("tên kế hoạch không nêu năm học", en: "the title names no school year"))
    }
    reportFrames(own, context)
    let mentions = context.facts.schoolYears
    var explained: Explanations?
    var i = 0
    while i < mentions.count {
      guard let reference = mentions[i].reference else {
        i += 1
        continue
      }
      var end = i + 1
      while end < mentions.count, mentions[end].reference == reference { end += 1 }
      let fits = mentions[i..<end].contains {
        $0.first <= own.first && $0.second > own.first || $0.second > $0.first + 1
      }
      let mention = mentions[i]
      i = end
      guard !fits, isBasis(reference, context) else { continue }
      if explained == nil { explained = Explanations(context.referenceGroups.first, context) }
      if explained?.covers(reference, context) == true { continue }
      report(reference, mention, own, context)
    }
    return .passed
  }

  /// Năm học của kế hoạch: as its title names it, else by its day.
  private struct OwnYear {
    let first: Int
    let name: String
    let span: TextSpan
    /// The day tells, and not the title.
    let isByDay: Bool

    init?(_ context: RuleContext) {
      if let named = context.identity.schoolYear {
        guard named.second == named.first + 1 else { return nil }
        first = named.first
        name = context.words(named.span)
        span = named.span
        isByDay = false
        return
      }
      // Between two school years, and in a plan of a calendar year, either may be meant.
      guard let year = context.schoolYearOfPlan, let day = context.plan.letterhead?.dateText,
        let month = context.plan.letterhead?.month, !(5...8).contains(month)
      else { return nil }
      first = year
      name = "\(year)-\(year + 1)"
      span = day
      isByDay = true
    }
  }

  private static func report(
    _ index: Int, _ mention: SchoolYearMention, _ own: OwnYear, _ context: RuleContext
  ) {
    report(
      context.facts.references[index], at: mention.span, year: context.words(mention.span), own,
      context)
  }

  private static func report(
    _ reference: LegalReference, at span: TextSpan, year: String, _ own: OwnYear,
    _ context: RuleContext
  ) {
    let name = context.words(reference.span)
    context.report(
      span,
      """
      «\(name)» là văn bản về năm học «\(year)», còn kế hoạch này của năm học «\(own.name)»\
      \(own.isByDay ? " (theo ngày ban hành)" : "").
      """,
      en: """
        «\(name)» is about the school year «\(year)»; this plan is for «\(own.name)»\
        \(own.isByDay ? " (by its date)" : "").
        """,
      related: [
        RelatedPlace(context.say("năm học của kế hoạch", en: "the plan's school year"), own.span)
      ])
  }

  /// The frame of another school year, cited without the words of its title. One that names no year stands.
  private static func reportFrames(_ own: OwnYear, _ context: RuleContext) {
    for (index, reference) in context.facts.references.enumerated() {
      guard let number = reference.number, let span = reference.numberSpan,
        let frame = context.tables.education.years.first(where: { $0.number == number }),
        !frame.isStanding, frame.first != own.first, isBasis(index, context),
        !context.facts.schoolYears.contains(where: { $0.reference == index })
      else { continue }
      report(reference, at: span, year: "\(frame.first)-\(frame.first + 1)", own, context)
    }
  }

  /// A document of the basis itself, not one in another's title, that does not look back.
  private static func isBasis(_ index: Int, _ context: RuleContext) -> Bool {
    let reference = context.facts.references[index]
    guard reference.role == .basis, reference.parent == nil else { return false }
    if let type = reference.type, context.tables.documentTypes[type].code == "BC" { return false }
    guard let title = reference.title else { return true }
    return !context.tables.ruleWords.lookingBack.contains(context.source.folded, in: title)
  }

  /// What the plan's own text explains: a document that it applies again further down, and what the account
  /// of the year before cites itself. Such an account explains nothing that stands above it.
  private struct Explanations {
    private let first: [Int]
    private var appliesAgain: [Bool]

    init(_ first: [Int], _ context: RuleContext) {
      self.first = first
      appliesAgain = [Bool](repeating: false, count: first.count)
      for (index, reference) in context.facts.references.enumerated()
      where reference.role == .body && reference.parent == nil {
        appliesAgain[first[index]] = true
      }
    }

    func covers(_ reference: Int, _ context: RuleContext) -> Bool {
      if appliesAgain[first[reference]] { return true }
      let place = context.section(at: context.facts.references[reference].span.lowerBound)
      return context.kindsAround(place).contains(.context)
    }
  }
}
