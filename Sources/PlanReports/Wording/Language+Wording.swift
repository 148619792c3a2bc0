import PlanFacts
import PlanRules
import RuleTables

extension Language {
  /// One of two texts.
  func say(_ vi: String, _ en: String) -> String { self == .vietnamese ? vi : en }

  /// «3 lỗi», «1 error», «2 errors».
  func count(_ number: Int, _ vi: String, _ en: String) -> String {
    self == .vietnamese ? "\(number) \(vi)" : "\(number) \(en)\(number == 1 ? "" : "s")"
  }

  /// «3 lỗi, 5 cảnh báo, 1 lưu ý».
  func findings(errors: Int, warnings: Int, infos: Int) -> String {
    guard errors + warnings + infos > 0 else { return say("không phát hiện lỗi", "no findings") }
    let infos = self == .vietnamese ? "\(infos) lưu ý" : "\(infos) info"
    return count(errors, "lỗi", "error") + ", " + count(warnings, "cảnh báo", "warning") + ", "
      + infos
  }

  func yesNo(_ value: Bool) -> String { value ? say("có", "yes") : say("không", "no") }
}

extension Severity {
  /// Tên mức, as a report shows it.
  func label(_ language: Language) -> String {
    switch self {
    case .error: language.say("lỗi", "error")
    case .warning: language.say("cảnh báo", "warning")
    case .info: language.say("lưu ý", "info")
    }
  }
}

extension LegalReference.Role {
  /// The name in the contract's JSON.
  var name: String {
    switch self {
    case .basis: "basis"
    case .body: "body"
    }
  }
}
