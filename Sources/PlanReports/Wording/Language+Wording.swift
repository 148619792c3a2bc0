import PlanFacts
import PlanRules
import RuleTables

extension Language {
  /// One of two texts; empty where there is nothing to count.
  func some(_ number: Int, _ vi: String, en: String) -> String { number > 0 ? say(vi, en: en) : "" }

  /// «3 lỗi», «1 error», «2 errors».
  func count(_ number: Int, _ vi: String, en: String) -> String {
    say("\(number) \(vi)", en: "\(number) \(en)\(number == 1 ? "" : "s")")
  }

  /// «3 lỗi, 5 cảnh báo, 1 lưu ý».
  func findings(errors: Int, warnings: Int, infos: Int) -> String {
    guard errors + warnings + infos > 0 else {
      return say("không phát hiện lỗi", en: "no findings")
    }
    let infos = say("\(infos) lưu ý", en: "\(infos) info")
    return count(errors, "lỗi", en: "error") + ", " + count(warnings, "cảnh báo", en: "warning")
      + ", "
      + infos
  }

  func findings(_ summary: RunSummary) -> String {
    findings(errors: summary.errors, warnings: summary.warnings, infos: summary.infos)
  }

  /// «3 văn bản»
  func documents(_ number: Int) -> String { count(number, "văn bản", en: "document") }

  /// «5 quy tắc chưa kiểm tra được»
  func uncheckedRules(_ number: Int) -> String {
    count(number, "quy tắc chưa kiểm tra được", en: "rule") + say("", en: " not checked")
  }

  /// «; bỏ qua 3 tệp khác»; empty where none was.
  func ignored(_ summary: RunSummary) -> String {
    let count = summary.ignored
    return some(count, "; bỏ qua \(count) tệp khác", en: "; \(count) other files ignored")
  }

  /// «dòng 12»
  func line(_ number: Int) -> String { say("dòng \(number)", en: "line \(number)") }

  /// « năm 2022»
  func ofYear(_ year: Int) -> String { say(" năm \(year)", en: " of \(year)") }

  /// «; 2 tệp không đọc được»; empty where all were read.
  func unreadable(_ summary: RunSummary) -> String {
    let count = summary.unreadable
    return some(count, "; \(count) tệp không đọc được", en: "; \(count) unreadable")
  }

  /// «Khi đọc: bỏ mục lục.»
  func readingNote(_ note: String) -> String { say("Khi đọc: ", en: "In reading: ") + note + "." }

  /// Over what was found across the documents.
  var acrossHead: String { say("Đối chiếu các văn bản", en: "Across the documents") }

  // MARK: Labels of what is said of a finding

  var whyLabel: String { say("Vì sao: ", en: "Why: ") }
  var remedyLabel: String { say("Cần làm: ", en: "What to do: ") }
  var sourceLabel: String { say("Căn cứ: ", en: "Source: ") }
  var fixLabel: String { say("Có thể sửa: ", en: "Fix: ") }
  var correctLabel: String { say("Viết đúng: ", en: "Correct: ") }
  var sameCauseLabel: String { say("Cùng nguyên nhân: ", en: "Same cause: ") }
  var uncheckedLabel: String { say("Chưa kiểm tra được: ", en: "Not checked: ") }

  /// «Lời dặn ở dòng 3: »
  func remarkLabel(_ line: Int) -> String {
    say("Lời dặn ở dòng \(line): ", en: "Remark in line \(line): ")
  }

  func yesNo(_ value: Bool) -> String { value ? say("có", en: "yes") : say("không", en: "no") }
}

extension Severity {
  /// Tên mức, as a report shows it.
  func label(_ language: Language) -> String {
    switch self {
    case .error: language.say("lỗi", en: "error")
    case .warning: language.say("cảnh báo", en: "warning")
    case .info: language.say("lưu ý", en: "info")
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
