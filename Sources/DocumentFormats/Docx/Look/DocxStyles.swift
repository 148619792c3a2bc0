/// Kiểu định dạng: what of styles.xml decides on text: numbering, capitals, hidden text, borders.
struct DocxStyles {
  struct Style {
    var basedOn: [UInt8]?
    var numbering: Int?
    var level: Int?
    var hasBorders: Bool?
    /// «toc 1» to «toc 9», which Word names so in any language.
    var isContents = false
    var letters = DocxLetters()
    /// Of a table style: what it gives some rows and columns alone.
    var conditionalLetters = DocxLetters()
    var setting = DocxSetting()
  }

  /// Whether there is such a part.
  private(set) var isTold = false
  private(set) var defaults = DocxLetters()
  private(set) var defaultSetting = DocxSetting()
  private(set) var typefaces = DocxTypefaces()
  private var styles: [[UInt8]: Style] = [:]
  private(set) var defaultParagraph: [UInt8]?

  init() {}

  init(_ bytes: [UInt8]) throws(XMLError) {
    var reader = try XMLReader(docx: bytes)
    isTold = true
    while try reader.nextStart() {
      switch reader.docxElement {
      case .style: try readStyle(&reader)
      case .styleDefaults: try readDefaults(&reader)
      // What Word would show of styles that are not there: most of the part.
      case .latentStyles: try reader.skip()
      default: continue
      }
    }
  }

  private mutating func readDefaults(_ reader: inout XMLReader) throws(XMLError) {
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      defaults.read(reader, &typefaces)
      defaultSetting.read(reader)
    }
  }

  private mutating func readStyle(_ reader: inout XMLReader) throws(XMLError) {
    guard let id = try reader.bytes(of: "styleId") else { return try reader.skip() }
    let isOfParagraphs = reader.attribute("type", is: "paragraph")
    if isOfParagraphs, reader.attribute("default") != nil, !reader.attribute("default", is: "0") {
      defaultParagraph = id
    }
    var style = Style()
    var conditionDepth = Int.max
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      switch reader.docxElement {
      case .name:
        if let name = reader.attribute("val"), name.count == 5,
          reader.holds("toc ", at: name.lowerBound)
            || reader.holds("TOC ", at: name.lowerBound)
        {
          style.isContents = true
        }
      case .basedOn: style.basedOn = try reader.bytes(of: "val")
      case .numberID: style.numbering = reader.integer(of: "val")
      case .level: style.level = reader.integer(of: "val")
      case .fonts, .size, .bold, .italic, .capitals, .hidden, .verticalAlignment, .color, .shading,
        .highlight:
        style.readLetters(reader, &typefaces, isConditional: reader.depth > conditionDepth)
      case .styleCondition: conditionDepth = reader.depth
      // A table style says so of the table itself.
      case .justification, .indentation: if isOfParagraphs { style.setting.read(reader) }
      case .tableBorders: style.hasBorders = try reader.readBorders()
      case .paragraphChange, .runChange, .tableChange: try reader.skip()
      default: continue
      }
    }
    styles[id] = style
  }

  /// More steps than documents take; it also ends a circle.
  private static let inheritanceLimit = 32

  /// A style with what it takes over from those it is based on.
  subscript(_ id: [UInt8]) -> Style? {
    guard var style = styles[id] else { return nil }
    var next = style.basedOn
    var steps = 0
    while let current = next, let base = styles[current], steps < Self.inheritanceLimit {
      style.inherit(base)
      next = base.basedOn
      steps += 1
    }
    return style
  }
}

extension DocxStyles.Style {
  fileprivate mutating func readLetters(
    _ reader: XMLReader, _ typefaces: inout DocxTypefaces, isConditional: Bool
  ) {
    if isConditional {
      conditionalLetters.read(reader, &typefaces)
    } else {
      letters.read(reader, &typefaces)
    }
  }

  fileprivate mutating func inherit(_ base: DocxStyles.Style) {
    if numbering == nil { numbering = base.numbering }
    if level == nil { level = base.level }
    if hasBorders == nil { hasBorders = base.hasBorders }
    letters.inherit(base.letters)
    conditionalLetters.inherit(base.conditionalLetters)
    setting.inherit(base.setting)
  }
}

extension XMLReader {
  /// Whether the borders that have just begun show between cells or around them.
  mutating func readBorders() throws(XMLError) -> Bool {
    var shows = false
    let outer = depth - 1
    while try nextStart(within: outer) {
      if !attribute("val", is: "nil"), !attribute("val", is: "none"), attribute("val") != nil {
        shows = true
      }
    }
    return shows
  }
}
