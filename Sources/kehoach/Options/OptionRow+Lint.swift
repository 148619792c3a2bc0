import PlanReports
import PlanRules
import RuleTables

extension OptionRow {
  /// What only `lint`, and other commands in part, is asked.
  static let linting: [OptionRow] = [
    OptionRow(
      "--config", .file, for: [.documents, .fix, .new, .rules, .explain, .profiles, .config],
      "chỉ dùng tệp cấu hình này (mặc định: .kehoach.json của nơi đang làm việc)",
      en: "use this configuration alone (default: .kehoach.json where you work)"
    ) { $0.configFile = $1 },
    OptionRow(
      "--no-config", for: [.documents, .fix, .new, .rules, .explain, .profiles, .config],
      "không dùng cấu hình nào", en: "use no configuration"
    ) { $0.usesConfigurations = false },
    OptionRow(
      "--trust-folder", for: [.documents, .fix, .config],
      "tin cả cấu hình nằm trong thư mục được đọc",
      en: "trust configurations inside the folders that are read too"
    ) { $0.trustsFolders = true },
    OptionRow(
      "--profile", .text("TÊN", en: "NAME", completes: .profiles),
      for: [.lint, .diff, .rules, .config],
      "hồ sơ yêu cầu (mặc định: chọn theo tên kế hoạch)",
      en: "profile (default: chosen by the plan's title)"
    ) { $0.profile = $1 },
    OptionRow(
      "--stage", OptionValue<Stage>.choice("giai đoạn", en: "stage"),
      for: [.lint, .diff, .fix, .rules, .config],
      "giai đoạn: dự thảo (hay tự ghi «DỰ THẢO»), trình (mặc định), đã ban hành",
      en: "stage (default: submitted, or draft where its head says so)"
    ) { $0.givenStage = $1 },
    OptionRow(
      "--as-of", .day, for: [.lint, .diff, .cite, .new, .config, .register],
      "xét hiệu lực vào ngày này hay today (mặc định: ngày của kế hoạch)",
      en:
        "judge the law as of this day or today (default: the plan's own)"
    ) { $0.asOf = $1 },
    OptionRow(
      "--register", .file, for: [.lint, .diff, .cite, .config],
      "thêm danh mục văn bản riêng của cơ quan (.json hay .csv)",
      en: "add an office's own register of documents (.json or .csv)"
    ) { $0.registerFile = $1 },
    OptionRow(
      "--require", .text("SỐ", en: "NUMBER"), for: [.lint, .diff, .config],
      "kế hoạch phải viện dẫn văn bản có số này (dùng được nhiều lần)",
      en: "the plan must cite the document with this number (repeatable)"
    ) { $0.requiredNumbers.append($1) },
    OptionRow(
      "--against", .file, for: [.lint, .config],
      "đối chiếu với kế hoạch của cấp trên trong tệp này",
      en: "compare with the superior's plan in this file"
    ) { $0.superiorFile = $1 },
    OptionRow(
      "--fail-on", OptionValue<FailOn>.choice("mức", en: "severity"), for: [.lint, .diff, .config],
      "mức phát hiện làm mã thoát bằng 1 (mặc định: error)",
      en: "severity from which on the exit status is 1 (default: error)"
    ) { $0.givenFailOn = $1 },
    OptionRow(
      "--select", .rules, for: [.lint, .fix],
      "chỉ xét (fix: sửa) quy tắc này; «text/*» là cả nhóm (nhiều lần được)",
      en: "check (fix: fix) by this rule only; 'text/*' is a group (repeatable)"
    ) { $0.onlyRules += $1 },
    OptionRow(
      "--ignore", .rules, for: .lint,
      "không xét quy tắc này; «text/*» là cả nhóm (dùng được nhiều lần)",
      en: "do not check this rule; 'text/*' is a group (repeatable)"
    ) { $0.ignoredRules += $1 },
    OptionRow(
      "--min-level", OptionValue<Severity>.choice, for: .lint,
      "chỉ nêu phát hiện từ mức này; kết luận và mã thoát vẫn tính cả",
      en: "list findings from this severity on; verdict and status count all"
    ) { $0.lowestSeverity = $1 },
    OptionRow(
      "--report", .report, for: .lint,
      "thêm một báo cáo của cùng lần chạy: sarif=bc.sarif (dùng được nhiều lần)",
      en: "one more report of the same run: sarif=out.sarif (repeatable)"
    ) { $0.reports.append($1) },
    OptionRow(
      "--statistics", for: .lint,
      "thay cho phát hiện: mỗi quy tắc báo bao nhiêu lần, ở bao nhiêu văn bản",
      en: "instead of findings: how often and in how many documents each rule finds"
    ) { $0.wantsStatistics = true },
    OptionRow(
      "--no-batch", for: .lint, "không đối chiếu các văn bản với nhau",
      en: "do not compare the documents with each other"
    ) { $0.comparesDocuments = false },
    OptionRow(
      "--baseline", .file, for: .lint, "không báo những phát hiện đã có trong tệp mốc này",
      en: "leave out the findings that this baseline has"
    ) { $0.baseline = $1 },
    OptionRow(
      "--write-baseline", .file, for: .lint, "ghi các phát hiện của lần chạy này làm mốc",
      en: "write this run's findings as a baseline"
    ) { $0.newBaseline = $1 },
    OptionRow(
      "--prune-baseline", for: .lint, "bỏ khỏi mốc những mục không còn nữa",
      en: "remove entries that no longer occur from the baseline"
    ) { $0.prunesBaseline = true },
    OptionRow(
      "--letter-format", OptionValue<LetterFormat>.choice("dạng tệp", en: "file format"),
      for: .lint,
      "dạng tệp của phiếu góp ý (mặc định: md); --output khi ấy là thư mục",
      en: "file format of letters (default: md); --output is then a folder"
    ) { $0.letterFormat = $1 },
  ]

  /// Staying, and not doing again what was done.
  static let repeating: [OptionRow] = [
    OptionRow(
      "--cache", .folder, for: [.lint, .cite, .parse], weight: .run,
      "giữ kết quả, chữ của .pdf, .doc, bản quét cho lần chạy sau",
      en: "keep results and the text of .pdf, .doc, scans for the next run"
    ) { $0.cacheFolder = $1 },
    OptionRow(
      "--watch", for: .lint, weight: .run,
      "ở lại, rà soát lại mỗi văn bản vừa được ghi (dừng bằng Ctrl-C)",
      en: "stay, and check each document again when it is written (stop with Ctrl-C)"
    ) { $0.isWatching = true },
  ]
}

extension OptionValue<[String]> {
  /// One or several, with commas between.
  fileprivate static let rules = OptionValue(
    Localized("QUY-TẮC", en: "RULE"), completes: .rules
  ) { (value, _) throws(CommandError) in
    value.text.split(separator: ",").map { String($0) }
  }
}

extension OptionValue<FilePath> {
  fileprivate static let report = OptionValue(
    Localized("DẠNG=TỆP", en: "FORMAT=FILE"), completes: .nothing
  ) { (value, _) throws(CommandError) in value }
}

extension OptionValue<Severity> {
  fileprivate static let choice = OptionValue.word(
    Severity.allCases.reversed().map { ($0.name, $0) }, "mức", en: "severity")
}
