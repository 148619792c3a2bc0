import DocumentFormats
import PlanRules
import RuleTables
import SourceText

extension Invariant {
  /// Kho nén: whatever is called an archive, its parts, and what kind of document it is.
  static let archive = Invariant("archive") { input in
    var list = Checklist()
    if let archive = try? ZipArchive(input) {
      for index in 0..<min(archive.count, 64) {
        let member = archive.member(index)
        list.check(
          String(validating: member.path, as: UTF8.self) != nil, "the name of a part is no UTF-8")
        if let part = try? archive.read(at: index, limit: 1 << 20) {
          list.check(part.count == member.size, "a part has another size than is said")
        }
      }
    }
    for format: DocumentFormat in [.docx, .odt, .zip, .oldWord] {
      if let source = try? DocumentFormat(named: format, input).read(input) {
        list.checkLines(of: source)
        list.checkPlaces(of: source)
      }
    }
    return list.broken
  }

  /// The parts of a Word document, with a zero byte between them.
  static let docx = Invariant("docx") { input in
    let names = [
      "document", "numbering", "styles", "settings", "footnotes", "header1", "theme/theme1",
    ]
    let kinds = [
      "numbering", "styles", "settings", "footnotes", "header", "theme",
    ]
    var archive = ZipWriter()
    for (name, part) in zip(names, parts(of: input)) {
      archive.add("word/\(name).xml", part)
    }
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    var relations = ""
    for (index, kind) in kinds.enumerated() {
      relations +=
        "<Relationship Id=\"r\(index)\" Type=\"\(type)\(kind)\" Target=\"\(names[index + 1]).xml\"/>"
    }
    archive.add(
      "_rels/.rels",
      xml("<Relationship Id=\"r\" Type=\"\(type)officeDocument\" Target=\"word/document.xml\"/>"))
    archive.add("word/_rels/document.xml.rels", xml(relations))
    let bytes = archive.finish()
    return brokenReading { () throws(DocumentError) in try DocxReader.read(bytes) }
  }

  /// content.xml and styles.xml, with a zero byte between them.
  static let odt = Invariant("odt") { input in
    var archive = ZipWriter()
    archive.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    for (name, part) in zip(["content.xml", "styles.xml"], parts(of: input)) {
      archive.add(name, part)
    }
    let bytes = archive.finish()
    return brokenReading { () throws(DocumentError) in try OpenDocumentReader.read(bytes) }
  }

  static let html = Invariant("html") { input in
    brokenReading { () throws(DocumentError) in try HTMLReader.read(input) }
  }

  /// What `pdftotext` gives, and after a zero byte its words by their places.
  static let pdf = Invariant("pdf") { input in
    let parts = parts(of: input)
    let text = parts.first ?? []
    var laidOut = text
    if parts.count > 1 {
      laidOut = PDFLetterhead.columns(of: text, words: parts[1]) ?? text
      laidOut = PDFTables.laidOut(laidOut, words: parts[1])
    }
    guard let source = try? PDFText.read(laidOut) else { return [] }
    return brokenInvariants(of: source, linter: linter)
  }

  private static func parts(of input: [UInt8]) -> [[UInt8]] {
    input.split(separator: 0, omittingEmptySubsequences: false).map { Array($0) }
  }

  private static func xml(_ relations: String) -> [UInt8] {
    Array(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(relations)</Relationships>"
        .utf8)
  }

  /// Of a document that can be read, its text and all that is found in it.
  private static func brokenReading(
    _ read: () throws(DocumentError) -> DocumentText
  ) -> [String] {
    guard let document = try? read() else { return [] }
    var list = Checklist()
    let text = String(validating: document.text, as: UTF8.self)
    list.check(text != nil, "the text of a document is no UTF-8")
    return list.broken + brokenInvariants(of: document.source, linter: linter)
  }
}
