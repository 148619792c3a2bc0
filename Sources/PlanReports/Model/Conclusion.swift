import PlanRules
import RuleTables

/// Kết luận và điều đi kèm: a verdict in words that agree with what is listed beside it.
package struct Conclusion: Sendable {
  package let verdict: Verdict
  let leftOut: LeftOut
  /// Whether points of form remain.
  private let hasRest: Bool
  /// What differs from the superior's plan.
  private let differenceCount: Int

  package init(_ result: LintResult) {
    leftOut = LeftOut(result)
    verdict = Verdict(result, leftOut)
    hasRest = result.total(.info) > 0
    differenceCount = result.differences.count
  }

  /// A document that could not be read.
  init() {
    leftOut = LeftOut()
    verdict = .notChecked
    hasRest = false
    differenceCount = 0
  }

  /// «chưa kiểm tra hết», where some of it was read.
  func verdictWords(_ language: Language) -> String {
    verdict == .notChecked && !leftOut.unreadPages.isEmpty
      ? language.say("chưa kiểm tra hết", en: "not all checked") : verdict.words(language)
  }

  /// «đạt, còn điểm nên sửa»
  func words(_ language: Language) -> String {
    verdictWords(language)
      + (verdict == .passed && hasRest
        ? language.say(", còn điểm nên sửa", en: ", with points left to mend") : "")
  }

  /// «3 điểm khác kế hoạch cấp trên»; nil where there are none.
  func differences(_ language: Language) -> String? {
    guard differenceCount > 0 else { return nil }
    return language.count(differenceCount, "điểm khác kế hoạch cấp trên", en: "point")
      + language.say("", en: " not as the superior's plan has it")
  }

  /// «đạt (3 quy tắc tắt)».
  func whole(_ language: Language) -> String {
    let rest = [differences(language), leftOut.words(language)].compactMap { $0 }
    return words(language) + (rest.isEmpty ? "" : " (" + rest.joined(", ") + ")")
  }
}
