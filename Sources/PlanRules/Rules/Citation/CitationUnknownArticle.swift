import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Điều không có: an article beyond the last one of the cited document.
  static let citationUnknownArticle = Rule(
    id: "citation/unknown-article", severity: .error,
    scope: .anyText,
    topic: Localized("Số điều được viện dẫn", en: "cited articles"),
    summary: Localized(
      "Viện dẫn điều mà văn bản không có", en: "A cited article that the document does not have"),
    why: Localized(
      "Người đọc không tìm được quy định được viện dẫn.",
      en: "The reader cannot find what is cited."),
    remedy: Localized("Tra lại số của điều.", en: "Look the article up."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6"],
    examples: [
      .flagged(
        text: "Thực hiện Điều ⟦99⟧ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."),
      .flagged(text: "Thực hiện khoản 2 Điều ⟦120⟧ Luật Giáo dục ngày 14 tháng 6 năm 2019."),
      .clean(text: "Thực hiện Điều 38 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."),
      // The article of what the circular issues with itself.
      .clean(text: "Thực hiện Điều 11 Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019."),
    ]
  ) { context in
    var isJudged = false
    for (index, resolution) in context.resolved {
      let reference = context.facts.references[index]
      let record = resolution.record
      guard !reference.pointers.isEmpty, let count = record.articles,
        record.firm.contains(.articles),
        record.confidence != .conflict, resolution.isSure, !context.promulgates(record)
      else { continue }
      isJudged = true
      for pointer in reference.pointers {
        guard let span = pointer.article, let article = context.number(in: span), article > count
        else { continue }
        context.report(
          span,
          """
          \(context.title(of: reference)) có \(count) điều, không có Điều \
          \(context.words(span)). Tra lại số của điều.
          """,
          en: """
            \(context.title(of: reference)) has \(count) articles and no article \
            \(context.words(span)).
            """,
          source: context.registerSources(record))
      }
    }
    if isJudged { return .passed }
    return context.facts.references.contains { !$0.pointers.isEmpty }
      ? .notChecked(
        Localized(
          "không biết số điều của văn bản viện dẫn",
          en: "number of articles of what is cited unknown"))
      : .notApplicable(Localized("không viện dẫn điều nào", en: "no article is cited"))
  }
}

extension RuleContext {
  /// Whether a document only issues another text with itself, whose articles are counted on their own.
  func promulgates(_ record: LawRecord) -> Bool {
    guard let count = record.articles, count <= 6 else { return false }
    let title = SourceText(Array((record.title ?? "").utf8)).folded
    return record.title == nil
      || tables.ruleWords.annexedTexts.contains(title, in: 0..<title.count)
  }

  /// The number that a span is, letters after it left out («11a»: 11); nil where it is none.
  func number(in span: TextSpan) -> Int? {
    var value: Int?
    for i in span {
      guard source.bytes[i].isDigit, value ?? 0 < 10_000 else { break }
      value = (value ?? 0) * 10 + Int(source.bytes[i] - .digitZero)
    }
    return value
  }
}
