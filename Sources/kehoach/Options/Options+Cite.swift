import PlanRules

extension OptionRow {
  /// What only `cite` is asked.
  static let citing: [OptionRow] = [
    OptionRow(
      "--group-by", Localized("reference", en: "reference"), for: .cite,
      "gộp theo văn bản được viện dẫn: bao nhiêu lần, ở đâu, nơi nào ghi khác",
      en: "by cited document: how often, where, and where given differently"
    ) { (options, value) throws(CommandError) in
      guard value.text == "reference" else {
        throw .unknown("--group-by", "cách gộp", "grouping", value.text, ["reference"])
      }
      options.groupsByReference = true
    },
    OptionRow(
      "--annotate", for: .cite,
      "in lại văn bản dạng HTML, mỗi viện dẫn nối với dòng của nó trong bảng",
      en: "the text back as HTML, each reference linked to its row in a table"
    ) { (options, _) throws(CommandError) in options.isAnnotated = true },
  ]
}
