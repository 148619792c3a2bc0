/// Lỗi đọc văn bản: why a document could not be read. The command line words it.
package enum DocumentError: Error, Equatable, Sendable {
  /// Bytes that are no text in any encoding.
  case notText
  /// No ZIP archive, so no .docx.
  case notZip
  /// An archive that is cut short or whose directory contradicts itself.
  case damagedArchive
  /// Có mật khẩu: encrypted, by Word or by whoever zipped it.
  case encrypted
  case zip64
  /// A part, or all of them, larger than what is read.
  case tooLarge
  /// More text than a document holds.
  case tooLong
  /// A part that does not decompress, whose checksum is wrong, or that is no well-formed XML.
  case damaged(part: String)
  /// A part compressed by other means than deflate.
  case unknownCompression(part: String)
  /// A part with a DOCTYPE, which no word processor writes.
  case documentType(part: String)
  /// A part whose elements stand in one another deeper than is read.
  case tooDeep(part: String)
  /// An archive without a Word document in it.
  case notWord
  /// Chỉ có ảnh: a document without words whose pages are pictures.
  case onlyPictures
  /// No OpenDocument text: no archive, or one of something else.
  case notOpenDocument
  /// Word 97-2003 under a new name: a compound file.
  case isOldWord
  /// Rich Text Format under a new name.
  case isRichText
  /// Bản quét: a PDF whose pages are images.
  case scanned
  /// Lớp chữ hỏng: a PDF whose letters are not those that it shows.
  case brokenText
  /// Ảnh chụp: to be read with `--ocr` alone.
  case picture
  /// A scan of which recognition makes no Vietnamese text.
  case unrecognisable
  /// A format that only other programs read.
  case needsConverter
  /// An archive in an archive.
  case nestedArchive
  /// An archive whose name says something else.
  case archiveUnderOtherName
  /// An archive that holds only other files.
  case noDocument(ignored: Int)
}
