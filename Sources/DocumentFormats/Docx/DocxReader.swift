import SourceText

/// Đọc .docx: the bytes of a Word document to its text.
package enum DocxReader {
  /// The text as Word shows it with tracked changes accepted: the body, then on a separate page what
  /// headers and footers say besides page numbers, then the notes.
  package static func read(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(DocumentError) -> DocumentText {
    var body = try body(bytes, limits, trace: nil)
    let assembled = body.builder.assembled
    let settings = body.layout.needsSettings ? body.package.settings() : DocxSettings()
    return DocumentText(
      assembled, notes: body.notes,
      layout: body.layout.layout(of: body.builder.pieces, assembled.origins, settings: settings))
  }

  /// The package with its pieces in the order of the text.
  /// - Parameter trace: an empty one where it matters what stands where in the XML.
  static func body(
    _ bytes: [UInt8], _ limits: ReadingLimits, trace: DocxTrace?
  ) throws(DocumentError) -> DocxBody {
    try refuseOthers(bytes)
    let archive = try ZipArchive(bytes, limits: limits)
    var body = DocxBody(try DocxPackage(archive, limits: limits))
    body.trace = trace
    let main = try body.package.mainBytes()
    try body.read(main, as: .body, name: body.package.mainPart)
    guard !(body.hasPictures && body.builder.hasFewLetters) else { throw .onlyPictures }
    try readMargins(&body)
    return body
  }

  private static func readMargins(_ body: inout DocxBody) throws(DocumentError) {
    var letterhead: [TextPiece] = []
    var margins: [TextPiece] = []
    for margin in body.margins where !margin.isFirst || body.hasTitlePages {
      guard let name = body.package.relations.targets[margin.id],
        let pieces = try read(name, as: margin.part, &body)
      else { continue }
      if margin.id == body.firstHeader,
        pieces.contains(where: { $0.beginsMotto(body.builder.bytes) })
      {
        letterhead = pieces
      } else {
        margins += pieces
      }
    }
    for (kind, numbers) in [
      ("footnotes", body.noteNumbers), ("endnotes", body.endnoteNumbers),
    ] where !numbers.isEmpty {
      guard let name = body.package.relations.kinds[kind] else { continue }
      margins += try read(name, as: .footnote, &body) ?? []
    }
    // What stands above the text on the first page comes before it.
    if let copied = body.builder.finish(letterhead: letterhead, margins: margins) {
      body.trace?.copy(copied.range, to: copied.start)
    }
  }

  /// What a part beside the body says; nil where there is no such part.
  private static func read(
    _ name: String, as part: TextOrigin.Part, _ body: inout DocxBody
  ) throws(DocumentError) -> [TextPiece]? {
    guard let bytes = try body.package.read(name) else { return nil }
    body.builder.beginPart(part)
    try body.read(bytes, as: part, name: name)
    return body.builder.endPart()
  }

  /// Files of other kinds that come under the name.
  private static func refuseOthers(_ bytes: [UInt8]) throws(DocumentError) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw isEncrypted(bytes) ? .encrypted : .isOldWord
    }
    if bytes.starts(with: "{\\rtf".utf8) { throw .isRichText }
  }

  /// Word wraps an encrypted document into a compound file with a stream of this name.
  static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      && bytes.holds("EncryptedPackage".utf8.flatMap { [$0, 0] })
  }
}
