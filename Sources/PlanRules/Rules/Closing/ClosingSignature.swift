import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thiếu khối chữ ký: no signature block of any form.
  static let closingSignature = Rule(
    id: "closing/signature", severity: .warning, atDraft: .info, atIssue: .error,
    needs: [.lines, .wholeText],
    topic: Localized("Chức vụ, họ tên người ký", en: "signer"),
    summary: Localized(
      "Không có chức vụ, họ tên người ký, hoặc có chức vụ mà không có họ tên",
      en: "No signature block, or an office without a name"),
    why: Localized(
      "Văn bản phải ghi chức vụ, họ tên và có chữ ký của người có thẩm quyền.",
      en: "The document must carry office, name and signature of whoever has the power to sign."),
    remedy: Localized(
      "Thêm quyền hạn, chức vụ và họ tên người ký, ví dụ: HIỆU TRƯỞNG (CHỦ TỊCH), Nguyễn Văn A.",
      en: "Add the signer's office and name: HIỆU TRƯỞNG (CHỦ TỊCH), Nguyễn Văn A."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7"],
    examples: [
      .flagged(
        closing: """
          Trên đây là kế hoạch tổ chức Tết Trung thu của nhà trường./.

          ⟦Nơi nhận⟧:
          - Các tổ;
          - Lưu: VT.
          """),
      .flagged(closing: "Trên đây là kế hoạch tổ chức Tết Trung thu của nhà ⟦trường./.⟧"),
      .flagged(
        closing: """
          Trên đây là kế hoạch tổ chức Tết Trung thu của nhà trường./.

          Nơi nhận:
          - Các tổ;
          - Lưu: VT.

          ⟦HIỆU TRƯỞNG⟧
          """),
      .clean(
        closing: """
          Trên đây là kế hoạch tổ chức Tết Trung thu của nhà trường./.

          Nơi nhận:
          - Các tổ;
          - Lưu: VT.

          KT. HIỆU TRƯỞNG
          PHÓ HIỆU TRƯỞNG
          (Đã ký)
          """),
      .clean(
        text: """
          Tạo sân chơi cho trẻ.

          HIỆU TRƯỞNG

          Trần Thị Bình
          """),
    ]
  ) { context in
    if let signature = context.plan.signature { return checkName(of: signature, context) }
    if context.plan.issuedWith != nil { return .issuedWithAnother }
    if context.isWorkList, let excuse = context.excuseForMissingParts { return excuse }
    if context.hasLostCapitals { return .capitalsLost }
    if context.brokenEnd != nil { return .readUnsurely }
    let end = context.plan.closing ?? context.lastBodyParagraphs(1).first?.span
    let place =
      context.plan.recipients?.heading ?? end.map { context.lastWord(of: $0) } ?? context.headSpan
    context.report(
      place, "Cuối văn bản không có chức vụ, họ tên người ký.",
      en: "There is no signature block at the end of the document.")
    return .passed
  }

  /// «HIỆU TRƯỞNG» and no name below it, though it may be in the picture of a stamp: milder than no
  /// signature at all.
  private static func checkName(
    of signature: SignatureBlock, _ context: RuleContext
  ) -> Outcome {
    guard signature.name == nil, let position = signature.position ?? signature.authority.last
    else {
      return .passed
    }
    if context.hasLostCapitals { return .capitalsLost }
    // «(Đã ký)» stands for the name.
    if context.tables.vocabulary.signedMarks.contains(context.source.folded, in: signature.span) {
      return .passed
    }
    // What stands there and was not read may be the name.
    let end = signature.span.upperBound
    if context.plan.rest.contains(where: { $0.span.upperBound > position.upperBound })
      || context.plan.appendices.contains(where: { $0.number == nil && $0.span.lowerBound >= end })
    {
      return .readUnsurely
    }
    context.report(
      position, "Dưới «\(context.words(position))» chưa có họ tên người ký.",
      en: "No name stands under «\(context.words(position))».",
      severity: context.options.stage == .issued ? .warning : .info)
    return .passed
  }
}
