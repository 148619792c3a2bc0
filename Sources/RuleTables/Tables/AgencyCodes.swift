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
    let looseFirst = Self.loose(canonical)
    for code in codes {
      let loose = Self.loose(Array(code.utf8))
      guard let byte = loose.first else { continue }
      buckets[Int(byte)].append(
        Entry(loose: loose, agency: agency, canonical: loose == looseFirst ? canonical : nil))
    }
  }

  /// The agency of a code and its canonical spelling (nil where the code is one of its own).
  package func find(_ code: ArraySlice<UInt8>) -> (agency: Int, canonical: [UInt8]?)? {
    guard let first = code.first else { return nil }
    var agency: Int?
    for entry in buckets[Int(Self.loose(first) ?? 0)] where Self.matches(code, entry.loose) {
      if let canonical = entry.canonical { return (agency ?? entry.agency, canonical) }
      agency = agency ?? entry.agency
    }
    return agency.map { ($0, nil) }
  }

  /// Every agency that writes this code: «GDĐT» may be a department's or a division's.
  package func agencies(_ code: ArraySlice<UInt8>) -> [Int] {
    guard let first = code.first else { return [] }
    var result: [Int] = []
    for entry in buckets[Int(Self.loose(first) ?? 0)] where Self.matches(code, entry.loose) {
      if !result.contains(entry.agency) { result.append(entry.agency) }
    }
    return result
  }

  private static func matches(_ code: ArraySlice<UInt8>, _ loose: [UInt8]) -> Bool {
    var place = 0
    for byte in code {
      guard let letter = Self.loose(byte) else { continue }
      guard place < loose.count, loose[place] == letter else { return false }
      place += 1
    }
    return place == loose.count
  }

  private static func loose(_ code: [UInt8]) -> [UInt8] { code.compactMap { loose($0) } }

  /// Upper case; «đ» as «d»; nil for «&» and for the second byte of «đ».
  private static func loose(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x61...0x7A: byte & 0xDF
    case 0x26: nil
    // The letter Đ is two bytes, the second of which tells its case alone.
    case 0xC4: 0x44
    case 0x90, 0x91: nil
    default: byte
    }
  }
}
