import JSONText
import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Danh mục viện dẫn cho máy đọc: «kehoach.citations/1».
package struct ReferencesJSONReport: CiteReporting {
  package let frame: JSONFrame
  let tables: Tables

  package init(tool: Tool, layout: JSONFrame.Layout, language: Language, tables: Tables) {
    frame = JSONFrame(
      schema: "kehoach.citations/1", tool: tool, layout: layout, language: language)
    self.tables = tables
  }

  package var opening: [UInt8] { frame.opening }
  package var separator: [UInt8] { frame.separator }
  package func closing(_ summary: RunSummary) -> [UInt8] { frame.closing }

  package func document(_ name: DocumentName, _ result: Analysis) -> [UInt8] {
    frame.document(name, result.source, result.plan) { document in
      let references = zip(result.facts.references, result.resolutions)
      document.objects("references", references) { document, row in
        write(row.0, row.1, days: result.judgedDays, to: &document)
      }
      document.objects("mentions", result.facts.mentions) { document, mention in
        write(mention, to: &document)
      }
    }
  }

  private func write(
    _ reference: LegalReference, _ resolution: Resolution?, days: ClosedRange<CalendarDate>?,
    to document: inout DocumentJSON
  ) {
    document.words("text", reference.span)
    document.member("type", reference.type.map { tables.documentTypes[$0].name })
    document.member("number", reference.number)
    document.words("name", reference.name)
    document.member("date", reference.date)
    document.words("issuer", reference.issuer)
    document.member("year", reference.year)
    document.member("parent", reference.parent)
    document.words("title", reference.title)
    write(reference.pointers, to: &document)
    document.member("role", reference.role.name)
    if let confidence = document.source.confidence(of: reference.span) {
      document.member("confidence", confidence)
      document.member("unsure", reference.isUnsure(in: document.source))
    }
    document.span(reference.span)
    writeComponents(of: reference, to: &document)
    document.object("document", resolution) { document, resolution in
      write(resolution, days: days, to: &document)
    }
  }

  /// Where each part of a reference stands. The span of a number that is left blank begins at its slash.
  private func writeComponents(of reference: LegalReference, to document: inout DocumentJSON) {
    document.object("components") { document in
      document.span("type", reference.typeSpan)
      document.span("number", reference.numberSpan)
      document.span("date", reference.dateSpan)
      document.span("issuer", reference.issuer)
      document.span("title", reference.title)
      document.span("name", reference.name)
    }
  }

  private func write(_ pointers: [LegalPointer], to document: inout DocumentJSON) {
    document.objects("pointers", pointers) { document, pointer in
      document.words("article", pointer.article)
      document.words("clause", pointer.clause)
      document.words("point", pointer.point)
      document.words("division", pointer.division)
      document.words("chapter", pointer.chapter)
      document.words("appendix", pointer.appendix)
      document.words("text", pointer.span)
      document.span(pointer.span)
    }
  }

  /// «Thông tư này»: `antecedent` is an index of `references`.
  private func write(_ mention: ShortMention, to document: inout DocumentJSON) {
    document.words("text", mention.span)
    document.member("kind", mention.kind.name)
    document.member("type", tables.documentTypes[mention.type].name)
    write(mention.pointers, to: &document)
    document.member("antecedent", mention.reference)
    document.member("own", mention.isOwn)
    document.member("reason", mention.reason?.words(frame.language))
    document.span(mention.span)
  }

  /// The register's entry, and how it stood on the days that it was judged for.
  private func write(
    _ resolution: Resolution, days: ClosedRange<CalendarDate>?, to document: inout DocumentJSON
  ) {
    document.json.members(of: resolution.record)
    document.member("status", resolution.standing.rawValue)
    document.member("judgedFrom", days?.lowerBound)
    document.member("judgedTo", days.flatMap { $0.upperBound == .last ? nil : $0.upperBound })
    document.member("dateDiffers", resolution.hasOtherDate)
    document.member("titleDiffers", resolution.hasOtherTitle)
  }
}
