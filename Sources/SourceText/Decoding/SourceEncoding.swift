/// Bảng mã: how the bytes of a file were turned into text. The raw value is its name in reports.
package enum SourceEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// In the order of bytes that its mark names.
  case utf32 = "UTF-32"
  /// The codes of the ABC fonts (VN3): no capitals with a tone, those were drawn by fonts of their own.
  case tcvn3 = "TCVN3 (ABC)"
  /// TCVN 5712:1993 whole (VN1), with capitals at the codes of Western punctuation.
  case tcvn5712 = "TCVN 5712"
  /// A letter and after it its marks, as the VNI fonts for Windows have it.
  case vni = "VNI"
  case windows1258 = "Windows-1258"
  case viscii = "VISCII"
  case windows1252 = "Windows-1252"

  /// By a name as it is asked for or as a document declares it; nil for an unknown one.
  package init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "utf-16", "utf16", "utf-16le", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf-16be", "utf16be": self = .utf16BigEndian
    case "utf-32", "utf32", "utf-32le", "utf-32be": self = .utf32
    case "tcvn3", "tcvn-3", "abc", "x-viet-tcvn", "x-viet-tcvn3": self = .tcvn3
    case "tcvn", "tcvn5712", "tcvn-5712", "tcvn5712-1", "x-viet-tcvn5712": self = .tcvn5712
    case "vni", "vni-windows", "x-viet-vni": self = .vni
    case "windows-1258", "cp1258", "x-cp1258": self = .windows1258
    case "viscii", "csviscii": self = .viscii
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "latin1", "us-ascii",
      "ascii":
      self = .windows1252
    default: return nil
    }
  }

  /// The name to ask for it by.
  package var label: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16LittleEndian: "utf-16le"
    case .utf16BigEndian: "utf-16be"
    case .utf32: "utf-32"
    case .tcvn3: "tcvn3"
    case .tcvn5712: "tcvn5712"
    case .vni: "vni"
    case .windows1258: "windows-1258"
    case .viscii: "viscii"
    case .windows1252: "windows-1252"
    }
  }

  /// Bảng mã cũ của tiếng Việt: encodings from before Unicode, in the order in which they were common.
  static let legacy: [SourceEncoding] = [.tcvn3, .vni, .windows1258, .viscii, .tcvn5712]

  package var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
