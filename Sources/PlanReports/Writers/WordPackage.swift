/// Gói Word: the parts of a .docx around its text and its styles.
enum WordPackage {
  /// - Parameter header: what stands above every page but the first; nil: nothing.
  static func parts(
    document: [UInt8], styles: [UInt8], title: String, header: [UInt8]? = nil
  ) -> [LetterReport.Part] {
    var parts: [LetterReport.Part] = [
      ("[Content_Types].xml", contentTypes(hasHeader: header != nil)),
      ("_rels/.rels", Array(packageRelations.utf8)),
      ("word/document.xml", document),
      ("word/_rels/document.xml.rels", documentRelations(hasHeader: header != nil)),
      ("word/styles.xml", styles),
      ("docProps/core.xml", properties(title)),
    ]
    if let header { parts.append(("word/header1.xml", header)) }
    return parts
  }

  static let declaration: StaticString =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// What the text names its header by.
  static let headerID: StaticString = "rId2"

  private static func contentTypes(hasHeader: Bool) -> [UInt8] {
    var xml = HTMLWriter()
    xml.markup(declaration)
    xml.markup(
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
      """)
    if hasHeader {
      xml.markup(
        """
        <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
        """)
    }
    xml.markup("</Types>\n")
    return xml.bytes
  }

  private static let packageRelations = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
    </Relationships>

    """

  private static func documentRelations(hasHeader: Bool) -> [UInt8] {
    var xml = HTMLWriter()
    xml.markup(declaration)
    xml.markup(
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
      """)
    if hasHeader {
      xml.markup(
        """
        <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
        """)
    }
    xml.markup("</Relationships>\n")
    return xml.bytes
  }

  private static func properties(_ title: String) -> [UInt8] {
    var xml = HTMLWriter()
    xml.markup(declaration)
    xml.markup(
      """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>
      """)
    xml.text(title)
    xml.markup("</dc:title><dc:creator>kehoach</dc:creator></cp:coreProperties>\n")
    return xml.bytes
  }
}
