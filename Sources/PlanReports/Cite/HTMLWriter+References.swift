import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Cells that pages on references have in common.
extension HTMLWriter {
  /// - Parameters:
  ///   - heads: of the columns, by each of which the script can sort a sortable table.
  ///   - label: the id of the heading that names the table.
  mutating func beginTable(
    _ heads: [String], style: StaticString = "sortable", label: StaticString? = nil
  ) {
    markup("<table class=\"")
    markup(style)
    if let label {
      markup("\" aria-labelledby=\"")
      markup(label)
    }
    markup("\">\n<thead><tr>")
    for head in heads {
      markup("<th scope=\"col\">")
      text(head)
      markup("</th>")
    }
    markup("</tr></thead>\n")
  }

  /// - Parameter label: stands before the number where the columns have no heads.
  mutating func countCell(_ count: Int, _ label: String) {
    markup("<td class=\"num\" data-label=\"")
    text(label)
    markup("\">")
    number(count)
    markup("</td>")
  }

  /// What is cited, with its issuer, and its date.
  /// - Parameter below: writes what stands below them in the first cell.
  mutating func citedCells(
    _ reference: LegalReference, _ source: SourceText, _ wording: ReferencesWording,
    below: (inout HTMLWriter) -> Void = { _ in }
  ) {
    markup("<td><b>")
    text(wording.head(of: reference, in: source))
    markup("</b>")
    if let issuer = reference.issuer {
      markup(" <small>")
      text(source.bytes, issuer)
      markup("</small>")
    }
    if reference.role == .basis {
      markup(" <small>(")
      text(wording.language.say("căn cứ", "basis"))
      markup(")</small>")
    }
    below(&self)
    markup("</td>")
    dayCell(reference.date, wording.day(of: reference).map { [$0] } ?? [])
  }

  /// - Parameters:
  ///   - date: what it is sorted by.
  ///   - words: a line each.
  mutating func dayCell(_ date: CalendarDate?, _ words: [String]) {
    markup("<td class=\"day\"")
    if let date {
      markup(" data-key=\"")
      text(date.iso)
      markup("\"")
    }
    markup(">")
    for (index, words) in words.enumerated() {
      if index > 0 { markup("<br>") }
      text(words)
    }
    markup("</td>")
  }

  /// Pointers, and what the register says.
  mutating func judgedCells(
    _ reference: LegalReference, _ resolution: Resolution?, _ source: SourceText,
    _ language: Language, registerDay: String
  ) {
    markup("<td>")
    pointers(reference.pointers, source)
    markup("</td>")
    let mark = StandingMark(resolution?.standing)
    markup("<td data-key=\"")
    number(mark.rawValue)
    markup("\">")
    standing(mark, Resolution.words(resolution, language, registerDay: registerDay))
    markup("</td>")
  }

  /// «khoản 2 Điều 5; Điều 7»
  mutating func pointers(_ pointers: [LegalPointer], _ source: SourceText) {
    for (index, pointer) in pointers.enumerated() {
      if index > 0 { markup("; ") }
      text(source.bytes, pointer.span)
    }
  }

  /// A sentence with what is cited in it marked.
  mutating func excerpt(_ excerpt: SentenceExcerpt, of source: SourceText) {
    if excerpt.isCutBefore { markup("…") }
    text(source.bytes, excerpt.before)
    markup("<mark>")
    text(source.bytes, excerpt.marked)
    if excerpt.isMarkCut { markup("…") }
    markup("</mark>")
    text(source.bytes, excerpt.after)
    if excerpt.isCutAfter { markup("…") }
  }
}
