import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Văn bản chưa có hiệu lực: takes effect after the plan's day.
  static let citationNotYetInForce = Rule(
    id: "citation/not-yet-in-force", severity: .warning,
    scope: .anyText,
    // A legal act takes effect later than it is signed, as the law it carries out does.
    needs: [.administrativeForm, .register, .day],
    topic: Localized(
      "Ngày có hiệu lực của văn bản viện dẫn", en: "cited documents’ entry into force"),
    summary: Localized(
      "Văn bản viện dẫn chưa có hiệu lực vào ngày của kế hoạch",
      en: "A cited document takes effect after the plan's day"),
    why: Localized(
      "Vào ngày ban hành kế hoạch phải theo văn bản đang có hiệu lực.",
      en: "On its day a plan follows what is in force."),
    remedy: Localized(
      "Viện dẫn văn bản đang có hiệu lực, hoặc nói rõ kế hoạch thực hiện từ khi văn bản mới có hiệu lực.",
      en: "Cite what is in force, or say that the plan begins when the new document does."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        basis: """
          Căn cứ ⟦Thông tư số 19/2019/TT-BGDĐT⟧ ngày 12/11/2019 của Bộ Giáo dục và Đào tạo ban \
          hành Quy chế bồi dưỡng thường xuyên;
          """,
        on: "02/12/2019"),
      .flagged(basis: "Căn cứ ⟦Luật Giáo dục⟧ ngày 14 tháng 6 năm 2019;", on: "10/01/2020"),
      // The text says when; the plan prepares for it.
      .clean(
        title: "Triển khai thi hành Luật Nhà giáo",
        basis: """
          Luật Nhà giáo số 73/2025/QH15 được Quốc hội thông qua, có hiệu lực thi hành từ ngày \
          01/01/2026.
          """,
        text: "Phổ biến Luật Nhà giáo số 73/2025/QH15.",
        on: "21/7/2025"),
      .clean(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo ban hành \
          Quy chế bồi dưỡng thường xuyên;
          """,
        on: "28/12/2019"),
      .clean(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số: 31/KH-THAB
          An Bình, ngày      tháng 12 năm 2019
          """,
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo ban hành \
          Quy chế bồi dưỡng thường xuyên;
          """),
    ]
  ) { context in
    let days = context.days
    var isUnsure = false
    for (index, resolution) in context.resolved {
      let reference = context.facts.references[index]
      let record = resolution.record
      // What was issued after the plan is another rule's.
      guard let start = record.effective, resolution.isSure,
        (record.issued ?? reference.date).map({ $0 <= days.lowerBound }) ?? true
      else { continue }
      if resolution.standing == .undetermined, days.contains(start) { isUnsure = true }
      // What amends is named for the sake of what it amends; «…, có hiệu lực từ ngày …» knows it.
      guard resolution.standing == .notYetInForce,
        reference.relation.isDisjoint(with: [.amends, .takesEffect]),
        !context.isWhatPlanCarriesOut(reference)
      else { continue }
      let isFirm = record.firm.contains(.effective)
      context.report(
        context.headSpan(of: reference),
        """
        \(context.title(of: reference)) có hiệu lực từ ngày \(start.vietnamese), sau \
        \(context.judgedDayName) (\(context.judgedDayWords))\(context.caution(isFirm)).
        """,
        en: """
          \(context.title(of: reference)) takes effect on \(start.vietnamese), after \(context.judgedDayName) \
          (\(context.judgedDayWords))\(context.caution(isFirm)).
          """,
        source: context.registerSources(record))
    }
    return isUnsure ? .noDay : .passed
  }
}

extension RuleContext {
  /// «Kế hoạch triển khai thi hành Luật Nhà giáo» prepares for a law before its day.
  fileprivate func isWhatPlanCarriesOut(_ reference: LegalReference) -> Bool {
    guard let name = reference.name, let subject = plan.title?.subject else { return false }
    return LawNames.isNamed(words(name), in: words(subject))
  }
}
