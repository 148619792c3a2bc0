/// Mã cơ quan: which agency a code in a number names, whatever its spelling.
///
/// Codes are compared in upper case, with «&» left out and «D» and «Đ» taken for one letter: «BGD&ĐT»,
/// «BGDDT» and «bgdđt» are all BGDĐT.
package struct AgencyCodes: Sendable {
  private struct Entry: Sendable {
    let loose: [UInt8]
    let agency: Int
    /// The agency's own spelling; nil for a code that is more than another spelling of it.
    let canonical: [UInt8]?
  }

  /// By first byte of the loose code.
  private var buckets: [[Entry]] = Array(repeating: [], count: 256)

  package init() {}

  /// Adds the codes of an agency, the canonical one first.
  mutating func add(_ codes: [String], agency: Int) {
    guard let first = codes.first else { return }
    let canonical = Array(first.utf8)
    let looseFirst = Self.loose(canonical[...])
    for code in codes {
      let loose = Self.loose(Array(code.utf8)[...])
      guard let byte = loose.first else { continue }
      buckets[Int(byte)].append(
        Entry(loose: loose, agency: agency, canonical: loose == looseFirst ? canonical : nil))
    }
  }

  /// The agency of a code and its canonical spelling (nil where the code is one of its own).
  package func find(_ code: ArraySlice<UInt8>) -> (agency: Int, canonical: [UInt8]?)? {
    let loose = Self.loose(code)
    guard let byte = loose.first else { return nil }
    let bucket = buckets[Int(byte)]
    guard let entry = bucket.first(where: { $0.loose == loose }) else { return nil }
    let canonical =
      entry.canonical ?? bucket.first { $0.loose == loose && $0.canonical != nil }?.canonical
    return (entry.agency, canonical)
  }

  /// Upper case, «&» left out, «đ» as «d».
  private static func loose(_ code: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(code.count)
    for byte in code {
      switch byte {
      case 0x61...0x7A: result.append(byte & 0xDF)
      case 0x26: break
      // The letter Đ is two bytes, the second of which tells its case alone.
      case 0xC4: result.append(0x44)
      case 0x90, 0x91: break
      default: result.append(byte)
      }
    }
    return result
  }
}
