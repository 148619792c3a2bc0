extension OpenDocumentStyles {
  /// Reads the style that has just begun.
  mutating func readStyle(_ reader: inout XMLReader, in scope: Scope) throws(XMLError) {
    let isDefault = reader.openDocumentElement == .defaultStyle
    let name = try reader.bytes(of: "name")
    guard let family = Family(reader), name != nil || isDefault else { return try reader.skip() }
    var style = Style()
    style.parent = try reader.bytes(of: "parent-style-name")
    style.listStyle = try reader.bytes(of: "list-style-name")
    style.masterPage = try reader.bytes(of: "master-page-name")
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      switch reader.openDocumentElement {
      case .textProperties: try style.readText(reader, fonts: self)
      case .paragraphProperties, .tableProperties: style.readPages(reader)
      case .cellProperties: style.hasBorders = reader.showsBorders
      default: continue
      }
    }
    if let name, !isDefault {
      define(Key(family: family, name: name), style, in: scope)
    } else {
      defineDefault(family, style)
    }
  }

  mutating func readFontFace(_ reader: XMLReader) throws(XMLError) {
    if let name = try reader.bytes(of: "name"), let family = try reader.bytes(of: "font-family") {
      define(font: name, family: family)
    }
  }

  mutating func readMasterPage(_ reader: XMLReader) throws(XMLError) {
    // More than a document ever has are not looked at.
    guard masterPages.count < 256, let name = try reader.bytes(of: "name") else { return }
    masterPages.append((name, try reader.bytes(of: "next-style-name")))
  }
}

extension OpenDocumentStyles.Family {
  fileprivate init?(_ reader: XMLReader) {
    if reader.attribute("family", is: "paragraph") {
      self = .paragraph
    } else if reader.attribute("family", is: "text") {
      self = .text
    } else if reader.attribute("family", is: "table") {
      self = .table
    } else if reader.attribute("family", is: "table-cell") {
      self = .cell
    } else {
      return nil
    }
  }
}

extension OpenDocumentStyles.Style {
  fileprivate mutating func readText(
    _ reader: XMLReader, fonts: OpenDocumentStyles
  ) throws(XMLError) {
    if reader.attribute("display") != nil { isHidden = reader.attribute("display", is: "none") }
    if reader.attribute("text-transform") != nil {
      isCapitals = reader.attribute("text-transform", is: "uppercase")
    }
    if let position = reader.attribute("text-position") {
      // «super 58%», «33% 58%»
      isRaised =
        reader.holds("super", at: position.lowerBound)
        || position.first.map { (0x31...0x39).contains(reader.bytes[$0]) } == true
    }
    if let name = try reader.bytes(of: "font-name") {
      font = fonts.font(name)
    } else if let name = try reader.bytes(of: "font-family") {
      font = fonts.font(name)
    }
  }

  fileprivate mutating func readPages(_ reader: XMLReader) {
    if reader.attribute("break-before") != nil {
      startsPage = reader.attribute("break-before", is: "page")
    }
    if reader.attribute("break-after") != nil {
      endsPage = reader.attribute("break-after", is: "page")
    }
  }
}

extension XMLReader {
  /// Whether the cell properties that have just begun give a side a border.
  fileprivate var showsBorders: Bool {
    let sides: [StaticString] = [
      "border", "border-top", "border-bottom", "border-left", "border-right",
    ]
    return sides.contains { side in
      // «0.5pt solid #000000», «none», «0pt none»
      guard let value = attribute(side) else { return false }
      return value.prefix { bytes[$0] != 0x20 }.contains { (0x31...0x39).contains(bytes[$0]) }
    }
  }
}
