import DocumentFormats
import PlanReports
import PlanRules
import RuleTables

/// Trang hướng dẫn.
enum Help {
  static let version = Tool.programVersion
  /// Where the program's files can be read, such as https://example.org/kehoach/blob/v0.1.0: reports link
  /// each rule to its page there. Nil while there is no such place: then they link to none.
  static let address: String? = nil

  /// - Parameter command: nil for the program as a whole.
  static func page(for command: Command?, _ language: Language) -> String {
    guard let command else {
      return intro.text(language) + "\n\n" + commands(language) + "\n"
        + options(nil, language) + "\n" + statuses.text(language) + "\n\n"
        + examples.text(language) + "\n"
    }
    return usage(of: command, language) + "\n\n" + options(command, language)
  }

  static let description = Localized(
    """
    đọc kế hoạch của cơ quan, trường học và chỉ ra chỗ cần sửa: thiếu phần đầu,
    thiếu căn cứ, viện dẫn sai số hay sai ngày, thiếu mục, mâu thuẫn về thời gian. Mỗi phát hiện nói rõ
    ở dòng nào, vì sao, cần làm gì và dựa vào quy định nào. Văn bản không rời khỏi máy này.
    """,
    en: """
      reads Vietnamese administrative plans and shows what to fix: missing parts,
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
        3  a document could not be read or fixed (the others were still processed)
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
    var text = language.say("Lệnh:\n", en: "Commands:\n")
    for command in Command.allCases {
      text += "  " + padded(command.rawValue, 12) + command.row.summary.text(language) + "\n"
    }
    return text
  }

  /// «kehoach lint TỆP…: what it does», and below it what else is to be said.
  private static func usage(of command: Command, _ language: Language) -> String {
    let details = command.row.details(language)
    return synopsis(of: command, language) + ": " + command.row.summary.text(language)
      + (details.isEmpty ? "" : "\n" + details)
  }

  /// «kehoach lint TỆP…».
  static func synopsis(of command: Command, _ language: Language) -> String {
    let synopsis = command.row.synopsis.text(language)
    return "kehoach " + command.rawValue + (synopsis.isEmpty ? "" : " " + synopsis)
  }

  /// - Parameter command: nil for the options of all commands.
  private static func options(_ command: Command?, _ language: Language) -> String {
    var text = ""
    for (title, rows) in OptionRow.groups {
      let rows = rows.filter { row in
        command.map { row.commands.contains(CommandSet($0)) } ?? true
      }
      guard !rows.isEmpty else { continue }
      text += (text.isEmpty ? "" : "\n") + title.text(language) + ":\n" + list(rows, language)
    }
    return text
  }

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
