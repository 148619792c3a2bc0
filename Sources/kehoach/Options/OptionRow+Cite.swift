import PlanRules

extension OptionRow {
  /// What only `cite` is asked.
  static let citing: [OptionRow] = [
    OptionRow(
      "--group-by", .word([("reference", true)], "cách gộp", en: "grouping"), for: .cite,
      "gộp theo văn bản được viện dẫn: bao nhiêu lần, ở đâu, nơi nào ghi khác",
      en: "by cited document: how often, where, and where given differently"
    ) { $0.groupsByReference = $1 },
    OptionRow(
      "--annotate", for: .cite,
      "in lại văn bản dạng HTML, mỗi viện dẫn nối với dòng của nó trong bảng",
      en: "the text back as HTML, each reference linked to its row in a table"
    ) { $0.isAnnotated = true },
  ]
}
