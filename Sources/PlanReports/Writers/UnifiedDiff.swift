/// Bản so sánh: two texts that have line for line the same places, as `diff -u` shows them and `patch`
/// takes them. Mending never adds a line or takes one away, so no search is needed.
package enum UnifiedDiff {
  /// Lines shown around a change.
  private static let context = 3

  /// Empty where the texts are the same.
  package static func text(_ path: String, _ old: [UInt8], _ new: [UInt8]) -> [UInt8] {
    let (olds, news) = (lines(of: old), lines(of: new))
    let changed = olds.indices.filter { $0 >= news.count || olds[$0] != news[$0] }
    guard let first = changed.first, olds.count == news.count else { return [] }
    let name = String(
      String.UnicodeScalarView(path.unicodeScalars.map { $0.value < 32 ? "?" : $0 }))
    var output = Array("--- \(name)\n+++ \(name)\n".utf8)
    var hunk = first...first
    for line in changed.dropFirst() {
      if line - hunk.upperBound <= 2 * context {
        hunk = hunk.lowerBound...line
      } else {
        write(hunk, olds, news, to: &output)
        hunk = line...line
      }
    }
    write(hunk, olds, news, to: &output)
    return output
  }

  /// Each with its line end.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  private static func write(
    _ changed: ClosedRange<Int>, _ olds: [ArraySlice<UInt8>], _ news: [ArraySlice<UInt8>],
    to output: inout [UInt8]
  ) {
    let start = max(0, changed.lowerBound - context)
    let end = min(olds.count, changed.upperBound + 1 + context)
    let place = "\(start + 1),\(end - start)"
    output += "@@ -\(place) +\(place) @@\n".utf8
    var line = start
    while line < end {
      guard olds[line] != news[line] else {
        write(olds[line], " ", to: &output)
        line += 1
        continue
      }
      // A run of changed lines: all that go before all that come.
      var last = line
      while last < end, olds[last] != news[last] { last += 1 }
      for index in line..<last { write(olds[index], "-", to: &output) }
      for index in line..<last { write(news[index], "+", to: &output) }
      line = last
    }
  }

  private static func write(_ line: ArraySlice<UInt8>, _ mark: String, to output: inout [UInt8]) {
    output += mark.utf8
    output += line
    if line.last != 0x0A { output += "\n\\ No newline at end of file\n".utf8 }
  }
}
