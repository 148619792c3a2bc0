import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Số thiếu năm: the number of a normative document without its year, which its date tells.
  static let citationNumberYear = Rule(
    id: "citation/number-year", severity: .info,
    scope: .anyText,
    topic: Localized("Năm trong số, ký hiệu", en: "year in a number"),
    summary: Localized(
      "Số, ký hiệu của văn bản quy phạm pháp luật ghi thiếu năm",
      en: "The number of a normative document lacks its year"),
    why: Localized(
      "Số của văn bản quy phạm pháp luật có năm ban hành; thiếu năm thì khó tra cứu.",
      en: "The number of a normative document holds its year; without it it is hard to look up."),
    remedy: Localized("Ghi đủ số, năm và ký hiệu.", en: "Give number, year and symbol."),
    source: [
      "Danh mục văn bản pháp luật; số, ký hiệu của các văn bản quy phạm pháp luật đã ban hành"
    ],
    examples: [
      .flagged(
        basis: """
          Căn cứ Thông tư số ⟦19/TT-BGDĐT⟧ ngày 12/11/2019 của Bộ Giáo dục và Đào tạo ban hành \
          Quy chế bồi dưỡng thường xuyên;
          """),
      .flagged(
        basis: """
          Căn cứ Nghị định số ⟦30/NĐ-CP⟧ ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
          """),
      // Another day is another document; decisions have numbers of both kinds.
      .clean(
        basis: """
          Căn cứ Nghị định số 30/NĐ-CP ngày 06 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
          Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác \
          văn thư;
          Căn cứ Quyết định số 131/QĐ-TTg ngày 25/01/2022 của Thủ tướng Chính phủ phê duyệt Đề án;
          """),
      .clean(text: "Thực hiện Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019."),
    ]
  ) { context in
    var isJudged = false
    for reference in context.facts.references where reference.numberYear == nil {
      guard let number = reference.number, let span = reference.numberSpan,
        let date = reference.date, reference.numberForm != .party
      else { continue }
      isJudged = true
      guard let full = context.numberWithYear(number, of: date) else { continue }
      context.report(
        span,
        "«\(context.words(span))» ghi thiếu năm. Viết: \(full)",
        en: "«\(context.words(span))» lacks its year; write \(full).")
    }
    return isJudged
      ? .passed
      : .notApplicable(
        Localized("không có số nào không ghi năm", en: "no dated number without a year"))
  }
}

extension RuleContext {
  /// The number with its year of the one document of that day; nil where the register knows none, or
  /// one of that number and day without a year.
  fileprivate func numberWithYear(_ number: String, of date: CalendarDate) -> String? {
    guard let slash = number.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let digits = number[..<slash]
    let symbol = number[slash...]
    if tables.register.records(number: number).contains(where: { $0.issued == date }) { return nil }
    for digits in [String(digits), "0\(digits)"] {
      let full = "\(digits)/\(date.year)\(symbol)"
      let found = tables.register.records(number: full).filter { $0.issued == date }
      if found.count == 1 { return found[0].number }
    }
    return nil
  }
}
