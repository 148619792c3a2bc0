import JSONText
import PlanRules
import PlanSets
import RuleTables

/// Thống kê: how often each rule has found something, and in how many documents.
package struct RuleStatistics: Sendable {
  private struct Count {
    var severity: Severity
    var findings = 0
    var documents = 0
  }

  private var counts: [String: Count] = [:]

  package init() {}

  package mutating func add(_ result: LintResult) {
    var met: Set<String> = []
    for finding in result.findings {
      add(finding.rule.id, finding.severity, isNew: met.insert(finding.rule.id).inserted)
    }
  }

  package mutating func add(_ other: RuleStatistics) {
    for (rule, count) in other.counts {
      var sum = counts[rule] ?? Count(severity: count.severity)
      sum.severity = max(sum.severity, count.severity)
      sum.findings += count.findings
      sum.documents += count.documents
      counts[rule] = sum
    }
  }

  /// What was found across the documents: each finding is of several.
  package mutating func add(_ across: [SetFinding]) {
    for finding in across {
      add(finding.rule.id, finding.severity, isNew: false)
      counts[finding.rule.id]?.documents +=
        Set([finding.place.path] + finding.related.map { $0.path }).count
    }
  }

  private mutating func add(_ rule: String, _ severity: Severity, isNew: Bool) {
    var count = counts[rule] ?? Count(severity: severity)
    count.severity = max(count.severity, severity)
    count.findings += 1
    if isNew { count.documents += 1 }
    counts[rule] = count
  }

  /// The most frequent first.
  private var rows: [(rule: String, count: Count)] {
    counts.map { ($0.key, $0.value) }.sorted {
      $0.1.findings == $1.1.findings
        ? $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) : $0.1.findings > $1.1.findings
    }
  }

  /// A line a rule: «   12  lỗi       citation/date-invalid  (3 văn bản)».
  package func text(style: TextStyle, language: Language) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    let width = rows.map { String($0.count.findings).utf8.count }.max() ?? 0
    let labels = Severity.allCases.map { $0.label(language).unicodeScalars.count }.max() ?? 0
    for (rule, count) in rows {
      let number = String(count.findings)
      let label = count.severity.label(language)
      canvas.add(spaces: width - number.utf8.count)
      canvas.add(number + "  ", in: style.strong)
      canvas.add(label, in: style.start(of: count.severity))
      canvas.add(spaces: labels - label.unicodeScalars.count + 2)
      canvas.add(rule + "  ")
      canvas.add("(" + language.documents(count.documents) + ")", in: style.faint)
      canvas.endLine()
    }
    return canvas.bytes
  }

  /// A row a rule, for a sheet.
  func cells(_ language: Language) -> [[SheetCell]] {
    rows.map { rule, count in
      [
        .text(rule), .text(count.severity.label(language)), .number(count.findings),
        .number(count.documents),
      ]
    }
  }

  /// A list of objects, as JSON.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.beginArray()
    for (rule, count) in rows {
      json.object { json in
        json.member("rule", rule)
        json.member("severity", count.severity.name)
        json.member("findings", count.findings)
        json.member("documents", count.documents)
      }
    }
    json.endArray()
    return json.finish()
  }
}
