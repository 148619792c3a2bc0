import PlanRules
import RuleTables

extension OptionRow {
  /// What more than one kind of command is asked.
  static let common: [OptionRow] = [
    OptionRow(
      "--format", .text("DẠNG", en: "FORMAT", completes: .formats),
      for: [.documents, .rules, .explain, .config, .register],
      "dạng báo cáo (xem từng lệnh)", en: "format of the report (see each command)"
    ) { $0.format = $1 },
    OptionRow(
      "--output", .file, for: .all, weight: .run,
      "ghi báo cáo vào tệp; tệp chỉ xuất hiện khi đã ghi xong",
      en: "write the report to a file, which appears only when whole"
    ) { $0.output = $1 },
    OptionRow(
      "--overwrite", for: .all, weight: .run,
      "cho phép --output ghi đè văn bản, phiếu góp ý, bản kèm nhận xét có sẵn",
      en: "let --output replace documents, letters and copies that are there"
    ) { $0.overwrites = true },
    OptionRow(
      "--lang",
      OptionValue<Language>.word(
        [("vi", .vietnamese), ("en", .english)], "ngôn ngữ", en: "language"),
      for: .all, "ngôn ngữ của thông báo (mặc định: vi)", en: "language of messages (default: vi)"
    ) { $0.language = $1 },
    OptionRow(
      "--color", OptionValue<Options.Colour>.choice("cách tô màu", en: "use of colours"), for: .all,
      "tô màu (mặc định: chỉ trên màn hình)", en: "colours (default: on a terminal only)"
    ) { $0.colour = $1 },
    OptionRow(
      "--quiet", for: .all, "chỉ in phát hiện và lỗi, không in tổng kết",
      en: "print findings and errors, no summaries"
    ) { $0.isQuiet = true },
    OptionRow(
      "--no-progress", for: .all, weight: .run, "không hiện tiến độ", en: "show no progress"
    ) { $0.showsProgress = false },
    OptionRow(
      "--rules", .folder,
      for: [.documents, .fix, .new, .rules, .explain, .profiles, .config, .register],
      "thêm quy tắc riêng và bảng (.json) trong thư mục vào bảng có sẵn",
      en: "add the own rules and tables (.json) of a folder to the built-in ones"
    ) { $0.rulesFolder = $1 },
    OptionRow("--help", for: .all, "in trang này", en: "print this page") { $0.request = .help },
    OptionRow("--version", for: .all, "in số phiên bản", en: "print the version") {
      $0.request = .version
    },
  ]
}
