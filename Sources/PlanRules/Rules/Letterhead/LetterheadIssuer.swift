import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cơ quan ban hành: the letterhead names no issuing body.
  static let letterheadIssuer = Rule(
    id: "letterhead/issuer", severity: .warning,
    needs: [.lines, .letterhead, .wholeText],
    topic: Localized("Tên cơ quan ban hành", en: "issuer"),
    summary: Localized("Thiếu tên cơ quan ban hành", en: "No issuing body"),
    why: Localized(
      "Tên cơ quan ban hành cho biết ai chịu trách nhiệm về văn bản.",
      en: "The issuing body's name says who answers for the document."),
    remedy: Localized(
      "Ghi tên chính thức, đầy đủ của cơ quan ban hành ở góc trên bên trái.",
      en: "Set the issuing body's full official name at the top left."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.2"],
    examples: [
      .flagged(
        """
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        An Bình, ngày 15 tháng 9 năm 2025

        ⟦KẾ HOẠCH⟧
        Tổ chức Tết Trung thu
        """),
      .flagged(
        """
        Số: 31/KH-UBND
        An Bình, ngày 15 tháng 9 năm 2025

        ⟦KẾ HOẠCH⟧
        Tổ chức Tết Trung thu
        """),
      .clean(on: "15/9/2025"),
      .clean(
        head: """
          UBND XÃ AN BÌNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          TRƯỜNG TIỂU HỌC AN BÌNH\tĐộc lập - Tự do - Hạnh phúc
          """),
    ]
  ) { context in
    let head = context.letterhead
    guard head.issuer == nil else { return .passed }
    if context.plan.issuedWith != nil { return .issuedWithAnother }
    context.report(
      context.headSpan,
      "Không thấy tên cơ quan ban hành ở phần đầu văn bản.",
      en: "The letterhead names no issuing body.", cause: context.lostHeadCause(head))
    return .passed
  }
}
