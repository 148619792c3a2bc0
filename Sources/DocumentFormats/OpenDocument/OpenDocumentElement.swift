/// Phần tử của .odt: the elements that the reader knows; every other one is looked through for what
/// stands in it.
enum OpenDocumentElement: String, CaseIterable, Sendable {
  case other = ""
  // Text.
  case paragraph = "text:p"
  case heading = "text:h"
  case span = "text:span"
  case space = "text:s"
  case tab = "text:tab"
  case lineBreak = "text:line-break"
  case note = "text:note"
  case noteCitation = "text:note-citation"
  case noteBody = "text:note-body"
  case rubyText = "text:ruby-text"
  case pageNumber = "text:page-number"
  case pageCount = "text:page-count"
  case hiddenText = "text:hidden-text"
  case hiddenParagraph = "text:hidden-paragraph"
  case variable = "text:variable-set"
  case section = "text:section"
  case foreignSource = "text:section-source"
  case trackedChanges = "text:tracked-changes"
  case deletion = "text:deletion"
  case annotation = "office:annotation"
  case tableOfContents = "text:table-of-content"
  // Lists.
  case list = "text:list"
  case listItem = "text:list-item"
  case listHeader = "text:list-header"
  case numberedParagraph = "text:numbered-paragraph"
  // Tables.
  case table = "table:table"
  case row = "table:table-row"
  case cell = "table:table-cell"
  case coveredCell = "table:covered-table-cell"
  // Frames.
  case textBox = "draw:text-box"
  case customShape = "draw:custom-shape"
  case rectangle = "draw:rect"
  case ellipse = "draw:ellipse"
  case line = "draw:line"
  case connector = "draw:connector"
  case polygon = "draw:polygon"
  case caption = "draw:caption"
  case frame = "draw:frame"
  case image = "draw:image"
  case embeddedObject = "draw:object"
  case pictureTitle = "svg:title"
  case pictureDescription = "svg:desc"
  case binaryData = "office:binary-data"
  case forms = "office:forms"
  case scripts = "office:scripts"
  // Styles.
  case fontFaces = "office:font-face-decls"
  case styles = "office:styles"
  case automaticStyles = "office:automatic-styles"
  case masterStyles = "office:master-styles"
  case bodyElement = "office:body"
  case textDocument = "office:text"
  case fontFace = "style:font-face"
  case style = "style:style"
  case defaultStyle = "style:default-style"
  case textProperties = "style:text-properties"
  case paragraphProperties = "style:paragraph-properties"
  case tableProperties = "style:table-properties"
  case cellProperties = "style:table-cell-properties"
  case listStyle = "text:list-style"
  case outlineStyle = "text:outline-style"
  case numberLevel = "text:list-level-style-number"
  case outlineLevel = "text:outline-level-style"
  case bulletLevel = "text:list-level-style-bullet"
  case imageLevel = "text:list-level-style-image"
  case labelAlignment = "style:list-level-label-alignment"
  case masterPage = "style:master-page"
  case header = "style:header"
  case headerLeft = "style:header-left"
  case headerFirst = "style:header-first"
  case footer = "style:footer"
  case footerLeft = "style:footer-left"
  case footerFirst = "style:footer-first"
  // LibreOffice before it became a part of the standard.
  case headerFirstBefore = "loext:header-first"
  case footerFirstBefore = "loext:footer-first"

  static let all = allCases

  private static let oasis = "urn:oasis:names:tc:opendocument:xmlns:"

  static let vocabulary = XMLVocabulary(
    prefixes: [
      ("office", [oasis + "office:1.0"]),
      ("text", [oasis + "text:1.0"]),
      ("table", [oasis + "table:1.0"]),
      ("draw", [oasis + "drawing:1.0"]),
      ("svg", [oasis + "svg-compatible:1.0"]),
      ("style", [oasis + "style:1.0"]),
      ("loext", ["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"]),
    ],
    names: all.dropFirst().map { $0.rawValue })
}

extension XMLReader {
  init(openDocument bytes: [UInt8]) throws(XMLError) {
    try self.init(bytes, vocabulary: OpenDocumentElement.vocabulary)
  }

  /// The element that has just begun or ended.
  var openDocumentElement: OpenDocumentElement { OpenDocumentElement.all[element] }
}
