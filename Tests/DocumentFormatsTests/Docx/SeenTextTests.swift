import SourceText
import TestSupport
import Testing

@testable import DocumentFormats

/// What of a document a reader sees, and what is read.
@Suite struct SeenTextTests {
  private static let white = "<w:color w:val=\"FFFFFF\"/>"
  private static let dark = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"1F3864\"/>"

  private func unseen(_ body: String, styles: String = "") throws -> Int {
    try DocxBuilder(body: body, styles: styles).read().notes.unseenRunCount
  }

  @Test(arguments: [
    run("x", white), run("x", "<w:color w:val=\"fefefe\"/>"), run("x", "<w:sz w:val=\"2\"/>"),
    run("x", white + "<w:shd w:val=\"clear\" w:fill=\"auto\"/>"),
    run("x", white + "<w:highlight w:val=\"white\"/>"),
    run("x", "<w:sz w:val=\"1\"/><w:color w:val=\"000000\"/>"),
  ])
  func `white and tiny letters are left out, and counted`(hidden: String) throws {
    let body = "<w:p>\(run("thấy "))\(hidden)\(run("rõ"))</w:p>"
    #expect(try lines(body) == ["thấy rõ"])
    #expect(try unseen(body) == 1)
  }

  @Test(arguments: [
    "<w:p>\(run("x", white + dark))</w:p>",
    "<w:p>\(run("x", white + "<w:highlight w:val=\"black\"/>"))</w:p>",
    "<w:p><w:pPr>\(dark)</w:pPr>\(run("x", white))</w:p>",
    table([[cell("<w:p>\(run("x", white))</w:p>", dark)]]),
    table([[cell(table([[cell("<w:p>\(run("x", white))</w:p>")]]), dark)]]),
    "<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/></w:tblPr><w:tr>\(cell("<w:p>\(run("x", white))</w:p>"))"
      + "</w:tr></w:tbl>",
    "<w:p>\(run("x", "<w:rStyle w:val=\"C\"/>"))</w:p>",
    "<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p>\(run("x", white))</w:p></w:txbxContent>"
      + "</v:textbox></w:pict></w:r></w:p>",
    "<w:p>\(run("x", white))</w:p><w:p><w:r><w:drawing><wp:anchor behindDoc=\"1\"/></w:drawing></w:r></w:p>"
      .replacing("wp:", with: "v:"),
    "<w:p>\(run("x", "<w:color w:val=\"FFFF00\"/><w:sz w:val=\"16\"/>"))</w:p>",
  ])
  func `white letters on another ground are seen`(body: String) throws {
    let styles = """
      <w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:tcPr>\(Self.dark)</w:tcPr>\
      </w:tblStylePr></w:style><w:style w:type="character" w:styleId="C"><w:rPr>\(Self.white)\
      \(Self.dark)</w:rPr></w:style>
      """
    let builder = DocxBuilder(body: body, styles: styles)
    #expect(try builder.lines().contains("x"), "\(body)")
    #expect(try builder.read().notes.unseenRunCount == 0)
  }

  @Test func `styles make letters white and hidden too`() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="W"><w:rPr>\(Self.white)</w:rPr></w:style>\
      <w:style w:type="character" w:styleId="V"><w:rPr><w:vanish/></w:rPr></w:style>
      """
    let body =
      paragraph("x", style: "W") + "<w:p>\(run("ẩn", "<w:rStyle w:val=\"V\"/>"))\(run("rõ"))</w:p>"
    let builder = DocxBuilder(body: body, styles: styles)
    #expect(try builder.lines() == ["", "rõ"])
    let notes = try builder.read().notes
    #expect(notes.unseenRunCount == 1)
    #expect(notes.hiddenRunCount == 1)
  }

  // MARK: Fields

  private static let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
  private static let separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
  private static let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  private static let instruction = "<w:r><w:instrText>REF a</w:instrText></w:r>"

  @Test func `a field that never ends hides nothing`() throws {
    let whole = Self.begin + Self.instruction + Self.separate + run("đủ") + Self.end
    let body =
      "<w:p>\(run("một "))\(Self.begin)\(Self.instruction)</w:p><w:p>\(run("hai "))\(whole)</w:p>"
      + table([[cell(paragraph("ba")), cell(paragraph("bốn"))]])
    let builder = DocxBuilder(body: body)
    #expect(try builder.lines() == ["một ", "hai đủ", "| ba | bốn |"])
    #expect(try builder.read().notes.unclosedFieldCount == 1)
    #expect(try DocxBuilder(body: "<w:p>\(whole)</w:p>").read().notes.unclosedFieldCount == 0)
  }

  @Test func `a field in a text box that never ends hides nothing`() throws {
    let box =
      "<w:r><w:pict><v:textbox><w:txbxContent><w:p>\(Self.begin)\(run("hộp"))</w:p></w:txbxContent>"
      + "</v:textbox></w:pict></w:r>"
    #expect(try lines("<w:p>\(run("thân"))\(box)</w:p>") == ["thân", "hộp"])
  }

  // MARK: What is joined and what is put in

  @Test func `a drop cap is the first letter of its word`() throws {
    let cap = "<w:p><w:pPr><w:framePr w:dropCap=\"drop\" w:lines=\"3\"/></w:pPr>\(run("C"))</w:p>"
    #expect(try lines(cap + paragraph("ăn cứ Luật")) == ["Căn cứ Luật"])
  }

  @Test(arguments: [
    (
      "<html><body><p>một</p><table border=1><tr><td>a</td><td>b</td></tr></table></body></html>",
      ["trước", "một", "| a | b |", "sau"], 0
    ),
    ("một\r\nhai\r\n", ["trước", "một", "hai", "sau"], 0),
    ("{\\rtf1 một}", ["trước", "sau"], 1),
  ])
  func `parts put in are read where they are of a kind that is`(
    part: String, expected: [String], unread: Int
  ) throws {
    var builder = DocxBuilder(
      body: paragraph("trước") + "<w:altChunk r:id=\"r0\"/>" + paragraph("sau"))
    builder.parts = [("chunk.html", "aFChunk", part)]
    #expect(try builder.lines() == expected)
    #expect(try builder.read().notes.foreignPartCount == unread)
  }

  @Test func `the mark of a note is told from the number before it`() throws {
    let raised = "<w:vertAlign w:val=\"superscript\"/>"
    let body =
      "<w:p>\(run("126/2024/NĐ-CP"))\(run("12", raised))\(run(" và 50 m"))\(run("2", raised))</w:p>"
    #expect(try lines(body) == ["126/2024/NĐ-CP¹² và 50 m²"])
    let source = try DocxBuilder(body: body).read().source
    #expect(String(decoding: source.bytes, as: UTF8.self) == "126/2024/NĐ-CP và 50 m²\n")
  }
}
