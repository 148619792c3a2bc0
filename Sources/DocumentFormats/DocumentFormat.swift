import SourceText

/// Dạng văn bản: in which format a document comes.
package enum DocumentFormat: Sendable, Equatable {
  case plainText
  case docx

  /// By the extension of a file's name, in lower case; nil for a file that is no document.
  package init?(fileExtension: String) {
    switch fileExtension {
    case "txt", "md": self = .plainText
    case "docx": self = .docx
    default: return nil
    }
  }

  /// By the bytes where they leave no doubt, whatever the name says; else what the name says.
  package init(named: DocumentFormat, _ bytes: [UInt8]) {
    // What begins as an archive is no text.
    self = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) && named == .plainText ? .docx : named
  }

  /// The text of a document.
  package func read(_ bytes: [UInt8]) throws(DocumentError) -> SourceText {
    switch self {
    case .plainText:
      guard !SourceText.looksBinary(bytes) else { throw .notText }
      return SourceText(bytes)
    case .docx: return try DocxReader.read(bytes).source
    }
  }
}
