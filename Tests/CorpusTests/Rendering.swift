import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// The tree of a plan as text that a person reads in a diff.
enum TreeText {
  static func render(_ result: LintResult) -> String {
    let (source, plan) = (result.source, result.plan)
    var lines: [String] = []
    func words(_ span: TextSpan?) -> String { span.map { source.text($0) } ?? "–" }
    func words(_ spans: [TextSpan]) -> String {
      spans.map { source.text($0) }.joined(separator: " ")
    }
    lines.append(
      "layout \(plan.layout.isWrapped ? "wrapped" : "plain")"
        + (plan.layout.isDoubleSpaced ? " double-spaced" : ""))
    if let head = plan.letterhead {
      lines.append("letterhead")
      lines.append(
        "  authority \(head.authorityPieces.isEmpty ? "–" : words(head.authorityPieces))")
      lines.append("  issuer \(head.issuerPieces.isEmpty ? "–" : words(head.issuerPieces))")
      lines.append("  motto \(words(head.nationalTitle)) | \(words(head.motto))")
      lines.append("  number \(words(head.number)) | symbol \(words(head.symbol))")
      lines.append(
        "  place \(words(head.place)) | \(words(head.dateText)) | \(head.date?.iso ?? "–")")
    }
    if let title = plan.title {
      lines.append("title \(words(title.type)) | \(words(title.subject))")
    }
    for basis in plan.bases {
      let mark = basis.closingMark.map { String(UnicodeScalar($0)) } ?? "–"
      lines.append("basis \(words(basis.lead)) | \(mark) | \(words(basis.span))")
    }
    for section in plan.sections {
      let indent = String(repeating: "  ", count: section.level - 1)
      let kinds = section.kinds.list.map(\.name).joined(separator: ",")
      lines.append(
        "\(indent)section \(words(section.numeral?.span)) | \(words(section.title)) | \(kinds)")
      if let runIn = section.runIn { lines.append("\(indent)  \(start(words(runIn)))") }
      for index in section.blocks {
        let paragraph = plan.paragraphs[index]
        lines.append("\(indent)  \(paragraph.kind) \(start(words(paragraph.span)))")
      }
    }
    if let closing = plan.closing { lines.append("closing \(start(words(closing)))") }
    for line in plan.recipients?.lines ?? [] { lines.append("recipient \(words(line.pieces))") }
    if let signature = plan.signature {
      lines.append(
        "signature \(words(signature.authority)) | \(words(signature.position)) | \(words(signature.name))"
      )
    }
    if let cosigner = plan.cosigner {
      lines.append("cosigner \(words(cosigner.position)) | \(words(cosigner.name))")
    }
    for appendix in plan.appendices {
      lines.append(
        "appendix \(words(appendix.number)) | \(start(words(appendix.heading))) | \(appendix.paragraphs.count)"
      )
    }
    for rest in plan.rest {
      lines.append("\(rest.isNote ? "note" : "rest") \(start(words(rest.span)))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The first sixty characters: enough to know a block by.
  private static func start(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }
}

/// The references of a text, one a line.
enum ReferencesText {
  static func render(_ result: LintResult) -> String {
    let source = result.source
    var finder = PositionFinder(source)
    var text = ""
    for (index, reference) in result.facts.references.enumerated() {
      let place = finder.position(of: reference.span.lowerBound)
      func words(_ span: TextSpan?) -> String { span.map { source.text($0) } ?? "–" }
      let type = reference.type.map { Tables.builtIn.documentTypes[$0].name } ?? "–"
      let pointers = reference.pointers.map { words($0.span) }.joined(separator: ", ")
      text +=
        "\(index) \(place.line):\(place.column) \(reference.role == .basis ? "basis" : "body")"
      text += reference.parent.map { " in \($0)" } ?? ""
      text += " | \(type) | \(reference.number ?? words(reference.name))"
      text += " | \(reference.date?.iso ?? reference.year.map { String($0) } ?? "–")"
      text += " | \(words(reference.issuer)) | \(pointers) | \(words(reference.span))"
      text += " | \(words(reference.title))\n"
    }
    return text
  }
}

/// The findings of a text, one a line, and the profile it was read with.
enum FindingsText {
  static func render(_ result: LintResult) -> String {
    var finder = PositionFinder(result.source)
    var text = "profile \(result.profile?.name ?? "–"): \(result.profileReason.vi)\n"
    for finding in result.findings {
      let place = finder.position(of: finding.span.lowerBound)
      text += "\(finding.severity.name) \(finding.rule.id) \(place.line):\(place.column)"
      text += " «\(result.source.text(finding.span))» \(finding.message)\n"
    }
    return text
  }
}
