import PlanFacts
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Sổ viện dẫn (.xlsx): every reference, every document that is cited, what is given differently, what
/// could not be read, and how many there are of each kind.
package struct CitationsWorkbook: Sendable {
  private let language: Language
  private let registerDay: String
  private let references: ReferencesCSVReport
  private var rows: [(ordinal: Int, rows: [[SheetCell]])] = []
  private var unreadable: [(ordinal: Int, path: String, reason: String)] = []

  package init(language: Language, tables: Tables) {
    self.language = language
    registerDay = tables.registerDay
    references = ReferencesCSVReport(language: language, tables: tables)
  }

  /// The rows of a document, made by whoever reads it.
  package struct Piece: Sendable {
    fileprivate let ordinal: Int
    fileprivate let rows: [[SheetCell]]
  }

  package func piece(_ name: DocumentName, _ result: Analysis) -> Piece {
    Piece(
      ordinal: name.ordinal,
      rows: references.table.cells(
        ReferenceRow.rows(name.path, result)))
  }

  package mutating func add(_ piece: Piece) { rows.append((piece.ordinal, piece.rows)) }

  package mutating func add(unreadable name: DocumentName, _ reason: String) {
    unreadable.append((name.ordinal, name.path, reason))
  }

  /// The parts of the archive.
  package func parts(_ outcome: CitedDocuments.Outcome) -> [(name: String, content: [UInt8])] {
    let wording = CitedDocumentsWording(
      language: language, registerDay: registerDay, documents: outcome.documents)
    let cited = CitedDocumentsCSVReport(language: language, registerDay: registerDay).table(wording)
    let variants = wording.variantsTable
    let lost = unreadable.sorted { $0.ordinal < $1.ordinal }
    return Workbook(sheets: [
      Sheet(
        name: language.say("Viện dẫn", en: "References"), heads: references.table.heads,
        rows: rows.sorted { $0.ordinal < $1.ordinal }.flatMap { $0.rows }),
      Sheet(
        name: language.say("Văn bản được viện dẫn", en: "Cited documents"), heads: cited.heads,
        rows: cited.cells(outcome.cited)),
      Sheet(
        name: language.say("Khác nhau", en: "Differences"), heads: variants.heads,
        rows: variants.cells(outcome.cited.flatMap { wording.variants(of: $0) })),
      Sheet(
        name: language.say("Không đọc được", en: "Unreadable"),
        heads: [language.say("Tệp", en: "path"), language.say("Lý do", en: "reason")],
        rows: lost.map { [.text($0.path), .text($0.reason)] }),
      Sheet(
        name: language.say("Thống kê", en: "Statistics"),
        heads: [
          language.say("Theo", en: "by"), language.say("Giá trị", en: "value"),
          language.say("Số văn bản được viện dẫn", en: "documents"),
          language.say("Số lần", en: "citations"),
        ], rows: statistics(outcome)),
    ]).parts
  }

  /// By type, issuer, year and standing; the most frequent first.
  private func statistics(_ outcome: CitedDocuments.Outcome) -> [[SheetCell]] {
    let none = language.say("(không ghi)", en: "(not given)")
    let groups: [(String, (CitedDocument) -> String)] = [
      (language.say("Loại văn bản", en: "type"), { $0.type ?? none }),
      (language.say("Cơ quan ban hành", en: "issuer"), { $0.record?.issuer ?? $0.issuer ?? none }),
      (
        language.say("Năm", en: "year"),
        { cited in
          let year = cited.record?.issued?.year ?? cited.dates.first?.value.year ?? cited.year
          return year.map { String($0) } ?? none
        }
      ),
      (
        language.say("Hiệu lực", en: "standing"),
        { Resolution.label($0.standings.first?.resolution?.standing, language) }
      ),
    ]
    return groups.flatMap { head, value -> [[SheetCell]] in
      var counts: [String: (documents: Int, citations: Int)] = [:]
      for cited in outcome.cited {
        let words = value(cited)
        let key = words.isEmpty ? none : words
        counts[key, default: (0, 0)].documents += 1
        counts[key, default: (0, 0)].citations += cited.places.count
      }
      return counts.sorted {
        $0.value.citations == $1.value.citations
          ? $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
          : $0.value.citations > $1.value.citations
      }.map { key, count in
        [.text(head), .text(key), .number(count.documents), .number(count.citations)]
      }
    }
  }
}
