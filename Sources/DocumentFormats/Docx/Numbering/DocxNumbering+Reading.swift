extension DocxNumbering {
  /// More lists than a document ever has are not kept.
  private static let listLimit = 32768

  init(_ bytes: [UInt8]) throws(XMLError) {
    var reader = try XMLReader(docx: bytes)
    var unread: [Int: XMLReader] = [:]
    var numbers: [Int: Number] = [:]
    while true {
      switch try reader.next() {
      case .finished:
        self.init(unread: unread, numbers: numbers)
        return
      case .end, .text: continue
      case .start:
        switch reader.docxElement {
        case .abstractNumbering:
          if let id = reader.integer(of: "abstractNumId"), reader.depth == 2,
            unread.count < Self.listLimit
          {
            unread[id] = reader
          }
          try reader.skip()
        case .number:
          let id = reader.integer(of: "numId")
          let number = try Self.readNumber(&reader)
          if let id, numbers.count < Self.listLimit { numbers[id] = number }
        default: continue
        }
      }
    }
  }

  /// - Parameter reader: at the start of the definition.
  static func readAbstract(_ reader: inout XMLReader) throws(XMLError) -> Abstract {
    var abstract = Abstract()
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      switch reader.docxElement {
      case .numberingStyleLink: abstract.styleLink = try reader.bytes(of: "val")
      case .listLevel:
        let index = reader.integer(of: "ilvl") ?? abstract.levels.count
        let level = try readLevel(&reader)
        guard (0..<9).contains(index) else { continue }
        while abstract.levels.count <= index { abstract.levels.append(nil) }
        abstract.levels[index] = level
      default: continue
      }
    }
    return abstract
  }

  private static func readNumber(_ reader: inout XMLReader) throws(XMLError) -> Number {
    var number = Number()
    var overridden = 0
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      switch reader.docxElement {
      case .abstractNumberingID: number.abstract = reader.integer(of: "val") ?? 0
      case .levelOverride: overridden = min(max(reader.integer(of: "ilvl") ?? 0, 0), 8)
      case .startOverride: number.starts[overridden] = reader.integer(of: "val") ?? 1
      case .listLevel: number.levels[overridden] = try readLevel(&reader)
      default: continue
      }
    }
    return number
  }

  private static func readLevel(_ reader: inout XMLReader) throws(XMLError) -> Level {
    var level = Level()
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      switch reader.docxElement {
      case .numberFormat: level.format = try format(reader)
      // The choice that comes first is what Word shows.
      case .fallback: try reader.skip()
      case .paragraphChange, .runChange: try reader.skip()
      case .levelText: level.text = try reader.bytes(of: "val") ?? []
      case .suffix: level.suffix = reader.attribute("val", is: "nothing") ? .nothing : .space
      case .levelRestart: level.restart = reader.integer(of: "val")
      case .legalNumbering: level.isLegal = reader.isOn
      case .paragraphStyle: level.style = try reader.bytes(of: "val")
      case .hidden: level.isHidden = reader.isOn
      case .fonts: level.font = SymbolFont(try reader.bytes(of: "ascii") ?? [])
      case .start: level.start = reader.integer(of: "val") ?? level.start
      default: continue
      }
    }
    return level
  }

  private static func format(_ reader: XMLReader) throws(XMLError) -> NumberFormat {
    NumberFormat(
      try reader.string(of: "val") ?? "", custom: try reader.string(of: "format")) ?? .decimal
  }
}
