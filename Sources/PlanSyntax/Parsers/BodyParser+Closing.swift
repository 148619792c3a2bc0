import RuleTables
import SourceText

/// Câu kết: the closing sentence, taken off the last section.
extension BodyParser {
  /// Takes the closing sentence off the last section: «Trên đây là …», or the last paragraph where it
  /// ends with «./.».
  mutating func takeClosing() -> TextSpan? {
    guard var first = paragraphs.indices.last(where: { paragraphs[$0].part == .body }) else {
      return nil
    }
    guard paragraphs[first].kind == .paragraph, !isHeadingOfSection(first) else { return nil }
    let last = first
    var start: Int?
    // At most three paragraphs back.
    for _ in 0..<3 {
      let text = paragraphs[first].span
      if cursor.begins(text, with: tables.vocabulary.closingLeads) {
        start = first
        break
      }
      if first == 0 || paragraphs[first - 1].part != .body
        || paragraphs[first - 1].kind != .paragraph
        || isHeadingOfSection(first - 1)
      {
        break
      }
      first -= 1
    }
    if start == nil, endsWithMark(paragraphs[last].span) { start = last }
    guard let start else { return nil }
    for index in start...last { paragraphs[index].part = .closing }
    dropFromSections(start)
    let end = paragraphs[last].span.upperBound
    return paragraphs[start].span.lowerBound..<end
  }

  func isHeadingOfSection(_ paragraph: Int) -> Bool {
    // Sections are in text order; the last few are enough to look at.
    sections.last.map { $0.heading == paragraph } ?? false
  }

  /// «./.»
  func endsWithMark(_ span: TextSpan) -> Bool {
    let end = span.upperBound
    return span.count >= 2 && cursor.bytes[end - 1] == .dot && cursor.bytes[end - 2] == .slash
  }

  mutating func dropFromSections(_ paragraph: Int) {
    for entry in open {
      let section = sections[entry.section]
      if section.blocks.upperBound > paragraph {
        sections[entry.section].blocks =
          min(section.blocks.lowerBound, paragraph)..<max(paragraph, section.blocks.lowerBound)
      }
      let end = paragraph > 0 ? paragraphs[paragraph - 1].span.upperBound : section.span.lowerBound
      sections[entry.section].span =
        section.span.lowerBound..<max(section.span.lowerBound, min(section.span.upperBound, end))
    }
  }
}
