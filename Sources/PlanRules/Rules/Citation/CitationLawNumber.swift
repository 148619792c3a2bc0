import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Luật ghi số: a Luật or Pháp lệnh cited with its number in a căn cứ.
  static let citationLawNumber = Rule(
    id: "citation/law-number", severity: .info,
    scope: .anyText,
    needs: [.administrativeForm],
    topic: Localized("Số, ký hiệu của Luật, Pháp lệnh", en: "numbers of laws"),
    summary: Localized(
      "Căn cứ ghi cả số, ký hiệu của Luật, Pháp lệnh",
      en: "A basis gives the number of a law or ordinance"),
    why: Localized(
      "Trong căn cứ, Luật và Pháp lệnh không ghi số, ký hiệu, cơ quan ban hành.",
      en: "In a basis laws and ordinances are cited without number and issuing body."),
    remedy: Localized(
      "Chỉ ghi tên loại, tên và ngày của Luật.", en: "Give the law's type, name and date alone."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(basis: "Căn cứ Luật Giáo dục số ⟦43/2019/QH14⟧ ngày 14 tháng 6 năm 2019;"),
      .flagged(basis: "Căn cứ Luật Trẻ em ⟦102/2016/QH13⟧ ngày 05 tháng 4 năm 2016;"),
      .clean(
        basis: """
          Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
          Căn cứ Nghị quyết số 29/2023/QH15 ngày 24 tháng 6 năm 2023 của Quốc hội về giám sát;
          """),
      // Without its number a law that amends others has no name.
      .clean(
        basis: """
          Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010, được sửa đổi, bổ sung bởi Luật số \
          52/2019/QH14 ngày 25 tháng 11 năm 2019;
          """),
    ]
  ) { context in
    var isJudged = false
    for reference in context.facts.references
    where reference.role == .basis && reference.parent == nil && reference.name != nil {
      isJudged = true
      guard let number = reference.numberSpan, reference.number != nil else { continue }
      context.report(
        number,
        """
        Trong căn cứ, Luật và Pháp lệnh không ghi số, ký hiệu; bỏ «\(context.words(number))».
        """,
        en: "In a basis a law is cited without its number; leave out «\(context.words(number))».")
    }
    return isJudged
      ? .passed
      : .notApplicable(Localized("không căn cứ Luật nào", en: "no law among the bases"))
  }
}
