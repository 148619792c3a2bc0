/// Đoán bảng mã: which encoding makes Vietnamese of bytes that are no UTF-8, or of a text that was once
/// read in a wrong one. It is judged by a stretch of the text, so that its cost is bounded, and in
/// doubt it is nobody's.
enum EncodingGuess: Equatable {
  /// None makes Vietnamese of it.
  case none
  /// More than one does.
  case unclear
  case found(SourceEncoding)

  private static let sampleSize = 16 << 10

  /// Whether next to none of the first letters beyond ASCII is one that Vietnamese alone has: all that a
  /// text in order is asked.
  /// - Parameter text: well-formed UTF-8.
  static func looksWestern(_ text: [UInt8], upTo limit: Int) -> Bool {
    var vietnamese = 0
    var others = 0
    for byte in text where byte >= 0xC2 {
      // The first byte of «ế», of a mark, or of another letter.
      if byte == 0xE1 || byte == 0xCC || byte == 0xCD {
        vietnamese += 1
        if vietnamese * 8 > limit { return false }
      } else {
        others += 1
      }
      if vietnamese + others >= limit { break }
    }
    return vietnamese * 8 <= others && others > 0
  }

  /// - Parameter bytes: those of a file, no UTF-8.
  static func of(_ bytes: [UInt8]) -> EncodingGuess {
    let sample = sample(bytes)
    return best(SourceEncoding.legacy.map { Candidate($0, $0.utf8(from: sample)) })
  }

  /// - Parameter text: well-formed UTF-8 that may have been read as Windows-1252 before.
  static func ofMisread(_ text: [UInt8]) -> EncodingGuess {
    let sample = sample(text)
    let census = SyllableCensus(sample)
    guard census.mayBeMisread else { return .none }
    return best(
      ([.utf8] + SourceEncoding.legacy).map { Candidate($0, $0.utf8(fromMisread: sample)) }
        .filter { $0.census.strangeCount * 3 < census.strangeCount })
  }

  /// How many lines look as if read in a wrong encoding. Only so many are looked at closely.
  static func misreadLineCount(_ text: [UInt8], _ lines: [SourceLine]) -> Int {
    var count = 0
    var tries = 0
    for line in lines where tries < 64 {
      guard SyllableCensus(text, in: line.span).mayBeMisread else { continue }
      tries += 1
      if case .found = ofMisread(Array(text[line.span])) { count += 1 }
    }
    return count
  }

  /// One reading of the sample.
  private struct Candidate {
    let encoding: SourceEncoding
    let text: [UInt8]
    let census: SyllableCensus

    init(_ encoding: SourceEncoding, _ text: [UInt8]) {
      self.encoding = encoding
      self.text = text
      census = SyllableCensus(text)
    }

    var score: Int { census.markedCount - 2 * census.strangeCount }

    /// The two that share nearly all letters.
    func isKin(of other: Candidate) -> Bool {
      let kin: [SourceEncoding] = [.tcvn3, .tcvn5712]
      return kin.contains(encoding) && kin.contains(other.encoding)
    }
  }

  private static func best(_ candidates: [Candidate]) -> EncodingGuess {
    let plausible = candidates.filter { $0.census.isVietnamese }
    guard var best = plausible.first else { return .none }
    for candidate in plausible.dropFirst() where candidate.score > best.score { best = candidate }
    for other in plausible where other.encoding != best.encoding {
      if other.score * 4 >= best.score * 3, other.text != best.text, !other.isKin(of: best) {
        return .unclear
      }
    }
    return .found(best.encoding)
  }

  /// From the line of the first character beyond ASCII on, whole words.
  private static func sample(_ bytes: [UInt8]) -> [UInt8] {
    guard var start = bytes.firstIndex(where: { $0 >= 0x80 }) else { return [] }
    let first = start
    while start > 0, first - start < 256, bytes[start - 1] >= 0x20 { start -= 1 }
    var end = min(bytes.count, start + sampleSize)
    if end < bytes.count {
      let limit = end - 256
      while end > limit, bytes[end - 1] > 0x20 { end -= 1 }
    }
    return Array(bytes[start..<end])
  }
}

extension SyllableCensus {
  /// Enough words, nearly all of them Vietnamese, with letters that no western language has.
  fileprivate var isVietnamese: Bool {
    distinctCount >= 2 && distinctCount * 4 >= markedCount && strangeCount * 6 <= markedCount
      && syllableCount * 10 >= wordCount * 6
  }

  /// Whether broken words are more than a few names among Vietnamese ones.
  var mayBeMisread: Bool { strangeCount >= 2 && strangeCount > distinctCount * 2 }
}
