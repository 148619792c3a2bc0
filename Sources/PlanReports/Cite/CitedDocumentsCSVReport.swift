import PlanRules
import PlanSets
import RuleTables

/// Văn bản được viện dẫn, cho bảng tính: a row a document. Where the pile gives it differently, the row
/// says how and where.
package struct CitedDocumentsCSVReport: Sendable {
  let language: Language
  let registerDay: String

  package init(language: Language, registerDay: String) {
    self.language = language
    self.registerDay = registerDay
  }

  /// What every such report begins with.
  package var opening: [UInt8] {
    table(
      CitedDocumentsWording(language: language, registerDay: registerDay, documents: [])
    ).csvHeads
  }

  package func report(_ outcome: CitedDocuments.Outcome) -> [UInt8] {
    let table = table(
      CitedDocumentsWording(
        language: language, registerDay: registerDay, documents: outcome.documents))
    return table.csvHeads + table.csv(outcome.cited)
  }

  /// Heads are in Vietnamese for people, else the names of the JSON keys.
  private func table(_ wording: CitedDocumentsWording) -> ReportTable<CitedDocument> {
    ReportTable([
      .init(language.say("Loại văn bản", en: "type")) { $0.type ?? "" },
      .init(language.say("Số, ký hiệu", en: "number")) { $0.number ?? "" },
      .init(language.say("Tên", en: "name")) { $0.name ?? "" },
      .init(language.say("Năm", en: "year")) { $0.year.map { String($0) } ?? "" },
      .init(language.say("Cơ quan ban hành", en: "issuer")) { $0.issuer ?? "" },
      .init(language.say("Hiệu lực", en: "standings")) { wording.standings(of: $0).joined("; ") },
      .init(language.say("Số lần", en: "citations")) { String($0.places.count) },
      .init(language.say("Số văn bản", en: "documents")) { String($0.documentCount) },
      .init(language.say("Ngày được ghi", en: "dates")) { cited in
        cited.dates.map { $0.value.iso }.joined("; ")
      },
      .init(language.say("Ngày theo danh mục", en: "issued")) { $0.record?.issued?.iso ?? "" },
      .init(language.say("Trích yếu", en: "title")) { cited in
        cited.record?.title ?? cited.titles.first?.value ?? ""
      },
      .init(language.say("Ghi khác nhau", en: "differences")) { differences($0, wording) },
      .init(language.say("Nơi viện dẫn", en: "places")) { wording.placesInLine(of: $0) },
      .init(language.say("Số lần nhắc lại", en: "repeats")) { String($0.repeatCount) },
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
