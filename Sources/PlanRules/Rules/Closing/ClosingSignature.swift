import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thiếu khối chữ ký: no signature block of any form.
  static let closingSignature = Rule(
    id: "closing/signature", severity: .warning, atDraft: .info, atIssue: .error,
    summary: Localized("Không có chức vụ, họ tên người ký", en: "No signature block"),
    why: Localized(
      "Văn bản phải ghi chức vụ, họ tên và có chữ ký của người có thẩm quyền.",
      en: "The document must carry office, name and signature of whoever has the power to sign."),
    remedy: Localized(
      "Thêm quyền hạn, chức vụ và họ tên người ký, ví dụ: HIỆU TRƯỞNG, Nguyễn Văn A.",
      en: "Add the signer's office and name: HIỆU TRƯỞNG, Nguyễn Văn A."),
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
    guard context.plan.signature == nil else { return .passed }
    if context.hasLostCapitals { return .capitalsLost }
    let end = context.plan.closing ?? context.lastBodyParagraphs(1).first?.span
    let place =
      context.plan.recipients?.heading ?? end.map { context.lastWord(of: $0) } ?? context.headSpan
    context.report(
      place, vi: "Cuối văn bản không có chức vụ, họ tên người ký.",
      en: "No signature block stands at the end of the document.")
    return .passed
  }
}
