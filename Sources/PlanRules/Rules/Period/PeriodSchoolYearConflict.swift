import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Mâu thuẫn năm học: the plan gives itself another school year than its title does.
  static let periodSchoolYearConflict = Rule(
    id: "period/school-year-conflict", severity: .error,
    topic: Localized("Năm học nêu ở các phần", en: "school years of the parts"),
    summary: Localized(
      "Năm học ở tên kế hoạch khác năm học ở lời dẫn hoặc câu kết",
      en: "The title's school year differs from the one in the preamble or the closing"),
    why: Localized(
      "Thường do sao chép kế hoạch năm trước mà sửa chưa hết; không rõ kế hoạch cho năm nào.",
      en: "Usually a copy of last year's plan; it is unclear which year is planned."),
    remedy: Localized("Ghi cùng một năm học.", en: "Name one school year throughout."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        title: "Chăm sóc cây xanh năm học 2025-2026",
        basis: """
          Căn cứ Quyết định số 12/QĐ-UBND ngày 05/8/2025 của UBND xã về giao nhiệm vụ;
          Trường Tiểu học Hoa Sen xây dựng Kế hoạch chăm sóc cây xanh năm học ⟦2024-2025⟧ như sau:
          """),
      .flagged(
        title: "Chăm sóc cây xanh năm học 2025-2026",
        closing: """

          Trên đây là Kế hoạch chăm sóc cây xanh năm học ⟦2024-2025⟧, đề nghị các bộ phận thực \
          hiện./.
          """),
      .clean(
        title: "Chăm sóc cây xanh năm học 2025-2026",
        basis: """
          Căn cứ Kế hoạch số 12/KH-UBND ngày 05/8/2025 của UBND xã về giao nhiệm vụ;
          Phát huy kết quả năm học 2024-2025, Trường Tiểu học Hoa Sen xây dựng Kế hoạch chăm sóc \
          cây xanh năm học 2025-2026 như sau:
          """,
        closing: """

          Trên đây là Kế hoạch chăm sóc cây xanh năm học 2025-2026; kết quả là căn cứ xây dựng kế \
          hoạch năm học 2026-2027./.
          """),
      .clean(
        title: "Tổng kết năm học 2024-2025 và phương hướng năm học 2025-2026",
        basis: "Nhà trường xây dựng Kế hoạch triển khai năm học 2025-2026 như sau:",
        body: """
          I. MỤC ĐÍCH
          Đánh giá đúng kết quả.
          II. NỘI DUNG
          Họp toàn trường.
          """),
    ]
  ) { context in
    guard let subject = context.plan.title?.subject else {
      return .notApplicable(Localized("không có tên kế hoạch", en: "there is no title"))
    }
    let inTitle = context.titleSchoolYears(subject)
    guard let title = inTitle.first(where: { $0.reference == nil }) ?? inTitle.first else {
      return .notApplicable(
        Localized("tên kế hoạch không nêu năm học", en: "the title names no school year"))
    }
    for place in YearPlace.allCases {
      guard let mention = context.conflict(with: inTitle, in: place) else { continue }
      context.report(
        mention.span,
        """
        Năm học «\(context.words(mention.span))» khác năm học «\(context.words(title.span))» ở tên \
        kế hoạch.
        """,
        en: """
          School year «\(context.words(mention.span))» differs from the title's \
          «\(context.words(title.span))».
          """,
        related: [
          RelatedPlace(
            context.say("năm học ở tên kế hoạch", en: "the title's school year"), title.span)
        ])
    }
    return .passed
  }
}

/// Where a plan gives itself a school year.
private enum YearPlace: CaseIterable {
  case letterhead, preamble, closing
}

extension RuleContext {
  /// The school years of the title; a title names few.
  fileprivate func titleSchoolYears(_ subject: TextSpan) -> [SchoolYearMention] {
    var found: [SchoolYearMention] = []
    for mention in facts.schoolYears where subject.contains(mention.span.lowerBound) {
      found.append(mention)
      if found.count == 8 { break }
    }
    return found
  }

  /// The first school year that one place gives to the plan, where none of those it gives is the
  /// title's.
  fileprivate func conflict(
    with title: [SchoolYearMention], in place: YearPlace
  ) -> SchoolYearMention? {
    guard let span = span(of: place) else { return nil }
    var first: SchoolYearMention?
    // The words before each are looked at; a preamble names few, and in the closing what comes after
    // the first is about reports and the year after.
    var left = place == .closing ? 1 : 50
    for mention in facts.schoolYears where mention.reference == nil {
      guard span.contains(mention.span.lowerBound) else {
        if mention.span.lowerBound >= span.upperBound { break }
        continue
      }
      guard left > 0 else { break }
      left -= 1
      guard place == .letterhead || isGivenToPlan(mention, isInClosing: place == .closing) else {
        continue
      }
      if title.contains(where: { $0.first == mention.first && $0.second == mention.second }) {
        // «Kế hoạch … năm học 2024-2025 (gọi tắt là Kế hoạch năm học 2025-2026)» gives one plan two years.
        if first != nil, isInShortName(mention.span) { continue }
        return nil
      }
      if first == nil { first = mention }
    }
    return first
  }

  private func isInShortName(_ span: TextSpan) -> Bool {
    let after = facts.definitions.partitionIndex { $0.short.lowerBound <= span.lowerBound }
    return after > 0 && facts.definitions[after - 1].short.contains(span.lowerBound)
  }

  private func span(of place: YearPlace) -> TextSpan? {
    switch place {
    case .letterhead: return plan.letterhead?.span
    case .closing: return plan.closing
    case .preamble:
      guard let start = plan.title?.subject?.upperBound else { return nil }
      let end =
        plan.sections.first?.span.lowerBound ?? plan.closing?.lowerBound
        ?? plan.paragraphs.last?.span.upperBound ?? start
      return start..<max(start, end)
    }
  }

  /// Whether a school year of the preamble or the closing is said of the plan: «… xây dựng Kế hoạch …
  /// năm học X như sau», «Trên đây là Kế hoạch … năm học X». The year must follow the words «kế hoạch»
  /// in one clause.
  fileprivate func isGivenToPlan(_ mention: SchoolYearMention, isInClosing: Bool) -> Bool {
    guard let index = paragraph(at: mention.span.lowerBound) else { return false }
    let paragraph = plan.paragraphs[index]
    var start = max(paragraph.content.lowerBound, mention.span.lowerBound - 400)
    if let basis = basis(before: mention.span.lowerBound) {
      // A year in a căn cứ is that of the document.
      if basis.span.contains(mention.span.lowerBound) { return false }
      start = max(start, min(basis.span.upperBound, mention.span.lowerBound))
    }
    // The clause begins after the last mark.
    let place = mention.span.lowerBound
    let clause = source.cursor.clauseStart(place, start)..<place
    let leads = isInClosing ? tables.ruleWords.planNames : tables.vocabulary.enactingVerbs
    guard let lead = leads.firstMatch(source.folded, in: clause) else { return false }
    // «… xây dựng kế hoạch trên cơ sở kết quả năm học 2024-2025»
    return !tables.ruleWords.earlierYearWords.contains(
      source.folded, in: lead.match.end..<mention.span.lowerBound)
  }

  /// The last căn cứ that begins at or before an offset.
  private func basis(before offset: Int) -> LegalBasis? {
    let low = plan.bases.partitionIndex { $0.span.lowerBound <= offset }
    return low > 0 ? plan.bases[low - 1] : nil
  }
}
