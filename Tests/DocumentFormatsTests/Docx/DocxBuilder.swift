import DocumentFormats
import Invariants
import TestSupport

/// A .docx from what stands in its parts.
struct DocxBuilder {
  var body = ""
  var numbering = ""
  var styles = ""
  var settings = ""
  /// The fonts of a theme.
  var theme = ""
  /// Further parts: path in word/, kind of relation, content.
  var parts: [(name: String, kind: String, xml: String)] = []

  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml"
    """

  static func document(_ body: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document \(namespaces)><w:body>\(body)"
      + "</w:body></w:document>"
  }

  var bytes: [UInt8] { archive(document: Array(Self.document(body).utf8)) }

  func archive(document: [UInt8]) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("word/document.xml", document)
    var all = parts
    if !numbering.isEmpty {
      all.append(
        (
          "numbering.xml", "numbering",
          "<w:numbering \(Self.namespaces)>\(numbering)</w:numbering>"
        ))
    }
    if !styles.isEmpty {
      all.append(("styles.xml", "styles", "<w:styles \(Self.namespaces)>\(styles)</w:styles>"))
    }
    if !settings.isEmpty {
      all.append(
        ("settings.xml", "settings", "<w:settings \(Self.namespaces)>\(settings)</w:settings>"))
    }
    if !theme.isEmpty {
      let namespace = "http://schemas.openxmlformats.org/drawingml/2006/main"
      all.append(
        (
          "theme/theme1.xml", "theme",
          "<a:theme xmlns:a=\"\(namespace)\"><a:themeElements><a:fontScheme>\(theme)"
            + "</a:fontScheme></a:themeElements></a:theme>"
        ))
    }
    // Word processors want to know the kind of each part; this reader goes by the relations.
    var types = Self.type(of: "document.xml", "document.main")
    for part in all { types += Self.type(of: part.name, part.kind) }
    zip.add(
      "[Content_Types].xml",
      Array(
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\(types)</Types>
        """.utf8))
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    zip.add(
      "_rels/.rels",
      Array(
        Self.relations(
          "<Relationship Id=\"r\" Type=\"\(type)officeDocument\" "
            + "Target=\"word/document.xml\"/>"
        ).utf8))
    var relations = ""
    for (index, part) in all.enumerated() {
      zip.add("word/" + part.name, Array(part.xml.utf8))
      relations +=
        "<Relationship Id=\"r\(index)\" Type=\"\(type)\(part.kind)\" Target=\"\(part.name)\"/>"
    }
    zip.add("word/_rels/document.xml.rels", Array(Self.relations(relations).utf8))
    return zip.finish()
  }

  private static func type(of part: String, _ kind: String) -> String {
    "<Override PartName=\"/word/\(part)\" ContentType=\""
      + "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml\"/>"
  }

  private static func relations(_ content: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "\(content)</Relationships>"
  }

  func read() throws -> DocumentText { try DocxReader.read(bytes) }

  /// The lines of the text.
  func lines() throws -> [String] {
    var lines = String(decoding: try read().text, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// The lines of a body.
func lines(_ body: String) throws -> [String] { try DocxBuilder(body: body).lines() }

func run(_ text: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

/// A paragraph; of a list where a number is given.
func paragraph(
  _ text: String, list: Int? = nil, level: Int? = nil, style: String? = nil
) -> String {
  var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
  if list != nil || level != nil {
    properties += "<w:numPr>"
    if let level { properties += "<w:ilvl w:val=\"\(level)\"/>" }
    if let list { properties += "<w:numId w:val=\"\(list)\"/>" }
    properties += "</w:numPr>"
  }
  return "<w:p><w:pPr>\(properties)</w:pPr>\(run(text))</w:p>"
}

func cell(_ content: String, _ properties: String = "") -> String {
  "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
}

func table(_ rows: [[String]], borders: Bool = true) -> String {
  let border = "<w:tblBorders><w:insideV w:val=\"single\"/></w:tblBorders>"
  return "<w:tbl><w:tblPr>\(borders ? border : "")</w:tblPr>"
    + rows.map { "<w:tr>\($0.joined())</w:tr>" }.joined() + "</w:tbl>"
}
