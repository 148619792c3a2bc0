/// Gói .docx: the parts that the text needs, each read when it is first asked for.
struct DocxPackage {
  private var archive: ZipArchive
  let limits: ReadingLimits
  /// «word/document.xml»
  let mainPart: String
  /// «word/»
  let folder: String
  /// «word/_rels/document.xml.rels»
  let relationsPath: String
  let relations: DocxRelations
  private var loadedStyles: DocxStyles?
  /// The style asked for last; paragraphs of one kind follow one another.
  private var lastStyle: (id: [UInt8], style: DocxStyles.Style?) = ([], nil)
  private var lastCharacterStyle: (id: [UInt8], style: DocxStyles.Style?) = ([], nil)
  private var numbering: DocxNumbering?

  init(_ archive: ZipArchive, limits: ReadingLimits) throws(DocumentError) {
    self.archive = archive
    self.limits = limits
    var main = "word/document.xml"
    if !self.archive.contains(main) {
      guard let bytes = try self.archive.read("_rels/.rels", limit: limits.sidePartBytes),
        let named = try Self.relations(bytes, "_rels/.rels", folder: "").kinds["officeDocument"],
        self.archive.contains(named), named.utf8.starts(with: "word/".utf8)
      else { throw .notWord }
      main = named
    }
    mainPart = main
    let file = main.utf8.lastIndex(of: 0x2F).map { main.utf8.index(after: $0) } ?? main.startIndex
    folder = String(main[..<file])
    let path = folder + "_rels/" + String(main[file...]) + ".rels"
    relationsPath = path
    if let bytes = try self.archive.read(path, limit: limits.sidePartBytes) {
      relations = try Self.relations(bytes, path, folder: folder)
    } else {
      relations = DocxRelations()
    }
  }

  private static func relations(
    _ bytes: [UInt8], _ part: String, folder: String
  ) throws(DocumentError) -> DocxRelations {
    do throws(XMLError) {
      return try DocxRelations(bytes, folder: folder)
    } catch {
      throw error.inPart(part)
    }
  }

  mutating func mainBytes() throws(DocumentError) -> [UInt8] {
    guard let bytes = try archive.read(mainPart) else { throw .notWord }
    return bytes
  }

  func contains(_ part: String) -> Bool { archive.contains(part) }

  /// A part beside the text; nil where there is none.
  mutating func read(_ part: String?) throws(DocumentError) -> [UInt8]? {
    guard let part else { return nil }
    return try archive.read(part, limit: limits.sidePartBytes)
  }

  mutating func styles() throws(DocumentError) -> DocxStyles {
    if let loadedStyles { return loadedStyles }
    var styles = DocxStyles()
    if let part = relations.kinds["styles"], let bytes = try read(part) {
      do throws(XMLError) {
        styles = try DocxStyles(bytes)
      } catch {
        throw error.inPart(part)
      }
    }
    loadedStyles = styles
    return styles
  }

  mutating func defaultStyle() throws(DocumentError) -> [UInt8]? {
    try styles().defaultParagraph
  }

  mutating func style(_ id: [UInt8]) throws(DocumentError) -> DocxStyles.Style? {
    if id != lastStyle.id { lastStyle = (id, try styles()[id]) }
    return lastStyle.style
  }

  /// As `style`, without driving out the paragraph's.
  mutating func characterStyle(_ id: [UInt8]) throws(DocumentError) -> DocxStyles.Style? {
    if id != lastCharacterStyle.id { lastCharacterStyle = (id, try styles()[id]) }
    return lastCharacterStyle.style
  }

  /// What the settings and the theme say; of parts that are broken nothing, since the text does not
  /// need them.
  mutating func settings() -> DocxSettings {
    var settings = DocxSettings()
    if let bytes = try? read(relations.kinds["settings"]) {
      settings = (try? DocxSettings(settings: bytes)) ?? settings
    }
    if let bytes = try? read(relations.kinds["theme"]) { try? settings.read(theme: bytes) }
    return settings
  }

  private mutating func loadNumbering() throws(DocumentError) {
    guard numbering == nil else { return }
    numbering = DocxNumbering()
    if let part = relations.kinds["numbering"], let bytes = try read(part) {
      do throws(XMLError) {
        numbering = try DocxNumbering(bytes)
      } catch {
        throw error.inPart(part)
      }
    }
  }

  mutating func numberingLevel(
    of number: Int, style: [UInt8]
  ) throws(DocumentError) -> Int? {
    try loadNumbering()
    let styles = try styles()
    do throws(XMLError) {
      return try numbering?.level(of: number, style: style, styles: styles)
    } catch {
      throw error.inPart(relations.kinds["numbering"] ?? "")
    }
  }

  mutating func appendLabel(
    number: Int, level: Int, to output: inout [UInt8]
  ) throws(DocumentError) {
    try loadNumbering()
    let styles = try styles()
    do throws(XMLError) {
      try numbering?.appendLabel(number: number, level: level, styles: styles, to: &output)
    } catch {
      throw error.inPart(relations.kinds["numbering"] ?? "")
    }
  }
}
