import PlanRules

extension OptionRow {
  /// What only `fix` is asked.
  static let fixing: [OptionRow] = [
    OptionRow(
      "--diff", for: .fix, "chỉ cho xem sẽ sửa gì (dạng diff), không ghi tệp nào",
      en: "only show what would change, as a diff; write no document"
    ) { (options, _) throws(CommandError) in options.showsDifference = true },
    OptionRow(
      "--rule", Localized("QUY-TẮC", en: "RULE"), for: .fix,
      "chỉ sửa theo quy tắc này (dùng được nhiều lần)",
      en: "mend by this rule only (repeatable)"
    ) { (options, value) throws(CommandError) in options.onlyRules.append(value.text) },
  ]
}
