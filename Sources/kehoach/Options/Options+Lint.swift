import PlanReports
import PlanRules
import RuleTables

extension OptionRow {
  /// What only `lint`, and `rules` in part, is asked.
  static let linting: [OptionRow] = [
    OptionRow(
      "--config", Localized("TỆP", en: "FILE"),
      for: [.lint, .diff, .fix, .rules, .explain, .config],
      "chỉ dùng tệp cấu hình này (mặc định: .kehoach.json từ thư mục trở lên)",
      en: "use this configuration alone (default: each .kehoach.json upward)"
    ) { (options, value) throws(CommandError) in options.configFile = value },
    OptionRow(
      "--profile", Localized("TÊN", en: "NAME"), completes: .profiles,
      for: [.lint, .diff, .rules, .config],
      "hồ sơ yêu cầu (mặc định: chọn theo tên kế hoạch)",
      en: "profile (default: chosen by the plan's title)"
    ) { (options, value) throws(CommandError) in options.profile = value.text },
    OptionRow(
      "--stage", Localized("draft|submitted|issued", en: "draft|submitted|issued"),
      for: [.lint, .diff, .fix, .rules, .config],
      "giai đoạn: dự thảo, trình (mặc định), đã ban hành",
      en: "stage of the plan (default: submitted)"
    ) { (options, value) throws(CommandError) in
      options.givenStage =
        try StageName.named(value.text, "--stage", "giai đoạn", "stage").stage
    },
    OptionRow(
      "--as-of", Localized("NGÀY", en: "DAY"), completes: .words(["today"]),
      for: [.lint, .diff, .cite, .config],
      "xét hiệu lực vào ngày 2026-11-21 hay today (mặc định: ngày của kế hoạch)",
      en: "judge the law as of 2026-11-21 or today (default: the plan's own day)"
    ) { (options, value) throws(CommandError) in options.asOf = try day(value.text) },
    OptionRow(
      "--register", Localized("TỆP", en: "FILE"), for: [.lint, .diff, .cite, .config],
      "thêm danh mục văn bản riêng của cơ quan (.json hay .csv)",
      en: "add an office's own register of documents (.json or .csv)"
    ) { (options, value) throws(CommandError) in options.registerFile = value },
    OptionRow(
      "--require", Localized("SỐ", en: "NUMBER"), for: [.lint, .diff, .config],
      "kế hoạch phải viện dẫn văn bản có số này (dùng được nhiều lần)",
      en: "the plan must cite the document with this number (repeatable)"
    ) { (options, value) throws(CommandError) in options.requiredNumbers.append(value.text) },
    OptionRow(
      "--fail-on", Localized("error|warning|info|never", en: "error|warning|info|never"),
      for: [.lint, .diff, .config],
      "mức phát hiện làm mã thoát bằng 1 (mặc định: error)",
      en: "severity from which on the exit status is 1 (default: error)"
    ) { (options, value) throws(CommandError) in
      options.givenFailOn = try .named(value.text, "--fail-on", "mức", "severity")
    },
    OptionRow(
      "--no-batch", for: .lint, "không đối chiếu các văn bản với nhau",
      en: "do not compare the documents with each other"
    ) { (options, _) throws(CommandError) in options.comparesDocuments = false },
    OptionRow(
      "--baseline", Localized("TỆP", en: "FILE"), for: .lint,
      "không báo những phát hiện đã có trong tệp mốc này",
      en: "leave out the findings that this baseline has"
    ) { (options, value) throws(CommandError) in options.baseline = value },
    OptionRow(
      "--write-baseline", Localized("TỆP", en: "FILE"), for: .lint,
      "ghi các phát hiện của lần chạy này làm mốc",
      en: "write this run's findings as a baseline"
    ) { (options, value) throws(CommandError) in options.newBaseline = value },
    OptionRow(
      "--prune-baseline", for: .lint, "bỏ khỏi mốc những mục không còn nữa",
      en: "remove entries that no longer occur from the baseline"
    ) { (options, _) throws(CommandError) in options.prunesBaseline = true },
    OptionRow(
      "--letter-format", Localized("md|html|docx", en: "md|html|docx"), for: .lint,
      "dạng tệp của phiếu góp ý (mặc định: md); --output khi ấy là thư mục",
      en: "file format of letters (default: md); --output is then a folder"
    ) { (options, value) throws(CommandError) in
      options.letterFormat = try .named(
        value.text, "--letter-format", "dạng tệp", "file format")
    },
  ]

  /// Staying, and not doing again what was done.
  static let repeating: [OptionRow] = [
    OptionRow(
      "--cache", Localized("THƯ MỤC", en: "DIR"), for: .lint,
      "giữ kết quả trong thư mục; lần sau chỉ rà soát văn bản đã thay đổi",
      en: "keep results in a folder; the next run checks only what has changed"
    ) { (options, value) throws(CommandError) in options.cacheFolder = value },
    OptionRow(
      "--watch", for: .lint,
      "ở lại, rà soát lại mỗi văn bản vừa được ghi (dừng bằng Ctrl-C)",
      en: "stay, and check each document again when it is written (stop with Ctrl-C)"
    ) { (options, _) throws(CommandError) in options.isWatching = true },
  ]

  /// Options that change nothing in the result of a document.
  static let besideResults = ["--cache", "--watch", "--jobs", "--output", "--no-progress"]

  private static func day(_ text: String) throws(CommandError) -> CalendarDate {
    guard let date = Console.day(text) else {
      throw .wrongValue(
        "--as-of", text, "một ngày có thật dạng 2026-11-21, hoặc today",
        "a real day such as 2026-11-21, or today")
    }
    return date
  }
}

extension RawRepresentable where RawValue == String, Self: CaseIterable {
  /// The case of a name that an option was given.
  /// - Parameters:
  ///   - vi: what the option takes, in Vietnamese.
  ///   - en: the same in English.
  static func named(
    _ name: String, _ option: String, _ vi: String, _ en: String
  ) throws(CommandError) -> Self {
    if let value = Self(rawValue: name) { return value }
    throw .unknown(option, vi, en, name, allCases.map { $0.rawValue })
  }
}

extension CommandError {
  /// «--format: không có dạng «jsn». Có phải ý là «json»?»
  static func unknown(
    _ option: String, _ vi: String, _ en: String, _ value: String, _ known: [String]
  ) -> CommandError {
    let hint = Suggestion.sentence(for: value, among: known)
    return .usage(
      "\(option): không có \(vi) «\(value)».\(hint.vi)",
      en: "\(option): unknown \(en) '\(value)'.\(hint.en)")
  }

  /// «--jobs: cần một số từ 1 đến 1024, không phải «x».»
  static func wrongValue(
    _ option: String, _ value: String, _ vi: String, _ en: String
  ) -> CommandError {
    .usage(
      "\(option): cần \(vi), không phải «\(value)».", en: "\(option): needs \(en), not '\(value)'.")
  }

  /// Reads «500», «500K», «64M», «64MB», «1G».
  static func byteCount(_ text: String) throws(CommandError) -> Int {
    var digits = text.uppercased()
    if digits.hasSuffix("B") { digits.removeLast() }
    var shift = 0
    if let unit = digits.last, let place = ["K", "M", "G"].firstIndex(of: unit) {
      digits.removeLast()
      shift = 10 * (place + 1)
    }
    guard let count = Int(digits), count > 0, count <= Int.max >> (shift + 8) else {
      throw wrongValue("--max-size", text, "một số byte như 500K hay 64M", "a size such as 64M")
    }
    return count << shift
  }
}
