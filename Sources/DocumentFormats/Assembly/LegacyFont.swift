import SourceText

/// Phông cũ: fonts from before Unicode, whose letters stand at codes of Western ones.
enum LegacyFont: Equatable, Sendable {
  /// .VnTime and its kin: TCVN 5712:1993, VN3.
  case tcvn3
  /// .VnTimeH: the same codes drawn as capitals.
  case tcvn3Capitals
  /// VNI-Times: a letter and after it its marks.
  case vni

  /// - Returns: nil for every other font.
  init?(_ name: [UInt8]) {
    if name.starts(with: ".Vn".utf8) {
      self = name.last == 0x48 ? .tcvn3Capitals : .tcvn3
    } else if name.starts(with: "VNI-".utf8) {
      self = .vni
    } else {
      return nil
    }
  }

  /// Whether text is written in the codes of such a font, and not in Unicode: nil where it may be either,
  /// as «có» may.
  func isWritten(in text: [UInt8]) -> Bool? {
    var isOld: Bool?
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let code = scalar.value
      if code >= 0x100 ? isLetter(scalar) : self != .vni && LegacyCodes.isCapitalOfTCVN5712(code) {
        return false
      }
      // A sign or a letter that Vietnamese in Unicode has not: «µ», «®», «ø», «ñ».
      if code >= 0xA1, code < 0x100, !Self.isUsual(code) { isOld = true }
    }
    return isOld
  }

  private static func isUsual(_ code: UInt32) -> Bool {
    switch code {
    case 0xAB, 0xB0, 0xB7, 0xBB, 0xD7: true
    default: VietnameseLetters.vowel(code) != nil || code == 0xDD || code == 0xFD
    }
  }

  /// Appends UTF-8 text of such a font in Unicode. Text that these fonts cannot draw was pasted into
  /// them and is Unicode already: it is taken as it is.
  /// - Returns: whether anything had to be decoded.
  func append(_ text: [UInt8], to output: inout [UInt8]) -> Bool {
    var codes: [UInt32] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard scalar.value < 0x100 || !isLetter(scalar) else {
        output += text
        return false
      }
      codes.append(scalar.value)
    }
    switch self {
    case .tcvn3, .tcvn3Capitals:
      guard !codes.contains(where: { LegacyCodes.isCapitalOfTCVN5712($0) }) else {
        output += text
        return false
      }
      return appendTCVN3(codes, to: &output)
    case .vni:
      // A mark may be the first of its run: its letter is then the last one of the output.
      var found = false
      for code in codes where VNILetters.append(code, to: &output) { found = true }
      return found
    }
  }

  private func isLetter(_ scalar: UnicodeScalar) -> Bool { scalar.properties.isAlphabetic }

  private func appendTCVN3(_ codes: [UInt32], to output: inout [UInt8]) -> Bool {
    var found = self == .tcvn3Capitals
    for code in codes {
      let isLetter = (0xA1...0xFF).contains(code)
      if isLetter { found = true }
      let letter = isLetter ? UInt32(LegacyCodes.tcvn3[Int(code)]) : code
      output.appendScalar(self == .tcvn3Capitals ? VietnameseLetters.uppercased(letter) : letter)
    }
    return found
  }
}
