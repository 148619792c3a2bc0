/// Lời dặn chương trình: a line «<!-- kehoach: … -->» of a plain text or of Markdown, which is no text
/// of the document.
package struct Remark: Sendable, Equatable {
  /// What stands after «kehoach:», in the reading view's letters.
  package let text: String
  /// From 1.
  package let line: Int
  /// The place in the reading view where it was left out.
  package let offset: Int
}

extension SourceText {
  /// The same text with a view that leaves out remarks to the program.
  package func readingRemarks() -> SourceText {
    let found = foundRemarks()
    return found.isEmpty ? self : viewed(leavingOut: found, [])
  }

  /// The same text with a view that leaves out the marks of Markdown, and remarks.
  package func readingMarkdown() -> SourceText {
    let found = foundRemarks()
    let edits = MarkdownMarks(decoded).edits
    return found.isEmpty && edits.isEmpty ? self : viewed(leavingOut: found, edits)
  }

  /// A remark while its place in the new view is not known.
  private struct FoundRemark {
    let text: String
    let line: Int
    /// In the decoded text, within one line.
    let range: Range<Int>
  }

  private func foundRemarks() -> [FoundRemark] {
    var found: [FoundRemark] = []
    for (index, line) in lines.enumerated() {
      var start = line.start
      while start < line.end, bytes[start].isSpace { start += 1 }
      guard start < line.end, bytes[start] == UInt8(ascii: "<") else { continue }
      var end = line.end
      while bytes[end - 1].isSpace { end -= 1 }
      guard let words = remarkWords(start..<end) else { continue }
      let text = String(decoding: bytes[words], as: UTF8.self)
      found.append(
        FoundRemark(text: text, line: index + 1, range: decodedSpan(of: start..<end)))
    }
    return found
  }

  /// After «<!-- kehoach:» and before «-->»; nil for what is no remark.
  private func remarkWords(_ span: TextSpan) -> TextSpan? {
    var i = span.lowerBound
    func skip(_ word: StaticString) -> Bool {
      while i < span.upperBound, folded[i].isSpace { i += 1 }
      let length = word.utf8CodeUnitCount
      guard i + length <= span.upperBound else { return false }
      let isThere = word.withUTF8Buffer { unsafe folded[i..<i + length].elementsEqual($0) }
      i += length
      return isThere
    }
    guard skip("<!--"), skip("kehoach"), skip(":") else { return nil }
    var end = span.upperBound - 3
    guard i <= end, folded[end..<span.upperBound].elementsEqual("-->".utf8) else { return nil }
    while i < end, bytes[i].isSpace { i += 1 }
    while end > i, bytes[end - 1].isSpace { end -= 1 }
    return i..<end
  }

  private func viewed(leavingOut remarks: [FoundRemark], _ edits: [ViewEdit]) -> SourceText {
    viewed(Self.merged(remarks.map { $0.range }, edits)) { place in
      remarks.map { Remark(text: $0.text, line: $0.line, offset: place($0.range.upperBound)) }
    }
  }

  /// What is left out as a remark needs no other edit.
  private static func merged(_ remarks: [Range<Int>], _ edits: [ViewEdit]) -> [ViewEdit] {
    guard !remarks.isEmpty else { return edits }
    var result: [ViewEdit] = []
    var next = 0
    for remark in remarks {
      while next < edits.count, edits[next].range.upperBound <= remark.lowerBound {
        result.append(edits[next])
        next += 1
      }
      while next < edits.count, edits[next].range.lowerBound < remark.upperBound { next += 1 }
      result.append(ViewEdit(remark))
    }
    return result + edits[next...]
  }
}
