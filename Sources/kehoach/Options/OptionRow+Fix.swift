import PlanRules

extension OptionRow {
  /// What only `fix` is asked.
  static let fixing: [OptionRow] = [
    OptionRow(
      "--diff", for: .fix, "chỉ cho xem sẽ sửa gì (dạng diff), không ghi tệp nào",
      en: "only show what would change, as a diff; write no document"
    ) { $0.showsDifference = true },
    OptionRow(
      "--check", for: .fix,
      "chỉ kể ra chỗ sẽ sửa, không ghi tệp nào; có thì mã thoát là 1",
      en: "only list what would be fixed, write no document; status 1 if any"
    ) { $0.onlyChecks = true },
    OptionRow(
      "--in-place", for: .fix,
      "sửa ngay trong tệp .docx (có hỏi), chỗ sửa là thay đổi được theo dõi",
      en: "mend .docx files in place (it asks), each correction a tracked change"
    ) { $0.fixesInPlace = true },
    OptionRow(
      "--yes", for: .fix, "không hỏi lại trước khi ghi vào tệp .docx",
      en: "do not ask before writing into .docx files"
    ) { $0.saysYes = true },
    OptionRow(
      "--rule", .text("QUY-TẮC", en: "RULE", completes: .rules), for: .fix,
      "tên khác của --select", en: "another name of --select"
    ) { $0.onlyRules.append($1) },
  ]
}
