import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Trình bày căn cứ: several in one paragraph, an end without «;», a bullet or number before it.
  static let basisLineForm = Rule(
    id: "basis/line-form", severity: .info,
    needs: [.lines, .administrativeForm, .bases],
    topic: Localized("Cách trình bày căn cứ", en: "form of the legal basis"),
    summary: Localized(
      "Các căn cứ không xuống dòng, không kết thúc bằng «;», hoặc có gạch đầu dòng, số thứ tự",
      en: "Bases run together, end without «;», or follow a bullet or number"),
    why: Localized(
      """
      Sau mỗi căn cứ phải xuống dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng \
      dấu chấm (.).
      """,
      en: "Each basis has its own line and ends with «;», the last one with «.»."),
    remedy: Localized(
      "Mỗi căn cứ viết một dòng, bắt đầu bằng «Căn cứ», kết thúc bằng «;».",
      en: "Give each basis its own line, from «Căn cứ» to «;»."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016; ⟦Căn cứ⟧ Luật Giáo dục ngày 14 tháng 6 năm \
          2019;
          """),
      .flagged(
        basis: """
          ⟦-⟧ Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
          Căn cứ Luật Giáo dục ngày 14 tháng 6 năm ⟦2019.⟧
          Căn cứ tình hình thực tế;
          Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
      .flagged(
        basis: """
          Thực hiện Kế hoạch số 12/KH-UBND ngày 12/9/2025 của UBND xã An Bình về an toàn giao \
          thông, ⟦Công văn⟧ số 321/SGDĐT-GDTH ngày 10/9/2025 của Sở Giáo dục và Đào tạo về chuyên \
          đề;
          """),
      // No enacting sentence goes on after it.
      .flagged(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề

        Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
        Căn cứ Luật Giáo dục ngày 14 tháng 6 năm ⟦2019;⟧

        I. MỤC ĐÍCH
        Rèn kỹ năng đọc cho học sinh.
        """),
      .flagged(
        basis: """
          Thực hiện Kế hoạch số 12/KH-UBND ngày 12/9/2025 của UBND xã An Bình, ⟦Công văn⟧ số \
          321/SGDĐT-GDTH ngày 10/9/2025 của Sở Giáo dục và Đào tạo tỉnh Lam Giang;
          Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
      .clean(
        basis: """
          Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
          Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09/5/2017 của Chính phủ quy định chi tiết một số \
          điều của Luật Trẻ em; được sửa đổi, bổ sung bởi Nghị định số 130/2021/NĐ-CP;
          Căn cứ tình hình thực tế, Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
      // A list in a separate section, and what amends a circular named after it.
      .clean(
        """
        KẾ HOẠCH GIÁO DỤC
        CỦA NHÀ TRƯỜNG

        I. CĂN CỨ XÂY DỰNG KẾ HOẠCH
        1. Căn cứ pháp lý
        - Thông tư số 32/2018/TT-BGDĐT ngày 26/12/2018 của Bộ Giáo dục và Đào tạo ban hành Chương \
        trình giáo dục phổ thông (được sửa đổi, bổ sung tại Thông tư số 20/2021/TT-BGDĐT, Thông tư \
        số 13/2022/TT-BGDĐT);
        - Luật Giáo dục ngày 14 tháng 6 năm 2019;
        2. Căn cứ thực tiễn
        - Điều kiện của nhà trường.
        II. NỘI DUNG
        Dạy đủ các môn học.
        """),
      .clean(
        title: "Đánh giá viên chức",
        basis: """
          Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010; Luật sửa đổi, bổ sung một số điều của \
          Luật Cán bộ, công chức và Luật Viên chức ngày 25 tháng 11 năm 2019;
          Căn cứ tình hình thực tế, Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
      .clean(
        basis: """
          Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
          Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019.
          Trường Tiểu học An Bình xây dựng kế hoạch như sau:
          """),
    ]
  ) { context in
    let bases = context.plan.bases
    var start = 0
    var references = ReferencesInOrder(context.facts.references)
    while start < bases.count {
      var end = start + 1
      while end < bases.count, bases[end].paragraph == bases[start].paragraph { end += 1 }
      checkParagraph(start..<end, &references, context)
      start = end
    }
    return .passed
  }

  /// One finding a paragraph: the gravest.
  private static func checkParagraph(
    _ range: Range<Int>, _ references: inout ReferencesInOrder, _ context: RuleContext
  ) {
    let bases = context.plan.bases
    let paragraph = context.plan.paragraphs[bases[range.lowerBound].paragraph]
    if range.count > 1 {
      // «Luật Viên chức ngày …; Luật sửa đổi, bổ sung một số điều của … Luật Viên chức ngày …»: a law
      // and what amended it are one căn cứ, as the Government writes them.
      for index in range.dropFirst() {
        let second = bases[index]
        let first = references.inBasis(index).first
        // «Thực hiện …; nhằm nâng cao …, Trường xây dựng …»: the purpose is no further căn cứ.
        if first == nil && context.statesPurpose(second)
          || context.beginsAmendingLaw(second.span)
        {
          continue
        }
        let type = first.flatMap {
          $0.span.lowerBound == second.span.lowerBound ? $0.typeSpan : nil
        }
        reportRunOn(second.lead ?? type ?? context.firstWord(of: second.span), context)
        return
      }
      return
    }
    if let next = runOn(references.inBasis(range.lowerBound), context) {
      reportRunOn(next, context)
      return
    }
    let basis = bases[range.lowerBound]
    if basis.beginsParagraph, paragraph.content.lowerBound > paragraph.span.lowerBound,
      context.plan.letterhead?.isParty != true, !context.standsInSection(basis),
      !context.listsUnderTitle
    {
      let bullet = context.firstWord(
        of: paragraph.span.lowerBound..<paragraph.content.lowerBound)
      context.report(
        bullet,
        "Căn cứ không ghi gạch đầu dòng hay số thứ tự ở đầu; bỏ «\(context.words(bullet))».",
        en: "A basis takes no bullet or number («\(context.words(bullet))»).",
        cause: "basis-bullets")
      return
    }
    checkEnd(basis, isLast: range.upperBound == bases.count, context)
  }

  private static func checkEnd(
    _ basis: LegalBasis, isLast: Bool, _ context: RuleContext
  ) {
    let semicolon = UInt8(ascii: ";")
    if basis.closingMark == UInt8(ascii: ":") { return }
    // «…; UBND xã ban hành kế hoạch như sau:» goes on with the sentence that enacts.
    if basis.closingMark == semicolon,
      !isLast || basis.runsIntoEnactment || !context.sectionFollows(basis)
    {
      return
    }
    // Before the enacting sentence «.», «;» and «,» all do.
    if isLast, basis.closingMark.map({ $0 != semicolon }) ?? basis.runsIntoEnactment { return }
    if context.goesOnBelow(basis) || context.tells(basis) { return }
    // Cut off in the midst: «Thực hiện Kế hoạch số».
    if context.source.cursor.ends(basis.span, with: context.tables.vocabulary.openWords) { return }
    var span = context.lastWord(of: basis.span)
    var edit = Fix.Edit(basis.span.upperBound..<basis.span.upperBound, ";")
    let end = basis.span.upperBound
    if let mark = basis.closingMark {
      guard end < context.source.bytes.count, context.source.bytes[end] == mark else { return }
      span = span.lowerBound..<end + 1
      edit = Fix.Edit(end..<end + 1, ";")
    }
    let wanted = isLast ? "." : ";"
    if isLast { edit = Fix.Edit(edit.span, ".") }
    context.report(
      span,
      """
      Căn cứ phải kết thúc bằng dấu \(isLast ? "chấm (.)" : "chấm phẩy (;)"). \
      Viết: \(context.words(context.lastWord(of: basis.span)))\(wanted)
      """,
      en: """
        This basis must end with «\(wanted)». \
        Write: \(context.words(context.lastWord(of: basis.span)))\(wanted)
        """,
      cause: "basis-ends",
      fix: context.isWhole(basis)
        ? Fix(description: context.say("Sửa dấu cuối căn cứ", en: "Mend the mark"), edits: [edit])
        : nil)
  }

  private static func reportRunOn(_ place: TextSpan, _ context: RuleContext) {
    context.report(
      place,
      """
      Nhiều căn cứ viết liền trong một đoạn. Chữ «\(context.words(place))» phải xuống dòng; cuối \
      mỗi căn cứ có dấu chấm phẩy (;).
      """,
      en: """
        Several bases run together in this paragraph. Begin a new line at \
        «\(context.words(place))»; each ends with «;».
        """)
  }

  /// Where, in one clause, a second document begins after a comma, or with its own trích yếu,
  /// once the first is cited with its trích yếu. A list that shares one («Thông tư số 11…, số 12… về
  /// …») is one căn cứ.
  private static func runOn(
    _ references: ArraySlice<LegalReference>, _ context: RuleContext
  ) -> TextSpan? {
    let source = context.source
    // The trích yếu that the documents so far have.
    var told: TextSpan?
    var first: LegalReference?
    var isAmending = false
    var brackets = BracketDepth(from: references.first?.span.lowerBound ?? 0)
    for reference in references where reference.parent == nil {
      // «(được sửa đổi, bổ sung tại Thông tư số …, Thông tư số …)» is said of the one before.
      let isInBrackets = brackets.depth(at: reference.span.lowerBound, source) > 0
      isAmending =
        reference.relation.contains(.amends) || isAmending && reference.title == nil
      if isInBrackets || isAmending { continue }
      if first != nil, let lead = leadAfterComma(before: reference, context) { return lead }
      if told != nil || isWholeOfOtherType(first, reference), let type = reference.typeSpan {
        let i = source.cursor.skipSpaceBack(type.lowerBound, 0)
        if i > 0, source.bytes[i - 1] == UInt8(ascii: ",") { return type }
      } else if let told, let title = reference.title, title != told {
        return reference.numberSpan ?? reference.span
      }
      told = told ?? reference.title
      first = first ?? reference
    }
    return nil
  }

  /// «…, Căn cứ Luật …»: a lead with a capital after a comma begins another basis.
  private static func leadAfterComma(
    before reference: LegalReference, _ context: RuleContext
  ) -> TextSpan? {
    let text = context.source.cursor
    let floor = max(0, reference.span.lowerBound - 40)
    let last = text.wordBefore(reference.span.lowerBound, floor)
    let first = text.wordBefore(last.lowerBound, floor)
    guard first.lowerBound > floor, text.isUpper(first.lowerBound),
      context.tables.vocabulary.basisLeads.match(
        text.folded, at: first.lowerBound, limit: last.upperBound)?.end == last.upperBound
    else { return nil }
    let mark = text.skipSpaceBack(first.lowerBound, floor)
    return mark > floor && text.bytes[mark - 1] == .comma
      ? first.lowerBound..<last.upperBound : nil
  }

  /// «Thông tư số … ngày … của …, Kế hoạch số … ngày … của …»: each with a type, a day and a body of its
  /// own shares nothing with the other.
  private static func isWholeOfOtherType(
    _ first: LegalReference?, _ second: LegalReference
  ) -> Bool {
    guard let first, let type = first.type, let other = second.type, type != other else {
      return false
    }
    return first.number != nil && second.number != nil && first.date != nil && second.date != nil
      && first.issuer != nil && second.issuer != nil && first.issuer != second.issuer
  }
}

extension RuleContext {
  /// Whether a basis is known to end where its paragraph does, and no part of it stands on the next
  /// line: the next paragraph is a basis with its own lead, or begins with a capital in a text
  /// whose lines are not broken.
  fileprivate func isWhole(_ basis: LegalBasis) -> Bool {
    let next = basis.paragraph + 1
    guard next < plan.paragraphs.count else { return false }
    let start = plan.bases.partitionIndex { $0.paragraph < next }
    if start < plan.bases.count, plan.bases[start].paragraph == next {
      return plan.bases[start].lead != nil
    }
    let first = plan.paragraphs[next].content.lowerBound
    let letter = first..<min(source.bytes.count, first + 3)
    return !plan.layout.isWrapped && plan.paragraphs[next].part != .basis
      && !source.bytes[letter].elementsEqual(source.folded[letter])
  }
}

extension RuleContext {
  /// Whether the first section begins right after the last basis, with a numeral, so that no enacting
  /// sentence goes on after it.
  fileprivate func sectionFollows(_ basis: LegalBasis) -> Bool {
    guard let first = plan.sections.first, first.numeral != nil else { return false }
    return first.heading == basis.paragraph + 1
  }

  /// «nhằm …», «để …»: a clause that says what for.
  func statesPurpose(_ basis: LegalBasis) -> Bool {
    guard let lead = basis.lead else { return false }
    return source.cursor.isWord(lead, "nhằm") || source.cursor.isWord(lead, "để")
  }

  /// «Căn cứ:» / «- Luật …»: a list under a line that names nothing itself.
  fileprivate var listsUnderTitle: Bool {
    plan.bases.first.map { tables.vocabulary.isBasisTitle($0.span, source.cursor) } ?? false
  }

  /// «I. Căn cứ xây dựng kế hoạch»: the bases make a section of the plan, a list like any other.
  fileprivate func standsInSection(_ basis: LegalBasis) -> Bool {
    plan.sections.first.map { $0.heading < basis.paragraph } ?? false
  }
}

/// Counts the brackets open at ever later places.
private struct BracketDepth {
  private var place: Int
  private var open = 0

  init(from place: Int) { self.place = place }

  mutating func depth(at end: Int, _ source: SourceText) -> Int {
    while place < end {
      if source.bytes[place] == UInt8(ascii: "(") { open += 1 }
      if source.bytes[place] == UInt8(ascii: ")") { open = max(0, open - 1) }
      place += 1
    }
    return open
  }
}

/// Walks the references along the bases, both in text order.
private struct ReferencesInOrder {
  private let references: [LegalReference]
  private var next = 0

  init(_ references: [LegalReference]) { self.references = references }

  /// The references of a basis. Bases are asked for in order.
  mutating func inBasis(_ basis: Int) -> ArraySlice<LegalReference> {
    while next < references.count, (references[next].basis ?? -1) < basis { next += 1 }
    var end = next
    while end < references.count, references[end].basis == basis { end += 1 }
    return references[next..<end]
  }
}
