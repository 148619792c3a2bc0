/// Giải mã chữ cũ: codes of an encoding from before Unicode to UTF-8, one after the other.
struct LegacyDecoder {
  private let encoding: SourceEncoding
  private let table: [UInt16]
  private var output: [UInt8] = []
  private var capitals = CapitalRepair()
  /// The last two codes.
  private var previous: UInt32 = 0x0A
  private var beforeThat: UInt32 = 0x0A

  init(_ encoding: SourceEncoding, capacity: Int) {
    self.encoding = encoding
    table =
      switch encoding {
      case .tcvn3: LegacyCodes.tcvn3
      case .tcvn5712: LegacyCodes.tcvn5712
      case .windows1258: LegacyCodes.windows1258
      case .viscii: LegacyCodes.viscii
      // VNI's letters have their own rules; its punctuation is that of Windows.
      case .vni, .windows1252: LegacyCodes.windows1252
      // A byte of Unicode is no letter.
      case .utf8, .utf16LittleEndian, .utf16BigEndian, .utf32: []
      }
    output.reserveCapacity(capacity)
  }

  /// - Parameter code: a byte of the encoding, or a character that is none of it and stays.
  mutating func append(_ code: UInt32) {
    let scalar = code < table.count ? UInt32(table[Int(code)]) : code
    if encoding == .vni, code >= 0xC0 {
      _ = VNILetters.append(code, to: &output)
      return
    }
    if encoding == .tcvn3 {
      keepBullet(before: code)
      let hasCapital = code <= 0xAE || code > 0xFF
      capitals.read(scalar, hasCapital: hasCapital, output: &output)
    }
    output.appendScalar(scalar)
  }

  /// Word's bullet has the code of «ã», which is no word by itself.
  private mutating func keepBullet(before code: UInt32) {
    func isSpace(_ code: UInt32) -> Bool { code <= 0x20 || code == 0xA0 }
    if previous == 0xB7, isSpace(code), isSpace(beforeThat) {
      output.removeLast(2)
      output.appendScalar(0xB7)
    }
    beforeThat = previous
    previous = code
  }

  mutating func finish() -> [UInt8] {
    if encoding == .tcvn3 {
      capitals.finish(&output)
      _ = CapitalLines.restore(&output)
    }
    return output
  }
}

extension SourceEncoding {
  /// The bytes of a document in this encoding as UTF-8, always well-formed: what cannot be decoded
  /// becomes U+FFFD. A byte-order mark is left out, and goes before the order that was declared.
  package func utf8(from bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8:
      return UTF8Form.repaired(bytes.starts(with: UTF8Form.mark) ? Array(bytes[3...]) : bytes).text
    case .utf16LittleEndian, .utf16BigEndian:
      return UTF16Form.utf8(bytes, UTF16Form.markedOrder(bytes) ?? self).text
    case .utf32:
      return UTF32Form.utf8(bytes).text
    case .tcvn3, .tcvn5712, .vni, .windows1258, .viscii, .windows1252:
      var decoder = LegacyDecoder(self, capacity: bytes.count * 3 / 2)
      for byte in bytes { decoder.append(UInt32(byte)) }
      return decoder.finish()
    }
  }

  /// The text whose bytes in this encoding were read as Windows-1252 and saved as UTF-8 («Káº¿
  /// hoáº¡ch», «KÕ ho¹ch»). Characters that Windows-1252 does not have stay as they are.
  /// - Parameter text: well-formed UTF-8.
  func utf8(fromMisread text: [UInt8]) -> [UInt8] {
    self == .utf8 ? Self.utf8(fromMisreadUTF8: text) : utf8(fromMisreadLegacy: text)
  }

  private func utf8(fromMisreadLegacy text: [UInt8]) -> [UInt8] {
    var decoder = LegacyDecoder(self, capacity: text.count)
    var i = 0
    while i < text.count {
      let length = max(1, UTF8Form.length(text, at: i))
      let scalar = UTF8Form.scalar(text, at: i, length: length)
      decoder.append(LegacyCodes.windows1252Code(of: scalar).map { UInt32($0) } ?? scalar)
      i += length
    }
    return decoder.finish()
  }

  private static func utf8(fromMisreadUTF8 text: [UInt8]) -> [UInt8] {
    // The bytes as they once were; what was never a byte of Windows-1252 is well-formed as it is.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      let length = max(1, UTF8Form.length(text, at: i))
      let scalar = UTF8Form.scalar(text, at: i, length: length)
      if let code = LegacyCodes.windows1252Code(of: scalar) {
        bytes.append(code)
      } else {
        bytes += text[i..<i + length]
      }
      i += length
    }
    return joined(bytes)
  }

  /// Well-formed characters as they are; of the rest, each byte as the sign of Windows-1252 that it was
  /// taken for.
  private static func joined(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let length = UTF8Form.length(bytes, at: i)
      if length > 0 {
        output += bytes[i..<i + length]
        i += length
      } else if let letter = letterBeforeSpace(bytes, at: i) {
        output += letter
        i += letter.count
      } else {
        output.appendScalar(UInt32(LegacyCodes.windows1252[Int(bytes[i])]))
        i += 1
      }
    }
    return output
  }

  /// The letter, or the no-break space, whose last byte, A0, was taken for a no-break space and became a plain one: «vÃ ».
  private static func letterBeforeSpace(_ bytes: [UInt8], at i: Int) -> [UInt8]? {
    if i + 1 < bytes.count, [0xC2, 0xC3, 0xC6].contains(bytes[i]), bytes[i + 1] == 0x20 {
      return [bytes[i], 0xA0]
    }
    if i + 2 < bytes.count, bytes[i] == 0xE1, bytes[i + 1] == 0xBA || bytes[i + 1] == 0xBB,
      bytes[i + 2] == 0x20
    {
      return [bytes[i], bytes[i + 1], 0xA0]
    }
    return nil
  }
}
