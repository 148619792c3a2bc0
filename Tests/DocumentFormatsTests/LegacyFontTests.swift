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
