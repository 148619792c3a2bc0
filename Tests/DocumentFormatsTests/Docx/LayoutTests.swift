import DocumentFormats
import SourceText
import Testing

/// How letters look after all styles, and what the pages are.
@Suite struct LayoutTests {
  /// «text|typeface size bold italic alignment», a stretch each.
  private func looks(_ builder: DocxBuilder) throws -> [String] {
    let text = try builder.read()
    let layout = try #require(text.layout)
    return layout.stretches.indices.map { index in
      let start = layout.stretches[index].offset
      let next = index + 1 < layout.stretches.count ? layout.stretches[index + 1].offset : nil
      let words = String(decoding: text.text[start..<(next ?? text.text.count)], as: UTF8.self)
        .replacing("\n", with: "¶")
      guard let format = layout.stretches[index].format.map({ layout.formats[$0] }) else {
        return "\(words)|–"
      }
      var parts = [format.typeface ?? "?"]
      if format.asciiTypeface != format.typeface {
        parts.append("(\(format.asciiTypeface ?? "?"))")
      }
      parts.append(format.halfPoints.map { "\($0)" } ?? "?")
      parts.append(format.isBold.map { $0 ? "b" : "-" } ?? "?")
      parts.append(format.isItalic.map { $0 ? "i" : "-" } ?? "?")
      parts.append(format.alignment.map { "\($0)" } ?? "?")
      return "\(words)|\(parts.joined(separator: " "))"
    }
  }

  private static func fonts(_ name: String) -> String {
    "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\"/>"
  }

  private static let defaults = """
    <w:docDefaults><w:rPrDefault><w:rPr>\(fonts("Arial"))<w:sz w:val="22"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault/></w:docDefaults>
    """

  private static func style(
    _ id: String, of type: String = "paragraph", basedOn: String? = nil, _ properties: String,
    setting: String = "", isDefault: Bool = false
  ) -> String {
    "<w:style w:type=\"\(type)\" \(isDefault ? "w:default=\"1\" " : "")w:styleId=\"\(id)\">"
      + (basedOn.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "")
      + "<w:pPr>\(setting)</w:pPr><w:rPr>\(properties)</w:rPr></w:style>"
  }

  private static func inStyle(_ style: String, _ runs: String, _ setting: String = "") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(setting)</w:pPr>\(runs)</w:p>"
  }

  private static let styles =
    defaults
    + style("Normal", "<w:sz w:val=\"28\"/>", isDefault: true)
    + style("B", basedOn: "Normal", "<w:b/>", setting: "<w:jc w:val=\"center\"/>")
    + style("BB", basedOn: "B", fonts("Times New Roman"))
    + style("BN", basedOn: "B", "<w:b w:val=\"0\"/>")
    + style("Strong", of: "character", "<w:b/>")
    + style("StrongToo", of: "character", basedOn: "Strong", "<w:i/>")
    + style("Loop", basedOn: "Loop", "<w:i/>")

  static let cases: [(String, String, [String])] = [
    ("the defaults, then the default style", "<w:p>\(run("a"))</w:p>", ["a¶|Arial 28 - - left"]),
    (
      "a run goes before its styles",
      "<w:p>\(run("a", fonts("Times New Roman") + "<w:b/><w:i/><w:sz w:val=\"27\"/>"))</w:p>",
      ["a¶|Times New Roman 27 b i left"]
    ),
    (
      "styles based on one another", inStyle("BB", run("a")) + inStyle("BN", run("b")),
      ["a¶|Times New Roman 28 b - center", "b¶|Arial 28 - - center"]
    ),
    ("a style on itself", inStyle("Loop", run("a")), ["a¶|Arial 22 - i left"]),
    (
      "a paragraph goes before its style", inStyle("B", run("a"), "<w:jc w:val=\"both\"/>"),
      ["a¶|Arial 28 b - justified"]
    ),
    (
      "a character style turns bold over",
      inStyle("B", run("a", "<w:rStyle w:val=\"Strong\"/>") + run("b"))
        + "<w:p>\(run("c", "<w:rStyle w:val=\"StrongToo\"/>"))</w:p>",
      ["a|Arial 28 - - center", "b¶|Arial 28 b - center", "c¶|Arial 28 b i left"]
    ),
    (
      "what the run itself says is not turned over",
      inStyle("B", run("a", "<w:rStyle w:val=\"Strong\"/><w:b/>") + run("b", "<w:b w:val=\"0\"/>")),
      ["a|Arial 28 b - center", "b¶|Arial 28 - - center"]
    ),
    (
      "typefaces of ASCII letters and of others",
      "<w:p>\(run("a", "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Times New Roman\"/>"))"
        + "\(run("b", "<w:rFonts w:cs=\"Calibri\" w:eastAsia=\"Calibri\"/>"))</w:p>",
      ["a|Times New Roman (Calibri) 28 - - left", "b¶|Arial 28 - - left"]
    ),
    (
      "the size of other scripts, and one that is none",
      "<w:p>\(run("a", "<w:szCs w:val=\"40\"/>"))\(run("b", "<w:sz w:val=\"13pt\"/>"))</w:p>",
      ["a|Arial 28 - - left", "b¶|Arial ? - - left"]
    ),
    (
      "what is pushed to the middle",
      "<w:p><w:pPr><w:ind w:left=\"3000\"/></w:pPr>\(run("a"))</w:p>"
        + "<w:p><w:pPr><w:ind w:left=\"1000\" w:firstLine=\"720\"/></w:pPr>\(run("b"))</w:p>"
        + "<w:p><w:pPr><w:ind w:left=\"3000\" w:hanging=\"100\"/><w:jc w:val=\"center\"/></w:pPr>"
        + "\(run("c"))</w:p><w:p><w:pPr><w:ind w:firstLine=\"720\"/></w:pPr>\(run("d"))</w:p>",
      ["a¶b¶|Arial 28 - - ?", "c¶|Arial 28 - - center", "d¶|Arial 28 - - left"]
    ),
    (
      "runs that look alike are one stretch",
      "<w:p>\(run("a", "<w:sz w:val=\"28\"/>"))\(run("b"))</w:p><w:p>\(run("c"))</w:p>",
      ["ab¶c¶|Arial 28 - - left"]
    ),
    (
      "the mark of a paragraph says nothing of its letters",
      "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>\(run("a"))</w:p>", ["a¶|Arial 28 - - left"]
    ),
    (
      "old properties",
      "<w:p>\(run("a", "<w:i/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>"))</w:p>",
      ["a¶|Arial 28 - i left"]
    ),
    (
      "hidden text and line breaks",
      "<w:p>\(run("x", "<w:vanish/><w:b/>"))\(run("a"))<w:r><w:br/></w:r>\(run("b", "<w:b/>"))</w:p>",
      ["a¶|Arial 28 - - left", "b¶|Arial 28 b - left"]
    ),
    (
      "a text box",
      "<w:p>\(run("a"))<w:r><w:txbxContent><w:p>\(run("k", "<w:i/>"))</w:p>"
        + "</w:txbxContent></w:r>\(run("b", "<w:b/>"))</w:p>",
      ["a|Arial 28 - - left", "b¶|Arial 28 b - left", "k¶|Arial 28 - i left"]
    ),
    (
      "columns read one after another",
      table(
        [
          [cell("<w:p>\(run("Nơi nhận:", "<w:i/>"))</w:p>"), cell("<w:p>\(run("TM."))</w:p>")],
          [cell("<w:p>\(run("- Lưu", "<w:i/>"))</w:p>"), cell("<w:p>\(run("CHỦ TỊCH"))</w:p>")],
        ], borders: false),
      ["Nơi nhận:¶- Lưu¶|Arial 28 - i left", "TM.¶CHỦ TỊCH¶|Arial 28 - - left"]
    ),
    (
      "paragraphs written alike",
      Array(repeating: inStyle("B", run("a"), "<w:jc w:val=\"right\"/>"), count: 3).joined()
        + inStyle("Normal", run("b"), "<w:jc w:val=\"right\"/>"),
      ["a¶a¶a¶|Arial 28 b - right", "b¶|Arial 28 - - right"]
    ),
    (
      "properties that come again",
      "<w:p>\(run("a", "<w:b/>"))\(run("b", "<w:i/>"))\(run("c", "<w:b/>"))\(run("d", "<w:i/>"))</w:p>"
        + inStyle("B", run("e", "<w:i/>") + run("f", "<w:b/>")),
      [
        "a|Arial 28 b - left", "b|Arial 28 - i left", "c|Arial 28 b - left",
        "d¶|Arial 28 - i left", "e|Arial 28 b i center", "f¶|Arial 28 b - center",
      ]
    ),
  ]

  @Test(arguments: cases)
  func lettersLookAsTheirStylesSay(name: String, body: String, expected: [String]) throws {
    #expect(try looks(DocxBuilder(body: body, styles: Self.styles)) == expected, "\(name)")
  }

  @Test func whatDefaultsTurnOnNoStyleTurnsOff() throws {
    let styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
      + Self.style("B", "<w:b/>")
    let builder = DocxBuilder(
      body: Self.inStyle("B", run("a") + run("b", "<w:b w:val=\"off\"/>")), styles: styles)
    #expect(try looks(builder) == ["a|? ? b - left", "b¶|? ? - - left"])
  }

  @Test func tablesHaveStylesToo() throws {
    let table = { (style: String) in
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(style)\"/></w:tblPr><w:tr>"
        + cell("<w:p>\(run("a"))</w:p>") + "</w:tr></w:tbl>"
    }
    let head = "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr></w:tblStylePr>"
    let styles =
      Self.defaults + Self.style("T", of: "table", "<w:i/><w:sz w:val=\"24\"/>")
      + "<w:style w:type=\"table\" w:styleId=\"H\">\(head)</w:style>"
    let builder = DocxBuilder(
      body: table("T") + paragraph("b") + table("H"), styles: styles)
    #expect(
      try looks(builder) == [
        "a¶|Arial 24 - i left", "b¶|Arial 22 - - left", "a¶|Arial 22 ? - left",
      ])
  }

  @Test func numbersOfListsTellNothing() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="%1."/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    let builder = DocxBuilder(
      body: paragraph("a") + paragraph("b", list: 1), numbering: numbering, styles: Self.styles)
    let found = try looks(builder)
    #expect(found == ["a¶|Arial 28 - - left", "1. |–", "b¶|Arial 28 - - left"])
  }

  @Test(arguments: [
    ("en-US", "Calibri"), ("vi-VN", "Arial"), ("", "Calibri"),
  ])
  func themesNameTypefaces(language: String, expected: String) throws {
    let styles = """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" \
      w:hAnsiTheme="minorHAnsi" w:ascii="Wrong" w:hAnsi="Wrong"/><w:sz w:val="28"/></w:rPr>\
      </w:rPrDefault></w:docDefaults>
      """
    let major = "<w:rFonts w:asciiTheme=\"majorAscii\" w:hAnsiTheme=\"majorHAnsi\"/>"
    let other = "<w:rFonts w:asciiTheme=\"minorBidi\" w:hAnsiTheme=\"minorEastAsia\"/>"
    var builder = DocxBuilder(
      body: "<w:p>\(run("a"))\(run("b", major))\(run("c", other))</w:p>", styles: styles)
    builder.theme =
      "<a:majorFont><a:latin typeface=\"Cambria\"/></a:majorFont><a:minorFont>"
      + "<a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/>"
      + "<a:font script=\"Viet\" typeface=\"Arial\"/></a:minorFont>"
    if !language.isEmpty { builder.settings = "<w:themeFontLang w:val=\"\(language)\"/>" }
    #expect(
      try looks(builder) == [
        "a|\(expected) 28 - - left", "b|Cambria 28 - - left", "c¶|? 28 - - left",
      ])
  }

  @Test func aThemeThatIsAbsentOrBrokenIsNotGuessed() throws {
    let fonts = "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>"
    var builder = DocxBuilder(body: "<w:p>\(run("a", fonts))</w:p>", styles: Self.styles)
    #expect(try looks(builder) == ["a¶|? 28 - - left"])
    builder.theme = "<a:minorFont><a:latin"
    #expect(try looks(builder) == ["a¶|? 28 - - left"])
  }

  @Test func withoutStylesNothingIsTold() throws {
    let layout = try #require(try DocxBuilder(body: paragraph("a")).read().layout)
    #expect(layout == DocumentLayout(pages: [], formats: [], stretches: []))
  }

  @Test func moreFormatsThanADocumentHasAreNotTold() throws {
    var body = ""
    for size in 1...2000 {
      body += "<w:p>\(run("a", "\(Self.fonts("F\(size)"))<w:sz w:val=\"\(size)\"/>"))</w:p>"
    }
    let layout = try #require(try DocxBuilder(body: body, styles: Self.styles).read().layout)
    #expect(layout.formats.count == 512)
    #expect(layout.stretches.last?.format == nil)
  }

  // MARK: Pages

  private func pages(_ body: String, settings: String = "") throws -> [PageSetup] {
    try #require(try DocxBuilder(body: body, settings: settings).read().layout).pages
  }

  private static func section(_ properties: String) -> String {
    "<w:sectPr>\(properties)</w:sectPr>"
  }

  private static let size = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
  private static let margins =
    "<w:pgMar w:top=\"-1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1418\" w:gutter=\"284\"/>"

  @Test func sectionsHavePagesOfTheirOwn() throws {
    let wide = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
    let found = try pages(
      paragraph("a") + "<w:p><w:pPr>\(Self.section(Self.size + Self.margins))</w:pPr></w:p>"
        + table([[cell(paragraph("b")), cell(paragraph("c"))]])
        + "<w:p><w:pPr>\(Self.section(wide))</w:pPr>\(run("d"))</w:p>" + paragraph("e")
        + Self.section(""))
    #expect(
      found == [
        PageSetup(
          paper: PageSetup.Paper(width: 11906, height: 16838),
          margins: PageSetup.Margins(top: 1134, bottom: 1134, left: 1702, right: 851)),
        PageSetup(offset: 5, paper: PageSetup.Paper(width: 16838, height: 11906), margins: nil),
        PageSetup(offset: 15, paper: nil, margins: nil),
      ])
  }

  @Test func sectionsThatAreWrittenAlikeAreTwo() throws {
    let end = "<w:p><w:pPr><w:jc w:val=\"right\"/>\(Self.section(Self.size))</w:pPr></w:p>"
    let found = try pages(paragraph("a") + end + paragraph("b") + end + paragraph("c"))
    #expect(found.map(\.offset) == [0, 3])
  }

  @Test func aGutterMayBeAtTheTop() throws {
    let found = try pages(
      paragraph("a") + Self.section(Self.margins), settings: "<w:gutterAtTop/>")
    #expect(
      found.first?.margins == PageSetup.Margins(top: 1418, bottom: 1134, left: 1418, right: 851))
  }

  @Test func lengthsThatAreNoneAreNotTold() throws {
    let body = paragraph("a")
    #expect(
      try pages(body + Self.section("<w:pgSz w:w=\"210mm\" w:h=\"297mm\"/>"))
        == [PageSetup(paper: nil, margins: nil)])
    #expect(
      try pages(body + Self.section("<w:pgSz w:w=\"9999999999\" w:h=\"1\"/>")).first?.paper
        == PageSetup.Paper(width: 100_000, height: 1))
  }

  @Test func oldSectionPropertiesDoNotHold() throws {
    let old = "<w:sectPrChange><w:sectPr><w:pgSz w:w=\"1\" w:h=\"1\"/></w:sectPr></w:sectPrChange>"
    let found = try pages(paragraph("a") + Self.section(Self.size + old))
    #expect(found.first?.paper == PageSetup.Paper(width: 11906, height: 16838))
  }

  // MARK: In the text

  @Test func looksFollowTheTextIntoItsReadingView() throws {
    // NFD and a no-break space: the view is shorter than the text.
    let decomposed = "Ke\u{302}\u{301} hoa\u{323}ch\u{A0}"
    let builder = DocxBuilder(
      body:
        "<w:p>\(run(decomposed, "<w:b/>"))\(run("so\u{302}\u{301}"))\(run(" 2", "<w:i/>"))</w:p>",
      styles: Self.styles)
    let source = try builder.read().source
    let layout = try #require(source.layout)
    let words = layout.stretches.indices.map {
      source.text(layout.span(of: $0, in: 0..<source.bytes.count))
    }
    #expect(words == ["Kế hoạch", "số", "2"])
    let middle = source.bytes.firstIndex(of: UInt8(ascii: "s")) ?? 0
    #expect(layout.stretches(in: middle..<middle + 1) == 1..<2)
    #expect(layout.stretches(in: 0..<0) == 0..<0)
  }
}
