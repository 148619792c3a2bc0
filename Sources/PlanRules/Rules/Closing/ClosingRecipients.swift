import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thiếu nơi nhận: no «Nơi nhận».
  static let closingRecipients = Rule(
    id: "closing/recipients", severity: .warning,
    needs: [.lines, .wholeText],
    topic: Localized("Nơi nhận", en: "recipients"),
    summary: Localized("Không có «Nơi nhận»", en: "No «Nơi nhận»"),
    why: Localized(
      "Nơi nhận cho biết ai phải thực hiện, giám sát và nơi lưu văn bản.",
      en: "The recipients say who carries the plan out, who watches over it and where it is filed."),
    remedy: Localized(
      "Thêm «Nơi nhận:» với các dòng «- …;» và dòng cuối «- Lưu: VT.»",
      en: "Add «Nơi nhận:» with lines «- …;» and a last line «- Lưu: VT.»"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9"],
    examples: [
      .flagged(
        closing: """
          Trên đây là kế hoạch tổ chức Tết Trung thu của nhà ⟦trường./.⟧

          HIỆU TRƯỞNG

          Trần Thị Bình
          """),
      .flagged(text: "Tạo sân chơi cho ⟦trẻ.⟧"),
      .clean(
        closing: """

          Nơi nhận:\tHIỆU TRƯỞNG
          - Các tổ;
          - Lưu: VT.\tTrần Thị Bình
          """),
      .clean(
        closing: """

          *Nơi nhận:*
          - Các tổ;
          - Lưu: VT.
          """),
    ]
  ) { context in
    guard context.plan.recipients == nil else { return .passed }
    if let excuse = context.excuseForMissingParts { return excuse }
    if context.brokenEnd != nil || context.namesRecipients { return .readUnsurely }
    let end = context.plan.closing ?? context.lastBodyParagraphs(1).first?.span
    context.report(
      end.map { context.lastWord(of: $0) } ?? context.headSpan,
      "Cuối văn bản không có «Nơi nhận».",
      en: "There is no «Nơi nhận» at the end of the document.")
    return .passed
  }
}

extension RuleContext {
  /// «Nơi nhận:» at the start of a paragraph elsewhere: under the title, in an appendix.
  fileprivate var namesRecipients: Bool {
    plan.paragraphs.contains { source.cursor.begins($0.content, with: "nơi nhận") }
  }
}
