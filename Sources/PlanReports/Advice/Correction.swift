import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Chỗ sửa: the words a fix changes, whole, as they are and as they will be.
struct Correction: Equatable {
  /// White space folded.
  let before: String
  let after: String
  /// Where what is new stands in `after`, in bytes.
  let new: Range<Int>

  /// Of more words than this nobody sees what has changed.
  private static let longest = 160
  /// A word shorter than this, in bytes, shows its neighbour too.
  private static let short = 6

  /// Nil for a fix without edits, or of places too far from each other.
  init?(_ fix: Fix, in source: SourceText) {
    guard let first = fix.edits.first, let last = fix.edits.last else { return nil }
    let edited = first.span.lowerBound..<last.span.upperBound
    guard edited.count <= Self.longest else { return nil }
    let lines = source.lines
    guard !lines.isEmpty else { return nil }
    let limits =
      lines[source.lineIndex(of: edited.lowerBound)].span
      .lowerBound..<max(
        edited.upperBound, lines[source.lineIndex(of: edited.upperBound)].span.upperBound)
    let shown = Self.words(around: edited, in: limits, source.bytes)
    var text: [UInt8] = []
    var new: Range<Int>?
    var place = shown.lowerBound
    for edit in fix.edits where edit.span.lowerBound >= place {
      text += source.bytes[place..<edit.span.lowerBound]
      let start = text.count
      text += edit.text.utf8
      new = (new?.lowerBound ?? start)..<text.count
      place = edit.span.upperBound
    }
    text += source.bytes[place..<shown.upperBound]
    before = source.text(shown)
    let folded = Self.fold(text, new ?? 0..<0)
    after = String(decoding: folded.text, as: UTF8.self)
    self.new = folded.mark
  }

  /// Grows to whole words, and to a neighbour where they are short.
  private static func words(
    around edited: TextSpan, in limits: TextSpan, _ bytes: [UInt8]
  ) -> TextSpan {
    var start = edited.lowerBound
    var end = edited.upperBound
    func back() { while start > limits.lowerBound, !bytes[start - 1].isSpace { start -= 1 } }
    func on() { while end < limits.upperBound, !bytes[end].isSpace { end += 1 } }
    back()
    on()
    if end - start < short {
      while start > limits.lowerBound, bytes[start - 1].isSpace, bytes[start - 1] != .tab {
        start -= 1
      }
      back()
    }
    if end - start < short {
      while end < limits.upperBound, bytes[end].isSpace, bytes[end] != .tab { end += 1 }
      on()
    }
    return start..<end
  }

  /// Each run of white space one space, and where a stretch is then.
  private static func fold(
    _ words: [UInt8], _ mark: Range<Int>
  ) -> (text: [UInt8], mark: Range<Int>) {
    var text: [UInt8] = []
    var start = 0
    var end = 0
    for (index, byte) in words.enumerated() {
      if index == mark.lowerBound { start = text.count }
      if index == mark.upperBound { end = text.count }
      if byte.isSpace {
        if let last = text.last, last != .space { text.append(.space) }
      } else {
        text.append(byte)
      }
    }
    if mark.lowerBound >= words.count { start = text.count }
    if mark.upperBound >= words.count { end = text.count }
    if text.last == .space { text.removeLast() }
    return (text, min(start, text.count)..<min(max(start, end), text.count))
  }
}
