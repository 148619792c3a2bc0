import PlanRules
import RuleTables

/// Kết luận on one document. The worst stands first.
enum Verdict: Int, Sendable, CaseIterable {
  /// Cần sửa: a finding at or above the threshold.
  case needsMending
  /// Chưa kiểm tra được: not readable, or no plan.
  case unchecked
  /// Đạt: nothing at or above the threshold, as far as it could be checked.
  case passed

  func words(_ language: Language) -> String {
    switch self {
    case .needsMending: language.say("cần sửa", "to be mended")
    case .unchecked: language.say("chưa kiểm tra được", "not checked")
    case .passed: language.say("đạt", "passed")
    }
  }

  /// Its class in the style sheet, and what the filter chooses by.
  var style: StaticString {
    switch self {
    case .needsMending: "error"
    case .unchecked: "unknown"
    case .passed: "stands"
    }
  }

  var shape: StaticString {
    switch self {
    case .needsMending: "✕"
    case .unchecked: "○"
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
    case .error: language.say("L", "E")
    case .warning: language.say("C", "W")
    case .info: language.say("Y", "I")
    }
  }
}

extension Language {
  /// What is checked of a text that is no plan.
  var onlyReferences: String {
    say(
      "chỉ xem viện dẫn và câu chữ, chưa xét như một kế hoạch",
      "only references and wording were looked at, not judged as a plan")
  }
}

extension HTMLWriter {
  mutating func verdict(_ verdict: Verdict, _ language: Language) {
    shaped(verdict.style, verdict.shape, verdict.words(language))
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
