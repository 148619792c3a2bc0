import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Phụ lục không được dẫn: an appendix that nobody is sent to.
  static let appendixUnreferenced = Rule(
    id: "appendix/unreferenced", severity: .info,
    needs: [.everyPage],
    topic: Localized("Chỉ dẫn đến phụ lục", en: "references to appendices"),
    summary: Localized(
      "Phụ lục không được nhắc đến trong văn bản", en: "An appendix that the text does not name"),
    why: Localized(
      "Không có chỉ dẫn thì người đọc không biết phụ lục thuộc nội dung nào, có thể là phần còn sót.",
      en: "Without a pointer the reader cannot tell what it belongs to; it may be left over."),
    remedy: Localized(
      "Viết chỉ dẫn ở mục có liên quan: «(chi tiết tại Phụ lục I kèm theo)».",
      en: "Point to it in the section concerned: «(chi tiết tại Phụ lục I kèm theo)»."),
    source: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.1a: «Trường hợp văn bản có Phụ lục kèm "
        + "theo thì trong văn bản phải có chỉ dẫn về Phụ lục đó»"
    ],
    examples: [
      .flagged(
        text: """
          Phân loại sách, lịch học tại Phụ lục I.

          PHỤ LỤC I
          LỊCH TẬP HUẤN
          Ngày 05/10: phân loại sách.

          ⟦PHỤ LỤC II⟧
          KINH PHÍ
          Tài liệu: 1.200.000 đồng.
          """),
      .flagged(
        text: """
          Phân loại sách theo Phụ lục I ban hành kèm theo Thông tư số 16/2022/TT-BGDĐT.

          ⟦PHỤ LỤC⟧
          LỊCH TẬP HUẤN
          Ngày 05/10: phân loại sách.
          """),
      .clean(
        text: """
          Phân loại sách, lịch học và kinh phí (chi tiết tại các phụ lục kèm theo).

          PHỤ LỤC I
          LỊCH TẬP HUẤN
          Ngày 05/10: phân loại sách.

          PHỤ LỤC II
          KINH PHÍ
          Tài liệu: 1.200.000 đồng.
          """),
      .clean(
        text: """
          Phân loại sách; lịch học, kinh phí theo Phụ lục 1 và 2.

          PHỤ LỤC I
          LỊCH TẬP HUẤN
          Ngày 05/10: phân loại sách.

          PHỤ LỤC II
          KINH PHÍ
          Tài liệu: 1.200.000 đồng.
          """),
    ]
  ) { context in
    let appendices = context.plan.appendices.filter { context.isByName($0) }
    guard !appendices.isEmpty else {
      return .notApplicable(Localized("không có phụ lục", en: "there is no appendix"))
    }
    let mentions = context.appendixMentions.all
    // Words without a number may mean any of them.
    if mentions.contains(where: { $0.label == nil }) { return .passed }
    for appendix in appendices {
      let label = appendix.number.flatMap { AppendixLabel(context.source, $0) }
      if label == nil, appendix.number != nil || !mentions.isEmpty { continue }
      if let label, mentions.contains(where: { $0.label?.value == label.value }) { continue }
      let name = context.words(appendix.heading)
      let pasted = "(chi tiết tại Phụ lục" + (label.map { " \(context.words($0.span))" } ?? "")
      context.report(
        appendix.heading,
        "Không chỗ nào trong văn bản dẫn đến «\(name)»; ở mục có liên quan viết: "
          + "\(pasted) kèm theo).",
        en: "Nothing in the text points to «\(name)»; in the section concerned write: "
          + "\(pasted) kèm theo).")
    }
    return .passed
  }
}
