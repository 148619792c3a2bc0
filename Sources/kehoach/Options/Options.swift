import PlanReports
import PlanRules
import RuleTables
import SourceText

/// Tùy chọn: what the command line asks for.
struct Options: Sendable {
  var command = Command.lint
  /// Paths, or the rules that `explain` is asked about.
  var operands: [FilePath] = []
  /// By name; each command reads it into a format of its own.
  var format: String?
  /// Nil: standard output.
  var output: FilePath?
  /// Nil: as many as there are processors.
  var jobs: Int?
  var language = Language.vietnamese
  var isQuiet = false
  /// Where somebody watches.
  var showsProgress = true
  var colour = Colour.auto
  var standardInputName = "-"
  var profile: String?
  var rulesFolder: FilePath?
  var registerFile: FilePath?
  var asOf: CalendarDate?
  var requiredNumbers: [String] = []
  /// Of the letters; nil where none was named.
  var letterFormat: LetterFormat?
  /// `cite`: a row a cited document.
  var groupsByReference = false
  /// `cite`: the text back with its references marked.
  var isAnnotated = false
  /// Nil: as the configuration says, else `submitted`.
  var givenStage: Stage?
  var stage: Stage { givenStage ?? .submitted }
  /// Nil: as the configuration says, else `error`.
  var givenFailOn: FailOn?
  /// Nil: looked for from each document's folder upward.
  var configFile: FilePath?
  /// `fix`: shows the changes and writes nothing.
  var showsDifference = false
  /// `fix`: the only rules to mend by; empty for all.
  var onlyRules: [String] = []
  /// Whether the documents of a run are compared with each other.
  var comparesDocuments = true
  /// Mốc to compare with.
  var baseline: FilePath?
  /// Whether entries of it that no longer occur are removed.
  var prunesBaseline = false
  /// Mốc to write.
  var newBaseline: FilePath?
  /// `lint`: where results are kept for the next run.
  var cacheFolder: FilePath?
  /// `lint`: stays and reads again what changes.
  var isWatching = false
  /// Every option as given, but for those that no result hangs on.
  var words: [UInt8] = []
  /// Standard input holds a JSON object a line.
  var readsRecords = false
  var maximumBytes = 64 << 20
  /// Nil: however many there are.
  var maximumDocuments: Int?
  /// Nil: as long as each converter usually may.
  var converterSeconds: Int?
  /// Of text files; nil to judge by the bytes.
  var encoding: SourceEncoding?
  var request = Request.run

  /// What is asked instead of the command's work.
  enum Request { case run, help, version }

  enum Colour: String, CaseIterable { case auto, always, never }

  /// From which severity on a finding makes the run fail.
  enum FailOn: String, CaseIterable {
    case error, warning, info, never

    /// Nil for `never`.
    var severity: Severity? {
      switch self {
      case .error: .error
      case .warning: .warning
      case .info: .info
      case .never: nil
      }
    }

    func isMet(by result: LintResult) -> Bool {
      result.findings.contains { isMet(by: $0.severity) }
    }

    func isMet(by severity: Severity) -> Bool {
      switch self {
      case .error: severity == .error
      case .warning: severity >= .warning
      case .info: true
      case .never: false
      }
    }
  }
}

/// Một tùy chọn: its name, its argument, the commands it goes with, its help, and what it does.
struct OptionRow: Sendable {
  /// «--format».
  let name: String
  /// How help names its argument; nil where it takes none.
  let argument: Localized?
  /// What shells offer as its argument.
  let completes: Completion
  let commands: CommandSet
  let help: Localized
  let apply: @Sendable (inout Options, FilePath) throws(CommandError) -> Void

  /// - Parameter completes: nil where the argument's name says it.
  init(
    _ name: String, _ argument: Localized? = nil, completes: Completion? = nil,
    for commands: CommandSet, _ vi: String, en: String,
    apply: @escaping @Sendable (inout Options, FilePath) throws(CommandError) -> Void
  ) {
    self.name = name
    self.argument = argument
    self.completes = completes ?? Completion(labelled: argument)
    self.commands = commands
    help = Localized(vi, en: en)
    self.apply = apply
  }

  static let all: [OptionRow] = common + reading + linting + repeating + citing + fixing

  static let common: [OptionRow] = [
    OptionRow(
      "--format", Localized("DẠNG", en: "FORMAT"), completes: .formats,
      for: [.documents, .rules, .config, .register],
      "dạng báo cáo (xem từng lệnh)", en: "format of the report (see each command)"
    ) { (options, value) throws(CommandError) in options.format = value.text },
    OptionRow(
      "--output", Localized("TỆP", en: "FILE"), for: .all,
      "ghi báo cáo vào tệp; tệp chỉ xuất hiện khi đã ghi xong",
      en: "write the report to a file, which appears only when whole"
    ) { (options, value) throws(CommandError) in options.output = value },
    OptionRow(
      "--lang", Localized("vi|en", en: "vi|en"), for: .all,
      "ngôn ngữ của thông báo (mặc định: vi)", en: "language of messages (default: vi)"
    ) { (options, value) throws(CommandError) in
      let known = ["vi", "en"]
      guard known.contains(value.text) else {
        throw .unknown("--lang", "ngôn ngữ", "language", value.text, known)
      }
      options.language = value.text == "en" ? .english : .vietnamese
    },
    OptionRow(
      "--color", Localized("auto|always|never", en: "auto|always|never"), for: .all,
      "tô màu (mặc định: chỉ trên màn hình)", en: "colours (default: on a terminal only)"
    ) { (options, value) throws(CommandError) in
      options.colour = try .named(value.text, "--color", "cách tô màu", "use of colours")
    },
    OptionRow(
      "--quiet", for: .all, "chỉ in phát hiện và lỗi, không in tổng kết",
      en: "print findings and errors, no summaries"
    ) { (options, _) throws(CommandError) in options.isQuiet = true },
    OptionRow(
      "--no-progress", for: .all, "không hiện tiến độ", en: "show no progress"
    ) { (options, _) throws(CommandError) in options.showsProgress = false },
    OptionRow(
      "--rules", Localized("THƯ MỤC", en: "DIR"),
      for: [.documents, .fix, .rules, .explain, .config, .register],
      "thêm quy tắc riêng và bảng (.json) trong thư mục vào bảng có sẵn",
      en: "add the own rules and tables (.json) of a folder to the built-in ones"
    ) { (options, value) throws(CommandError) in options.rulesFolder = value },
    OptionRow("--help", for: .all, "in trang này", en: "print this page") {
      (options, _) throws(CommandError) in options.request = .help
    },
    OptionRow("--version", for: .all, "in số phiên bản", en: "print the version") {
      (options, _) throws(CommandError) in options.request = .version
    },
  ]

  static let reading: [OptionRow] = [
    OptionRow(
      "--jobs", Localized("N", en: "N"), for: .documents,
      "số luồng xử lý (mặc định: số bộ xử lý)", en: "threads (default: number of processors)"
    ) { (options, value) throws(CommandError) in
      guard let jobs = Int(value.text), (1...1024).contains(jobs) else {
        throw .wrongValue("--jobs", value.text, "một số từ 1 đến 1024", "a number from 1 to 1024")
      }
      options.jobs = jobs
    },
    OptionRow(
      "--stdin-name", Localized("TÊN", en: "NAME"), for: [.documents, .fix],
      "tên của đầu vào chuẩn (-) trong báo cáo", en: "name of standard input (-) in reports"
    ) { (options, value) throws(CommandError) in options.standardInputName = value.text },
    OptionRow(
      "--input-format", Localized("ndjson", en: "ndjson"), for: .documents,
      "đầu vào chuẩn có mỗi dòng một {\"id\", \"text\"}; mỗi kết quả một dòng",
      en: "standard input has an {\"id\", \"text\"} a line; a result a line"
    ) { (options, value) throws(CommandError) in
      guard value.text == "ndjson" else {
        throw .unknown("--input-format", "dạng đầu vào", "input format", value.text, ["ndjson"])
      }
      options.readsRecords = true
    },
    OptionRow(
      "--max-size", Localized("N", en: "N"), for: [.documents, .fix],
      "không đọc văn bản lớn hơn N byte; nhận cả 500K, 64M (mặc định: 64M)",
      en: "read no document of more than N bytes; also 500K, 64M (default: 64M)"
    ) { (options, value) throws(CommandError) in
      options.maximumBytes = try CommandError.byteCount(value.text)
    },
    OptionRow(
      "--max-documents", Localized("N", en: "N"), for: [.documents, .fix],
      "chỉ đọc N văn bản đầu tiên (mặc định: đọc hết)",
      en: "read the first N documents only (default: all)"
    ) { (options, value) throws(CommandError) in
      guard let count = Int(value.text), count > 0 else {
        throw .wrongValue(
          "--max-documents", value.text, "một số từ 1 trở lên", "a number from 1 on")
      }
      options.maximumDocuments = count
    },
    OptionRow(
      "--converter-timeout", Localized("GIÂY", en: "SECONDS"), for: .documents,
      "dừng chương trình đọc .pdf, .doc sau số giây này (mặc định: 20 và 60)",
      en: "stop a converter of .pdf or .doc after so long (default: 20 and 60)"
    ) { (options, value) throws(CommandError) in
      guard let seconds = Int(value.text), (1...86_400).contains(seconds) else {
        throw .wrongValue(
          "--converter-timeout", value.text, "một số giây từ 1 đến 86400",
          "a number of seconds from 1 to 86400")
      }
      options.converterSeconds = seconds
    },
    OptionRow(
      "--encoding", Localized("TÊN", en: "NAME"),
      completes: .words(SourceEncoding.allCases.map { $0.label }), for: .documents,
      "bảng mã, chỉ của tệp văn bản thuần: utf-8, tcvn3, vni… (mặc định: đoán)",
      en: "encoding, of plain text files only: utf-8, tcvn3, vni… (default: guessed)"
    ) { (options, value) throws(CommandError) in
      guard let encoding = SourceEncoding(label: value.text) else {
        throw .unknown(
          "--encoding", "bảng mã", "encoding", value.text,
          ["utf-8", "utf-16"] + SourceEncoding.allCases.dropFirst().map { $0.label })
      }
      options.encoding = encoding
    },
  ]
}
