import SourceText

/// The words of edits.
extension TextFixer {
  /// The words that are written otherwise in a text whose spaces are all where they were.
  static func changedWords(_ old: [UInt8], _ new: [UInt8]) -> [TextEdits.Change] {
    var changes: [TextEdits.Change] = []
    var (i, j) = (0, 0)
    while i < old.count {
      let word = i..<(old[i...].firstIndex { $0.isSpace } ?? old.count)
      let other = j..<(new[j...].firstIndex { $0.isSpace } ?? new.count)
      if old[word] != new[other] {
        changes.append(TextEdits.Change(place: word, bytes: Array(new[other]), maker: nil))
      }
      (i, j) = (word.upperBound + 1, other.upperBound + 1)
    }
    return changes
  }

  /// An edit without what it leaves as it is, so that letters nobody spoke of keep their form.
  static func trimmed(
    _ edit: Fix.Edit, _ source: SourceText
  ) -> (span: TextSpan, bytes: [UInt8]) {
    let old = source.bytes[edit.span]
    let new = Array(edit.text.utf8)
    var head = 0
    let shorter = min(old.count, new.count)
    while head < shorter, old[old.startIndex + head] == new[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, old[old.endIndex - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    // Whole letters only.
    func cuts(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Bool {
      place < bytes.endIndex && bytes[place].isContinuation
    }
    while head > 0, cuts(old, old.startIndex + head) || cuts(new[...], head) { head -= 1 }
    while tail > 0, cuts(old, old.endIndex - tail) || cuts(new[...], new.count - tail) { tail -= 1 }
    return (old.startIndex + head..<old.endIndex - tail, Array(new[head..<new.count - tail]))
  }

  /// The words of a finding when its edits are made.
  static func mended(_ span: TextSpan, _ fix: Fix, _ source: SourceText) -> String {
    var bytes: [UInt8] = []
    var i = span.lowerBound
    for edit in fix.edits {
      if edit.span.lowerBound > i { bytes += source.bytes[i..<edit.span.lowerBound] }
      bytes += edit.text.utf8
      i = max(i, edit.span.upperBound)
    }
    if span.upperBound > i { bytes += source.bytes[i..<span.upperBound] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
