import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Khoảng trắng quanh dấu câu: a space before a mark, or none after it.
  static let textSpacing = Rule(
    id: "text/spacing", severity: .info,
    topic: Localized("Khoảng cách quanh dấu câu", en: "spaces around marks"),
    summary: Localized(
      "Khoảng trắng trước dấu câu, hoặc thiếu sau dấu câu",
      en: "White space before a punctuation mark, or none after it"),
    why: Localized(
      "Dấu câu đứng rời hoặc dính chữ làm câu khó đọc và xuống dòng sai chỗ.",
      en: "A stray or glued mark is hard to read and breaks lines in the wrong place."),
    remedy: Localized(
      "Dấu câu viết liền chữ trước, cách chữ sau một khoảng trắng.",
      en: "Write the mark right after the word, with one space after it."),
    source: [
      "Quy tắc soạn thảo tiếng Việt thông dụng; Nghị định 30/2020/NĐ-CP không quy định riêng"
    ],
    examples: [
      .flagged(text: "Nêu rõ thuận ⟦lợi , khó⟧ khăn của từng trường ; từng lớp."),
      .flagged(
        text: """
          Khuyến khích đọc sách ở từng địa ⟦phương,các⟧ trường, từng thôn.
          Mỗi lớp một giá ⟦sách ;⟧
          Thư viện mở cửa cả ⟦ngày.Các⟧ lớp đăng ký trước.
          """),
      .clean(closing: "Trên đây là kế hoạch của nhà trường ./."),
      .clean(
        text: """
          | Giờ | Việc |
          | 7:30 , 8:00 | Khai mạc ;đọc sách |
          """),
    ]
  ) { context in
    var last = -1
    for fault in context.survey.spacingFaults where fault.paragraph != last {
      // Within a number or a date other rules speak.
      if context.isInReference(fault.mark) { continue }
      last = fault.paragraph
      let mark = context.words(fault.mark..<fault.mark + 1)
      let mended = context.mended(fault)
      context.report(
        fault.span,
        (fault.isSpaceBefore
          ? "Thừa khoảng trắng trước dấu «\(mark)»" : "Thiếu khoảng trắng sau dấu «\(mark)»")
          + "; viết: \(mended)",
        en: (fault.isSpaceBefore ? "A space before «\(mark)»" : "No space after «\(mark)»")
          + "; write: \(mended)",
        // A habit of the typist is one cause.
        cause: "spacing-\(fault.isSpaceBefore ? "before" : "after")-\(mark)")
    }
    return .passed
  }
}

extension RuleContext {
  fileprivate func mended(_ fault: TextSurvey.SpacingFault) -> String {
    let end = source.cursor.skipSpaceBack(fault.mark, fault.span.lowerBound)
    let after = words(fault.mark + 1..<fault.span.upperBound)
    return words(fault.span.lowerBound..<end) + words(fault.mark..<fault.mark + 1)
      + (after.isEmpty ? "" : " " + after)
  }
}
