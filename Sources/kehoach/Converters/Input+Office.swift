import DocumentFormats

extension Input {
  /// By its name, to be converted by LibreOffice.
  var isForOffice: Bool { namedFormat?.isForOffice == true }
}

extension DocumentFormat {
  /// Converted by LibreOffice.
  var isForOffice: Bool {
    switch self {
    case .oldWord, .richText, .works: true
    case .plainText, .markdown, .docx, .odt, .html, .pdf, .picture, .zip, .unread: false
    }
  }
}
