import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Danh mục viện dẫn cho bảng tính: RFC 4180, in UTF-8 with a byte-order mark, without which the
/// usual spreadsheets garble Vietnamese. The columns stand in a fixed order.
package struct CiteCSVReport: Sendable {
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
  ]

  package var opening: [UInt8] {
    var row = Row()
    for column in Self.columns { row.add(language.say(column.vi, column.en)) }
    return [0xEF, 0xBB, 0xBF] + row.finish()
  }

  package func document(_ name: DocumentName, _ result: CiteResult) -> [UInt8] {
    let source = result.source
    var bytes: [UInt8] = []
    var finder = PositionFinder(source)
    for (reference, resolution) in zip(result.facts.references, result.resolutions) {
      let place = finder.position(of: reference.span.lowerBound)
      var row = Row()
      row.add(name.path)
      row.add(String(place.line))
      row.add(String(place.column))
      row.add(reference.type.map { tables.documentTypes[$0].name } ?? "")
      row.add(reference.number ?? "")
      row.add(reference.name.map { source.text($0) } ?? "")
      row.add(reference.date?.iso ?? "")
      row.add(reference.issuer.map { source.text($0) } ?? "")
      row.add(reference.year.map { String($0) } ?? "")
      row.add(reference.title.map { source.text($0) } ?? "")
      row.add(reference.pointers.map { source.text($0.span) }.joined("; "))
      row.add(role(reference.role))
      row.add(source.text(reference.span))
      row.add(source.origin(of: reference.span.lowerBound)?.words(language) ?? "")
      row.add(Resolution.label(resolution, language))
      row.add(resolution?.words(language, registerDay: tables.registerDay) ?? "")
      bytes.append(contentsOf: row.finish())
    }
    return bytes
  }

  private func role(_ role: LegalReference.Role) -> String {
    guard language == .vietnamese else { return role.name }
    return switch role {
    case .basis: "căn cứ"
    case .body: "nội dung"
    }
  }

  /// Một hàng.
  private struct Row {
    private var bytes: [UInt8] = []
    private var isEmpty = true

    mutating func add(_ cell: String) {
      if !isEmpty { bytes.append(UInt8(ascii: ",")) }
      isEmpty = false
      let text = Array(cell.utf8)
      // A spreadsheet would run a cell of a stranger's text that begins so as a formula.
      let isFormula = text.first.map { "=+-@\t\r\n".utf8.contains($0) } ?? false
      guard isFormula || text.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
        bytes.append(contentsOf: text)
        return
      }
      bytes.append(UInt8(ascii: "\""))
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }

    consuming func finish() -> [UInt8] {
      bytes.append(contentsOf: [0x0D, 0x0A])
      return bytes
    }
  }
}
