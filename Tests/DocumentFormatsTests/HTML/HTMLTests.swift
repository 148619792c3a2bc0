import DocumentFormats
import SourceText
import TestSupport
import Testing

func htmlLines(_ html: String) throws -> [String] { try HTMLReader.read(Array(html.utf8)).lines }

/// What the tags and text of a page come to.
@Suite struct HTMLTests {
  @Test(arguments: [
    ("white space is one space", "<p>\n  a \t b<b> c</b> <i>d</i>\n</p>", "a b c d"),
    ("space between inline elements", "<b>a</b> <i>b</i><u> </u>c", "a b c"),
    ("blocks are lines", "a<div>b<p>c</p>d</div>e<h1>f</h1>g", "a|b|c|d|e|f|g"),
    ("breaks are lines", "<p>a<br>b<br/>\n c</p>", "a|b|c"),
    ("a break at the end ends the line", "<p>a<br></p><p>b", "a|b"),
    ("a blank paragraph is a blank line", "a<p><br></p><p>&nbsp;</p><p></p><div></div>b", "a|||b"),
    ("text as it is", "<pre>\na  b\n\tc</pre>d", "|a  b|\tc|d"),
    ("white space kept by style", "<p style='white-space: pre-wrap'>a  b</p>", "a  b"),
    ("named entities", "&ecirc;&Agrave;&yacute;&ocirc;&acirc;&Eacute;&dstrok;&abreve;", "êÀýôâÉđă"),
    ("signs", "&lt;&gt;&amp;&quot;&ndash;&ldquo;&hellip;&sect;&bull;&apos;", "<>&\"–“…§•'"),
    ("numbers", "&#7871;&#x1EBF;&#X1ebf;&#60;", "ếếế<"),
    ("raised digits", "NĐ-CP<sup>1</sup> m<sup>2</sup> <sup>2</sup>", "NĐ-CP¹ m² 2"),
    ("numbers of Windows-1252", "&#145;&#146;&#150;&#x93;", "‘’–“"),
    (
      "numbers that are none", "&#0;&#xD800;&#99999999999;&#;&#x;",
      "\u{FFFD}\u{FFFD}\u{FFFD}&#;&#x;"
    ),
    ("semicolons left out", "&eacutea &lt b&nbspc &#225b &copy2", "éa < b\u{A0}c áb ©2"),
    ("what is no entity", "AT&T R&D GD&ĐT & &; &xyz; &", "AT&T R&D GD&ĐT & &; &xyz; &"),
    ("what is no tag", "a < b, 5<6, <3 </ p>c", "a < b, 5<6, <3 </ p>c"),
    ("comments", "a<!-- <p> -->b<!-->c<!--->d", "abcd"),
    ("character data", "<![CDATA[a<b&amp;]]>", "a<b&amp;"),
    ("declarations", "<!DOCTYPE html><?xml version='1.0'?>a</>b", "ab"),
    (
      "head, scripts and styles",
      "<head><title>t</title><style>p{}</style></head><body>a<script>if (a<b) '</p>'</script>b",
      "ab"
    ),
    (
      "what holds no text",
      "a<noscript>n</noscript><template>n</template><svg><text>n</text></svg><select><option>n</select><button>n</button><textarea>n<p></textarea><iframe>n</iframe>b",
      "ab"
    ),
    (
      "hidden",
      "a<p hidden>n</p><span style='DISPLAY : none'>n<b>n</b></span><span style='mso-hide:all'>n</span><i style='visibility:hidden'>n</i>b",
      "a|b"
    ),
    ("attributes with tags in them", "<p title='a>b' class=\"<p>\">c</p>", "c"),
    ("quotes that are not closed", "<p title=\"a>b</p>c", "b|c"),
    ("end tags left out", "<p>a<p>b<ul><li>c<li>d</ul><dl><dt>e<dd>f</dl>", "a|b|• c|• d|e|f"),
    ("end tags that end nothing", "</div>a</b></p></table></li>b</br>c", "ab|c"),
    ("tags out of order", "<b>a<i>b</b>c</i>d", "abcd"),
    ("tags in capitals", "<P>a</P><DIV>b</DIV>", "a|b"),
    (
      "unknown tags", "<o:p>a</o:p><st1:place w:st='on'>b</st1:place><custom-tag>c</custom-tag>",
      "abc"
    ),
    (
      "capitals",
      "<p style='text-transform: uppercase'>kế hoạch <i style='text-transform:none'>đ</i></p>",
      "KẾ HOẠCH đ"
    ),
    (
      "capitals by a class",
      "<style>p.T, .x { text-transform: uppercase }</style><p class='a T'>đ</p><i class=X>đ</i>",
      "Đ|Đ"
    ),
    (
      "old fonts",
      "<font face='.VnTime'>KÕ ho¹ch</font> <span style='font-family:\".VnTimeH\"'>kÕ</span>",
      "Kế hoạch KẾ"
    ),
    (
      "old fonts by a class",
      "<style><!-- p.MsoNormal {font-family:\"VNI-Times\",\"serif\";} --></style><p class=MsoNormal>Keá hoaïch <span style='font-family:Arial'>ù</span></p>",
      "Kế hoạch ù"
    ),
    ("deletions and insertions", "a<del>b</del><ins>c</ins>", "ac"),
    ("quotations", "<q>a</q>", "“a”"),
    ("ruby", "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>", "a"),
    (
      "pictures and fields", "Kế hoạch của nhà trường<img alt=n><input value=n><wbr>b",
      "Kế hoạch của nhà trườngb"
    ),
    (
      "spans that are blocks",
      "a<span style='display:block'>b</span>c<div style='display:inline'>d</div>", "a|b|cd"
    ),
    (
      "private signs",
      "<span style='font-family:Wingdings'>Ø</span> <span style='font-family:Symbol'>·</span> \u{F0B7}",
      "➢ • •"
    ),
    (
      "a page that begins",
      "<p>a</p><p style='page-break-before:always'>b</p><br style='page-break-before:always'><p>c",
      "a|\u{0C}b|\u{0C}c"
    ),
    ("zero bytes", "<p>a\u{01}b", "a b"),
  ])
  func readsPages(name: String, html: String, expected: String) throws {
    #expect(try htmlLines(html).joined(separator: "|") == expected, "\(name)")
  }

  @Test func whatIsLeftOutIsCounted() throws {
    let read = try HTMLReader.read(
      Array(
        "<del>x</del><p hidden>y<b>z</b></p><font face='.VnTime'>KÕ</font><p hidden> </p>".utf8))
    #expect(read.notes.deletionCount == 1)
    #expect(read.notes.hiddenRunCount == 1)
    #expect(read.notes.legacyFontRunCount == 1)
  }

  /// Lists that Word writes as text.
  @Test func labelsOfWordAreKept() throws {
    let html = """
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span \
      style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>\
      <![endif]>Mục đích<o:p></o:p></p>
      <p class=MsoListParagraph><!--[if !supportLists]--><span style='font-family:Symbol'><span \
      style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span>\
      <!--[endif]-->Đối tượng</p><!--[if gte mso 9]><xml>no</xml><![endif]-->
      <p><span style='font-family:"Courier New"'>o<span style='font:7.0pt "Times New Roman"'>&nbsp; \
      </span></span>Nội dung</p>
      """
    #expect(
      try htmlLines(html) == [
        "1.\u{A0}\u{A0} Mục đích", "•\u{A0} Đối tượng", "◦\u{A0} Nội dung",
      ])
  }

  @Test(arguments: [
    """
    <p>a<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p><p>b</p>\
    <div style='mso-element:footnote-list'><br clear=all><hr size=1><div style='mso-element:footnote' \
    id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Ghi chú</p></div></div>
    """,
    """
    <p>a<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>\
    <div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Ghi chú</p></div><p>b</p>
    """,
  ])
  func notesComeAfterTheText(html: String) throws {
    let read = try HTMLReader.read(Array(html.utf8))
    #expect(read.lines.filter { !$0.isEmpty } == ["a", "b", "\u{0C}[1] Ghi chú"])
    #expect(read.origins.last?.part == .footnote)
  }

  @Test func headersOfLibreOfficeComeAfterTheText() throws {
    let html =
      "<div title=\"header\"><p>TRƯỜNG</p></div><p>a</p><div title=\"footer\"><p>Trang "
      + "<sdfield type=PAGE>2</sdfield></p></div>"
    #expect(try htmlLines(html) == ["a", "\u{0C}TRƯỜNG"])
  }

  /// LibreOffice writes white space as it was, and indents with tabs.
  @Test func whiteSpaceOfLibreOfficeIsKept() throws {
    let html =
      "<meta name=\"generator\" content=\"LibreOffice 7.4\"/><p>\n\t\t\tNơi nhận:\tHIỆU\n\t\tTRƯỞNG   A</p>"
    #expect(try htmlLines(html) == ["Nơi nhận:\tHIỆU TRƯỞNG   A"])
  }

  @Test func contentsAndPicturesAreLeftOutAndSaid() throws {
    let html =
      "<p class=MsoToc1>I. MỤC ĐÍCH 1</p><div id=\"Table of Contents1\"><p>I. MỤC ĐÍCH 1</p></div>"
      + "<p>Kế hoạch của nhà trường<img width=600 height=400><img width=90 height=90></p>"
    let read = try HTMLReader.read(Array(html.utf8))
    #expect(read.lines == ["Kế hoạch của nhà trường"])
    #expect(read.notes.leavesOutContents)
    #expect(read.notes.pictureCount == 1)
    #expect(throws: DocumentError.onlyPictures) {
      try HTMLReader.read(Array("<p><img src=a.png></p>".utf8))
    }
  }

  // MARK: Pages of portals

  @Test(arguments: [
    ("menus", "<nav>n</nav><div role=navigation>n</div><p>a</p>", ["a"]),
    ("heads without a main part", "<header>a</header><p>b</p><footer>c</footer>", ["a", "b", "c"]),
    (
      "heads beside a main part",
      "<header>n</header><main><header>a</header><p>b</p></main><aside>n</aside><footer>n</footer>",
      ["a", "b"]
    ),
    (
      "an article", "<header>n</header><article class=x><p>b</p></article><footer>n</footer>", ["b"]
    ),
  ])
  func pagesOfPortals(name: String, html: String, expected: [String]) throws {
    #expect(try htmlLines(html) == expected, "\(name)")
  }

  // MARK: Encodings

  /// What Word saves: letters of the encoding as bytes, the others as numbers.
  @Test(
    arguments: [
      ("<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">", [0xE0], "hoà"),
      ("<meta charset='ISO-8859-1'>", [0xE0], "hoà"),
      ("<?xml version=\"1.0\" encoding=\"windows-1252\"?>", [0xE0], "hoà"),
      ("<meta charset=Windows-1258>", [0x61, 0xCC, 0x20, 0xF0], "hoa\u{300} đ"),
      ("<meta charset=x-viet-tcvn3>", [0xB5], "hoà"),
      ("<meta charset=utf-8>", [0xE0], "ho\u{FFFD}"),
    ] as [(String, [UInt8], String)])
  func declaredEncodings(head: String, letters: [UInt8], expected: String) throws {
    let read = try HTMLReader.read(
      Array(head.utf8) + Array("<p>&#7871; ho".utf8) + letters + Array("</p>".utf8))
    #expect(read.lines == ["ế " + expected])
  }

  @Test func encodings() throws {
    let html = "<meta charset='utf-16'><p>Kế hoạch</p>"
    #expect(try htmlLines("\u{FEFF}" + html) == ["Kế hoạch"])
    for order in [[0xFF, 0xFE], [0xFE, 0xFF], []] as [[UInt8]] {
      let isBig = order.first == 0xFE
      let units = html.utf16.flatMap { unit in
        isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
      #expect(try HTMLReader.read(order + units).lines == ["Kế hoạch"])
    }
  }

  @Test(arguments: [
    (SourceEncoding.windows1258, "windows-1258"), (.viscii, "viscii"), (.vni, "iso-8859-1"),
    (.tcvn3, "windows-1252"),
  ])
  func oldEncodings(encoding: SourceEncoding, declared: String) throws {
    let font = encoding == .vni ? "VNI-Times" : encoding == .tcvn3 ? ".VnTime" : "Times"
    let html =
      "<meta content=\"text/html; charset=\(declared)\"><table width=1 border=1><tr><td>"
      + "<font face=\"\(font)\">Kế hoạch bồi dưỡng thường xuyên</font></table>"
    let bytes = try #require(LegacyWriter.bytes(html, in: encoding))
    let text = SourceText(try HTMLReader.read(bytes).text)
    #expect(text.text(0..<text.bytes.count).contains("Kế hoạch bồi dưỡng thường xuyên"))
  }

  @Test func theEncodingThatWordsShowGoesBeforeTheDeclaredOne() throws {
    let html =
      "<meta charset=windows-1252><p>"
      + String(repeating: "Kế hoạch bồi dưỡng thường xuyên của nhà trường. ", count: 4)
    let read = try HTMLReader.read(try #require(LegacyWriter.bytes(html, in: .viscii)))
    #expect(read.lines.first?.hasPrefix("Kế hoạch bồi dưỡng") ?? false)
    #expect(read.notes.guessedEncoding == .viscii)
  }
}
