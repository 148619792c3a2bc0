/// Một phép đo: the median of several rounds over the same data.
struct Measurement {
  let name: String
  let bytes: Int
  let documents: Int
  /// Seconds a round, sorted.
  let rounds: [Double]

  var median: Double { rounds[rounds.count / 2] }

  /// Runs a closure `rounds` times after one round that does not count.
  init(_ name: String, bytes: Int, documents: Int, rounds: Int, _ body: () -> Int) {
    self.name = name
    self.bytes = bytes
    self.documents = documents
    var seconds: [Double] = []
    var sink = body()
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      sink &+= body()
      let time = (ContinuousClock.now - start).components
      seconds.append(Double(time.seconds) + Double(time.attoseconds) / 1e18)
    }
    self.rounds = seconds.sorted()
    // One thread measures.
    unsafe Self.sink &+= sink
  }

  /// What the measured work gave, kept so that no work is optimised away.
  nonisolated(unsafe) static var sink = 0

  /// A line of the table of stages.
  func row(yardstick: Measurement) -> String {
    let perSecond = Double(documents) / median
    return name.padded(28) + Self.fixed(megabytesPerSecond, 1).leftPadded(10) + " MB/s"
      + Self.fixed(perSecond, 0).leftPadded(10) + " văn bản/s"
      + Self.fixed(median / yardstick.median, 1).leftPadded(9) + " × sao chép"
  }

  /// A line of the table of Word documents.
  var documentRow: String {
    name.padded(34) + Self.fixed(Double(documents) / median, 0).leftPadded(10) + " văn bản/s"
  }

  /// A line of the table of texts made to be slow.
  func row(name: String, ratio: Double) -> String {
    name.padded(28) + Self.fixed(megabytesPerSecond, 1).leftPadded(10) + " MB/s"
      + Self.fixed(ratio, 2).leftPadded(9) + " × mỗi byte"
  }

  private var megabytesPerSecond: Double { Double(bytes) / median / 1e6 }

  static func fixed(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int(value * scale + 0.5)
    guard digits > 0 else { return String(whole) }
    let text = String(whole)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return padded.dropLast(digits) + "." + padded.suffix(digits)
  }
}

extension String {
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
  func leftPadded(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
