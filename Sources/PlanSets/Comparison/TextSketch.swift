import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Phác thảo của một văn bản: of its runs of four words the least of each of 128 groups (MinHash in one
/// pass), by which two texts are compared without the texts, and a hash of each paragraph.
struct TextSketch: Sendable {
  /// Empty where the text is too short to be compared.
  private(set) var minima: [UInt32] = []
  /// In text order; of a long text the first.
  private(set) var paragraphs: [ParagraphMark] = []
  /// Of the paragraphs; empty where the format has none.
  private var origins: [TextOrigin] = []
  /// Whether there are more paragraphs than are kept.
  private(set) var isCut = false

  struct ParagraphMark: Sendable {
    let hash: UInt32
    /// From 1.
    let line: Int32
    /// Of the body.
    let wordCount: UInt32

    /// Headings and short items are alike in all plans.
    var isTelling: Bool { wordCount >= 12 }
  }

  /// Of all that are long enough to tell.
  var paragraphHashes: Set<UInt32> { Set(paragraphs.filter { $0.isTelling }.map { $0.hash }) }

  private static let fewestRuns = 150
  private static let mostParagraphs = 256
  private static let none = UInt32.max

  /// Like no other.
  init() {}

  init(_ source: SourceText, _ plan: Plan, _ words: TextWords) {
    var runs = RunHashes()
    let hashes = words.hashes.span
    paragraphs.reserveCapacity(min(plan.paragraphs.count, Self.mostParagraphs))
    for index in plan.paragraphs.indices {
      let hash = runs.read(hashes, words.range(ofParagraph: index))
      guard paragraphs.count < Self.mostParagraphs else {
        isCut = true
        continue
      }
      let start = plan.paragraphs[index].span.lowerBound
      if let origin = source.origin(of: start) { origins.append(origin) }
      paragraphs.append(
        ParagraphMark(
          hash: UInt32(truncatingIfNeeded: hash >> 32),
          line: Int32(clamping: source.lineNumber(of: start)),
          wordCount: plan.paragraphs[index].part == .body
            ? UInt32(clamping: words.range(ofParagraph: index).count) : 0))
    }
    if runs.count >= Self.fewestRuns { minima = runs.leastOfGroups }
  }

  /// About how much of the runs of both is in both, from 0 to 1.
  func similarity(to other: TextSketch) -> Double {
    let (array, otherArray) = (minima, other.minima)
    let (minima, others) = (array.span, otherArray.span)
    // Small counts without checks, so that the compiler compares many at once.
    var same: UInt32 = 0
    var all: UInt32 = 0
    for index in 0..<min(minima.count, others.count) {
      let (a, b) = (minima[index], others[index])
      all &+= a & b != Self.none ? 1 : 0
      same &+= a == b && a != Self.none ? 1 : 0
    }
    return all == 0 ? 0 : Double(same) / Double(all)
  }

  /// Texts that are alike by 0.8 have one of these in common, but for 1 pair in 500: hashes of six minima
  /// each.
  var bands: [UInt64] {
    let size = 6
    return stride(from: 0, through: minima.count - size, by: size).map { start in
      var hash = UInt64(start)
      for i in start..<start + size { hash = RunHashes.mixed(hash ^ UInt64(minima[i])) }
      return hash
    }
  }

  func place(ofParagraph index: Int) -> DocumentPlace {
    DocumentPlace(
      line: Int(paragraphs[index].line), origin: origins.isEmpty ? nil : origins[index])
  }

  /// Where the paragraphs are that the other has not.
  func places(notIn other: TextSketch) -> [DocumentPlace] {
    var counts: [UInt32: Int] = [:]
    for mark in other.paragraphs { counts[mark.hash, default: 0] += 1 }
    return paragraphs.enumerated().compactMap { index, mark in
      if let count = counts[mark.hash], count > 0 {
        counts[mark.hash] = count - 1
        return nil
      }
      return place(ofParagraph: index)
    }
  }
}

/// Hashes of runs of four words.
private struct RunHashes {
  private(set) var count = 0
  // Looked at for every word: an array would be asked each time whether it has other owners.
  private var minima = InlineArray<128, UInt32>(repeating: .max)
  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

  var leastOfGroups: [UInt32] { minima.indices.map { minima[$0] } }

  /// - Returns: a hash of the words.
  mutating func read(_ hashes: Span<UInt64>, _ range: Range<Int>) -> UInt64 {
    var whole: UInt64 = 0
    var (first, second, third) = words
    for i in range {
      let word = hashes[i]
      whole = (whole << 9 | whole >> 55) ^ word
      whole = whole &* 0xFF51_AFD7_ED55_8CCD
      var run = first &+ (second << 13 | second >> 51)
      run ^= (third << 29 | third >> 35) &+ (word << 43 | word >> 21)
      run = (run ^ run >> 32) &* 0xBF58_476D_1CE4_E5B9
      run ^= run >> 29
      let group = Int(truncatingIfNeeded: run & 127)
      let value = UInt32(truncatingIfNeeded: run >> 32)
      if value < minima[group] { minima[group] = value }
      (first, second, third) = (second, third, word)
    }
    words = (first, second, third)
    count += range.count
    return whole
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return (product ^ product >> 31) &* 0x94D0_49BB_1331_11EB
  }
}
