/// The parts that are the same in each document, as heavy as Word's own.
extension DocxGenerator {
  private static let schemas = "http://schemas.openxmlformats.org/"
  private static let declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"

  static func open(_ root: String) -> String {
    declaration + "<w:\(root) xmlns:mc=\"\(schemas)markup-compatibility/2006\" "
      + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
      + "xmlns:r=\"\(schemas)officeDocument/2006/relationships\" "
      + "xmlns:m=\"\(schemas)officeDocument/2006/math\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
      + "xmlns:wp=\"\(schemas)drawingml/2006/wordprocessingDrawing\" "
      + "xmlns:w10=\"urn:schemas-microsoft-com:office:word\" "
      + "xmlns:w=\"\(schemas)wordprocessingml/2006/main\" "
      + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
      + "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" "
      + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
      + "mc:Ignorable=\"w14 w15\">"
  }

  static let section =
    "<w:sectPr w:rsidR=\"00A77B3E\"><w:pgSz w:w=\"11907\" w:h=\"16840\"/><w:pgMar w:top=\"1134\" "
    + "w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"720\" w:footer=\"720\" "
    + "w:gutter=\"0\"/><w:cols w:space=\"720\"/></w:sectPr>"

  private static let parts = [
    ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("settings", "settings.xml"),
    ("fontTable", "fontTable.xml"), ("theme", "theme/theme1.xml"),
  ]

  static let types: String = {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let overrides = parts.map {
      "<Override PartName=\"/word/\($1)\" ContentType=\"\(kind)\($0)+xml\"/>"
    }
    return declaration + "<Types xmlns=\"\(schemas)package/2006/content-types\"><Default "
      + "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override "
      + "PartName=\"/word/document.xml\" ContentType=\"\(kind)document.main+xml\"/>"
      + overrides.joined() + "</Types>"
  }()

  private static func relations(_ list: [(kind: String, target: String)]) -> String {
    let type = schemas + "officeDocument/2006/relationships/"
    let content = list.enumerated().map {
      "<Relationship Id=\"rId\($0)\" Type=\"\(type)\($1.kind)\" Target=\"\($1.target)\"/>"
    }
    return declaration + "<Relationships xmlns=\"\(schemas)package/2006/relationships\">"
      + content.joined() + "</Relationships>"
  }

  static let packageRelations = relations([("officeDocument", "word/document.xml")])
  static let relations = relations(parts.map { (kind: $0.0, target: $0.1) })

  static let styles: String = {
    let kinds = ["Light Shading", "Medium Grid", "Colorful List", "Grid Table", "toc", "index"]
    let latent = (0..<376).map { index in
      "<w:lsdException w:name=\"\(kinds[index * 31 % 6]) \(index % 9) Accent \(index * 7 % 12)\" "
        + "w:semiHidden=\"1\" w:uiPriority=\"\(index * 37 % 99)\"/>"
    }
    let names = ["Normal", "BodyText", "ListParagraph", "Heading1", "Heading2", "Header", "Footer"]
    let own = names.enumerated().map { index, name in
      "<w:style w:type=\"paragraph\"\(index == 0 ? " w:default=\"1\"" : "") w:styleId=\"\(name)\">"
        + "<w:name w:val=\"\(name)\"/>\(index > 0 ? "<w:basedOn w:val=\"Normal\"/>" : "")<w:qFormat/>"
        + "<w:rsid w:val=\"00A77B3E\"/><w:pPr><w:spacing w:after=\"120\"/></w:pPr><w:rPr><w:rFonts "
        + "w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:sz w:val=\"28\"/></w:rPr></w:style>"
    }
    return open("styles") + "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="
      + "\"minorHAnsi\"/><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>"
      + "<w:latentStyles w:defLockedState=\"0\" w:count=\"376\">\(latent.joined())</w:latentStyles>"
      + own.joined() + "</w:styles>"
  }()

  static let numbering: String = {
    let forms = [("upperRoman", "%1."), ("decimal", "%2."), ("bullet", "-")]
    func levels(_ list: Int) -> String {
      (0..<9).map { level in
        let form = forms[min(level, 2)]
        return "<w:lvl w:ilvl=\"\(level)\" w:tplc=\"0409001\(level)\"><w:start w:val=\"1\"/>"
          + "<w:numFmt w:val=\"\(form.0)\"/><w:lvlText w:val=\"\(form.1)\"/><w:lvlJc w:val=\"left\"/>"
          + "<w:pPr><w:ind w:left=\"\(720 * (level + 1))\" w:hanging=\"360\"/></w:pPr><w:rPr><w:rFonts "
          + "w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:hint=\"default\"/></w:rPr></w:lvl>"
      }.joined()
    }
    let lists = (0..<6).map {
      "<w:abstractNum w:abstractNumId=\"\($0)\" w15:restartNumberingAfterBreak=\"0\"><w:nsid "
        + "w:val=\"0A1B2C3\($0)\"/><w:multiLevelType w:val=\"hybridMultilevel\"/>\(levels($0))"
        + "</w:abstractNum>"
    }
    let numbers = (0..<6).map {
      "<w:num w:numId=\"\($0 + 1)\"><w:abstractNumId w:val=\"\($0)\"/></w:num>"
    }
    return open("numbering") + lists.joined() + numbers.joined() + "</w:numbering>"
  }()

  static let settings =
    open("settings") + "<w:zoom w:percent=\"100\"/><w:rsids>"
    + (0..<200).map { "<w:rsid w:val=\"00\(100_000 + $0 * 37)\"/>" }.joined()
    + "</w:rsids></w:settings>"

  static let theme =
    declaration
    + "<a:theme xmlns:a=\"\(schemas)drawingml/2006/main\" name=\"Office\"><a:fontScheme>"
    + (0..<100).map { "<a:font script=\"Jpan\($0)\" typeface=\"Times New Roman\"/>" }.joined()
    + "</a:fontScheme></a:theme>"

  static let fonts =
    open("fonts")
    + "<w:font w:name=\"Times New Roman\"><w:charset w:val=\"00\"/></w:font></w:fonts>"
}
