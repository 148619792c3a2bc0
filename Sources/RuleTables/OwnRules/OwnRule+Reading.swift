import JSONText
import SourceText

extension OwnRule {
  /// Reads a row that fits its shape; a row of other names for headings is no rule.
  init(_ row: JSONObjectReading, kind: Kind) throws(TableError) {
    id = try row.string("id")
    severity = Severity(name: try row.string("severity")) ?? .warning
    message = try Self.wording(row, "message") ?? Localized("", en: "")
    why =
      try Self.wording(row, "why")
      ?? Localized("Yêu cầu riêng của cơ quan.", en: "Asked for by the office.")
    remedy =
      try Self.wording(row, "remedy")
      ?? Localized("Sửa theo văn bản nêu ở căn cứ.", en: "Mend it as the source asks.")
    source = try row.string("source")
    profiles = try row.optionalStrings("profiles") ?? []
    stages = try (row.optionalStrings("stages") ?? []).compactMap { Stage(rawValue: $0) }
    from = try Self.day(row, "from")
    to = try Self.day(row, "to")
    if let from, let to, from > to {
      throw row.error(
        .refused(key: "to", "phải không trước «from»", en: "must not lie before 'from'"),
        at: "to")
    }
    demand = try Self.demand(row, kind)
  }

  private static func demand(
    _ row: JSONObjectReading, _ kind: Kind
  ) throws(TableError) -> Demand {
    switch kind {
    case .pattern, .vocabulary: .pattern(try OwnPattern(row))
    case .requiredSection: .section(try OwnSection(row))
    case .requiredCitation: .citation(try OwnCitation(row))
    case .period: .period(try OwnPeriod(row))
    case .deadline:
      .deadline(
        OwnDeadline(phrases: try phrases(row, "phrases"), latest: try day(row, "latest")))
    }
  }

  private static func wording(
    _ row: JSONObjectReading, _ key: String
  ) throws(TableError) -> Localized? {
    guard let value = row.value(key) else { return nil }
    if let text = value.stringValue { return Localized(text, en: text) }
    let both = try row.object(key)
    return Localized(try both.string("vi"), en: try both.string("en"))
  }

  fileprivate static func phrases(
    _ row: JSONObjectReading, _ key: String
  ) throws(TableError) -> PhraseTable {
    let phrases = try row.optionalStrings(key) ?? []
    // What is looked for at every word of a text must be short.
    guard phrases.count <= mostPhrases, phrases.allSatisfy({ $0.utf8.count <= mostBytes }) else {
      throw row.error(
        .refused(
          key: key, "nhiều nhất \(mostPhrases) cụm từ, mỗi cụm không quá \(mostBytes) byte",
          en: "at most \(mostPhrases) phrases of at most \(mostBytes) bytes each"),
        at: key)
    }
    return PhraseTable(phrases)
  }

  private static let mostPhrases = 4096
  private static let mostBytes = 1024

  private static func day(
    _ row: JSONObjectReading, _ key: String
  ) throws(TableError) -> CalendarDate? {
    guard let text = try row.optionalString(key) else { return nil }
    guard let day = CalendarDate(iso: text) else {
      throw row.error(
        .refused(
          key: key, "phải là ngày có thật dạng 2026-11-21",
          en: "must be a real day such as 2026-11-21"),
        at: key)
    }
    return day
  }
}

extension OwnPattern {
  fileprivate init(_ row: JSONObjectReading) throws(TableError) {
    phrases = try OwnRule.phrases(row, "phrases")
    isForbidden = try row.string("must") == "not-appear"
    near = row.value("near") == nil ? nil : try OwnRule.phrases(row, "near")
    words = try row.optionalInt("withinWords") ?? 10
    if near == nil, row.value("withinWords") != nil {
      throw row.error(
        .refused(key: "withinWords", "chỉ đi với «near»", en: "goes with 'near' only"),
        at: "withinWords")
    }
    parts = try (row.optionalStrings("parts") ?? []).compactMap { PlanPart(name: $0) }
    sections = try SectionKinds(row, "sections")
  }
}

extension OwnSection {
  fileprivate init(_ row: JSONObjectReading) throws(TableError) {
    kinds = try SectionKinds(row, "anyOf").list
    headings = try OwnRule.phrases(row, "headings")
    guard !kinds.isEmpty || !headings.isEmpty else {
      throw row.error(.missingKey("anyOf"), at: "anyOf")
    }
  }
}

extension OwnCitation {
  fileprivate init(_ row: JSONObjectReading) throws(TableError) {
    number = try row.string("number")
    isBasis = try row.optionalString("in") != "text"
    self.row = row
  }
}

extension OwnPeriod {
  fileprivate init(_ row: JSONObjectReading) throws(TableError) {
    sections = try SectionKinds(row, "sections")
    unit = Unit(name: try row.string("unit")) ?? .period
    minimum = try row.optionalInt("minimum")
    maximum = try row.optionalInt("maximum")
    if let minimum, let maximum, minimum > maximum {
      throw row.error(
        .refused(
          key: "maximum", "phải không nhỏ hơn «minimum»", en: "must not be below 'minimum'"),
        at: "maximum")
    }
  }
}

extension SectionKinds {
  fileprivate init(_ row: JSONObjectReading, _ key: String) throws(TableError) {
    self.init()
    for name in try row.optionalStrings(key) ?? [] {
      if let kind = SectionKind(name: name) { insert(kind) }
    }
  }
}
