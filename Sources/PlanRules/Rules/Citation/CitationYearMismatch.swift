import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Năm trong số và năm ban hành: the year in the number is not the year of the date.
  static let citationYearMismatch = Rule(
    id: "citation/year-mismatch", severity: .error,
    scope: .anyText,
    onScans: .keptWhereSure,
    topic: Localized("Năm trong số và năm ban hành", en: "year in the number and of issue"),
    summary: Localized(
      "Năm trong số văn bản khác năm ban hành",
      en: "The year in the number is not the year of the date"),
    why: Localized(
      "Số của văn bản quy phạm pháp luật ghi năm ban hành, nên một trong hai năm đã ghi sai.",
      en: "A normative number carries the year of issue, so one of the two years is wrong."),
    remedy: Localized(
      "Tra lại số và ngày trên văn bản gốc.",
      en: "Look number and date up in the document itself."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Thông tư số ⟦19/2019/TT-BGDĐT ngày 12/11/2020⟧ của Bộ Giáo dục và Đào tạo về bồi \
          dưỡng;
          """),
      .flagged(
        basis: """
          Căn cứ Nghị định số ⟦71/2020/NĐ-CP ngày 30 tháng 6 năm 2019⟧ của Chính phủ quy định lộ \
          trình;
          """),
      .clean(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo về bồi \
          dưỡng;
          """),
      .clean(
        basis: """
          Căn cứ Kế hoạch số 2020/KH-UBND ngày 12/11/2024 của UBND tỉnh Bình An về bồi dưỡng;
          """),
    ]
  ) { context in
    var isChecked = false
    for index in context.facts.references.indices {
      let reference = context.facts.references[index]
      guard reference.numberForm == .normative, let year = reference.numberYear,
        let date = reference.date, let number = reference.numberSpan,
        let dateSpan = reference.dateSpan, dateSpan.upperBound > number.lowerBound
      else { continue }
      isChecked = true
      guard date.year != year else { continue }
      context.report(
        number.lowerBound..<dateSpan.upperBound,
        """
        Số «\(context.words(number))» là của năm \(year) nhưng ngày ban hành ghi năm \(date.year).
        """,
        en: """
          The number «\(context.words(number))» is of \(year), but the date is in \(date.year).
          """,
        // A court or a society counts its papers its own way.
        severity: context.issuerKinds(of: reference).isEmpty ? .warning : nil,
        cause: LegalReference.dateCause(index))
    }
    return isChecked
      ? .passed
      : .notApplicable(
        Localized("không có số ghi năm kèm ngày", en: "no number with a year and a date"))
  }
}
