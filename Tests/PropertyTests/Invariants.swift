import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText
import Testing

/// What must hold of every text, whatever it is. Returns what does not, as sentences.
func brokenInvariants(_ bytes: [UInt8], linter: Linter) -> [String] {
  let source = SourceText(bytes)
  var broken: [String] = []
  func check(_ holds: Bool, _ sentence: @autoclosure () -> String) {
    if !holds { broken.append(sentence()) }
  }
  let count = source.bytes.count
  check(source.folded.count == count, "the fold has another length")

  // Lines tile the view: each begins where the line end before it stops.
  var end = 0
  for line in source.lines {
    check(line.start >= end && line.start - end <= 2, "a line begins at \(line.start), not \(end)")
    check(line.end >= line.start, "a line ends before it begins")
    end = line.end
  }
  check(end == count, "lines end at \(end) of \(count)")

  let result = linter.lint(source)
  let plan = result.plan
  var leafEnd = 0
  for leaf in plan.leaves {
    check(
      leaf.span.lowerBound == leafEnd, "a leaf begins at \(leaf.span.lowerBound), not \(leafEnd)")
    leafEnd = leaf.span.upperBound
  }
  check(leafEnd == count, "leaves end at \(leafEnd) of \(count)")
  let leaves = plan.leaves.reduce(into: [UInt8]()) { bytes, leaf in
    bytes += source.decoded[source.decodedSpan(of: leaf.span)]
  }
  check(leaves == source.decoded, "the leaves do not give the text back")

  func inside(_ span: TextSpan, _ what: String) {
    check(span.lowerBound >= 0 && span.upperBound <= count, "\(what) \(span) is outside")
    let decoded = source.decodedSpan(of: span)
    check(decoded.upperBound <= source.decoded.count, "\(what) \(decoded) is outside the text")
  }
  for paragraph in plan.paragraphs {
    inside(paragraph.span, "paragraph")
    inside(paragraph.content, "content")
  }
  for (index, section) in plan.sections.enumerated() {
    inside(section.span, "section")
    check(section.level >= 1, "section \(index) has level \(section.level)")
    check(
      section.subtreeEnd > index && section.subtreeEnd <= plan.sections.count, "subtree \(index)")
    check(section.parent.map { $0 < index } ?? true, "section \(index) stands before its parent")
    check(section.blocks.upperBound <= plan.paragraphs.count, "blocks of section \(index)")
  }
  for basis in plan.bases { inside(basis.span, "basis") }
  for (index, reference) in result.facts.references.enumerated() {
    inside(reference.span, "reference")
    check(!reference.span.isEmpty, "reference \(index) is empty")
    check(
      reference.parent.map { $0 < index } ?? true, "reference \(index) stands before its parent")
  }
  for date in result.facts.dates { inside(date.span, "date") }
  for quantity in result.facts.quantities { inside(quantity.span, "quantity") }
  for finding in result.findings {
    inside(finding.span, result.rules[finding.rule].id)
    check(!finding.span.isEmpty || count == 0, "\(result.rules[finding.rule].id) has an empty span")
    check(!finding.message.isEmpty, "\(result.rules[finding.rule].id) says nothing")
    for edit in finding.fix?.edits ?? [] { inside(edit.span, "edit") }
  }
  check(result.coverage.count == result.rules.count, "not every rule ended")
  return broken
}
