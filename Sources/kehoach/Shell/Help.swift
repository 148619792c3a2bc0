import DocumentFormats
import PlanRules

/// Trang hướng dẫn.
enum Help {
  static let version = "0.1.0"

  /// - Parameter command: nil for the program as a whole.
  static func page(for command: Command?, _ language: Language) -> String {
    guard let command else {
      return intro.text(language) + "\n\n" + commands(language) + "\n"
        + options(nil, language) + "\n" + statuses.text(language) + "\n\n"
        + examples.text(language) + "\n"
    }
    return usage(of: command).text(language) + "\n\n" + options(command, language)
  }

  static let description = Localized(
    """
    đọc kế hoạch của cơ quan, trường học và chỉ ra chỗ cần sửa: thiếu phần đầu,
    thiếu căn cứ, viện dẫn sai số hay sai ngày, thiếu mục, mâu thuẫn về thời gian. Mỗi phát hiện nói rõ
    ở dòng nào, vì sao, cần làm gì và dựa vào quy định nào. Văn bản không rời khỏi máy này.
    """,
    en: """
      reads Vietnamese administrative plans and shows what to mend: missing parts,
      missing legal bases, wrong numbers or dates of cited documents, missing sections, times that
      contradict each other. Each finding says where, why, what to do, and by which rule of law.
      Nothing leaves this machine.
      """)

  static let inputs = Localized(
    """
    Đọc được tệp \(DocumentFormat.list.vi).
    Dấu - là đầu vào chuẩn.
    """,
    en: """
      Reads \(DocumentFormat.list.en) files.
      - is standard input.
      """)

  private static let intro = Localized(
    """
    kehoach \(version) \(description.vi)

    Cách dùng: kehoach LỆNH [TÙY CHỌN] TỆP HOẶC THƯ MỤC…
    \(inputs.vi)
    """,
    en: """
      kehoach \(version) \(description.en)

      Usage: kehoach COMMAND [OPTIONS] FILES OR FOLDERS…
      \(inputs.en)
      """)

  static let statuses = Localized(
    """
    Mã thoát:
      0  đã xong, không có phát hiện từ mức --fail-on trở lên
      1  có phát hiện từ mức --fail-on trở lên
      2  dùng sai lệnh, bảng quy tắc sai, không có văn bản nào, hoặc không ghi được báo cáo
      3  có văn bản không đọc được hay không sửa được (các văn bản khác vẫn được xử lý)
    """,
    en: """
      Exit status:
        0  done, no finding at or above --fail-on
        1  findings at or above --fail-on
        2  wrong usage, broken rule table, no document at all, or the report could not be written
        3  a document could not be read or mended (the others were still processed)
      """)

  static let examples = Localized(
    """
    Ví dụ:
      kehoach lint ke-hoach.txt                        rà soát một kế hoạch
      kehoach cite --format csv --output vien-dan.csv ho-so/   lập bảng viện dẫn của cả thư mục
    """,
    en: """
      Examples:
        kehoach lint plan.txt                            check one plan
        kehoach cite --format csv --output references.csv plans/   a table of all references
      """)

  private static func commands(_ language: Language) -> String {
    var text = language == .vietnamese ? "Lệnh:\n" : "Commands:\n"
    for command in Command.allCases {
      text += "  " + padded(command.rawValue, 12) + summary(of: command).text(language) + "\n"
    }
    return text
  }

  static func summary(of command: Command) -> Localized {
    switch command {
    case .lint: Localized("rà soát kế hoạch, báo chỗ cần sửa", en: "check plans, report findings")
    case .cite:
      Localized("trích mọi viện dẫn văn bản", en: "extract every reference to a document")
    case .parse: Localized("in cấu trúc của kế hoạch", en: "print the structure of plans")
    case .fix:
      Localized(
        "sửa ngay trong tệp .txt, .md những chỗ chắc chắn đúng",
        en: "mend .txt and .md files in place where that is certain")
    case .diff:
      Localized(
        "bản nộp lại đã sửa gì, còn gì, thêm gì", en: "what a resubmitted plan mended and still has"
      )
    case .rules: Localized("liệt kê các quy tắc", en: "list the rules")
    case .explain:
      Localized(
        "giải thích một quy tắc: vì sao, cần làm gì, ví dụ",
        en: "explain a rule: why, what to do, examples")
    case .config:
      Localized(
        "cho biết cấu hình nào có hiệu lực, và từ đâu",
        en: "show which configuration holds, and where it comes from")
    case .initialise:
      Localized("viết tệp cấu hình mẫu .kehoach.json", en: "write a starter .kehoach.json")
    case .register:
      Localized(
        "kiểm tra danh mục văn bản riêng của cơ quan",
        en: "check an office's own register of documents")
    case .completions:
      Localized("hoàn thành lệnh cho bash, zsh, fish", en: "completions for bash, zsh, fish")
    case .man: Localized("trang hướng dẫn dạng man", en: "the manual page")
    }
  }

  static func usage(of command: Command) -> Localized {
    let what = summary(of: command)
    return switch command {
    case .lint:
      Localized(
        """
        kehoach lint TỆP…: \(what.vi)
        Dạng báo cáo: text (mặc định), html (một trang), letter (phiếu góp ý),
          docx (--output THƯ MỤC: bản .docx kèm nhận xét),
          csv, markdown (tóm tắt), json, ndjson,
          sarif, junit, checkstyle, github, gitlab, rdjson (cho máy tích hợp)
        """,
        en: """
          kehoach lint FILES…: \(what.en)
          Formats: text (default), html (one page), letter (to the authors),
            docx (--output FOLDER: each .docx with comments),
            csv, markdown (a summary), json, ndjson,
            sarif, junit, checkstyle, github, gitlab, rdjson (for CI)
          """)
    case .cite:
      Localized(
        "kehoach cite TỆP…: \(what.vi)\nDạng báo cáo: text (mặc định), json, ndjson, csv, markdown, html",
        en:
          "kehoach cite FILES…: \(what.en)\nFormats: text (default), json, ndjson, csv, markdown, html"
      )
    case .parse:
      Localized(
        """
        kehoach parse TỆP…: \(what.vi)
        Dạng báo cáo: outline (mặc định), json, ndjson, text (trả lại nguyên văn)
        """,
        en: """
          kehoach parse FILES…: \(what.en)
          Formats: outline (default), json, ndjson, text (gives the source back)
          """)
    case .fix:
      Localized(
        """
        kehoach fix TỆP…: \(what.vi)
        Xem trước bằng --diff. Dấu - sửa đầu vào chuẩn ra đầu ra chuẩn. Văn bản đã có số, ngày và tên
        người ký coi là đã ban hành, không sửa nếu không có --stage draft.
        """,
        en: """
          kehoach fix FILES…: \(what.en)
          See it first with --diff. - mends standard input to standard output. A document with number,
          day and signer's name counts as issued and is left alone without --stage draft.
          """)
    case .diff:
      Localized(
        """
        kehoach diff CŨ MỚI: \(what.vi)
        Tệp hay thư mục; văn bản được ghép theo đường dẫn, rồi theo số và cơ quan ban hành.
        Mã thoát 1: có phát hiện mới từ mức --fail-on trở lên.
        Dạng báo cáo: text (mặc định), json, markdown
        """,
        en: """
          kehoach diff OLD NEW: \(what.en)
          Files or folders; documents are matched by path, then by number and issuer.
          Exit status 1: new findings at or above --fail-on.
          Formats: text (default), json, markdown
          """)
    case .rules:
      Localized(
        """
        kehoach rules: \(what.vi)
        kehoach rules check TỆP…: kiểm tra tệp quy tắc riêng và cấu hình
        kehoach rules schema [config|rules|profile]: khuôn JSON cho trình soạn thảo
        Dạng báo cáo: text (mặc định), json, markdown
        """,
        en: """
          kehoach rules: \(what.en)
          kehoach rules check FILES…: check own rule files and configurations
          kehoach rules schema [config|rules|profile]: JSON schema for editors
          Formats: text (default), json, markdown
          """)
    case .explain:
      Localized(
        "kehoach explain QUY-TẮC…: \(what.vi)", en: "kehoach explain RULE…: \(what.en)")
    case .config:
      Localized(
        "kehoach config [TỆP HOẶC THƯ MỤC]: \(what.vi)\nDạng báo cáo: text (mặc định), json",
        en: "kehoach config [FILE OR FOLDER]: \(what.en)\nFormats: text (default), json")
    case .initialise:
      Localized("kehoach init [THƯ MỤC]: \(what.vi)", en: "kehoach init [FOLDER]: \(what.en)")
    case .register:
      Localized(
        """
        kehoach register check TỆP…: \(what.vi)
        Tệp .csv hay .json để dùng với --register; dấu - là đầu vào chuẩn.
        Mã thoát 2: có dòng sai; khác danh mục có sẵn chỉ là cảnh báo.
        Dạng báo cáo: text (mặc định), json
        """,
        en: """
          kehoach register check FILES…: \(what.en)
          Files are .csv or .json, for use with --register; - is standard input.
          Exit status 2: wrong rows; conflicts with the built-in register are only warned of.
          Formats: text (default), json
          """)
    case .completions:
      Localized(
        """
        kehoach completions bash|zsh|fish: \(what.vi)
        bash: kehoach completions bash > ~/.local/share/bash-completion/completions/kehoach
        zsh: ghi vào tệp _kehoach trong một thư mục của $fpath
        fish: kehoach completions fish > ~/.config/fish/completions/kehoach.fish
        """,
        en: """
          kehoach completions bash|zsh|fish: \(what.en)
          bash: kehoach completions bash > ~/.local/share/bash-completion/completions/kehoach
          zsh: write it to a file _kehoach in a folder of $fpath
          fish: kehoach completions fish > ~/.config/fish/completions/kehoach.fish
          """)
    case .man:
      Localized(
        "kehoach man > kehoach.1: \(what.vi)\nXem ngay: kehoach man | man -l -",
        en: "kehoach man > kehoach.1: \(what.en)\nTo read it at once: kehoach man | man -l -")
    }
  }

  /// - Parameter command: nil for the options of all commands.
  private static func options(_ command: Command?, _ language: Language) -> String {
    var text = ""
    for (title, rows) in groups {
      let rows = rows.filter { row in
        command.map { row.commands.contains(CommandSet($0)) } ?? true
      }
      guard !rows.isEmpty else { continue }
      text += (text.isEmpty ? "" : "\n") + title.text(language) + ":\n" + list(rows, language)
    }
    return text
  }

  static let groups: [(title: Localized, rows: [OptionRow])] = [
    (Localized("Tùy chọn", en: "Options"), OptionRow.common),
    (Localized("Đọc văn bản", en: "Reading documents"), OptionRow.reading),
    (Localized("Rà soát", en: "Checking"), OptionRow.linting + OptionRow.repeating),
    (Localized("Viện dẫn", en: "References"), OptionRow.citing),
    (Localized("Sửa", en: "Mending"), OptionRow.fixing),
  ]

  private static func list(_ rows: [OptionRow], _ language: Language) -> String {
    var text = ""
    for row in rows {
      let head = row.name + (row.argument.map { " " + $0.text(language) } ?? "")
      let help = row.help.text(language)
      // A head that is too long for its column has a line of its own.
      text += "  " + padded(head, 23)
      if head.unicodeScalars.count > 22 { text += "\n" + String(repeating: " ", count: 25) }
      text += help + "\n"
    }
    return text
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.unicodeScalars.count))
  }
}
