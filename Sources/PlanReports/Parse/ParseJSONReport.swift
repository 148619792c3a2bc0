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

  /// - Parameter schoolYear: as `PlanIdentity` has it.
  package func document(
    _ name: DocumentName, _ source: SourceText, _ plan: Plan, _ facts: Facts,
    schoolYear: SchoolYearMention?
  ) -> [UInt8] {
    frame.document(name, source, plan) { document in
      document.object("plan") { document in
        document.object("letterhead", plan.letterhead) { write($1, to: &$0) }
        document.object("title", plan.title) { document, title in
          document.words("type", title.type)
          document.words("subject", title.subject)
        }
        document.member("schoolYear", schoolYear.map { "\($0.first)-\($0.second)" })
        writeBases(of: plan, facts, to: &document)
        writeSections(of: plan, to: &document)
        document.objects("appendices", plan.appendices) { document, appendix in
          document.words("number", appendix.number)
          document.words("title", appendix.heading)
          document.span(appendix.span)
          writeBlocks(plan.paragraphs, appendix.paragraphs, to: &document)
        }
        document.objects("rest", plan.rest) { document, piece in
          document.member("type", piece.isNote ? "note" : "other")
          document.words("text", piece.span)
          document.span(piece.span)
        }
        document.words("closing", plan.closing)
        document.array(
          "recipients", (plan.recipients?.lines ?? []).map { source.text($0.pieces) })
        let signatures: [(StaticString, SignatureBlock?)] = [
          ("signature", plan.signature), ("cosigner", plan.cosigner),
        ]
        for (key, signature) in signatures {
          document.object(key, signature) { document, signature in
            document.words("authority", signature.authority)
            document.words("position", signature.position)
            document.words("name", signature.name)
          }
        }
      }
    }
  }

  private func write(_ letterhead: Letterhead, to document: inout DocumentJSON) {
    document.words("authority", letterhead.authorityWords)
    document.words("issuer", letterhead.issuerWords)
    document.member("motto", letterhead.hasMotto)
    document.words("number", letterhead.number)
    document.words("symbol", letterhead.symbol)
    document.words("place", letterhead.place)
    document.member("date", letterhead.date)
    document.words("dateText", letterhead.isDateBlank ? nil : letterhead.dateText)
  }

  private func writeBases(of plan: Plan, _ facts: Facts, to document: inout DocumentJSON) {
    var references: [[Int]] = Array(repeating: [], count: plan.bases.count)
    for (index, reference) in facts.references.enumerated() {
      if let basis = reference.basis { references[basis].append(index) }
    }
    document.objects("bases", plan.bases.enumerated()) { document, entry in
      let (index, basis) = entry
      document.words("lead", basis.lead)
      document.words("text", basis.span)
      document.json.array("references", references[index]) { $0.int($1) }
      let residue = facts.residue(of: index)
      let source = document.source
      document.json.array("residue", residue) { $0.stringFoldingSpace(source.bytes[$1.span]) }
      document.span(basis.span)
    }
  }

  /// The sections inside one another, without recursion: a hostile text nests them as deep as it is
  /// long.
  private func writeSections(of plan: Plan, to document: inout DocumentJSON) {
    document.array("sections") { document in
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
        begin(section, of: plan, to: &document)
        openEnds.append(section.subtreeEnd)
      }
      close(before: plan.sections.count, &document)
    }
  }

  /// A section up to the beginning of its list of subsections.
  private func begin(_ section: Section, of plan: Plan, to document: inout DocumentJSON) {
    document.json.beginObject()
    document.words("number", section.numeral?.span)
    document.member("level", section.level)
    document.words("title", section.title)
    document.array("kinds", section.kinds.list.map { $0.name })
    document.span(section.span)
    writeBlocks(plan.paragraphs, section.blocks, after: section.runIn, to: &document)
    document.key("sections")
    document.json.beginArray()
  }

  /// - Parameter runIn: a section's first paragraph, on the line of its number.
  private func writeBlocks(
    _ paragraphs: [Paragraph], _ indexes: Range<Int>, after runIn: TextSpan? = nil,
    to document: inout DocumentJSON
  ) {
    document.array("blocks") { document in
      if let runIn { writeBlock("paragraph", runIn, to: &document) }
      for index in indexes {
        writeBlock(paragraphs[index].kind.blockName, paragraphs[index].span, to: &document)
      }
    }
  }

  private func writeBlock(_ type: String, _ span: TextSpan, to document: inout DocumentJSON) {
    document.object { document in
      document.member("type", type)
      document.words("text", span)
      document.span(span)
    }
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
