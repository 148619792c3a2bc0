import PlanReports
import PlanRules
import RuleTables

extension OptionRow {
  /// What only `cite` is asked.
  static let citing: [OptionRow] = [
    OptionRow(
      "--group-by", .word([("reference", true)], "cách gộp", en: "grouping"), for: .cite,
      "gộp theo văn bản được viện dẫn: bao nhiêu lần, ở đâu, nơi nào ghi khác",
      en: "by cited document: how often, where, and where given differently"
    ) { $0.groupsByReference = $1 },
    OptionRow(
      "--long", for: .cite, "cùng --group-by và csv: mỗi chỗ viện dẫn một dòng",
      en: "with --group-by and csv: a row a place"
    ) { $0.isLong = true },
    OptionRow(
      "--standing", .standings, for: .cite,
      "chỉ liệt kê viện dẫn có hiệu lực như thế, cách nhau bằng dấu phẩy",
      en: "list references of these standings only, with commas between"
    ) { $0.standings = ($0.standings ?? []).union($1) },
    OptionRow(
      "--fail-on-standing", .standings, for: .cite,
      "mã thoát 1 khi có viện dẫn như thế",
      en: "exit status 1 where there is a reference of these standings"
    ) { $0.failingStandings.formUnion($1) },
    OptionRow(
      "--annotate", for: .cite,
      "in lại văn bản dạng HTML, mỗi viện dẫn nối với dòng của nó trong bảng",
      en: "the text back as HTML, each reference linked to its row in a table"
    ) { $0.isAnnotated = true },
  ]
}

extension OptionValue<Set<StandingName>> {
  /// «expired,amended».
  fileprivate static let standings = OptionValue(
    Localized("HIỆU-LỰC", en: "STANDING"), completes: .words(StandingName.names)
  ) { (value, option) throws(CommandError) in
    var standings: Set<StandingName> = []
    for word in value.text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let name = StandingName(rawValue: String(word)) else {
        throw .unknown(option, "hiệu lực", en: "standing", String(word), StandingName.names)
      }
      standings.insert(name)
    }
    return standings
  }
}
