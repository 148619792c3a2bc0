import PlanRules
import RuleTables

/// Trục trặc với một văn bản: why one document could not be read; the others go on.
struct InputProblem: Error {
  let message: Localized

  init(_ vi: String, en: String) { message = Localized(vi, en: en) }

  init(_ failure: SystemFailure) { message = failure.words }

  func sentence(about file: String) -> Localized {
    Localized("không đọc được \(file): \(message.vi).", en: "cannot read \(file): \(message.en).")
  }

  static func tooLarge(_ maximumBytes: Int) -> InputProblem {
    let size =
      maximumBytes % (1 << 20) == 0 ? "\(maximumBytes >> 20) MB" : "\(maximumBytes) byte"
    return InputProblem(
      "lớn hơn \(size); muốn đọc hãy dùng --max-size", en: "larger than \(size); see --max-size")
  }
}
