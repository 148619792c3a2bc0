import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Một viện dẫn: what a row of a table is written from.
struct ReferenceRow {
  let path: String
  let result: Analysis
  /// Of `Facts.references`.
  let index: Int
  let place: SourcePosition
  let citing: CitingDocument

  var source: SourceText { result.source }
  var reference: LegalReference { result.facts.references[index] }
  var resolution: Resolution? { result.resolutions[index] }

  static func rows(_ path: String, _ result: Analysis) -> [ReferenceRow] {
    var finder = PositionFinder(result.source)
    let citing = CitingDocument(result)
    var rows: [ReferenceRow] = []
    for (index, reference) in result.facts.references.enumerated() {
      rows.append(
        ReferenceRow(
          path: path, result: result, index: index,
          place: finder.position(of: reference.span.lowerBound), citing: citing))
    }
    return rows
  }

  /// The register's record, where it is surely that document.
  var record: LawRecord? { resolution.flatMap { $0.isSure ? $0.record : nil } }

  /// The same for every mention of a document, in every run: its number, with the day where the number
  /// has no year; of a law by its name, that and the year.
  var identifier: String {
    if let record { return record.number }
    if let number = reference.number {
      return reference.numberYear != nil
        ? number : number + (reference.date.map { "@" + $0.iso } ?? "")
    }
    guard let name = reference.name else { return "" }
    return source.text(name) + (reference.year.map { "@\($0)" } ?? "")
  }

  func words(_ span: TextSpan?) -> String { span.map { source.text($0) } ?? "" }

  var pointers: String { reference.pointers.map { source.text($0.span) }.joined("; ") }

  var sentence: SentenceExcerpt {
    SentenceExcerpt(
      source, span: reference.span, paragraph: result.paragraphSpan(at: reference.span.lowerBound))
  }

  func origin(_ language: Language) -> String? {
    source.origin(of: reference.span.lowerBound)?.words(language)
  }
}

/// Văn bản viện dẫn: what a table says of the document that cites.
final class CitingDocument: Sendable {
  let number: String
  let date: String
  let issuer: String
  let title: String
  let profile: String

  init(_ result: Analysis) {
    let (plan, source) = (result.plan, result.source)
    let head = plan.letterhead
    number = head?.numberWords(in: source) ?? ""
    date = head?.date?.iso ?? ""
    issuer = head.map { source.text($0.issuerWords) } ?? ""
    title = plan.title?.subject.map { source.text($0) } ?? ""
    profile = Profile.chosen(for: result)?.name ?? ""
  }
}

/// Cột that several tables have.
extension ReferencesWording {
  typealias Column = ReportTable<ReferenceRow>.Column

  /// «dòng 12»
  func place(of row: ReferenceRow) -> String {
    place(line: row.place.line, origin: row.source.origin(of: row.reference.span.lowerBound))
  }

  /// What is cited, with its issuer.
  /// - Parameter below: writes what stands below them.
  func documentColumn(
    below: @escaping (ReferenceRow, inout HTMLWriter) -> Void = { _, _ in }
  ) -> Column {
    Column(
      language.say("Văn bản", en: "Document"),
      html: { row, html in
        html.text("<td><b>", head(of: row.reference, in: row.source), "</b>")
        if let issuer = row.reference.issuer { html.small(row.source.text(issuer)) }
        if row.reference.role == .basis { html.small("(\(language.say("căn cứ", en: "basis")))") }
        below(row, &html)
        html.markup("</td>")
      },
      text: { head(of: $0.reference, in: $0.source) })
  }

  var dayColumn: Column {
    Column(
      language.say("Ngày", en: "Date"),
      html: { row, html in
        html.dayCell(row.reference.date, day(of: row.reference).map { [$0] } ?? [])
      },
      text: { day(of: $0.reference) ?? "" })
  }

  func pointersColumn(_ head: String) -> Column {
    Column(head) { $0.pointers }
  }

  /// What the register says.
  var standingColumn: Column {
    Column(
      language.say("Hiệu lực", en: "Standing"),
      html: { row, html in
        let mark = StandingMark(row.resolution?.standing)
        html.markup("<td data-key=\"")
        html.number(mark.rawValue)
        html.markup("\">")
        html.standing(mark, standing(of: row))
        html.markup("</td>")
      },
      text: { standing(of: $0) })
  }

  private func standing(of row: ReferenceRow) -> String {
    Resolution.words(row.resolution, language, registerDay: tables.registerDay)
  }
}
