import SourceText

/// Đọc .odt: the bytes of an OpenDocument text to its text.
package enum OpenDocumentReader {
  private static let mediaType = "application/vnd.oasis.opendocument.text"

  /// The text as it shows: the body, then on a separate page what headers and footers say besides
  /// page numbers, then the notes.
  package static func read(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(DocumentError) -> DocumentText {
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .notOpenDocument }
    var archive = try ZipArchive(bytes, limits: limits)
    try refuseOthers(&archive, limits)
    var body = OpenDocumentBody(limits: limits)
    let styles = try archive.read("styles.xml", limit: limits.sidePartBytes)
    if let styles { try body.read(styles, name: "styles.xml", scope: .common) }
    guard let content = try archive.read("content.xml") else { throw .notOpenDocument }
    try body.read(content, name: "content.xml", scope: .body)
    guard !(body.hasPictures && body.builder.hasFewLetters) else { throw .onlyPictures }
    if let styles, body.findMasterPages() {
      body.styles.forgetAutomatic()
      try body.read(styles, name: "styles.xml", scope: .margins)
    }
    body.builder.finish(
      letterhead: body.letterhead, margins: body.margins + body.footnotes + body.endnotes)
    return DocumentText(body.builder.assembled, notes: body.notes)
  }

  private static func refuseOthers(
    _ archive: inout ZipArchive, _ limits: ReadingLimits
  ) throws(DocumentError) {
    guard archive.contains("content.xml") || archive.contains("encrypted-package") else {
      throw .notOpenDocument
    }
    // «…text», or «…text-template».
    if let type = try archive.read("mimetype", limit: limits.sidePartBytes),
      !type.starts(with: mediaType.utf8)
    {
      throw .notOpenDocument
    }
    // Encrypted parts are no XML: only the manifest, which older programs write with a DOCTYPE, tells.
    if let manifest = try archive.read("META-INF/manifest.xml", limit: limits.sidePartBytes),
      manifest.holds("encryption-data")
    {
      throw .encrypted
    }
  }
}

extension OpenDocumentBody {
  /// Finds the master pages that come after the ones the text names.
  /// - Returns: whether there are any.
  mutating func findMasterPages() -> Bool {
    if usedMasterPages.remove(nil) != nil {
      let standard = styles.masterPages.first { $0.name.elementsEqual("Standard".utf8) }
      if let name = (standard ?? styles.masterPages.first)?.name { usedMasterPages.insert(name) }
    }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for page in styles.masterPages where usedMasterPages.contains(page.name) {
        if let next = page.next, usedMasterPages.insert(next).inserted { isGrowing = true }
      }
    }
    return !usedMasterPages.isEmpty
  }
}
