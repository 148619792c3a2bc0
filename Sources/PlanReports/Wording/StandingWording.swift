import PlanFacts
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
        "; danh mục ghi ngày \(issued.vietnamese)",
        en: "; the register dates it \(issued.vietnamese)")
    }
    if hasOtherTitle {
      words += language.say("; trích yếu khác danh mục", en: "; the register has another subject")
    }
    return words
  }

  private func standingWords(_ language: Language, registerDay: String) -> String {
    switch standing {
    case .noRepealKnown:
      record.repealedOn.map { end in
        language.say(
          "vào ngày đó chưa bị bãi bỏ theo danh mục; hết hiệu lực từ \(end.vietnamese)\(by(record.repealedBy))",
          en: "not repealed then; repealed from \(end.vietnamese)\(by(record.repealedBy))")
      }
        ?? language.say(
          "không thấy bãi bỏ trong danh mục (đến \(registerDay))",
          en: "no repeal known to the register (up to \(registerDay))")
    case .notYetInForce:
      language.say(
        "chưa có hiệu lực\(since(record.effective ?? record.issued, language))",
        en: "not yet in force\(since(record.effective ?? record.issued, language))")
    case .repealed:
      language.say(
        "hết hiệu lực\(since(record.repealedOn, language))\(by(record.repealedBy))",
        en: "repealed\(since(record.repealedOn, language))\(by(record.repealedBy))")
    case .amended:
      language.say(
        "đã được sửa đổi, bổ sung\(by(record.amendedBy.joined(", ")))",
        en: "amended\(by(record.amendedBy.joined(", ")))")
    case .undetermined: undeterminedWords(language)
    }
  }

  /// What is missing: sources that agree, the day of the repeal, or the one day to judge for.
  private func undeterminedWords(_ language: Language) -> String {
    if record.confidence == .conflict {
      return language.say(
        "chưa xác định được hiệu lực (các nguồn của danh mục không thống nhất)",
        en: "standing not determined (the register's sources disagree)")
    }
    if record.repealedOn == nil, let successor = record.repealedBy {
      return language.say(
        "chưa xác định được hiệu lực (bị thay thế bởi \(successor), không rõ từ ngày nào)",
        en: "standing not determined (replaced by \(successor), it is not known from when)")
    }
    return language.say(
      "chưa xác định được hiệu lực (không rõ ngày ban hành của văn bản viện dẫn nó)",
      en: "standing not determined (the citing document's date is not known)")
  }

  private func since(_ date: CalendarDate?, _ language: Language) -> String {
    date.map { language.say(" từ \($0.vietnamese)", en: " from \($0.vietnamese)") } ?? ""
  }

  private func by(_ number: String?) -> String { number.map { " (\($0))" } ?? "" }

  /// A word or two, for a column.
  static func label(_ standing: Standing?, _ language: Language) -> String {
    switch standing {
    case .noRepealKnown: language.say("không thấy bãi bỏ", en: "no repeal known")
    case .notYetInForce: language.say("chưa có hiệu lực", en: "not yet in force")
    case .repealed: language.say("hết hiệu lực", en: "repealed")
    case .amended: language.say("đã sửa đổi, bổ sung", en: "amended")
    case .undetermined: language.say("chưa xác định", en: "undetermined")
    case nil: language.say("không có trong danh mục", en: "not in the register")
    }
  }

  /// What is said of the standing alone, without regard to how a mention gives date and title.
  static func standingWords(
    _ resolution: Resolution?, _ language: Language, registerDay: String
  ) -> String {
    guard let resolution,
      resolution.standing != .noRepealKnown || resolution.record.repealedOn != nil
    else { return label(resolution?.standing, language) }
    let day = CalendarDate(iso: registerDay)?.vietnamese ?? registerDay
    return resolution.standingWords(language, registerDay: day)
  }

  /// The words for a report that has said once how far the register goes.
  static func words(
    _ resolution: Resolution?, _ language: Language, registerDay: String
  ) -> String {
    guard let resolution else { return label(nil, language) }
    let isPlain =
      resolution.standing == .noRepealKnown && resolution.record.repealedOn == nil
      && !resolution.hasOtherDate && !resolution.hasOtherTitle
    return isPlain
      ? label(.noRepealKnown, language) : resolution.words(language, registerDay: registerDay)
  }
}

extension Language {
  /// «xét hiệu lực vào ngày 05/9/2025»
  func judged(_ days: ClosedRange<CalendarDate>?) -> String {
    guard let days else {
      return say(
        "không rõ ngày ban hành: văn bản từng được sửa đổi hay bãi bỏ thì chưa xác định hiệu lực",
        en: "no date of issue: of what was ever amended or repealed the standing is not determined")
    }
    let first = days.lowerBound.vietnamese
    if days.lowerBound == days.upperBound {
      return say("xét hiệu lực vào ngày \(first)", en: "judged for \(first)")
    }
    let last = days.upperBound.vietnamese
    return days.upperBound == .last
      ? say("xét hiệu lực từ ngày \(first) trở đi", en: "judged for \(first) and later")
      : say("xét hiệu lực từ ngày \(first) đến \(last)", en: "judged for \(first) to \(last)")
  }

  /// «Danh mục văn bản pháp luật đến ngày 21/11/2026; «không thấy bãi bỏ» không có nghĩa là còn hiệu lực.»
  func registerRemark(_ registerDay: String) -> String {
    let day = CalendarDate(iso: registerDay)?.vietnamese ?? registerDay
    return say(
      "Đối chiếu với danh mục văn bản pháp luật đến ngày \(day). «Không thấy bãi bỏ» chưa phải là "
        + "còn hiệu lực: danh mục chỉ biết điều nguồn của nó ghi.",
      en:
        "Compared with the register of law up to \(day). \u{201C}No repeal known\u{201D} is not yet "
        + "\u{201C}in force\u{201D}: the register knows only what its sources state.")
  }
}
