import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Sai trích yếu: the trích yếu speaks of something else than the register's title.
  static let citationTitleMismatch = Rule(
    id: "citation/title-mismatch", severity: .warning,
    scope: .anyText,
    topic: Localized("Trích yếu của văn bản viện dẫn", en: "titles of cited documents"),
    summary: Localized(
      "Trích yếu không khớp tên văn bản trong danh mục",
      en: "The subject of a cited document is not the register's"),
    why: Localized(
      "Số đúng mà trích yếu nói việc khác thì một trong hai đã chép nhầm.",
      en: "Where number and subject do not go together, one of them was copied wrongly."),
    remedy: Localized(
      "Tra văn bản gốc: sửa số, ký hiệu hoặc sửa trích yếu.",
      en: "Look the document up, and correct the number or the subject."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo ⟦quy \
          định chế độ làm việc và định mức giờ dạy đối với hiệu trưởng⟧;
          """),
      .flagged(
        basis: """
          Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ ⟦quy định chế độ tiền \
          lương, phụ cấp cán bộ xã⟧;
          """),
      .clean(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo quy định \
          về bồi dưỡng thường xuyên giáo viên, cán bộ quản lý;
          """),
      // Short and abbreviated titles say too little.
      .clean(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo ban hành \
          Quy chế BDTX GV, CBQL các CSGD;
          Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về thể thức;
          """),
    ]
  ) { context in
    var isJudged = false
    for (index, resolution) in context.resolved {
      let reference = context.facts.references[index]
      guard let span = reference.title, let title = resolution.record.title,
        resolution.record.confidence != .conflict, !resolution.hasOtherDate
      else { continue }
      isJudged = true
      guard resolution.hasOtherTitle else { continue }
      context.report(
        span,
        """
        Trích yếu không khớp \(context.title(of: reference)). Danh mục ghi: «\(title)». \
        Tra lại số, ký hiệu và trích yếu.
        """,
        en: """
          The subject is not that of \(context.title(of: reference)), which the register gives as \
          «\(title)». Check number and subject.
          """,
        source: context.registerSources(resolution.record))
    }
    return isJudged ? .passed : context.nothingResolved
  }
}
