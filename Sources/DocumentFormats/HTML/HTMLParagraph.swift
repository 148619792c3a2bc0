/// Đoạn văn của HTML, while it is read.
struct HTMLParagraph {
  var text: [UInt8] = []
  /// The white space that has come, which shows if anything follows on the line.
  private(set) var space: [UInt8] = []
  private var isIndent = false
  var hasPageNumber = false
  var startsPage = false

  /// Nothing stands on the line yet.
  var isAtLineStart: Bool { text.isEmpty || text.last == 0x0A }

  /// More white space than this on end means nothing more.
  private static let spaceLimit = 200

  /// Takes white space, all of which comes to one space.
  mutating func addSpace() { space = [0x20] }

  /// Takes white space of LibreOffice, which writes a tab as it is, and spaces too: only what stands
  /// between the ends of lines and their first word is its own.
  mutating func addWrittenSpace(_ byte: UInt8) {
    if byte == 0x0A { isIndent = true }
    if byte == 0x20 { isIndent = false }
    guard space.count < Self.spaceLimit else { return }
    if byte != 0x09 { space.append(0x20) } else if !isIndent { space.append(0x09) }
  }

  mutating func dropSpace() {
    space = []
    isIndent = false
  }
}

/// Dáng chữ: how the letters look, by what is open.
struct HTMLLook {
  var isHidden = false
  /// In what is no text of the page at all.
  var isLeftOut = false
  var isCapitals = false
  var isRaised = false
  var keepsSpace = false
  var legacyFont: LegacyFont?
  var font = SymbolFont.other
  /// «Courier New», whose «o» is a bullet.
  var isTypewriter = false
  /// In the number or bullet of a list that Word wrote as text.
  var isWordLabel = false
  var hasCounted = false

  var shows: Bool { !isHidden && !isLeftOut }

  mutating func set(font name: [UInt8]) {
    legacyFont = LegacyFont(name)
    font = SymbolFont(name)
    isTypewriter = name.starts(with: "Courier".utf8)
  }
}
