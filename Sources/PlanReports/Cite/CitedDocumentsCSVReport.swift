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

  /// Heads of the columns: in Vietnamese for people, else the names of the JSON keys.
  private static let columns: [(vi: String, en: String)] = [
    ("Loại văn bản", "type"), ("Số, ký hiệu", "number"), ("Tên", "name"), ("Năm", "year"),
    ("Cơ quan ban hành", "issuer"), ("Hiệu lực", "standings"), ("Số lần", "citations"),
    ("Số văn bản", "documents"), ("Ngày được ghi", "dates"), ("Ngày theo danh mục", "issued"),
    ("Trích yếu", "title"), ("Ghi khác nhau", "differences"), ("Nơi viện dẫn", "places"),
    ("Số lần nhắc lại", "repeats"),
  ]

  package func report(_ outcome: CitedDocuments.Outcome) -> [UInt8] {
    let wording = CitedDocumentsWording(
      language: language, registerDay: registerDay, documents: outcome.documents)
    var heads = CSVRow()
    for column in Self.columns { heads.add(language.say(column.vi, column.en)) }
    var bytes = CSVRow.byteOrderMark + heads.finish()
    for cited in outcome.cited { bytes.append(contentsOf: row(cited, wording)) }
    return bytes
  }

  private func row(_ cited: CitedDocument, _ wording: CitedDocumentsWording) -> [UInt8] {
    var row = CSVRow()
    row.add(cited.type ?? "")
    row.add(cited.number ?? "")
    row.add(cited.name ?? "")
    row.add(cited.year.map { String($0) } ?? "")
    row.add(cited.issuer ?? "")
    row.add(wording.standings(of: cited).joined("; "))
    row.add(cited.places.count)
    row.add(cited.documentCount)
    row.add(cited.dates.map { $0.value.iso }.joined("; "))
    row.add(cited.record?.issued?.iso ?? "")
    row.add(cited.record?.title ?? cited.titles.first?.value ?? "")
    row.add(differences(cited, wording))
    row.add(places(cited, nil, wording))
    row.add(cited.repeatCount)
    return row.finish()
  }

  private func differences(_ cited: CitedDocument, _ wording: CitedDocumentsWording) -> String {
    guard cited.isGivenDifferently else { return "" }
    let variants = wording.variants(of: cited).map { variant in
      "\(variant.kind) \(variant.value) (\(variant.remark): "
        + places(cited, variant.places, wording) + ")"
    }
    return variants.joined("; ") + (cited.isUnmistakable ? "" : "; " + wording.mistakable)
  }

  private func places(
    _ cited: CitedDocument, _ indexes: [Int]?, _ wording: CitedDocumentsWording
  ) -> String {
    wording.places(of: cited, indexes).map { $0.path + ": " + $0.where }.joined("; ")
  }
}
