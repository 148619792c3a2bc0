import PlanRules

extension OptionRow {
  /// What only `fix` is asked.
  static let fixing: [OptionRow] = [
    OptionRow(
      "--diff", for: .fix, "chỉ cho xem sẽ sửa gì (dạng diff), không ghi tệp nào",
      en: "only show what would change, as a diff; write no document"
    ) { $0.showsDifference = true },
    OptionRow(
      "--rule", .text("QUY-TẮC", en: "RULE", completes: .rules), for: .fix,
      "chỉ sửa theo quy tắc này (dùng được nhiều lần)",
      en: "fix by this rule only (repeatable)"
    ) { $0.onlyRules.append($1) },
  ]
}
