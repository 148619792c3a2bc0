import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thiếu phần đầu văn bản: motto, issuing body and number are all absent.
  static let letterheadMissing = Rule(
    id: "letterhead/missing", severity: .warning, atIssue: .error,
    needs: [.lines, .wholeText],
    topic: Localized("Phần đầu văn bản", en: "letterhead"),
    summary: Localized(
      "Thiếu cả quốc hiệu, tên cơ quan ban hành và số, ký hiệu",
      en: "Motto, issuing body and number are all missing"),
    why: Localized(
      "Thiếu phần đầu thì không biết văn bản của ai, số bao nhiêu, ban hành ngày nào.",
      en: "Without its letterhead nobody can tell whose document it is, nor its number and day."),
    remedy: Localized(
      """
      Trình bày đủ quốc hiệu và tiêu ngữ, tên cơ quan, số và ký hiệu, địa danh và ngày ban hành; tệp \
      gốc đã có thì gửi tệp gốc.
      """,
      en: """
        Set motto, issuing body, number and symbol, place and date. If the original has them, a \
        converter lost them: check the original.
        """),
    source: ["Nghị định 30/2020/NĐ-CP, Điều 8"],
    examples: [
      .flagged(
        """
        ⟦KẾ HOẠCH⟧
        Tổ chức Ngày hội đọc sách năm học 2025-2026

        Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;
        Trường Tiểu học An Bình xây dựng kế hoạch như sau:
        I. MỤC ĐÍCH
        Hình thành thói quen đọc sách cho học sinh.
        """),
      .flagged(
        """
        ⟦KẾ HOẠCH⟧
        Kiểm tra nội bộ năm học 2025-2026

        I. MỤC ĐÍCH
        Đánh giá việc thực hiện nhiệm vụ.
        II. TỔ CHỨC THỰC HIỆN
        Các tổ chuyên môn thực hiện kế hoạch này.
        """),
      .clean(
        head: """
          ỦY BAN NHÂN DÂN
          XÃ AN BÌNH
          Số: 15/KH-UBND
          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Độc lập - Tự do - Hạnh phúc
          An Bình, ngày 15 tháng 9 năm 2025
          """),
      // A line with place and date is left: its own rules can still be checked.
      .clean(head: "An Bình, ngày 15 tháng 9 năm 2025"),
    ]
  ) { context in
    guard context.isLetterheadMissing else { return .passed }
    if let excuse = context.excuseForMissingParts { return excuse }
    if context.hasLostCapitals { return .capitalsLost }
    if let numeral = context.lateNumeral, context.plan.title == nil {
      context.report(
        numeral,
        "Văn bản bắt đầu từ «\(context.words(numeral))»; phần đứng trước đã mất, cần xem tệp gốc.",
        en: "The text begins with «\(context.words(numeral))»; what stood above is lost.",
        severity: .info)
      return .passed
    }
    context.report(
      context.headSpan,
      """
      Không thấy quốc hiệu, tên cơ quan ban hành và số, ký hiệu ở đầu văn bản. Nếu tệp gốc có thì \
      phần này đã mất khi chuyển đổi.
      """,
      en: """
        No motto, issuing body or number stands at the head of the text. If the original has them, \
        a converter lost them.
        """)
    return .passed
  }
}
