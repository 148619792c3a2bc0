import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Danh mục viện dẫn cho bảng tính: a row a reference. The columns stand in a fixed order.
package struct ReferencesCSVReport: Sendable {
  let language: Language
  let tables: Tables

  package init(language: Language, tables: Tables) {
    self.language = language
    self.tables = tables
  }

  /// Heads of the columns: in Vietnamese for people, else the names of the JSON keys.
  private static let columns: [(vi: String, en: String)] = [
    ("Tệp", "path"), ("Dòng", "line"), ("Cột", "column"), ("Loại văn bản", "type"),
    ("Số, ký hiệu", "number"), ("Tên", "name"), ("Ngày ban hành", "date"),
    ("Cơ quan ban hành", "issuer"), ("Năm", "year"), ("Trích yếu", "title"),
    ("Điều, khoản, điểm", "pointers"), ("Vai trò", "role"), ("Nguyên văn", "text"),
    ("Vị trí", "origin"),
    ("Hiệu lực", "status"), ("Trong danh mục", "register"),
    ("Xét từ ngày", "judgedFrom"), ("Xét đến ngày", "judgedTo"),
  ]

  package var opening: [UInt8] {
    var row = CSVRow()
    for column in Self.columns { row.add(language.say(column.vi, column.en)) }
    return CSVRow.byteOrderMark + row.finish()
  }

  package func document(_ name: DocumentName, _ result: Analysis) -> [UInt8] {
    let source = result.source
    let (first, last) = (result.judgedDays?.lowerBound, result.judgedDays?.upperBound)
    var bytes: [UInt8] = []
    var finder = PositionFinder(source)
    for (reference, resolution) in zip(result.facts.references, result.resolutions) {
      let place = finder.position(of: reference.span.lowerBound)
      var row = CSVRow()
      row.add(name.path)
      row.add(place.line)
      row.add(place.column)
      row.add(reference.type.map { tables.documentTypes[$0].name } ?? "")
      row.add(reference.number ?? "")
      row.add(reference.name.map { source.text($0) } ?? "")
      row.add(reference.date?.iso ?? "")
      row.add(reference.issuer.map { source.text($0) } ?? "")
      row.add(reference.year.map { String($0) } ?? "")
      row.add(reference.title.map { source.text($0) } ?? "")
      row.add(reference.pointers.map { source.text($0.span) }.joined("; "))
      row.add(reference.role.label(language))
      row.add(source.text(reference.span))
      row.add(source.origin(of: reference.span.lowerBound)?.words(language) ?? "")
      row.add(Resolution.label(resolution?.standing, language))
      row.add(resolution?.words(language, registerDay: tables.registerDay) ?? "")
      row.add(resolution == nil ? "" : first?.iso ?? "")
      row.add(resolution == nil || last == .last ? "" : last?.iso ?? "")
      bytes.append(contentsOf: row.finish())
    }
    return bytes
  }
}

extension LegalReference.Role {
  /// In Vietnamese for people, else the name in the contract's JSON.
  func label(_ language: Language) -> String {
    switch self {
    case .basis: language.say("căn cứ", name)
    case .body: language.say("nội dung", name)
    }
  }
}
