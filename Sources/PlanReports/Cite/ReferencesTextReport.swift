import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Danh mục viện dẫn cho người đọc.
package struct ReferencesTextReport: CiteReporting {
  let style: TextStyle
  let language: Language
  let tables: Tables

  package init(style: TextStyle, language: Language, tables: Tables) {
    self.style = style
    self.language = language
    self.tables = tables
  }

  package let separator: [UInt8] = [0x0A]

  private var wording: ReferencesWording { ReferencesWording(language: language, tables: tables) }

  package func document(_ name: DocumentName, _ result: Analysis) -> [UInt8] {
    let (source, facts) = (result.source, result.facts)
    var canvas = TextCanvas(style: style, language: language)
    var finder = PositionFinder(source)
    canvas.addForeign(name.title(language), in: style.strong)
    canvas.add(": " + wording.summary(of: result))
    canvas.endLine()
    canvas.add(notes: source.notes(of: result.plan, language))
    let mentions = MentionPlaces(result, wording)
    for (index, reference) in facts.references.enumerated() {
      let line = finder.position(of: reference.span.lowerBound).line
      write(reference, line: line, source: source, to: &canvas)
      if let words = mentions.words(of: index) { write(words, to: &canvas) }
      if let resolution = result.resolutions[index] {
        write(resolution.words(language, registerDay: tables.registerDay), to: &canvas)
      }
    }
    for index in mentions.unclear { write(index, mentions, result, to: &canvas) }
    return canvas.bytes
  }

  /// «dòng 40: «Thông tư này»: không rõ là văn bản nào (…)».
  private func write(
    _ index: Int, _ mentions: MentionPlaces, _ result: Analysis, to canvas: inout TextCanvas
  ) {
    canvas.add(spaces: 2)
    canvas.add(mentions.place(of: index) + ": ", in: style.faint)
    canvas.add("«")
    canvas.addForeign(result.source.text(result.facts.mentions[index].span))
    canvas.add(language.say("»: không rõ là văn bản nào (", en: "»: unclear which document ("))
    canvas.add(mentions.reason(of: index) + ")")
    canvas.endLine()
  }

  /// Where a reference is repeated, and what the register says; of what that does not know nothing, since
  /// most of a plan's documents are the province's own. The first line has counted them.
  private func write(_ words: String, to canvas: inout TextCanvas) {
    canvas.add(spaces: 6)
    canvas.addForeign(words, in: style.faint)
    canvas.endLine()
  }

  /// «dòng 12: Thông tư 19/2019/TT-BGDĐT, 12/11/2019, Bộ trưởng Bộ GDĐT (căn cứ)», then what is
  /// known of its title and its articles.
  private func write(
    _ reference: LegalReference, line: Int, source: SourceText, to canvas: inout TextCanvas
  ) {
    canvas.add(spaces: reference.parent == nil ? 2 : 4)
    let origin = source.origin(of: reference.span.lowerBound)?.words(language)
    canvas.add((origin ?? language.line(line)) + ": ", in: style.faint)
    canvas.addForeign(wording.head(of: reference, in: source), in: style.strong)
    if let day = wording.day(of: reference) { canvas.add(", " + day) }
    if let issuer = reference.issuer {
      canvas.add(", ")
      canvas.addForeign(source.text(issuer))
    }
    if reference.role == .basis { canvas.add(language.say(" (căn cứ)", en: " (basis)")) }
    canvas.endLine()
    if let title = reference.title {
      canvas.add(spaces: 6)
      canvas.addForeign(source.text(title), columns: 100)
      canvas.endLine()
    }
    if !reference.pointers.isEmpty {
      canvas.add(spaces: 6)
      canvas.addForeign(reference.pointers.map { source.text($0.span) }.joined("; "))
      canvas.endLine()
    }
  }
}
