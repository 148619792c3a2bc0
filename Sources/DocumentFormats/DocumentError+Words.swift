/// What is wrong, as whoever sent the document is told.
extension DocumentError {
  package typealias Words = (vi: String, en: String)

  /// One sentence without its full stop, and where it helps, what to do.
  package var words: Words {
    switch self {
    case .notText:
      return ("không phải tệp văn bản", en: "not a text file")
    case .notZip:
      return ("không phải tệp Word .docx", en: "not a Word .docx file")
    case .damagedArchive:
      return (
        "tệp bị hỏng hoặc chưa tải về hết", en: "the file is damaged or cut short"
      )
    case .encrypted:
      return (
        "tệp có mật khẩu; hãy bỏ mật khẩu rồi lưu lại",
        en: "the file is protected by a password; remove it and save again"
      )
    case .zip64:
      return (
        "tệp nén kiểu ZIP64, chương trình không đọc; hãy mở bằng Word và lưu lại",
        en: "the file is a ZIP64 archive, which is not read; open it in Word and save it again"
      )
    case .tooLarge:
      return (
        "tệp giải nén ra quá lớn, không giống một văn bản",
        en: "the file decompresses to more than a document holds"
      )
    case .tooLong:
      return (
        "nội dung quá dài, không giống một văn bản", en: "more text than a document holds"
      )
    case .damaged(let part):
      return (
        "tệp bị hỏng ở phần \(part.shown)", en: "the file is damaged in \(part.shown)"
      )
    case .unknownCompression(let part):
      return (
        "phần \(part.shown) nén theo cách lạ; hãy mở bằng Word và lưu lại",
        en: "\(part.shown) is compressed in an unknown way; open it in Word and save it again"
      )
    case .documentType(let part):
      return (
        "phần \(part.shown) có khai báo DOCTYPE, vì an toàn nên không đọc",
        en: "\(part.shown) has a DOCTYPE, which is not read for safety"
      )
    case .tooDeep(let part):
      return (
        "phần \(part.shown) lồng nhau quá sâu", en: "\(part.shown) nests too deep"
      )
    case .notWord:
      return (
        "tệp nén này không chứa văn bản Word", en: "the archive holds no Word document"
      )
    case .onlyPictures: return Self.pictureWords
    case .notOpenDocument:
      return ("không phải tệp văn bản .odt", en: "not an .odt text document")
    case .isOldWord: return Self.oldWordWords
    case .isRichText: return Self.richTextWords
    case .scanned: return Self.scannedWords
    case .brokenText: return Self.brokenTextWords
    case .picture:
      return (
        "là ảnh, không có chữ; hãy nhận dạng chữ (OCR) hoặc xin bản Word",
        en: "is a picture without text; run OCR on it or ask for the Word file"
      )
    case .unrecognisable:
      return (
        "nhận dạng không ra chữ tiếng Việt: ảnh mờ, lệch, ngược chiều hoặc chữ viết tay; hãy quét lại "
          + "hoặc xin bản Word",
        en:
          "no Vietnamese text is recognised: the picture is blurred, askew, turned or handwritten; scan "
          + "it again or ask for the Word file"
      )
    case .needsConverter:
      return ("chỉ đọc được qua chương trình khác", en: "can be read through other programs only")
    case .nestedArchive:
      return (
        "tệp nén trong tệp nén, không đọc; hãy giải nén ra",
        en: "an archive in an archive is not read; unpack it"
      )
    case .archiveUnderOtherName:
      return (
        "thật ra là tệp nén; hãy đổi đuôi tệp thành .zip", en: "really an archive; call it .zip"
      )
    case .noDocument(let ignored):
      return (
        "trong tệp nén không có văn bản nào\(ignored > 0 ? " (bỏ qua \(ignored) tệp khác)" : "")",
        en: "no document in the archive\(ignored > 0 ? " (\(ignored) other files ignored)" : "")"
      )
    }
  }

  // MARK: What to send instead

  private static let pictureWords: Words = (
    "chỉ có ảnh, không có chữ; hãy dùng bản gõ, hoặc nhận dạng chữ (OCR) trước",
    en: "only pictures, no text; use the typed original, or recognise the text (OCR) first"
  )

  private static let oldWordWords: Words = (
    "thật ra là tệp Word cũ (.doc); hãy mở bằng Word và lưu thành .docx",
    en: "really an old Word file (.doc); open it in Word and save it as .docx"
  )

  private static let richTextWords: Words = (
    "thật ra là tệp .rtf; hãy mở bằng Word và lưu thành .docx",
    en: "really an .rtf file; open it in Word and save it as .docx"
  )

  private static let scannedWords: Words = (
    "bản quét, không có lớp chữ; hãy nhận dạng chữ (OCR) hoặc xin bản Word",
    en: "a scan without a text layer; run OCR on it or ask for the Word file"
  )

  private static let brokenTextWords: Words = (
    "lớp chữ của tệp PDF bị hỏng (sai bảng mã), đọc ra không thành tiếng Việt; "
      + "hãy xin bản Word hoặc nhận dạng chữ (OCR) lại",
    en: "the text layer of the PDF is broken (wrong encoding) and gives no Vietnamese words; "
      + "ask for the Word file or run OCR again"
  )
}

extension String {
  /// A part's name as a message shows it: the archive may call it anything.
  fileprivate var shown: String {
    String(
      unicodeScalars.prefix(80).map {
        $0.properties.generalCategory == .control ? "?" : Character($0)
      })
  }
}
