import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Căn cứ ghi thiếu: number, date, issuing body or trích yếu missing in a basis.
  static let citationIncomplete = Rule(
    id: "citation/incomplete", severity: .warning,
    scope: .anyText,
    needs: [.administrativeForm],
    topic: Localized("Thông tin của văn bản trong căn cứ", en: "what is given of a basis"),
    summary: Localized(
      "Văn bản trong căn cứ thiếu số, ngày, cơ quan ban hành hoặc trích yếu",
      en: "A basis lacks its document's number, date, issuing body or subject"),
    why: Localized(
      """
      Căn cứ ghi đầy đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm và trích yếu (riêng \
      Luật, Pháp lệnh chỉ ghi tên loại và tên).
      """,
      en: """
        A basis gives type, number, issuing body, date and subject (a Luật or Pháp lệnh only its \
        type and name).
        """),
    remedy: Localized(
      "Bổ sung phần thiếu: … số … ngày … của … về …",
      en: "Add what is missing: … số … ngày … của … về …"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        basis: """
          Căn cứ ⟦Kế hoạch số 25/KH-THAB ngày 05/9/2025⟧ về thực hiện nhiệm vụ năm học 2025-2026;
          """),
      .flagged(
        basis: """
          Căn cứ ⟦Công văn số 321/SGDĐT-GDTH⟧ của Sở Giáo dục và Đào tạo về giáo dục an toàn giao \
          thông;
          """),
      .clean(
        basis: """
          Căn cứ Nghị quyết số 29-NQ/TW ngày 04/11/2013 Hội nghị lần thứ 8 Ban Chấp hành Trung \
          ương khóa XI về đổi mới căn bản, toàn diện giáo dục và đào tạo;
          """),
      .clean(
        basis: """
          Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2025 của Sở Giáo dục và Đào tạo về triển \
          khai Nghị định số 151/2024/NĐ-CP;
          Căn cứ Điều lệ trường tiểu học ban hành kèm theo Thông tư số 28/2020/TT-BGDĐT ngày \
          04/9/2020 của Bộ trưởng Bộ Giáo dục và Đào tạo;
          Theo đề nghị của tổ trưởng tổ Bốn tại Tờ trình số 03/TTr-T4 ngày 12/9/2025;
          Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
      // The subject stands before the number.
      .clean(
        basis: "Căn cứ Quy chế làm việc số 01/QC-THAB ngày 10/7/2025 của Trường Tiểu học An Bình;"),
      // A legal act cites as the rules for such acts ask.
      .clean(
        """
        ỦY BAN NHÂN DÂN
        TỈNH BÌNH AN
        Số: 58/2025/QĐ-UBND
        Bình An, ngày 19 tháng 9 năm 2025

        QUYẾT ĐỊNH
        Quy định về phối hợp

        Căn cứ Nghị định số 78/2025/NĐ-CP quy định chi tiết một số điều của Luật Ban hành văn bản quy phạm pháp luật;
        """),
      // A list shares the body and the subject that stand after its last document.
      .clean(
        basis: """
          Căn cứ Nghị định số 60/2021/NĐ-CP ngày 21/6/2021 và Nghị định số 111/2025/NĐ-CP ngày \
          22/5/2025 sửa đổi, bổ sung Nghị định số 60/2021/NĐ-CP của Chính phủ quy định cơ chế tự \
          chủ;
          Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ quy định chi tiết một \
          số điều của Luật Thi đua, khen thưởng (thay thế Nghị định số 98/2023/NĐ-CP);
          Căn cứ Nghị quyết số 21/NQ-HĐND ngày 30/7/2025 của HĐND xã An Bình (khóa I, kỳ họp thứ \
          2) về phân bổ ngân sách;
          Căn cứ Thông tư số 12/2019/TT-BGDĐT ngày 26/8/2019 và Thông tư số 19/2019/TT-BGDĐT ngày \
          12/11/2019 của Bộ trưởng Bộ Giáo dục và Đào tạo về bồi dưỡng thường xuyên;
          Trường Mầm non Hoa Lan xây dựng kế hoạch như sau:
          """),
    ]
  ) { context in
    let references = context.facts.references
    let first = context.referenceGroups.first
    var index = 0
    var hasBasis = false
    var isUnsure = false
    while index < references.count {
      guard let basis = references[index].basis else {
        index += 1
        continue
      }
      hasBasis = true
      var end = index + 1
      // What stands in the title of one of them does not part the clause.
      while end < references.count, references[end].basis == basis || references[end].parent != nil
      {
        end += 1
      }
      if !check(index..<end, of: basis, first, context) { isUnsure = true }
      checkSecond(index..<end, first, context)
      index = end
    }
    if isUnsure { return .readUnsurely }
    return hasBasis
      ? .passed
      : .notApplicable(Localized("căn cứ không nêu văn bản nào", en: "no document in the basis"))
  }

  /// The first document of one clause. What those after it give they share with it; they
  /// themselves are often a short mention («được sửa đổi bởi …») and are left alone. False where what
  /// seems missing may stand in words that were not read.
  private static func check(
    _ clause: Range<Int>, of basis: Int, _ first: [Int], _ context: RuleContext
  ) -> Bool {
    let references = context.facts.references
    guard let index = clause.first(where: { references[$0].parent == nil }), first[index] == index
    else { return true }
    let reference = references[index]
    if let type = reference.type, context.tables.documentTypes[type].isCitedByName { return true }
    if isMatterOfAnother(reference, basis, context) { return false }
    var hasDate = false
    var hasIssuer = false
    var hasTitle = false
    for other in references[index..<clause.upperBound] where other.parent == nil {
      hasDate =
        hasDate || other.date != nil || other.isDateImpossible || hasBrokenDay(other, context)
      // «các Thông tư số 11…, số 12… của …»: the body may stand inside the last title.
      hasIssuer =
        hasIssuer || other.issuer != nil || other.typeSpan == nil
        || mayHoldIssuer(other.title, context) || namesOwnHighest(other, context)
      hasTitle = hasTitle || other.title != nil
    }
    // «Nghị định số 60/2021/NĐ-CP … và Nghị định số 111/2025/NĐ-CP … sửa đổi Nghị định số 60/2021/NĐ-CP
    // ngày … của Chính phủ quy định …»: what the first mention lacks the title of the next tells.
    for other in clause where first[other] == index {
      hasDate = hasDate || references[other].date != nil
      hasIssuer = hasIssuer || references[other].issuer != nil
      hasTitle = hasTitle || references[other].title != nil
    }
    var missing: [(part: BasisResidue.Traces, name: Localized)] = []
    // «Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2025-2030»: its name is all there is.
    let isByName =
      reference.number == nil && (reference.name != nil || isOfMeeting(reference, context))
    if reference.number == nil, !isByName {
      missing.append((.number, Localized("số, ký hiệu", en: "number")))
    }
    let mayHoldDay = !hasDate && titleMayHoldDay(clause, context)
    if !hasDate, !isByName, !mayHoldDay {
      missing.append((.day, Localized("ngày ban hành", en: "date")))
    }
    // What is cited by name names its body there («Nghị quyết Đại hội …»).
    if !hasIssuer, reference.name == nil, !isGivenBefore(reference, context),
      !isGivenInList(reference, basis, context)
    {
      missing.append((.body, Localized("cơ quan ban hành", en: "issuing body")))
    }
    if !hasTitle, reference.name == nil, !isByName, !isNamedBefore(reference, context),
      !sharesTitle(clause, of: basis, context), !context.goesOnBelow(context.plan.bases[basis])
    {
      missing.append((.title, Localized("trích yếu", en: "subject")))
    }
    if isByName, missing.isEmpty, isOfLowerMeeting(reference, context) {
      context.report(
        reference.span,
        "Căn cứ «\(context.words(reference.span))» không ghi số, ký hiệu; nếu có thì nên ghi.",
        en: "The basis «\(context.words(reference.span))» gives no number; add it if there is one.",
        severity: .info)
    }
    if context.isCutOff(context.plan.bases[basis]) { return missing.isEmpty && !mayHoldDay }
    let traces = context.facts.traces(in: basis)
    let certain = missing.filter { !traces.contains($0.part) }
    guard !certain.isEmpty else { return missing.isEmpty && !mayHoldDay }
    let parts = certain.map { $0.name }.joined("; ", en: ", ")
    context.report(
      reference.span, "Căn cứ «\(context.words(reference.span))» thiếu \(parts.vi).",
      en: "The basis «\(context.words(reference.span))» lacks its \(parts.en).")
    return true
  }

  /// «… và Công văn số … của Bộ … về …»: a further document with a number, a body and a subject of its own
  /// shares nothing, and lacks its day.
  private static func checkSecond(
    _ clause: Range<Int>, _ first: [Int], _ context: RuleContext
  ) {
    let references = context.facts.references
    guard let head = clause.first(where: { references[$0].parent == nil }) else { return }
    for index in clause where index > head && first[index] == index {
      let reference = references[index]
      guard reference.parent == nil, reference.relation.isEmpty, reference.type != nil,
        reference.typeSpan != nil, reference.number != nil, reference.issuer != nil,
        reference.title != nil, reference.date == nil, !reference.isDateImpossible,
        references[head].issuer != nil, references[head].title != reference.title
      else { continue }
      let name = context.words(reference.span)
      context.report(
        reference.span, "Căn cứ «\(name)» thiếu ngày ban hành.",
        en: "The basis «\(name)» lacks its date.")
    }
  }

  /// «… Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết số 29-NQ/TW»: it is the programme that the
  /// plan rests on.
  private static func isMatterOfAnother(
    _ reference: LegalReference, _ basis: Int, _ context: RuleContext
  ) -> Bool {
    let start = reference.span.lowerBound
    guard let other = context.facts.residue(of: basis).last(where: { $0.span.upperBound <= start }),
      other.traces.contains(.document)
    else { return false }
    let cursor = context.source.cursor
    return cursor.ends(cursor.trimmed(other.span.lowerBound..<start), with: carriesOut)
  }

  private static let carriesOut = PhraseTable(["thực hiện", "triển khai", "triển khai thực hiện"])

  /// Whether the body stands before the document: «các Quyết định của Thủ tướng Chính phủ: số …»,
  /// «Theo đề nghị của … tại Tờ trình số …».
  private static func isGivenBefore(_ reference: LegalReference, _ context: RuleContext) -> Bool {
    guard reference.typeSpan != nil, !isJoint(reference, context) else { return true }
    let code = typeCode(reference, context)
    // «Biên bản vi phạm hành chính số … lập ngày …», as its form has it.
    return code == "TTr" || code == "BC" || code == "BB" || isBetweenBodies(reference, context)
  }

  /// «Chương trình phối hợp số 905/CTPH-TLĐ-HLHPN»: the number itself names the bodies that agreed on it.
  private static func isJoint(_ reference: LegalReference, _ context: RuleContext) -> Bool {
    guard let number = reference.numberSpan, let code = reference.issuerCodeSpan,
      reference.numberForm == .administrative, number.lowerBound < code.lowerBound,
      let letters = typeLetters(number.lowerBound..<code.lowerBound, context)
    else { return false }
    return DocumentNumber.isJoint(letters) && context.source.bytes[code].contains(.hyphen)
  }

  /// «Nghị quyết của Hội nghị viên chức ngày 26/9/2025», «Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV
  /// của Đảng», «Nghị quyết Trung ương 8 khóa XI»: which meeting it was is all there is.
  private static func isOfMeeting(_ reference: LegalReference, _ context: RuleContext) -> Bool {
    guard let type = reference.type, context.tables.documentTypes[type].code == "NQ",
      let issuer = reference.issuer
    else { return false }
    return context.source.cursor.begins(issuer, with: meetings)
  }

  /// «Nghị quyết Đại hội Đảng bộ xã An Bình lần thứ I»: of no congress of the whole Party, whose resolution has no
  /// number.
  private static func isOfLowerMeeting(
    _ reference: LegalReference, _ context: RuleContext
  ) -> Bool {
    guard reference.date == nil, isOfMeeting(reference, context) else { return false }
    return !wholeParty.contains(context.source.folded, in: reference.span)
  }

  private static let wholeParty = PhraseTable(["toàn quốc", "của đảng", "trung ương"])
  private static let meetings = PhraseTable(["hội nghị", "đại hội", "trung ương"])

  /// «Quy chế phối hợp số … ngày … giữa Công an tỉnh và Sở …», «Nghị quyết số … ngày … Hội nghị lần
  /// thứ 8 Ban Chấp hành …»: the bodies stand there without «của», and the subject after them.
  private static func isBetweenBodies(
    _ reference: LegalReference, _ context: RuleContext
  ) -> Bool {
    let folded = context.source.folded
    let i = context.source.cursor.skipSpace(reference.span.upperBound, folded.count)
    return between.match(folded, at: i, limit: folded.count) != nil
  }

  private static let between = PhraseTable(["giữa", "hội nghị lần thứ", "hội nghị trung ương"])

  /// Whether the subject stands before the document («Điều lệ trường mầm non ban hành kèm theo Thông
  /// tư số …»), or is that of what it consolidates or proposes.
  private static func isNamedBefore(_ reference: LegalReference, _ context: RuleContext) -> Bool {
    let code = typeCode(reference, context)
    if code == "TTr" || code == "BC" || code == "BB" || code == "VBHN"
      || isBetweenBodies(reference, context)
      || code.map({ papers.contains($0) }) ?? false
    {
      return true
    }
    // «Quy chế làm việc số …»: more than «số» between the type and the number.
    if let type = reference.typeSpan, let number = reference.numberSpan,
      number.lowerBound - type.upperBound > 8
    {
      return true
    }
    guard let basis = reference.basis else { return false }
    let clause = context.plan.bases[basis]
    let start = clause.lead?.upperBound ?? clause.span.lowerBound
    // More than «các văn bản» or «hướng dẫn tại».
    return reference.span.lowerBound - start > 24
  }

  /// Giấy ủy quyền, mời, giới thiệu, nghỉ phép: they name a person, and have no subject.
  private static let papers = ["GUQ", "GM", "GGT", "GNP"]

  private static func typeCode(_ reference: LegalReference, _ context: RuleContext) -> String? {
    guard let type = reference.codeType ?? reference.type else { return nil }
    return context.tables.documentTypes[type].code
  }
}
