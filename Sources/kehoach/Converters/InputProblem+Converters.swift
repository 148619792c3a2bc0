import PlanRules
import RuleTables

extension InputProblem {
  static func notStarted(_ program: String, _ failure: SystemFailure) -> InputProblem {
    InputProblem(
      "không chạy được \(program): \(failure.words.vi)",
      en: "cannot run \(program): \(failure.words.en)")
  }

  static func tooSlow(_ program: String, _ seconds: Int) -> InputProblem {
    InputProblem(
      "\(program) chạy quá \(seconds) giây nên bị dừng; xem --converter-timeout",
      en: "\(program) ran for more than \(seconds) seconds and was stopped; see --converter-timeout"
    )
  }

  /// It failed in some other way, or what it gave is no text.
  static func unusable(_ program: String, _ outcome: ChildProcess.Outcome) -> InputProblem {
    InputProblem(
      "\(program) không chuyển được tệp này\(outcome.complaint)",
      en: "\(program) could not convert this file\(outcome.complaint)")
  }
}
