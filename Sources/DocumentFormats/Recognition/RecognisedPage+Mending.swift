import SourceText

/// Sửa trong số và ký hiệu: what the form of a number leaves no doubt about. Words are left as they were
/// recognised.
extension RecognisedPage {
  mutating func mendNumbers() {
    for index in words.indices {
      if words[index].text.contains(where: { $0 == .slash || $0 == .leadOfMarks }) {
        words[index].text = Self.mended(words[index].text)
      } else if isNumberOfDate(index) {
        words[index].text = Self.withDigits(words[index].text)
      }
    }
  }

  /// «ngày I5 tháng 8»
  private func isNumberOfDate(_ index: Int) -> Bool {
    guard words[index].text.count <= 4, words[index].holdsDigit else { return false }
    func holds(_ other: Int, _ names: [String]) -> Bool {
      guard words.indices.contains(other), words[other].group == words[index].group else {
        return false
      }
      let folded = Folding.folded(words[other].text)
      return names.contains { folded.elementsEqual($0.utf8) }
    }
    return holds(index - 1, ["ngày", "tháng", "năm"]) && holds(index + 1, ["tháng", "năm"])
      || holds(index - 1, ["tháng", "năm"])
  }

  /// A word with a slash: «I5/2020⁄TT-BGDĐĐT» is «15/2020/TT-BGDĐT».
  static func mended(_ word: [UInt8]) -> [UInt8] {
    var text = word
    for sign in fractionSlashes { text = text.replacing(sign, with: [.slash]) }
    guard text.contains(.slash), text.contains(where: { $0.isDigit }) else { return word }
    text = text.replacing(Array("Ð".utf8), with: Array("Đ".utf8))
    text = text.replacing(Array("ĐĐ".utf8), with: Array("Đ".utf8))
    mendHyphens(&text)
    // Numbers stand before the symbol: in «I5/2020/TT» the first two parts.
    var parts = text.split(separator: .slash, omittingEmptySubsequences: false).map { Array($0) }
    for index in parts.indices {
      let mended = withDigits(parts[index])
      guard mended.allSatisfy({ $0.isDigit }) else { break }
      parts[index] = mended
    }
    return Array(parts.joined(separator: [.slash]))
  }

  /// «31/KH:UBND» is «31/KH-UBND»: nothing but a hyphen stands between two capitals of a symbol.
  private static func mendHyphens(_ text: inout [UInt8]) {
    guard let slash = text.lastIndex(of: .slash) else { return }
    for i in text.indices.dropFirst().dropLast() where i > slash {
      let isSign = text[i] == .colon || text[i] == .equals || text[i] == .underscore
      // «Đ» ends in a byte of no capital, and so does a small letter: only ASCII is sure.
      if isSign, text[i - 1].isASCIICapital, text[i + 1].isASCIICapital { text[i] = .hyphen }
    }
  }

  /// A number some of whose digits were taken for the letters that they look like; what is none stays.
  static func withDigits(_ text: [UInt8]) -> [UInt8] {
    let mended = text.map { byte in
      switch byte {
      case UInt8(ascii: "I"), UInt8(ascii: "l"), .bar: UInt8(ascii: "1")
      case UInt8(ascii: "O"), UInt8(ascii: "o"): UInt8.digitZero
      default: byte
      }
    }
    let isNumber = mended.allSatisfy { $0.isDigit } && text.contains { $0.isDigit }
    return isNumber ? mended : text
  }

  /// U+2044 and U+2215.
  private static let fractionSlashes = [Array("⁄".utf8), Array("∕".utf8)]
}

extension [UInt8] {
  /// With every place of some bytes replaced.
  fileprivate func replacing(_ old: [UInt8], with new: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    while i < count {
      if self[i] == old[0], i + old.count <= count, self[i..<i + old.count].elementsEqual(old) {
        result += new
        i += old.count
      } else {
        result.append(self[i])
        i += 1
      }
    }
    return result
  }
}
