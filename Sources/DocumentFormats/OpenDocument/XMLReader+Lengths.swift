extension XMLReader {
  /// Whether the frame that has just begun has so many square centimetres that it may be a page or a
  /// table, and no logo or signature.
  var isLargeFrame: Bool { millimetres(of: "width") * millimetres(of: "height") >= 6000 }

  /// «16.5cm», «6.5in», «12pt»; 0 for what is no length.
  private func millimetres(of name: StaticString) -> Int {
    guard let range = attribute(name) else { return 0 }
    let number = bytes[range].prefix { $0 == 0x2E || (0x30...0x39).contains($0) }
    guard let value = Double(String(decoding: number, as: UTF8.self)), value < 10_000 else {
      return 0
    }
    switch String(decoding: bytes[range].dropFirst(number.count), as: UTF8.self) {
    case "mm": return Int(value)
    case "cm": return Int(value * 10)
    case "in": return Int(value * 25.4)
    case "pt": return Int(value * 25.4 / 72)
    default: return 0
    }
  }
}
