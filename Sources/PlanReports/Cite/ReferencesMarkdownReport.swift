import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Danh mục viện dẫn dạng Markdown: a heading and a table a document.
package struct ReferencesMarkdownReport: CiteReporting {
  let manner: CiteManner

  package init(_ manner: CiteManner) { self.manner = manner }

  private var language: Language { manner.language }
  private var wording: ReferencesWording { manner.wording }

  package var opening: [UInt8] {
    var markdown = MarkdownWriter()
    markdown.markup("# " + language.citedHead + "\n")
    for remark in manner.remarks {
      markdown.paragraph(remark)
    }
    return markdown.bytes
  }

  package func closing(_ summary: RunSummary) -> [UInt8] {
    var markdown = MarkdownWriter()
    markdown.paragraph(wording.total(summary))
    return markdown.bytes
  }

  package func document(_ name: DocumentName, _ result: Analysis) -> [UInt8] {
    var markdown = MarkdownWriter()
    markdown.markup("\n## ")
    markdown.text(name.title(language))
    markdown.markup("\n")
    markdown.paragraph(wording.summary(of: result))
    for note in result.source.notes(of: result.plan, language) {
      markdown.paragraph(language.readingNote(note))
    }
    let mentions = MentionPlaces(result, wording)
    if !result.facts.references.isEmpty {
      markdown.markup("\n")
      table(mentions).write(ReferenceRow.rows(name.path, result), to: &markdown)
    }
    if !mentions.unclear.isEmpty { writeUnclear(result, mentions, to: &markdown) }
    return markdown.bytes
  }

  private func table(_ mentions: MentionPlaces) -> ReportTable<ReferenceRow> {
    let (wording, language) = (wording, language)
    return ReportTable([
      .init(language.say("Vị trí", en: "Place")) { row in
        wording.place(of: row) + (mentions.words(of: row.index).map { "; " + $0 } ?? "")
      },
      wording.documentColumn(), wording.dayColumn,
      .init(language.say("Cơ quan", en: "Issuer")) { $0.words($0.reference.issuer) },
      .init(language.say("Trích yếu", en: "Subject")) { $0.words($0.reference.title) },
      wording.pointersColumn(language.say("Điều, khoản, điểm", en: "Pointers")),
      .init(language.say("Vai trò", en: "Role")) { $0.reference.role.label(language) },
      wording.standingColumn,
    ])
  }

  /// Mentions of which it is not known what they mean, each in its sentence.
  private func writeUnclear(
    _ result: Analysis, _ mentions: MentionPlaces, to markdown: inout MarkdownWriter
  ) {
    markdown.markup("\n### " + language.unclearHead + "\n\n")
    for index in mentions.unclear {
      let sentence = mentions.sentence(of: index)
      markdown.markup("- ")
      markdown.text(mentions.place(of: index) + " (" + mentions.reason(of: index) + "): ")
      markdown.text(sentence.isCutBefore ? "…" : "")
      markdown.text(result.source.text(sentence.before))
      markdown.markup(sentence.before.isEmpty ? "**" : " **")
      markdown.text(result.source.text(sentence.marked))
      markdown.markup("**")
      if let first = sentence.after.first, result.source.bytes[first].isSpace {
        markdown.markup(" ")
      }
      markdown.text(result.source.text(sentence.after))
      markdown.text(sentence.isCutAfter ? "…" : "")
      markdown.markup("\n")
    }
  }
}
