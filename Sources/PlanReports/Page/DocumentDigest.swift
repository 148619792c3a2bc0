import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Phần giữ lại của một văn bản, when a page is about many: what its row, the matrix and the common
/// faults need, and nothing of its text.
package struct DocumentDigest: Sendable {
  /// The document's place among the inputs, from 1.
  package let ordinal: Int
  /// Which document of its file, from 1.
  let part: Int
  let path: String
  /// Cơ quan ban hành (the school), as its letterhead writes it.
  private(set) var issuer: String?
  /// «60/KH-MNBC»
  private(set) var number: String?
  private(set) var day: CalendarDay?
  private(set) var title: String?
  /// In words; nil where the text is no plan or could not be read.
  private(set) var profile: String?
  private(set) var conclusion = Conclusion()
  /// Lỗi quyết định: the gravest point, the first of them; else why it was not judged.
  private(set) var deciding: String?
  /// Where it is: «dòng 12»; empty where `deciding` is no point.
  private(set) var decidingPlace = ""
  /// Điểm góp ý by weight: what a reader counts.
  private(set) var points = [0, 0, 0]
  /// Whether places of the text are lines.
  private(set) var hasLines = true
  /// Nil where it could not be read, as is the next.
  private(set) var stage: Stage?
  private(set) var asOf: CalendarDate?
  /// By severity.
  private(set) var counts = [0, 0, 0]
  private(set) var notCheckedCount = 0
  private(set) var tallies: [RuleTally] = []
  /// How each rule ended; empty where nothing was judged.
  private(set) var statuses: [Coverage.Status] = []
  private(set) var rules: [Rule] = []
  /// Different cited documents, by `StandingMark`.
  private(set) var standings = Array(repeating: 0, count: StandingMark.allCases.count)

  /// Ngày, as written and as it is sorted.
  struct CalendarDay: Sendable {
    let words: String
    let key: String
    /// Day, month and year.
    let isWhole: Bool
  }

  /// What one rule found in one document.
  struct RuleTally: Sendable {
    let rule: Rule
    /// The gravest.
    var severity: Severity
    var count: Int
    /// The first different ones.
    var messages: [String]

    static let mostMessages = 4
  }

  /// A document that could not be read.
  package init(unreadable name: DocumentName, _ reason: String) {
    ordinal = name.ordinal
    part = name.part
    path = name.path
    deciding = reason
  }

  /// - Parameter findings: those that the advice is about.
  init(
    _ name: DocumentName, _ result: LintResult, _ findings: [Finding], _ advice: [AdviceWords],
    cited: Analysis, manner: LintManner, language: Language
  ) {
    ordinal = name.ordinal
    part = name.part
    path = name.path
    rules = result.rules
    stage = manner.stage
    asOf = manner.asOf
    readHead(of: result)
    profile = result.profile?.words(language)
    statuses = result.coverage.map { $0.status }
    notCheckedCount = statuses.count { $0 == .notChecked }
    count(findings)
    for point in advice { points[point.weight.rawValue] += 1 }
    hasLines = result.source.origins.isEmpty
    conclusion = Conclusion(result)
    let reason = verdict == .notPlan ? result.profileReason.text(language) : nil
    if let reason, reason != verdict.words(language) {
      deciding = reason
    } else {
      // The verdict has said what it is.
      deciding = advice.first?.headline
      decidingPlace = advice.first?.places ?? ""
    }
    for (index, resolution) in cited.resolutions.enumerated()
    where cited.groups.first[index] == index {
      standings[StandingMark(resolution?.standing).rawValue] += 1
    }
  }

  private mutating func readHead(of result: LintResult) {
    let source = result.source
    if let head = result.plan.letterhead {
      let words = source.text(head.issuerWords)
      if !words.isEmpty { issuer = words }
      number = head.numberWords(in: source)
      if let text = head.dateText, !head.isDateBlank {
        day = CalendarDay(
          words: head.date?.vietnamese ?? head.gappedDate ?? source.text(text),
          key: head.date?.iso ?? "9", isWhole: head.date != nil)
      }
    }
    if let title = result.plan.title {
      self.title = source.text([title.type] + (title.subject.map { [$0] } ?? []))
    }
  }

  private mutating func count(_ findings: [Finding]) {
    var indexes: [Rule: Int] = [:]
    for finding in findings {
      counts[Int(finding.severity.rawValue)] += 1
      guard let index = indexes[finding.rule] else {
        indexes[finding.rule] = tallies.count
        tallies.append(
          RuleTally(
            rule: finding.rule, severity: finding.severity, count: 1, messages: [finding.message]))
        continue
      }
      tallies[index].count += 1
      tallies[index].severity = max(tallies[index].severity, finding.severity)
      if tallies[index].messages.count < RuleTally.mostMessages,
        !tallies[index].messages.contains(finding.message)
      {
        tallies[index].messages.append(finding.message)
      }
    }
  }

  var verdict: Verdict { conclusion.verdict }

  func count(_ weight: Advice.Weight) -> Int { points[weight.rawValue] }

  /// The school, else the file.
  var name: String { issuer ?? fileName }

  var fileName: String { path.split(separator: "/").last.map { String($0) } ?? path }
}

extension Profile {
  /// Loại kế hoạch: «Kế hoạch của nhà trường». The tables describe it in Vietnamese alone.
  func words(_ language: Language) -> String {
    language == .english || summary.isEmpty ? name : summary
  }
}

extension Letterhead {
  /// «60/KH-MNBC»; nil where neither is written.
  func numberWords(in source: SourceText) -> String? {
    guard number != nil || symbol != nil else { return nil }
    // «05-KH/THCS» is not to be shown as if it were well written.
    if let number, let symbol, number.upperBound <= symbol.lowerBound,
      !source.bytes[number.upperBound..<symbol.lowerBound].contains(.slash)
    {
      return source.text(number.lowerBound..<symbol.upperBound)
    }
    return (number.map { source.text($0) } ?? "…") + (symbol.map { "/" + source.text($0) } ?? "")
  }

  /// «ngày … tháng 10 năm 2024»; nil where nothing is blank.
  var gappedDate: String? {
    let parts = [("ngày", day), ("tháng", month), ("năm", year)]
    guard parts.contains(where: { $0.1 == nil }) else { return nil }
    return parts.map { $0.0 + " " + ($0.1.map { String($0) } ?? "…") }.joined(separator: " ")
  }
}
