import PlanRules

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
}

/// Mã thoát, as in the contract.
enum ExitStatus: Int32 {
  /// Done, nothing at or above `--fail-on`.
  case done = 0
  /// Findings at or above `--fail-on`.
  case findings = 1
  /// Wrong usage, configuration or rule file; no document at all; the report could not be written.
  case usage = 2
  /// Some input could not be read. Goes before `findings`.
  case unreadable = 3
}

/// Trục trặc với một văn bản: why one document could not be read; the others go on.
struct InputProblem: Error {
  let message: Localized
  init(_ vi: String, en: String) { message = Localized(vi, en: en) }

  func sentence(about file: String) -> Localized {
    Localized("không đọc được \(file): \(message.vi).", en: "cannot read \(file): \(message.en).")
  }
}
