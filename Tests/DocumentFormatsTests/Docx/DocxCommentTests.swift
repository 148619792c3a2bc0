import Foundation
import SourceText
import TestSupport
import Testing

@testable import DocumentFormats

/// Comments stand at the words that they are about, and nothing else of the document changes.
@Suite struct DocxCommentTests {
  /// A body with ⟦ ⟧ around the words to comment on as they show, and the XML that is to come of it, in
  /// which «[n» and «n]» stand for the start and the end of comment n.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let body: String
    let text: String
    let expected: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a whole run", body: "<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>", text: "⟦Kế hoạch⟧\n",
      expected: "<w:p>[0<w:r><w:t>Kế hoạch</w:t></w:r>0]</w:p>"),
    Case(
      name: "within a run, whose looks are kept",
      body: "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>Số &amp; ngày ký</w:t></w:r></w:p>",
      text: "Số & ⟦ngày⟧ ký\n",
      expected: "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Số &amp; "
        + "</w:t></w:r>[0<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">ngày"
        + "</w:t></w:r>0]<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> ký"
        + "</w:t></w:r></w:p>"),
    Case(
      name: "between the children of a run",
      body: "<w:p><w:r><w:t>Số:</w:t><w:tab/><w:t>KH</w:t><w:br/></w:r></w:p>",
      text: "Số:\t⟦KH⟧\n\n",
      expected:
        "<w:p><w:r><w:t>Số:</w:t><w:tab/></w:r>[0<w:r><w:t>KH</w:t></w:r>0]<w:r><w:br/></w:r>"
        + "</w:p>"),
    Case(
      name: "spaces that do not show go on not showing",
      body: "<w:p><w:r><w:t> Số ngày </w:t></w:r></w:p>", text: "Số ⟦ngày⟧\n",
      expected: "<w:p><w:r><w:t> </w:t><w:t xml:space=\"preserve\">Số </w:t></w:r>[0<w:r>"
        + "<w:t xml:space=\"preserve\">ngày</w:t><w:t> </w:t></w:r>0]</w:p>"),
    Case(
      name: "over paragraphs",
      body: "<w:p>\(run("một hai"))</w:p><w:p>\(run("ba bốn"))</w:p>", text: "một ⟦hai\nba⟧ bốn\n",
      expected: "<w:p>\(run("một "))[0\(run("hai"))</w:p><w:p>\(run("ba"))0]\(run(" bốn"))</w:p>"),
    Case(
      name: "side by side, and one in another",
      body: "<w:p>\(run("một hai ba"))</w:p>", text: "⟦một⟧⟦ hai ⟦ba⟧⟧\n",
      expected: "<w:p>[0\(run("một"))0][1\(run(" hai "))[2\(run("ba"))1]2]</w:p>"),
    Case(
      name: "an automatic number has its words instead",
      body: paragraph("Mục đích", list: 1), text: "⟦1. ⟧Mục đích\n",
      expected: "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        + "[0\(run("Mục đích"))0]</w:p>"),
    Case(
      name: "in a link, an insertion and a smart tag",
      body: "<w:p><w:hyperlink r:id=\"x\">\(run("liên kết"))</w:hyperlink><w:ins w:id=\"1\">"
        + "<w:smartTag>\(run("thêm"))</w:smartTag></w:ins></w:p>",
      text: "⟦liên⟧ kết⟦thêm⟧\n",
      expected: "<w:p><w:hyperlink r:id=\"x\">[0\(run("liên"))0]\(run(" kết"))</w:hyperlink>"
        + "<w:ins w:id=\"1\"><w:smartTag>[1\(run("thêm"))1]</w:smartTag></w:ins></w:p>"),
    Case(
      name: "over what was deleted",
      body: "<w:p>\(run("một"))<w:del w:id=\"1\"><w:r><w:delText>x</w:delText></w:r></w:del>"
        + "\(run("hai"))</w:p>",
      text: "m⟦ộthai⟧\n",
      expected:
        "<w:p>\(run("m"))[0\(run("ột"))<w:del w:id=\"1\"><w:r><w:delText>x</w:delText></w:r>"
        + "</w:del>\(run("hai"))0]</w:p>"),
    Case(
      name: "a content control, a formula and the ways to show one thing are not cut",
      body: "<w:p><w:sdt><w:sdtContent>\(run("một hai"))</w:sdtContent></w:sdt>"
        + "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath><mc:AlternateContent><mc:Choice>"
        + "\(run("ba"))</mc:Choice><mc:Fallback>\(run("bốn"))</mc:Fallback></mc:AlternateContent></w:p>",
      text: "⟦một⟧ hai⟦x⟧+y⟦ba⟧\n",
      expected: "<w:p>[0<w:sdt><w:sdtContent>\(run("một hai"))</w:sdtContent></w:sdt>0]"
        + "[1<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>1][2<mc:AlternateContent><mc:Choice>"
        + "\(run("ba"))</mc:Choice><mc:Fallback>\(run("bốn"))</mc:Fallback></mc:AlternateContent>2]"
        + "</w:p>"),
    Case(
      name: "a text box has its comment around the run that it hangs on",
      body: "<w:p>\(run("thân"))<w:r><w:pict><v:textbox><w:txbxContent><w:p>\(run("hộp"))</w:p>"
        + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>",
      text: "thân\n⟦hộp⟧\n",
      expected:
        "<w:p>\(run("thân"))[0<w:r><w:pict><v:textbox><w:txbxContent><w:p>\(run("hộp"))</w:p>"
        + "</w:txbxContent></v:textbox></w:pict></w:r>0]</w:p>"),
    Case(
      name: "a field's result",
      body: "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
        + "<w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "\(run("bảng 1"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
      text: "bảng ⟦1⟧\n",
      expected: "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
        + "<w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "\(run("bảng "))[0\(run("1"))0]<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
    Case(
      name: "letters in capitals and in an old font",
      body: "<w:p>\(run("Kế hoạch", "<w:caps/>"))"
        + "\(run("KÕ ho¹ch", "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"))</w:p>",
      text: "⟦KẾ⟧ HOẠCHKế ⟦hoạch⟧\n",
      expected: "<w:p>[0\(run("Kế", "<w:caps/>"))0]\(run(" hoạch", "<w:caps/>"))"
        + run("KÕ ", "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>")
        + "[1\(run("ho¹ch", "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"))1]</w:p>"),
    Case(
      name: "columns, read a line at a time: a comment does not go back",
      body: table(
        [[cell("<w:p>\(run("a"))</w:p><w:p>\(run("b"))</w:p>"), cell("<w:p>\(run("c"))</w:p>")]],
        borders: false),
      text: "a\t⟦c\n⟦b⟧⟧\t\n",
      expected: table(
        [
          [
            cell("<w:p>\(run("a"))</w:p><w:p>[1\(run("b"))1]</w:p>"),
            cell("<w:p>[0\(run("c"))0]</w:p>"),
          ]
        ],
        borders: false)),
  ]

  @Test(arguments: cases)
  func commentsStandAtTheirWords(test: Case) throws {
    var builder = DocxBuilder(body: test.body)
    builder.numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="%1."/><w:suff w:val="space"/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    let (text, spans) = Self.marked(test.text)
    let read = String(decoding: try builder.read().text, as: UTF8.self)
    #expect(read == text)
    let copy = try #require(try commented(builder.bytes, spans))
    let xml = String(decoding: try part("word/document.xml", of: copy), as: UTF8.self)
    #expect(xml == DocxBuilder.document(Self.expanded(test.expected, spans.count)))
    try expectOnlyCommentsAdded(builder.bytes, copy)
  }

  @Test func notesHaveTheirCommentsWhereTheTextRefersToThem() throws {
    let reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
    var builder = DocxBuilder(body: "<w:p>\(run("thân"))\(reference)</w:p>")
    builder.parts = [
      (
        "footnotes.xml", "footnotes",
        "<w:footnotes \(DocxBuilder.namespaces)><w:footnote w:id=\"2\"><w:p>\(run("chú thích"))</w:p>"
          + "</w:footnote></w:footnotes>"
      )
    ]
    let text = String(decoding: try builder.read().text, as: UTF8.self)
    let place = try #require(text.range(of: "chú"))
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    let copy = try #require(try commented(builder.bytes, [start..<start + 4]))
    let xml = String(decoding: try part("word/document.xml", of: copy), as: UTF8.self)
    #expect(
      xml == DocxBuilder.document(Self.expanded("<w:p>\(run("thân"))[0\(reference)0]</w:p>", 1)))
  }

  @Test func headersHaveTheirCommentsAtTheFirstWords() throws {
    var builder = DocxBuilder(
      body: "<w:p>\(run("một"))</w:p><w:p>\(run("hai"))</w:p><w:sectPr><w:headerReference "
        + "w:type=\"default\" r:id=\"r0\"/></w:sectPr>")
    builder.parts = [
      ("header1.xml", "header", "<w:hdr \(DocxBuilder.namespaces)><w:p>\(run("đầu"))</w:p></w:hdr>")
    ]
    let text = try builder.read().text
    let copy = try #require(try commented(builder.bytes, [text.count - 4..<text.count - 1]))
    let xml = String(decoding: try part("word/document.xml", of: copy), as: UTF8.self)
    #expect(xml.contains(Self.expanded("<w:p>[0\(run("một"))0]</w:p>", 1)))
  }

  @Test func commentsThatAreThereAreKept() throws {
    let old = "<w:comment w:id=\"7\" w:author=\"Hoa\"><w:p>\(run("Xem lại"))</w:p></w:comment>"
    var builder = DocxBuilder(
      body: "<w:p><w:commentRangeStart w:id=\"7\"/>\(run("một"))<w:commentRangeEnd w:id=\"7\"/>"
        + "<w:r><w:commentReference w:id=\"7\"/></w:r>\(run("hai"))</w:p>")
    builder.parts = [
      ("comments.xml", "comments", "<w:comments \(DocxBuilder.namespaces)>\(old)</w:comments>")
    ]
    let copy = try #require(try commented(builder.bytes, [0..<4]))
    let comments = String(decoding: try part("word/comments.xml", of: copy), as: UTF8.self)
    #expect(
      comments.contains(old + "<w:comment w:id=\"8\" w:author=\"kehoach\" w:initials=\"kh\">"))
    try expectOnlyCommentsAdded(builder.bytes, copy)
    // A copy of the copy.
    let again = try #require(try commented(copy, [3..<6]))
    let third = String(decoding: try part("word/comments.xml", of: again), as: UTF8.self)
    #expect(third.contains("w:id=\"9\""))
    try expectOnlyCommentsAdded(copy, again)
  }

  @Test func namesAreWrittenAsTheDocumentWritesThem() throws {
    for prefix in ["", "ns0:"] {
      let colon = prefix.isEmpty ? "" : ":ns0"
      let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      let document =
        "<\(prefix)document xmlns\(colon)=\"\(main)\"><\(prefix)body><\(prefix)p>"
        + "<\(prefix)r><\(prefix)t>một hai</\(prefix)t></\(prefix)r></\(prefix)p></\(prefix)body>"
        + "</\(prefix)document>"
      let bytes = DocxBuilder(body: "").archive(document: Array(document.utf8))
      let copy = try #require(try commented(bytes, [0..<4]))
      try expectOnlyCommentsAdded(bytes, copy)
    }
  }

  @Test func documentsInUTF16ComeBackInUTF8() throws {
    let document = DocxBuilder.document("<w:p>\(run("một hai"))</w:p>")
      .replacingOccurrences(of: "UTF-8", with: "UTF-16")
    let units = [0xFEFF] + Array(document.utf16)
    let bytes = DocxBuilder(body: "").archive(
      document: units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let copy = try #require(try commented(bytes, [0..<4]))
    try expectOnlyCommentsAdded(bytes, copy)
  }

  @Test func whatHasNoWordsHasNoPlaceForComments() throws {
    #expect(try commented(DocxBuilder(body: "<w:p/>").bytes, [0..<0]) == nil)
    let bytes = DocxBuilder(body: "<w:p>\(run("một"))</w:p>").bytes
    #expect(try commented(bytes, []) == bytes)
  }

  /// Spans anywhere, also where no letter begins, in texts that have everything in them.
  @Test func anySpansGiveAWholeDocument() throws {
    var random = SeededGenerator(seed: 6)
    for test in Self.cases {
      let body = Self.cases.map { $0.body }.shuffled(using: &random).joined() + test.body
      let bytes = DocxBuilder(body: body).bytes
      let count = try DocxReader.read(bytes).text.count
      let spans = (0..<12).map { _ in
        let start = Int.random(in: 0..<count, using: &random)
        return start..<Int.random(in: start...count, using: &random)
      }
      let copy = try #require(try commented(bytes, spans))
      try expectOnlyCommentsAdded(bytes, copy)
    }
  }

  @Test func costGrowsWithTheDocument() throws {
    let growth = costGrowth(to: 16_000) { size in
      let body = "<w:p>" + run(String(repeating: "kế hoạch ", count: size)) + "</w:p>"
      let spans = (0..<size).map { $0 * 12..<$0 * 12 + 4 }
      _ = try? commented(DocxBuilder(body: body).bytes, spans)
    }
    #expect(growth < 4)
  }

  // MARK: Marks

  /// A text without its ⟦ ⟧, and what they stand around, by their starts.
  private static func marked(_ text: String) -> (String, [Range<Int>]) {
    var plain = ""
    var spans: [Range<Int>] = []
    var open: [Int] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(spans.count)
        spans.append(plain.utf8.count..<plain.utf8.count)
      case "⟧":
        if let index = open.popLast() { spans[index] = spans[index].lowerBound..<plain.utf8.count }
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return (plain, spans)
  }

  /// «[0» and «0]» as the XML has them.
  private static func expanded(_ xml: String, _ count: Int) -> String {
    var result = xml
    for id in 0..<count {
      result = result.replacingOccurrences(
        of: "[\(id)", with: "<w:commentRangeStart w:id=\"\(id)\"/>")
      result = result.replacingOccurrences(
        of: "\(id)]",
        with: "<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>")
    }
    return result
  }
}
