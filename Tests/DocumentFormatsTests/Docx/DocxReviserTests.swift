import Invariants
import SourceText
import TestSupport
import Testing

@testable import DocumentFormats

/// Corrections as tracked changes: accepted they give the mended text, refused the document as it was.
@Suite struct DocxReviserTests {
  /// Of a body, with ⟦before→after⟧ in its text as it shows, and the XML that is to come of it.
  typealias Case = DocxCommentTests.Case

  /// What the program writes around a deletion, «−…−», and an insertion, «+…+».
  private static func written(_ short: String) -> String {
    var xml = ""
    var id = 0
    var isOpen = false
    for letter in short {
      guard letter == "−" || letter == "+" else {
        xml.append(letter)
        continue
      }
      let name = letter == "−" ? "del" : "ins"
      if !isOpen { id += 1 }
      xml += isOpen ? "</w:\(name)>" : "<w:\(name) w:id=\"\(id)\" w:author=\"kehoach\">"
      isOpen.toggle()
    }
    return xml
  }

  private static func deleted(_ text: String, _ properties: String = "") -> String {
    run(text, properties).replacing("w:t", with: "w:delText")
  }

  static let cases = [
    Case(
      name: "a space within a run, whose looks are kept",
      body: "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>TT- BGDĐT</w:t></w:r></w:p>",
      text: "TT-⟦ →⟧BGDĐT\n",
      expected:
        "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">TT-</w:t></w:r>"
        + "−<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:delText xml:space=\"preserve\"> </w:delText></w:r>−"
        + "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">BGDĐT</w:t></w:r></w:p>"
    ),
    Case(
      name: "a whole run becomes another", body: "<w:p>\(run("A", "<w:i/>"))\(run(" b"))</w:p>",
      text: "⟦A→Á⟧ b\n",
      expected: "<w:p>−\(deleted("A", "<w:i/>"))−+\(run("Á", "<w:i/>"))+\(run(" b"))</w:p>"),
    Case(
      name: "over two runs: what is put in looks as the first",
      body: "<w:p>\(run("một ha", "<w:b/>"))\(run("i ba"))</w:p>", text: "một ⟦hai→2⟧ ba\n",
      expected: "<w:p>\(run("một ", "<w:b/>"))−\(deleted("ha", "<w:b/>"))−+\(run("2", "<w:b/>"))+"
        + "−\(deleted("i"))−\(run(" ba"))</w:p>"),
    Case(
      name: "put in after the letter before, and at the start of a word before the letter after",
      body: "<w:p>\(run("kết thúc", "<w:b/>"))\(run(" ngày "))\(run("5", "<w:i/>"))</w:p>",
      text: "kết thúc⟦→.⟧ ngày ⟦→0⟧5\n",
      expected: "<w:p>\(run("kết thúc", "<w:b/>"))+\(run(".", "<w:b/>"))+\(run(" ngày "))"
        + "+\(run("0", "<w:i/>"))+\(run("5", "<w:i/>"))</w:p>"),
    Case(
      name: "beside a tab, a break and an entity, which stay",
      body: "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b &amp; c</w:t><w:br/></w:r></w:p>",
      text: "a\tb ⟦&→và⟧ c\n\n",
      expected: "<w:p><w:r><w:t>a</w:t><w:tab/><w:t xml:space=\"preserve\">b </w:t></w:r>"
        + "−\(deleted("&amp;"))−+\(run("và"))+<w:r><w:t xml:space=\"preserve\"> c</w:t><w:br/></w:r></w:p>"
    ),
    Case(
      name: "in a link",
      body: "<w:p><w:hyperlink r:id=\"x\">\(run("TT- BGDĐT"))</w:hyperlink></w:p>",
      text: "TT-⟦ →⟧BGDĐT\n",
      expected: "<w:p><w:hyperlink r:id=\"x\">\(run("TT-"))−\(deleted(" "))−\(run("BGDĐT"))"
        + "</w:hyperlink></w:p>"),
    Case(
      name: "two in one run", body: "<w:p>\(run("một hai ba"))</w:p>", text: "⟦một→1⟧ hai ⟦ba→3⟧\n",
      expected:
        "<w:p>−\(deleted("một"))−+\(run("1"))+\(run(" hai "))−\(deleted("ba"))−+\(run("3"))+</w:p>"
    ),
  ]

  /// The edits of a text with ⟦before→after⟧, and the text before them.
  private func edits(_ marked: String) -> (text: String, edits: [DocxReviser.Edit]) {
    var text = ""
    var edits: [DocxReviser.Edit] = []
    for piece in marked.split(separator: "⟦", omittingEmptySubsequences: false) {
      let halves = piece.split(separator: "⟧", omittingEmptySubsequences: false)
      guard halves.count == 2, let arrow = halves[0].firstIndex(of: "→") else {
        text += piece
        continue
      }
      let start = text.utf8.count
      text += halves[0][..<arrow]
      edits.append(
        DocxReviser.Edit(
          start..<text.utf8.count, Array(halves[0][halves[0].index(after: arrow)...].utf8)))
      text += halves[1]
    }
    return (text, edits)
  }

  @Test(arguments: cases) func `stand in the runs that they mend`(_ example: Case) throws {
    let document = DocxBuilder(body: example.body)
    let (text, edits) = edits(example.text)
    #expect(String(decoding: try document.read().text, as: UTF8.self) == text)
    let revised = try #require(try DocxReviser(document.bytes).revised(edits))
    let expected = DocxBuilder.document(Self.written(example.expected))
    #expect(String(decoding: try part("word/document.xml", of: revised), as: UTF8.self) == expected)
  }

  static let unsure = [
    ("<w:p><w:fldSimple w:instr=\"REF x\">\(run("ab"))</w:fldSimple></w:p>", "⟦ab→c⟧\n"),
    ("<w:p><w:ins w:id=\"1\">\(run("ab"))</w:ins></w:p>", "⟦ab→c⟧\n"),
    ("<w:p><w:sdt><w:sdtContent>\(run("ab"))</w:sdtContent></w:sdt></w:p>", "⟦ab→c⟧\n"),
    ("<w:p>\(run("a"))<w:r><w:noBreakHyphen/></w:r>\(run("b"))</w:p>", "a⟦-→⟧b\n"),
    ("<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>ab</w:t></w:r></w:p>", "A⟦B→C⟧\n"),
    ("<w:p><w:r><w:t> ab</w:t></w:r></w:p>", "⟦a→c⟧b\n"),
    ("<w:p><w:r><w:t><![CDATA[ab]]></w:t></w:r></w:p>", "⟦a→c⟧b\n"),
    (table([[cell(paragraph("a")), cell(paragraph("b"))]]), "| a⟦ →⟧| b |\n"),
    (paragraph("Mục đích", list: 1), "⟦1→2⟧. Mục đích\n"),
  ]

  @Test(arguments: unsure) func `are not made where the place is not sure`(
    _ body: String, _ marked: String
  ) throws {
    var document = DocxBuilder(body: body)
    document.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
      + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let (text, edits) = edits(marked)
    #expect(String(decoding: try document.read().text, as: UTF8.self) == text)
    let reviser = try DocxReviser(document.bytes)
    #expect(edits.allSatisfy { !reviser.canMend($0.span) })
    #expect(try reviser.revised(edits) == nil)
  }

  @Test func `a signature is seen`() {
    var zip = ZipWriter()
    zip.add("word/document.xml", Array(DocxBuilder.document(paragraph("a")).utf8))
    #expect(!DocxReviser.isSigned(zip.finish()))
    zip.add("_xmlsignatures/sig1.xml", Array("<Signature/>".utf8))
    #expect(DocxReviser.isSigned(zip.finish()))
  }

  // MARK: Shapes at random

  /// Edits anywhere in a text that can be mended, apart from each other.
  private func randomEdits(
    _ text: [UInt8], _ reviser: DocxReviser, _ random: inout SeededGenerator
  ) -> [DocxReviser.Edit] {
    let starts = text.indices.filter { text[$0] & 0xC0 != 0x80 && text[$0] != 0x0A }
    var edits: [DocxReviser.Edit] = []
    for _ in 0..<6 {
      guard let start = starts.randomElement(using: &random) else { break }
      let ends = starts.filter { $0 >= start && $0 <= start + 12 }
      guard let end = ends.randomElement(using: &random), !text[start..<end].contains(0x0A),
        edits.allSatisfy({ $0.span.upperBound < start || end < $0.span.lowerBound }),
        reviser.canMend(start..<end)
      else { continue }
      let inserted = ["", "0", "<&>", " ", "ộ"].randomElement(using: &random) ?? ""
      if start == end, inserted.isEmpty { continue }
      edits.append(DocxReviser.Edit(start..<end, Array(inserted.utf8)))
    }
    return edits.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  private func mended(_ text: [UInt8], _ edits: [DocxReviser.Edit]) -> [UInt8] {
    var mended = text
    for edit in edits.reversed() { mended.replaceSubrange(edit.span, with: edit.bytes) }
    return mended
  }

  @Test func `accepted they give the mended text, refused the document`() throws {
    var made = 0
    for seed in 0..<500 {
      var random = SeededGenerator(seed: UInt64(seed) &* 7919)
      let body = RunShape(seed: UInt64(seed)).body
      let document = DocxBuilder(body: body)
      let original = document.bytes
      let text = try document.read().text
      let reviser = try DocxReviser(original)
      let edits = randomEdits(text, reviser, &random)
      made += edits.count
      let revised = try #require(try reviser.revised(edits), "\(seed)")
      try expectSameParts(original, revised)
      let expected = mended(text, edits)
      let read = String(decoding: try DocxReader.read(revised).text, as: UTF8.self)
      // A cell loses spaces at its edges, and the mark of its end when it is empty.
      if !body.contains("<w:tbl>") {
        #expect(read == String(decoding: expected, as: UTF8.self), "\(seed)")
      }
      let xml = String(decoding: try part("word/document.xml", of: revised), as: UTF8.self)
      let accepted = document.archive(document: Array(RevisedBody.accepted(xml).utf8))
      let isAccepted = try Array(read.utf8) == DocxReader.read(accepted).text
      #expect(isAccepted, "\(seed)")
      let refused = RevisedBody.content(RevisedBody.refused(xml))
      let isAsBefore = refused == RevisedBody.content(DocxBuilder.document(body))
      #expect(isAsBefore, "\(seed)")
    }
    // Most of what is tried can be mended; what cannot stands where it should not be.
    #expect(made > 1000, "\(made)")
  }

  private func expectSameParts(_ original: [UInt8], _ revised: [UInt8]) throws {
    let (old, new) = (try packedParts(original), try packedParts(revised))
    #expect(old.map { $0.name } == new.map { $0.name })
    for (before, after) in zip(old, new) where before.name != "word/document.xml" {
      #expect(before.bytes == after.bytes, "\(before.name)")
    }
  }
}
