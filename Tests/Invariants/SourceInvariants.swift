import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// What must hold of every text, whatever it is. Returns what does not, as sentences.
package func brokenInvariants(_ bytes: [UInt8], linter: Linter) -> [String] {
  brokenInvariants(of: SourceText(bytes), linter: linter)
}

package func brokenInvariants(of source: SourceText, linter: Linter) -> [String] {
  var list = Checklist()
  list.checkLines(of: source)
  list.checkPlaces(of: source)
  let result = linter.lint(source)
  list.checkLeaves(of: [result.plan], source)
  list.checkReading(of: result.plan, source)
  let parts = Plan.all(in: source, tables: result.analysis.tables)
  list.checkLeaves(of: parts, source)
  for part in parts { list.checkReading(of: part, source) }
  list.checkTree(result.plan, source)
  list.checkFacts(result.facts, source)
  list.checkFindings(result)
  list.checkReports(result)
  return list.broken
}

extension Checklist {
  /// Lines tile the view: each begins where the line end before it stops.
  mutating func checkLines(of source: SourceText) {
    let count = source.bytes.count
    check(source.folded.count == count, "the fold has another length")
    check(!source.lines.isEmpty, "there is no line")
    var end = 0
    for line in source.lines {
      check(
        line.start >= end && line.start - end <= 2, "a line begins at \(line.start), not \(end)")
      check(line.end >= line.start, "a line ends before it begins")
      end = line.end
    }
    check(end == count, "lines end at \(end) of \(count)")
  }

  /// Places of the view lie in the decoded text, in the same order.
  mutating func checkPlaces(of source: SourceText) {
    let text = source.decoded
    check(String(validating: text, as: UTF8.self) != nil, "the decoded text is no UTF-8")
    check(String(validating: source.bytes, as: UTF8.self) != nil, "the view is no UTF-8")
    check(String(validating: source.folded, as: UTF8.self) != nil, "the fold is no UTF-8")
    var last = 0
    for offset in 0...source.bytes.count {
      let place = source.decodedOffset(of: offset)
      check(place >= last && place <= text.count, "offset \(offset) is at \(place), not \(last)")
      last = place
    }
    check(last == text.count, "the view ends at \(last) of \(text.count)")
    last = 0
    for origin in source.origins {
      check(
        origin.offset >= last && origin.offset <= text.count, "an origin is at \(origin.offset)")
      last = origin.offset
    }
    last = 0
    for stretch in source.layout?.stretches ?? [] {
      check(
        stretch.offset >= last && stretch.offset <= source.bytes.count,
        "a stretch of the layout is at \(stretch.offset)")
      last = stretch.offset
    }
  }

  mutating func inside(_ span: TextSpan, _ what: @autoclosure () -> String, _ source: SourceText) {
    let count = source.bytes.count
    guard span.lowerBound >= 0, span.upperBound <= count else {
      check(false, "\(what()) \(span) is outside")
      return
    }
    let decoded = source.decodedSpan(of: span)
    check(decoded.upperBound <= source.decoded.count, "\(what()) \(decoded) is outside the text")
  }

  /// Leaves tile the view; that they give the text back is seen in the report of it.
  mutating func checkLeaves(of plans: [Plan], _ source: SourceText) {
    var end = 0
    for leaf in plans.flatMap({ $0.leaves }) {
      check(leaf.span.lowerBound == end, "a leaf begins at \(leaf.span.lowerBound), not \(end)")
      end = leaf.span.upperBound
    }
    check(end == source.bytes.count, "leaves end at \(end) of \(source.bytes.count)")
  }

  /// Every byte is read for facts, or left out for a reason: page numbers; the letterhead, recipients and
  /// signature, which have their own parts; the words of the head that say what stage a plan is in.
  mutating func checkReading(of plan: Plan, _ source: SourceText) {
    var read: [TextSpan] = []
    for paragraph in plan.paragraphs {
      switch paragraph.part {
      case .letterhead, .recipients, .signature: break
      case .title, .basis, .body, .closing, .appendix: read.append(paragraph.span)
      }
    }
    for leaf in plan.leaves {
      switch leaf.kind {
      case .letterhead, .title, .furniture, .recipients, .signature: read.append(leaf.span)
      case .blank, .basis, .heading, .paragraph, .item, .table, .closing, .appendix, .rest: break
      }
    }
    read.sort { $0.lowerBound < $1.lowerBound }
    var end = plan.leaves.first?.span.lowerBound ?? 0
    let last = plan.leaves.last?.span.upperBound ?? 0
    for span in read + [last..<last] {
      if span.lowerBound > end,
        let lost = (end..<span.lowerBound).first(where: { !source.bytes[$0].isSpace })
      {
        check(false, "nothing reads the byte at \(lost)")
      }
      end = max(end, span.upperBound)
    }
  }

  mutating func checkTree(_ plan: Plan, _ source: SourceText) {
    var start = 0
    for paragraph in plan.paragraphs {
      inside(paragraph.span, "paragraph", source)
      inside(paragraph.content, "content", source)
      check(paragraph.span.lowerBound >= start, "paragraph \(paragraph.span) is out of order")
      start = paragraph.span.lowerBound
    }
    start = 0
    for (index, section) in plan.sections.enumerated() {
      inside(section.span, "section", source)
      check(section.span.lowerBound >= start, "section \(index) is out of order")
      start = section.span.lowerBound
      check(section.level >= 1, "section \(index) has level \(section.level)")
      check(
        section.subtreeEnd > index && section.subtreeEnd <= plan.sections.count, "subtree \(index)")
      check(section.parent.map { $0 < index } ?? true, "section \(index) stands before its parent")
      check(section.blocks.upperBound <= plan.paragraphs.count, "blocks of section \(index)")
      check(plan.paragraphs.indices.contains(section.heading), "heading of section \(index)")
      for span in [section.title, section.runIn, section.numeral?.span] {
        if let span { inside(span, "part of section \(index)", source) }
      }
    }
    for basis in plan.bases {
      inside(basis.span, "basis", source)
      check(plan.paragraphs.indices.contains(basis.paragraph), "paragraph of a basis")
    }
    for appendix in plan.appendices {
      inside(appendix.span, "appendix", source)
      check(appendix.paragraphs.upperBound <= plan.paragraphs.count, "paragraphs of an appendix")
    }
    for line in plan.recipients?.lines ?? [] { inside(line.span, "recipient", source) }
    for span in [
      plan.letterhead?.span, plan.title?.type, plan.title?.subject, plan.closing,
      plan.signature?.span, plan.signature?.name, plan.signature?.position, plan.cosigner?.span,
      plan.issuedWith,
    ] {
      if let span { inside(span, "part of the plan", source) }
    }
  }

  mutating func checkFindings(_ result: LintResult) {
    for finding in result.findings {
      let rule = finding.rule.id
      inside(finding.span, rule, result.source)
      check(!finding.span.isEmpty || result.source.bytes.isEmpty, "\(rule) has an empty span")
      check(!finding.message.isEmpty, "\(rule) says nothing")
      for place in finding.related { inside(place.span, "related place of \(rule)", result.source) }
      var end = 0
      for edit in finding.fix?.edits ?? [] {
        inside(edit.span, "edit of \(rule)", result.source)
        check(edit.span.lowerBound >= end, "edits of \(rule) are out of order")
        end = edit.span.upperBound
      }
    }
    check(result.coverage.count == result.rules.count, "not every rule ended")
  }
}
