import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Bảng mã: bytes that cannot be read, letters in two forms, letters of another script.
  static let textEncoding = Rule(
    id: "text/encoding", severity: .info,
    topic: Localized("Bảng mã chữ", en: "character code"),
    summary: Localized(
      "Chữ không đọc được, lẫn hai dạng Unicode, hoặc lẫn chữ cái nước ngoài giống chữ Việt",
      en: "Unreadable letters, two forms of Unicode, or look-alike letters of another script"),
    why: Localized(
      "Chữ nhìn giống nhau mà mã khác nhau thì tìm không ra, sắp xếp sai, máy khác có thể hiện sai.",
      en: "Letters that look alike with other codes are not found, sort wrong and may show wrong."),
    remedy: Localized(
      "Chuyển cả văn bản về Unicode dựng sẵn, gõ lại những chữ bị hỏng.",
      en: "Put the whole text into composed Unicode (NFC), type damaged letters anew."),
    source: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.4: «bộ mã ký tự Unicode theo Tiêu chuẩn Việt "
        + "Nam TCVN 6909:2001»"
    ],
    examples: [
      .flagged(
        text: """
          Khuyến khích ⟦đo\u{323}c⟧ sách ở từng thôn.
          """),
      .flagged(
        text: """
          Khuyến khích ⟦h\u{043E}c⟧ sinh đọc sách ⟦th\u{FFFD}ng⟧ xuyên.
          """),
      .flagged(text: "Khuyến khích đọc sách ở ⟦Ðồng⟧ Tâm."),
      .clean(text: "Khuyến khích đọc sách; bao bì ghi 5 µg, góc α, sách tiếng Nga «Дети»."),
      .clean(
        text: """
          Khuyến khích\u{00A0}đọc sách café, β-caroten, «Ω».
          """),
    ]
  ) { context in
    let source = context.source
    if let word = context.survey.damagedWords.first {
      let count = context.survey.damagedWords.count
      context.report(
        word,
        "«\(context.words(word))» có chữ không đọc được"
          + (count > 1 ? " (cả văn bản: \(count) từ)." : "."),
        en: "«\(context.words(word))» has an unreadable letter"
          + (count > 1 ? " (\(count) words in all)." : "."))
    }
    if let word = source.firstDecomposedWord {
      context.report(
        word,
        "Văn bản lẫn hai dạng Unicode: \(source.composedLetterCount) chữ tổ hợp (dấu tách khỏi chữ) như "
          + "«\(context.words(word))», các chữ khác dựng sẵn; chuyển tất cả về dựng sẵn.",
        en: "Two forms of Unicode are mixed: \(source.composedLetterCount) letters are decomposed "
          + "(NFD) as in «\(context.words(word))», the others composed (NFC); use NFC throughout.")
    }
    let mixed = context.survey.mixedWords
    for word in mixed.prefix(1) {
      let mended = LookAlikes.mended(source, word)
      context.report(
        word,
        "«\(context.words(word))» có chữ cái của bảng chữ khác nhìn giống chữ Việt"
          + (mixed.count > 1 ? " (cả văn bản: \(mixed.count) từ)" : "")
          + (mended.map { "; viết: \($0)" } ?? "."),
        en: "«\(context.words(word))» has a letter of another script that looks like a Latin one"
          + (mixed.count > 1 ? " (\(mixed.count) words in all)" : "")
          + (mended.map { "; write: \($0)" } ?? "."))
    }
    return .passed
  }
}

/// Chữ giống nhau: letters of Cyrillic and Greek and the Latin ones they look like.
private enum LookAlikes {
  private static let pairs: [(UInt16, UInt8)] = [
    (0x430, UInt8(ascii: "a")), (0x435, UInt8(ascii: "e")), (0x43E, UInt8(ascii: "o")),
    (0x440, UInt8(ascii: "p")), (0x441, UInt8(ascii: "c")), (0x443, UInt8(ascii: "y")),
    (0x445, UInt8(ascii: "x")), (0x456, UInt8(ascii: "i")), (0x455, UInt8(ascii: "s")),
    (0x458, UInt8(ascii: "j")), (0x410, UInt8(ascii: "A")), (0x412, UInt8(ascii: "B")),
    (0x415, UInt8(ascii: "E")), (0x41A, UInt8(ascii: "K")), (0x41C, UInt8(ascii: "M")),
    (0x41D, UInt8(ascii: "H")), (0x41E, UInt8(ascii: "O")), (0x420, UInt8(ascii: "P")),
    (0x421, UInt8(ascii: "C")), (0x422, UInt8(ascii: "T")), (0x423, UInt8(ascii: "Y")),
    (0x425, UInt8(ascii: "X")), (0x406, UInt8(ascii: "I")), (0x3BF, UInt8(ascii: "o")),
    (0x391, UInt8(ascii: "A")), (0x392, UInt8(ascii: "B")), (0x395, UInt8(ascii: "E")),
    (0x397, UInt8(ascii: "H")), (0x399, UInt8(ascii: "I")), (0x39A, UInt8(ascii: "K")),
    (0x39C, UInt8(ascii: "M")), (0x39D, UInt8(ascii: "N")), (0x39F, UInt8(ascii: "O")),
    (0x3A1, UInt8(ascii: "P")), (0x3A4, UInt8(ascii: "T")), (0x3A5, UInt8(ascii: "Y")),
    (0x3A7, UInt8(ascii: "X")), (0x3B1, UInt8(ascii: "a")), (0x3BD, UInt8(ascii: "v")),
    (0x3C1, UInt8(ascii: "p")),
  ]

  /// The word in Latin letters; nil where one of its letters looks like none.
  static func mended(_ source: SourceText, _ word: TextSpan) -> String? {
    var letters: [UInt8] = []
    var i = word.lowerBound
    while i < word.upperBound {
      let byte = source.bytes[i]
      if byte == .leadOfLatin1, i + 1 < word.upperBound, source.bytes[i + 1].isEth {
        letters += (source.bytes[i + 1] == .capitalEth ? "Đ" : "đ").utf8
        i += 2
        continue
      }
      guard byte.isLeadOfOtherScript, i + 1 < word.upperBound else {
        letters.append(byte)
        i += 1
        continue
      }
      let scalar = UInt16(byte & 0x1F) << 6 | UInt16(source.bytes[i + 1] & 0x3F)
      guard let pair = pairs.first(where: { $0.0 == scalar }) else { return nil }
      letters.append(pair.1)
      i += 2
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
