extension NumberingTests {
  /// Đoạn có số tự động: lists as Word keeps them, and the numbers it shows.
  struct Case: Sendable {
    let name: String
    /// The list and level of each paragraph, «1.0 1.1».
    let paragraphs: String
    let numbering: String
    let expected: String
    /// What LibreOffice writes, where it does not do as Word does.
    let libreOffice: String?

    init(
      _ name: String, _ paragraphs: String, _ numbering: String, _ expected: String,
      libreOffice: String? = nil
    ) {
      self.name = name
      self.paragraphs = paragraphs
      self.numbering = numbering
      self.expected = expected
      self.libreOffice = libreOffice
    }

    var builder: DocxBuilder {
      let body = paragraphs.split(separator: " ").map { entry in
        let place = entry.split(separator: ".").compactMap { Int($0) }
        return paragraph("x", list: place[0], level: place[1])
      }
      return DocxBuilder(body: body.joined(), numbering: numbering)
    }

    /// The numbers before the «x» of each line.
    static func labels(_ lines: [String]) -> String {
      lines.map { $0.hasSuffix(" x") ? String($0.dropLast(2)) : String($0.dropLast()) }
        .joined(separator: " ")
    }
  }

  static func level(
    _ index: Int, _ format: String = "decimal", _ text: String? = nil, start: Int? = 1,
    _ more: String = ""
  ) -> String {
    "<w:lvl w:ilvl=\"\(index)\">" + (start.map { "<w:start w:val=\"\($0)\"/>" } ?? "")
      + "<w:numFmt w:val=\"\(format)\"/>\(more)"
      + "<w:lvlText w:val=\"\(text ?? "%\(index + 1).")\"/></w:lvl>"
  }

  static func custom(
    _ index: Int, _ form: String, _ text: String, start: Int = 1
  ) -> String {
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"\(start)\"/>"
      + "<w:numFmt w:val=\"custom\" w:format=\"\(form)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  static func abstract(_ id: Int, _ levels: String...) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
  }

  static func number(_ id: Int, _ abstract: Int, _ overrides: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
  }

  static func override(_ level: Int, start: Int? = nil, _ more: String = "") -> String {
    "<w:lvlOverride w:ilvl=\"\(level)\">"
      + (start.map { "<w:startOverride w:val=\"\($0)\"/>" } ?? "") + "\(more)</w:lvlOverride>"
  }

  static let three = abstract(
    0, level(0), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3."))
  static let one = number(1, 0)

  static let cases = [
    Case(
      "the usual plan", "1.0 1.1 1.2 1.2 1.1 1.2 1.0 1.1 1.2",
      abstract(
        0, level(0, "upperRoman"), level(1), level(2, "lowerLetter", "%3)"),
        level(3, "bullet", "-")) + one, "I. 1. a) b) 2. a) II. 1. a)"),
    Case(
      "parts in words and Roman numerals", "1.0 1.1 1.1 1.0 1.1",
      abstract(0, level(0, "upperRoman", "PHẦN %1:"), level(1, "decimal", "Điều %2.")) + one,
      "PHẦN I: Điều 1. Điều 2. PHẦN II: Điều 1."),
    Case(
      "a level of its own between two", "1.0 1.2 1.0 1.2 1.2",
      abstract(0, level(0, "upperRoman"), level(1), level(2, "decimal", "%1.%3")) + one,
      "I. I.1 II. II.1 II.2"),
    Case("decimal", "1.0 1.0 1.0", three + one, "1. 2. 3."),
    Case(
      "multi-level", "1.0 1.1 1.1 1.2 1.0 1.1 1.2 1.2", three + one,
      "1. 1.1. 1.2. 1.2.1. 2. 2.1. 2.1.1. 2.1.2."),
    Case(
      "a level before the one above it", "1.1 1.1 1.0 1.1 1.0", three + one, "1.1. 1.2. 2. 2.1. 3."),
    Case(
      "a level left out", "1.0 1.2 1.2 1.1 1.2 1.0 1.2", three + one,
      "1. 1.1.1. 1.1.2. 1.2. 1.2.1. 2. 2.1.1."),
    Case(
      "upper Roman", "1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0 1.0",
      abstract(0, level(0, "upperRoman")) + one, "I. II. III. IV. V. VI. VII. VIII. IX. X."),
    Case(
      "lower Roman in brackets", "1.0 1.0 1.0 1.0",
      abstract(0, level(0, "lowerRoman", "(%1)")) + one, "(i) (ii) (iii) (iv)"),
    Case(
      "lower letters, past z", "1.0 1.0 1.0 1.0",
      abstract(0, level(0, "lowerLetter", "%1)", start: 25)) + one, "y) z) aa) bb)"),
    Case("upper letters", "1.0 1.0", abstract(0, level(0, "upperLetter")) + one, "A. B."),
    Case("start value", "1.0 1.0", abstract(0, level(0, start: 5)) + one, "5. 6."),
    Case("no start value is zero", "1.0 1.0", abstract(0, level(0, start: nil)) + one, "0. 1."),
    Case(
      "two lists of one numbering go on", "1.0 1.0 2.0 1.0 2.0", three + one + number(2, 0),
      "1. 2. 3. 4. 5."),
    Case(
      "two lists of two numberings", "1.0 2.0 1.0 2.0",
      three + abstract(1, level(0, "lowerLetter", "%1)")) + one + number(2, 1), "1. a) 2. b)"),
    Case(
      "a start overridden restarts once", "1.0 1.0 2.0 2.0 1.0",
      three + one + number(2, 0, override(0, start: 1)), "1. 2. 1. 2. 3."),
    Case(
      "a start overridden with another value", "1.0 2.0 2.0 2.1 2.0",
      three + one + number(2, 0, override(0, start: 7)), "1. 7. 8. 8.1. 9."),
    Case(
      "a start overridden below", "1.0 1.1 1.1 2.1 2.1 2.0 2.1",
      three + one + number(2, 0, override(1, start: 1)), "1. 1.1. 1.2. 1.1. 1.2. 2. 2.1."),
    Case(
      "a level overridden", "1.0 2.0 2.0",
      three + one + number(2, 0, override(0, level(0, "upperRoman"))), "1. II. III."),
    Case(
      "a level and its start overridden", "1.0 2.0 2.0 1.0",
      three + one + number(2, 0, override(0, start: 3, level(0, "upperRoman"))), "1. III. IV. 5."),
    // LibreOffice restarts all the same; Word does not.
    Case(
      "never restarting", "1.0 1.1 1.1 1.0 1.1",
      abstract(
        0, level(0, "upperRoman", "Chương %1."),
        level(1, "decimal", "Điều %2.", "<w:lvlRestart w:val=\"0\"/>")) + one,
      "Chương I. Điều 1. Điều 2. Chương II. Điều 3.",
      libreOffice: "Chương I. Điều 1. Điều 2. Chương II. Điều 1."),
    // LibreOffice restarts all the same; Word does not.
    Case(
      "restarting below the first level alone", "1.0 1.1 1.2 1.1 1.2 1.0 1.2",
      abstract(0, level(0), level(1), level(2, "decimal", nil, "<w:lvlRestart w:val=\"1\"/>"))
        + one,
      "1. 1. 1. 2. 2. 2. 1.",
      libreOffice: "1. 1. 1. 2. 1. 2. 1."),
    Case(
      "Roman above", "1.0 1.1 1.0 1.1",
      abstract(0, level(0, "upperRoman"), level(1, "decimal", "%1.%2")) + one, "I. I.1 II. II.1"),
    // LibreOffice 7.4 does not know `isLgl`.
    Case(
      "legal numbering", "1.0 1.0 1.1",
      abstract(0, level(0, "upperRoman"), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + one,
      "I. II. 2.1", libreOffice: "I. II. II.1"),
    Case(
      "legal numbering with leading zeros", "1.0 1.1",
      abstract(0, level(0, "upperRoman"), level(1, "decimalZero", "%1.%2", "<w:isLgl/>")) + one,
      "I. 1.01", libreOffice: "I. I.01"),
    Case(
      "leading zero", "1.0 1.0", abstract(0, level(0, "decimalZero", start: 9)) + one, "09. 10."),
    Case(
      "three digits, as Word writes them", "1.0 1.1 1.0",
      abstract(
        0,
        """
        <w:lvl w:ilvl="0"><w:start w:val="99"/><mc:AlternateContent><mc:Choice Requires="w14">\
        <w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>\
        <w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/>\
        </w:lvl>
        """, custom(1, "00001, 00002, 00003, ...", "%1/%2")) + one, "099. 099/00001 100."),
    Case(
      "a form of its own that nobody knows", "1.0 1.0", abstract(0, custom(0, "?", "%1.")) + one,
      "1. 2."),
    // LibreOffice falls back to plain numbers.
    Case(
      "points as laws count them", "1.0 1.0 1.0 1.0",
      abstract(0, custom(0, "a, b, c, d, đ, ...", "%1)", start: 4)) + one, "d) đ) e) g)",
      libreOffice: "1. 2. 3. 4."),
    // LibreOffice knows circles past twenty; Word goes on in digits.
    Case(
      "circles", "1.0 1.0", abstract(0, level(0, "decimalEnclosedCircle", "%1", start: 20)) + one,
      "⑳ 21", libreOffice: "⑳ ㉑"),
    Case("no number", "1.0 1.0", abstract(0, level(0, "none", "Phụ lục")) + one, "Phụ lục Phụ lục"),
    // LibreOffice does not know Vietnamese words.
    Case(
      "words", "1.0 1.0", abstract(0, level(0, "vietnameseCounting", "Phần %1:", start: 14)) + one,
      "Phần mười bốn: Phần mười lăm:", libreOffice: "Phần 14: Phần 15:"),
    // LibreOffice puts bullets of its own by level into a text.
    Case(
      "bullets", "1.0 1.1 1.2 1.3",
      abstract(
        0, level(0, "bullet", "-"), level(1, "bullet", "+"),
        level(2, "bullet", "\u{F0B7}", "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>"),
        level(3, "bullet", "\u{F0D8}", "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>")) + one,
      "- + • ➢", libreOffice: "• ◦ ▪ •"),
    // LibreOffice puts bullets of its own by level into a text.
    Case(
      "a hollow dot", "1.0",
      abstract(
        0, level(0, "bullet", "o", "<w:rPr><w:rFonts w:ascii=\"Courier New\"/></w:rPr>")) + one,
      "◦", libreOffice: "•"),
    Case("a number that is not there", "9.0 1.0", three + one, " 1."),
    Case("a lone per cent sign", "1.0", abstract(0, level(0, "decimal", "%1%")) + one, "1%"),
    // LibreOffice shows it.
    Case(
      "hidden", "1.0", abstract(0, level(0, "decimal", nil, "<w:rPr><w:vanish/></w:rPr>")) + one,
      "", libreOffice: "1."),
    // LibreOffice takes it for the last level.
    Case("a level out of range", "1.12 1.0", three + one, " 1.", libreOffice: "1. 2."),
  ]
}
