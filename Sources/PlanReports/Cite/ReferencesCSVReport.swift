import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Danh mục viện dẫn cho bảng tính: a row a reference. The columns stand in a fixed order.
package struct ReferencesCSVReport: CiteReporting {
  let language: Language
  let tables: Tables

  package init(language: Language, tables: Tables) {
    self.language = language
    self.tables = tables
  }

  /// Heads are in Vietnamese for people, else the names of the JSON keys.
  var table: ReportTable<ReferenceRow> {
    let (language, tables) = (language, tables)
    return ReportTable(
      [
        .init(language.say("Tệp", en: "path")) { $0.path },
        .init(language.say("Dòng", en: "line"), .number) { String($0.place.line) },
        .init(language.say("Cột", en: "column"), .number) { String($0.place.column) },
        .init(language.say("Loại văn bản", en: "type")) { row in
          row.reference.type.map { tables.documentTypes[$0].name } ?? ""
        },
        .init(language.say("Số, ký hiệu", en: "number")) { $0.reference.number ?? "" },
        .init(language.say("Tên", en: "name")) { $0.words($0.reference.name) },
        .init(language.say("Ngày ban hành", en: "date"), .date) { $0.reference.date?.iso ?? "" },
        .init(language.say("Cơ quan ban hành", en: "issuer")) { $0.words($0.reference.issuer) },
        .init(language.say("Năm", en: "year"), .number) {
          $0.reference.year.map { String($0) } ?? ""
        },
        .init(language.say("Trích yếu", en: "title")) { $0.words($0.reference.title) },
        .init(language.say("Điều, khoản, điểm", en: "pointers")) { $0.pointers },
        .init(language.say("Vai trò", en: "role")) { $0.reference.role.label(language) },
        .init(language.say("Nguyên văn", en: "text")) { $0.words($0.reference.span) },
        .init(language.say("Vị trí", en: "origin")) { $0.origin(language) ?? "" },
        .init(language.say("Hiệu lực", en: "status")) { row in
          Resolution.label(row.resolution?.standing, language)
        },
        .init(language.say("Trong danh mục", en: "register")) { row in
          row.resolution?.words(language, registerDay: tables.registerDay) ?? ""
        },
        .init(language.say("Xét từ ngày", en: "judgedFrom"), .date) {
          $0.judgedDays?.lowerBound.iso ?? ""
        },
        .init(language.say("Xét đến ngày", en: "judgedTo"), .date) { row in
          row.judgedDays.flatMap { $0.upperBound == .last ? nil : $0.upperBound.iso } ?? ""
        },
      ] + recordColumns + citingColumns + [confidenceColumn])
  }

  /// Of recognised text; empty elsewhere.
  private var confidenceColumn: ReportTable<ReferenceRow>.Column {
    .init(language.say("Độ tin cậy nhận dạng", en: "confidence"), .number) { row in
      row.source.confidence(of: row.reference.span).map { String($0) } ?? ""
    }
  }

  /// What the register has of the document that is cited.
  private var recordColumns: [ReportTable<ReferenceRow>.Column] {
    [
      .init(language.say("Mã văn bản", en: "identifier")) { $0.identifier },
      .init(language.say("Số theo danh mục", en: "registerNumber")) { $0.record?.number ?? "" },
      .init(language.say("Có hiệu lực từ", en: "effective"), .date) { row in
        row.record?.effective?.iso ?? ""
      },
      .init(language.say("Hết hiệu lực từ", en: "repealedOn"), .date) { row in
        row.record?.repealedOn?.iso ?? ""
      },
      .init(language.say("Hết hiệu lực bởi", en: "repealedBy")) { $0.record?.repealedBy ?? "" },
      .init(language.say("Được sửa đổi bởi", en: "amendedBy")) { row in
        row.record?.amendedBy.joined("; ") ?? ""
      },
    ]
  }

  /// What the document says of itself that cites.
  private var citingColumns: [ReportTable<ReferenceRow>.Column] {
    [
      .init(language.say("Số của kế hoạch", en: "citingNumber")) { $0.citing.number },
      .init(language.say("Ngày của kế hoạch", en: "citingDate"), .date) { $0.citing.date },
      .init(language.say("Cơ quan của kế hoạch", en: "citingIssuer")) { $0.citing.issuer },
      .init(language.say("Trích yếu của kế hoạch", en: "citingTitle")) { $0.citing.title },
      .init(language.say("Hồ sơ", en: "citingProfile")) { $0.citing.profile },
    ]
  }

  package var opening: [UInt8] { table.csvHeads }

  package func document(_ name: DocumentName, _ result: Analysis) -> [UInt8] {
    table.csv(ReferenceRow.rows(name.path, result))
  }
}

extension ReferenceRow {
  fileprivate var judgedDays: ClosedRange<CalendarDate>? {
    resolution == nil ? nil : result.judgedDays
  }
}

extension LegalReference.Role {
  /// In Vietnamese for people, else the name in the contract's JSON.
  func label(_ language: Language) -> String {
    switch self {
    case .basis: language.say("căn cứ", en: name)
    case .body: language.say("nội dung", en: name)
    }
  }
}
