import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cơ quan đã kết thúc: a cited document dated on a day on which its body no longer existed.
  static let citationAbolishedIssuer = Rule(
    id: "citation/abolished-issuer", severity: .error,
    scope: .anyText,
    topic: Localized("Cơ quan ban hành văn bản viện dẫn", en: "issuers of cited documents"),
    summary: Localized(
      "Văn bản viện dẫn có ngày sau khi cơ quan ban hành đã kết thúc hoạt động",
      en: "A cited document is dated after its body had ended"),
    why: Localized(
      "Cấp huyện và 29 tỉnh kết thúc hoạt động từ ngày 01/7/2025; sau ngày đó không còn ban hành "
        + "văn bản.",
      en: "The district level and 29 provinces ended on 01/7/2025 and have issued nothing since."),
    remedy: Localized(
      "Kiểm tra lại ngày và cơ quan ban hành của văn bản.",
      en: "Check the document's date and its issuing body."),
    source: [
      "Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 203/2025/QH15",
      "Nghị quyết 202/2025/QH15",
    ],
    examples: [
      .flagged(
        basis: """
          Căn cứ Kế hoạch số 22/KH-UBND ngày 19/9/2025 của ⟦UBND huyện An Bình⟧ về chuyên đề;
          """),
      .flagged(
        basis: """
          Căn cứ Công văn số 22/PGDĐT-GDTH ngày 05 tháng 9 năm 2025 của ⟦Phòng Giáo dục và Đào \
          tạo huyện An Bình⟧ về chuyên đề;
          """),
      .clean(
        basis: """
          Căn cứ Kế hoạch số 22/KH-UBND ngày 19/6/2025 của UBND huyện An Bình về chuyên đề;
          Căn cứ Kế hoạch số 23/KH-UBND ngày 19/9/2025 của UBND xã An Bình về chuyên đề;
          """),
      .flagged(
        basis: """
          Căn cứ Công văn số 22/SGDĐT-GDTH ngày 19/9/2025 của ⟦Sở Giáo dục và Đào tạo tỉnh Nam \
          Định⟧ về chuyên đề;
          """),
      // Bắc Ninh was a province on that day, and its city a district's.
      .flagged(
        basis: """
          Căn cứ Kế hoạch số 22/KH-UBND ngày 19/9/2025 của ⟦UBND thành phố Bắc Ninh⟧ về chuyên đề;
          """),
      .clean(
        basis: """
          Căn cứ Kế hoạch số 22/KH-UBND ngày 19/9/2025 của UBND thành phố Hải Phòng về chuyên đề;
          """),
    ]
  ) { context in
    var isJudged = false
    for (index, reference) in context.facts.references.enumerated() {
      guard let issuer = reference.issuer, let date = reference.date else { continue }
      isJudged = true
      for body in context.tables.endedBodies where date > body.lastDay {
        guard
          let naming = body.firstNaming(
            context.source.folded, in: issuer, tables: context.tables, day: date,
            isName: { _ in true })
        else { continue }
        let words = context.endedWords(context.words(issuer), body, naming)
        context.report(
          issuer,
          "\(words.vi) Văn bản ghi ngày \(date.vietnamese).",
          en: "\(words.en) The document is dated \(date.vietnamese).",
          severity: context.severity(body, naming), source: [naming.city?.source ?? body.source],
          cause: LegalReference.dateCause(index))
        break
      }
    }
    return isJudged
      ? .passed
      : .notApplicable(
        Localized("không văn bản nào ghi ngày và cơ quan", en: "no document with date and body"))
  }
}
