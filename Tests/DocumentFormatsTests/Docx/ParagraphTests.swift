import DocumentFormats
import SourceText
import Testing

/// What a paragraph's runs come to.
@Suite struct ParagraphTests {
  @Test(arguments: [
    ("runs are joined", "\(run("Số 19/"))\(run("2019/TT"))\(run("-BGDĐT"))", "Số 19/2019/TT-BGDĐT"),
    (
      "wrappers are looked through",
      "<w:smartTag>\(run("a"))</w:smartTag><w:proofErr/><w:bookmarkStart w:id=\"1\"/>"
        + "<w:hyperlink>\(run("b"))</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val=\"z\"/></w:sdtPr>"
        + "<w:sdtContent>\(run("c"))</w:sdtContent></w:sdt><w:customXml>\(run("d"))</w:customXml>",
      "abcd"
    ),
    ("insertions are taken", "a<w:ins>\(run("b"))</w:ins><w:moveTo>\(run("c"))</w:moveTo>", "bc"),
    (
      "deletions are left out",
      run("a") + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>"
        + "<w:moveFrom>\(run("c"))</w:moveFrom>", "a"
    ),
    ("tabs", "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/></w:r>", "a\tb\t"),
    ("line breaks", "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a\nb\nc"),
    (
      "hyphens",
      "<w:r><w:t>TT</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>G</w:t></w:r>", "TT-BG"
    ),
    ("entities", run("&lt;A&#38;&#x42;&amp;&quot;&apos;&gt;"), "<A&B&\"'>"),
    ("character data", "<w:r><w:t xml:space=\"preserve\"><![CDATA[<a>&]]></w:t></w:r>", "<a>&"),
    ("comments", "<w:r><w:t xml:space=\"preserve\">a<!-- b -->c</w:t></w:r>", "ac"),
    ("space kept", run(" a "), " a "),
    ("space not kept", "<w:r><w:t> a </w:t></w:r>", "a"),
    ("white space in text", "<w:r><w:t xml:space=\"preserve\">a\n\tb</w:t></w:r>", "a  b"),
    ("hidden text", run("a") + run("b", "<w:vanish/>") + run("c", "<w:vanish w:val=\"0\"/>"), "ac"),
    (
      "capitals", run("kế hoạch", "<w:caps/>") + run(" đ", "<w:caps w:val=\"false\"/>"),
      "KẾ HOẠCH đ"
    ),
    (
      "symbols",
      "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>"
        + "<w:sym w:font=\"Wingdings\" w:char=\"F001\"/><w:sym w:char=\"D800\"/></w:r>", "✔≥••"
    ),
    ("private letters", run("\u{F0D8} a", "<w:rFonts w:ascii=\"Wingdings\"/>"), "➢ a"),
    ("mathematics", "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "x"),
    (
      "ruby",
      "<w:r><w:ruby><w:rt>\(run("b"))</w:rt><w:rubyBase>\(run("a"))</w:rubyBase></w:ruby></w:r>",
      "a"
    ),
    (
      "a field's result",
      "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>DATE</w:instrText><w:t>no</w:t>"
        + "<w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("hôm nay"))"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(run("."))", "hôm nay."
    ),
    ("a simple field", "<w:fldSimple w:instr=\"DATE\">\(run("a"))</w:fldSimple>", "a"),
    (
      "old properties",
      "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>",
      "a"
    ),
    (
      "one of several ways",
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:t>a</w:t></mc:Choice>"
        + "<mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>", "a"
    ),
  ])
  func readsRuns(name: String, content: String, expected: String) throws {
    let text = try lines("<w:p>\(content)</w:p>").joined(separator: "\n")
    #expect(text == expected, "\(name)")
  }

  @Test func countsWhatIsLeftOut() throws {
    let text = try DocxBuilder(
      body: "<w:p><w:del>\(run("b"))</w:del>\(run("c", "<w:vanish/>"))"
        + "\(run("KÕ ho¹ch", "<w:rFonts w:ascii=\".VnTime\"/>"))</w:p><w:altChunk r:id=\"x\"/>"
    ).read()
    var notes = ReadingNotes()
    notes.deletionCount = 1
    notes.hiddenRunCount = 1
    notes.legacyFontRunCount = 1
    notes.foreignPartCount = 1
    #expect(text.notes == notes)
  }

  @Test func blankParagraphsAreBlankLines() throws {
    #expect(try lines("\(paragraph("a"))<w:p/>\(paragraph("b"))") == ["a", "", "b"])
  }

  @Test func pagesBeginWithAFormFeed() throws {
    let body =
      "<w:p>\(run("a"))<w:r><w:br w:type=\"page\"/></w:r>\(run("b"))</w:p>"
      + "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>\(run("c"))</w:p>"
      + "<w:p><w:pPr><w:sectPr/></w:pPr>\(run("d"))</w:p>\(paragraph("e"))"
      + "<w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/></w:sectPr></w:pPr></w:p>"
      + paragraph("f")
    #expect(try lines(body) == ["a", "\u{0C}b", "\u{0C}c", "d", "\u{0C}e", "", "f"])
  }

  @Test func aDeletedMarkJoinsTwoParagraphs() throws {
    let body =
      "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(run("a "))</w:p>\(paragraph("b"))"
    #expect(try lines(body) == ["a b"])
  }

  @Test func textBoxesFollowTheirParagraph() throws {
    let box = "<w:txbxContent>\(paragraph("khung"))</w:txbxContent>"
    let body =
      "<w:p>\(run("a"))<w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>"
      + "<v:textbox>\(box)</v:textbox></mc:Fallback></mc:AlternateContent></w:r>\(run("b"))</w:p>"
      + paragraph("c")
    let text = try DocxBuilder(body: body).read()
    #expect(String(decoding: text.text, as: UTF8.self) == "ab\nkhung\nc\n")
    #expect(text.origins.map(\.part) == [.body, .textBox, .body])
    #expect(text.origins.map(\.paragraph) == [1, 1, 2])
  }

  @Test func headersAndNotesComeAfterTheText() throws {
    var builder = DocxBuilder(
      body: "<w:p>\(run("a"))<w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>"
        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r0\"/>"
        + "<w:footerReference w:type=\"default\" r:id=\"r1\"/></w:sectPr>")
    let page = "<w:p><w:fldSimple w:instr=\" PAGE \">\(run("3"))</w:fldSimple></w:p>"
    builder.parts = [
      (
        "header1.xml", "header",
        "<w:hdr \(DocxBuilder.namespaces)>\(page)\(paragraph("TRƯỜNG"))</w:hdr>"
      ),
      ("footer1.xml", "footer", "<w:ftr \(DocxBuilder.namespaces)>\(paragraph("- 2 -"))</w:ftr>"),
      (
        "footnotes.xml", "footnotes",
        "<w:footnotes \(DocxBuilder.namespaces)><w:footnote w:id=\"0\">\(paragraph("—x"))"
          + "</w:footnote><w:footnote w:id=\"7\">\(paragraph("Ghi chú"))</w:footnote></w:footnotes>"
      ),
    ]
    let text = try builder.read()
    #expect(String(decoding: text.text, as: UTF8.self) == "a\n\u{0C}TRƯỜNG\n[1] Ghi chú\n")
    #expect(text.origins.map(\.part) == [.body, .header, .footnote])
  }

  @Test func capitalsOfAStyle() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="T"><w:rPr><w:caps/></w:rPr></w:style>
      """
    let builder = DocxBuilder(body: paragraph("kế hoạch", style: "T"), styles: styles)
    #expect(try builder.lines() == ["KẾ HOẠCH"])
  }

  @Test func prefixesAreAnyAndStrictNamespacesToo() throws {
    let xml = """
      <x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r>\
      <x:t>a</x:t><w:t xmlns:w="urn:other">b</w:t></x:r></x:p></x:body></x:document>
      """
    let bytes = DocxBuilder().archive(document: Array(xml.utf8))
    #expect(try DocxReader.read(bytes).text == Array("a\n".utf8))
  }

  @Test func utf16IsTranscoded() throws {
    let xml = DocxBuilder.document(paragraph("Kế hoạch 😀"))
    for high in [0, 1] {
      let units = ([0xFEFF] + xml.utf16).flatMap { unit in
        high == 0
          ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
      let text = try DocxReader.read(DocxBuilder().archive(document: units)).text
      #expect(String(decoding: text, as: UTF8.self) == "Kế hoạch 😀\n")
    }
  }
}
