import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Căn cứ chữ đứng: legal bases that are not in italics.
  static let layoutBasisItalic = Rule(
    id: "layout/basis-italic", severity: .info,
    needs: [.layout],
    topic: Localized("Kiểu chữ của căn cứ", en: "type style of bases"),
    summary: Localized(
      "Căn cứ ban hành không trình bày bằng chữ nghiêng (tệp .docx)",
      en: "Legal bases are not in italics (.docx files)"),
    why: Localized(
      "Chữ nghiêng phân biệt phần căn cứ ban hành với nội dung của văn bản.",
      en: "Italics set the bases apart from what the document itself says."),
    remedy: Localized(
      "Chọn các dòng căn cứ và bấm Ctrl+I.", en: "Select the bases and press Ctrl+I."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        ⟦Căn cứ⟧ Luật Trẻ em ngày 05 tháng 4 năm 2016;
        Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
        Trường Tiểu học An Bình xây dựng kế hoạch như sau:
        """,
        layout: ExampleLayout()),
      .flagged(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
        ⟦Căn cứ⟧ Luật Giáo dục ngày 14 tháng 6 năm 2019;
        Trường Tiểu học An Bình xây dựng kế hoạch như sau:
        """,
        layout: ExampleLayout(lines: [4: .example(italic: true)])),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
        Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
        Trường Tiểu học An Bình xây dựng kế hoạch như sau:
        """,
        layout: ExampleLayout(lines: [4: .example(italic: true), 5: .example(italic: true)])),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        Thực hiện Kế hoạch số 12/KH-UBND ngày 12/9/2025 của UBND xã An Bình về an toàn giao thông, \
        Trường Tiểu học An Bình xây dựng kế hoạch như sau:

        I. CĂN CỨ
        1. Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
        2. Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019.
        """,
        layout: ExampleLayout()),
    ]
  ) { context in
    let layout = context.layout
    let source = context.source
    let bases = context.plan.bases.filter { $0.isOfPreamble(context) }
    guard !bases.isEmpty else {
      return .noBasis
    }
    let looks = bases.map { LetterLooks(source, layout, in: $0.span).isItalic }
    let upright = bases.indices.filter { looks[$0] == false }
    guard let first = upright.first else {
      guard looks.contains(nil) else { return .passed }
      return .notChecked(
        Localized("tệp không cho biết kiểu chữ", en: "the file does not tell the letters' style"))
    }
    let count = upright.count
    context.report(
      bases[first].lead ?? bases[first].span,
      "Căn cứ phải trình bày bằng chữ nghiêng; ở đây "
        + (count < bases.count
          ? "\(count) trong \(bases.count) căn cứ là chữ đứng."
          : count == 1 ? "là chữ đứng." : "cả \(count) căn cứ đều là chữ đứng."),
      en: "Legal bases are set in italics; "
        + (count < bases.count
          ? "\(count) of \(bases.count) are upright."
          : count == 1 ? "this one is upright." : "all \(count) are upright."))
    return .passed
  }
}

extension LegalBasis {
  /// Whether it is a line «Căn cứ …» above the plan's sections, of its own: that in a sentence or a
  /// section of the text is set as the text is.
  fileprivate func isOfPreamble(_ context: RuleContext) -> Bool {
    guard beginsParagraph, !runsIntoEnactment, let lead,
      context.source.folded[lead].starts(with: "căn cứ".utf8)
    else { return false }
    return paragraph < context.plan.sections.first?.heading ?? Int.max
  }
}
