import SourceText

/// Kiểu CSS: what declarations say that decides on text.
struct HTMLStyle {
  /// Does not show: «display:none», Word's «mso-hide:all».
  var isHidden: Bool?
  var display: Display?
  var isCapitals: Bool?
  /// The first font named, without quotes.
  var font: [UInt8]?
  var keepsSpace: Bool?
  var listType: [UInt8]?
  var startsPage: Bool?
  var endsPage: Bool?
  var hasBorders: Bool?
  /// Word's own: «footnote», «footnote-list», «header», …
  var wordElement: [UInt8]?
  /// Word's number or bullet of a list, written as text: «mso-list:Ignore».
  var isWordLabel = false
  /// The mark that refers to a note of Word.
  var isWordNoteMark = false

  enum Display { case block, inline }

  init() {}

  /// - Parameter declarations: «text-transform:uppercase; display:none».
  init(_ declarations: [UInt8]) { read(declarations[...]) }

  mutating func read(_ declarations: ArraySlice<UInt8>) {
    var start = declarations.startIndex
    while start < declarations.endIndex {
      let end = Self.end(of: declarations, from: start)
      if let colon = declarations[start..<end].firstIndex(of: 0x3A) {
        let name = declarations[start..<colon].trimmed
        // No property that is asked for has a longer name.
        if name.count <= 24 {
          set(
            String(decoding: Array(name).smallLetters, as: UTF8.self),
            Array(declarations[(colon + 1)..<end].trimmed))
        }
      }
      start = end + 1
    }
  }

  /// Where a declaration ends: at a «;» outside quotes.
  private static func end(of declarations: ArraySlice<UInt8>, from start: Int) -> Int {
    var quote: UInt8 = 0
    for i in start..<declarations.endIndex {
      switch declarations[i] {
      case 0x3B where quote == 0: return i
      case 0x22, 0x27:
        if quote == 0 {
          quote = declarations[i]
        } else if quote == declarations[i] {
          quote = 0
        }
      default: break
      }
    }
    return declarations.endIndex
  }

  private mutating func set(_ name: String, _ value: [UInt8]) {
    let small = value.smallLetters
    func has(_ word: String) -> Bool { small.starts(with: word.utf8) }
    switch name {
    case "display":
      if has("none") { isHidden = true }
      display = has("inline") ? .inline : has("block") || has("flex") ? .block : nil
    case "visibility": isHidden = has("hidden")
    case "mso-hide": if has("all") { isHidden = true }
    case "text-transform": isCapitals = has("uppercase")
    case "font-family": font = Self.firstFont(value)
    case "font": readFontShorthand(value)
    case "white-space": keepsSpace = has("pre") && !has("pre-line")
    case "list-style", "list-style-type": listType = small
    case "page-break-before", "break-before": startsPage = has("always") || has("page")
    case "page-break-after", "break-after": endsPage = has("always") || has("page")
    case "mso-element": wordElement = small
    case "mso-list": isWordLabel = has("ignore")
    case "mso-footnote-id", "mso-endnote-id": isWordNoteMark = true
    case "border", "border-top", "border-bottom", "border-left", "border-right", "border-width",
      "mso-border-alt":
      readBorder(small)
    default: break
    }
  }

  private mutating func readBorder(_ value: [UInt8]) {
    let isNone =
      value.starts(with: "none".utf8) || value.starts(with: "0".utf8) && value.count < 4
      || value.starts(with: "medium none".utf8)
    if !isNone { hasBorders = true } else if hasBorders == nil { hasBorders = false }
  }

  /// «7.0pt "Times New Roman"»: the font comes last.
  private mutating func readFontShorthand(_ value: [UInt8]) {
    guard let quote = value.firstIndex(where: { $0 == 0x22 || $0 == 0x27 }) else { return }
    font = Self.firstFont(Array(value[quote...]))
  }

  static func firstFont(_ value: [UInt8]) -> [UInt8] {
    let first = value.prefix { $0 != 0x2C }.trimmed
    return first.filter { $0 != 0x22 && $0 != 0x27 }
  }

  /// Takes over what another style says, which goes before.
  mutating func apply(_ other: HTMLStyle) {
    isHidden = other.isHidden ?? isHidden
    display = other.display ?? display
    isCapitals = other.isCapitals ?? isCapitals
    font = other.font ?? font
    keepsSpace = other.keepsSpace ?? keepsSpace
    listType = other.listType ?? listType
    startsPage = other.startsPage ?? startsPage
    endsPage = other.endsPage ?? endsPage
    hasBorders = other.hasBorders ?? hasBorders
    wordElement = other.wordElement ?? wordElement
    isWordLabel = isWordLabel || other.isWordLabel
    isWordNoteMark = isWordNoteMark || other.isWordNoteMark
  }
}

extension ArraySlice<UInt8> {
  /// Without white space at its ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self.drop { $0.isSpace }
    while slice.last?.isSpace == true { slice.removeLast() }
    return slice
  }
}

extension [UInt8] {
  /// With its ASCII letters small.
  var smallLetters: [UInt8] { map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }
}
