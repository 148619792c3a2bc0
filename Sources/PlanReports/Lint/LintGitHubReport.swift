import PlanRules
import PlanSets
import SourceText

/// Chú thích của GitHub: a workflow command a finding. GitHub shows the first ten of each level of a step
/// and keeps all in its log, so the last line says how many there are.
package struct LintGitHubReport: Sendable {
  let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// How many annotations of a level are shown of one step.
  static let shownCount = 10

  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    var bytes: [UInt8] = []
    var finder = PositionFinder(result.source)
    for finding in result.findings {
      let (start, end) = finder.ends(of: finding.span)
      bytes.append(contentsOf: "::\(finding.severity.command) file=".utf8)
      bytes.append(property: PathURI.plain(name.path))
      bytes.append(contentsOf: ",line=\(start.line),endLine=\(end.line)".utf8)
      // Columns over several lines are refused.
      if start.line == end.line { bytes.append(contentsOf: ",col=\(start.column)".utf8) }
      bytes.append(contentsOf: ",title=".utf8)
      bytes.append(property: result.rules[finding.rule].id)
      bytes.append(contentsOf: "::".utf8)
      bytes.append(data: finding.sentence(in: result.source, language))
      bytes.append(0x0A)
    }
    return bytes
  }

  /// What was found across the documents.
  package func batch(_ findings: [BatchFinding]) -> [UInt8] {
    var bytes: [UInt8] = []
    for finding in findings {
      bytes.append(contentsOf: "::\(finding.severity.command) file=".utf8)
      bytes.append(property: PathURI.plain(finding.place.path))
      bytes.append(contentsOf: ",line=\(finding.place.line),title=".utf8)
      bytes.append(property: finding.rule.id)
      bytes.append(contentsOf: "::".utf8)
      bytes.append(data: finding.sentence(language))
      bytes.append(0x0A)
    }
    return bytes
  }

  package func unreadable(_ name: DocumentName, _ reason: String) -> [UInt8] {
    var bytes = Array("::error file=".utf8)
    bytes.append(property: PathURI.plain(name.path))
    bytes.append(contentsOf: ",title=kehoach::".utf8)
    bytes.append(data: language.unreadable(reason))
    bytes.append(0x0A)
    return bytes
  }

  /// - Parameter batch: what was found across the documents.
  package func closing(_ summary: RunSummary, _ batch: [BatchFinding]) -> [UInt8] {
    var found = [summary.errors, summary.warnings, summary.infos]
    for (index, severity) in [Severity.error, .warning, .info].enumerated() {
      found[index] += batch.count { $0.severity == severity }
    }
    let counts = [found[0] + summary.unreadable, found[1], found[2]]
    var text = language.count(summary.documents, "văn bản", "document") + ": "
    text += language.findings(errors: found[0], warnings: found[1], infos: found[2])
    if summary.unreadable > 0 {
      text += language.say(
        "; \(summary.unreadable) tệp không đọc được", "; \(summary.unreadable) unreadable")
    }
    text += "."
    if counts.contains(where: { $0 > Self.shownCount }) {
      text += language.say(
        " GitHub chỉ hiện \(Self.shownCount) chú thích đầu tiên mỗi mức; xem đủ trong nhật ký của bước này.",
        " GitHub shows the first \(Self.shownCount) annotations of each level; the step's log has all."
      )
    }
    // Where notices are full, the level with room shows it.
    let isCrowded = counts[2] >= Self.shownCount && counts[1] < Self.shownCount
    var bytes = Array((isCrowded ? "::warning" : "::notice").utf8)
    bytes.append(contentsOf: " title=kehoach::".utf8)
    bytes.append(data: text)
    bytes.append(0x0A)
    return bytes
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}

extension [UInt8] {
  /// The message of a command.
  fileprivate mutating func append(data words: String) {
    for scalar in words.unicodeScalars { append(scalar.value) }
  }

  /// The value of a property, which a colon or comma would end.
  fileprivate mutating func append(property words: String) {
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x3A: append(contentsOf: "%3A".utf8)
      case 0x2C: append(contentsOf: "%2C".utf8)
      default: append(scalar.value)
      }
    }
  }

  private mutating func append(_ scalar: UInt32) {
    switch scalar {
    case 0x25: append(contentsOf: "%25".utf8)
    case 0x0D: append(contentsOf: "%0D".utf8)
    case 0x0A: append(contentsOf: "%0A".utf8)
    case 0x09: append(0x20 as UInt8)
    case _ where UnseenScalar.contains(scalar): append(nameOf: scalar)
    default: appendScalar(scalar)
    }
  }
}
