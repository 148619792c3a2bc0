import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Căn cứ của năm học khác: a basis about another school year than the plan's.
  static let citationStaleYear = Rule(
    id: "citation/stale-year", severity: .warning,
    scope: .anyText,
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
      .clean(
        title: "Bồi dưỡng giáo viên năm 2025",
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2024 của Sở Giáo dục và Đào tạo về nhiệm vụ \
          năm học 2024-2025;
          Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
    ]
  ) { context in
    guard let own = context.identity.schoolYear, own.second == own.first + 1 else {
      return .notApplicable(
        Localized("tên kế hoạch không nêu năm học", en: "the title names no school year"))
    }
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
        $0.first <= own.first && $0.second >= own.second || $0.second > $0.first + 1
      }
      let mention = mentions[i]
      i = end
      guard !fits, isBasis(reference, context) else { continue }
      if explained == nil { explained = Explanations(context.referenceGroups.first, context) }
      if explained?.covers(reference, mention.first) == true { continue }
      report(reference, mention, own, context)
    }
    return .passed
  }

  private static func report(
    _ index: Int, _ mention: SchoolYearMention, _ own: SchoolYearMention,
    _ context: RuleContext
  ) {
    let reference = context.facts.references[index]
    let name = context.words(reference.span)
    context.report(
      mention.span,
      """
      «\(name)» là văn bản về năm học «\(context.words(mention.span))», còn kế hoạch này của năm \
      học «\(context.words(own.span))».
      """,
      en: """
        «\(name)» is about the school year «\(context.words(mention.span))»; this plan is for \
        «\(context.words(own.span))».
        """,
      related: [
        RelatedPlace(context.say("năm học của kế hoạch", en: "the plan's school year"), own.span)
      ])
  }

  /// A document of the basis itself, not one in another's title, that does not look back.
  private static func isBasis(_ index: Int, _ context: RuleContext) -> Bool {
    let reference = context.facts.references[index]
    guard reference.role == .basis, reference.parent == nil else { return false }
    if let type = reference.type, context.tables.documentTypes[type].code == "BC" { return false }
    guard let title = reference.title else { return true }
    return !context.tables.ruleWords.lookingBack.contains(context.source.folded, in: title)
  }

  /// What the plan's own text explains: a document that it applies again further down, and a school
  /// year whose results its context sections sum up.
  private struct Explanations {
    private let first: [Int]
    private var appliesAgain: [Bool]
    private var contextYears: [Int] = []

    init(_ first: [Int], _ context: RuleContext) {
      self.first = first
      appliesAgain = [Bool](repeating: false, count: first.count)
      for (index, reference) in context.facts.references.enumerated()
      where reference.role == .body && reference.parent == nil {
        appliesAgain[first[index]] = true
      }
      var section = 0
      var end = 0
      let sections = context.plan.sections
      for mention in context.facts.schoolYears where mention.reference == nil {
        while section < sections.count, sections[section].span.lowerBound <= mention.span.lowerBound
        {
          if sections[section].kinds.contains(.context) {
            end = max(end, sections[section].span.upperBound)
          }
          section += 1
        }
        if mention.span.lowerBound < end, contextYears.last != mention.first,
          contextYears.count < 16
        {
          contextYears.append(mention.first)
        }
      }
    }

    func covers(_ reference: Int, _ year: Int) -> Bool {
      appliesAgain[first[reference]] || contextYears.contains(year)
    }
  }
}
