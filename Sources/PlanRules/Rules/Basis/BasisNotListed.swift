import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Áp dụng mà không nêu căn cứ: a circular or decree that the body applies is not among the căn cứ.
  static let basisNotListed = Rule(
    id: "basis/not-listed", severity: .info,
    needs: [.bases, .everyPage],
    topic: Localized("Căn cứ cho nội dung áp dụng", en: "basis of what is applied"),
    summary: Localized(
      "Nội dung áp dụng nghị định, thông tư không có trong phần căn cứ",
      en: "The body applies a decree or circular that is not among the bases"),
    why: Localized(
      "Căn cứ gồm các văn bản quy định nội dung, cơ sở để ban hành kế hoạch.",
      en: "The bases are the documents that the plan's matter rests on."),
    remedy: Localized("Bổ sung văn bản đó vào phần căn cứ.", en: "Add it to the bases."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6a"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Kế hoạch số 22/KH-UBND ngày 19/9/2025 của UBND xã An Bình về bồi dưỡng giáo viên;
          """,
        text: "Đánh giá theo quy định tại ⟦Thông tư số 19/2019/TT-BGDĐT⟧."),
      .flagged(
        basis: """
          Căn cứ Kế hoạch số 22/KH-UBND ngày 19/9/2025 của UBND xã An Bình về công tác văn thư;
          """,
        text: "Trình bày văn bản thực hiện theo ⟦Nghị định số 30/2020/NĐ-CP⟧ của Chính phủ."),
      .clean(
        title: "Công tác văn thư",
        basis: """
          Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;
          """,
        text: "Trình bày văn bản thực hiện theo Nghị định số 30/2020/NĐ-CP của Chính phủ."),
      // Repealed: to be replaced, not to be added.
      .clean(
        title: "Bồi dưỡng giáo viên",
        basis: """
          Căn cứ Kế hoạch số 22/KH-UBND ngày 03/9/2025 của UBND xã An Bình về bồi dưỡng giáo viên;
          """,
        text: "Đánh giá theo quy định tại Thông tư số 26/2012/TT-BGDĐT.",
        on: "10/9/2025"),
      // Named, but not applied; and no document of law.
      .clean(
        basis: "Căn cứ Kế hoạch số 22/KH-UBND ngày 19/9/2025 của UBND xã An Bình về chuyên đề;",
        text: """
          1. Giới thiệu Thông tư số 27/2020/TT-BGDĐT cho giáo viên mới.
          2. Thực hiện theo Công văn số 12/UBND-VHXH ngày 20/9/2025 của UBND xã An Bình.
          """),
    ]
  ) { context in
    let references = context.facts.references
    let first = context.referenceGroups.first
    var isListed = [Bool](repeating: false, count: references.count)
    for index in references.indices where references[index].role == .basis {
      isListed[first[index]] = true
    }
    let mayBeUnread = context.facts.residue.contains { $0.traces.contains(.number) }
    var isUnsure = false
    for index in references.indices {
      let reference = references[index]
      guard !isListed[first[index]], reference.role == .body, reference.parent == nil,
        !context.isNamedAsPast(reference), !context.isInAppendix(reference),
        reference.numberForm == .normative, !context.hasEnded(index),
        let type = reference.codeType, context.tables.documentTypes[type].isNormative,
        context.isApplied(reference)
      else { continue }
      isListed[first[index]] = true
      if mayBeUnread {
        isUnsure = true
        continue
      }
      context.report(
        context.headSpan(of: reference),
        """
        Nội dung áp dụng \(context.title(of: reference)) nhưng phần căn cứ không nêu; nên bổ sung \
        vào căn cứ.
        """,
        en: """
          The body applies \(context.title(of: reference)), which is not among the bases.
          """)
    }
    return isUnsure ? .readUnsurely : .passed
  }
}

extension RuleContext {
  /// What has been repealed is no basis to add; `citation/not-in-force` speaks of it.
  fileprivate func hasEnded(_ index: Int) -> Bool {
    guard let resolution = resolutions[index] else { return false }
    return resolution.standing == .repealed && resolution.isSure
  }

  /// A form that is annexed has căn cứ of its own.
  fileprivate func isInAppendix(_ reference: LegalReference) -> Bool {
    analysis.paragraph(at: reference.span.lowerBound)
      .map { plan.paragraphs[$0].part == .appendix } ?? false
  }

  /// Whether the words right before a reference and its pointers apply it: «theo», «quy định tại».
  fileprivate func isApplied(_ reference: LegalReference) -> Bool {
    let pointers = reference.pointers.map { $0.span.lowerBound }.min() ?? reference.span.lowerBound
    let start = min(pointers, reference.span.lowerBound)
    let before = max(0, start - 48)..<start
    return tables.ruleWords.applyingWords.contains(source.folded, in: before)
  }
}
