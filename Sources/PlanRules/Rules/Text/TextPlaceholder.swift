import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Chỗ để trống: dots, brackets to fill in, marks of lost pictures left in the text.
  static let textPlaceholder = Rule(
    id: "text/placeholder", severity: .warning,
    topic: Localized("Chỗ chưa điền", en: "blanks"),
    summary: Localized(
      "Còn chỗ để trống, ghi chú của mẫu hoặc dấu vết hình ảnh trong văn bản",
      en: "Blanks, notes of a model or traces of pictures are left in the text"),
    why: Localized(
      "Văn bản trình ký không được còn chỗ chờ điền.",
      en: "A text for signature must have nothing left to fill in."),
    remedy: Localized("Điền nội dung, hoặc bỏ đi.", en: "Fill it in, or remove it."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        basis: "⟦[image: image1]⟧",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          Trồng ⟦……⟧ cây bóng mát ở sân trước.
          """),
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          Giao ⟦(ghi rõ)⟧ trồng cây ở sân trước.
          """),
      .clean(
        head: """
          TRƯỜNG TIỂU HỌC HOA SEN
          Số: ……/KH-THHS
          An Bình, ngày … tháng … năm 2025
          """,
        title: "Chăm sóc cây xanh năm 2025",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch…
          II. NỘI DUNG
          Trồng cây bóng mát, cây ăn quả, cây thuốc,… ở sân trước (xà cừ, bàng, phượng...).
          """),
      .clean(
        title: "Chăm sóc cây xanh năm 2025",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          Trồng cây bóng mát (xem hình 1) và ghi rõ tên cây.

          PHỤ LỤC
          MẪU PHIẾU THEO DÕI CÂY
          Tên cây: ………………
          """),
    ]
  ) { context in
    if context.isBlankForm {
      let count = context.facts.placeholders.count
      context.report(
        context.headSpan, "Biểu mẫu chưa điền: còn \(count) chỗ để trống.",
        en: "The form is not filled in: \(count) blanks are left.")
      return .passed
    }
    for placeholder in context.facts.placeholders {
      guard context.isLeftOver(placeholder) else { continue }
      let section = context.sectionMadeOf(placeholder)
      context.report(
        placeholder,
        "Còn «\(context.shortWords(placeholder))» chưa điền hoặc chưa bỏ.",
        en: "«\(context.shortWords(placeholder))» is neither filled in nor removed.",
        cause: section.map { "empty-section-\($0)" })
    }
    return .passed
  }
}

extension RuleContext {
  /// Biểu mẫu trống: a form without school year, day and name, and with blanks all over.
  var isBlankForm: Bool {
    guard let profile, profile.isForm, identity.schoolYear == nil, identity.years == nil,
      facts.placeholders.count >= 4
    else { return false }
    return plan.letterhead?.date == nil && plan.signature?.name == nil
  }

  /// Whether a blank is one that somebody forgot: not the number and date of the letterhead, of which
  /// its own rules speak, nor the dots of a signature or of a form in an appendix.
  fileprivate func isLeftOver(_ span: TextSpan) -> Bool {
    if plan.letterhead?.span.contains(span.lowerBound) ?? false { return false }
    if plan.signature?.span.contains(span.lowerBound) ?? false { return false }
    let isDots = !holdsWords(span)
    if isDots,
      isInQuotes(span) || endsList(span) || isLineForHand(span) && sectionMadeOf(span) == nil
    {
      return false
    }
    // «(ký, ghi rõ họ tên)» is printed in a form for those who will fill it in.
    let isForHand = isDots || source.bytes[span.lowerBound] == .openBracket
    if isForHand, let paragraph = paragraph(at: span.lowerBound),
      plan.paragraphs[paragraph].part == .appendix
    {
      return false
    }
    return true
  }

  /// «chổi quét, cuốc, rựa.....»: dots at the last word of a list, for «vân vân».
  private func endsList(_ span: TextSpan) -> Bool {
    guard span.count <= 24, let index = paragraph(at: span.lowerBound) else { return false }
    let paragraph = plan.paragraphs[index].span
    let text = source.cursor
    guard text.isInWord(span.lowerBound, paragraph.lowerBound) else { return false }
    let next = text.skipSpace(span.upperBound, paragraph.upperBound)
    guard next == paragraph.upperBound || !text.isLower(next) && !text.bytes[next].isDigit else {
      return false
    }
    return text.bytes[max(paragraph.lowerBound, span.lowerBound - 40)..<span.lowerBound]
      .contains(.comma)
  }

  /// «Nhận xét: ……………………………»: a line that is left for a pen, from a label or the margin to its end.
  private func isLineForHand(_ span: TextSpan) -> Bool {
    guard let index = paragraph(at: span.lowerBound), source.cursor.width(span) >= 20 else {
      return false
    }
    let paragraph = plan.paragraphs[index].span
    let before = source.cursor.trimmed(paragraph.lowerBound..<span.lowerBound)
    let after = source.cursor.trimmed(span.upperBound..<paragraph.upperBound)
    guard after.count <= 1 else { return false }
    return before.isEmpty || source.bytes[before.upperBound - 1] == .colon
      || !source.bytes[before.lowerBound].startsWordCharacter && before.count < 4
  }

  /// «“Học tập tốt, … yêu Tổ quốc”»: dots of omission in somebody's words.
  private func isInQuotes(_ span: TextSpan) -> Bool {
    guard let index = paragraph(at: span.lowerBound) else { return false }
    let paragraph = plan.paragraphs[index].span
    let first = max(paragraph.lowerBound, span.lowerBound - 600)
    let last = min(paragraph.upperBound, span.upperBound + 600)
    let text = source.cursor
    let quotes = [
      (text.isOpeningQuote, text.isClosingQuote),
      (text.isOpeningGuillemet, text.isClosingGuillemet),
    ]
    return quotes.contains { opens, closes in
      let mark = (first..<span.lowerBound).last { opens($0, last) || closes($0, last) }
      return mark.map { opens($0, last) } ?? false
        && (span.upperBound..<last).contains { closes($0, last) }
    }
  }

  /// The section whose only text is this blank; then it is the one fault with the empty heading.
  fileprivate func sectionMadeOf(_ span: TextSpan) -> Int? {
    guard let section = section(at: span.lowerBound), !holdsWords(span) else { return nil }
    guard plan.sections[section].subtreeEnd == section + 1 else { return nil }
    if let runIn = plan.sections[section].runIn, holdsWords(runIn) { return nil }
    for block in plan.sections[section].blocks.prefix(4)
    where holdsWords(plan.paragraphs[block].content) {
      return nil
    }
    return section
  }

  /// The words of a blank, long rows of dots cut short.
  fileprivate func shortWords(_ span: TextSpan) -> String {
    guard span.count > 48 else { return words(span) }
    var end = span.lowerBound + 24
    while end > span.lowerBound, source.bytes[end].isContinuation { end -= 1 }
    return words(span.lowerBound..<end) + "…"
  }
}
