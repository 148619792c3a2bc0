import PlanSyntax
import SourceText

/// Căn cứ ngoài phần căn cứ: in texts that have no legal basis at their head, as reports and notices.
extension FactScanner {
  /// «2. Căn cứ pháp lý: Luật …; Nghị định …», and paragraphs that begin with «Căn cứ». In text order.
  static func looseBases(of plan: Plan, _ text: TextCursor) -> [TextSpan] {
    var spans: [TextSpan] = []
    for paragraph in plan.paragraphs where paragraph.part == .body && beginsBasis(paragraph, text) {
      spans.append(paragraph.span)
    }
    return spans
  }

  /// Whether a paragraph begins with «Căn cứ», «Cơ sở pháp lý».
  private static func beginsBasis(_ paragraph: Paragraph, _ text: TextCursor) -> Bool {
    let (start, end) = (paragraph.content.lowerBound, paragraph.span.upperBound)
    guard start < end, text.isUpper(start) else { return false }
    return text.has("căn cứ", at: start, end) || text.has("cơ sở pháp lý", at: start, end)
  }

  func isInLooseBasis(_ place: Int) -> Bool {
    let next = looseBases.partitionIndex { $0.upperBound <= place }
    return next < looseBases.count && looseBases[next].contains(place)
  }
}
