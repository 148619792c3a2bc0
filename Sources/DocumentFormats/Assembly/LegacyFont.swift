import SourceText

/// Phông cũ: fonts from before Unicode, whose letters stand at codes of Western ones.
enum LegacyFont: Equatable, Sendable {
  /// .VnTime and its kin: TCVN 5712:1993, VN3.
  case tcvn3
  /// .VnTimeH: the same codes drawn as capitals.
  case tcvn3Capitals
  /// VNI-Times: a letter and behind it its marks.
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
      guard !codes.contains(where: { Self.isCapitalVN1($0) }) else {
        output += text
        return false
      }
      return appendTCVN3(codes, to: &output)
    case .vni: return Self.appendVNI(codes, to: &output)
    }
  }

  private func isLetter(_ scalar: UnicodeScalar) -> Bool { scalar.properties.isAlphabetic }

  // MARK: TCVN3

  /// From A1 on. Of the codes from AF on, the capitals are VN1's and not in these fonts.
  static let tcvn3Letters = Array(
    ("ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗố"
      + "ộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ").unicodeScalars.map(\.value))

  private static func isCapitalVN1(_ code: UInt32) -> Bool {
    switch code {
    case 0xAF, 0xBA, 0xBF...0xC5, 0xCD, 0xD9...0xDB, 0xE0, 0xF0, 0xFF: true
    default: false
    }
  }

  private func appendTCVN3(_ codes: [UInt32], to output: inout [UInt8]) -> Bool {
    var found = false
    var letters: [UInt8] = []
    for code in codes {
      if (0xA1...0xFF).contains(code) {
        letters.appendScalar(Self.tcvn3Letters[Int(code - 0xA1)])
        found = true
      } else {
        letters.appendScalar(code)
      }
    }
    guard self == .tcvn3Capitals else {
      output += letters
      return found
    }
    output += String(decoding: letters, as: UTF8.self).uppercased().utf8
    return true
  }

  // MARK: VNI

  private static let vniLetters: [UInt32: UInt32] = letters("ñđÑĐæỉÆỈóĩÓĨòịÒỊîỵÎỴôơÔƠöưÖƯ")

  /// What a mark adds to the letter before it.
  private static let vniMarks: [UInt32: [UInt32]] = {
    let tones: [(String, [UInt32])] = [
      ("ùÙ", [0x301]), ("øØ", [0x300]), ("ûÛ", [0x309]), ("õÕ", [0x303]), ("ïÏ", [0x323]),
      ("âÂ", [0x302]), ("áÁ", [0x302, 0x301]), ("àÀ", [0x302, 0x300]), ("åÅ", [0x302, 0x309]),
      ("ãÃ", [0x302, 0x303]), ("äÄ", [0x302, 0x323]), ("êÊ", [0x306]), ("éÉ", [0x306, 0x301]),
      ("èÈ", [0x306, 0x300]), ("úÚ", [0x306, 0x309]), ("üÜ", [0x306, 0x303]),
      ("ëË", [0x306, 0x323]),
    ]
    var marks: [UInt32: [UInt32]] = [:]
    for (letters, added) in tones {
      for letter in letters.unicodeScalars { marks[letter.value] = added }
    }
    return marks
  }()

  private static func letters(_ pairs: String) -> [UInt32: UInt32] {
    let values = pairs.unicodeScalars.map(\.value)
    var letters: [UInt32: UInt32] = [:]
    for i in stride(from: 0, to: values.count - 1, by: 2) { letters[values[i]] = values[i + 1] }
    return letters
  }

  /// A mark may be the first of its run: its letter is then the last one of the output.
  private static func appendVNI(_ codes: [UInt32], to output: inout [UInt8]) -> Bool {
    var found = false
    for code in codes {
      if let marks = vniMarks[code], var letter = lastLetter(output) {
        var composed: UInt32?
        for mark in marks {
          composed = VietnameseLetters.compose(letter, mark: mark)
          guard let next = composed else { break }
          letter = next
        }
        if composed != nil {
          removeLastScalar(&output)
          output.appendScalar(letter)
          found = true
          continue
        }
      }
      if let letter = vniLetters[code] {
        found = true
        output.appendScalar(letter)
      } else {
        output.appendScalar(code)
      }
    }
    return found
  }

  private static func lastLetter(_ output: [UInt8]) -> UInt32? {
    var start = output.count - 1
    while start > 0, output[start] & 0xC0 == 0x80, output.count - start < 4 { start -= 1 }
    guard start >= 0 else { return nil }
    return String(decoding: output[start...], as: UTF8.self).unicodeScalars.last?.value
  }

  private static func removeLastScalar(_ output: inout [UInt8]) {
    while let last = output.popLast(), last & 0xC0 == 0x80 {}
  }
}
