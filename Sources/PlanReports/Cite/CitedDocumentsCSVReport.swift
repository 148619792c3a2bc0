import PlanRules
import PlanSets
import RuleTables

/// Văn bản được viện dẫn, cho bảng tính: a row a document. Where the pile gives it differently, the row
/// says how and where.
package struct CitedDocumentsCSVReport: Sendable {
  let language: Language
  let registerDay: String
  /// A row a place, not a document.
  let isLong: Bool

  package init(language: Language, registerDay: String, isLong: Bool = false) {
    self.language = language
    self.registerDay = registerDay
    self.isLong = isLong
  }

  /// What every such report begins with.
  package var opening: [UInt8] {
    let wording = CitedDocumentsWording(language: language, registerDay: registerDay, documents: [])
    return isLong ? longTable(wording).csvHeads : table(wording).csvHeads
  }

  package func report(_ outcome: CitedDocuments.Outcome) -> [UInt8] {
    let wording = CitedDocumentsWording(
      language: language, registerDay: registerDay, documents: outcome.documents)
    if isLong {
      let table = longTable(wording)
      return table.csvHeads + table.csv(outcome.cited.flatMap { CitedPlaceRow.rows($0) })
    }
    let table = table(wording)
    return table.csvHeads + table.csv(outcome.cited)
  }

  /// A row a place.
  private func longTable(_ wording: CitedDocumentsWording) -> ReportTable<CitedPlaceRow> {
    ReportTable(
      table(wording).columns.prefix(Self.documentColumns).map { column in
        .init(column.head, column.kind) { column.text($0.cited) }
      } + [
        .init(language.say("Tệp", en: "path")) { wording.documents[$0.place.document] },
        .init(language.say("Dòng", en: "line"), .number) { String($0.place.line) },
        .init(language.say("Vị trí", en: "origin")) { $0.place.origin?.words(language) ?? "" },
      ])
  }

  /// Those that name the document and its standing.
  private static let documentColumns = 6

  /// Heads are in Vietnamese for people, else the names of the JSON keys.
  func table(_ wording: CitedDocumentsWording) -> ReportTable<CitedDocument> {
    ReportTable([
      .init(language.say("Loại văn bản", en: "type")) { $0.type ?? "" },
      .init(language.say("Số, ký hiệu", en: "number")) { $0.number ?? "" },
      .init(language.say("Tên", en: "name")) { $0.name ?? "" },
      .init(language.say("Năm", en: "year"), .number) { $0.year.map { String($0) } ?? "" },
      .init(language.say("Cơ quan ban hành", en: "issuer")) { $0.issuer ?? "" },
      .init(language.say("Hiệu lực", en: "standings")) { wording.standings(of: $0).joined("; ") },
      .init(language.say("Số lần", en: "citations"), .number) { String($0.places.count) },
      .init(language.say("Số văn bản", en: "documents"), .number) { String($0.documentCount) },
      .init(language.say("Ngày được ghi", en: "dates")) { cited in
        cited.dates.map { $0.value.iso }.joined("; ")
      },
      .init(language.say("Ngày theo danh mục", en: "issued"), .date) {
        $0.record?.issued?.iso ?? ""
      },
      .init(language.say("Trích yếu", en: "title")) { cited in
        cited.record?.title ?? cited.titles.first?.value ?? ""
      },
      .init(language.say("Ghi khác nhau", en: "differences")) { differences($0, wording) },
      .init(language.say("Nơi viện dẫn", en: "places")) { wording.placesInLine(of: $0) },
      .init(language.say("Số lần nhắc lại", en: "repeats"), .number) { String($0.repeatCount) },
      .init(language.say("Số theo danh mục", en: "registerNumber")) { $0.record?.number ?? "" },
      .init(language.say("Hết hiệu lực từ", en: "repealedOn"), .date) { cited in
        cited.record?.repealedOn?.iso ?? ""
      },
      .init(language.say("Hết hiệu lực bởi", en: "repealedBy")) { $0.record?.repealedBy ?? "" },
      .init(language.say("Được sửa đổi bởi", en: "amendedBy")) { cited in
        cited.record?.amendedBy.joined("; ") ?? ""
      },
    ])
  }

  private func differences(_ cited: CitedDocument, _ wording: CitedDocumentsWording) -> String {
    guard cited.isGivenDifferently else { return "" }
    let variants = wording.variants(of: cited).map { variant in
      "\(variant.kind) \(variant.value) (\(variant.remark): "
        + wording.placesInLine(of: cited, variant.places) + ")"
    }
    return variants.joined("; ") + (cited.isUnmistakable ? "" : "; " + wording.mistakable)
  }
}

/// Một chỗ viện dẫn of a cited document, for a row of its own.
struct CitedPlaceRow {
  let cited: CitedDocument
  let place: CitedPlace

  static func rows(_ cited: CitedDocument) -> [CitedPlaceRow] {
    cited.places.map { CitedPlaceRow(cited: cited, place: $0) }
  }
}
