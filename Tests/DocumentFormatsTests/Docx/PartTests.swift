import DocumentFormats
import SourceText
import TestSupport
import Testing

/// What stands beside the running text: contents, letterheads in headers, pictures.
@Suite struct PartTests {
  private static func field(_ instruction: String, _ result: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(instruction)</w:instrText>"
      + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(result)"
  }
  private static let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"

  private static func line(_ text: String, _ page: Int) -> String {
    run(text) + "<w:r><w:tab/></w:r>" + field(" PAGEREF _Toc1 \\h ", run("\(page)")) + end
  }

  private static let contents =
    "<w:p>\(field(" TOC \\o \"1-3\" \\h ", line("I. Mục đích", 1)))</w:p>"
    + "<w:p>\(line("II. Nội dung", 2))</w:p><w:p>\(end)</w:p>"

  private static func control(_ gallery: String, _ content: String) -> String {
    "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"\(gallery)\"/></w:docPartObj></w:sdtPr>"
      + "<w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  @Test func contentsAreLeftOutAndSaid() throws {
    let heading = paragraph("MỤC LỤC")
    for (body, expected) in [
      (Self.contents, ["a", "b"]),
      (heading + Self.contents, ["a", "MỤC LỤC", "b"]),
      (Self.control("Table of Contents", heading + Self.contents), ["a", "b"]),
      (
        Self.control("Table of Contents", heading + Self.contents + paragraph("c")),
        ["a", "c", "b"]
      ),
      (
        "<w:p><w:fldSimple w:instr=\"TOC \\o\">\(run("I. Mục đích 1"))</w:fldSimple></w:p>",
        ["a", "b"]
      ),
      (
        "<w:p>\(run("x"))\(Self.field("TOC", run("y")))\(Self.end)\(run("z"))</w:p>",
        ["a", "xz", "b"]
      ),
    ] {
      let builder = DocxBuilder(body: paragraph("a") + body + paragraph("b"))
      #expect(try builder.lines() == expected, "\(body)")
      #expect(try builder.read().notes.leavesOutContents)
    }
  }

  @Test func contentsWithoutTheirFieldAreKnownByStyle() throws {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Mucluc1\"><w:name w:val=\"toc 1\"/></w:style>"
    let tab =
      "<w:p><w:pPr><w:pStyle w:val=\"Mucluc1\"/></w:pPr>\(run("I. A"))<w:r><w:tab/></w:r>\(run("2"))</w:p>"
    let builder = DocxBuilder(
      body: tab + paragraph("II. B.....12", style: "Mucluc1")
        + paragraph("I. Mục đích", style: "Mucluc1")
        + paragraph("I. A\t2"), styles: styles)
    #expect(try builder.lines() == ["I. Mục đích", "I. A 2"])
  }

  @Test func contentsThatNeverEndAreText() throws {
    let open = "<w:p>\(Self.field("TOC", run("x")))</w:p>"
    #expect(try lines(open + paragraph("a")) == ["x", "a"])
    // It ends in a cell, and began before the table.
    let cells = table([[cell("<w:p>\(run("y"))\(Self.end)</w:p>"), cell(paragraph("z"))]])
    #expect(try lines(open + cells) == ["x", "| y | z |"])
    #expect(try lines(Self.control("Cover Pages", paragraph("x")) + paragraph("a")) == ["x", "a"])
  }

  // MARK: Headers

  private static let letterhead = table(
    [
      [
        cell(paragraph("UBND XÃ MINH AN") + paragraph("Số: 12/KH-UBND")),
        cell(paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + paragraph("Độc lập - Tự do")),
      ]
    ], borders: false)

  private static func document(_ section: String, first: String, usual: String) -> DocxBuilder {
    var builder = DocxBuilder(
      body: paragraph("KẾ HOẠCH")
        + "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"r0\"/>"
        + "<w:headerReference w:type=\"default\" r:id=\"r1\"/>\(section)</w:sectPr>")
    builder.parts = [
      ("header1.xml", "header", "<w:hdr \(DocxBuilder.namespaces)>\(first)</w:hdr>"),
      ("header2.xml", "header", "<w:hdr \(DocxBuilder.namespaces)>\(usual)</w:hdr>"),
    ]
    return builder
  }

  private static let head = [
    "UBND XÃ MINH AN", "Số: 12/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do",
  ]

  @Test func theLetterheadInAFirstPagesHeaderComesFirst() throws {
    let builder = Self.document(
      "<w:titlePg/>", first: Self.letterhead, usual: paragraph("TRƯỜNG"))
    #expect(try builder.lines() == Self.head + ["KẾ HOẠCH", "\u{0C}TRƯỜNG"])
    let parts = try builder.read().origins.map(\.part)
    #expect(parts == [.header, .header, .header, .header, .body, .header])
  }

  @Test func theLetterheadInEveryPagesHeaderToo() throws {
    // Without `titlePg` the header of first pages is not shown.
    let builder = Self.document("", first: paragraph("CŨ"), usual: Self.letterhead)
    #expect(try builder.lines() == Self.head + ["KẾ HOẠCH"])
  }

  @Test func otherHeadersComeAfterTheText() throws {
    let builder = Self.document("<w:titlePg/>", first: paragraph("TRƯỜNG"), usual: Self.letterhead)
    #expect(try builder.lines() == ["KẾ HOẠCH", "\u{0C}TRƯỜNG"] + Self.head)
  }

  // MARK: Pictures

  private static func drawing(_ content: String, width: Int = 12, height: Int = 8) -> String {
    "<w:r><w:drawing><wp:inline xmlns:wp=\"\(main)wordprocessingDrawing\"><wp:extent "
      + "cx=\"\(width * 360_000)\" cy=\"\(height * 360_000)\"/>\(content)</wp:inline></w:drawing></w:r>"
  }
  private static let main = "http://schemas.openxmlformats.org/drawingml/2006/"
  private static let picture = "<pic:pic xmlns:pic=\"\(main)picture\"/>"

  @Test func whatIsNotReadIsCounted() throws {
    let graphics =
      Self.drawing(Self.picture) + Self.drawing(Self.picture, width: 3, height: 3)
      + Self.drawing("<c:chart xmlns:c=\"\(Self.main)chart\"/>")
      + Self.drawing("<dgm:relIds xmlns:dgm=\"\(Self.main)diagram\"/>")
      + "<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject xmlns:o="
      + "\"urn:schemas-microsoft-com:office:office\"/></w:object></w:r>"
    var notes = ReadingNotes()
    notes.pictureCount = 1
    notes.chartCount = 1
    notes.diagramCount = 1
    notes.embeddedCount = 1
    let words = paragraph("Kế hoạch bồi dưỡng thường xuyên")
    #expect(try DocxBuilder(body: "<w:p>\(graphics)</w:p>\(words)").read().notes == notes)
  }

  @Test func picturesAloneAreNoText() throws {
    let pages = "<w:p>\(Self.drawing(Self.picture))</w:p>"
    let old = "<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>"
    for body in [pages, old, pages + paragraph("Trang 1"), pages + "<w:p/>"] {
      #expect(throws: DocumentError.onlyPictures) { try DocxBuilder(body: body).read() }
    }
    #expect(try lines(pages + paragraph("Kế hoạch bồi dưỡng hè")).last == "Kế hoạch bồi dưỡng hè")
  }
}
