import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thiếu phụ lục: the text sends the reader to an appendix that is not in the file.
  static let appendixMissing = Rule(
    id: "appendix/missing", severity: .warning,
    needs: [.lines, .wholeText, .everyPageOfFile],
    topic: Localized("Phụ lục kèm theo", en: "appendices"),
    summary: Localized(
      "Dẫn đến phụ lục, danh sách kèm theo mà trong tệp không có",
      en: "An appendix is pointed to and is not in the file"),
    why: Localized(
      "Người nhận không có phần được dẫn đến thì không thực hiện được, cấp trên không duyệt được.",
      en: "Without what is pointed to, the plan cannot be carried out or approved."),
    remedy: Localized(
      "Gửi kèm phụ lục trong cùng tệp, hoặc bỏ lời dẫn.",
      en: "Put the appendix into the file, or drop the words that point to it."),
    source: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.1a: «Trường hợp văn bản có Phụ lục kèm "
        + "theo thì trong văn bản phải có chỉ dẫn về Phụ lục đó»"
    ],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Nâng cao nghiệp vụ.
          II. NỘI DUNG
          1. Cấp mầm non: lịch học tại ⟦Phụ lục I⟧, ⟦II⟧.
          2. Cấp tiểu học: mỗi trường một người (có ⟦danh sách kèm theo⟧).
          """),
      .flagged(
        text: """
          Theo Phụ lục I và ⟦Phụ lục II kèm theo⟧.

          PHỤ LỤC I
          LỊCH TẬP HUẤN
          Ngày 05/10: phân loại sách.
          """),
      .clean(
        text: """
          1. Lập dự toán theo Phụ lục II ban hành kèm theo Thông tư số 36/2018/TT-BTC.
          2. Báo cáo theo mẫu tại Phụ lục của Hướng dẫn nói trên.
          3. Ký phụ lục hợp đồng với đơn vị cung cấp sách.
          """),
      .clean(
        text: """
          Lịch học tại Phụ lục I, người dự tại danh sách kèm theo.

          PHỤ LỤC I
          LỊCH TẬP HUẤN
          Ngày 05/10: phân loại sách.
          """),
    ]
  ) { context in
    let mentions = context.appendixMentions.all
    guard !mentions.isEmpty else {
      return .notApplicable(Localized("không dẫn đến phụ lục nào", en: "no appendix is pointed to"))
    }
    let present = context.plan.appendices.map { appendix in
      appendix.number.flatMap { AppendixLabel(context.source, $0) }
    }
    let hasUnnumbered = present.contains { $0 == nil }
    var told: [Int] = []
    var hasToldOther = false
    let title = context.plan.title?.type.lowerBound ?? 0
    // «Phụ lục I» above the title names the form that the text itself is.
    for mention in mentions where mention.span.lowerBound >= title {
      if let label = mention.label {
        let isPresent = hasUnnumbered || present.contains { $0?.value == label.value }
        if isPresent || told.contains(label.value) { continue }
        told.append(label.value)
      } else {
        // One that has no number may be any that is there, and is reported once.
        if !present.isEmpty || hasToldOther || !told.isEmpty && mention.isByName { continue }
        hasToldOther = true
      }
      context.report(
        mention.span,
        "Văn bản dẫn đến «\(context.appendixName(mention))», mà trong tệp không có phần này.",
        en: "The text points to «\(context.appendixName(mention))», which is not in the file.")
    }
    return .passed
  }
}

extension RuleContext {
  /// «Phụ lục II», of one that may be in a list: «Phụ lục I, II».
  func appendixName(_ mention: AppendixMentions.Mention) -> String {
    guard let label = mention.label else { return words(mention.span) }
    return "Phụ lục \(words(label.span))"
  }
}
