import DocumentFormats
import PlanReports
import PlanRules
import RuleTables
import SourceText

/// Tệp đang mở: what a file that was dropped on the page is, and how its text is come by.
struct PageDocument {
  let path: String
  let bytes: [UInt8]
  let format: DocumentFormat
  /// Of a PDF: the text that the page has found in it.
  var pages: [UInt8]?

  /// Larger files are no plans.
  static let mostBytes = 64 << 20

  /// Vì sao không đọc: for a person.
  enum Refusal: Error {
    /// One sentence without its full stop.
    case unreadable(Localized)
    /// Nothing is lost with it: the program's own work.
    case passedOver(Localized)
    /// No document by its name.
    case ignored

    init(_ words: DocumentError.Words) { self = .unreadable(Localized(words.vi, en: words.en)) }
  }

  /// - Parameter path: with «/» between its steps; empty for text that was pasted.
  init(path: String, _ bytes: [UInt8]) throws(Refusal) {
    self.path = path
    self.bytes = bytes
    guard let named = path.isEmpty ? .plainText : DocumentFormat(path: Array(path.utf8)),
      DocumentFormat.Choice.typed.holds(named)
    else {
      throw .ignored
    }
    guard bytes.count <= Self.mostBytes else {
      throw .unreadable(
        Localized(
          "lớn hơn \(Self.mostBytes >> 20) MB", en: "larger than \(Self.mostBytes >> 20) MB"))
    }
    if OwnMark.isBorne(by: bytes) {
      throw .passedOver(
        Localized("phiếu góp ý hay báo cáo của kehoach", en: "a report or letter of kehoach"))
    }
    format = named == .unread ? .unread : DocumentFormat(named: named, bytes)
    if let words = Self.refusal(format, bytes) { throw .unreadable(words) }
  }

  /// What only other programs read, and what to do with it.
  private static func refusal(_ format: DocumentFormat, _ bytes: [UInt8]) -> Localized? {
    switch format {
    case .plainText, .markdown, .docx, .odt, .html, .pdf, .picture, .zip: nil
    case .oldWord where OldWordFile.isEncrypted(bytes):
      Localized(DocumentError.encrypted.words.vi, en: DocumentError.encrypted.words.en)
    case .oldWord, .richText, .works:
      Localized(
        "tệp \(format.fileExtension) kiểu cũ; trong Word chọn Lưu thành (Save As), kiểu .docx, rồi "
          + "đưa tệp ấy vào đây",
        en:
          "an old \(format.fileExtension) file; in Word choose Save As, type .docx, and bring that "
          + "file here")
    case .unread:
      Localized(
        "trang này không mở được loại tệp nén hay văn bản ấy; hãy giải nén ra, hoặc lưu thành .docx",
        en:
          "this page does not open that kind of archive or document; unpack it, or save it as .docx"
      )
    }
  }

  func read() throws(Refusal) -> SourceText {
    do throws(DocumentError) {
      if let pages { return try PDFText.read(pages) }
      return try format.read(bytes)
    } catch {
      throw Refusal(error.words)
    }
  }

  var role: FileRole {
    let format = DocumentFormat(path: Array(path.utf8))
    let name = path.utf8.split(separator: .slash).last ?? ""[...].utf8
    return FileRole(fileName: name, isPlain: format == .plainText || format == .markdown)
  }
}

extension PageDocument {
  /// Text of a PDF as `pdftotext -layout` gives it, and its words with their places as `-tsv` does.
  mutating func take(pages: [UInt8], words: [UInt8]) {
    self.pages = PDFText.arranged(pages) { words }
  }

  /// Parts larger than this are asked for only where they are needed.
  private static let mostBytesAhead = 8 << 20

  /// Asks for all parts that the reader of an archive may need, so that it need not be begun anew for each.
  func askAhead() {
    guard format == .docx || format == .odt, let archive = try? ZipArchive(bytes) else { return }
    var total = 0
    for index in 0..<archive.count {
      let member = archive.member(index)
      let name = member.path
      guard name.hasEnding(".xml") || name.hasEnding(".rels"), !Self.isBeside(name),
        member.size <= Self.mostBytesAhead - total
      else { continue }
      total += member.size
      _ = try? archive.read(at: index)
    }
  }

  /// Parts that no reader asks for, of which Word 2010's second style sheet is the largest of most documents.
  private static func isBeside(_ name: [UInt8]) -> Bool {
    name.hasEnding("/stylesWithEffects.xml") || name.hasEnding("/fontTable.xml")
      || name.hasEnding("/webSettings.xml") || name.starts(with: "docProps/".utf8)
      || name.starts(with: "customXml/".utf8)
  }
}

extension [UInt8] {
  fileprivate func hasEnding(_ ending: StaticString) -> Bool {
    suffix(ending.utf8CodeUnitCount).elementsEqual(ending.description.utf8)
  }
}
