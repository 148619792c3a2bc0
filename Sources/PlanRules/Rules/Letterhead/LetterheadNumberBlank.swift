import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Số để trống: the number is left blank, or there is no number line.
  static let letterheadNumberBlank = Rule(
    id: "letterhead/number-blank", severity: .warning, atDraft: .info, atIssue: .error,
    needs: [.lines, .letterhead, .wholeText],
    topic: Localized("Số của văn bản", en: "number"),
    summary: Localized("Số văn bản để trống hoặc không có", en: "The number is blank or absent"),
    why: Localized(
      "Văn bản chưa có số thì không viện dẫn, không tra cứu được.",
      en: "A document without a number can be neither cited nor looked up."),
    remedy: Localized(
      "Ghi số do văn thư cấp, ví dụ: Số: 05/KH-UBND", en: "Fill in the number: Số: 05/KH-UBND"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3"],
    examples: [
      .flagged(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          ⟦Số:       /KH-THAB⟧
          An Bình, ngày 15 tháng 9 năm 2025
          """),
      .flagged(
        """
        TRƯỜNG TIỂU HỌC AN BÌNH
        An Bình, ngày 15 tháng 9 năm 2025

        ⟦KẾ HOẠCH⟧
        Tổ chức Tết Trung thu
        """),
      .clean(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số:   31/KH-THAB
          An Bình, ngày 15 tháng 9 năm 2025
          """),
      .clean(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          TỔ CHUYÊN MÔN 4, 5
          An Bình, ngày 15 tháng 9 năm 2025
          """),
      .clean(
        head: """
          CHI BỘ TRƯỜNG TIỂU HỌC AN BÌNH
          Số 03-KH/CB
          ĐẢNG CỘNG SẢN VIỆT NAM
          """),
    ]
  ) { context in
    let head = context.letterhead
    guard let line = head.numberLine else {
      if let excuse = context.excuseForMissingParts { return excuse }
      if context.mayHoldNumber { return .readUnsurely }
      context.report(
        context.headSpan, "Phần đầu văn bản không có dòng số, ký hiệu.",
        en: "The letterhead has no line for number and symbol.",
        cause: context.lostHeadCause(head))
      return .passed
    }
    if head.number == nil {
      context.report(
        line, "Số văn bản còn để trống: «\(context.words(line))».",
        en: "The number is left blank: «\(context.words(line))».")
    }
    return .passed
  }
}
