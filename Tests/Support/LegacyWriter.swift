import Foundation
import SourceText

/// Viết bằng bảng mã cũ: test data in encodings from before Unicode, written from the published tables
/// (TCVN 5712:1993, RFC 1456 for VISCII, Microsoft's code page 1258, the VNI font encoding), apart from
/// the tables under test.
package enum LegacyWriter {
  package static let encodings: [SourceEncoding] = [.tcvn3, .vni, .windows1258, .viscii]

  /// What the encoding can write of a text: composed, with plain signs for those it lacks.
  package static func writable(_ text: String, in encoding: SourceEncoding) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if bytes(String(scalar), in: encoding) != nil {
        result.append(scalar)
      } else {
        result.append(contentsOf: (plain[scalar] ?? "").unicodeScalars)
      }
    }
    return String(result)
  }

  private static let plain: [UnicodeScalar: String] = [
    "–": "-", "—": "-", "“": "\"", "”": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "…": "...",
    "•": "*", "·": "*", "\u{A0}": " ",
  ]

  /// The bytes of a text; nil where the encoding lacks one of its characters.
  package static func bytes(_ text: String, in encoding: SourceEncoding) -> [UInt8]? {
    var output: [UInt8] = []
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      guard let bytes = bytes(scalar, encoding) else { return nil }
      output += bytes
    }
    return output
  }

  /// A text whose bytes were read as Windows-1252 and saved as UTF-8.
  package static func misread(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(String.UnicodeScalarView(bytes.map { signs[Int($0)] })).utf8)
  }

  private static func bytes(_ scalar: UnicodeScalar, _ encoding: SourceEncoding) -> [UInt8]? {
    if scalar.value < 0x80 { return [UInt8(scalar.value)] }
    switch encoding {
    case .tcvn3:
      // There is no capital with a tone: it is typed small.
      let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      let sign = windows[scalar].flatMap { $0 <= 0xA0 || $0 == 0xB7 ? $0 : nil }
      return (tcvn3[scalar] ?? tcvn3[small] ?? sign).map { [$0] }
    case .vni:
      if let own = vniLetters[scalar] { return [own] }
      if let pair = vniPairs[scalar] { return pair }
      return windows[scalar].map { [$0] }
    case .windows1258:
      if let own = windows1258[scalar] { return [own] }
      // The tone is its own byte, the rest a letter.
      let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
      guard let tone = parts.first(where: { tones[$0] != nil }), let mark = tones[tone] else {
        return nil
      }
      var letter = String.UnicodeScalarView()
      letter.append(contentsOf: parts.filter { $0 != tone })
      let base = String(letter).precomposedStringWithCanonicalMapping.unicodeScalars
      guard base.count == 1, let first = base.first else { return nil }
      return bytes(first, encoding).map { $0 + [mark] }
    case .viscii: return viscii[scalar].map { [$0] }
    case .utf8: return Array(String(scalar).utf8)
    case .utf16LittleEndian, .utf16BigEndian, .utf32, .tcvn5712, .windows1252: return nil
    }
  }

  private static let signs: [UnicodeScalar] = {
    var signs = (0..<256).map { UnicodeScalar(UInt8($0)) }
    for (place, sign) in "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
      .enumerated()
    {
      signs[0x80 + place] = sign
    }
    return signs
  }()

  private static let windows = Dictionary(
    uniqueKeysWithValues: signs.enumerated().map { ($1, UInt8($0)) })

  /// «Tên chữ mã»: a letter and its code in sixteens.
  private static func table(_ rows: String) -> [UnicodeScalar: UInt8] {
    var table: [UnicodeScalar: UInt8] = [:]
    for row in rows.split(whereSeparator: \.isWhitespace) {
      let letter = row.unicodeScalars[row.unicodeScalars.startIndex]
      table[letter] = UInt8(row.dropFirst(), radix: 16)
    }
    return table
  }

  private static let tcvn3 = table(
    """
    ĂA1 ÂA2 ÊA3 ÔA4 ƠA5 ƯA6 ĐA7 ăA8 âA9 êAA ôAB ơAC ưAD đAE àB5 ảB6 ãB7 áB8 ạB9 ằBB ẳBC ẵBD ắBE ặC6
    ầC7 ẩC8 ẫC9 ấCA ậCB èCC ẻCE ẽCF éD0 ẹD1 ềD2 ểD3 ễD4 ếD5 ệD6 ìD7 ỉD8 ĩDC íDD ịDE òDF ỏE1 õE2 óE3
    ọE4 ồE5 ổE6 ỗE7 ốE8 ộE9 ờEA ởEB ỡEC ớED ợEE ùEF ủF1 ũF2 úF3 ụF4 ừF5 ửF6 ữF7 ứF8 ựF9 ỳFA ỷFB ỹFC
    ýFD ỵFE
    """)

  private static let viscii = table(
    """
    Ẳ02 Ẵ05 Ẫ06 Ỷ14 Ỹ19 Ỵ1E Ạ80 Ắ81 Ằ82 Ặ83 Ấ84 Ầ85 Ẩ86 Ậ87 Ẽ88 Ẹ89 Ế8A Ề8B Ể8C Ễ8D Ệ8E Ố8F Ồ90 Ổ91
    Ỗ92 Ộ93 Ợ94 Ớ95 Ờ96 Ở97 Ị98 Ỏ99 Ọ9A Ỉ9B Ủ9C Ũ9D Ụ9E Ỳ9F ÕA0 ắA1 ằA2 ặA3 ấA4 ầA5 ẩA6 ậA7 ẽA8 ẹA9
    ếAA ềAB ểAC ễAD ệAE ốAF ồB0 ổB1 ỗB2 ỠB3 ƠB4 ộB5 ờB6 ởB7 ịB8 ỰB9 ỨBA ỪBB ỬBC ơBD ớBE ƯBF ÀC0 ÁC1
    ÂC2 ÃC3 ẢC4 ĂC5 ẳC6 ẵC7 ÈC8 ÉC9 ÊCA ẺCB ÌCC ÍCD ĨCE ỳCF ĐD0 ứD1 ÒD2 ÓD3 ÔD4 ạD5 ỷD6 ừD7 ửD8 ÙD9
    ÚDA ỹDB ỵDC ÝDD ỡDE ưDF àE0 áE1 âE2 ãE3 ảE4 ăE5 ữE6 ẫE7 èE8 éE9 êEA ẻEB ìEC íED ĩEE ỉEF đF0 ựF1
    òF2 óF3 ôF4 õF5 ỏF6 ọF7 ụF8 ùF9 úFA ũFB ủFC ýFD ợFE ỮFF
    """)

  private static let windows1258: [UnicodeScalar: UInt8] = {
    var table = windows
    for scalar in "ÃÌÐÒÕÝÞãìðòõýþŠŽšž".unicodeScalars { table[scalar] = nil }
    table.merge(Self.table("ĂC3 ĐD0 ƠD5 ƯDD ăE3 đF0 ơF5 ưFD ₫FE")) { $1 }
    return table
  }()

  private static let tones: [UnicodeScalar: UInt8] = [
    "\u{300}": 0xCC, "\u{309}": 0xD2, "\u{303}": 0xDE, "\u{301}": 0xEC, "\u{323}": 0xF2,
  ]

  private static let vniLetters = table(
    "đF1 ĐD1 ơF4 ƠD4 ưF6 ƯD6 ỉE6 ỈC6 ĩF3 ĨD3 ịF2 ỊD2 ìEC ÌCC íED ÍCD ỵEE ỴCE")

  /// A letter with marks: the plain letter, then the mark in the case of the letter.
  private static let vniPairs: [UnicodeScalar: [UInt8]] = {
    let rows: [(letters: String, base: [UInt8], marks: [UInt8])] = [
      ("áàảãạ", [0x61], [0xF9, 0xF8, 0xFB, 0xF5, 0xEF]),
      ("âấầẩẫậ", [0x61], [0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4]),
      ("ăắằẳẵặ", [0x61], [0xEA, 0xE9, 0xE8, 0xFA, 0xFC, 0xEB]),
      ("éèẻẽẹ", [0x65], [0xF9, 0xF8, 0xFB, 0xF5, 0xEF]),
      ("êếềểễệ", [0x65], [0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4]),
      ("óòỏõọ", [0x6F], [0xF9, 0xF8, 0xFB, 0xF5, 0xEF]),
      ("ôốồổỗộ", [0x6F], [0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4]),
      ("ớờởỡợ", [0xF4], [0xF9, 0xF8, 0xFB, 0xF5, 0xEF]),
      ("úùủũụ", [0x75], [0xF9, 0xF8, 0xFB, 0xF5, 0xEF]),
      ("ứừửữự", [0xF6], [0xF9, 0xF8, 0xFB, 0xF5, 0xEF]),
      ("ýỳỷỹ", [0x79], [0xF9, 0xF8, 0xFB, 0xF5]),
    ]
    var table: [UnicodeScalar: [UInt8]] = [:]
    for row in rows {
      for (letter, mark) in zip(row.letters.unicodeScalars, row.marks) {
        table[letter] = row.base + [mark]
        let capital = letter.properties.uppercaseMapping.unicodeScalars.first ?? letter
        table[capital] = [row.base[0] - 0x20, mark - 0x20]
      }
    }
    return table
  }()
}
