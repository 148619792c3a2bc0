import RuleTables
import SourceText

/// Lá: what part of the plan each line was read as; runs of lines of one kind tile the text.
struct LeafBuilder {
  let source: SourceText
  let reader: LineReader
  let head: PlanHead
  let outline: PlanOutline
  let body: BodyParser
  let hasRecipients: Bool

  func leaves() -> [Leaf] {
    let kinds = lineKinds()
    let lines = source.lines
    var result: [Leaf] = []
    result.reserveCapacity(lines.count / 2 + 4)
    for (index, line) in lines.enumerated() {
      let end = index + 1 < lines.count ? lines[index + 1].start : source.bytes.count
      if let last = result.last, last.kind == kinds[index] {
        result[result.count - 1].span = last.span.lowerBound..<end
      } else {
        result.append(Leaf(kind: kinds[index], span: line.start..<end))
      }
    }
    return result
  }

  private func lineKinds() -> [Leaf.Kind] {
    var kinds = [Leaf.Kind](repeating: .blank, count: reader.lines.count)
    func set(_ kind: Leaf.Kind, _ lines: Range<Int>) {
      for index in lines where !reader.lines[index].isBlank { kinds[index] = kind }
    }
    set(.title, 0..<head.end)
    set(.letterhead, 0..<min(head.end, head.letterheadLines.upperBound))
    set(.letterhead, head.numberLines.clamped(to: 0..<head.end))
    set(hasRecipients ? .recipients : .signature, outline.tail)
    setParagraphs(of: &kinds)
    for index in body.furniture { kinds[index] = .furniture }
    return kinds
  }

  /// What the body and the appendices were read as. Their paragraphs are in text order.
  private func setParagraphs(of kinds: inout [Leaf.Kind]) {
    var line = 0
    var section = 0
    for (index, paragraph) in body.paragraphs.enumerated() {
      var isHeading = false
      if section < body.sections.count, body.sections[section].heading == index {
        isHeading = true
        section += 1
      }
      let kind: Leaf.Kind
      switch paragraph.part {
      case .letterhead, .title, .recipients, .signature: continue
      case .basis: kind = .basis
      case .closing: kind = .closing
      case .appendix: kind = .appendix
      case .body:
        switch paragraph.kind {
        case .heading: kind = .heading
        case .paragraph: kind = isHeading ? .heading : .paragraph
        case .item: kind = .item
        case .table: kind = .table
        }
      }
      while source.lines[line].end < paragraph.span.lowerBound { line += 1 }
      var inside = line
      while inside < source.lines.count, source.lines[inside].start < paragraph.span.upperBound {
        if !reader.lines[inside].isBlank { kinds[inside] = kind }
        inside += 1
      }
    }
  }
}
