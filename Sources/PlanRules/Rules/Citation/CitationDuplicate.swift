import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Căn cứ lặp: the same document twice among the căn cứ.
  static let citationDuplicate = Rule(
    id: "citation/duplicate", severity: .info,
    scope: .anyText,
    topic: Localized("Căn cứ nêu nhiều lần", en: "repeated bases"),
    summary: Localized(
      "Một văn bản được nêu hai lần trong các căn cứ",
      en: "The same document twice among the bases"),
    why: Localized(
      "Mỗi văn bản chỉ cần nêu một lần trong phần căn cứ.",
      en: "A document needs to stand only once among the bases."),
    remedy: Localized("Bỏ căn cứ lặp lại.", en: "Drop the second one."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo về bồi \
          dưỡng;
          Căn cứ tình hình thực tế;
          Căn cứ ⟦Thông tư số 19/2019/TT-BGDĐT⟧ của Bộ Giáo dục và Đào tạo;
          Trường Mầm non Hoa Lan xây dựng kế hoạch như sau:
          """),
      .flagged(
        basis: """
          Căn cứ Kế hoạch số 22/KH-UBND ngày 19/01/2025 của UBND xã An Bình về chuyên đề;
          Thực hiện ⟦Kế hoạch số 22/KH-UBND ngày 19/01/2025⟧ của UBND xã An Bình về chuyên đề;
          Trường Mầm non Hoa Lan xây dựng kế hoạch như sau:
          """),
      .clean(
        basis: """
          Căn cứ Nghị định số 71/2020/NĐ-CP ngày 30/6/2020 của Chính phủ quy định lộ trình;
          Căn cứ Công văn số 670/BGDĐT-NGCBQLGD ngày 30/11/2023 của Bộ Giáo dục và Đào tạo về \
          việc triển khai Nghị định số 71/2020/NĐ-CP ngày 30/6/2020 của Chính phủ;
          Trường Mầm non Hoa Lan xây dựng kế hoạch như sau:
          """),
      .clean(
        basis: """
          Căn cứ Kế hoạch số 22/KH-UBND ngày 19/01/2025 của UBND tỉnh Bình An về chuyên đề;
          Căn cứ Kế hoạch số 22/KH-UBND ngày 05/02/2025 của UBND xã An Bình về chuyên đề;
          Trường Mầm non Hoa Lan xây dựng kế hoạch như sau:
          """),
    ]
  ) { context in
    let references = context.facts.references
    let first = context.referenceGroups.first
    // By the first mention of a document: its first mention as a basis.
    var listed = [Int](repeating: -1, count: references.count)
    for (index, reference) in references.enumerated()
    where reference.role == .basis && reference.parent == nil {
      let group = first[index]
      let before = listed[group]
      guard before >= 0 else {
        listed[group] = index
        continue
      }
      guard reference.number != nil || reference.name != nil,
        !mayStandInTitle(index, references), !mayStandInTitle(before, references),
        isRepeated(references[before], reference, context)
      else { continue }
      context.report(
        reference.span,
        "«\(context.words(reference.span))» đã có trong các căn cứ ở trên.",
        en: "«\(context.words(reference.span))» is already among the bases.",
        related: [
          RelatedPlace(
            context.say("nêu lần đầu ở đây", en: "first given here"), references[before].span)
        ])
    }
    return .passed
  }

  /// «… về thực hiện Chỉ thị số 40-CT/TW và Kết luận số 91-KL/TW»: without a day of its own, after a document with a title
  /// in the same căn cứ, it may be what that title speaks of.
  private static func mayStandInTitle(_ index: Int, _ references: [LegalReference]) -> Bool {
    let reference = references[index]
    guard reference.dateSpan == nil, reference.name == nil, let basis = reference.basis else {
      return false
    }
    var before = index - 1
    while before >= 0, references[before].parent != nil { before -= 1 }
    return before >= 0 && references[before].basis == basis && references[before].title != nil
  }

  /// Two mentions of one number are one document unless their dates, bodies or years differ, or they
  /// point to articles of it.
  private static func isRepeated(
    _ one: LegalReference, _ two: LegalReference, _ context: RuleContext
  ) -> Bool {
    guard one.pointers.isEmpty, two.pointers.isEmpty else { return false }
    // «… (sau đây gọi tắt là Nghị quyết số 71-NQ/TW)»: a short mention beside the full one.
    if one.basis == two.basis, two.title == nil { return false }
    if let date = one.date, let other = two.date, date != other { return false }
    if let year = one.year, let other = two.year, year != other { return false }
    if let title = two.title,
      TitleComparison.differ(context.source, one.title, context.source.text(title))
    {
      return false
    }
    if one.numberForm == .normative || one.number == nil { return true }
    guard let issuer = one.issuer, let other = two.issuer else { return true }
    return sameWords(issuer, other, context.source.folded)
  }

  private static func sameWords(_ a: TextSpan, _ b: TextSpan, _ folded: [UInt8]) -> Bool {
    let one = folded[a].filter { !$0.isSpace }
    return one == folded[b].filter { !$0.isSpace }
  }
}
