/// Dấu nháy ngược: which run of «`» in a line closes which, found once for the line.
struct MarkdownTicks {
  private var runs: [Run] = []
  private var next = 0

  private struct Run {
    let start: Int
    let count: Int
    /// Where the next one of the same length is.
    var close: Int?
  }

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    var i = line.lowerBound
    while let start = bytes[i..<line.upperBound].firstIndex(of: 0x60) {
      i = start
      while i < line.upperBound, bytes[i] == 0x60 { i += 1 }
      runs.append(Run(start: start, count: i - start))
    }
    guard runs.count > 1 else { return }
    var last: [Int: Int] = [:]
    for index in runs.indices.reversed() {
      runs[index].close = last[runs[index].count]
      last[runs[index].count] = runs[index].start
    }
  }

  /// The run at a place, and where the one that closes it is; asked for from left to right.
  mutating func run(at place: Int) -> (count: Int, close: Int?) {
    while next < runs.count, runs[next].start < place { next += 1 }
    guard next < runs.count, runs[next].start == place else { return (1, nil) }
    return (runs[next].count, runs[next].close)
  }
}
