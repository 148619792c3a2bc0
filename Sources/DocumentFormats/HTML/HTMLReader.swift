import SourceText

/// Đọc .html: the bytes of a page to its text.
package enum HTMLReader {
  /// The text as a browser shows it, without menus; after it notes, and what headers say, where a word
  /// processor wrote any.
  package static func read(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(DocumentError) -> DocumentText {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .isOldWord }
    if bytes.starts(with: "{\\rtf".utf8) { throw .isRichText }
    var notes = ReadingNotes()
    let text = HTMLEncoding.utf8(bytes, &notes)
    guard !text.prefix(8192).contains(0) else { throw .notText }
    var body = HTMLBody(text, limits: limits)
    body.notes = notes
    try body.read()
    guard !(body.hasPictures && body.builder.hasFewLetters) else { throw .onlyPictures }
    body.builder.finish(letterhead: body.letterhead, margins: body.margins + body.footnotes)
    return DocumentText(body.builder.assembled, notes: body.notes)
  }

  /// Whether bytes are a page, whatever their file is called: Word and portals save pages as .doc.
  package static func recognises(_ bytes: [UInt8]) -> Bool {
    var notes = ReadingNotes()
    let start = HTMLEncoding.utf8(Array(bytes.prefix(2048)), &notes)
    let words = Array(start.smallLetters.drop { $0.isSpace })
    guard words.first == UInt8(ascii: "<") else { return false }
    return words.holds("<html")
      || ["<!doctype html", "<head", "<meta", "<body", "<table", "<div", "<p>", "<p "].contains {
        words.starts(with: $0.utf8)
      }
  }
}
