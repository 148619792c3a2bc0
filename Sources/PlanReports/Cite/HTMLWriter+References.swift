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
      text("<th scope=\"col\">", head, "</th>")
    }
    markup("</tr></thead>\n")
  }

  /// - Parameter label: stands before the number where the columns have no heads.
  mutating func countCell(_ count: Int, _ label: String) {
    text("<td class=\"num\" data-label=\"", label, "\">")
    number(count)
    markup("</td>")
  }

  /// « <small>…</small>»: words after others.
  mutating func small(_ words: String) {
    text(" <small>", words, "</small>")
  }

  /// - Parameters:
  ///   - date: what it is sorted by.
  ///   - words: a line each.
  mutating func dayCell(_ date: CalendarDate?, _ words: [String]) {
    markup("<td class=\"day\"")
    if let date {
      text(" data-key=\"", date.iso, "\"")
    }
    markup(">")
    for (index, words) in words.enumerated() {
      if index > 0 { markup("<br>") }
      text(words)
    }
    markup("</td>")
  }

  /// «dòng 12», and what it is sorted by.
  mutating func placeCell(_ key: Int, _ words: String) {
    markup("<td class=\"place\" data-key=\"")
    number(key)
    text("\">", words, "</td>")
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
