import PlanFacts
import RuleTables
import SourceText

extension EndedBody {
  /// Tên cơ quan đã kết thúc, where it stands.
  struct Naming {
    let start: Int
    /// The end of what tells that it is such a body.
    let end: Int
    /// What the place became part of; nil where the row is of every place.
    let heir: String?
    /// The centrally run city of that name, which it was not yet on the day.
    let city: CentralCities.City?
  }

  /// The first body in a span of a folded text that had ended by its last day, and of none that goes on
  /// existing.
  /// - Parameters:
  ///   - day: the day on which a city must be a centrally run one for its bodies to go on.
  ///   - isName: whether the name of a place begins there: «UBND thành phố» alone may be a province's.
  func firstNaming(
    _ text: [UInt8], in span: TextSpan, tables: Tables, day: CalendarDate,
    isName: (Int) -> Bool
  ) -> Naming? {
    var start = span.lowerBound
    while let found = phrases.firstMatch(text, in: start..<span.upperBound) {
      let limit = span.upperBound
      if let naming = naming(
        text, found.start..<found.match.end, limit: limit, tables: tables, day: day,
        isName: isName)
      {
        return naming
      }
      start = found.match.end
    }
    return nil
  }

  /// Such a body, where its name begins at a word.
  func naming(
    _ text: [UInt8], at start: Int, limit: Int, tables: Tables, day: CalendarDate,
    isName: (Int) -> Bool
  ) -> Naming? {
    guard let match = phrases.match(text, at: start, limit: limit) else { return nil }
    return naming(
      text, start..<match.end, limit: limit, tables: tables, day: day, isName: isName)
  }

  private func naming(
    _ text: [UInt8], _ head: TextSpan, limit: Int, tables: Tables, day: CalendarDate,
    isName: (Int) -> Bool
  ) -> Naming? {
    guard exceptions.match(text, at: head.lowerBound, limit: limit) == nil else { return nil }
    let name = Self.name(text, after: head.upperBound, limit: limit)
    if let name, exceptions.match(text, at: name, limit: limit) != nil { return nil }
    if !places.isEmpty {
      guard let place = place(text, head, name: name, limit: limit, tables: tables) else {
        return nil
      }
      return Naming(
        start: head.lowerBound, end: place.end, heir: heirs[place.value], city: nil)
    }
    var city: CentralCities.City?
    if Self.cities.ends(text, in: head) {
      guard let name, isName(name) else { return nil }
      if let match = tables.centralCities.names.match(text, at: name, limit: limit) {
        let known = tables.centralCities.cities[match.value]
        guard let from = known.from, from > day else { return nil }
        city = known
      }
    }
    return Naming(start: head.lowerBound, end: head.upperBound, heir: nil, city: city)
  }

  /// Where the name begins that follows a word; nil where a mark parts them.
  private static func name(_ text: [UInt8], after end: Int, limit: Int) -> Int? {
    var next = end
    while next < limit, text[next].isSpace { next += 1 }
    return next < limit && text[next].startsWordCharacter ? next : nil
  }

  /// The ended place that a body is of: «UBND tỉnh Nam Định», «Sở Y tế Nam Định», «Sở … tỉnh Nam Định».
  private func place(
    _ text: [UInt8], _ head: TextSpan, name: Int?, limit: Int, tables: Tables
  ) -> PhraseTable.Match? {
    if let name, let place = places.match(text, at: name, limit: limit) { return place }
    guard let agency = tables.agencyPhrases.match(text, at: head.lowerBound, limit: limit),
      tables.agencies[agency.value].kind == .department
    else { return nil }
    if agency.end > head.upperBound,
      let name = Self.name(text, after: agency.end, limit: limit),
      let place = places.match(text, at: name, limit: limit)
    {
      return place
    }
    var end = agency.end
    while end < min(limit, agency.end + Self.longestName), !Self.endsName(text[end]) { end += 1 }
    guard let province = Self.provinces.firstMatch(text, in: agency.end..<end),
      let name = Self.name(text, after: province.match.end, limit: limit)
    else { return nil }
    return places.match(text, at: name, limit: limit)
  }

  /// Bytes that a department's name may go on for before its province.
  private static let longestName = 90

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
      || byte == .openBracket || byte == .lineFeed
  }

  private static let cities = PhraseTable(["thành phố", "tp", "tp.", "thành ủy"])
  private static let provinces = PhraseTable(["tỉnh"])
}

extension RuleContext {
  /// What is said of a body that had ended.
  func endedWords(_ name: String, _ body: EndedBody, _ naming: EndedBody.Naming) -> Localized {
    if let city = naming.city, let from = city.from {
      return Localized(
        "Lúc đó không có «\(name)»: \(city.name) là tỉnh, đến ngày \(from.vietnamese) mới là "
          + "thành phố trực thuộc trung ương (cần kiểm tra lại).",
        en: "There was no «\(name)» then: \(city.name) was a province, and has been a centrally "
          + "run city since \(from.vietnamese) (to be verified).")
    }
    let heir = naming.heir.map { " \($0)" } ?? ""
    let wasThere = wasThereAtIssue(body)
    return Localized(
      "«\(name)» đã kết thúc hoạt động sau ngày \(body.lastDay.vietnamese)"
        + "\(body.isCertain ? "" : " (cần kiểm tra lại)"). "
        + "Cơ quan tiếp nhận: \(body.successor)\(heir)."
        + (wasThere ? " Khi văn bản ban hành thì cơ quan này còn." : ""),
      en: "«\(name)» ended on \(body.lastDay.vietnamese)"
        + "\(body.isCertain ? "" : " (to be verified)"). Successor: \(body.successor)\(heir)."
        + (wasThere ? " It was there when this was issued." : ""))
  }

  /// Whether the body had not ended by any day that the document itself leaves open: it is right then, and has
  /// only grown old by the day that was asked for.
  private func wasThereAtIssue(_ body: EndedBody) -> Bool {
    analysis.ownDays.map { $0.upperBound <= body.lastDay } ?? false
  }

  /// Whether only the day that was asked for says that the body had ended, and the document's own days do not.
  func mayHaveBeenThere(_ body: EndedBody) -> Bool {
    guard options.asOf != nil, let days = analysis.ownDays else { return false }
    return days.lowerBound <= body.lastDay && days.upperBound > body.lastDay
  }

  /// How grave a finding of it is: nil for a rule's own.
  func severity(_ body: EndedBody, _ naming: EndedBody.Naming) -> Severity? {
    if !body.isCertain || wasThereAtIssue(body) { return .info }
    return naming.city == nil ? nil : .warning
  }
}
