import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thiếu văn bản phải viện dẫn: what the profile or `--require` asks for is cited nowhere.
  static let basisRequired = Rule(
    id: "basis/required", severity: .warning,
    needs: [.wholeText],
    topic: Localized("Văn bản phải căn cứ", en: "documents to be cited"),
    summary: Localized(
      "Thiếu một văn bản mà loại kế hoạch này hoặc cấp trên yêu cầu viện dẫn",
      en: "A document that the profile or --require demands is cited nowhere"),
    why: Localized(
      "Kế hoạch phải dựa trên văn bản quy định nội dung của nó.",
      en: "A plan rests on the documents that rule its subject."),
    remedy: Localized(
      "Thêm căn cứ được gợi ý, sau khi kiểm tra là văn bản còn hiệu lực.",
      en: "Add the basis proposed, once you have checked that it is in force."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        title: "Bồi dưỡng thường xuyên giáo viên mầm non năm học 2024-2025",
        basis: """
          Căn cứ Thông tư số 12/2019/TT-BGDĐT ngày 26/8/2019 của Bộ trưởng Bộ Giáo dục và Đào tạo \
          ban hành Chương trình bồi dưỡng thường xuyên giáo viên mầm non;
          ⟦Căn cứ Kế hoạch số 45/KH-SGDĐT ngày 20/8/2024 của Sở Giáo dục và Đào tạo về bồi dưỡng \
          thường xuyên năm học 2024-2025⟧;
          Trường Mầm non Hoa Lan xây dựng kế hoạch như sau:
          """,
        profile: "bdtx-school"),
      .flagged(
        """
        ⟦KẾ HOẠCH⟧
        Bồi dưỡng thường xuyên nhân viên năm học 2024-2025

        Trường Mầm non Hoa Lan xây dựng kế hoạch như sau:
        I. MỤC ĐÍCH
        Nâng cao năng lực nghề nghiệp.
        """,
        profile: "bdtx"),
      .clean(
        title: "Bồi dưỡng thường xuyên giáo viên mầm non năm học 2024-2025",
        basis: """
          Căn cứ Thông tư số 12/2019/TT-BGDĐT ngày 26/8/2019 của Bộ trưởng Bộ Giáo dục và Đào tạo \
          ban hành Chương trình bồi dưỡng thường xuyên giáo viên mầm non;
          Trường Mầm non Hoa Lan xây dựng kế hoạch như sau:
          """,
        text: "Thực hiện theo Thông tư số 19/2019/TT- BGDĐT.",
        profile: "bdtx-school"),
      .clean(
        title: "Tổ chức Tết Trung thu năm học 2025-2026",
        basis: """
          Xét đề nghị của tổ chuyên môn;
          Trường Mầm non Hoa Lan xây dựng kế hoạch như sau:
          """,
        text: "Tạo sân chơi cho trẻ.",
        profile: "school"),
    ]
  ) { context in
    let rows = context.profile?.requiredDocuments ?? []
    guard !rows.isEmpty || !context.options.requiredNumbers.isEmpty else {
      return .notApplicable(
        Localized("hồ sơ không yêu cầu văn bản nào", en: "the profile asks for no document"))
    }
    let place = context.plan.bases.last?.span ?? context.headSpan
    var isUnsure = false
    var isUnread = false
    for row in rows where !context.cites(row.number) {
      switch applies(row, context) {
      case nil: isUnsure = true
      case false?: continue
      case true? where context.mayCite(row.number): isUnread = true
      case true?:
        context.report(
          place,
          """
          Chưa viện dẫn \(row.number) (cần kiểm tra lại). Thêm: Căn cứ \(row.citation);
          """,
          en: """
            \(row.number) is cited nowhere (to be checked). Add: Căn cứ \(row.citation);
            """,
          source: [row.source], suggestion: "Căn cứ \(row.citation);")
      }
    }
    for number in context.options.requiredNumbers where !context.cites(number) {
      if context.mayCite(number) {
        isUnread = true
        continue
      }
      context.report(
        place, "Chưa viện dẫn \(number), văn bản được yêu cầu phải có.",
        en: "\(number), which was asked for, is cited nowhere.",
        source: [
          context.say("Yêu cầu của người rà soát", en: "Asked for by whoever checks the plan")
        ])
    }
    if isUnread { return .readUnsurely }
    return isUnsure ? .noDay : .passed
  }

  /// Whether a plan of these days and for these people must cite a document; nil where its days do
  /// not tell.
  private static func applies(_ row: RequiredDocument, _ context: RuleContext) -> Bool? {
    let holds = context.identity.isIssued(from: row.from, to: row.to)
    if holds == false { return false }
    return row.trained.allSatisfy({ context.trains($0) }) ? holds : false
  }
}

extension RuleContext {
  /// Whether a document is cited anywhere in the text.
  fileprivate func cites(_ number: String) -> Bool {
    facts.references.contains { reference in
      guard let cited = reference.number, cited.utf8.count == number.utf8.count else {
        return false
      }
      return cited.utf8.elementsEqual(number.utf8)
    }
  }

  /// Whether the title or a section on whom the plan is for has one of the phrases.
  fileprivate func trains(_ phrases: PhraseTable) -> Bool {
    if let subject = plan.title?.subject, phrases.contains(source.folded, in: subject) {
      return true
    }
    var end = 0
    for section in plan.sections where section.kinds.contains(.audience) {
      // A section inside one that was looked at is looked at already.
      guard section.span.upperBound > end else { continue }
      let start = section.span.lowerBound
      // Whom it is for stands at the start; further down other people are spoken of.
      let head = start..<min(section.span.upperBound, start + 3000)
      if phrases.contains(source.folded, in: head) { return true }
      end = section.span.upperBound
    }
    return false
  }
}
