import JSONText

/// Khuôn của tệp quy tắc riêng: what the reader takes and the JSON schema says.
extension OwnRule {
  typealias Key = JSONShape.Key

  /// The rules of a file, told apart by their kind.
  static let kinds: JSONShape.Kind = .variants(by: "kind", Kind.allCases.map { $0.variant })

  enum Kind: String, CaseIterable {
    case pattern
    case requiredSection = "required-section"
    case requiredCitation = "required-citation"
    case period
    case deadline
    case vocabulary

    fileprivate var variant: JSONShape.Variant {
      let kind = Key(
        "kind", .choice([rawValue]), isRequired: true, "loại quy tắc", en: "kind of rule")
      let id = Key(
        "id", .phrase, isRequired: true,
        "tên riêng, có tiền tố của cơ quan: «so-a/bao-cao»",
        en: "a name with the office's own prefix: «so-a/bao-cao»")
      let shared = self == .vocabulary ? [] : OwnRule.shared
      return JSONShape.Variant(rawValue, JSONShape([id, kind] + keys + shared))
    }

    private var keys: [Key] {
      switch self {
      case .pattern: OwnRule.patternKeys
      case .requiredSection: OwnRule.sectionKeys
      case .requiredCitation: OwnRule.citationKeys
      case .period: OwnRule.periodKeys
      case .deadline: OwnRule.deadlineKeys
      case .vocabulary: OwnRule.vocabularyKeys
      }
    }
  }

  static let sectionNames = SectionKind.allCases.map { $0.name }
  private static let sections = JSONShape.Kind.list(.choice(sectionNames), minimum: 1)
  private static let phrases = JSONShape.Kind.list(.phrase, minimum: 1)
  private static let wording = JSONShape.Kind.either(
    .phrase,
    .object(
      JSONShape([
        Key("vi", .phrase, isRequired: true, "tiếng Việt", en: "in Vietnamese"),
        Key("en", .phrase, isRequired: true, "tiếng Anh", en: "in English"),
      ])))

  private static let shared = [
    Key(
      "severity", .choice(Severity.names.reversed()), isRequired: true,
      "mức: lỗi, cảnh báo, lưu ý", en: "error, warning or info"),
    Key(
      "message", wording, isRequired: true, "câu báo cho người viết kế hoạch",
      en: "what the writer of the plan reads"),
    Key("why", wording, "vì sao có quy tắc này", en: "why there is this rule"),
    Key("remedy", wording, "cần làm gì", en: "what to do"),
    Key(
      "source", .phrase, isRequired: true, "văn bản đặt ra yêu cầu này",
      en: "the document that asks for it"),
    Key(
      "profiles", .list(.phrase, minimum: 1), "chỉ với các hồ sơ này (và hồ sơ mở rộng chúng)",
      en: "only with these profiles (and those that extend them)"),
    Key(
      "stages", .list(.choice(Stage.allCases.map { $0.rawValue }), minimum: 1),
      "chỉ ở các giai đoạn này", en: "only at these stages"),
    Key("from", .day, "với kế hoạch ban hành từ ngày", en: "for plans issued from this day on"),
    Key("to", .day, "với kế hoạch ban hành đến hết ngày", en: "for plans issued up to this day"),
  ]

  private static let patternKeys = [
    Key("phrases", phrases, isRequired: true, "các cách viết; gặp một là đủ", en: "any of these"),
    Key(
      "must", .choice(["appear", "not-appear"]), isRequired: true,
      "phải có (appear) hay không được có (not-appear)", en: "must it stand there or not"),
    Key(
      "parts", .list(.choice(PlanPart.names), minimum: 1),
      "chỉ tìm ở các phần này của văn bản", en: "only in these parts of the document"),
    Key("sections", sections, "chỉ tìm ở các mục này", en: "only in sections on these subjects"),
    Key(
      "near", phrases, "chỉ tính khi gần đó có một trong các cụm từ này",
      en: "counts only with one of these near it"),
    Key(
      "withinWords", .integer(0...50), "gần: cách nhau nhiều nhất bấy nhiêu từ (mặc định: 10)",
      en: "near: at most so many words between them (default: 10)"),
  ]
  private static let sectionKeys = [
    Key("anyOf", sections, "một trong các mục này", en: "a section on one of these subjects"),
    Key(
      "headings", phrases, "hoặc một mục có tên chứa cụm từ này",
      en: "or one whose heading has one of these phrases"),
  ]
  private static let citationKeys = [
    Key(
      "number", .phrase, isRequired: true, "số, ký hiệu: «141/KH-SGDĐT»",
      en: "its number: «141/KH-SGDĐT»"),
    Key(
      "in", .choice(["basis", "text"]),
      "phải nằm trong phần căn cứ (basis, mặc định) hay chỗ nào cũng được (text)",
      en: "among the legal bases (basis, default) or anywhere (text)"),
  ]
  private static let periodKeys = [
    Key("sections", sections, "trong các mục này", en: "in sections on these subjects"),
    Key(
      "unit", .choice(Unit.names), isRequired: true,
      "đơn vị: tiết, giờ, buổi, ngày, tuần, tháng, mô đun",
      en: "lesson, hour, session, day, week, month or module"),
    Key("minimum", .integer(0...10_000), "ít nhất", en: "at least"),
    Key("maximum", .integer(0...10_000), "nhiều nhất", en: "at most"),
  ]
  private static let deadlineKeys = [
    Key(
      "phrases", phrases, isRequired: true, "việc phải có thời hạn: «báo cáo», «nộp kế hoạch»",
      en: "what must have a deadline"),
    Key("latest", .day, "thời hạn muộn nhất", en: "the latest day that does"),
  ]
  private static let vocabularyKeys = [
    Key(
      "section", .choice(sectionNames), isRequired: true, "loại mục", en: "subject of the section"),
    Key(
      "phrases", phrases, isRequired: true, "các tên gọi khác của mục",
      en: "other names of its heading"),
    Key("source", .phrase, "nguồn", en: "where they come from"),
  ]
}
