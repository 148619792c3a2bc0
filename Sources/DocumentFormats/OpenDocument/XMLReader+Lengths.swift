extension XMLReader {
  /// Whether the frame that has just begun has so many square centimetres that it may be a page or a
  /// table, and no logo or signature.
  var isLargeFrame: Bool { millimetres(of: "width") * millimetres(of: "height") >= 6000 }

  /// «16.5cm», «6.5in», «12pt»; 0 for what is no length.
  private func millimetres(of name: StaticString) -> Int {
    guard let range = attribute(name) else { return 0 }
    let number = bytes[range].prefix { $0 == 0x2E || (0x30...0x39).contains($0) }
    guard let value = Self.thousandths(number) else { return 0 }
    let micrometres: Int
    switch String(decoding: bytes[range].dropFirst(number.count), as: UTF8.self) {
    case "mm": micrometres = value
    case "cm": micrometres = value * 10
    case "in": micrometres = value * 25 + value * 2 / 5
    case "pt": micrometres = value * 127 / 360
    default: return 0
    }
    // So that an area fits where `Int` has 32 bits.
    return min(micrometres / 1000, 40_000)
  }

  /// «16.5» is 16 500; nil for what is no number below ten thousand.
  private static func thousandths(_ number: ArraySlice<UInt8>) -> Int? {
    var value = 0
    var decimals: Int?
    var digits = 0
    for byte in number {
      guard byte != 0x2E else {
        guard decimals == nil else { return nil }
        decimals = 0
        continue
      }
      digits += 1
      if let places = decimals {
        if places == 3 { continue }
        decimals = places + 1
      }
      value = value * 10 + Int(byte & 0x0F)
      guard value < 10_000_000 else { return nil }
    }
    for _ in (decimals ?? 0)..<3 { value *= 10 }
    return digits > 0 && value < 10_000_000 ? value : nil
  }
}
