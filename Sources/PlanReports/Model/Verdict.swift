import PlanRules
import RuleTables
import SourceText

/// Kết luận on one document, whatever severity makes a run fail. The worst stands first.
package enum Verdict: Int, Sendable, CaseIterable {
  /// Cần sửa: there is an error.
  case mustFix
  /// Cần xem lại: there is a warning or something differs from the superior's plan, and there is no error.
  case review
  /// Chưa kiểm tra được: not readable, recognised from a scan, with a page that has no letters and may be
  /// one, or what is judged has seen to it itself that nothing was found.
  case notChecked
  /// Không phải kế hoạch.
  case notPlan
  /// Đạt: neither, as far as it could be checked.
  case passed

  /// - Parameter leftOut: what counts for nothing in the document.
  package init(_ result: LintResult, _ leftOut: LeftOut) {
    if result.profile == nil {
      // The page of a title may be one of those that could not be read.
      self = leftOut.unreadPages.first == 1 ? .notChecked : .notPlan
    } else if result.total(.error) > 0 {
      self = .mustFix
    } else if result.total(.warning) > 0 || !result.differences.isEmpty {
      self = .review
    } else {
      let isJudged = result.coverage.contains { $0.status == .passed || $0.status == .failed }
      // Of a scan too little is asked for it to have passed.
      let isTyped = result.source.recognition == nil
      let isWhole = leftOut.unreadPages.isEmpty
      self = isJudged && isTyped && isWhole && !leftOut.isByJudged ? .passed : .notChecked
    }
  }

  /// As JSON names it.
  package var name: String {
    switch self {
    case .mustFix: "mustFix"
    case .review: "review"
    case .notChecked: "notChecked"
    case .notPlan: "notPlan"
    case .passed: "passed"
    }
  }

  func words(_ language: Language) -> String {
    switch self {
    case .mustFix: language.say("cần sửa", en: "to be fixed")
    case .review: language.say("cần xem lại", en: "to be looked at")
    case .notChecked: language.say("chưa kiểm tra được", en: "not checked")
    case .notPlan: language.say("không phải kế hoạch", en: "not a plan")
    case .passed: language.say("đạt", en: "passed")
    }
  }

  /// Its class in the style sheet, and what the filter chooses by.
  var style: StaticString {
    switch self {
    case .mustFix: "error"
    case .review: "warning"
    case .notChecked: "unknown"
    case .notPlan: "noplan"
    case .passed: "stands"
    }
  }

  var shape: StaticString {
    switch self {
    case .mustFix: "✕"
    case .review: "▲"
    case .notChecked, .notPlan: "○"
    case .passed: "✓"
    }
  }
}

extension Severity {
  /// Its class in the style sheet.
  var style: StaticString {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "info"
    }
  }

  var shape: StaticString {
    switch self {
    case .error: "✕"
    case .warning: "▲"
    case .info: "·"
    }
  }

  /// One letter, for a cell of the matrix.
  func letter(_ language: Language) -> String {
    switch self {
    case .error: language.say("L", en: "E")
    case .warning: language.say("C", en: "W")
    case .info: language.say("Y", en: "I")
    }
  }
}

extension Language {
  /// What is checked of a text that is no plan.
  var onlyReferences: String {
    say(
      "chỉ xem viện dẫn, chưa xét như một kế hoạch",
      en: "only references were looked at, not judged as a plan")
  }
}

extension HTMLWriter {
  mutating func verdict(_ conclusion: Conclusion, _ language: Language) {
    let verdict = conclusion.verdict
    shaped(verdict.style, verdict.shape, conclusion.verdictWords(language))
  }

  mutating func severity(_ severity: Severity, _ language: Language) {
    shaped(severity.style, severity.shape, severity.label(language))
  }

  /// Words with a shape and a colour.
  mutating func shaped(_ style: StaticString, _ shape: StaticString, _ words: String) {
    markup("<b class=\"")
    markup(style)
    markup("\"><span class=\"shape\" aria-hidden=\"true\">")
    markup(shape)
    text("</span>", words, "</b>")
  }
}
