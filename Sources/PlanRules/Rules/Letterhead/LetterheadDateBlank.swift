import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Ngày ban hành để trống: day, month or year is left blank, or there is no date line.
  static let letterheadDateBlank = Rule(
    id: "letterhead/date-blank", severity: .warning, atDraft: .info, atIssue: .error,
    needs: [.lines, .letterhead, .wholeText],
    topic: Localized("Ngày ban hành", en: "date of issue"),
    summary: Localized(
      "Ngày ban hành để trống hoặc không có", en: "The date of issue is blank or absent"),
    why: Localized(
      "Thời gian ban hành phải ghi đầy đủ; thiếu ngày thì không biết áp dụng quy định nào.",
      en: "The date must be complete: it decides which law the plan is read with."),
    remedy: Localized(
      "Ghi đủ ngày, tháng, năm, ví dụ: ngày 05 tháng 9 năm 2025",
      en: "Fill in day, month and year: ngày 05 tháng 9 năm 2025"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4"],
    examples: [
      .flagged(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số: 31/KH-THAB
          An Bình, ⟦ngày      tháng 9 năm 2025⟧
          """),
      .flagged(
        """
        TRƯỜNG TIỂU HỌC AN BÌNH
        Số: 31/KH-THAB

        ⟦KẾ HOẠCH⟧
        Tổ chức Tết Trung thu
        """),
      .clean(
        head: """
          UBND XÃ AN BÌNH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          TRƯỜNG MẦM NON HOA LAN       Độc lập - Tự do - Hạnh phúc
          Số: 12/KH-MNHL        An Bình, ngày 25 tháng 02 năm
                                               2026
          """),
      .clean(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số: 31/KH-THAB
          An Bình, ngày  15  tháng 9 năm 2025
          """),
      .clean(
        head: """
          UBND XÃ AN BÌNH
          Số: 31/KH-UBND
          An Bình, ngày 15/9/2025
          """),
    ]
  ) { context in
    let head = context.letterhead
    guard let line = head.dateText ?? head.dateLine else {
      if let excuse = context.excuseForMissingParts { return excuse }
      if context.mayHoldDay { return .readUnsurely }
      context.report(
        context.headSpan, "Phần đầu văn bản không có dòng địa danh, ngày ban hành.",
        en: "The letterhead has no line for place and date.")
      return .passed
    }
    var missing: [Localized] = []
    if head.day == nil { missing.append(Localized("ngày", en: "day")) }
    if head.month == nil { missing.append(Localized("tháng", en: "month")) }
    if head.year == nil { missing.append(Localized("năm", en: "year")) }
    guard !missing.isEmpty else { return .passed }
    let all = missing.joined(", ")
    context.report(
      line, "Ngày ban hành còn thiếu \(all.vi): «\(context.words(line))».",
      en: "The date of issue lacks its \(all.en): «\(context.words(line))».")
    return .passed
  }
}
