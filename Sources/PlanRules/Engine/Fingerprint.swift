import SourceText

/// Dấu vân của một phát hiện: the same as long as the rule and the words at fault are, wherever in the
/// text they stand and whatever the file is called. FNV-1a of 128 bits.
package struct Fingerprint: Sendable, Hashable {
  private var high: UInt64 = 0x6C62_272E_07BB_0142
  private var low: UInt64 = 0x62B8_2175_6295_C58D

  package init() {}

  /// Of a rule on some words, however often they stand in a document.
  package init(rule: String, _ folded: [UInt8], _ span: TextSpan) {
    for byte in rule.utf8 { add(byte) }
    add(0)
    add(folded, span)
  }

  private mutating func add(_ byte: UInt8) {
    // Times 2^88 + 0x13B.
    let factor: UInt64 = 0x13B
    let last = low ^ UInt64(byte)
    let product = last.multipliedFullWidth(by: factor)
    high = high &* factor &+ product.high &+ (last &<< 24)
    low = product.low
  }

  /// Text of the reading view, with each run of white space as one space and none at either end.
  mutating func add(_ text: [UInt8], _ span: TextSpan) {
    var isAfterSpace = false
    var isAtStart = true
    for i in span {
      if text[i].isSpace {
        isAfterSpace = !isAtStart
        continue
      }
      // As a whole number: baselines hold fingerprints that were made so.
      if isAfterSpace { add(Int(UInt8.space)) }
      isAfterSpace = false
      isAtStart = false
      add(text[i])
    }
  }

  mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// The same of a document at a path: where no two of a whole run may be alike.
  package func with(_ path: String) -> Fingerprint {
    var result = self
    for byte in path.utf8 { result.add(byte) }
    return result
  }

  /// 32 digits.
  package var text: String {
    unsafe String(unsafeUninitializedCapacity: 32) { result in
      for place in 0..<16 {
        let shift = UInt64(60 - 4 * place)
        unsafe result[place] = UInt8(hexDigit: UInt8(high >> shift & 15))
        unsafe result[place + 16] = UInt8(hexDigit: UInt8(low >> shift & 15))
      }
      return 32
    }
  }
}

extension [Finding] {
  /// Gives each finding its fingerprint: the rule, the words, and which of those alike it is.
  mutating func setFingerprints(_ source: SourceText, part: Int = 1) {
    var counts: [Fingerprint: Int] = [:]
    for index in indices {
      var fingerprint = Fingerprint(
        rule: self[index].rule.id, source.folded, self[index].span)
      let occurrence = counts[fingerprint, default: 0]
      counts[fingerprint] = occurrence + 1
      fingerprint.add(occurrence)
      // A further document of its file is another one.
      if part > 1 { fingerprint.add(part) }
      self[index].fingerprint = fingerprint
      self[index].occurrence = occurrence
    }
  }
}
