import JSONText

/// Khuôn của các tệp bảng và hồ sơ.
package enum TableShapes {
  /// A file of rows, an office's own rules among them. Of the other rows each reader checks its own keys.
  package static let file = JSONShape([
    JSONShape.Key(
      "rules", .list(OwnRule.kinds), "quy tắc riêng của cơ quan", en: "the office's own rules"),
    JSONShape.Key(
      "headings", .list(.anything), "tên gọi của các mục", en: "names of section headings"),
    JSONShape.Key("vocabulary", .list(.anything), "từ vựng", en: "lists of words"),
    JSONShape.Key("agencies", .list(.anything), "cơ quan", en: "agencies"),
    JSONShape.Key("documentTypes", .list(.anything), "loại văn bản", en: "document types"),
    JSONShape.Key(
      "endedBodies", .list(.anything), "cơ quan đã kết thúc hoạt động", en: "bodies that ended"),
    JSONShape.Key(
      "centralCities", .list(.anything), "thành phố trực thuộc trung ương",
      en: "centrally run cities"),
    JSONShape.Key("periods", .anything, "thời lượng quy định", en: "mandated periods"),
    JSONShape.Key(
      "education", .anything, "chương trình giáo dục phổ thông, khung năm học",
      en: "the general programme and the school years"),
    JSONShape.Key("documents", .list(.anything), "danh mục văn bản", en: "register of documents"),
    JSONShape.Key("sources", .anything, "nguồn của danh mục", en: "sources of the register"),
    JSONShape.Key(
      "registerDay", .day, "danh mục tính đến ngày", en: "the day the register goes up to"),
  ])

  private static let kinds = JSONShape.Kind.list(.choice(OwnRule.sectionNames))
  private static let phrases = JSONShape.Kind.list(.phrase)

  /// Hồ sơ.
  package static let profile = JSONShape([
    JSONShape.Key("name", .phrase, isRequired: true, "tên hồ sơ", en: "its name"),
    JSONShape.Key(
      "rank", .integer(1...99), "thứ tự xét khi chọn hồ sơ; không ghi thì được xét trước",
      en: "its turn when a profile is chosen; without one it is tried first"),
    JSONShape.Key(
      "extends", .list(.phrase), isRequired: true, "mở rộng các hồ sơ này",
      en: "the profiles that it extends"),
    JSONShape.Key("summary", .string, isRequired: true, "một dòng mô tả", en: "one line on it"),
    JSONShape.Key(
      "titlePhrases", phrases, isRequired: true,
      "tên kế hoạch có một trong các cụm từ này thì chọn hồ sơ",
      en: "chosen where the title has one of these"),
    JSONShape.Key(
      "titleExceptions", phrases, "trừ khi tên kế hoạch có một trong các cụm từ này",
      en: "unless the title has one of these"),
    JSONShape.Key(
      "issuerKinds", .list(.choice(Agency.Kind.allCases.map { $0.rawValue })), isRequired: true,
      "loại cơ quan ban hành; để trống: bất kỳ", en: "kinds of issuing body; empty: any"),
    JSONShape.Key(
      "requiredSections", .list(.object(requiredSection)), isRequired: true, "mục phải có",
      en: "sections that it asks for"),
    JSONShape.Key(
      "notRequired", kinds, "mục không đòi hỏi dù hồ sơ được mở rộng đòi hỏi",
      en: "subjects that it does not ask for although what it extends does"),
    JSONShape.Key(
      "requiredDocuments", .list(.object(requiredDocument)), isRequired: true,
      "văn bản phải viện dẫn", en: "documents that must be cited"),
    JSONShape.Key("order", kinds, "thứ tự thường thấy của các mục", en: "usual order of subjects"),
    JSONShape.Key(
      "rules", .list(.phrase), isRequired: true, "quy tắc chỉ hồ sơ này mới bật",
      en: "rules that only a profile turns on"),
    JSONShape.Key("source", .phrase, isRequired: true, "nguồn", en: "where it comes from"),
    JSONShape.Key(
      "issuerPhrases", phrases, "hoặc phần đầu văn bản có một trong các cụm từ này",
      en: "or where the letterhead has one of these"),
    JSONShape.Key(
      "numbered", .bool, "sau cụm từ ở tên kế hoạch là số, ngày hoặc hết dòng",
      en: "a number, a day or nothing follows the title's phrase"),
    JSONShape.Key("from", .day, "với kế hoạch ban hành từ ngày", en: "for plans from this day on"),
    JSONShape.Key(
      "without", .list(.phrase), "quy tắc không hỏi loại kế hoạch này",
      en: "rules that such plans are not asked"),
    JSONShape.Key(
      "force", .choice(Profile.Force.allCases.map { $0.rawValue }),
      "hiệu lực: bắt buộc, mẫu tham khảo, thực tiễn, chỉ nhận ra",
      en: "mandated, a model, practice, or only recognised"),
    JSONShape.Key(
      "missing", .choice(["info", "warning"]), "mức độ khi thiếu mục",
      en: "how grave a missing section is"),
    JSONShape.Key(
      "form", .bool, "là biểu mẫu: bản chưa điền chỉ là một phát hiện",
      en: "a form: an empty copy is one finding"),
    JSONShape.Key(
      "headings", .list(.object(formHeading)), "các mục của biểu mẫu, theo thứ tự",
      en: "the form's headings, in order"),
    JSONShape.Key("signers", .list(.phrase), "người ký", en: "who signs"),
    JSONShape.Key(
      "tables", .list(.object(formTable)), "các bảng của biểu mẫu", en: "the form's tables"),
  ])

  private static let formHeading = JSONShape([
    JSONShape.Key("heading", .phrase, isRequired: true, "tên mục", en: "as the form has it"),
    JSONShape.Key(
      "phrases", phrases, isRequired: true, "một trong các cụm từ này có trong tên mục",
      en: "one of these stands in its heading"),
    JSONShape.Key("optional", .bool, "nếu có", en: "where there is any"),
  ])

  private static let formTable = JSONShape([
    JSONShape.Key("name", .phrase, isRequired: true, "tên bảng", en: "its name"),
    JSONShape.Key("columns", .list(.phrase), isRequired: true, "các cột", en: "its columns"),
  ])

  private static let requiredSection = JSONShape([
    JSONShape.Key(
      "anyOf", .list(.choice(OwnRule.sectionNames), minimum: 1), isRequired: true,
      "một trong các mục này", en: "any of these subjects"),
    JSONShape.Key("source", .phrase, isRequired: true, "nguồn", en: "where it comes from"),
  ])

  private static let requiredDocument = JSONShape([
    JSONShape.Key("number", .phrase, isRequired: true, "số, ký hiệu", en: "its number"),
    JSONShape.Key(
      "citation", .phrase, isRequired: true, "câu viện dẫn để chép vào", en: "as a plan cites it"),
    JSONShape.Key(
      "trained", .list(.list(.phrase, minimum: 1)), "đối tượng: mỗi nhóm phải có một cụm từ",
      en: "for whom: one phrase of each group"),
    JSONShape.Key("from", .day, "với kế hoạch ban hành từ ngày", en: "for plans from this day on"),
    JSONShape.Key("to", .day, "với kế hoạch ban hành đến ngày", en: "for plans up to this day"),
    JSONShape.Key("source", .phrase, isRequired: true, "nguồn", en: "where it comes from"),
  ])
}
