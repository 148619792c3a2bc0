import PlanRules
import RuleTables

/// Những gì để ra ngoài: what counts for nothing in a document, and by what.
package struct LeftOut: Sendable, Equatable {
  /// Findings, by remarks in the document, by configurations, by a baseline.
  package private(set) var byRemarks = 0
  package private(set) var byConfiguration = 0
  package private(set) var byBaseline = 0
  /// Findings beyond as many of one rule as are reported.
  package private(set) var byNumber = 0
  /// Findings milder than what is to be listed.
  package private(set) var byLevel = 0
  /// Rules that are switched off or were not asked for.
  package private(set) var rules = 0
  /// Trang không có chữ: what stands there is not read.
  package private(set) var unreadPages: [Int] = []
  /// Whether any of it was the doing of a file under judgement: such a document has not passed.
  package private(set) var isByJudged = false

  package init(_ result: LintResult) {
    unreadPages = result.unreadPages
    byBaseline = result.knownCount
    byNumber = result.unreportedCount
    byLevel = result.unlisted.reduce(0, +)
    // What was reported in their place may be left out itself.
    isByJudged = byNumber > 0
    for entry in result.suppressed {
      if let file = entry.place.file {
        byConfiguration += 1
        if result.judgedFiles.contains(file) { isByJudged = true }
      } else {
        byRemarks += 1
        isByJudged = true
      }
    }
    for entry in result.coverage {
      let isOff =
        entry.status == .notChecked
        && (entry.reason == Linter.switchedOff || entry.reason == Linter.notSelected)
      if isOff { rules += 1 }
      if !result.weakenedRules.isEmpty, isOff || entry.status == .failed,
        result.weakenedRules.contains(result.rules[entry.rule].id)
      {
        isByJudged = true
      }
    }
  }

  /// A document of which nothing is known.
  init() {}

  /// «trang 3 không có chữ, 3 quy tắc tắt, 1 phát hiện bỏ qua theo cấu hình»; nil where there is nothing.
  func words(_ language: Language) -> String? {
    var words: [String] = []
    if !unreadPages.isEmpty {
      words.append(Localized.withoutLetters(pages: unreadPages).text(language))
    }
    func add(_ count: Int, _ vi: String, en: String) {
      if count > 0 { words.append("\(count) " + language.say(vi, en: en)) }
    }
    add(rules, "quy tắc tắt", en: rules == 1 ? "rule off" : "rules off")
    add(byRemarks, "phát hiện bỏ qua theo lời dặn", en: "ignored by remarks")
    add(byConfiguration, "phát hiện bỏ qua theo cấu hình", en: "ignored by configuration")
    add(byBaseline, "phát hiện đã có trong mốc", en: "in the baseline")
    add(byLevel, "phát hiện nhẹ hơn không nêu", en: "milder not listed")
    add(byNumber, "phát hiện nữa cùng loại không nêu hết", en: "more of the same not listed")
    return words.isEmpty ? nil : words.joined(", ")
  }
}
