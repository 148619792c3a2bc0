import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thiếu căn cứ: a plan without any basis, whatever its lead word.
  static let basisMissing = Rule(
    id: "basis/missing", severity: .error,
    needs: [.lines, .wholeText],
    topic: Localized("Căn cứ ban hành", en: "legal basis"),
    summary: Localized("Kế hoạch không có căn cứ nào", en: "The plan has no legal basis at all"),
    why: Localized(
      "Căn cứ cho biết thẩm quyền và cơ sở để ban hành kế hoạch.",
      en: "The basis says by what power and on what ground the plan is made."),
    remedy: Localized(
      "Thêm căn cứ trước câu ban hành, mỗi căn cứ một dòng: Căn cứ …;",
      en: "Add the basis before the enacting sentence, one a line: Căn cứ …;"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        """
        TRƯỜNG TIỂU HỌC AN BÌNH

        ⟦KẾ HOẠCH⟧
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """),
      .flagged(
        """
        ⟦KẾ HOẠCH⟧
        Tổ chức chuyên đề an toàn giao thông

        Nhà trường xây dựng kế hoạch chuyên đề như sau:
        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn, căn cứ vào điều kiện từng lớp.
        """),
      .clean(
        basis: """
          Thực hiện Công văn số 321/SGDĐT-GDTH ngày 10/9/2025 của Sở Giáo dục và Đào tạo về giáo \
          dục an toàn giao thông; Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """,
        text: "Học sinh biết đi bộ an toàn."),
      .clean(
        title: "Thi hành Luật Nhà giáo",
        basis: """
          Luật Nhà giáo được Quốc hội thông qua ngày 16/6/2025. Căn cứ Quyết định số 1578/QĐ-TTg \
          ngày 22/7/2025 của Thủ tướng Chính phủ, Bộ ban hành Kế hoạch như sau:
          """,
        text: "Thi hành kịp thời."),
      .clean(
        basis: """
          Xét đề nghị của tổ chuyên môn;
          Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """,
        text: "Học sinh biết đi bộ an toàn."),
    ]
  ) { context in
    guard context.plan.bases.isEmpty, !context.namesBasisInPreamble else { return .passed }
    if context.isOfParty { return .partyDocument }
    if context.isNumberedAsDecision { return .issuedWithAnother }
    if context.isOfTeacher { return .withinUnit }
    if context.isWorkList { return .workList }
    if context.isHeadLost || context.isTitleLost { return .letterheadMissing }
    if context.isCutShort { return .readUnsurely }
    if context.mayNameBasis { return .readUnsurely }
    context.report(
      context.headSpan, "Kế hoạch không có căn cứ ban hành nào.",
      en: "The plan names no legal basis.", severity: context.isIssuedPlan ? nil : .warning)
    return .passed
  }
}

extension RuleContext {
  /// «Luật Nhà giáo đã được thông qua …. Căn cứ Quyết định số …, Bộ ban hành Kế hoạch …»: a căn cứ in the
  /// midst of what stands above the first section; and «Ngày 05/01/2026, Tỉnh ủy đã ban hành Chỉ thị số …».
  fileprivate var namesBasisInPreamble: Bool {
    let first = preambleEnd
    if givesReasonInPreamble { return true }
    return facts.references.contains { reference in
      let start = reference.span.lowerBound
      guard start < first, reference.number != nil, let paragraph = paragraph(at: start),
        plan.paragraphs[paragraph].part == .body
      else { return false }
      if reference.date != nil, reference.issuer != nil { return true }
      let before = max(plan.paragraphs[paragraph].span.lowerBound, start - 60)..<start
      return tables.vocabulary.basisLeads.contains(source.folded, in: before)
    }
  }

  /// «Năm 2017, dịch bệnh diễn biến phức tạp. Để chủ động phòng, chống dịch, Ủy ban nhân dân tỉnh ban hành Kế hoạch
  /// … như sau:»: a lead word within a paragraph, in the sentence that enacts.
  private var givesReasonInPreamble: Bool {
    let end = preambleEnd
    return plan.paragraphs.contains { paragraph in
      guard paragraph.part == .body, paragraph.span.upperBound <= end,
        let verb = lastEnacting(in: paragraph.span)
      else { return false }
      let before = max(paragraph.span.lowerBound, verb - Self.longestSentence)..<verb
      return before.contains { i in
        guard source.cursor.endsSentence(i, verb) else { return false }
        let next = source.cursor.skipSpace(i + 1, verb)..<verb
        return source.cursor.isUpper(next.lowerBound)
          && source.cursor.begins(next, with: tables.vocabulary.basisLeads)
      }
    }
  }

  private func lastEnacting(in span: TextSpan) -> Int? {
    var last: Int?
    var from = span.lowerBound
    while let found = tables.vocabulary.enactingVerbs.firstMatch(
      source.folded, in: from..<span.upperBound)
    {
      last = found.start
      from = found.match.end
    }
    return last
  }

  /// Bytes of the sentence that enacts a plan.
  private static let longestSentence = 1200

  /// «Số: 09/QĐ-UBND» above «KẾ HOẠCH»: the decision has the căn cứ.
  fileprivate var isNumberedAsDecision: Bool {
    plan.letterhead?.symbol.map {
      Self.decisions.match(
        source.folded, at: $0.lowerBound, limit: $0.upperBound) != nil
    } ?? false
  }

  private static let decisions = PhraseTable(["qđ"])

  /// Whether the text breaks off before its first section: with no section, closing, recipients or signature,
  /// and no mark at its end.
  fileprivate var isCutShort: Bool {
    guard plan.sections.isEmpty, plan.closing == nil, plan.recipients == nil,
      plan.signature == nil, let last = plan.paragraphs.last, let end = last.span.last
    else { return false }
    return last.part == .body && last.kind != .table && source.bytes[end].startsWordCharacter
  }

  private var preambleEnd: Int {
    plan.sections.first?.span.lowerBound ?? plan.closing?.lowerBound ?? source.bytes.count
  }

  /// Whether something like a căn cứ stands where one would: a document above the first section, or a
  /// heading that says «Căn cứ», «Cơ sở pháp lý».
  fileprivate var mayNameBasis: Bool {
    let end = preambleEnd
    if facts.references.contains(where: { $0.span.lowerBound < end && $0.parent == nil }) {
      return true
    }
    // «Thực hiện Kế hoạch tổ chức giải thể thao học sinh Trường … xây dựng Kế hoạch …»
    let hasLead = plan.paragraphs.contains { paragraph in
      paragraph.part != .letterhead && paragraph.part != .title && paragraph.span.lowerBound < end
        && source.cursor.begins(paragraph.content, with: tables.vocabulary.basisLeads)
    }
    if hasLead { return true }
    let others = SectionKinds(.assessment, .measures, .implementation)
    return plan.sections.contains { section in
      guard let title = section.title else { return false }
      return tables.vocabulary.basisTitleLeads.contains(source.folded, in: title)
        && kindsAround(section.parent).isDisjoint(with: others)
    }
  }
}
