import SourceText

/// Tên luật: what laws, codes and ordinances are looked up by, and how titles are compared.
package enum LawNames {
  /// Types whose documents are cited by name.
  private static let types = ["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"]

  package static func isLaw(_ record: LawRecord) -> Bool { types.contains(record.type) }

  /// Luật and Nghị quyết of the National Assembly are counted apart: two documents of one number.
  package static func isCountedApart(_ record: LawRecord, from type: String) -> Bool {
    let resolution = "Nghị quyết"
    return isLaw(record)
      ? type == resolution : record.type == resolution && types.contains(type)
  }

  /// The words of a text: folded, each syllable in the one placement of its tone mark that sorts first,
  /// marks left out.
  package static func words(_ text: String) -> [String] {
    var words: [String] = []
    forEachWord(of: text) { words.append(String(decoding: $0, as: UTF8.self)) }
    return words
  }

  /// A folded word with its tone mark in the placement that sorts first.
  package static func spelling(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let other = VietnameseLetters.otherTonePlacement(word),
      other.lexicographicallyPrecedes(word)
    else { return word }
    return other[...]
  }

  /// A text composed and folded.
  package static func folded(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return RegisterText.isClean(bytes) ? Folding.folded(bytes) : SourceText(bytes).folded
  }

  /// Whether the words of a name stand together in a text.
  package static func isNamed(_ name: String, in text: String) -> Bool {
    let (wanted, all) = (key(name), key(text))
    guard wanted.count <= all.count else { return false }
    for i in 0...all.count - wanted.count where i == 0 || all[i - 1] == .space {
      let end = i + wanted.count
      if end == all.count || all[end] == .space, all[i..<end].elementsEqual(wanted) { return true }
    }
    return false
  }

  /// Whether a text names a law or a code: not «pháp luật», «kỷ luật».
  package static func namesLaw(_ text: String) -> Bool {
    let words = words(text)
    return zip([""] + words, words).contains { before, word in
      word == "luật" && before != "pháp" && before != "kỷ"
    }
  }

  /// The words of a name with one space between them.
  static func key(_ name: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(name.utf8.count)
    forEachWord(of: name) { word in
      if !result.isEmpty { result.append(.space) }
      result.append(contentsOf: word)
    }
    return result
  }

  /// A number for each different word of a text, in ascending order.
  package static func wordHashes(_ text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    forEachWord(of: text) { word in
      hashes.append(FNVHash.of(word))
    }
    hashes.sort()
    var last: UInt64?
    hashes.removeAll { hash in
      defer { last = hash }
      return hash == last
    }
    return hashes
  }

  private static func forEachWord(of text: String, _ body: (ArraySlice<UInt8>) -> Void) {
    let bytes = folded(text)
    var i = 0
    while i < bytes.count {
      let start = i
      while i < bytes.count, bytes[i].startsWordCharacter || bytes[i].isContinuation { i += 1 }
      if i > start { body(spelling(of: bytes[start..<i])) }
      i += 1
    }
  }
}
