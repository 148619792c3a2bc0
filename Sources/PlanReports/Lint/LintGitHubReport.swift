import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Chú thích của GitHub: a workflow command a finding. GitHub shows the first ten of each level of a step
/// and keeps all in its log, so the last line says how many there are.
package struct LintGitHubReport: ItemReporting {
  package let language: Language
  /// Without the last line.
  let isQuiet: Bool

  package init(language: Language, isQuiet: Bool = false) {
    self.language = language
    self.isQuiet = isQuiet
  }

  /// How many annotations of a level are shown of one step.
  static let shownCount = 10

  package func piece(_ path: String, _ items: [ReportItem]) -> [UInt8] {
    var bytes: [UInt8] = []
    for item in items {
      bytes.append(contentsOf: "::\(item.severity.command) file=".utf8)
      bytes.append(property: PathURI.plain(item.path))
      switch item.place {
      case .span(let start, let end):
        bytes.append(contentsOf: ",line=\(start.line),endLine=\(end.line)".utf8)
        // Columns over several lines are refused.
        if start.line == end.line { bytes.append(contentsOf: ",col=\(start.column)".utf8) }
      case .line(let line): bytes.append(contentsOf: ",line=\(line)".utf8)
      case .document: break
      }
      bytes.append(contentsOf: ",title=".utf8)
      bytes.append(property: item.rule ?? "kehoach")
      bytes.append(contentsOf: "::".utf8)
      bytes.append(data: item.sentence(language))
      bytes.append(0x0A)
    }
    return bytes
  }

  package func closing(_ summary: RunSummary, _ across: [SetFinding]?) -> [UInt8] {
    if isQuiet { return [] }
    var found = [summary.errors, summary.warnings, summary.infos]
    for (index, severity) in [Severity.error, .warning, .info].enumerated() {
      found[index] += (across ?? []).count { $0.severity == severity }
    }
    let counts = [found[0] + summary.unreadable, found[1], found[2]]
    var text = language.documents(summary.documents) + ": "
    text += language.findings(errors: found[0], warnings: found[1], infos: found[2])
    text += language.unreadable(summary) + "."
    if counts.contains(where: { $0 > Self.shownCount }) {
      text += language.say(
        " GitHub chỉ hiện \(Self.shownCount) chú thích đầu tiên mỗi mức; xem đủ trong nhật ký của bước này.",
        en:
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
