import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Căn cứ chung chung: a basis that speaks of documents and names none.
  static let basisVague = Rule(
    id: "basis/vague", severity: .warning,
    needs: [.bases],
    topic: Localized("Văn bản nêu trong căn cứ", en: "documents named in the basis"),
    summary: Localized(
      "Căn cứ nói đến văn bản mà không nêu văn bản nào",
      en: "A basis that speaks of documents and names none"),
    why: Localized(
      "Căn cứ phải ghi đủ tên loại, số, ký hiệu, cơ quan, ngày ban hành và trích yếu.",
      en: "A basis gives type, number, body, date and subject of its document."),
    remedy: Localized(
      "Nêu đúng văn bản: Căn cứ Công văn số … ngày … của … về …;",
      en: "Name the document: Căn cứ Công văn số … ngày … của … về …;"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        basis: """
          ⟦Căn cứ tình hình thực tế của nhà trường⟧;
          Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
      .flagged(basis: "⟦Căn cứ các văn bản chỉ đạo của ngành⟧;"),
      .flagged(
        basis: """
          Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
          ⟦Căn cứ vào nhu cầu thực tế của học sinh và cha mẹ học sinh⟧;
          Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
      .flagged(basis: "⟦Thực hiện hướng dẫn của cấp trên về giáo dục an toàn giao thông⟧;"),
      .clean(
        basis: """
          Căn cứ Nghị quyết Hội nghị viên chức, người lao động của trường;
          Căn cứ nghị quyết hội đồng trường ngày 05/8/2025;
          Căn cứ đề nghị của các tổ;
          Theo đề nghị của tổ trưởng chuyên môn;
          Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
      .clean(
        basis: """
          Thực hiện hướng dẫn tại Công văn số 321/SGDĐT-GDTH ngày 10/9/2025 của Sở Giáo dục và \
          Đào tạo về giáo dục an toàn giao thông;
          Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
    ]
  ) { context in
    var names = [Bool](repeating: false, count: context.plan.bases.count)
    for reference in context.facts.references {
      if let basis = reference.basis { names[basis] = true }
    }
    var isUnsure = false
    for (index, basis) in context.plan.bases.enumerated() where !names[index] {
      guard !givesDay(basis, context), !context.tells(basis) else { continue }
      guard speaksOfDocuments(basis, context) else {
        if context.plan.bases.count > 1, speaksOfConditions(basis, context),
          isWithoutDay(basis, context.facts.traces(in: index), context)
        {
          reportConditions(basis, context)
        }
        continue
      }
      if context.facts.traces(in: index).contains(.number) || numbersFollow(basis, context) {
        isUnsure = true
        continue
      }
      context.report(
        basis.span,
        """
        Căn cứ «\(context.words(basis.span))» không nêu rõ là văn bản nào. Ghi tên loại, số, ký \
        hiệu, ngày, cơ quan ban hành và trích yếu.
        """,
        en: """
          The basis «\(context.words(basis.span))» names no document. Give its type, number, date, \
          body and subject.
          """)
    }
    if !isUnsure { reportOnlyOne(names, context) }
    return isUnsure ? .readUnsurely : .passed
  }

  /// «Căn cứ các Quyết định của Thủ tướng» / «Chính phủ: số 1400/QĐ-TTg …»: a line that was parted from the numbers
  /// of its list, which have no type of their own.
  private static func numbersFollow(_ basis: LegalBasis, _ context: RuleContext) -> Bool {
    guard basis.closingMark == nil else { return false }
    let references = context.facts.references
    let end = basis.span.upperBound
    let next = references.partitionIndex { $0.span.lowerBound < end }
    return next < references.count && references[next].typeSpan == nil
      && references[next].span.lowerBound - end < 60
  }

  /// «Căn cứ nhu cầu …», «Căn cứ tình hình thực tế …» beside documents: customary, and no basis in law.
  private static func reportConditions(_ basis: LegalBasis, _ context: RuleContext) {
    context.report(
      basis.span,
      """
      Căn cứ «\(context.words(basis.span))» không nêu văn bản nào; nên đưa vào phần đặc điểm tình \
      hình, căn cứ chỉ ghi văn bản.
      """,
      en: """
        The basis «\(context.words(basis.span))» names no document; it belongs to the section on \
        the situation.
        """,
      severity: .info, cause: "basis-conditions")
  }

  /// Whether no number and no day may stand in it; «kết quả năm học 2024-2025» has none.
  private static func isWithoutDay(
    _ basis: LegalBasis, _ traces: BasisResidue.Traces, _ context: RuleContext
  ) -> Bool {
    if traces.contains(.number) { return false }
    guard traces.contains(.day) else { return true }
    let years = context.facts.schoolYears
    let next = years.partitionIndex { $0.span.lowerBound < basis.span.lowerBound }
    return next < years.count && years[next].span.upperBound <= basis.span.upperBound
      && !day.contains(context.source.folded, in: basis.span)
  }

  private static let day = PhraseTable(["ngày"])

  /// Whether a basis under «Căn cứ» goes on in small letters, and so names no document by its name, and
  /// is nobody's request.
  private static func speaksOfConditions(_ basis: LegalBasis, _ context: RuleContext) -> Bool {
    guard let lead = basis.lead else { return false }
    let (source, words) = (context.source, context.tables.ruleWords)
    guard source.cursor.begins("căn cứ", at: lead.lowerBound, lead.upperBound) else { return false }
    var i = source.cursor.skipSpace(lead.upperBound, basis.span.upperBound)
    while let filler = words.basisFillers.match(
      source.folded, at: i, limit: basis.span.upperBound)
    {
      i = source.cursor.skipSpace(filler.end, basis.span.upperBound)
    }
    return words.conditionWords.match(source.folded, at: i, limit: basis.span.upperBound) != nil
      && source.cursor.isLower(i, basis.span.upperBound)
  }

  /// «Căn cứ tình hình thực tế của nhà trường» alone: what the plan rests on is no document at all.
  private static func reportOnlyOne(_ names: [Bool], _ context: RuleContext) {
    guard context.plan.bases.count == 1, names == [false], let basis = context.plan.bases.first,
      let lead = basis.lead, !context.source.cursor.begins(lead, with: purposes),
      !context.facts.traces(in: 0).contains(.number),
      !givesDay(basis, context), !speaksOfDocuments(basis, context), !context.tells(basis)
    else { return }
    context.report(
      basis.span,
      """
      Kế hoạch chỉ có một căn cứ, «\(context.words(basis.span))», và căn cứ ấy không nêu văn bản nào.
      """,
      en: """
        The plan has one basis, «\(context.words(basis.span))», and it names no document.
        """)
  }

  /// What a plan is for, and nothing it rests on.
  private static let purposes = PhraseTable(["để", "nhằm"])

  /// «nghị quyết hội đồng trường ngày 05/8/2025»: the day tells which one, though no number does.
  private static func givesDay(_ basis: LegalBasis, _ context: RuleContext) -> Bool {
    let dates = context.facts.dates
    let first = dates.partitionIndex { $0.span.lowerBound < basis.span.lowerBound }
    return dates[first...].prefix { $0.span.lowerBound < basis.span.upperBound }
      .contains { $0.date != nil }
  }

  /// Whether the first word after the lead is one for documents or what they say: not «tình hình
  /// thực tế …», not «đề nghị của …».
  private static func speaksOfDocuments(_ basis: LegalBasis, _ context: RuleContext) -> Bool {
    let words = context.tables.ruleWords
    let folded = context.source.folded
    var i = basis.lead?.upperBound ?? basis.span.lowerBound
    while i < basis.span.upperBound {
      if folded[i].isSpace || folded[i] == .colon {
        i += 1
      } else if let word = words.vagueBasisWords.match(folded, at: i, limit: basis.span.upperBound)
      {
        return !isName(i, word.end, context.source)
      } else if let filler = words.basisFillers.match(folded, at: i, limit: basis.span.upperBound) {
        i = filler.end
      } else {
        return false
      }
    }
    return false
  }

  /// «Nghị quyết Hội nghị …»: a capital, and another after the word, name one document.
  private static func isName(_ start: Int, _ end: Int, _ source: SourceText) -> Bool {
    let next = source.cursor.skipSpace(end, source.bytes.count)
    return source.cursor.isUpper(start) && source.cursor.isUpper(next)
  }
}

extension RuleContext {
  /// «Theo thông báo của Bộ Y tế, tình hình dịch bệnh diễn biến phức tạp …»: a sentence that tells something
  /// after a comma, and no căn cứ, though it begins as one.
  func tells(_ basis: LegalBasis) -> Bool {
    guard let lead = basis.lead, !basis.runsIntoEnactment,
      !source.cursor.begins(lead, with: Self.surestLeads),
      let comma = basis.span.first(where: { source.bytes[$0] == .comma })
    else { return false }
    return tables.ruleWords.tellingWords.contains(
      source.folded, in: comma..<basis.span.upperBound)
  }

  private static let surestLeads = PhraseTable(["căn cứ"])
}
