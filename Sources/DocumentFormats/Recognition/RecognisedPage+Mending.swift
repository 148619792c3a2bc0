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
    for index in words.indices {
      mendDateWord(index)
      // «388/PGDĐT-MN. ngày»: what stands between a number and its day is dust.
      if words[index].text.last == .dot || words[index].text.last == .comma,
        words[index].text.contains(.slash), words[index].text.first?.isDigit == true,
        words.indices.contains(index + 1), isWord(index + 1, "ngay")
      {
        words[index].text.removeLast()
      }
    }
  }

  /// «ngảy 26 thảng 8 nắm 2019»: between the numbers of a day stand no other words. Their tones alone are
  /// mended, and what confidence they had stays.
  private mutating func mendDateWord(_ index: Int) {
    guard words.indices.contains(index + 1), words[index].text.count <= 8 else { return }
    let (next, last) = (words[index + 1].text, index > 0 ? words[index - 1].text : [])
    let isAfterNumber = last.count <= 2 && Self.isNumber(last)
    if isWord(index, "ngay"), Self.isNumber(next.prefix(2).prefix { $0.isDigit }) {
      let isCapital = words[index].text.first == UInt8(ascii: "N")
      words[index].text = Array((isCapital ? "Ngày" : "ngày").utf8)
    } else if isAfterNumber, isWord(index, "thang"), next.count <= 2, Self.isNumber(next) {
      words[index].text = Array("tháng".utf8)
    } else if isAfterNumber, isWord(index, "nam"), next.count >= 4, Self.isNumber(next.prefix(4)) {
      words[index].text = Array("năm".utf8)
    }
  }

  private static func isNumber(_ text: some Collection<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isDigit }
  }

  /// Whether a word has these letters, whatever marks stand on them.
  private func isWord(_ index: Int, _ letters: String) -> Bool {
    let folded = Folding.folded(words[index].text)[...]
    var bases: [UInt8] = []
    for i in folded.indices where !folded[i].isContinuation {
      guard let base = VietnameseLetters.base(in: folded, at: i) else { return false }
      bases.append(base)
    }
    return bases.elementsEqual(letters.utf8)
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
