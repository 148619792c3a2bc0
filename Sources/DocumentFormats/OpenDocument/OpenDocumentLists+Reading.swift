import SourceText

extension OpenDocumentLists {
  /// Reads the list style, or the outline, that has just begun.
  mutating func readStyle(
    _ reader: inout XMLReader, styles: OpenDocumentStyles
  ) throws(XMLError) {
    let isOutline = reader.openDocumentElement == .outlineStyle
    let name = isOutline ? Self.outlineName : try reader.bytes(of: "name") ?? []
    var levels: [Level?] = Array(repeating: nil, count: Self.levelCount)
    var current = -1
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      switch reader.openDocumentElement {
      case .numberLevel, .outlineLevel, .bulletLevel, .imageLevel:
        current = (reader.integer(of: "level") ?? 0) - 1
        if levels.indices.contains(current) {
          levels[current] = try Self.readLevel(reader)
        }
      case .labelAlignment where levels.indices.contains(current):
        levels[current]?.isParted = !reader.attribute("label-followed-by", is: "nothing")
      case .textProperties where levels.indices.contains(current):
        try Self.readBulletFont(reader, styles: styles, to: &levels[current])
      default: continue
      }
    }
    // A list style without a name would pass for the outline.
    if isOutline || !name.isEmpty { define(name, levels) }
  }

  private static func readLevel(_ reader: XMLReader) throws(XMLError) -> Level {
    var level = Level()
    level.prefix = try reader.bytes(of: "num-prefix") ?? []
    level.suffix = try reader.bytes(of: "num-suffix") ?? []
    level.pattern = try reader.bytes(of: "num-list-format")
    level.displayedLevels = max(1, reader.integer(of: "display-levels") ?? 1)
    level.start = reader.integer(of: "start-value") ?? 1
    level.format = format(try reader.string(of: "num-format") ?? "")
    level.repeatsLetters = reader.attribute("num-letter-sync", is: "true")
    switch reader.openDocumentElement {
    case .bulletLevel: level.bullet = try reader.bytes(of: "bullet-char") ?? []
    case .imageLevel: level.bullet = Array("•".utf8)
    default: break
    }
    return level
  }

  private static func readBulletFont(
    _ reader: XMLReader, styles: OpenDocumentStyles, to level: inout Level?
  ) throws(XMLError) {
    var name = try reader.bytes(of: "font-name")
    if name == nil { name = try reader.bytes(of: "font-family") }
    if let name { level?.font = SymbolFont(styles.font(name)) }
  }

  private static func format(_ name: String) -> NumberFormat {
    switch name {
    case "": .none
    case "I": .upperRoman
    case "i": .lowerRoman
    case "A": .upperLetter
    case "a": .lowerLetter
    case "01, 02, 03, ...": .decimalZero
    default: .decimal
    }
  }
}
