import PlanSyntax
import RuleTables
import SourceText

/// Trang chưa đọc: what may stand on pages of a PDF that have no letters is neither missing nor too little.
extension RuleContext {
  /// How a rule ends that counts on every page up to the signature: what comes after it is none of the plan's
  /// own text.
  var unreadPagesOutcome: Rule.Outcome? {
    outcome(ofPages: pages(upTo: plan.signature?.span.lowerBound))
  }

  /// The same of every page of the document.
  var unreadFileOutcome: Rule.Outcome? { outcome(ofPages: pages(upTo: nil)) }

  private func outcome(ofPages pages: [Int]) -> Rule.Outcome? {
    pages.isEmpty ? nil : .notChecked(.withoutLetters(pages: pages))
  }

  private func pages(upTo end: Int?) -> [Int] {
    guard !source.notes.blankPages.isEmpty else { return [] }
    let whole = plan.extent(of: source)
    return source.unreadPages(in: whole.lowerBound..<max(whole.lowerBound, end ?? whole.upperBound))
  }

  /// Whether a page that was not read stands between two places.
  func hasUnreadPage(from start: Int, to end: Int) -> Bool {
    start < end && !source.unreadPages(in: start..<end).isEmpty
  }
}

extension LintResult {
  /// Pages of the document that have no letters.
  package var unreadPages: [Int] {
    guard !source.notes.blankPages.isEmpty else { return [] }
    return source.unreadPages(in: plan.extent(of: source))
  }
}

extension Plan {
  /// All of the text that belongs to it; of the first of its file also what stands before.
  fileprivate func extent(of source: SourceText) -> TextSpan {
    let start = part == 1 ? 0 : leaves.first?.span.lowerBound ?? 0
    return start..<max(start, leaves.last?.span.upperBound ?? source.bytes.count)
  }
}

extension Localized {
  private static let mostPages = 10

  /// «trang 3, 4 không có chữ»
  package static func withoutLetters(pages: [Int]) -> Localized {
    let shown = pages.prefix(mostPages).map { String($0) }.joined(separator: ", ")
    let more = pages.count - mostPages
    return Localized(
      "trang \(shown)\(more > 0 ? " và \(more) trang khác" : "") không có chữ",
      en: "no text on page \(shown)\(more > 0 ? " and \(more) others" : "")")
  }
}
