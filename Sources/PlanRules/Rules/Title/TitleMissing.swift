import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thiếu tên loại, trích yếu: no line «KẾ HOẠCH», or no subject under it.
  static let titleMissing = Rule(
    id: "title/missing", severity: .error,
    needs: [.lines, .wholeText],
    topic: Localized("Tên loại, trích yếu", en: "type and title"),
    summary: Localized(
      "Thiếu tên loại «KẾ HOẠCH» hoặc trích yếu nội dung",
      en: "No type line «KẾ HOẠCH», or no subject under it"),
    why: Localized(
      "Tên loại và trích yếu cho biết đây là văn bản gì, về việc gì.",
      en: "Type and subject say what the document is and what it is about."),
    remedy: Localized(
      "Ghi «KẾ HOẠCH» và ngay dưới đó một cụm từ ngắn gọn nêu nội dung.",
      en: "Set «KẾ HOẠCH» and right under it a short phrase for its subject."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.5"],
    examples: [
      .flagged(
        """
        TRƯỜNG TIỂU HỌC AN BÌNH
        Số: 31/KH-THAB

        ⟦KẾ HOẠCH⟧

        Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
        I. MỤC ĐÍCH
        Nâng cao chất lượng dạy học.
        """),
      .flagged(
        """
        Trường Tiểu học An Bình tổ chức chuyên đề về an toàn giao thông như sau:
        I. ⟦MỤC ĐÍCH⟧
        Học sinh biết đi bộ an toàn.
        II. NỘI DUNG
        Trò chơi, đố vui.
        III. TỔ CHỨC THỰC HIỆN
        Giáo viên chủ nhiệm phụ trách.
        """,
        profile: "base"),
      .clean(head: "TRƯỜNG TIỂU HỌC AN BÌNH", text: "Học sinh biết đi bộ an toàn."),
      .clean(
        """
        KẾ HOẠCH TỔ CHỨC CHUYÊN ĐỀ AN TOÀN GIAO THÔNG

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """),
    ]
  ) { context in
    guard let title = context.plan.title else {
      if context.hasLostCapitals { return .capitalsLost }
      if context.isHeadLost { return .letterheadMissing }
      // Where it was expected: before the basis, else before the first section.
      let plan = context.plan
      let place =
        plan.bases.first.map { $0.lead ?? context.firstWord(of: $0.span) }
        ?? plan.sections.first.map { $0.title ?? $0.numeral?.span ?? $0.span }
      let subject = context.subjectWithoutType
      // The text calls itself a plan: the line was lost more likely than left out.
      if context.isNamedPlan, context.isTitleLost || !context.isIssuedPlan {
        let lost =
          subject.map { _ in Localized("", en: "") }
          ?? Localized(" và trích yếu", en: " and the subject")
        context.report(
          subject ?? place ?? context.headSpan,
          """
          Không thấy dòng tên loại «KẾ HOẠCH»\(lost.vi). Nếu tệp gốc có thì dòng này đã mất khi \
          chuyển đổi.
          """,
          en: """
            The type line «KẾ HOẠCH»\(lost.en) is not there. If the original has it, a converter \
            lost it.
            """,
          severity: context.isTitleLost && context.source.layout == nil ? .info : .warning)
        return .passed
      }
      context.report(
        subject ?? place ?? context.headSpan,
        subject == nil
          ? "Văn bản không có tên loại «KẾ HOẠCH» và trích yếu nội dung."
          : "Văn bản không có tên loại «KẾ HOẠCH».",
        en: subject == nil
          ? "The document has no type line «KẾ HOẠCH» and no subject."
          : "The document has no type line «KẾ HOẠCH».",
        severity: context.isIssuedPlan ? nil : .warning)
      return .passed
    }
    if title.subject == nil {
      context.report(
        title.type,
        "Dưới «\(context.words(title.type))» không có trích yếu nội dung.",
        en: "There is no subject under «\(context.words(title.type))».",
        severity: context.isIssuedPlan ? nil : .warning)
    }
    return .passed
  }
}

extension RuleContext {
  /// A line in capitals where the title stands: the subject, whose type is not there.
  fileprivate var subjectWithoutType: TextSpan? {
    let end = plan.bases.first?.span.lowerBound ?? source.bytes.count
    let first = plan.paragraphs.first { $0.part != .letterhead && $0.part != .title }
    guard let first, first.part == .body, first.span.upperBound <= end,
      first.content.lowerBound == first.span.lowerBound, source.cursor.isCapitals(first.span),
      first.span.contains(where: { source.bytes[$0].isSpace })
    else { return nil }
    return first.span
  }
}
