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
