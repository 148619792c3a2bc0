import SourceText

/// Các chỗ sửa of a text, in places of the text as it was first, whichever round made them.
package struct TextEdits: Sendable {
  /// Một chỗ sửa.
  package struct Edit: Sendable {
    /// In the text as it was first.
    package let span: Range<Int>
    package let bytes: [UInt8]
    /// In the text as it is now.
    package let place: Range<Int>
    /// Which places of the outcome it belongs to; none where letters were composed.
    package let makers: [Int]
  }

  /// In text order, apart from each other.
  package private(set) var edits: [Edit] = []

  package init() {}

  /// A new edit, in places of the text as it is now.
  struct Change {
    let place: Range<Int>
    let bytes: [UInt8]
    let maker: Int?
  }

  /// - Parameter changes: in text order, apart from each other.
  mutating func make(_ changes: [Change]) {
    guard !changes.isEmpty else { return }
    var made: [Edit] = []
    made.reserveCapacity(edits.count + changes.count)
    var (old, new) = (0, 0)
    // What the text has grown by, before what is looked at: as it was before the changes, and now.
    var (shift, newShift) = (0, 0)
    while old < edits.count || new < changes.count {
      let (olds, news) = group(old, changes, new)
      let places = edits[olds].map { $0.place } + changes[news].map { $0.place }
      let start = places.map { $0.lowerBound }.min() ?? 0
      let end = places.map { $0.upperBound }.max() ?? 0
      let bytes = content(start..<end, olds, changes[news])
      let first = start - shift
      for edit in edits[olds] { shift += edit.bytes.count - edit.span.count }
      let span = first..<end - shift
      let place = span.lowerBound + newShift
      made.append(
        Edit(
          span: span, bytes: bytes, place: place..<place + bytes.count,
          makers: edits[olds].flatMap { $0.makers } + changes[news].compactMap { $0.maker }))
      newShift += bytes.count - span.count
      (old, new) = (olds.upperBound, news.upperBound)
    }
    edits = made
  }

  /// The next edits and changes that touch one another, which become one edit.
  private func group(
    _ old: Int, _ changes: [Change], _ new: Int
  ) -> (olds: Range<Int>, news: Range<Int>) {
    var (nextOld, nextNew) = (old, new)
    var end = min(
      old < edits.count ? edits[old].place.lowerBound : Int.max,
      new < changes.count ? changes[new].place.lowerBound : Int.max)
    while true {
      if nextOld < edits.count, edits[nextOld].place.lowerBound <= end {
        end = max(end, edits[nextOld].place.upperBound)
        nextOld += 1
      } else if nextNew < changes.count, changes[nextNew].place.lowerBound <= end {
        end = max(end, changes[nextNew].place.upperBound)
        nextNew += 1
      } else {
        return (old..<nextOld, new..<nextNew)
      }
    }
  }

  /// What a group comes to: the changes, and what they leave of the edits.
  private func content(
    _ place: Range<Int>, _ olds: Range<Int>, _ changes: ArraySlice<Change>
  ) -> [UInt8] {
    var result: [UInt8] = []
    var done = place.lowerBound
    func keep(upTo end: Int) {
      for edit in edits[olds] where edit.place.overlaps(done..<max(done, end)) {
        let kept = edit.place.clamped(to: done..<end)
        let start = edit.place.lowerBound
        result += edit.bytes[kept.lowerBound - start..<kept.upperBound - start]
      }
    }
    for change in changes {
      keep(upTo: change.place.lowerBound)
      result += change.bytes
      done = change.place.upperBound
    }
    keep(upTo: place.upperBound)
    return result
  }

  /// - Parameter rank: the new number of each maker.
  mutating func renumberMakers(_ rank: [Int]) {
    edits = edits.map {
      Edit(span: $0.span, bytes: $0.bytes, place: $0.place, makers: $0.makers.map { rank[$0] })
    }
  }

  // MARK: Places

  /// Where a place of the text as it was first is now; of one inside an edit, where that begins.
  package func place(ofOriginal offset: Int) -> Int {
    let next = edits.partitionIndex { $0.span.lowerBound < offset }
    guard next > 0 else { return offset }
    let edit = edits[next - 1]
    if offset < edit.span.upperBound { return edit.place.lowerBound }
    return edit.place.upperBound + offset - edit.span.upperBound
  }

  /// What stood first where a stretch of the text stands now, with the whole of each edit that it touches.
  package func original(of place: Range<Int>) -> Range<Int> {
    let first = edits.partitionIndex { $0.place.upperBound < place.lowerBound }
    let next = edits.partitionIndex { $0.place.lowerBound <= place.upperBound }
    let before = first > 0 ? edits[first - 1] : nil
    var start = place.lowerBound
    if let before { start += before.span.upperBound - before.place.upperBound }
    let last = next > 0 ? edits[next - 1] : nil
    var end = place.upperBound
    if let last { end += last.span.upperBound - last.place.upperBound }
    guard first < next else { return start..<end }
    start = min(start, edits[first].span.lowerBound)
    end = max(end, edits[next - 1].span.upperBound)
    return start..<end
  }

  /// A text with its edits made.
  package func applied(to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    for edit in edits {
      result += text[done..<edit.span.lowerBound]
      result += edit.bytes
      done = edit.span.upperBound
    }
    return result + text[done...]
  }
}
