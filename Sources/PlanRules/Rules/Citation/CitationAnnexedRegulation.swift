import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Điều của văn bản ban hành kèm theo: an article of the Quy chế is cited as the circular's own.
  static let citationAnnexedRegulation = Rule(
    id: "citation/annexed-regulation", severity: .info,
    scope: .anyText,
    topic: Localized("Điều, khoản của quy chế kèm theo", en: "articles of annexed regulations"),
    summary: Localized(
      "Điều được viện dẫn là của quy chế, chương trình ban hành kèm theo, không phải của chính văn bản",
      en: "The cited article is of what the document issues with itself"),
    why: Localized(
      "Văn bản ban hành chỉ có vài điều; các điều về nội dung thuộc phần ban hành kèm theo.",
      en: "Such a document has a few articles; those on the matter belong to what it issues."),
    remedy: Localized(
      "Viết: Điều … Quy chế … ban hành kèm theo Thông tư số …",
      en: "Write: Điều … Quy chế … ban hành kèm theo Thông tư số …"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6b"],
    examples: [
      .flagged(text: "Thực hiện ⟦Điều 11⟧ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019."),
      .flagged(text: "Xếp loại theo ⟦khoản 2 Điều 12⟧ Thông tư số 19/2019/TT-BGDĐT."),
      .clean(
        text: """
          Thực hiện Điều 11 Quy chế bồi dưỡng ban hành kèm theo Thông tư số 19/2019/TT-BGDĐT.
          """),
      .clean(
        text: """
          Thực hiện Điều 11 Nghị định số 30/2020/NĐ-CP và Điều 2 Thông tư số 19/2019/TT-BGDĐT.
          """),
    ]
  ) { context in
    var isJudged = false
    for (index, resolution) in context.resolved {
      let reference = context.facts.references[index]
      let record = resolution.record
      guard !reference.pointers.isEmpty, let count = record.articles, context.promulgates(record),
        record.confidence != .conflict, !resolution.hasOtherTitle
      else { continue }
      isJudged = true
      let pointer = reference.pointers.first { pointer in
        pointer.article.flatMap { context.number(in: $0) }.map { $0 > count } ?? false
      }
      guard let pointer, !context.namesAnnex(pointer, of: reference) else { continue }
      context.report(
        pointer.span,
        """
        \(context.title(of: reference)) chỉ có \(count) điều; «\(context.words(pointer.span))» là \
        của văn bản ban hành kèm theo. Viết: \(context.words(pointer.span)) Quy chế (Quy định, \
        Chương trình …) ban hành kèm theo \(context.title(of: reference))
        """,
        en: """
          \(context.title(of: reference)) has \(count) articles; «\(context.words(pointer.span))» is \
          of what it issues with itself.
          """,
        source: context.registerSources(record))
    }
    if isJudged { return .passed }
    return context.facts.references.contains { !$0.pointers.isEmpty }
      ? .notApplicable(
        Localized("không có văn bản ban hành kèm theo", en: "no document that issues another"))
      : .notApplicable(Localized("không viện dẫn điều nào", en: "no article is cited"))
  }
}

extension RuleContext {
  /// Whether the words between a pointer and its document, or right after the pointer, name the text
  /// that was issued with it.
  fileprivate func namesAnnex(_ pointer: LegalPointer, of reference: LegalReference) -> Bool {
    let words = tables.ruleWords.annexedTexts
    let isBefore = pointer.span.upperBound <= reference.span.lowerBound
    let between =
      isBefore
      ? pointer.span.upperBound..<reference.span.lowerBound
      : pointer.span.upperBound..<min(source.bytes.count, pointer.span.upperBound + 80)
    return words.contains(source.folded, in: between)
  }
}
