import DocumentFormats
import Testing

/// Automatic numbering; unless a case says otherwise, what is expected is what LibreOffice writes too.
@Suite struct NumberingTests {
  struct Case: Sendable {
    let name: String
    /// The list and level of each paragraph, «1.0 1.1».
    let paragraphs: String
    let numbering: String
    let expected: String

    init(_ name: String, _ paragraphs: String, _ numbering: String, _ expected: String) {
      self.name = name
      self.paragraphs = paragraphs
      self.numbering = numbering
      self.expected = expected
    }
  }

  private static func level(
    _ index: Int, _ format: String = "decimal", _ text: String? = nil, start: Int? = 1,
    _ more: String = ""
  ) -> String {
    "<w:lvl w:ilvl=\"\(index)\">" + (start.map { "<w:start w:val=\"\($0)\"/>" } ?? "")
      + "<w:numFmt w:val=\"\(format)\"/>\(more)"
      + "<w:lvlText w:val=\"\(text ?? "%\(index + 1).")\"/></w:lvl>"
  }

  private static func abstract(_ id: Int, _ levels: String...) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
  }

  private static func number(_ id: Int, _ abstract: Int, _ overrides: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
  }

  private static func override(_ level: Int, start: Int? = nil, _ more: String = "") -> String {
    "<w:lvlOverride w:ilvl=\"\(level)\">"
      + (start.map { "<w:startOverride w:val=\"\($0)\"/>" } ?? "") + "\(more)</w:lvlOverride>"
  }

  private static let three = abstract(
    0, level(0), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3."))
  private static let one = number(1, 0)

  static let cases = [
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
      "Chương I. Điều 1. Điều 2. Chương II. Điều 3."),
    Case(
      "restarting below the first level alone", "1.0 1.1 1.2 1.1 1.2 1.0 1.2",
      abstract(0, level(0), level(1), level(2, "decimal", nil, "<w:lvlRestart w:val=\"1\"/>"))
        + one,
      "1. 1. 1. 2. 2. 2. 1."),
    Case(
      "Roman above", "1.0 1.1 1.0 1.1",
      abstract(0, level(0, "upperRoman"), level(1, "decimal", "%1.%2")) + one, "I. I.1 II. II.1"),
    Case(
      "legal numbering", "1.0 1.0 1.1",
      abstract(0, level(0, "upperRoman"), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + one,
      "I. II. 2.1"),
    Case(
      "leading zero", "1.0 1.0", abstract(0, level(0, "decimalZero", start: 9)) + one, "09. 10."),
    Case("no number", "1.0 1.0", abstract(0, level(0, "none", "Phụ lục")) + one, "Phụ lục Phụ lục"),
    Case(
      "words", "1.0 1.0", abstract(0, level(0, "vietnameseCounting", "Phần %1:", start: 14)) + one,
      "Phần mười bốn: Phần mười lăm:"),
    Case(
      "bullets", "1.0 1.1 1.2 1.3",
      abstract(
        0, level(0, "bullet", "-"), level(1, "bullet", "+"),
        level(2, "bullet", "\u{F0B7}", "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>"),
        level(3, "bullet", "\u{F0D8}", "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr>")) + one,
      "- + • ➢"),
    Case(
      "a hollow dot", "1.0",
      abstract(
        0, level(0, "bullet", "o", "<w:rPr><w:rFonts w:ascii=\"Courier New\"/></w:rPr>")) + one, "◦"
    ),
    Case("a number that is not there", "9.0 1.0", three + one, " 1."),
    Case("a lone per cent sign", "1.0", abstract(0, level(0, "decimal", "%1%")) + one, "1%"),
    Case(
      "hidden", "1.0", abstract(0, level(0, "decimal", nil, "<w:rPr><w:vanish/></w:rPr>")) + one, ""
    ),
    Case("a level out of range", "1.12 1.0", three + one, " 1."),
  ]

  @Test(arguments: cases)
  func writesTheNumbersThatWordShows(case test: Case) throws {
    let body = test.paragraphs.split(separator: " ").map { entry in
      let place = entry.split(separator: ".").compactMap { Int($0) }
      return paragraph("x", list: place[0], level: place[1])
    }
    let lines = try DocxBuilder(body: body.joined(), numbering: test.numbering).lines()
    let labels = lines.map { line in
      line.hasSuffix(" x") ? String(line.dropLast(2)) : String(line.dropLast())
    }
    #expect(labels.joined(separator: " ") == test.expected, "\(test.name)")
  }

  @Test func suffixPartsTheNumberFromTheText() throws {
    let numbering =
      Self.abstract(
        0, Self.level(0, "decimal", nil, "<w:suff w:val=\"tab\"/>"),
        Self.level(1, "decimal", nil, "<w:suff w:val=\"space\"/>"),
        Self.level(2, "decimal", nil, "<w:suff w:val=\"nothing\"/>")) + Self.one
    let body = (0..<3).map { paragraph("x", list: 1, level: $0) }.joined()
    #expect(try DocxBuilder(body: body, numbering: numbering).lines() == ["1. x", "1. x", "1.x"])
  }

  private static let styles = """
    <w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>\
    </w:style><w:style w:type="paragraph" w:styleId="B"><w:pPr><w:numPr><w:ilvl w:val="1"/>\
    <w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
    <w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="B"/></w:style>\
    <w:style w:type="paragraph" w:styleId="D"><w:basedOn w:val="E"/></w:style>\
    <w:style w:type="paragraph" w:styleId="E"><w:basedOn w:val="D"/></w:style>
    """
  private static let styled =
    abstract(
      0, level(0, "upperRoman", nil, "<w:pStyle w:val=\"A\"/>"),
      level(1, "decimal", "%2.", "<w:pStyle w:val=\"B\"/>"))
    + abstract(1, level(0), level(1, "lowerLetter")) + one + number(2, 1)

  private func styledLines(_ body: String...) throws -> [String] {
    try DocxBuilder(body: body.joined(), numbering: Self.styled, styles: Self.styles).lines()
  }

  @Test func stylesBringTheirLists() throws {
    let lines = try styledLines(
      paragraph("x", style: "A"), paragraph("x", style: "B"), paragraph("x", style: "B"),
      paragraph("x", style: "A"), paragraph("x", style: "C"))
    #expect(lines == ["I. x", "1. x", "2. x", "II. x", "1. x"])
  }

  @Test func numberZeroTakesAStylesListAway() throws {
    let lines = try styledLines(
      paragraph("x", style: "A"), paragraph("x", list: 0, style: "A"), paragraph("x", style: "A"))
    #expect(lines == ["I. x", "x", "II. x"])
  }

  @Test func aListOfItsOwnGoesBeforeTheStyles() throws {
    let lines = try styledLines(
      paragraph("x", style: "A"), paragraph("x", list: 2, style: "A"),
      paragraph("x", list: 2, level: 1, style: "A"), paragraph("x", style: "A"))
    #expect(lines == ["I. x", "1. x", "a. x", "II. x"])
  }

  @Test func stylesBasedOnEachOtherEndNowhere() throws {
    #expect(try styledLines(paragraph("x", style: "D")) == ["x"])
  }

  @Test func listStylesHoldTheLevels() throws {
    let numbering =
      Self.abstract(0, Self.level(0, "upperRoman"), Self.level(1))
        + """
        <w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>
        """ + Self.one + Self.number(2, 1)
    let styles = """
      <w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
      </w:pPr></w:style>
      """
    let body = [0, 1, 0].map { paragraph("x", list: 2, level: $0) }.joined()
    let builder = DocxBuilder(body: body, numbering: numbering, styles: styles)
    #expect(try builder.lines() == ["I. x", "1. x", "II. x"])
  }
}
