import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Viện dẫn lại đầy đủ: a later mention with the title again.
  static let citationRepeatedInFull = Rule(
    id: "citation/repeated-in-full", severity: .info,
    scope: .anyText,
    needs: [.administrativeForm],
    topic: Localized("Viện dẫn từ lần thứ hai", en: "later references"),
    summary: Localized(
      "Viện dẫn lại mà vẫn ghi đầy đủ trích yếu", en: "A later mention gives the subject again"),
    why: Localized(
      "Lần đầu ghi đầy đủ; các lần sau chỉ ghi tên loại và số, ký hiệu.",
      en: "The first mention is full; later ones give type and number alone."),
    remedy: Localized(
      "Chỉ ghi tên loại và số, ký hiệu.", en: "Give the type and the number alone."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6b"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;
          """,
        text: """
          Trình bày theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ ⟦về công tác văn \
          thư⟧.
          """),
      .flagged(
        basis: """
          Căn cứ Kế hoạch số 22/KH-UBND ngày 19/01/2025 của UBND xã An Bình về chuyên đề đọc sách;
          """,
        text: """
          Theo Kế hoạch số 22/KH-UBND ngày 19/01/2025 của UBND xã An Bình ⟦về chuyên đề đọc sách⟧.
          """),
      .clean(
        basis: """
          Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;
          """,
        text: "Trình bày theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."),
      // The same number of another body is another document.
      .clean(
        basis: """
          Căn cứ Kế hoạch số 22/KH-UBND ngày 19/01/2025 của UBND tỉnh Bình An về chuyên đề đọc sách;
          Căn cứ Kế hoạch số 22/KH-UBND ngày 05/3/2025 của UBND xã An Bình về chuyên đề đọc sách;
          """),
    ]
  ) { context in
    let references = context.facts.references
    let first = context.referenceGroups.first
    // By the first mention of a document: the first that gives its subject.
    var told = [Int](repeating: -1, count: references.count)
    var isRepeated = false
    for index in references.indices {
      let reference = references[index]
      guard reference.parent == nil, reference.number != nil else { continue }
      isRepeated = isRepeated || first[index] != index
      guard let title = reference.title else { continue }
      let before = told[first[index]]
      guard before >= 0 else {
        told[first[index]] = index
        continue
      }
      // Two căn cứ are another rule's; another date is another document or another rule's.
      guard reference.role == .body, references[before].date == reference.date,
        reference.date != nil || reference.numberYear != nil
      else { continue }
      context.report(
        title,
        """
        \(context.title(of: reference)) đã được viện dẫn đầy đủ ở trên; ở đây chỉ cần ghi tên loại \
        và số, ký hiệu, bỏ trích yếu.
        """,
        en: """
          \(context.title(of: reference)) was cited in full above; type and number suffice here.
          """,
        related: references[before].title.map {
          [RelatedPlace(context.say("lần viện dẫn đầy đủ", en: "cited in full here"), $0)]
        } ?? [])
    }
    return isRepeated
      ? .passed
      : .notApplicable(
        Localized("không văn bản nào được viện dẫn lại", en: "no document is cited again"))
  }
}
