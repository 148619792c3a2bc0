import PlanSyntax
import SourceText

/// Phác thảo của một văn bản: of its runs of four words the least of each of 128 groups (MinHash in one
/// pass), by which two texts are compared without the texts, and a hash of each paragraph.
struct TextSketch: Sendable {
  /// Empty where the text is too short to be compared.
  private(set) var minima: [UInt32] = []
  /// In text order; of a long text the first.
  private(set) var paragraphs: [ParagraphMark] = []
  /// Whether there are more paragraphs than are kept.
  private(set) var isCut = false

  struct ParagraphMark: Sendable {
    let hash: UInt32
    /// From 1.
    let line: Int32
  }

  private static let fewestRuns = 150
  private static let mostParagraphs = 256
  private static let none = UInt32.max

  /// Like no other.
  init() {}

  /// - Parameters:
  ///   - word: folded.
  ///   - places: is given the places where the word stands, in text order.
  init(_ source: SourceText, _ plan: Plan, placesOf word: StaticString, _ places: inout [Int]) {
    var runs = RunHashes(word)
    for paragraph in plan.paragraphs {
      let hash = runs.read(source.folded, paragraph.span, &places)
      guard paragraphs.count < Self.mostParagraphs else {
        isCut = true
        continue
      }
      paragraphs.append(
        ParagraphMark(
          hash: UInt32(truncatingIfNeeded: hash >> 32),
          line: Int32(clamping: source.lineNumber(of: paragraph.span.lowerBound))))
    }
    if runs.count >= Self.fewestRuns { minima = runs.leastOfGroups }
  }

  /// About how much of the runs of both is in both, from 0 to 1.
  func similarity(to other: TextSketch) -> Double {
    var same = 0
    var all = 0
    for index in 0..<Swift.min(minima.count, other.minima.count) {
      let (a, b) = (minima[index], other.minima[index])
      all += a != Self.none || b != Self.none ? 1 : 0
      same += a == b && a != Self.none ? 1 : 0
    }
    return all == 0 ? 0 : Double(same) / Double(all)
  }

  /// Texts that are alike by 0.8 have one of these in common, but for 1 pair in 500: hashes of six minima
  /// each.
  var bands: [UInt64] {
    let size = 6
    return stride(from: 0, through: minima.count - size, by: size).map { start in
      var hash = UInt64(start)
      for value in minima[start..<start + size] { hash = RunHashes.mixed(hash ^ UInt64(value)) }
      return hash
    }
  }

  /// The paragraphs that the other has not, as lines.
  func lines(notIn other: TextSketch) -> [Int] {
    var counts: [UInt32: Int] = [:]
    for mark in other.paragraphs { counts[mark.hash, default: 0] += 1 }
    return paragraphs.compactMap { mark in
      if let count = counts[mark.hash], count > 0 {
        counts[mark.hash] = count - 1
        return nil
      }
      return Int(mark.line)
    }
  }
}

/// Hashes of runs of four words.
private struct RunHashes {
  private(set) var count = 0
  // Looked at for every word: an array would be asked each time whether it has other owners.
  private var minima = InlineArray<128, UInt32>(repeating: .max)
  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
  private let wanted: UInt64
  private let wantedLength: Int

  init(_ word: StaticString) {
    wantedLength = word.utf8CodeUnitCount
    wanted = word.withUTF8Buffer { unsafe $0.reduce(0) { Self.hash($0, $1) } }
  }

  var leastOfGroups: [UInt32] { minima.indices.map { minima[$0] } }

  private static func hash(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    (word << 7 | word >> 57) ^ UInt64(byte)
  }

  /// - Returns: a hash of the words of the span.
  mutating func read(_ folded: [UInt8], _ span: TextSpan, _ places: inout [Int]) -> UInt64 {
    let bytes = folded.span
    var whole: UInt64 = 0
    var i = span.lowerBound
    while i < span.upperBound {
      let start = i
      var word: UInt64 = 0
      while i < span.upperBound, bytes[i].isLetter || bytes[i].isDigit {
        word = Self.hash(word, bytes[i])
        i += 1
      }
      if i == start {
        i += 1
        continue
      }
      if word == wanted, i - start == wantedLength { places.append(start) }
      word = word &* 0x9E37_79B9_7F4A_7C15
      whole = (whole << 9 | whole >> 55) ^ word
      whole = whole &* 0xFF51_AFD7_ED55_8CCD
      end(word)
    }
    return whole
  }

  private mutating func end(_ word: UInt64) {
    let (first, second, third) = words
    words = (second, third, word)
    count += 1
    var run = first &+ (second << 13 | second >> 51)
    run ^= (third << 29 | third >> 35) &+ (word << 43 | word >> 21)
    run = (run ^ run >> 32) &* 0xBF58_476D_1CE4_E5B9
    run ^= run >> 29
    let group = Int(run & 127)
    let value = UInt32(truncatingIfNeeded: run >> 32)
    if value < minima[group] { minima[group] = value }
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return (product ^ product >> 31) &* 0x94D0_49BB_1331_11EB
  }
}
