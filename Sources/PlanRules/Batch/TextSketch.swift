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

  static let groups = 128
  private static let fewestRuns = 150
  private static let mostParagraphs = 256
  private static let none = UInt32.max

  /// Like no other.
  init() {}

  init(_ source: SourceText, _ plan: Plan) {
    var runs = RunHashes()
    for paragraph in plan.paragraphs {
      let hash = runs.read(source.folded, paragraph.span)
      guard paragraphs.count < Self.mostParagraphs else {
        isCut = true
        continue
      }
      paragraphs.append(
        ParagraphMark(
          hash: UInt32(truncatingIfNeeded: hash),
          line: Int32(clamping: source.lineNumber(of: paragraph.span.lowerBound))))
    }
    if runs.count >= Self.fewestRuns { minima = runs.minima }
  }

  /// About how much of the runs of both is in both, from 0 to 1.
  func similarity(to other: TextSketch) -> Double {
    var same = 0
    var all = 0
    for (a, b) in zip(minima, other.minima) where a != Self.none || b != Self.none {
      all += 1
      if a == b { same += 1 }
    }
    return all == 0 ? 0 : Double(same) / Double(all)
  }

  /// Texts that are alike have one of these in common, nearly for certain: hashes of four minima each.
  var bands: [UInt64] {
    stride(from: 0, to: minima.count, by: 4).map { start in
      var hash = UInt64(start)
      for value in minima[start..<start + 4] { hash = RunHashes.mixed(hash ^ UInt64(value)) }
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
  private(set) var minima = [UInt32](repeating: .max, count: TextSketch.groups)
  private(set) var count = 0
  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)

  /// - Returns: a hash of the words of the span.
  mutating func read(_ folded: [UInt8], _ span: TextSpan) -> UInt64 {
    let bytes = folded.span
    var whole: UInt64 = 0
    var word: UInt64 = 0
    for i in span {
      let byte = bytes[i]
      if byte.isLetter || byte.isDigit {
        word = (word ^ UInt64(byte) ^ 0x9E) &* 0x100_0000_01B3
      } else if word != 0 {
        whole = Self.mixed(whole ^ word)
        end(word)
        word = 0
      }
    }
    if word != 0 {
      whole = Self.mixed(whole ^ word)
      end(word)
    }
    return whole
  }

  private mutating func end(_ word: UInt64) {
    let run = Self.mixed(
      words.0 &* 3 &+ words.1.rotated(by: 17) &+ words.2.rotated(by: 31) &* 5
        &+ word.rotated(by: 47))
    words = (words.1, words.2, word)
    count += 1
    let group = Int(run >> 57)
    minima[group] = min(minima[group], UInt32(truncatingIfNeeded: run))
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension UInt64 {
  fileprivate func rotated(by count: UInt64) -> UInt64 { self << count | self >> (64 - count) }
}
