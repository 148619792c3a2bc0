import JSONText
import PlanRules
import RuleTables

/// Danh sách quy tắc.
package struct RuleListReport: Sendable {
  let style: TextStyle
  let language: Language
  let stage: Stage

  package init(style: TextStyle, language: Language, stage: Stage) {
    self.style = style
    self.language = language
    self.stage = stage
  }

  /// A line a rule: id, severity, summary, the profiles that ask it unless all do, its clause.
  package func text(_ rules: [Rule], _ profiles: [Profile]) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    let idColumns = rules.map { $0.id.utf8.count }.max() ?? 0
    let labels = Severity.allCases.map { $0.label(language).unicodeScalars.count }
    let labelColumns = labels.max() ?? 0
    for rule in rules {
      let severity = rule.severity(at: stage)
      let label = severity.label(language)
      canvas.add(rule.id, in: style.strong)
      canvas.add(spaces: idColumns - rule.id.utf8.count + 2)
      canvas.add(label, in: style.start(of: severity))
      canvas.add(spaces: labelColumns - label.unicodeScalars.count + 2)
      canvas.add(rule.summary.text(language))
      if let names = rule.profileNames(profiles) {
        canvas.add(
          language.say(" (hồ sơ ", en: " (profiles ") + names.joined(separator: ", ") + ")")
      }
      if !rule.shortSource.isEmpty { canvas.add(" · " + rule.shortSource) }
      canvas.endLine()
    }
    return canvas.bytes
  }

  /// «kehoach.rules/1».
  package func json(
    _ rules: [Rule], tool: Tool, profile: String?, profiles: [Profile]
  ) -> [UInt8] {
    JSONWriter.line { json in
      tool.writeHead("kehoach.rules/1", &json)
      json.member("profile", profile)
      json.objects("rules", rules) { json, rule in
        json.member("rule", rule.id)
        json.member("severity", rule.severity(at: stage).name)
        json.member("summary", rule.summary.text(language))
        json.member("why", rule.why.text(language))
        json.member("remedy", rule.remedy.text(language))
        if let names = rule.profileNames(profiles) {
          json.array("profiles", names)
        } else {
          json.member("profiles", nil as String?)
        }
        json.array("source", rule.source)
      }
    }
  }
}
