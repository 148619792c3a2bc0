import PlanRules
import RuleTables

/// Trục trặc với một văn bản: why one document could not be read; the others go on.
struct InputProblem: Error {
  let message: Localized
  private let step: Step
  /// Whether it is meant to stay as it is: no trouble where nobody has named it.
  var isByRight = false

  /// What could not be done.
  private enum Step { case reading, judging, none }

  /// Whether nothing was to be done with it: it is named, and no loss.
  var isPassedOver: Bool { step == .none }

  init(_ vi: String, en: String) {
    message = Localized(vi, en: en)
    step = .reading
  }

  init(_ failure: SystemFailure) {
    message = failure.words
    step = .reading
  }

  /// The program's own work.
  static let own = InputProblem(
    passedOver: Localized(
      "phiếu góp ý hay báo cáo của kehoach", en: "a report or letter of kehoach"))

  /// A link that a submitted folder may hold on purpose.
  static let leadsOut = InputProblem(
    "là liên kết dẫn ra ngoài thư mục; muốn theo hãy dùng --follow-links",
    en: "is a link that leads out of the folder; see --follow-links")

  static let folderLeadsOut = InputProblem(passedOver: leadsOut.message)

  private init(passedOver message: Localized) {
    self.message = message
    step = .none
  }

  /// It was read, and what should hold for it is wrong.
  init(unjudged error: CommandError) {
    let (vi, en) = (error.message.vi, error.message.en)
    message = Localized(
      "cấu hình sai, \(vi.hasSuffix(".") ? vi.dropLast() : vi[...])",
      en: "wrong configuration, \(en.hasSuffix(".") ? en.dropLast() : en[...])")
    step = .judging
  }

  static func byRight(_ vi: String, en: String) -> InputProblem {
    var problem = InputProblem(vi, en: en)
    problem.isByRight = true
    return problem
  }

  func sentence(about file: String) -> Localized {
    switch step {
    case .reading:
      Localized("không đọc được \(file): \(message.vi).", en: "cannot read \(file): \(message.en).")
    case .none:
      Localized("bỏ qua \(file): \(message.vi).", en: "\(file) is left out: \(message.en).")
    case .judging:
      Localized(
        "chưa kiểm tra \(file): \(message.vi).", en: "\(file) was not checked: \(message.en).")
    }
  }

  static func tooLarge(_ maximumBytes: Int) -> InputProblem {
    let size =
      maximumBytes % (1 << 20) == 0 ? "\(maximumBytes >> 20) MB" : "\(maximumBytes) byte"
    return InputProblem(
      "lớn hơn \(size); muốn đọc hãy dùng --max-size", en: "larger than \(size); see --max-size")
  }
}
