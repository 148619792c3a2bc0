import DocumentFormats
import Invariants
import TestSupport

/// An .odt from what stands in its parts.
struct OpenDocumentBuilder {
  var body = ""
  /// Automatic styles of the text.
  var automatic = ""
  /// Styles of the document, and what else stands in styles.xml.
  var styles = ""
  var masters = ""
  var fonts = ""
  var mediaType = "application/vnd.oasis.opendocument.text"
  var manifest = "<manifest/>"

  private static let oasis = "urn:oasis:names:tc:opendocument:xmlns:"

  static let namespaces =
    ["office", "text", "table", "style"].map { "xmlns:\($0)=\"\(oasis)\($0):1.0\"" }
    .joined(separator: " ")
    + " xmlns:draw=\"\(oasis)drawing:1.0\" xmlns:fo=\"\(oasis)xsl-fo-compatible:1.0\""
    + " xmlns:svg=\"\(oasis)svg-compatible:1.0\""
    + " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""

  var content: String {
    "<office:document-content \(Self.namespaces)><office:font-face-decls>\(fonts)"
      + "</office:font-face-decls><office:automatic-styles>\(automatic)</office:automatic-styles>"
      + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
  }

  var bytes: [UInt8] { archive(content: Array(content.utf8)) }

  func archive(content: [UInt8]) -> [UInt8] {
    var zip = ZipWriter()
    zip.add("mimetype", Array(mediaType.utf8))
    zip.add("content.xml", content)
    zip.add(
      "styles.xml",
      Array(
        """
        <office:document-styles \(Self.namespaces)><office:styles>\(styles)</office:styles>\
        <office:automatic-styles/><office:master-styles>\(masters)</office:master-styles>\
        </office:document-styles>
        """.utf8))
    zip.add("META-INF/manifest.xml", Array(manifest.utf8))
    return zip.finish()
  }

  func read() throws -> DocumentText { try OpenDocumentReader.read(bytes) }

  /// The lines of the text.
  func lines() throws -> [String] { try read().lines }
}

extension DocumentText {
  var string: String { String(decoding: text, as: UTF8.self) }

  var lines: [String] {
    var lines = string.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// The lines of the body of an .odt.
func odtLines(_ body: String) throws -> [String] { try OpenDocumentBuilder(body: body).lines() }
