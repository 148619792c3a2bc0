import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cách ghi năm học: one school year in two forms, or years that do not follow each other.
  static let periodSchoolYearForm = Rule(
    id: "period/school-year-form", severity: .info,
    topic: Localized("Cách ghi năm học", en: "form of school years"),
    summary: Localized(
      "Năm học ghi nhiều cách trong một văn bản, hoặc hai năm không liền nhau",
      en: "School years in several forms in one text, or two years that do not follow each other"),
    why: Localized(
      "Ghi thống nhất thì tìm và đối chiếu được; hai năm không liền nhau là gõ nhầm.",
      en: "One form can be searched; years that do not follow each other are a typing error."),
    remedy: Localized(
      "Ghi cùng một cách, ví dụ «2025-2026».", en: "Write them alike, as «2025-2026»."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh trong năm học 2025-2026.
          II. NỘI DUNG
          Trồng hai mươi cây trong năm học ⟦2025 – 2026⟧.
          """),
      .flagged(
        title: "Chăm sóc cây xanh năm học ⟦2025-2027⟧",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          Trồng hai mươi cây.
          """),
      .clean(
        """
        KẾ HOẠCH
        Chăm sóc cây xanh năm học 2025-2026

        Căn cứ Kế hoạch số 12/KH-SGDĐT ngày 05/8/2025 của Sở Giáo dục và Đào tạo về thực hiện nhiệm vụ năm học 2025-2026;
        I. MỤC ĐÍCH
        Giữ khuôn viên xanh trong năm học 2025-2026.
        II. NỘI DUNG
        Trồng hai mươi cây mỗi năm trong các năm học 2025-2028, giai đoạn 2025 - 2030.
        """),
      .clean(
        title: "Chăm sóc cây xanh năm học 2025 - 2026",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh trong năm học 2025 - 2026.
          II. NỘI DUNG
          Trồng hai mươi cây như năm học 2024 - 2025.
          """),
    ]
  ) { context in
    let years = context.facts.schoolYears
    guard !years.isEmpty else {
      return .notApplicable(
        Localized("không nêu năm học", en: "no school year is named"))
    }
    for mention in years where mention.reference == nil && mention.second != mention.first + 1 {
      guard !context.isSpanOfSchoolYears(mention) else { continue }
      context.report(
        mention.span,
        "Năm học «\(context.words(mention.span))» có hai năm không liền nhau; "
          + "năm học bắt đầu từ \(mention.first) là «\(mention.first)-\(mention.first + 1)».",
        en:
          "The years of «\(context.words(mention.span))» do not follow each other; the school year "
          + "from \(mention.first) is «\(mention.first)-\(mention.first + 1)».",
        severity: .error)
    }
    context.reportUnlikeForms()
    return .passed
  }
}

extension RuleContext {
  /// «trong các năm học 2025-2028», «3 năm học 2022-2025».
  fileprivate func isSpanOfSchoolYears(_ mention: SchoolYearMention) -> Bool {
    guard mention.second > mention.first + 1 else { return false }
    let end = mention.span.lowerBound
    var start = max(0, end - 28)
    while start < end, source.bytes[start].isContinuation { start += 1 }
    return tables.ruleWords.severalYears.contains(source.folded, in: start..<end)
  }

  /// Of every form other than the usual one, its first mention.
  fileprivate func reportUnlikeForms() {
    // By dash and by the spaces around it: the count and the first mention.
    var counts = [Int](repeating: 0, count: 16)
    var first = [TextSpan?](repeating: nil, count: 16)
    for mention in facts.schoolYears {
      guard let form = form(of: mention) else { continue }
      if counts[form] == 0 { first[form] = mention.span }
      counts[form] += 1
    }
    var usual = 0
    for form in counts.indices where counts[form] > counts[usual] { usual = form }
    guard let other = first[usual] else { return }
    for form in counts.indices where form != usual {
      guard let unlike = first[form] else { continue }
      // What is in the usual form already shows nothing: then the other one, as it should be.
      let years = digits(of: form == 0 ? other : unlike)
      report(
        unlike,
        "Năm học ghi hai cách trong cùng văn bản: «\(words(unlike))» và «\(words(other))»; nên ghi thống nhất một "
          + "cách, ví dụ «\(years)».",
        en: "«\(words(unlike))» is written unlike «\(words(other))»; write «\(years)» throughout.",
        related: [RelatedPlace(say("cách ghi kia", en: "the other form"), other)])
    }
  }

  /// The dash between two years and its spaces, as a number below 16; nil where a line ends between
  /// them: how they were typed is not known then.
  private func form(of mention: SchoolYearMention) -> Int? {
    let bytes = source.bytes
    var i = mention.span.lowerBound
    while i < mention.span.upperBound, bytes[i].isDigit { i += 1 }
    var end = mention.span.upperBound
    while end > i, bytes[end - 1].isDigit { end -= 1 }
    guard i < end else { return nil }
    var form = 0
    if bytes[i].isSpace { form |= 1 }
    if bytes[end - 1].isSpace { form |= 2 }
    var dash = 0
    for j in i..<end {
      if bytes[j] == .lineFeed || bytes[j] == .carriageReturn { return nil }
      if bytes[j] == .slash { dash = 3 }
      if bytes[j] == .leadOfMarks, j + 2 < end { dash = bytes[j + 2] == Self.endOfEmDash ? 2 : 1 }
    }
    return form | dash << 2
  }

  /// «—» is E2 80 94.
  private static let endOfEmDash: UInt8 = 0x94

  /// «2025-2026».
  private func digits(of span: TextSpan) -> String {
    var first: [UInt8] = []
    var second: [UInt8] = []
    for i in span where source.bytes[i].isDigit {
      if first.count < 4 { first.append(source.bytes[i]) } else { second.append(source.bytes[i]) }
    }
    return String(decoding: first, as: UTF8.self) + "-" + String(decoding: second, as: UTF8.self)
  }
}
