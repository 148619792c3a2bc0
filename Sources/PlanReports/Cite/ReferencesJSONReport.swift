import JSONText
import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Danh mục viện dẫn cho máy đọc: «kehoach.citations/1».
package struct ReferencesJSONReport: Sendable {
  package let frame: JSONFrame
  let tables: Tables

  package init(tool: Tool, layout: JSONFrame.Layout, language: Language, tables: Tables) {
    frame = JSONFrame(
      schema: "kehoach.citations/1", tool: tool, layout: layout, language: language)
    self.tables = tables
  }

  package func document(_ name: DocumentName, _ result: Analysis) -> [UInt8] {
    var document = DocumentJSON(result.source)
    frame.begin(&document, name)
    document.key("references")
    document.json.beginArray()
    for (reference, resolution) in zip(result.facts.references, result.resolutions) {
      write(reference, resolution, days: result.judgedDays, to: &document)
    }
    document.json.endArray()
    document.key("mentions")
    document.json.beginArray()
    for mention in result.facts.mentions { write(mention, to: &document) }
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
    write(reference.pointers, to: &document)
    document.string("role", reference.role.name)
    document.span(reference.span)
    writeComponents(of: reference, to: &document)
    document.key("document")
    write(resolution, days: days, to: &document)
    document.json.endObject()
  }

  /// Where each part of a reference stands. The span of a number that is left blank begins at its slash.
  private func writeComponents(of reference: LegalReference, to document: inout DocumentJSON) {
    document.key("components")
    document.json.beginObject()
    document.span("type", reference.typeSpan)
    document.span("number", reference.numberSpan)
    document.span("date", reference.dateSpan)
    document.span("issuer", reference.issuer)
    document.span("title", reference.title)
    document.span("name", reference.name)
    document.json.endObject()
  }

  private func write(_ pointers: [LegalPointer], to document: inout DocumentJSON) {
    document.key("pointers")
    document.json.beginArray()
    for pointer in pointers {
      document.json.beginObject()
      document.words("article", pointer.article)
      document.words("clause", pointer.clause)
      document.words("point", pointer.point)
      document.words("division", pointer.division)
      document.words("chapter", pointer.chapter)
      document.words("appendix", pointer.appendix)
      document.words("text", pointer.span)
      document.span(pointer.span)
      document.json.endObject()
    }
    document.json.endArray()
  }

  /// «Thông tư này»: `antecedent` is an index of `references`.
  private func write(_ mention: ShortMention, to document: inout DocumentJSON) {
    document.json.beginObject()
    document.words("text", mention.span)
    document.string("kind", mention.kind.name)
    document.string("type", tables.documentTypes[mention.type].name)
    write(mention.pointers, to: &document)
    document.int("antecedent", mention.reference)
    document.key("own")
    document.json.bool(mention.isOwn)
    document.string("reason", mention.reason?.words(frame.language))
    document.span(mention.span)
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
