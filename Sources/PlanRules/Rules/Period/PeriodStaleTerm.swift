import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thuật ngữ cũ: «nội dung bồi dưỡng 1, 2, 3» for «chương trình bồi dưỡng 01, 02, 03».
  static let periodStaleTerm = Rule(
    id: "period/stale-term", severity: .info,
    scope: .profile,
    topic: Localized("Tên gọi nội dung bồi dưỡng", en: "names of training contents"),
    summary: Localized(
      "Dùng tên gọi của quy chế đã hết hiệu lực: «nội dung bồi dưỡng 1, 2, 3»",
      en: "Terms of the repealed regulation: «nội dung bồi dưỡng 1, 2, 3»"),
    why: Localized(
      "Từ Thông tư 19/2019/TT-BGDĐT, tên gọi là «chương trình bồi dưỡng 01, 02, 03».",
      en: "Since Circular 19/2019/TT-BGDĐT they are called «chương trình bồi dưỡng 01, 02, 03»."),
    remedy: Localized(
      "Thay bằng «chương trình bồi dưỡng 01», «02», «03».",
      en: "Write «chương trình bồi dưỡng 01», «02», «03»."),
    source: [
      "Thông tư 26/2012/TT-BGDĐT, hết hiệu lực từ 28/12/2019 theo Thông tư 19/2019/TT-BGDĐT"
    ],
    examples: [
      .flagged(
        body: """
          I. NỘI DUNG
          1. ⟦Nội dung bồi dưỡng 1⟧: khoảng 40 tiết.
          2. ⟦Nội dung bồi dưỡng 2⟧: khoảng 40 tiết.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
      .flagged(
        body: """
          I. NỘI DUNG
          1. Chương trình bồi dưỡng 01: khoảng 40 tiết.
          2. Chương trình bồi dưỡng 02: khoảng 40 tiết.
          3. Chương trình bồi dưỡng 03: khoảng 40 tiết.
          II. HÌNH THỨC
          Phần tự chọn của giáo viên (⟦nội dung 3⟧) do tổ chuyên môn hướng dẫn.
          """,
        profile: "bdtx"),
      .clean(
        title: "Bồi dưỡng thường xuyên giáo viên năm học 2025-2026",
        body: """
          I. NỘI DUNG
          - Nội dung chương trình bồi dưỡng 01: khoảng 40 tiết.
          - Nội dung bồi dưỡng 02: khoảng 40 tiết.
          II. CÁC BUỔI HỌC
          - Nội dung 1: Đánh giá học sinh.
          - Nội dung 2: Chuyển đổi số; nhóm trưởng nhắc lại nội dung 1.
          """,
        profile: "bdtx"),
      .clean(
        title: "Bồi dưỡng thường xuyên giáo viên năm học 2018-2019",
        text: """
          1. Nội dung bồi dưỡng 1: 30 tiết.
          2. Nội dung bồi dưỡng 2: 30 tiết.
          """,
        profile: "bdtx"),
    ]
  ) { context in
    // The regulation that knew these words held until then.
    if let days = context.identity.issueDays, let repealed = Rule.staleFrom,
      days.upperBound < repealed
    {
      return .notApplicable(
        Localized("quy chế cũ khi đó còn hiệu lực", en: "the old regulation was still in force"))
    }
    let programmes = context.programmes
    guard !programmes.staleTerms.isEmpty || !programmes.mentions.isEmpty else {
      return .programmesNotNamed
    }
    // «Nội dung 1: …» at the head of items counts the plan's own contents.
    let countsOwn = programmes.staleTerms.contains { context.isBare($0) && context.isHead($0) }
    for term in programmes.staleTerms {
      if context.isBare(term), countsOwn || programmes.mentions.isEmpty { continue }
      let digit = context.source.bytes[term.upperBound - 1]
      let right =
        digit.isDigit
        ? "chương trình bồi dưỡng 0\(digit - .digitZero)" : "chương trình bồi dưỡng 01, 02, 03"
      context.report(
        term,
        "«\(context.words(term))» là tên gọi của quy chế cũ; nay là «\(right)».",
        en: "«\(context.words(term))» is a term of the old regulation; now «\(right)».",
        source: [context.tables.periods.staleSource], cause: "stale-terms")
    }
    return .passed
  }

  private static let staleFrom = CalendarDate(year: 2019, month: 12, day: 28)
}

extension RuleContext {
  /// «nội dung 3»: two words and a number, which may count anything.
  fileprivate func isBare(_ term: TextSpan) -> Bool {
    var spaces = 0
    for i in term where source.bytes[i].isSpace && !source.bytes[i - 1].isSpace { spaces += 1 }
    return spaces <= 2
  }

  fileprivate func isHead(_ term: TextSpan) -> Bool {
    paragraph(at: term.lowerBound).map {
      plan.paragraphs[$0].content.lowerBound == term.lowerBound
    } ?? false
  }
}
