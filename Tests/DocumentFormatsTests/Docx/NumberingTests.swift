import DocumentFormats
import Testing

/// Automatic numbering.
@Suite struct NumberingTests {
  @Test(arguments: cases)
  func writesTheNumbersThatWordShows(case test: Case) throws {
    let labels = Case.labels(try test.builder.lines())
    #expect(labels == test.expected, "\(test.name)")
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
