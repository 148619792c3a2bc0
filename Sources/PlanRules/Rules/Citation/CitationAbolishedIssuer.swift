import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cơ quan đã kết thúc: a cited document dated on a day on which its body no longer existed.
  static let citationAbolishedIssuer = Rule(
    id: "citation/abolished-issuer", severity: .error,
    summary: Localized(
      "Văn bản viện dẫn có ngày sau khi cơ quan ban hành đã kết thúc hoạt động",
      en: "A cited document is dated after its body had ended"),
    why: Localized(
      "Cấp huyện kết thúc hoạt động từ ngày 01/7/2025; sau ngày đó không còn ban hành văn bản.",
      en: "The district level ended on 01/7/2025 and has issued nothing since."),
    remedy: Localized(
      "Kiểm tra lại ngày và cơ quan ban hành của văn bản.",
      en: "Check the document's date and its issuing body."),
    source: ["Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 203/2025/QH15"],
    examples: [
      .flagged(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề

        Căn cứ Kế hoạch số 22/KH-UBND ngày 19/9/2025 của ⟦UBND huyện An Bình⟧ về chuyên đề;
        """),
      .flagged(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề

        Căn cứ Công văn số 22/PGDĐT-GDTH ngày 05 tháng 9 năm 2025 của ⟦Phòng Giáo dục và Đào tạo huyện An Bình⟧ về chuyên đề;
        """),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề

        Căn cứ Kế hoạch số 22/KH-UBND ngày 19/6/2025 của UBND huyện An Bình về chuyên đề;
        Căn cứ Kế hoạch số 23/KH-UBND ngày 19/9/2025 của UBND xã An Bình về chuyên đề;
        """),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề

        Căn cứ Kế hoạch số 22/KH-UBND ngày 19/9/2025 của UBND thành phố Hải Phòng về chuyên đề;
        """),
    ]
  ) { context in
    var isJudged = false
    for (index, reference) in context.facts.references.enumerated() {
      guard let issuer = reference.issuer, let date = reference.date else { continue }
      isJudged = true
      guard
        let body = context.tables.endedBodies.first(where: {
          date > $0.lastDay && $0.isNamed(by: context.source.folded, in: issuer)
        })
      else { continue }
      context.report(
        issuer,
        vi: """
          «\(context.words(issuer))» đã kết thúc hoạt động sau ngày \(body.lastDay.vietnamese), văn \
          bản ghi ngày \(date.vietnamese). Cơ quan tiếp nhận: \(body.successor).
          """,
        en: """
          «\(context.words(issuer))» ended on \(body.lastDay.vietnamese), the document is dated \
          \(date.vietnamese). Successor: \(body.successor).
          """,
        source: [body.source], cause: LegalReference.dateCause(index))
    }
    return isJudged
      ? .passed
      : .notApplicable(
        Localized("không văn bản nào ghi ngày và cơ quan", en: "no document with date and body"))
  }
}
