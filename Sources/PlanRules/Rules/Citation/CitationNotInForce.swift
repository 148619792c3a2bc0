import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Văn bản hết hiệu lực: repealed or replaced before the plan's day.
  static let citationNotInForce = Rule(
    id: "citation/not-in-force", severity: .error,
    scope: .anyText,
    needs: [.register, .day],
    onScans: .kept,
    topic: Localized("Hiệu lực của văn bản viện dẫn", en: "cited documents in force"),
    summary: Localized(
      "Văn bản viện dẫn đã bị bãi bỏ hoặc thay thế trước ngày của kế hoạch",
      en: "A cited document was repealed or replaced before the plan's day"),
    why: Localized(
      "Văn bản hết hiệu lực không còn là căn cứ để ban hành và thực hiện kế hoạch.",
      en: "What is repealed is no basis for a plan any more."),
    remedy: Localized(
      "Viện dẫn văn bản thay thế.", en: "Cite what replaced it."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        basis: """
          Căn cứ ⟦Nghị định số 84/2020/NĐ-CP⟧ ngày 17/7/2020 của Chính phủ quy định chi tiết một \
          số điều của Luật Giáo dục;
          """,
        on: "10/9/2026"),
      .flagged(
        basis: """
          Căn cứ ⟦Thông tư số 26/2012/TT-BGDĐT⟧ ngày 10/7/2012 của Bộ Giáo dục và Đào tạo ban \
          hành Quy chế bồi dưỡng thường xuyên;
          """,
        on: "10/9/2021"),
      // Before it was repealed.
      .clean(
        basis: """
          Căn cứ Nghị định số 84/2020/NĐ-CP ngày 17/7/2020 của Chính phủ quy định chi tiết một số \
          điều của Luật Giáo dục;
          """,
        on: "10/9/2025"),
      // What was, by the law of then, and a sentence that only quotes.
      .clean(
        body: """
          I. ĐẶC ĐIỂM TÌNH HÌNH
          Giáo viên được bồi dưỡng theo Thông tư số 26/2012/TT-BGDĐT.
          II. NỘI DUNG
          Năm 2015, theo Thông tư số 26/2012/TT-BGDĐT, tổ có 04 giáo viên tự học. Nhà trường đã tổ \
          chức theo Thông tư số 26/2012/TT-BGDĐT. Khác với Thông tư số 26/2012/TT-BGDĐT, nay có \
          120 tiết.
          """,
        on: "10/9/2025"),
      // Named as what was replaced.
      .clean(
        text: "Phổ biến Thông tư số 19/2019/TT-BGDĐT thay thế Thông tư số 26/2012/TT-BGDĐT.",
        on: "10/9/2025"),
    ]
  ) { context in
    let days = context.days
    var isUnsure = false
    for (index, resolution) in context.resolved {
      let reference = context.facts.references[index]
      let record = resolution.record
      if resolution.standing == .undetermined,
        record.repealedOn.map({ days.contains($0) }) ?? false
      {
        isUnsure = true
      }
      guard resolution.standing == .repealed, resolution.isSure,
        let end = record.repealedOn, !context.isNamedAsPast(reference),
        reference.role == .basis || context.isCarriedOut(reference)
      else { continue }
      let isFirm = record.firm.contains(.repealedOn)
      let successor = record.repealedBy.map { context.say(" theo \($0)", en: " by \($0)") } ?? ""
      context.report(
        context.headSpan(of: reference),
        """
        \(context.title(of: reference)) hết hiệu lực từ ngày \(end.vietnamese)\(successor), trước \
        \(context.judgedDayName) (\(context.judgedDayWords))\(context.caution(isFirm)).
        """,
        en: """
          \(context.title(of: reference)) ended on \(end.vietnamese)\(successor), before \(context.judgedDayName) \
          (\(context.judgedDayWords))\(context.caution(isFirm)).
          """,
        severity: isFirm && reference.role == .basis ? nil : .warning,
        source: context.registerSources(record),
        cause: "repealed-\(record.number)")
    }
    return isUnsure ? .noDay : .passed
  }
}
