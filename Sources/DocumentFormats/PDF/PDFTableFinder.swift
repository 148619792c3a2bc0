import SourceText

/// Tìm bảng: lines of a page between which the same stretches stay white from above down.
struct PDFTableFinder {
  private let lines: [Line]
  private(set) var tables: [PDFTable] = []
  /// The stretches of a table that ends at the foot of the page, but for its number.
  private(set) var goingOn: [Range<Int>] = []

  /// Dòng: words at one height.
  struct Line {
    var boxes: [PDFBox]
    var top: Int { boxes[0].top }
    var height: Int { boxes[0].height }

    /// White stretches between words, of at least this width.
    func gaps(_ width: Int) -> [Range<Int>] {
      zip(boxes, boxes.dropFirst()).compactMap { last, next in
        next.left - last.right >= width ? last.right..<next.left : nil
      }
    }

    /// The parts of a stretch that no word of the line stands in, of at least this width.
    func whites(in gutter: Range<Int>, _ width: Int) -> [Range<Int>] {
      var whites: [Range<Int>] = []
      var start = gutter.lowerBound
      for box in boxes where box.right > start && box.left < gutter.upperBound {
        if box.left - start >= width { whites.append(start..<box.left) }
        start = max(start, box.right)
      }
      if gutter.upperBound - start >= width { whites.append(start..<gutter.upperBound) }
      return whites
    }

    /// - Parameter words: in small letters; a typeface may part their letters.
    func begins(_ words: String) -> Bool {
      let wanted = words.utf8.filter { $0 != .space }
      guard boxes[0].text.first.map({ $0 != .hyphen && !$0.isDigit }) ?? false else { return false }
      return squeezed[...].starts(with: wanted)
    }

    /// Its words in small letters, without spaces.
    var squeezed: [UInt8] {
      Array(SourceText(boxes.flatMap { $0.text }, encoding: .utf8).folded)
    }

    /// «III. TỔ CHỨC», «2. Kinh phí», «b) …»: what stands below a table.
    var isHeading: Bool {
      guard boxes.count > 1, let mark = boxes[0].text.last, boxes[0].text.count <= 5 else {
        return false
      }
      return mark == .dot && boxes[0].text.dropLast().allSatisfy { $0.isDigit } || beginsSection
        || mark == .closeBracket && boxes[0].text.count <= 3
    }

    /// «III.», also where a tab comes after it.
    var beginsSection: Bool {
      let mark = boxes[0].text
      return boxes.count > 1 && mark.last == .dot && mark.count > 1
        && mark.dropLast().allSatisfy { "IVX".utf8.contains($0) }
    }

    func stands(leftOf gutter: Range<Int>) -> Bool { boxes[0].left < gutter.lowerBound }

    func stands(rightOf gutter: Range<Int>) -> Bool {
      boxes[boxes.count - 1].right > gutter.upperBound
    }
  }

  /// Khe: a white stretch, and on how many lines something stands left and right of it.
  private struct Gutter {
    let range: Range<Int>
    var lefts = 1
    var rights = 1
    var age: Int { min(lefts, rights) }
    /// Of the gaps of the first line the one that it lies in.
    let family: Int
  }

  /// - Parameters:
  ///   - boxes: from above.
  ///   - above: the stretches of a table that ends at the foot of the page before.
  init(_ boxes: [PDFBox], goingOn above: [Range<Int>]) {
    lines = Self.lines(boxes)
    var before = 0
    var start = Self.body(lines)
    var counted = 0
    var tries = 0
    while start < lines.count {
      if lines[start].begins("nơi nhận") {
        while start < lines.count, !lines[start].begins("phụ lục") { start += 1 }
        continue
      }
      let (end, gutters) = region(from: start, goingOn: start == 0 ? above : [])
      while counted < start {
        before += lines[counted].boxes.reduce(0) { $0 + $1.text.count }
        counted += 1
      }
      if let table = PDFTable(
        lines[start..<end], gutters: gutters, lettersBefore: before,
        goesOn: start == 0 && !above.isEmpty)
      {
        tables.append(table)
        start += table.lineCount
        tries = 0
        if start >= lines.count - 1 { goingOn = gutters }
      } else if tries < Self.mostTries {
        // The first lines of a page may be the rest of a row.
        tries += 1
        start += 1
      } else {
        start = end
        tries = 0
      }
    }
  }

  /// How many lines a table may begin after what white stretches begin with.
  private static let mostTries = 8

  /// The first line below a letterhead.
  private static func body(_ lines: [Line]) -> Int {
    for (index, line) in lines.prefix(headLines).enumerated() {
      let words = line.squeezed
      if nationalTitles.contains(where: { words.holds($0) }) { return index + letterheadLines }
    }
    return 0
  }

  /// A typeface may part their letters.
  private static let nationalTitles = ["cộnghòaxãhội", "cộnghoàxãhội"]
  private static let headLines = 15
  /// From the national title on: that, the motto, number and date, a title.
  private static let letterheadLines = 7

  private static func lines(_ boxes: [PDFBox]) -> [Line] {
    var lines: [Line] = []
    for box in boxes {
      if let last = lines.indices.last,
        abs(lines[last].boxes[0].middle - box.middle) * 4 < max(box.height, 1)
      {
        lines[last].boxes.append(box)
      } else {
        lines.append(Line(boxes: [box]))
      }
    }
    for index in lines.indices { lines[index].boxes.sort { $0.left < $1.left } }
    return lines
  }

  /// What stands below a signature, or is one.
  private static let ends = ["phụ lục", "nơi nhận"]

  /// More columns has no table.
  private static let mostGutters = 48
  /// Text beside a table begins left of what stands in its cells.
  private static let indent = 200

  // Of the height of a line, in hundredths.
  private static let narrowest = 27
  private static let clear = 60
  /// Lines of a table farther apart are none.
  private static let farthest = 400

  /// The lines from one on that some white stretches go through.
  private func region(
    from start: Int, goingOn above: [Range<Int>]
  ) -> (end: Int, gutters: [Range<Int>]) {
    let first = lines[start]
    let narrowest = first.height * Self.narrowest / 100
    var gutters = (above.isEmpty ? first.gaps(narrowest) : above).enumerated()
      .map { Gutter(range: $1, family: $0) }
    guard gutters.count <= Self.mostGutters,
      !above.isEmpty || !first.gaps(first.height * Self.clear / 100).isEmpty
    else {
      return (start + 1, [])
    }
    var left = first.boxes[0].left
    var end = start + 1
    while end < lines.count {
      let line = lines[end]
      guard line.top - lines[end - 1].top < first.height * Self.farthest / 100,
        !Self.ends.contains(where: { line.begins($0) }), !line.beginsSection,
        !(line.gaps(narrowest).isEmpty
          && (line.boxes[0].left < left - Self.indent || line.isHeading))
      else { break }
      var rest: [Gutter] = []
      for gutter in gutters {
        for white in line.whites(in: gutter.range, narrowest) {
          rest.append(
            Gutter(
              range: white, lefts: gutter.lefts + (line.stands(leftOf: white) ? 1 : 0),
              rights: gutter.rights + (line.stands(rightOf: white) ? 1 : 0), family: gutter.family))
        }
      }
      // What stands where words were apart before is no chance, but where spaces of one cell stood below
      // one another.
      let isCut = gutters.contains { gutter in
        gutter.age > 1 && !rest.contains { $0.family == gutter.family }
          && alignment(of: gutter, among: gutters, lines[start..<end], narrowest) >= Self.certain
      }
      guard !isCut, !rest.isEmpty, rest.count <= Self.mostGutters else { break }
      gutters = rest
      left = min(left, line.boxes[0].left)
      end += 1
    }
    return (end, oneOfEach(gutters, lines[start..<end], narrowest))
  }

  /// Of the parts of one gap the one that the words right of it keep to best: a wide space within a cell may
  /// go on below itself too.
  private func oneOfEach(
    _ gutters: [Gutter], _ lines: ArraySlice<Line>, _ narrowest: Int
  ) -> [Range<Int>] {
    var best: [(gutter: Gutter, alignment: Int)] = []
    for gutter in gutters where gutter.age > 1 {
      let isAlone = gutters.count { $0.family == gutter.family } == 1
      let found = (
        gutter, isAlone ? 100 : alignment(of: gutter, among: gutters, lines, narrowest)
      )
      guard let last = best.last, last.gutter.family == gutter.family else {
        best.append(found)
        continue
      }
      if (found.1, found.0.range.count) > (last.alignment, last.gutter.range.count) {
        best[best.count - 1] = found
      }
    }
    return best.map { $0.gutter.range }
  }

  /// In hundredths.
  private static let certain = 66

  /// On how many lines, in hundredths, what stands right of a stretch begins at one place, or has its middle
  /// there.
  private func alignment(
    of gutter: Gutter, among gutters: [Gutter], _ lines: ArraySlice<Line>, _ narrowest: Int
  ) -> Int {
    // What stands in a further column is not right of it.
    var end = Int.max
    for other in gutters where other.family > gutter.family {
      end = min(end, other.range.lowerBound)
    }
    var lefts: [Int] = []
    var middles: [Int] = []
    for line in lines where line.stands(rightOf: gutter.range) {
      guard let first = line.boxes.firstIndex(where: { $0.left >= gutter.range.upperBound }),
        line.boxes[first].left < end
      else { continue }
      var last = first
      while last + 1 < line.boxes.count,
        line.boxes[last + 1].left - line.boxes[last].right < narrowest
      {
        last += 1
      }
      lefts.append(line.boxes[first].left)
      middles.append((line.boxes[first].left + line.boxes[last].right) / 2)
    }
    let count = max(PDFTable.alignedCount(lefts), PDFTable.alignedCount(middles))
    return lefts.isEmpty ? 0 : count * 100 / lefts.count
  }
}
