/// Phần tử của .docx: the elements that the reader knows; every other one is looked through for what
/// stands in it.
enum DocxElement: String, CaseIterable, Sendable {
  case other = ""
  // Text.
  case paragraph = "w:p"
  case paragraphProperties = "w:pPr"
  case run = "w:r"
  case runProperties = "w:rPr"
  case text = "w:t"
  case mathText = "m:t"
  case tab = "w:tab"
  case alignedTab = "w:ptab"
  case lineBreak = "w:br"
  case carriageReturn = "w:cr"
  case noBreakHyphen = "w:noBreakHyphen"
  case softHyphen = "w:softHyphen"
  case symbol = "w:sym"
  case footnoteReference = "w:footnoteReference"
  case endnoteReference = "w:endnoteReference"
  case rubyText = "w:rt"
  case simpleField = "w:fldSimple"
  case fieldCharacter = "w:fldChar"
  case fieldInstruction = "w:instrText"
  // Tracked changes: where it is empty, `w:del` says that a mark or a row was deleted.
  case deletion = "w:del"
  case moveSource = "w:moveFrom"
  case runChange = "w:rPrChange"
  case paragraphChange = "w:pPrChange"
  case sectionChange = "w:sectPrChange"
  case tableChange = "w:tblPrChange"
  case tableExceptionChange = "w:tblPrExChange"
  case rowChange = "w:trPrChange"
  case cellChange = "w:tcPrChange"
  // Properties.
  case paragraphStyle = "w:pStyle"
  case numberingProperties = "w:numPr"
  case numberID = "w:numId"
  case level = "w:ilvl"
  case pageBreakBefore = "w:pageBreakBefore"
  case capitals = "w:caps"
  case hidden = "w:vanish"
  case fonts = "w:rFonts"
  case runStyle = "w:rStyle"
  case size = "w:sz"
  case bold = "w:b"
  case italic = "w:i"
  case color = "w:color"
  case shading = "w:shd"
  case highlight = "w:highlight"
  case verticalAlignment = "w:vertAlign"
  case justification = "w:jc"
  case indentation = "w:ind"
  case frame = "w:framePr"
  case sectionProperties = "w:sectPr"
  case sectionType = "w:type"
  case titlePage = "w:titlePg"
  case headerReference = "w:headerReference"
  case footerReference = "w:footerReference"
  case pageSize = "w:pgSz"
  case pageMargins = "w:pgMar"
  // What holds runs beside a paragraph.
  case hyperlink = "w:hyperlink"
  case insertion = "w:ins"
  case moveTarget = "w:moveTo"
  case smartTag = "w:smartTag"
  case customMarkup = "w:customXml"
  case direction = "w:dir"
  case directionOverride = "w:bdo"
  // Comments.
  case comment = "w:comment"
  case commentStart = "w:commentRangeStart"
  case commentEnd = "w:commentRangeEnd"
  case commentReference = "w:commentReference"
  // Tables.
  case table = "w:tbl"
  case tableProperties = "w:tblPr"
  case tableStyle = "w:tblStyle"
  case tableBorders = "w:tblBorders"
  case row = "w:tr"
  case rowProperties = "w:trPr"
  case gridBefore = "w:gridBefore"
  case cell = "w:tc"
  case cellProperties = "w:tcPr"
  case cellBorders = "w:tcBorders"
  case gridSpan = "w:gridSpan"
  case verticalMerge = "w:vMerge"
  // Boxes and alternatives.
  case textBoxContent = "w:txbxContent"
  case control = "w:sdt"
  case partGallery = "w:docPartGallery"
  case alternateContent = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"
  // What is not read.
  case extent = "wp:extent"
  case picture = "pic:pic"
  case imageData = "v:imagedata"
  case chart = "c:chart"
  case extendedChart = "cx:chart"
  case diagram = "dgm:relIds"
  case embeddedObject = "o:OLEObject"
  // Other parts.
  case foreignPart = "w:altChunk"
  case footnote = "w:footnote"
  case endnote = "w:endnote"
  case style = "w:style"
  case styleDefaults = "w:docDefaults"
  case styleCondition = "w:tblStylePr"
  case name = "w:name"
  case latentStyles = "w:latentStyles"
  case basedOn = "w:basedOn"
  case abstractNumbering = "w:abstractNum"
  case numberingStyleLink = "w:numStyleLink"
  case listLevel = "w:lvl"
  case start = "w:start"
  case numberFormat = "w:numFmt"
  case levelText = "w:lvlText"
  case suffix = "w:suff"
  case levelRestart = "w:lvlRestart"
  case legalNumbering = "w:isLgl"
  case number = "w:num"
  case abstractNumberingID = "w:abstractNumId"
  case levelOverride = "w:lvlOverride"
  case startOverride = "w:startOverride"
  case relationship = "rel:Relationship"
  // Settings and theme.
  case gutterAtTop = "w:gutterAtTop"
  case themeLanguage = "w:themeFontLang"
  case majorFont = "a:majorFont"
  case minorFont = "a:minorFont"
  case latinFont = "a:latin"
  case scriptFont = "a:font"

  static let all = allCases

  private static let main = "http://schemas.openxmlformats.org/"
  private static let strict = "http://purl.oclc.org/ooxml/"

  static let vocabulary = XMLVocabulary(
    prefixes: [
      ("w", [main + "wordprocessingml/2006/main", strict + "wordprocessingml/main"]),
      ("m", [main + "officeDocument/2006/math", strict + "officeDocument/math"]),
      ("mc", [main + "markup-compatibility/2006"]),
      (
        "wp",
        [main + "drawingml/2006/wordprocessingDrawing", strict + "drawingml/wordprocessingDrawing"]
      ),
      ("pic", [main + "drawingml/2006/picture", strict + "drawingml/picture"]),
      ("c", [main + "drawingml/2006/chart", strict + "drawingml/chart"]),
      ("cx", ["http://schemas.microsoft.com/office/drawing/2014/chartex"]),
      ("dgm", [main + "drawingml/2006/diagram", strict + "drawingml/diagram"]),
      ("v", ["urn:schemas-microsoft-com:vml"]),
      ("o", ["urn:schemas-microsoft-com:office:office"]),
      ("rel", [main + "package/2006/relationships"]),
      ("a", [main + "drawingml/2006/main", strict + "drawingml/main"]),
    ],
    names: all.dropFirst().map { $0.rawValue })
}

extension XMLReader {
  init(docx bytes: [UInt8]) throws(XMLError) {
    try self.init(bytes, vocabulary: DocxElement.vocabulary)
  }

  /// The element that has just begun or ended.
  var docxElement: DocxElement { DocxElement.all[element] }
}
