import PlanRules
import RuleTables

/// What the register says of a document, in words.
extension Resolution {
  /// «hết hiệu lực từ 15/3/2026 (66/2026/NĐ-CP)»
  func words(_ language: Language, registerDay: String) -> String {
    let day = CalendarDate(iso: registerDay)?.vietnamese ?? registerDay
    var words = standingWords(language, registerDay: day)
    if hasOtherDate, let issued = record.issued {
      words += language.say(
        "; danh mục ghi ngày \(issued.vietnamese)", "; the register dates it \(issued.vietnamese)")
    }
    if hasOtherTitle {
      words += language.say("; trích yếu khác danh mục", "; the register has another subject")
    }
    return words
  }

  private func standingWords(_ language: Language, registerDay: String) -> String {
    switch standing {
    case .noRepealKnown:
      record.repealedOn.map { end in
        language.say(
          "vào ngày đó chưa bị bãi bỏ theo danh mục; hết hiệu lực từ \(end.vietnamese)\(by(record.repealedBy))",
          "not repealed then; repealed from \(end.vietnamese)\(by(record.repealedBy))")
      }
        ?? language.say(
          "không thấy bãi bỏ trong danh mục (đến \(registerDay))",
          "no repeal known to the register (up to \(registerDay))")
    case .notYetInForce:
      language.say(
        "chưa có hiệu lực\(since(record.effective ?? record.issued, language))",
        "not yet in force\(since(record.effective ?? record.issued, language))")
    case .repealed:
      language.say(
        "hết hiệu lực\(since(record.repealedOn, language))\(by(record.repealedBy))",
        "repealed\(since(record.repealedOn, language))\(by(record.repealedBy))")
    case .amended:
      language.say(
        "đã được sửa đổi, bổ sung\(by(record.amendedBy.joined(", ")))",
        "amended\(by(record.amendedBy.joined(", ")))")
    case .undetermined:
      language.say(
        "chưa xác định được hiệu lực (thiếu ngày ban hành hoặc nguồn không thống nhất)",
        "standing not determined (no date of issue, or the sources disagree)")
    }
  }

  private func since(_ date: CalendarDate?, _ language: Language) -> String {
    date.map { language.say(" từ \($0.vietnamese)", " from \($0.vietnamese)") } ?? ""
  }

  private func by(_ number: String?) -> String { number.map { " (\($0))" } ?? "" }

  /// A word or two, for a column.
  static func label(_ resolution: Resolution?, _ language: Language) -> String {
    guard let resolution else { return language.say("không có trong danh mục", "unknown") }
    return switch resolution.standing {
    case .noRepealKnown: language.say("không thấy bãi bỏ", "no repeal known")
    case .notYetInForce: language.say("chưa có hiệu lực", "not yet in force")
    case .repealed: language.say("hết hiệu lực", "repealed")
    case .amended: language.say("đã sửa đổi, bổ sung", "amended")
    case .undetermined: language.say("chưa xác định", "undetermined")
    }
  }
}
