import PlanRules
import SourceText

/// Giới hạn khi chuyển đổi: what a converter may take and give.
struct ConversionLimits: Sendable {
  /// Nil: as long as each converter usually may.
  let seconds: Int?
  let outputBytes: Int
}

extension ChildProcess.Outcome {
  /// Whether standard error has a word, which is ASCII in small letters.
  func complains(of word: String) -> Bool {
    let letters = errors.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return letters.split(separator: 0x0A).contains { line in
      line.indices.contains { line[$0...].starts(with: word.utf8) }
    }
  }

  /// « (lời của chương trình)»: the last line of standard error; empty where there is none.
  var complaint: String {
    guard let line = errors.split(separator: 0x0A).last(where: { $0.contains { !$0.isSpace } })
    else { return "" }
    let words = String(decoding: line.prefix(160), as: UTF8.self)
    return " (\(words))"
  }
}

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

  /// It failed in a way of its own, or what it gave is no text.
  static func unusable(_ program: String, _ outcome: ChildProcess.Outcome) -> InputProblem {
    InputProblem(
      "\(program) không chuyển được tệp này\(outcome.complaint)",
      en: "\(program) could not convert this file\(outcome.complaint)")
  }
}
