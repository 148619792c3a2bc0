/// Thiết lập chung: of settings.xml and the theme what letters and pages depend on.
struct DocxSettings {
  private(set) var gutterIsAtTop = false
  /// What the theme has for headings and for text; nil where it does not tell.
  private(set) var majorTypeface: String?
  private(set) var minorTypeface: String?
  private var themeIsVietnamese = false

  init() {}

  init(settings: [UInt8]) throws(XMLError) {
    var reader = try XMLReader(docx: settings)
    while try reader.nextStart() {
      switch reader.docxElement {
      case .gutterAtTop: gutterIsAtTop = reader.isOn
      case .themeLanguage:
        if let value = reader.attribute("val"), value.count >= 2 {
          themeIsVietnamese = reader.holds("vi", at: value.lowerBound)
        }
      default: continue
      }
    }
  }

  mutating func read(theme: [UInt8]) throws(XMLError) {
    var reader = try XMLReader(docx: theme)
    while try reader.nextStart() {
      switch reader.docxElement {
      case .majorFont: majorTypeface = try readFont(&reader)
      case .minorFont: minorTypeface = try readFont(&reader)
      default: continue
      }
    }
  }

  /// The typeface for Latin letters; of a document in Vietnamese, the one for Vietnamese.
  private func readFont(_ reader: inout XMLReader) throws(XMLError) -> String? {
    var latin: String?
    var vietnamese: String?
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      switch reader.docxElement {
      case .latinFont: latin = try reader.string(of: "typeface")
      case .scriptFont where themeIsVietnamese && reader.attribute("script", is: "Viet"):
        vietnamese = try reader.string(of: "typeface")
      default: continue
      }
    }
    let name = vietnamese ?? latin
    return name?.isEmpty == true ? nil : name
  }
}
