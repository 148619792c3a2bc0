import RuleTables
import SourceText

/// Lá: what part of the plan each line was read as; runs of lines of one kind tile the text.
struct LeafBuilder {
  let reader: LineReader
  let head: PlanHead
  let outline: PlanOutline
  let body: BodyParser
  let hasRecipients: Bool
  /// What stands among recipients and signature and belongs to neither.
  let strays: [Range<Int>]

  func leaves() -> [Leaf] {
    let kinds = lineKinds()
    let lines = reader.lines
    var result: [Leaf] = []
    result.reserveCapacity(reader.part.count / 2 + 4)
    for index in reader.part {
      let end = index + 1 < lines.count ? lines[index + 1].start : reader.cursor.bytes.count
      let kind = kinds[index - reader.part.lowerBound]
      if let last = result.last, last.kind == kind {
        result[result.count - 1].span = last.span.lowerBound..<end
      } else {
        result.append(Leaf(kind: kind, span: lines[index].start..<end))
      }
    }
    return result
  }

  private func lineKinds() -> [Leaf.Kind] {
    let first = reader.part.lowerBound
    var kinds = [Leaf.Kind](repeating: .blank, count: reader.part.count)
    func set(_ kind: Leaf.Kind, _ lines: Range<Int>) {
      for index in lines where !reader.lines[index].isBlank { kinds[index - first] = kind }
    }
    let start = first..<head.end
    set(.title, start)
    set(.letterhead, head.letterheadLines.clamped(to: start))
    for line in head.strays { set(.title, line..<line + 1) }
    set(.letterhead, head.numberLines.clamped(to: start))
    set(hasRecipients ? .recipients : .signature, outline.tail)
    setParagraphs(of: &kinds)
    for range in strays { set(.rest, range) }
    for index in body.furniture { kinds[index - first] = .furniture }
    return kinds
  }

  /// What the body and the appendices were read as. Their paragraphs are in text order.
  private func setParagraphs(of kinds: inout [Leaf.Kind]) {
    var line = reader.part.lowerBound
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
      while line + 1 < reader.lines.count,
        reader.lines[line + 1].start <= paragraph.span.lowerBound
      {
        line += 1
      }
      var inside = line
      while inside < reader.part.upperBound, reader.lines[inside].start < paragraph.span.upperBound
      {
        if !reader.lines[inside].isBlank { kinds[inside - reader.part.lowerBound] = kind }
        inside += 1
      }
    }
  }
}
