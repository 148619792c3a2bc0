import PlanSyntax
import RuleTables
import SourceText

/// Chỗ của căn cứ: which căn cứ holds a place, asked for ever later places.
struct BasisPlaces {
  let all: [LegalBasis]
  /// Căn cứ ngoài phần căn cứ: in texts that have no legal basis at their head, as reports and notices.
  private let loose: [TextSpan]
  private var next = 0

  init(_ plan: Plan, _ text: TextCursor) {
    all = plan.bases
    loose = plan.bases.isEmpty ? Self.looseBases(of: plan, text) : []
  }

  /// The căn cứ that holds a place, an index of `Plan.bases`.
  mutating func index(at place: Int) -> Int? {
    while next < all.count, all[next].span.upperBound <= place { next += 1 }
    guard next < all.count, all[next].span.lowerBound <= place else { return nil }
    return next
  }

  func isLoose(_ place: Int) -> Bool {
    let next = loose.partitionIndex { $0.upperBound <= place }
    return next < loose.count && loose[next].contains(place)
  }

  /// «2. Căn cứ pháp lý: Luật …; Nghị định …», and paragraphs that begin with «Căn cứ». In text order.
  private static func looseBases(of plan: Plan, _ text: TextCursor) -> [TextSpan] {
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
}
