import PlanRules
import RuleTables

/// Ma trận quy tắc × văn bản.
extension PageReport.Overview {
  /// The most rules that fit side by side on paper.
  private static let columns = 24

  /// A column a rule with a finding somewhere; the other rules are named in a sentence.
  mutating func writeMatrix() {
    let shown = faults.map { $0.rule }.sorted { $0.id < $1.id }
    if !shown.isEmpty {
      html.text(
        "<details><summary id=\"matrix\">",
        language.say("Bảng nội dung × văn bản", en: "Rules × documents"), "</summary>\n")
      html.text("<p class=\"meta\">", key, "</p>\n")
      for start in stride(from: 0, to: shown.count, by: Self.columns) {
        writeMatrix(Array(shown[start..<min(start + Self.columns, shown.count)]))
      }
      writeRest()
      html.markup("</details>\n")
    } else {
      writeRest()
    }
  }

  private var key: String {
    let letters = [Severity.error, .warning, .info].map {
      "\($0.letter(language)) \($0.label(language))"
    }
    return letters.joined(", ")
      + language.say(
        ", kèm số phát hiện; ✓ đạt; ? chưa kiểm tra được; – không liên quan; trống: không đọc được.",
        en: ", with the number of findings; ✓ passed; ? not checked; – not applicable; "
          + "blank: not readable.")
  }

  private mutating func writeMatrix(_ rules: [Rule]) {
    html.markup(
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"matrix\">\n")
    html.text(
      "<table class=\"matrix\">\n<thead><tr><th scope=\"col\">",
      language.say("Văn bản", en: "Document"), "</th>")
    for rule in rules {
      html.markup("<th scope=\"col\"><span><a href=\"#")
      html.ruleAnchor(rule)
      html.text("\">", rule.topic.text(language), "</a></span></th>")
    }
    html.markup("</tr></thead>\n<tbody>\n")
    for digest in digests { writeRow(digest, rules) }
    html.markup("</tbody>\n</table>\n</div>\n")
  }

  private mutating func writeRow(_ digest: DocumentDigest, _ rules: [Rule]) {
    html.markup("<tr><th scope=\"row\">")
    html.link(to: digest)
    html.text("\(digest.ordinal). \(digest.name)")
    html.markup("</a></th>")
    var indexes: [String: Int] = [:]
    for (index, rule) in digest.rules.enumerated() { indexes[rule.id] = index }
    for rule in rules { writeCell(digest, rule, indexes[rule.id]) }
    html.markup("</tr>\n")
  }

  /// - Parameter index: of the rule in the digest; nil where it was not asked.
  private mutating func writeCell(_ digest: DocumentDigest, _ rule: Rule, _ index: Int?) {
    if let tally = digest.tallies.first(where: { $0.rule.id == rule.id }) {
      html.markup("<td class=\"")
      html.markup(tally.severity.style)
      html.markup("\">")
      html.text(tally.severity.letter(language))
      html.number(tally.count)
      html.markup("</td>")
      return
    }
    let status = index.flatMap { $0 < digest.statuses.count ? digest.statuses[$0] : nil }
    switch status {
    case .passed: html.markup("<td>✓</td>")
    case .notChecked: html.markup("<td class=\"unsure\">?</td>")
    case .notApplicable: html.markup("<td class=\"unknown\">–</td>")
    case .failed, nil: html.markup("<td></td>")
    }
  }

  // MARK: The rules without a finding

  /// «Không văn bản nào có phát hiện ở 34 quy tắc khác.», and which of them could not be checked.
  private mutating func writeRest() {
    let failed = Set(faults.map { $0.rule.id })
    var rest: [(rule: Rule, unchecked: Int)] = []
    var indexes: [String: Int] = [:]
    for digest in digests {
      for (rule, status) in zip(digest.rules, digest.statuses) where !failed.contains(rule.id) {
        let index = indexes[rule.id] ?? rest.count
        if index == rest.count {
          indexes[rule.id] = index
          rest.append((rule, 0))
        }
        if status == .notChecked { rest[index].unchecked += 1 }
      }
    }
    guard !rest.isEmpty else { return }
    html.markup("<p>")
    html.text(
      language.say(
        "Không văn bản nào có phát hiện ở \(rest.count) nội dung khác.",
        en: "No document has findings of \(rest.count) other rules."))
    html.markup("</p>\n")
    let unchecked = rest.filter { $0.unchecked > 0 }
    guard !unchecked.isEmpty else { return }
    html.beginFold(
      language.say(
        "Trong đó \(unchecked.count) nội dung chưa kiểm tra được ở một số văn bản",
        en: "Of these, \(unchecked.count) could not be checked in some documents"))
    html.markup("<ul>\n")
    for entry in unchecked {
      html.markup("<li>")
      html.text(entry.rule.topic.text(language) + " (")
      html.text(language.documents(entry.unchecked) + ")")
      html.markup("</li>\n")
    }
    html.markup("</ul></details>\n")
  }
}
