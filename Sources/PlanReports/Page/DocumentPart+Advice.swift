import PlanFacts
import PlanRules
import RuleTables
import SourceText

/// Góp ý: what to do about one document, the gravest first.
extension PageReport.DocumentPart {
  mutating func writeAdvice() {
    guard !advice.isEmpty else { return }
    html.markup("<div class=\"advice\">\n")
    var number = 1
    for weight in Advice.Weight.allCases {
      let points = advice.filter { $0.weight == weight }
      guard !points.isEmpty else { continue }
      html.markup("<h4>")
      html.shaped(
        weight.severity.style, weight.severity.shape,
        weight.heading(language) + " (\(points.count))")
      html.markup("</h4>\n")
      if weight == .form {
        writeTable(points)
      } else {
        writeList(points, from: number)
        number += points.count
      }
    }
    html.markup("</div>\n")
  }

  // MARK: Points that are read one by one

  private mutating func writeList(_ points: [AdviceWords], from number: Int) {
    html.markup("<ol class=\"findings\" start=\"")
    html.number(number)
    html.markup("\">\n")
    var shown: TextSpan?
    for point in points {
      html.markup("<li>")
      // What is missing at one place several times over is shown there once.
      write(point, showsPlace: point.span != shown)
      shown = point.span
      html.markup("</li>\n")
    }
    html.markup("</ol>\n")
  }

  private mutating func write(_ point: AdviceWords, showsPlace: Bool) {
    html.text("<p><strong>", point.statement, "</strong> <small>")
    html.text(point.whereabouts + " · ")
    html.link(to: point.rule, language)
    html.markup("</small></p>\n")
    for instruction in point.instructions { html.text("<p>→ ", instruction, "</p>\n") }
    writeCorrections(point)
    if showsPlace, !point.span.isEmpty {
      html.markup("<blockquote>")
      html.excerpt(
        SentenceExcerpt(
          source, span: point.span, paragraph: cited.paragraphSpan(at: point.span.lowerBound)),
        of: source)
      html.markup("</blockquote>\n")
    }
    for note in point.notes { html.text("<p class=\"meta\">", note, "</p>\n") }
    if !point.sources.isEmpty {
      html.text(
        "<p class=\"meta\">", language.sourceLabel + point.sources.joined("; "), "</p>\n")
    }
  }

  private mutating func writeCorrections(_ point: AdviceWords) {
    for correction in point.corrections {
      html.markup("<p>→ ")
      html.correction(correction)
      html.markup("</p>\n")
    }
    if point.moreCorrections > 0 {
      html.text("<p class=\"meta\">", language.more(point.moreCorrections), "</p>\n")
    }
  }

  // MARK: Points of form, one line each

  private mutating func writeTable(_ points: [AdviceWords]) {
    html.beginTable(
      [
        language.say("Nội dung", en: "What"), language.say("Ở đâu", en: "Where"),
        language.say("Góp ý", en: "Point"),
      ], style: "cards form")
    html.markup("<tbody>\n")
    for point in points {
      html.markup("<tr><th scope=\"row\">")
      html.link(to: point.rule, language)
      html.markup("</th><td class=\"where\">")
      html.text(point.places)
      html.text("</td><td>", point.statement, "")
      if !point.quotes.isEmpty { html.text(" " + point.quotes.joined(", ")) }
      for instruction in point.instructions { html.text("<br>→ ", instruction, "") }
      for correction in point.corrections {
        html.markup("<br>→ ")
        html.correction(correction)
      }
      if point.moreCorrections > 0 { html.small(language.more(point.moreCorrections)) }
      for note in point.notes { html.text("<br><small>", note, "</small>") }
      html.markup("</td></tr>\n")
    }
    html.markup("</tbody>\n</table>\n")
  }
}

extension AdviceWords {
  /// «II. NỘI DUNG, dòng 12»
  var whereabouts: String { (part.map { $0 + ", " } ?? "") + places }
}

extension Language {
  /// «và 12 chỗ nữa»
  func more(_ count: Int) -> String { say("và \(count) chỗ nữa", en: "and \(count) more") }
}

extension HTMLWriter {
  /// «16 /8/2021» → «16/8/2021», what is new marked.
  mutating func correction(_ correction: Correction) {
    text("«<del>", correction.before, "</del>» → «")
    let words = Array(correction.after.utf8)
    markup("<span class=\"fix\">")
    text(words, 0..<correction.new.lowerBound)
    if !correction.new.isEmpty {
      markup("<ins>")
      text(words, correction.new)
      markup("</ins>")
    }
    text(words, correction.new.upperBound..<words.count)
    markup("</span>»")
  }
}
