import DocumentFormats
import RuleTables

extension InputProblem {
  /// One sentence that says what is wrong with a document, and where it helps, what to do.
  init(_ error: DocumentError) {
    switch error {
    case .notText:
      self.init("không phải tệp văn bản", en: "not a text file")
    case .notZip:
      self.init("không phải tệp Word .docx", en: "not a Word .docx file")
    case .damagedArchive:
      self.init(
        "tệp bị hỏng hoặc chưa tải về hết", en: "the file is damaged or cut short")
    case .encrypted:
      self.init(
        "tệp có mật khẩu; hãy bỏ mật khẩu rồi lưu lại",
        en: "the file is protected by a password; remove it and save again")
    case .zip64:
      self.init(
        "tệp nén kiểu ZIP64, chương trình không đọc; hãy mở bằng Word và lưu lại",
        en: "the file is a ZIP64 archive, which is not read; open it in Word and save it again")
    case .tooLarge:
      self.init(
        "tệp giải nén ra quá lớn, không giống một văn bản",
        en: "the file decompresses to more than a document holds")
    case .tooLong:
      self.init(
        "nội dung quá dài, không giống một văn bản", en: "more text than a document holds")
    case .damaged(let part):
      self.init(
        "tệp bị hỏng ở phần \(part.shown)", en: "the file is damaged in \(part.shown)")
    case .unknownCompression(let part):
      self.init(
        "phần \(part.shown) nén theo cách lạ; hãy mở bằng Word và lưu lại",
        en: "\(part.shown) is compressed in an unknown way; open it in Word and save it again")
    case .documentType(let part):
      self.init(
        "phần \(part.shown) có khai báo DOCTYPE, vì an toàn nên không đọc",
        en: "\(part.shown) has a DOCTYPE, which is not read for safety")
    case .tooDeep(let part):
      self.init(
        "phần \(part.shown) lồng nhau quá sâu", en: "\(part.shown) nests too deep")
    case .notWord:
      self.init(
        "tệp nén này không chứa văn bản Word", en: "the archive holds no Word document")
    case .onlyPictures: self = .onlyPictures
    case .notOpenDocument:
      self.init("không phải tệp văn bản .odt", en: "not an .odt text document")
    case .isOldWord: self = .isOldWord
    case .isRichText: self = .isRichText
    case .scanned: self = .scanned
    case .brokenText: self = .brokenText
    case .needsConverter:
      self.init("chỉ đọc được qua chương trình khác", en: "can be read through other programs only")
    }
  }

  // MARK: What to send instead

  private static let onlyPictures = InputProblem(
    "chỉ có ảnh, không có chữ; hãy dùng bản gõ, hoặc nhận dạng chữ (OCR) trước",
    en: "only pictures, no text; use the typed original, or recognise the text (OCR) first")

  private static let isOldWord = InputProblem(
    "thật ra là tệp Word cũ (.doc); hãy mở bằng Word và lưu thành .docx",
    en: "really an old Word file (.doc); open it in Word and save it as .docx")

  private static let isRichText = InputProblem(
    "thật ra là tệp .rtf; hãy mở bằng Word và lưu thành .docx",
    en: "really an .rtf file; open it in Word and save it as .docx")

  private static let scanned = InputProblem(
    "bản quét, không có lớp chữ; hãy nhận dạng chữ (OCR) hoặc xin bản Word",
    en: "a scan without a text layer; run OCR on it or ask for the Word file")

  private static let brokenText = InputProblem(
    "lớp chữ của tệp PDF bị hỏng (sai bảng mã), đọc ra không thành tiếng Việt; "
      + "hãy xin bản Word hoặc nhận dạng chữ (OCR) lại",
    en: "the text layer of the PDF is broken (wrong encoding) and gives no Vietnamese words; "
      + "ask for the Word file or run OCR again")
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
