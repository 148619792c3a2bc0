import PlanRules
import RuleTables
import SourceText

/// Nhận xét: what is written in the margin of a document about each of its findings.
package struct LintComments: Sendable {
  let language: Language

  package init(language: Language) { self.language = language }

  package struct Comment: Sendable {
    /// In the decoded text.
    package let span: TextSpan
    /// A paragraph each.
    package let lines: [String]
    /// The same for a comment that cannot stand at the very words.
    package let linesElsewhere: [String]
  }

  /// In the order of the text.
  package func comments(
    on result: LintResult, where isWanted: (Finding) -> Bool = { _ in true }
  ) -> [Comment] {
    result.findings.filter(isWanted).map { finding in
      let heading = heading(finding)
      let rest = rest(finding, result)
      return Comment(
        span: result.source.decodedSpan(of: finding.span), lines: [heading] + rest,
        linesElsewhere: [heading, place(finding, result)] + rest)
    }
  }

  private func rest(_ finding: Finding, _ result: LintResult) -> [String] {
    let rule = finding.rule
    var lines = finding.related.map { place in
      "\(words(of: place.span.lowerBound, result)): \(place.message)"
    }
    if let fix = finding.fix {
      lines.append(language.fixLabel + fix.description)
      if let form = correctForm(finding.span, fix, result.source) {
        lines.append(language.say("Viết là: ", en: "Write: ") + "«\(form)»")
      }
    } else if !rule.remedy.text(language).isEmpty {
      lines.append(language.remedyLabel + rule.remedy.text(language))
    }
    if let suggestion = finding.suggestion {
      lines.append(language.say("Có thể dán: ", en: "To paste: ") + suggestion)
    }
    if !finding.source.isEmpty {
      lines.append(language.sourceLabel + finding.source.joined("; "))
    }
    lines.append("[\(rule.id)]")
    return lines
  }

  /// «Lỗi: …»
  private func heading(_ finding: Finding) -> String {
    let label = finding.severity.label(language)
    return label.prefix(1).uppercased() + label.dropFirst() + ": " + finding.message
  }

  /// Of words that a comment cannot stand at: which they are, and where.
  private func place(_ finding: Finding, _ result: LintResult) -> String {
    let quote = shortened(result.source.text(finding.span))
    guard let origin = result.source.origin(of: finding.span.lowerBound) else {
      return language.say("Chỗ này: «\(quote)»", en: "This stands there: «\(quote)»")
    }
    return language.say(
      "Chỗ này ở \(origin.words(language)): «\(quote)»",
      en: "This stands in: \(origin.words(language)): «\(quote)»")
  }

  private func words(of offset: Int, _ result: LintResult) -> String {
    guard let origin = result.source.origin(of: offset) else { return "" }
    let words = origin.words(language)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// More than this is no line to paste.
  private static let longestForm = 400

  /// What stands there once mended; nil where it is mended in several places, or only taken away.
  private func correctForm(_ span: TextSpan, _ fix: Fix, _ source: SourceText) -> String? {
    guard let first = fix.edits.first, let last = fix.edits.last else { return nil }
    let all =
      min(first.span.lowerBound, span.lowerBound)..<max(last.span.upperBound, span.upperBound)
    guard all.count <= Self.longestForm else { return nil }
    var form: [UInt8] = []
    var done = all.lowerBound
    for edit in fix.edits where edit.span.lowerBound >= done {
      form += source.bytes[done..<edit.span.lowerBound]
      form += edit.text.utf8
      done = edit.span.upperBound
    }
    form += source.bytes[done..<all.upperBound]
    let text = String(decoding: form, as: UTF8.self)
    return text.utf8.contains { !$0.isSpace } ? text : nil
  }

  private func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 100 else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(100))) + "…"
  }

  // MARK: What a run says

  /// «a.docx: 5 nhận xét (1 ở chỗ gần nhất, có ghi lời được nói tới), ghi vào gop-y/a.docx»
  /// - Parameter elsewhere: how many comments do not stand at the very words.
  package func line(
    _ name: DocumentName, count: Int, elsewhere: Int, copy: String, style: TextStyle
  ) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    canvas.addForeign(name.title(language), in: style.strong)
    canvas.add(": " + language.count(count, "nhận xét", en: "comment"))
    if elsewhere > 0 {
      canvas.add(
        language.say(
          " (\(elsewhere) ở chỗ gần nhất, có ghi lời được nói tới)",
          en: " (\(elsewhere) at the nearest place, with the words that are meant)"))
    }
    canvas.add(language.say(", ghi vào ", en: ", written to "))
    canvas.addForeign(copy)
    canvas.endLine()
    return canvas.bytes
  }
}
