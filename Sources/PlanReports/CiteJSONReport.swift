import JSONText
import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Danh mục viện dẫn cho máy đọc: «kehoach.citations/1».
package struct CiteJSONReport: Sendable {
  package let frame: JSONFrame
  let tables: Tables

  package init(tool: Tool, layout: JSONFrame.Layout, language: Language, tables: Tables) {
    frame = JSONFrame(
      schema: "kehoach.citations/1", tool: tool, layout: layout, language: language)
    self.tables = tables
  }

  package func document(_ name: DocumentName, _ result: CiteResult) -> [UInt8] {
    var document = DocumentJSON(result.source)
    frame.begin(&document, name)
    document.key("references")
    document.json.beginArray()
    for (reference, resolution) in zip(result.facts.references, result.resolutions) {
      write(reference, resolution, days: result.days, to: &document)
    }
    document.json.endArray()
    return frame.end(document)
  }

  private func write(
    _ reference: LegalReference, _ resolution: Resolution?, days: ClosedRange<CalendarDate>?,
    to document: inout DocumentJSON
  ) {
    document.json.beginObject()
    document.words("text", reference.span)
    document.string("type", reference.type.map { tables.documentTypes[$0].name })
    document.string("number", reference.number)
    document.words("name", reference.name)
    document.date("date", reference.date)
    document.words("issuer", reference.issuer)
    document.int("year", reference.year)
    document.int("parent", reference.parent)
    document.words("title", reference.title)
    document.key("pointers")
    document.json.beginArray()
    for pointer in reference.pointers {
      document.json.beginObject()
      document.words("article", pointer.article)
      document.words("clause", pointer.clause)
      document.words("point", pointer.point)
      document.words("chapter", pointer.chapter)
      document.words("appendix", pointer.appendix)
      document.words("text", pointer.span)
      document.json.endObject()
    }
    document.json.endArray()
    document.string("role", reference.role.name)
    document.span(reference.span)
    document.key("document")
    write(resolution, days: days, to: &document)
    document.json.endObject()
  }

  /// The register's entry, and how it stood on the days that it was judged for.
  private func write(
    _ resolution: Resolution?, days: ClosedRange<CalendarDate>?, to document: inout DocumentJSON
  ) {
    guard let resolution else { return document.json.null() }
    document.json.beginObject()
    document.json.members(of: resolution.record)
    document.string("status", resolution.standing.rawValue)
    document.date("judgedFrom", days?.lowerBound)
    document.date("judgedTo", days.flatMap { $0.upperBound == .last ? nil : $0.upperBound })
    document.key("dateDiffers")
    document.json.bool(resolution.hasOtherDate)
    document.key("titleDiffers")
    document.json.bool(resolution.hasOtherTitle)
    document.json.endObject()
  }
}
