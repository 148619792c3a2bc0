import PlanFacts
import RuleTables
import SourceText

/// Xét số tuần: the semesters against the year that is stated, and against the frame where none is. They
/// may stand in paragraphs that follow one another.
struct WeekJudge {
  let context: RuleContext
  let least: Int
  let severity: Severity?
  let source: String
  private(set) var hasSeen = false
  private var first: (count: WeekCounts.Count, paragraph: Int)?
  private var total: (count: WeekCounts.Count, paragraph: Int)?
  private var hasReserve = false
  /// The year was found to be too short already.
  private var isReported = false

  /// How many paragraphs on the other semester, or the semesters after the year, may stand.
  private static let near = 3

  init(context: RuleContext, least: Int, severity: Severity?, source: String) {
    self.context = context
    self.least = least
    self.severity = severity
    self.source = source
  }

  mutating func take(_ read: WeekCounts, _ paragraph: Int) {
    hasSeen = true
    if let first, paragraph - first.paragraph > Self.near { self.first = nil }
    if let total, paragraph - total.paragraph > Self.near { self.total = nil }
    if first == nil, total == nil { hasReserve = false }
    hasReserve = hasReserve || read.hasReserve
    if let stated = read.total { judge(stated, read) }
    if let count = read.first { first = (count, paragraph) }
    if let second = read.second, let first, read.total == nil {
      judge(first.count, second, isOneParagraph: first.paragraph == paragraph)
      self.first = nil
      total = nil
    } else if let stated = read.total, read.second == nil {
      total = (stated, paragraph)
    }
  }

  /// The year, and the semesters beside it.
  private mutating func judge(_ total: WeekCounts.Count, _ read: WeekCounts) {
    if let first = read.first, let second = read.second, first.count + second.count != total.count {
      if !read.hasReserve { report(first, second, total) }
    } else if total.count < least {
      isReported = true
      context.report(
        total.span,
        "Kế hoạch ghi \(total.count) tuần thực học; khung kế hoạch thời gian năm học: "
          + "\(least) tuần (cần kiểm tra lại).",
        en: "The plan gives \(total.count) weeks; the frame of the school year: \(least) "
          + "(to be checked).", severity: severity, source: [source])
    }
  }

  /// The semesters, after the year or with none.
  private mutating func judge(
    _ first: WeekCounts.Count, _ second: WeekCounts.Count, isOneParagraph: Bool
  ) {
    let sum = first.count + second.count
    if let total = total?.count, total.isTeaching {
      if sum != total.count, !hasReserve { report(first, second, total) }
      return
    }
    guard sum < least, !isReported,
      first.isTeaching && second.isTeaching
        || isOneParagraph && (first.isTeaching || second.isTeaching)
    else { return }
    isReported = true
    let odd = first.count < context.tables.education.weeks.first ? first : second
    context.report(
      odd.span,
      "Học kì I \(first.count) + học kì II \(second.count) = \(sum) tuần thực học; khung kế hoạch "
        + "thời gian năm học: \(least) tuần (cần kiểm tra lại).",
      en:
        "\(first.count) + \(second.count) = \(sum) weeks of teaching; the frame of the school year: "
        + "\(least) (to be checked).", severity: severity, source: [source])
  }

  private func report(
    _ first: WeekCounts.Count, _ second: WeekCounts.Count, _ total: WeekCounts.Count
  ) {
    let sum = first.count + second.count
    context.report(
      total.span,
      "Học kì I \(first.count) + học kì II \(second.count) = \(sum) tuần, kế hoạch ghi "
        + "\(total.count) tuần.",
      en: "\(first.count) + \(second.count) = \(sum) weeks; the plan says \(total.count).")
  }
}
