import PlanFacts
import PlanRules
import RuleTables

/// Trang HTML: the frame of every report in HTML. One file that fetches nothing, runs no script but its
/// own, and can be read without it.
struct HTMLPage {
  let language: Language
  let tool: Tool
  /// Tên báo cáo, as the page's title and first heading.
  let title: String
  /// What the report comes to, in one sentence before its remarks.
  var lead: String?
  /// Whether there are rows to filter.
  var hasFilter = true
  /// Whether it shows pictures, which it brings itself.
  var hasPictures = false
  /// What may be typed into the filter.
  var filterHint: String?
  /// What the filter offers to choose from: a row's `data-kind`, and words.
  var filterChoices: [(kind: StaticString, words: String)] = []

  /// The head, the heading, and what the report says of itself.
  /// - Parameter remarks: a paragraph each.
  func opening(_ remarks: [String], hasLegend: Bool = true) -> [UInt8] {
    var html = HTMLWriter()
    writeHead(&html)
    html.text("<body>\n<header>\n<h1>", title, "</h1>\n")
    if let lead {
      html.text("<p class=\"lead\">", lead, "</p>\n")
    }
    for remark in remarks {
      html.text("<p class=\"meta\">", remark, "</p>\n")
    }
    if hasLegend { writeLegend(&html) }
    if hasFilter { writeFilter(&html) }
    html.markup("</header>\n<main>\n")
    return html.bytes
  }

  /// What was read in all, which is known last and shown first, and the end of the page.
  /// - Parameter total: nil where the opening has said it.
  func closing(_ total: String?) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("</main>\n")
    if let total {
      html.text("<p id=\"total\">", total, "</p>\n")
    }
    html.markup("<script>")
    html.markup(HTMLAssets.script)
    html.markup("</script>\n</body>\n</html>\n")
    return html.bytes
  }

  /// The head alone, of a page that says nothing of itself.
  var head: [UInt8] {
    var html = HTMLWriter()
    writeHead(&html)
    return html.bytes
  }

  private func writeHead(_ html: inout HTMLWriter) {
    html.markup("<!DOCTYPE html>\n<html lang=\"")
    html.text(language.say("vi", en: "en"))
    html.markup(
      """
      ">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '
      """)
    html.markup(HTMLAssets.styleHash)
    html.markup("'; script-src '")
    html.markup(HTMLAssets.scriptHash)
    html.markup("'")
    if hasPictures { html.markup("; img-src data:") }
    html.markup(
      """
      ; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="kehoach \

      """)
    html.text(tool.version)
    html.text("\">\n<title>", title, "</title>\n<style>")
    html.markup(HTMLAssets.style)
    html.markup("</style>\n</head>\n")
  }

  /// Without the script there is nothing to type into.
  private func writeFilter(_ html: inout HTMLWriter) {
    html.text(
      "<p class=\"filter\" hidden><label for=\"filter\">", language.say("Lọc:", en: "Filter:"),
      "</label> <input id=\"filter\" type=\"search\" autocomplete=\"off\" placeholder=\"")
    html.text(
      filterHint ?? language.say("số, tên văn bản, hiệu lực…", en: "number, name, standing…"))
    html.markup("\"> ")
    if !filterChoices.isEmpty {
      html.text(
        "<select aria-label=\"", language.say("Lọc theo kết luận", en: "Filter by verdict"),
        "\"><option value=\"\">")
      html.text(language.say("mọi kết luận", en: "any verdict"))
      html.markup("</option>")
      for choice in filterChoices {
        html.markup("<option value=\"")
        html.markup(choice.kind)
        html.text("\">", choice.words, "</option>")
      }
      html.markup("</select> ")
    }
    html.markup("<output for=\"filter\"></output></p>\n")
  }

  private func writeLegend(_ html: inout HTMLWriter) {
    html.markup("<ul class=\"legend\">\n")
    for mark in StandingMark.allCases {
      html.markup("<li>")
      html.standing(mark, Resolution.label(mark.standing, language))
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }
}
