import PlanReports
import PlanRules
import RuleTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `kehoach register check`: kiểm tra danh mục riêng của cơ quan; `register build`: dựng danh mục.
enum RegisterCommand {
  static let row = CommandRow(
    Localized("check|build TỆP…", en: "check|build FILES…"),
    summary: Localized(
      "kiểm tra danh mục văn bản riêng của cơ quan, dựng danh mục",
      en: "check an office's own register of documents, build a register"),
    remarks: Localized(
      """
      check: tệp .csv hay .json để dùng với --register; dấu - là đầu vào chuẩn.
      build: gộp danh mục với các dòng mới, dòng sửa, ngày hết hiệu lực rồi ghi ra --output.
      Mã thoát 2: có dòng sai, build không ghi gì; khác danh mục có sẵn chỉ là cảnh báo.
      """,
      en: """
        check: files are .csv or .json, for use with --register; - is standard input.
        build: a register with new rows, corrected rows and ends, written to --output.
        Exit status 2: wrong rows, of which build writes nothing; conflicts with the
        built-in register are only warned of.
        """),
    formats: RegisterFormat.names, parts: [("check", .files), ("build", .files)]
  ) { options throws(CommandError) in try run(options) }

  /// A hundred thousand rows are some 20 MB.
  static let maximumBytes = 256 << 20

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    let (part, files) = try part(options.operands)
    let tables = try TableFolder.tables(options)
    var report = RegisterCheckReport(
      style: .wanted(by: options), language: options.language, isQuiet: options.isQuiet)
    var build = RegisterBuild()
    var isUnreadable = false
    for path in files {
      do throws(SystemFailure) {
        let table = TableFile(name: path.text, bytes: try read(path))
        let file = RegisterFile(table, isCorrection: part == .build)
        // A whole register was checked when it was built.
        let rows = part == .build && file.day != nil ? [] : file.records
        report.add(file, RegisterCheck(rows, tables: tables))
        build.add(file)
      } catch {
        isUnreadable = true
        let sentence = InputProblem(error.words.vi, en: error.words.en).sentence(about: path.text)
        Console.complain(Console.line(sentence, options.language))
      }
    }
    switch part {
    case .check: try write(report, options, registerDay: tables.registerDay)
    case .build:
      Console.complain(report.text())
      if isUnreadable || report.faultCount > 0 { break }
      var output = try OutputFile.open(options)
      try output.write(build.text(day: options.asOf))
      try output.finish()
    }
    return isUnreadable ? .unreadable : report.faultCount > 0 ? .usage : .done
  }

  private static func write(
    _ report: RegisterCheckReport, _ options: Options, registerDay: String
  ) throws(CommandError) {
    let format: RegisterFormat =
      if let name = options.format { try .asked(name) } else { .text }
    var output = try OutputFile.open(options, mark: format == .text ? .text : .none)
    switch format {
    case .text: try output.write(report.text())
    case .json:
      try output.write(report.json(tool: Tool(version: Help.version, registerDay: registerDay)))
    }
    try output.finish()
  }

  private enum Part: String, CaseIterable { case check, build }

  /// What is to be done, and the files after it.
  private static func part(
    _ operands: [FilePath]
  ) throws(CommandError) -> (Part, [FilePath]) {
    guard let first = operands.first, let part = Part(rawValue: first.text) else {
      let hint = operands.first.map {
        Suggestion.sentence(for: $0.text, among: Part.allCases.map { $0.rawValue })
      }
      throw .usage(
        "lệnh register cần biết làm gì: kehoach register check TỆP…, register build TỆP….\(hint?.vi ?? "")",
        en: """
          register needs to know what to do: kehoach register check FILES…, register build \
          FILES….\(hint?.en ?? "")
          """)
    }
    let files = Array(operands.dropFirst())
    guard !files.isEmpty else {
      throw .usage(
        "chưa nói \(part == .check ? "kiểm tra" : "dựng từ") tệp nào; dùng - cho đầu vào chuẩn.",
        en: "no file given; use - for standard input.")
    }
    return (part, files)
  }

  private static func read(_ path: FilePath) throws(SystemFailure) -> [UInt8] {
    let bytes =
      path.isStandardInput
      ? try FileSystem.readAll(STDIN_FILENO, expected: 1 << 16, limit: maximumBytes)
      : try FileSystem.read(path, limit: maximumBytes)
    guard bytes.count <= maximumBytes else { throw SystemFailure(number: EFBIG) }
    return bytes
  }

  /// Tells on standard error where the rows that `--register` added are doubtful or say other things
  /// than the built-in register.
  static func warn(of tables: Tables, _ options: Options) {
    guard let register = options.registerFile, !options.isQuiet else { return }
    let check = RegisterCheck(tables.register.added, tables: tables)
    let doubtful = Set(check.remarks.map { $0.record }).count
    let other = Set(check.conflicts.map { $0.record }).count
    guard doubtful + other > 0 else { return }
    var counts: [Localized] = []
    if doubtful > 0 {
      let rows = doubtful == 1 ? "row" : "rows"
      counts.append(Localized("\(doubtful) dòng có lỗi", en: "\(doubtful) \(rows) in doubt"))
    }
    if other > 0 {
      let rows = other == 1 ? "row" : "rows"
      counts.append(
        Localized(
          "\(other) dòng khác danh mục có sẵn",
          en: "\(other) \(rows) in conflict with the built-in register"))
    }
    let all = counts.joined(", ")
    let message = Localized(
      "\(register.text): \(all.vi); xem kehoach register check.",
      en: "\(register.text): \(all.en); see kehoach register check.")
    Console.complain(Console.line(message, options.language))
  }
}
