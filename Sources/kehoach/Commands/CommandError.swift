import JSONText
import PlanReports
import PlanRules
import RuleTables

/// Lỗi dừng chương trình: what ends a run before its time. Caught in one place, `Program.main`.
struct CommandError: Error {
  let status: ExitStatus
  let message: Localized

  init(_ status: ExitStatus, _ vi: String, en: String) {
    self.status = status
    message = Localized(vi, en: en)
  }

  /// Dùng sai.
  static func usage(_ vi: String, en: String) -> CommandError { CommandError(.usage, vi, en: en) }

  /// «tệp: điều sai».
  static func usage(at place: String, _ words: Localized) -> CommandError {
    .usage("\(place): \(words.vi).", en: "\(place): \(words.en).")
  }

  /// «--format: không có dạng «jsn». Có phải ý là «json»?»
  static func unknown(
    _ option: String, _ vi: String, en: String, _ value: String, _ known: [String]
  ) -> CommandError {
    let hint = Suggestion.sentence(for: value, among: known)
    return .usage(
      "\(option): không có \(vi) «\(value)».\(hint.vi)",
      en: "\(option): unknown \(en) '\(value)'.\(hint.en)")
  }

  /// «--jobs: cần một số từ 1 đến 1024, không phải «x».»
  static func wrongValue(
    _ option: String, _ value: String, _ vi: String, en: String
  ) -> CommandError {
    .usage(
      "\(option): cần \(vi), không phải «\(value)».", en: "\(option): needs \(en), not '\(value)'.")
  }

  /// «tệp:dòng:cột: điều sai».
  init(_ error: JSONError) {
    let place = "\(error.file ?? ""):\(error.line):\(error.column)"
    self = .usage(at: place, error.reason.words)
  }
}
