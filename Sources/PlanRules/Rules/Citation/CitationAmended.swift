import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Văn bản đã sửa đổi: amended by the plan's day, and the amendment is not cited.
  static let citationAmended = Rule(
    id: "citation/amended", severity: .info,
    scope: .anyText,
    needs: [.register, .day],
    topic: Localized("Văn bản sửa đổi, bổ sung", en: "amending documents"),
    summary: Localized(
      "Văn bản viện dẫn đã được sửa đổi, bổ sung mà không nhắc văn bản sửa đổi",
      en: "A cited document was amended, and the amendment is not cited"),
    why: Localized(
      "Người thực hiện cần biết điều khoản nào đã thay đổi.",
      en: "Those who carry the plan out must know what has changed."),
    remedy: Localized(
      "Ghi thêm: được sửa đổi, bổ sung bởi …", en: "Add: amended by …"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        basis: """
          Căn cứ ⟦Thông tư số 36/2018/TT-BTC⟧ ngày 30/3/2018 của Bộ Tài chính hướng dẫn việc lập \
          dự toán kinh phí đào tạo, bồi dưỡng;
          """,
        on: "10/9/2025"),
      .flagged(basis: "Căn cứ ⟦Luật Viên chức⟧ ngày 15 tháng 11 năm 2010;", on: "10/9/2025"),
      .clean(
        basis: """
          Căn cứ Thông tư số 36/2018/TT-BTC ngày 30/3/2018 của Bộ Tài chính, được sửa đổi, bổ \
          sung bởi Thông tư số 06/2023/TT-BTC ngày 31/01/2023;
          """,
        on: "10/9/2025"),
      // The amendment by its name, as a căn cứ names a law.
      .clean(
        basis: """
          Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010; Luật sửa đổi, bổ sung một số điều của \
          Luật Cán bộ, công chức và Luật Viên chức ngày 25 tháng 11 năm 2019;
          """,
        on: "10/9/2025"),
      .clean(
        basis: """
          Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011;
          Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;
          """,
        on: "10/9/2025"),
      // Another law of that name came since; that it replaced this one the register does not say.
      .clean(
        basis: "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        on: "10/9/2025"),
      // The amendment by its year; a document named as ended.
      .clean(
        text: """
          Tuyên truyền Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017); phổ biến Thông tư số \
          29/2024/TT-BGDĐT, Thông tư số 17/2012/TT-BGDĐT hết hiệu lực.
          """,
        on: "10/9/2025"),
      // Before the amendment.
      .clean(
        basis: """
          Căn cứ Thông tư số 36/2018/TT-BTC ngày 30/3/2018 của Bộ Tài chính hướng dẫn việc lập dự \
          toán kinh phí đào tạo, bồi dưỡng;
          """,
        on: "10/9/2019"),
    ]
  ) { context in
    let days = context.days
    let resolver = Resolver(source: context.source, tables: context.tables, days: days)
    for (index, resolution) in context.resolved
    where resolution.standing == .amended && !resolution.hasOtherTitle
      && context.referenceGroups.first[index] == index
    {
      let reference = context.facts.references[index]
      if reference.relation.contains(.amended) || context.isNamedAsPast(reference) { continue }
      let amendments = resolver.amendments(of: resolution.record, by: days.lowerBound)
        .filter { context.names(resolution.record, inTitleOf: $0) }
      guard !amendments.isEmpty, !context.isOneOf(amendments),
        !resolver.hasSuccessor(resolution.record, by: days.lowerBound),
        !context.cites(anyOf: amendments, of: resolution.record)
      else { continue }
      let numbers = amendments.joined(separator: ", ")
      context.report(
        context.headSpan(of: reference),
        """
        \(context.title(of: reference)) đã được sửa đổi, bổ sung bởi \(numbers); nên viết: \
        … (được sửa đổi, bổ sung bởi \(numbers)).
        """,
        en: "\(context.title(of: reference)) was amended by \(numbers), which is not cited.",
        source: context.registerSources(resolution.record))
    }
    return .passed
  }
}

extension RuleContext {
  /// Whether the title of what amended a law names that law: one that changes a word in twenty laws is
  /// cited by nobody. Other documents are always named by what amends them.
  fileprivate func names(_ amended: LawRecord, inTitleOf number: String) -> Bool {
    let amendment = tables.register.records(number: number).first
    guard LawNames.isLaw(amended), let name = amended.title else {
      // A law ends what a circular says otherwise; it does not amend the circular.
      return amendment.map { !LawNames.isLaw($0) } ?? true
    }
    return LawNames.isNamed(name, in: amendment?.title ?? "")
  }

  /// Whether one of these documents is cited anywhere in the text: by its number, or, as a căn cứ names
  /// a law, by its name («Luật sửa đổi, bổ sung một số điều của … Luật Viên chức»).
  fileprivate func cites(anyOf numbers: [String], of amended: LawRecord) -> Bool {
    facts.references.indices.contains { index in
      let reference = facts.references[index]
      let number = reference.number ?? resolutions[index]?.record.number
      if let number { return numbers.contains(number) }
      guard LawNames.isLaw(amended), let title = amended.title, let name = reference.name,
        beginsAmendingLaw(name)
      else { return false }
      return LawNames.isNamed(title, in: words(name)) || isDay(reference.date, ofOneOf: numbers)
    }
  }

  /// «Luật sửa đổi … ngày 25/6/2025» with a slip in its name.
  private func isDay(_ date: CalendarDate?, ofOneOf numbers: [String]) -> Bool {
    guard let date else { return false }
    return numbers.contains { tables.register.records(number: $0).first?.issued == date }
  }

  /// Whether this document is one of those that amended it.
  fileprivate func isOneOf(_ numbers: [String]) -> Bool {
    guard let number = plan.letterhead?.writtenNumber(in: source) else { return false }
    let own = Folding.folded(number)
    return numbers.contains { Folding.folded($0) == own }
  }
}
