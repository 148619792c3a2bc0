import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Tỉnh hay thành phố: a provincial body with the rank that its place had not on the day.
  static let textPlaceRank = Rule(
    id: "text/place-rank", severity: .warning,
    needs: [.day],
    topic: Localized("Cấp của địa danh", en: "rank of places"),
    summary: Localized(
      "Cơ quan cấp tỉnh ghi «tỉnh» khi đã là thành phố trực thuộc trung ương, hoặc ngược lại",
      en: "A provincial body of a «tỉnh» that was a centrally run city on the day, or the reverse"),
    why: Localized(
      "Tên cơ quan phải theo cấp của địa phương vào ngày đó; Đồng Nai, Quảng Ninh, Bắc Ninh thành "
        + "thành phố trong năm 2026.",
      en: "A body's name follows the rank of its place on the day; Đồng Nai, Quảng Ninh and Bắc "
        + "Ninh became cities in 2026."),
    remedy: Localized(
      "Sửa «tỉnh» thành «thành phố» hoặc ngược lại.",
      en: "Write «thành phố» for «tỉnh», or the reverse."),
    source: [
      "Nghị quyết 30/2026/QH16", "Nghị quyết 36/2026/QH16", "Nghị quyết 39/2026/QH16",
    ],
    examples: [
      .flagged(
        head: """
          ⟦UBND TỈNH ĐỒNG NAI⟧
          TRƯỜNG TRUNG HỌC PHỔ THÔNG SÔNG XANH
          Số: 31/KH-THPTSX
          Đồng Nai, ngày 15 tháng 9 năm 2026
          """,
        text: "Báo cáo ⟦Sở Giáo dục và Đào tạo tỉnh Đồng Nai⟧ trước ngày 20/12/2026."),
      .flagged(text: "Báo cáo ⟦UBND thành phố Quảng Ninh⟧ trước ngày 20/12/2026.", on: "15/8/2026"),
      .clean(
        head: """
          UBND TỈNH BẮC NINH
          TRƯỜNG TRUNG HỌC PHỔ THÔNG SÔNG XANH
          Số: 31/KH-THPTSX
          Bắc Ninh, ngày 15 tháng 9 năm 2026
          """,
        text: """
          Báo cáo Sở Giáo dục và Đào tạo tỉnh Bắc Ninh; mời đại biểu thành phố Thái Nguyên, tỉnh \
          Thái Nguyên.
          """),
      .clean(
        head: """
          UBND THÀNH PHỐ ĐỒNG NAI
          TRƯỜNG TRUNG HỌC PHỔ THÔNG SÔNG XANH
          Số: 31/KH-THPTSX
          Đồng Nai, ngày 15 tháng 9 năm 2026
          """,
        text: """
          Nhà trường được UBND tỉnh Đồng Nai tặng bằng khen năm 2024; tiếp nhận hồ sơ của UBND \
          tỉnh Đồng Nai (cũ).
          """),
    ]
  ) { context in
    // A body bears its name of the plan's own day, for whatever day its law is judged.
    let days = context.analysis.ownDays ?? context.days
    var isUnsure = false
    for body in context.provincialBodies() {
      guard let days = context.days(of: body, else: days) else { continue }
      let first = context.hasWrongRank(body, on: days.lowerBound)
      if first != context.hasWrongRank(body, on: days.upperBound) {
        isUnsure = true
      } else if first {
        report(body, context)
      }
    }
    return isUnsure ? .noDay : .passed
  }

  private static func report(_ body: ProvincialBody, _ context: RuleContext) {
    let since = body.city.from.map { " từ ngày \($0.vietnamese)" } ?? ""
    let sinceEnglish = body.city.from.map { " since \($0.vietnamese)" } ?? ""
    let right = body.isOfProvince ? "thành phố" : "tỉnh"
    context.report(
      body.span,
      """
      «\(context.words(body.span))»: \(body.city.name) là thành phố trực thuộc trung ương\(since); \
      vào ngày đó cơ quan là của «\(right) \(body.city.name)».
      """,
      en: """
        «\(context.words(body.span))»: \(body.city.name) has been a centrally run city\(sinceEnglish); \
        on that day the body is one of «\(right) \(body.city.name)».
        """,
      source: [body.city.source], cause: "place-rank-\(body.city.name)")
  }
}

/// Cơ quan cấp tỉnh của nơi là, hoặc đã thành, thành phố trực thuộc trung ương.
private struct ProvincialBody {
  let span: TextSpan
  let city: CentralCities.City
  /// It is called one of a «tỉnh».
  let isOfProvince: Bool
  /// The days of the document that it issued; nil for a body that the text itself speaks of.
  var reference: Int?
  var paragraph: Paragraph?
}

extension RuleContext {
  fileprivate func provincialBodies() -> [ProvincialBody] {
    var bodies: [ProvincialBody] = []
    if !isLetterheadMissing, let head = plan.letterhead {
      for pieces in [head.authorityPieces, head.issuerPieces] where !pieces.isEmpty {
        let name = foldedName(pieces)
        if let found = firstProvincialBody(name, in: 0..<name.count) {
          bodies.append(
            ProvincialBody(
              span: pieces[0].lowerBound..<pieces[0].upperBound, city: found.city,
              isOfProvince: found.isOfProvince))
        }
      }
    }
    for paragraph in plan.paragraphs
    where paragraph.part != .letterhead && paragraph.part != .appendix {
      // Most paragraphs name no such city, and are not looked at again.
      let city = bodyStarts(in: paragraph.span).first {
        tables.centralCities.names.match(source.folded, at: $0, limit: paragraph.span.upperBound)
          != nil
      }
      guard city != nil else { continue }
      var start = paragraph.span.lowerBound
      while let found = firstProvincialBody(source.folded, in: start..<paragraph.span.upperBound) {
        bodies.append(
          ProvincialBody(
            span: found.span, city: found.city, isOfProvince: found.isOfProvince,
            reference: citation(at: found.span.lowerBound), paragraph: paragraph))
        start = found.span.upperBound
      }
    }
    return bodies
  }

  /// The days for which a body's rank is judged; nil where nothing is said of them.
  fileprivate func days(
    of body: ProvincialBody, else days: ClosedRange<CalendarDate>
  ) -> ClosedRange<CalendarDate>? {
    if let reference = body.reference { return facts.references[reference].date.map { $0...$0 } }
    if let paragraph = body.paragraph, let from = body.city.from,
      isOfThePast(body.span, in: paragraph, since: from)
    {
      return nil
    }
    return days
  }

  fileprivate func hasWrongRank(_ body: ProvincialBody, on day: CalendarDate) -> Bool {
    guard let from = body.city.from else { return body.isOfProvince }
    if body.isOfProvince { return from <= day }
    // Before the districts ended it may have been one of theirs; of letterheads and cited documents
    // other rules speak.
    guard from > day, body.reference == nil, body.paragraph != nil else { return false }
    return tables.endedBodies.contains { ended in
      day > ended.lastDay
        && ended.firstNaming(
          source.folded, in: body.span, tables: tables, day: day, isName: { _ in true })?.city
          != nil
    }
  }

  /// The first body of a span that is of a central city, whatever rank it gives it.
  private func firstProvincialBody(
    _ text: [UInt8], in span: TextSpan
  ) -> (span: TextSpan, city: CentralCities.City, isOfProvince: Bool)? {
    var start = span.lowerBound
    while let name = tables.centralCities.names.firstMatch(text, in: start..<span.upperBound) {
      start = name.match.end
      guard let rank = rank(text, in: span.lowerBound..<name.start),
        let head = rank.isParty
          ? rank.start : body(text, in: span.lowerBound..<rank.start)
      else { continue }
      return (
        head..<name.match.end, tables.centralCities.cities[name.match.value], rank.isOfProvince
      )
    }
    return nil
  }

  /// «tỉnh», «thành phố», «Tỉnh ủy» at the end of a span.
  private func rank(
    _ text: [UInt8], in span: TextSpan
  ) -> (start: Int, isOfProvince: Bool, isParty: Bool)? {
    var start = span.upperBound
    for _ in 0..<2 {
      while start > span.lowerBound, text[start - 1].isSpace { start -= 1 }
      let end = start
      while start > span.lowerBound, text[start - 1].isInWord || text[start - 1] == .dot {
        start -= 1
      }
      guard start < end else { return nil }
      if let rank = Self.ranks.match(text, at: start, limit: span.upperBound),
        text.nextWord(from: rank.end, limit: span.upperBound) == span.upperBound
      {
        return (start, rank.value % 2 == 0, rank.value < 2)
      }
    }
    return nil
  }

  private static let ranks = PhraseTable([
    "tỉnh ủy", "thành ủy", "tỉnh", "thành phố", "tỉnh", "tp", "tỉnh", "tp.",
  ])

  /// Where the provincial body begins whose name a span ends with: «UBND», «Sở Y tế», «Sở …».
  private func body(_ text: [UInt8], in span: TextSpan) -> Int? {
    var start = max(span.lowerBound, span.upperBound - 100)
    while start > span.lowerBound, text[start].isContinuation { start -= 1 }
    var found: (start: Int, end: Int, kind: Agency.Kind)?
    while let next = tables.agencyPhrases.firstMatch(text, in: start..<span.upperBound) {
      found = (next.start, next.match.end, tables.agencies[next.match.value].kind)
      start = next.match.end
    }
    guard let found else { return nil }
    let gap = text[found.end..<span.upperBound]
    switch found.kind {
    case .peoplesCommittee, .peoplesCouncil:
      return gap.allSatisfy { $0.isSpace } ? found.start : nil
    case .department: return gap.allSatisfy { $0.isInWord || $0.isSpace } ? found.start : nil
    case .division, .ministry, .government, .assembly, .party, .school, .other: return nil
    }
  }

  /// The reference that an offset is of.
  private func citation(at offset: Int) -> Int? {
    let low = facts.references.partitionIndex { $0.span.lowerBound <= offset }
    return (max(0, low - 4)..<min(low + 1, facts.references.count)).first { index in
      let reference = facts.references[index]
      return reference.span.contains(offset) || reference.issuer?.contains(offset) ?? false
        || reference.title?.contains(offset) ?? false
    }
  }
}
