import PlanRules
import RuleTables

/// `kehoach init`: viết tệp cấu hình mẫu, never over one that is there.
enum InitCommand {
  static let row = CommandRow(
    Localized("[THƯ MỤC]", en: "[FOLDER]"),
    summary: Localized("viết tệp cấu hình mẫu .kehoach.json", en: "write a starter .kehoach.json"),
    operands: .folders
  ) { options throws(CommandError) in try run(options) }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    guard options.operands.count < 2 else {
      throw .usage("lệnh init nhận một thư mục.", en: "init takes one folder.")
    }
    let folder = options.operands.first ?? .workingFolder
    let path = folder.appending(ConfigurationFile.name)
    do throws(SystemFailure) {
      try FileSystem.create(path, Array(text.text(options.language).utf8))
    } catch {
      let words = error.words
      throw .usage(
        "không viết được \(path.text): \(words.vi).", en: "cannot write \(path.text): \(words.en).")
    }
    var output = try OutputFile.open(options)
    let said = Localized(
      "Đã viết \(path.text). Sửa rồi xem: kehoach config \(folder.text)\n",
      en: "Wrote \(path.text). Edit it, then see: kehoach config \(folder.text)\n")
    if !options.isQuiet { try output.write(Array(said.text(options.language).utf8)) }
    try output.finish()
    return .done
  }

  /// Changes nothing as it stands: it says what may be said.
  static let text = Localized(
    """
    {
      "$comment": "Cấu hình của kehoach cho thư mục này và các thư mục bên trong; tệp gần văn bản hơn thắng. Khóa bắt đầu bằng $comment là ghi chú.",

      "$comment root": "true: không tìm .kehoach.json ở các thư mục cao hơn.",
      "root": false,

      "$comment profile": "Thêm \\"profile\\": \\"bdtx-school\\" để mọi kế hoạch ở đây theo một hồ sơ; bỏ trống thì chọn theo tên kế hoạch.",

      "$comment stage": "draft (dự thảo), submitted (trình) hay issued (đã ban hành).",
      "stage": "submitted",

      "$comment failOn": "Từ mức nào thì mã thoát bằng 1: error, warning, info, never.",
      "failOn": "error",

      "$comment severities": "Ví dụ: {\\"text/spacing\\": \\"off\\", \\"closing/*\\": \\"warning\\"}. Danh sách: kehoach rules.",
      "severities": {},

      "$comment disable": "Ví dụ: [{\\"rules\\": [\\"layout/*\\"], \\"paths\\": [\\"du-thao/**\\"], \\"reason\\": \\"chưa trình bày\\"}].",
      "disable": [],

      "$comment require": "Số, ký hiệu văn bản mà mọi kế hoạch phải viện dẫn. Ví dụ: [\\"141/KH-SGDĐT\\"].",
      "require": [],

      "$comment register": "Danh mục văn bản riêng, .csv hay .json.",
      "register": [],

      "$comment rules": "Tệp hay thư mục quy tắc riêng, .json. Kiểm tra: kehoach rules check TỆP.",
      "rules": []
    }

    """,
    en: """
      {
        "$comment": "Configuration of kehoach for this folder and those inside it; the file nearer to a document wins. Keys that begin with $comment are remarks.",

        "$comment root": "true: no .kehoach.json is looked for in folders above.",
        "root": false,

        "$comment profile": "Add \\"profile\\": \\"bdtx-school\\" to read all plans here with one profile; without it the title decides.",

        "$comment stage": "draft, submitted or issued.",
        "stage": "submitted",

        "$comment failOn": "From which severity on the exit status is 1: error, warning, info, never.",
        "failOn": "error",

        "$comment severities": "For instance: {\\"text/spacing\\": \\"off\\", \\"closing/*\\": \\"warning\\"}. List: kehoach rules.",
        "severities": {},

        "$comment disable": "For instance: [{\\"rules\\": [\\"layout/*\\"], \\"paths\\": [\\"drafts/**\\"], \\"reason\\": \\"not laid out yet\\"}].",
        "disable": [],

        "$comment require": "Numbers of documents that every plan must cite. For instance: [\\"141/KH-SGDĐT\\"].",
        "require": [],

        "$comment register": "The office's own registers of documents, .csv or .json.",
        "register": [],

        "$comment rules": "Files or folders of own rules, .json. To check them: kehoach rules check FILE.",
        "rules": []
      }

      """)
}
