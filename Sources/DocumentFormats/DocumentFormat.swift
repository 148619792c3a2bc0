import SourceText

/// Dạng văn bản: in which format a document comes. The one place that knows which there are.
package enum DocumentFormat: Sendable, Equatable {
  case plainText
  case markdown
  case docx
  case odt
  case html
  /// Read through a converter to text.
  case pdf
  /// Word 97-2003; like the two below read through a converter to .docx.
  case oldWord
  case richText
  /// Microsoft Works, WPS Office.
  case works
  /// Ảnh: a page that was scanned or photographed, or several; its text is recognised where that is asked for.
  case picture
  /// A folder of documents.
  case zip
  /// A document, or a folder of them, that is not read; the report names it, since a plan may be in it.
  case unread

  /// Những dạng được xét: what counts as a document among files that nobody has named.
  package enum Choice: Sendable {
    case typed
    /// Pictures too.
    case all

    package func holds(_ format: DocumentFormat) -> Bool { self == .all || format != .picture }
  }

  /// In the order in which they are named to a reader.
  private static let extensions: [(name: String, format: DocumentFormat)] = [
    ("txt", .plainText), ("md", .markdown), ("docx", .docx), ("odt", .odt), ("html", .html),
    ("htm", .html), ("pdf", .pdf), ("doc", .oldWord), ("rtf", .richText), ("wps", .works),
    ("zip", .zip), ("rar", .unread), ("7z", .unread), ("pages", .unread), ("png", .picture),
    ("jpg", .picture), ("jpeg", .picture), ("tif", .picture), ("tiff", .picture),
  ]

  /// «.txt», «.md» and so on: what is read whatever is asked for.
  package static var extensionNames: [String] {
    extensions.filter { $0.format != .unread && $0.format != .picture }.map { "." + $0.name }
  }

  /// «.doc»: the usual one.
  package var fileExtension: String {
    Self.extensions.first { $0.format == self }.map { "." + $0.name } ?? ""
  }

  /// By the extension of a file's name, in lower case; nil for a file that is no document.
  package init?(fileExtension: String) {
    guard let row = Self.extensions.first(where: { $0.name == fileExtension }) else { return nil }
    self = row.format
  }

  /// By the bytes where they leave no doubt, whatever the name says; else what the name says.
  package init(named: DocumentFormat, _ bytes: [UInt8]) {
    if bytes.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else if Self.pictureMarks.contains(where: { bytes.starts(with: $0) }) {
      self = .picture
    } else if bytes.starts(with: "{\\rtf".utf8) {
      self = .richText
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // The reader of .docx tells an encrypted one, which is a compound file too.
      self = DocxReader.isEncrypted(bytes) ? .docx : named == .works ? .works : .oldWord
    } else if Self.archiveMarks.contains(where: { bytes.starts(with: $0) }) {
      self =
        named == .docx && !Self.beginsOpenDocument(bytes) ? .docx : Self.container(bytes, named)
    } else if named.isOfWordProcessor, HTMLReader.recognises(bytes) {
      self = .html
    } else if named.isOfWordProcessor, !SourceText.looksBinary(bytes), !Self.isMarkedUp(bytes),
      named == .oldWord || named == .works || bytes.contains(where: { $0.isLetter })
    {
      self = .plainText
    } else {
      self = named
    }
  }

  /// Of PNG, JPEG and TIFF.
  private static let pictureMarks: [[UInt8]] = [
    [0x89] + Array("PNG".utf8), [0xFF, 0xD8, 0xFF], Array("II*\0".utf8), Array("MM\0*".utf8),
  ]

  /// Of an archive with something in it, and of one without.
  private static let archiveMarks: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]]

  /// What kind of document an archive is, or else a folder of them.
  private static func container(_ bytes: [UInt8], _ named: DocumentFormat) -> DocumentFormat {
    guard let archive = try? ZipArchive(bytes) else {
      return named == .odt || beginsOpenDocument(bytes) ? .odt : .zip
    }
    if archive.contains("word/document.xml") || archive.contains("[Content_Types].xml") {
      return .docx
    }
    return named == .odt || archive.contains("mimetype") && archive.contains("content.xml")
      ? .odt : .zip
  }

  /// Its kind is named by the first entry, at a fixed place.
  private static func beginsOpenDocument(_ bytes: [UInt8]) -> Bool {
    bytes.dropFirst(30).starts(with: "mimetypeapplication/vnd.oasis.opendocument".utf8)
  }

  /// Pages of the web are saved under the names of these too.
  private var isOfWordProcessor: Bool {
    switch self {
    case .docx, .odt, .oldWord, .richText, .works: true
    case .plainText, .markdown, .html, .pdf, .picture, .zip, .unread: false
    }
  }

  /// HTML and XML begin with «<», a web archive with its version.
  private static func isMarkedUp(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(1024).drop { $0.isSpace || $0 >= 0x80 }
    return start.first == 0x3C || start.starts(with: "MIME-Version".utf8)
  }

  /// The text of a document that needs no converter.
  /// - Parameter encoding: that of a plain text; nil to judge by its bytes. Other formats name their own.
  package func read(
    _ bytes: [UInt8], encoding: SourceEncoding? = nil
  ) throws(DocumentError) -> SourceText {
    switch self {
    case .plainText: return try Self.text(bytes, encoding).readingRemarks()
    case .markdown: return try Self.text(bytes, encoding).readingMarkdown()
    case .docx: return try DocxReader.read(bytes).source
    case .odt: return try OpenDocumentReader.read(bytes).source
    case .html: return try HTMLReader.read(bytes).source
    case .picture: throw .picture
    case .pdf, .oldWord, .richText, .works, .zip, .unread: throw .needsConverter
    }
  }

  private static let fewestStrangeBytes = 16

  private static func text(
    _ bytes: [UInt8], _ encoding: SourceEncoding?
  ) throws(DocumentError) -> SourceText {
    // In UTF-16 every other byte may be zero, in UTF-32 more.
    guard encoding?.isUTF16 ?? false || encoding == .utf32 || !SourceText.looksBinary(bytes)
    else { throw .notText }
    let source = SourceText(bytes, encoding: encoding)
    // Damage is a few bytes; what is mostly damage is something else.
    let strange = source.invalidByteCount + source.notes.controlCount
    if strange >= fewestStrangeBytes, strange * 4 > bytes.count { throw .notText }
    return source
  }
}
