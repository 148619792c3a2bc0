import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Câu đã sửa: the words around a fix as they would read with every fix in them applied, ready to
/// paste. With one fix alone, pasting the second line would undo the first.
struct CorrectedText {
  private let source: SourceText
  private let paragraphs: [Paragraph]
  private let letterhead: TextSpan
  /// Of all fixes, in text order, apart from each other.
  private var edits: [Fix.Edit] = []

  /// A longer paragraph is cut to the sentence.
  private static let mostBytes = 1500

  init(_ result: LintResult) {
    source = result.source
    paragraphs = result.plan.paragraphs
    letterhead = result.plan.letterhead?.span ?? 0..<0
    var all: [Fix.Edit] = []
    for finding in result.findings { all += finding.fix?.edits ?? [] }
    let order = all.indices.sorted { a, b in
      (all[a].span.lowerBound, all[a].span.upperBound, a)
        < (all[b].span.lowerBound, all[b].span.upperBound, b)
    }
    for index in order {
      let edit = all[index]
      if let last = edits.last {
        // The same edit of two findings, and edits that contradict each other.
        if last.span == edit.span || last.span.upperBound > edit.span.lowerBound { continue }
      }
      edits.append(edit)
    }
  }

  /// A stretch of the corrected text.
  struct Piece {
    let words: [UInt8]
    let isNew: Bool
  }

  /// The words around a fix, white space folded; empty for a fix without edits.
  func pieces(around fix: Fix) -> [Piece] {
    guard let first = fix.edits.first, let last = fix.edits.last else { return [] }
    let range = limits(first.span.lowerBound..<last.span.upperBound)
    var pieces: [Piece] = []
    var place = range.lowerBound
    var index = edits.partitionIndex { $0.span.lowerBound < range.lowerBound }
    while index < edits.count, edits[index].span.upperBound <= range.upperBound {
      let edit = edits[index]
      add(Array(source.bytes[place..<edit.span.lowerBound]), isNew: false, to: &pieces)
      add(Array(edit.text.utf8), isNew: true, to: &pieces)
      place = edit.span.upperBound
      index += 1
    }
    add(Array(source.bytes[place..<range.upperBound]), isNew: false, to: &pieces)
    return pieces
  }

  private func add(_ words: [UInt8], isNew: Bool, to pieces: inout [Piece]) {
    var folded: [UInt8] = []
    var endsInSpace = pieces.last.map { $0.words.last == 0x20 } ?? true
    for byte in words {
      guard byte.isSpace else {
        folded.append(byte)
        endsInSpace = false
        continue
      }
      if !endsInSpace { folded.append(0x20) }
      endsInSpace = true
    }
    if !folded.isEmpty { pieces.append(Piece(words: folded, isNew: isNew)) }
  }

  /// The paragraphs of a span, or its sentence where they are long; in the letterhead its cell.
  private func limits(_ span: TextSpan) -> TextSpan {
    if letterhead.lowerBound <= span.lowerBound, span.upperBound <= letterhead.upperBound,
      !letterhead.isEmpty, let cell = cell(of: span)
    {
      return cell
    }
    let first = paragraph(at: span.lowerBound)
    let last = paragraph(at: span.upperBound)
    let whole =
      min(first.lowerBound, span.lowerBound)..<max(last.upperBound, span.upperBound)
    guard whole.count > Self.mostBytes else { return whole }
    let sentence = SentenceExcerpt(source, span: span, paragraph: whole)
    return min(
      sentence.before.lowerBound, span.lowerBound)..<max(
        sentence.after.upperBound, span.upperBound)
  }

  /// The lines of a span, between tabs where columns stand side by side: of a letterhead nobody pastes
  /// both columns at once. Nil where the lines are long.
  private func cell(of span: TextSpan) -> TextSpan? {
    let lines =
      source.lines[source.lineIndex(of: span.lowerBound)].span
      .lowerBound..<max(
        source.lines[source.lineIndex(of: span.upperBound)].span.upperBound, span.upperBound)
    guard lines.count <= Self.mostBytes else { return nil }
    var cell = span
    while cell.lowerBound > lines.lowerBound, source.bytes[cell.lowerBound - 1] != 0x09 {
      cell = cell.lowerBound - 1..<cell.upperBound
    }
    while cell.upperBound < lines.upperBound, source.bytes[cell.upperBound] != 0x09 {
      cell = cell.lowerBound..<cell.upperBound + 1
    }
    return cell
  }

  /// The paragraph that holds a place or ends there, else its line.
  private func paragraph(at offset: Int) -> TextSpan {
    let next = paragraphs.partitionIndex { $0.span.lowerBound <= offset }
    if next > 0, paragraphs[next - 1].span.upperBound >= offset { return paragraphs[next - 1].span }
    return source.lines.isEmpty ? offset..<offset : source.lines[source.lineIndex(of: offset)].span
  }
}
