import DocumentFormats

extension InputWalk {
  /// By its name; nil for what is no document, or counts for none.
  func documentFormat(of path: FilePath) -> DocumentFormat? {
    DocumentFormat(fileExtension: path.fileExtension).flatMap { formats.holds($0) ? $0 : nil }
  }

  /// Whether a picture is a page of the document that another begins.
  func isFurtherPage(_ path: FilePath, _ isThere: ([UInt8]) -> Bool) -> Bool {
    formats == .all && DocumentFormat(fileExtension: path.fileExtension) == .picture
      && PicturePages.isFurther(path.name, isThere)
  }

  /// A name in the folder of a path, as the command line would give it.
  static func beside(_ path: FilePath, _ name: [UInt8]) -> FilePath {
    FilePath(Array(path.bytes[..<path.name.startIndex]) + name)
  }
}
