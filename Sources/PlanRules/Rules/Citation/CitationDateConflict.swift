import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Hai ngày cho một văn bản: the same document with two dates in one text.
  static let citationDateConflict = Rule(
    id: "citation/date-conflict", severity: .error,
    scope: .anyText,
    onScans: .keptWhereSure,
    topic: Localized("Ngày của một văn bản ở các chỗ", en: "one document’s date in several places"),
    summary: Localized(
      "Cùng một văn bản mà ghi hai ngày khác nhau",
      en: "The same document with two dates in one text"),
    why: Localized(
      "Một văn bản chỉ có một ngày ban hành, nên một trong hai ngày đã ghi sai.",
      en: "A document has one date of issue, so one of the two is wrong."),
    remedy: Localized(
      "Tra ngày trên văn bản gốc rồi ghi thống nhất.",
      en: "Look the date up in the document itself and write it alike."),
    source: ["Chính văn bản này", "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo về bồi \
          dưỡng;
          """,
        text: "Thực hiện theo Thông tư số 19/2019/TT-BGDĐT ngày ⟦21/11/2019⟧."),
      .flagged(
        basis: "Căn cứ Kế hoạch số 22/KH-UBND ngày 19/01/2025 của UBND xã An Bình về chuyên đề;",
        text: "Theo Kế hoạch số 22/KH-UBND ngày ⟦20/01/2025⟧ của UBND xã An Bình."),
      // The first is the wrong one: the register knows.
      .flagged(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày ⟦21/11/2019⟧ của Bộ Giáo dục và Đào tạo về bồi \
          dưỡng;
          """,
        text: "Thực hiện theo Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019."),
      // Every year and every commune has its number 22.
      .clean(
        basis: """
          Căn cứ Kế hoạch số 22/KH-UBND ngày 19/01/2025 của UBND tỉnh Bình An về chuyên đề;
          Căn cứ Kế hoạch số 22/KH-UBND ngày 05/3/2025 của UBND xã An Bình về chuyên đề;
          """),
      .clean(
        basis: "Căn cứ Kế hoạch số 22/KH-UBND ngày 19/01/2024 của UBND xã An Bình về chuyên đề;",
        text: "Theo Kế hoạch số 22/KH-UBND ngày 05/3/2025 của UBND xã An Bình."),
      .clean(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo về bồi \
          dưỡng;
          """,
        text: "Thực hiện theo Thông tư số 19/2019/TT-BGDĐT ngày 12 tháng 11 năm 2019."),
    ]
  ) { context in
    let references = context.facts.references
    let first = context.referenceGroups.first
    // By the first mention of a document: its latest mention with a date, and with a body where one has it.
    var latest = [Int](repeating: -1, count: references.count)
    var isRepeated = false
    for index in references.indices {
      guard let date = references[index].date, references[index].number != nil,
        references[index].dateSpan != nil
      else { continue }
      let before = latest[first[index]]
      if before < 0 || references[before].issuer == nil || references[index].issuer != nil {
        latest[first[index]] = index
      }
      guard before >= 0, let other = references[before].date else { continue }
      isRepeated = true
      guard other != date, isOneDocument(before, index, context) else { continue }
      // Of two dates the register knows which is wrong.
      let isFirstWrong = isDateOfRegister(index, context) && references[before].parent == nil
      let (wrong, right) = isFirstWrong ? (before, index) : (index, before)
      let rightDate = isFirstWrong ? date : other
      guard let written = references[wrong].dateSpan else { continue }
      let span = dateDigits(written, context.source)
      context.report(
        span,
        """
        \(references[wrong].number ?? "") ở đây ghi ngày «\(context.words(span))», ở chỗ khác ghi \
        ngày \(rightDate.vietnamese). Tra lại trên văn bản gốc.
        """,
        en: """
          \(references[wrong].number ?? "") is dated «\(context.words(span))» here and \
          \(rightDate.vietnamese) elsewhere. Look it up in the document itself.
          """,
        related: references[right].dateSpan.map {
          [RelatedPlace(context.say("ngày ghi ở đây", en: "the date given here"), $0)]
        } ?? [],
        cause: LegalReference.dateCause(wrong))
    }
    return isRepeated
      ? .passed
      : .notApplicable(
        Localized("không văn bản nào ghi ngày hai lần", en: "no document is dated twice"))
  }

  /// Whether this is the day of issue for certain, so that the other mention is the wrong one.
  private static func isDateOfRegister(_ index: Int, _ context: RuleContext) -> Bool {
    guard let resolution = context.resolutions[index],
      context.facts.references[index].numberYear != nil
    else { return false }
    let record = resolution.record
    return resolution.isSure && record.firm.contains(.issued)
      && record.confidence != .conflict
  }

  private static func dateDigits(_ date: TextSpan, _ source: SourceText) -> TextSpan {
    (date.first { source.bytes[$0].isDigit } ?? date.lowerBound)..<date.upperBound
  }

  /// Whether two mentions with one number are one document. A number with a year from a central
  /// body is; any other comes back every year and in every commune, so the year must be the same, the
  /// bodies must not differ, nor the subjects.
  private static func isOneDocument(_ a: Int, _ b: Int, _ context: RuleContext) -> Bool {
    let one = context.facts.references[a]
    let two = context.facts.references[b]
    if one.numberForm == .normative, isCentral(one, context) {
      // Of an unpublished series there may be another of that number.
      guard let title = two.title else { return true }
      return !TitleComparison.differ(context.source, one.title, context.source.text(title))
    }
    guard one.date?.year == two.date?.year else { return false }
    // Every commune and the province have a «22/KH-UBND» in a year.
    if one.issuer == nil || two.issuer == nil, isOfManyBodies(one, context),
      one.title == nil || two.title == nil
    {
      return false
    }
    if let issuer = one.issuer, let other = two.issuer,
      !isSame(issuer, other, context, length: Int.max)
    {
      return false
    }
    if let title = one.title, let other = two.title {
      return isSame(title, other, context, length: 24)
    }
    return true
  }

  /// Whether the body's code belongs to one body alone: a ministry, the Government, the Assembly.
  private static func isCentral(_ reference: LegalReference, _ context: RuleContext) -> Bool {
    context.issuerKinds(of: reference).contains {
      switch $0 {
      case .ministry, .government, .assembly: true
      case .peoplesCommittee, .peoplesCouncil, .department, .division, .school, .party, .other:
        false
      }
    }
  }

  /// Whether the body's code is that of a people's committee or council.
  private static func isOfManyBodies(_ reference: LegalReference, _ context: RuleContext) -> Bool {
    context.issuerKinds(of: reference).contains { $0 == .peoplesCommittee || $0 == .peoplesCouncil }
  }

  /// Whether two texts are alike in their first letters, white space apart.
  private static func isSame(
    _ a: TextSpan, _ b: TextSpan, _ context: RuleContext, length: Int
  ) -> Bool {
    let text = context.source.cursor
    var i = a.lowerBound
    var j = b.lowerBound
    var count = 0
    while count < length {
      i = text.skipSpace(i, a.upperBound)
      j = text.skipSpace(j, b.upperBound)
      if i == a.upperBound || j == b.upperBound { return i == a.upperBound && j == b.upperBound }
      guard text.folded[i] == text.folded[j] else { return false }
      i += 1
      j += 1
      count += 1
    }
    return true
  }
}
