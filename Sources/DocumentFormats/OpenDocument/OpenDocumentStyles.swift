/// Kiểu định dạng của .odt: what of the styles decides on text: hidden text, capitals, fonts, pages,
/// borders, lists.
struct OpenDocumentStyles {
  struct Style {
    var parent: [UInt8]?
    var isHidden: Bool?
    var isCapitals: Bool?
    /// Chỉ số trên.
    var isRaised: Bool?
    var font: [UInt8]?
    /// The list style of its paragraphs; empty where it takes one away.
    var listStyle: [UInt8]?
    var startsPage: Bool?
    var endsPage: Bool?
    /// The master page that begins with it; empty for none.
    var masterPage: [UInt8]?
    var hasBorders: Bool?
  }

  /// Loại kiểu: styles of two families may have one name.
  enum Family: UInt8 { case paragraph, text, table, cell }

  /// Where a style is defined. Automatic styles of the text and of headers may have the same names.
  enum Scope { case common, body, margins }

  struct Key: Hashable {
    let family: Family
    let name: [UInt8]
  }

  private var common: [Key: Style] = [:]
  private var automatic: [Key: Style] = [:]
  /// Kiểu mặc định: what holds where no style says anything, by family.
  private var defaults: [Family: Style] = [:]
  private var fonts: [[UInt8]: [UInt8]] = [:]
  /// Trang mẫu in their order, each with the one that follows it.
  var masterPages: [(name: [UInt8], next: [UInt8]?)] = []
  /// With what they inherit.
  private var resolved: [Key: Style] = [:]

  mutating func define(_ key: Key, _ style: Style, in scope: Scope) {
    if scope == .common { common[key] = style } else { automatic[key] = style }
  }

  mutating func defineDefault(_ family: Family, _ style: Style) { defaults[family] = style }

  mutating func define(font name: [UInt8], family: [UInt8]) { fonts[name] = family }

  /// The automatic styles of one part are not those of the next.
  mutating func forgetAutomatic() {
    automatic = [:]
    resolved = [:]
  }

  /// The font that a name of the document stands for, without quotes.
  func font(_ name: [UInt8]) -> [UInt8] {
    (fonts[name] ?? name).filter { $0 != 0x27 && $0 != 0x22 }
  }

  /// More steps than documents take; it also ends a circle.
  private static let inheritanceLimit = 32

  /// A style with what it takes over from its parents and the defaults of its family.
  mutating func style(_ family: Family, _ name: [UInt8]?) -> Style {
    guard let name else { return defaults[family] ?? Style() }
    let key = Key(family: family, name: name)
    if let known = resolved[key] { return known }
    var style = automatic[key] ?? common[key] ?? Style()
    var next = style.parent
    var steps = 0
    while let parent = next, steps < Self.inheritanceLimit,
      let base = common[Key(family: family, name: parent)]
    {
      style.inherit(base)
      next = base.parent
      steps += 1
    }
    // Of a span, what its paragraph says holds where its own style is silent.
    if family != .text, let base = defaults[family] { style.inherit(base) }
    resolved[key] = style
    return style
  }
}

extension OpenDocumentStyles.Style {
  fileprivate mutating func inherit(_ base: OpenDocumentStyles.Style) {
    if isHidden == nil { isHidden = base.isHidden }
    if isCapitals == nil { isCapitals = base.isCapitals }
    if isRaised == nil { isRaised = base.isRaised }
    if font == nil { font = base.font }
    if listStyle == nil { listStyle = base.listStyle }
    if startsPage == nil { startsPage = base.startsPage }
    if endsPage == nil { endsPage = base.endsPage }
    if masterPage == nil { masterPage = base.masterPage }
    if hasBorders == nil { hasBorders = base.hasBorders }
  }
}
