import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Bảng mã: bytes that cannot be read, letters in two forms, letters of another script.
  static let textEncoding = Rule(
    id: "text/encoding", severity: .info,
    summary: Localized(
      "Chữ không đọc được, lẫn hai dạng Unicode, hoặc lẫn chữ cái nước ngoài giống chữ Việt",
      en: "Unreadable letters, two forms of Unicode, or look-alike letters of another script"),
    why: Localized(
      "Chữ nhìn giống nhau mà mã khác nhau thì tìm không ra, sắp xếp sai, máy khác có thể hiện sai.",
      en: "Letters that look alike with other codes are not found, sort wrong and may show wrong."),
    remedy: Localized(
      "Chuyển cả văn bản về Unicode dựng sẵn (NFC), gõ lại những chữ bị hỏng.",
      en: "Put the whole text into composed Unicode (NFC), type damaged letters anew."),
    source: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.4: «bộ mã ký tự Unicode theo Tiêu chuẩn Việt "
        + "Nam TCVN 6909:2001»"
    ],
    examples: [
      .flagged(
        """
        KẾ HOẠCH
        Tổ chức Ngày hội đọc sách

        I. MỤC ĐÍCH
        Khuyến khích ⟦đo\u{323}c⟧ sách ở từng thôn.
        """),
      .flagged(
        """
        KẾ HOẠCH
        Tổ chức Ngày hội đọc sách

        I. MỤC ĐÍCH
        Khuyến khích ⟦h\u{043E}c⟧ sinh đọc sách ⟦th\u{FFFD}ng⟧ xuyên.
        """),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức Ngày hội đọc sách

        I. MỤC ĐÍCH
        Khuyến khích đọc sách; bao bì ghi 5 µg, góc α, sách tiếng Nga «Дети».
        """),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức Ngày hội đọc sách

        I. MỤC ĐÍCH
        Khuyến khích\u{00A0}đọc sách café, β-caroten, «Ω».
        """),
    ]
  ) { context in
    let source = context.source
    if let word = context.survey.damagedWords.first {
      let count = context.survey.damagedWords.count
      context.report(
        word,
        vi: "«\(context.words(word))» có chữ không đọc được"
          + (count > 1 ? " (cả văn bản: \(count) từ)." : "."),
        en: "«\(context.words(word))» has an unreadable letter"
          + (count > 1 ? " (\(count) words in all)." : "."))
    }
    if let word = source.firstDecomposedWord {
      context.report(
        word,
        vi: "Văn bản lẫn hai dạng Unicode: \(source.composedLetterCount) chữ viết tổ hợp (NFD) như "
          + "«\(context.words(word))», các chữ khác dựng sẵn (NFC); chuyển tất cả về dựng sẵn.",
        en: "Two forms of Unicode are mixed: \(source.composedLetterCount) letters are decomposed "
          + "(NFD) as in «\(context.words(word))», the others composed (NFC); use NFC throughout.")
    }
    let mixed = context.survey.mixedWords
    for word in mixed.prefix(1) {
      let mended = LookAlikes.mended(source, word)
      context.report(
        word,
        vi: "«\(context.words(word))» có chữ cái của bảng chữ khác nhìn giống chữ Việt"
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
    (0x430, 0x61), (0x435, 0x65), (0x43E, 0x6F), (0x440, 0x70), (0x441, 0x63), (0x443, 0x79),
    (0x445, 0x78), (0x456, 0x69), (0x455, 0x73), (0x458, 0x6A), (0x410, 0x41), (0x412, 0x42),
    (0x415, 0x45), (0x41A, 0x4B), (0x41C, 0x4D), (0x41D, 0x48), (0x41E, 0x4F), (0x420, 0x50),
    (0x421, 0x43), (0x422, 0x54), (0x423, 0x59), (0x425, 0x58), (0x406, 0x49), (0x3BF, 0x6F),
    (0x391, 0x41), (0x392, 0x42), (0x395, 0x45), (0x397, 0x48), (0x399, 0x49), (0x39A, 0x4B),
    (0x39C, 0x4D), (0x39D, 0x4E), (0x39F, 0x4F), (0x3A1, 0x50), (0x3A4, 0x54), (0x3A5, 0x59),
    (0x3A7, 0x58), (0x3B1, 0x61), (0x3BD, 0x76), (0x3C1, 0x70),
  ]

  /// The word in Latin letters; nil where one of its letters looks like none.
  static func mended(_ source: SourceText, _ word: TextSpan) -> String? {
    var letters: [UInt8] = []
    var i = word.lowerBound
    while i < word.upperBound {
      let byte = source.bytes[i]
      guard byte >= 0xCE, byte <= 0xD4, i + 1 < word.upperBound else {
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
