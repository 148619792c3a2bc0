import DocumentFormats
import SourceText
import Testing

/// What the paragraphs of an .odt come to.
@Suite struct OpenDocumentTests {
  @Test(arguments: [
    ("spans are joined", "Số 19/<text:span>2019/TT</text:span>-BGDĐT", "Số 19/2019/TT-BGDĐT"),
    ("white space is one space", "\n   a \n  <text:span> b</text:span>  c", "a b c"),
    ("spaces that are told", "a<text:s/>b<text:s text:c=\"3\"/>c", "a b   c"),
    ("tabs", "a<text:tab/> b", "a\t b"),
    ("line breaks", "a<text:line-break/>b", "a\nb"),
    ("soft page breaks", "a<text:soft-page-break/>b", "ab"),
    ("links", "<text:a xlink:href=\"x\" xmlns:xlink=\"y\">a</text:a>", "a"),
    ("bookmarks", "a<text:bookmark-start text:name=\"x\"/>b<text:bookmark text:name=\"y\"/>", "ab"),
    ("fields", "<text:date>hôm nay</text:date> <text:sequence>1</text:sequence>", "hôm nay 1"),
    ("annotations", "a<office:annotation><text:p>no</text:p></office:annotation>b", "ab"),
    (
      "ruby",
      "<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>",
      "a"
    ),
    (
      "pictures",
      "Kế hoạch của trường em<draw:frame><draw:image/><svg:title>no</svg:title><svg:desc>no</svg:desc>"
        + "</draw:frame>", "Kế hoạch của trường em"
    ),
    ("marks of changes", "a<text:change text:change-id=\"x\"/>b", "ab"),
    ("hidden text", "a<text:hidden-text text:is-hidden=\"true\">b</text:hidden-text>", "a"),
    ("hidden values", "a<text:variable-set text:display=\"none\">b</text:variable-set>", "a"),
    ("entities", "&lt;&#7871;&#x1EBF;&amp;", "<ếế&"),
  ])
  func readsParagraphs(name: String, content: String, expected: String) throws {
    let text = try odtLines("<text:p>\(content)</text:p>").joined(separator: "\n")
    #expect(text == expected, "\(name)")
  }

  @Test func `raised digits are those of Unicode`() throws {
    let builder = OpenDocumentBuilder(
      body: "<text:p>m<text:span text:style-name=\"S\">2</text:span></text:p>",
      automatic: style("S", "text", text("style:text-position=\"super 58%\"")))
    #expect(try builder.lines() == ["m²"])
  }

  private func style(_ name: String, _ family: String, _ properties: String, _ more: String = "")
    -> String
  {
    "<style:style style:name=\"\(name)\" style:family=\"\(family)\" \(more)>\(properties)</style:style>"
  }

  private func text(_ properties: String) -> String { "<style:text-properties \(properties)/>" }

  @Test func stylesDecideOnLetters() throws {
    var builder = OpenDocumentBuilder()
    builder.styles =
      style("Base", "paragraph", text("fo:text-transform=\"uppercase\""))
      + "<style:default-style style:family=\"paragraph\">\(text("fo:text-transform=\"none\""))"
      + "</style:default-style>"
    builder.fonts = "<style:font-face style:name=\"F1\" svg:font-family=\"'.VnTime'\"/>"
    builder.automatic =
      style("P1", "paragraph", "", "style:parent-style-name=\"Base\"")
      + style("T1", "text", text("text:display=\"none\""))
      + style("T2", "text", text("style:font-name=\"F1\""))
      + style("T3", "text", text("fo:text-transform=\"none\""))
      + style("T4", "text", text("fo:font-family=\"Wingdings\""))
      + style("P2", "paragraph", text("fo:font-family=\"VNI-Times\""))
    builder.body =
      "<text:p text:style-name=\"P1\">kế<text:span text:style-name=\"T3\"> hoạch</text:span></text:p>"
      + "<text:p>a<text:span text:style-name=\"T1\">b<text:span>c</text:span></text:span>d</text:p>"
      + "<text:p><text:span text:style-name=\"T2\">KÕ ho¹ch</text:span></text:p>"
      + "<text:p><text:span text:style-name=\"T4\">\u{F0D8}</text:span> a</text:p>"
      + "<text:p text:style-name=\"P2\">Keá hoaïch</text:p>"
    let read = try builder.read()
    #expect(read.lines == ["KẾ hoạch", "ad", "Kế hoạch", "➢ a", "Kế hoạch"])
    #expect(read.notes.hiddenRunCount == 1)
    #expect(read.notes.legacyFontRunCount == 2)
  }

  @Test func stylesInACircleEnd() throws {
    var builder = OpenDocumentBuilder(body: "<text:p text:style-name=\"A\">x</text:p>")
    builder.styles =
      style("A", "paragraph", "", "style:parent-style-name=\"B\"")
      + style("B", "paragraph", "", "style:parent-style-name=\"A\"")
    #expect(try builder.lines() == ["x"])
  }

  @Test func pagesBeginWithAFormFeed() throws {
    var builder = OpenDocumentBuilder()
    builder.automatic =
      style("B", "paragraph", "<style:paragraph-properties fo:break-before=\"page\"/>")
      + style("A", "paragraph", "<style:paragraph-properties fo:break-after=\"page\"/>")
      + style("M", "paragraph", "", "style:master-page-name=\"Ngang\"")
    builder.body = ["M", "B", "A", "x", "M"].map {
      "<text:p text:style-name=\"\($0)\">\($0)</text:p>"
    }
    .joined()
    #expect(try builder.lines() == ["M", "\u{0C}B", "A", "\u{0C}x", "\u{0C}M"])
  }

  @Test func changesAndHiddenPartsAreSaid() throws {
    let body =
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>no</text:p></text:deletion>"
      + "</text:changed-region><text:changed-region><text:insertion/></text:changed-region>"
      + "</text:tracked-changes><text:p>a</text:p>"
      + "<text:section text:display=\"none\"><text:p>no</text:p></text:section>"
      + "<text:section><text:p>b</text:p></text:section>"
      + "<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>no</text:p>"
    let read = try OpenDocumentBuilder(body: body).read()
    #expect(read.lines == ["a", "b"])
    #expect(read.notes.deletionCount == 1)
    #expect(read.notes.hiddenRunCount == 2)
  }

  @Test func headersAndNotesComeAfterTheText() throws {
    func note(_ kind: String, _ text: String) -> String {
      "<text:note text:note-class=\"\(kind)\"><text:note-citation>9</text:note-citation>"
        + "<text:note-body><text:p>\(text)</text:p><text:p>nữa</text:p></text:note-body></text:note>"
    }
    var builder = OpenDocumentBuilder()
    builder.body =
      "<text:p>a\(note("footnote", "Một"))b\(note("endnote", "Cuối"))</text:p>"
      + "<text:p>c\(note("footnote", "Hai"))</text:p>"
    builder.masters =
      "<style:master-page style:name=\"Standard\"><style:header><text:p>TRƯỜNG</text:p></style:header>"
      + "<style:footer><text:p>Trang <text:page-number>2</text:page-number></text:p></style:footer>"
      + "<style:header-left style:display=\"false\"><text:p>no</text:p></style:header-left>"
      + "</style:master-page><style:master-page style:name=\"Other\"><style:header><text:p>no</text:p>"
      + "</style:header></style:master-page>"
    let read = try builder.read()
    #expect(
      read.lines == [
        "ab", "c", "\u{0C}TRƯỜNG", "[1] Một", "nữa", "[2] Hai", "nữa", "[1] Cuối", "nữa",
      ])
    #expect(
      read.origins.map(\.part) == [
        .body, .body, .header, .footnote, .footnote, .footnote, .footnote, .footnote, .footnote,
      ])
    #expect(read.origins.map(\.paragraph) == [1, 2, 1, 1, 2, 5, 6, 3, 4])
  }

  @Test func masterPagesThatFollowOneAnotherAreUsed() throws {
    func page(_ name: String, _ more: String = "") -> String {
      "<style:master-page style:name=\"\(name)\" \(more)><style:header><text:p>\(name)</text:p>"
        + "</style:header></style:master-page>"
    }
    var builder = OpenDocumentBuilder()
    builder.automatic = style("P", "paragraph", "", "style:master-page-name=\"First\"")
    builder.body = "<text:p text:style-name=\"P\">a</text:p>"
    builder.masters =
      page("Standard") + page("First", "style:next-style-name=\"Next\"") + page("Next")
    #expect(try builder.lines() == ["a", "\u{0C}First", "Next"])
  }

  @Test func textBoxesFollowTheirParagraph() throws {
    let frame = "<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame>"
    let line = "<draw:line><text:p/></draw:line>"
    let read = try OpenDocumentBuilder(
      body: "\(frame)<text:p>a\(frame)b\(line)</text:p><text:p>c</text:p>"
    ).read()
    #expect(read.lines == ["khung", "ab", "khung", "c"])
    #expect(read.origins.map(\.part) == [.textBox, .body, .textBox, .body])
    #expect(read.origins.map(\.paragraph) == [0, 1, 1, 2])
  }

  @Test func contentsAndPicturesAreLeftOutAndSaid() throws {
    let picture = "<draw:frame svg:width=\"16cm\" svg:height=\"6.5in\"><draw:image/></draw:frame>"
    let logo = "<draw:frame svg:width=\"2cm\" svg:height=\"20mm\"><draw:image/></draw:frame>"
    let sheet =
      "<draw:frame svg:width=\"16cm\" svg:height=\"9cm\"><draw:object><text:p>n</text:p></draw:object>"
      + "<draw:image/></draw:frame>"
    let contents =
      "<text:table-of-content><text:index-body><text:p>I. MỤC ĐÍCH 1</text:p></text:index-body>"
      + "</text:table-of-content>"
    let words = "<text:p>Kế hoạch của nhà trường</text:p>"
    let read = try OpenDocumentBuilder(
      body: contents + words + "<text:p>\(picture)\(logo)\(sheet)</text:p>"
    ).read()
    #expect(read.lines == ["Kế hoạch của nhà trường", ""])
    #expect(read.notes.leavesOutContents)
    #expect(read.notes.pictureCount == 1)
    #expect(read.notes.embeddedCount == 1)
    #expect(throws: DocumentError.onlyPictures) {
      try OpenDocumentBuilder(body: "<text:p>\(logo)</text:p>").read()
    }
  }

  @Test func aLetterheadInAHeaderComesFirst() throws {
    var builder = OpenDocumentBuilder(body: "<text:p>KẾ HOẠCH</text:p>")
    builder.masters =
      "<style:master-page style:name=\"Standard\"><style:header><text:p>UBND XÃ</text:p>"
      + "<text:p>Độc lập - Tự do</text:p></style:header></style:master-page>"
    #expect(try builder.lines() == ["UBND XÃ", "Độc lập - Tự do", "KẾ HOẠCH"])
  }

  // MARK: Tables

  private func cell(_ content: String, _ more: String = "") -> String {
    "<table:table-cell table:style-name=\"C\" \(more)>\(content)</table:table-cell>"
  }

  private func table(_ rows: String..., border: String = "0.5pt solid #000000") throws
    -> DocumentText
  {
    var builder = OpenDocumentBuilder()
    builder.automatic = style(
      "C", "table-cell", "<style:table-cell-properties fo:border=\"\(border)\"/>")
    builder.body =
      "<table:table>"
      + rows.map { "<table:table-row>\($0)</table:table-row>" }.joined() + "</table:table>"
    return try builder.read()
  }

  @Test func aRowIsALine() throws {
    let read = try table(
      cell("<text:p>STT</text:p>") + cell("<text:p>Tên</text:p>") + cell("<text:p>Ghi</text:p>"),
      cell("<text:p>1</text:p>", "table:number-rows-spanned=\"2\"")
        + cell("<text:p>a</text:p><text:p>b</text:p>", "table:number-columns-spanned=\"2\"")
        + "<table:covered-table-cell/>",
      "<table:covered-table-cell><text:p>no</text:p></table:covered-table-cell>"
        + cell("<text:p>c</text:p>") + cell("<text:p>d</text:p>"))
    #expect(read.lines == ["| STT | Tên | Ghi |", "| 1 | a; b |", "|  | c | d |"])
    #expect(read.origins.last?.cell == TextOrigin.Cell(table: 1, row: 3, column: 3))
  }

  @Test func headerRowsAreRowsAndTablesInCellsAreFlattened() throws {
    let inner =
      "<table:table><table:table-row>\(cell("<text:p>1</text:p>"))\(cell("<text:p>2</text:p>"))"
      + "</table:table-row></table:table>"
    var builder = OpenDocumentBuilder()
    builder.automatic = style(
      "C", "table-cell", "<style:table-cell-properties fo:border-top=\"1pt solid #000\"/>")
    builder.body =
      "<table:table><table:table-header-rows><table:table-row>\(cell("<text:p>A</text:p>"))"
      + "\(cell("<text:p>B</text:p>"))</table:table-row></table:table-header-rows>"
      + "<table:table-row>\(cell("<text:p>a</text:p>" + inner))\(cell("<text:p>c</text:p>"))"
      + "</table:table-row></table:table>"
    #expect(try builder.lines() == ["| A | B |", "| a; 1, 2 | c |"])
  }

  @Test func letterheadIsReadColumnByColumn() throws {
    let read = try table(
      cell("<text:p>UBND XÃ</text:p><text:p>TRƯỜNG</text:p>")
        + cell("<text:p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</text:p><text:p>Độc lập</text:p>"),
      border: "none")
    #expect(
      read.lines == ["UBND XÃ", "TRƯỜNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập"])
  }

  @Test func otherTablesWithoutBordersAreColumnsOfLines() throws {
    let read = try table(
      cell("<text:p>NGƯỜI LẬP</text:p>") + cell("<text:p>HIỆU TRƯỞNG</text:p>"), border: "0pt none")
    #expect(read.lines == ["NGƯỜI LẬP\tHIỆU TRƯỞNG"])
  }
}
