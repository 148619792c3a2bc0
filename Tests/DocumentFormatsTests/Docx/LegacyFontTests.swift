import DocumentFormats
import SourceText
import Testing

/// Text in fonts from before Unicode.
@Suite struct LegacyFontTests {
  @Test(arguments: [
    (".VnTime", "KÕ ho¹ch båi d­ìng th­êng xuyªn", "Kế hoạch bồi dưỡng thường xuyên"),
    (".VnTime", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
    (".VnTimeH", "kÕ ho¹ch n¨m häc", "KẾ HOẠCH NĂM HỌC"),
    ("VNI-Times", "Keá hoaïch boài döôõng thöôøng xuyeân", "Kế hoạch bồi dưỡng thường xuyên"),
    ("VNI-Times", "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("VNI-Times", "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
    (
      "VNI-Times", "tyû leä, kyõ naêng, nghæ, quyù, quyønh, lyï, kîp",
      "tỷ lệ, kỹ năng, nghỉ, quý, quỳnh, lỵ, kỵp"
    ),
    // Pasted into the font as Unicode.
    (".VnTime", "Kế hoạch và", "Kế hoạch và"),
    ("VNI-Times", "Kế hoạch", "Kế hoạch"),
    (".VnTime", "Long An 12/2025", "Long An 12/2025"),
  ])
  func areReadByTheirFont(font: String, written: String, expected: String) throws {
    let fonts = "<w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\"/>"
    #expect(try lines("<w:p>\(run(written, fonts))</w:p>") == [expected])
  }

  /// «có» is «cú» by the codes of .VnTime, «hòa» is «hịa» by those of VNI.
  @Test(arguments: [".VnTime", "VNI-Times"])
  func `words that could be either are judged by what stands beside them`(font: String) throws {
    let fonts = "<w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\"/>"
    let body =
      "<w:p>\(run("có ", fonts))\(run("hòa", fonts))\(run(" chế độ", fonts))</w:p>"
      + "<w:p>\(run("có hòa", fonts))</w:p>"
    #expect(try lines(body) == ["có hòa chế độ", "có hòa"])
  }

  @Test func `the nearest level names the font`() throws {
    let old = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"
    let unicode = "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>"
    let theme = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\" w:hAnsiTheme=\"minorHAnsi\"/>"
    let styles = """
      <w:style w:type="paragraph" w:styleId="P"><w:rPr>\(old)</w:rPr></w:style>\
      <w:style w:type="character" w:styleId="U"><w:rPr>\(unicode)</w:rPr></w:style>\
      <w:style w:type="character" w:styleId="V"><w:rPr>\(old)</w:rPr></w:style>
      """
    let (inUnicode, inOld) = ("<w:rStyle w:val=\"U\"/>", "<w:rStyle w:val=\"V\"/>")
    let body =
      "<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr>\(run("phóc "))\(run("phúc ", theme))"
      + "\(run("phúc ", inUnicode))\(run("phóc", inUnicode + old))</w:p>"
      + "<w:p>\(run("phóc ", inOld))\(run("phúc", inOld + unicode))</w:p>"
    #expect(
      try DocxBuilder(body: body, styles: styles).lines() == ["phúc phúc phúc phúc", "phúc phúc"])
  }

  @Test func aMarkMayBeInTheNextRun() throws {
    let fonts = "<w:rFonts w:hAnsi=\"VNI-Times\"/>"
    #expect(try lines("<w:p>\(run("hoa", fonts))\(run("ïch", fonts))</w:p>") == ["hoạch"])
  }

  @Test func stylesBringTheirFonts() throws {
    let styles = """
      <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:rFonts w:ascii=".VnTime" \
      w:hAnsi=".VnTime"/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="N"/></w:style>
      """
    let unicode = run("phúc", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>")
    let builder = DocxBuilder(
      body: paragraph("KÕ ho¹ch") + paragraph("KÕ ho¹ch", style: "H")
        + "<w:p><w:pPr/>\(run("phóc "))\(unicode)</w:p>", styles: styles)
    #expect(try builder.lines() == ["Kế hoạch", "Kế hoạch", "phúc phúc"])
    #expect(try builder.read().notes.legacyFontRunCount == 3)
  }
}
