import SourceText

/// Tên luật: what laws, codes and ordinances are looked up by, and how titles are compared.
package enum LawNames {
  /// Types whose documents are cited by name.
  private static let types = ["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"]

  package static func isLaw(_ record: LawRecord) -> Bool { types.contains(record.type) }

  /// The words of a text: folded, each syllable in the one placement of its tone mark that sorts first,
  /// marks left out.
  package static func words(_ text: String) -> [String] {
    folded(text).split(whereSeparator: { !$0.startsWordCharacter && $0 & 0xC0 != 0x80 })
      .map { String(decoding: spelling(of: $0), as: UTF8.self) }
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
    let wanted = words(name)
    let all = words(text)
    return all.indices.contains { all[$0...].starts(with: wanted) }
  }

  /// The words of a name with one space between them.
  static func key(_ name: String) -> [UInt8] { Array(words(name).joined(separator: " ").utf8) }
}
