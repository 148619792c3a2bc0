import JSONText
import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Cây của kế hoạch cho máy đọc: «kehoach.plan/1».
package struct ParseJSONReport: Sendable {
  package let frame: JSONFrame

  package init(tool: Tool, layout: JSONFrame.Layout, language: Language) {
    frame = JSONFrame(
      schema: "kehoach.plan/1", tool: tool, layout: layout, language: language)
  }

  /// - Parameter schoolYear: as `PlanIdentity` tells it.
  package func document(
    _ name: DocumentName, _ source: SourceText, _ plan: Plan, _ facts: Facts,
    schoolYear: SchoolYearMention?
  ) -> [UInt8] {
    var document = DocumentJSON(source)
    frame.begin(&document, name)
    document.key("plan")
    document.json.beginObject()
    document.key("letterhead")
    write(plan.letterhead, to: &document)
    document.key("title")
    write(plan.title, to: &document)
    document.string("schoolYear", schoolYear.map { "\($0.first)-\($0.second)" })
    writeBases(of: plan, facts, to: &document)
    writeSections(of: plan, to: &document)
    writeAppendices(of: plan, to: &document)
    document.words("closing", plan.closing)
    document.key("recipients")
    document.json.beginArray()
    for line in plan.recipients?.lines ?? [] { document.json.string(source.text(line.pieces)) }
    document.json.endArray()
    document.key("signature")
    write(plan.signature, to: &document)
    document.json.endObject()
    return frame.end(document)
  }

  private func write(_ letterhead: Letterhead?, to document: inout DocumentJSON) {
    guard let letterhead else { return document.json.null() }
    document.json.beginObject()
    document.words("authority", letterhead.authorityWords)
    document.words("issuer", letterhead.issuerWords)
    document.key("motto")
    document.json.bool(letterhead.hasMotto)
    document.words("number", letterhead.number)
    document.words("symbol", letterhead.symbol)
    document.words("place", letterhead.place)
    document.date("date", letterhead.date)
    document.words("dateText", letterhead.isDateBlank ? nil : letterhead.dateText)
    document.json.endObject()
  }

  private func write(_ title: PlanTitle?, to document: inout DocumentJSON) {
    guard let title else { return document.json.null() }
    document.json.beginObject()
    document.words("type", title.type)
    document.words("subject", title.subject)
    document.json.endObject()
  }

  private func writeBases(of plan: Plan, _ facts: Facts, to document: inout DocumentJSON) {
    var references: [[Int]] = Array(repeating: [], count: plan.bases.count)
    for (index, reference) in facts.references.enumerated() {
      if let basis = reference.basis { references[basis].append(index) }
    }
    document.key("bases")
    document.json.beginArray()
    for (index, basis) in plan.bases.enumerated() {
      document.json.beginObject()
      document.words("lead", basis.lead)
      document.words("text", basis.span)
      document.key("references")
      document.json.beginArray()
      for reference in references[index] { document.json.int(reference) }
      document.json.endArray()
      document.span(basis.span)
      document.json.endObject()
    }
    document.json.endArray()
  }

  /// The sections inside one another, without recursion: a hostile text nests them as deep as it is
  /// long.
  private func writeSections(of plan: Plan, to document: inout DocumentJSON) {
    document.key("sections")
    document.json.beginArray()
    var openEnds: [Int] = []
    func close(before index: Int, _ document: inout DocumentJSON) {
      while let end = openEnds.last, end <= index {
        openEnds.removeLast()
        document.json.endArray()
        document.json.endObject()
      }
    }
    for (index, section) in plan.sections.enumerated() {
      close(before: index, &document)
      write(section, of: plan, to: &document)
      openEnds.append(section.subtreeEnd)
    }
    close(before: plan.sections.count, &document)
    document.json.endArray()
  }

  /// A section up to the beginning of its list of subsections.
  private func write(_ section: Section, of plan: Plan, to document: inout DocumentJSON) {
    document.json.beginObject()
    document.words("number", section.numeral?.span)
    document.int("level", section.level)
    document.words("title", section.title)
    document.key("kinds")
    document.json.beginArray()
    for kind in section.kinds.list { document.json.string(kind.name) }
    document.json.endArray()
    document.span(section.span)
    document.key("blocks")
    document.json.beginArray()
    if let runIn = section.runIn { writeBlock("paragraph", runIn, to: &document) }
    for index in section.blocks {
      let paragraph = plan.paragraphs[index]
      writeBlock(paragraph.kind.blockName, paragraph.span, to: &document)
    }
    document.json.endArray()
    document.key("sections")
    document.json.beginArray()
  }

  private func writeAppendices(of plan: Plan, to document: inout DocumentJSON) {
    document.key("appendices")
    document.json.beginArray()
    for appendix in plan.appendices {
      document.json.beginObject()
      document.words("number", appendix.number)
      document.words("title", appendix.heading)
      document.span(appendix.span)
      document.key("blocks")
      document.json.beginArray()
      for index in appendix.paragraphs {
        let paragraph = plan.paragraphs[index]
        writeBlock(paragraph.kind.blockName, paragraph.span, to: &document)
      }
      document.json.endArray()
      document.json.endObject()
    }
    document.json.endArray()
  }

  private func writeBlock(_ type: String, _ span: TextSpan, to document: inout DocumentJSON) {
    document.json.beginObject()
    document.string("type", type)
    document.words("text", span)
    document.span(span)
    document.json.endObject()
  }

  private func write(_ signature: SignatureBlock?, to document: inout DocumentJSON) {
    guard let signature else { return document.json.null() }
    document.json.beginObject()
    document.words("authority", signature.authority)
    document.words("position", signature.position)
    document.words("name", signature.name)
    document.json.endObject()
  }
}

extension Paragraph.Kind {
  /// The name in the contract's JSON. A heading among blocks is one that opens no section.
  fileprivate var blockName: String {
    switch self {
    case .heading, .paragraph: "paragraph"
    case .item: "item"
    case .table: "table"
    }
  }
}

extension Letterhead {
  /// A name in a column of its own comes in pieces, a line each.
  var authorityWords: [TextSpan] {
    authorityPieces.isEmpty ? authority.map { [$0] } ?? [] : authorityPieces
  }

  var issuerWords: [TextSpan] { issuerPieces.isEmpty ? issuer.map { [$0] } ?? [] : issuerPieces }

  var hasMotto: Bool { nationalTitle != nil || motto != nil }

  /// «ngày      tháng      năm», with nothing filled in.
  var isDateBlank: Bool { day == nil && month == nil && year == nil }
}
