import DocumentFormats
import Foundation
import PlanRules
import RuleTables
import SourceText
import TestSupport
import Testing

/// A plan in Word comes to the same as the plan in text: all corrections accepted it is the mended text,
/// all refused the plan as it was.
@Suite(.tags(.slow)) struct SlowWordFixTests {
  private static let linter = Linter(tables: .builtIn, options: LintOptions())
  private static let texts = files(in: "Corpus", endings: ["txt"])

  /// What writers often slip in.
  private static func withSlips(_ text: String) -> String {
    text.replacingOccurrences(of: "-BGDĐT", with: "- BGDĐT")
      .replacingOccurrences(of: " khoản ", with: " Khoản ")
      .replacingOccurrences(of: "Tự do - Hạnh", with: "Tự do-Hạnh")
      .replacingOccurrences(of: "Lưu: VT", with: "Lưu VT")
  }

  /// A paragraph a line, its letters in runs cut anywhere.
  private static func body(_ text: String, _ random: inout SeededGenerator) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return "<w:p>" + cells.map { runs($0, &random) }.joined(separator: "<w:r><w:tab/></w:r>")
        + "</w:p>"
    }.joined()
  }

  private static func runs(_ letters: Substring, _ random: inout SeededGenerator) -> String {
    var rest = Substring.UnicodeScalarView(letters.unicodeScalars)
    var runs = ""
    while !rest.isEmpty {
      let count = Int.random(in: 1...Int.random(in: 1...60, using: &random), using: &random)
      let piece = String(String.UnicodeScalarView(rest.prefix(count)))
        .replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
        .replacingOccurrences(of: ">", with: "&gt;")
      rest = rest.dropFirst(count)
      let look = Bool.random(using: &random) ? "<w:rPr><w:b/></w:rPr>" : ""
      runs += "<w:r>\(look)<w:t xml:space=\"preserve\">\(piece)</w:t></w:r>"
    }
    return runs
  }

  private static func document(_ body: String) -> (xml: String, bytes: [UInt8]) {
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let xml = "<w:document xmlns:w=\"\(namespace)\"><w:body>\(body)</w:body></w:document>"
    return (xml, ZipPacker.archive([("word/document.xml", Array(xml.utf8))]))
  }

  /// The XML of the document with its corrections; nil where there are none.
  private static func fixed(_ bytes: [UInt8]) throws -> String? {
    let reading = try DocxReader.read(bytes)
    let reviser = try DocxReviser(bytes)
    let fixer = TextFixer(
      reading.text, canMend: { reviser.canMend($0) },
      lint: { mended, edits in
        linter.lintAll(reading.source(mended: mended) { edits.place(ofOriginal: $0) })
      })
    var used = try #require(fixer)
    let outcome = used.fixed()
    #expect(outcome.unreachable == [])
    let edits = outcome.edits.edits.map { DocxReviser.Edit($0.span, $0.bytes) }
    #expect(outcome.edits.applied(to: reading.text) == outcome.bytes)
    guard !edits.isEmpty else { return nil }
    let revised = try #require(try reviser.revised(edits))
    let isRead = try DocxReader.read(revised).text == outcome.bytes
    #expect(isRead)
    var archive = try ZipArchive(revised)
    return String(decoding: try #require(try archive.read("word/document.xml")), as: UTF8.self)
  }

  @Test(arguments: texts, [false, true])
  func comesToTheSameAsText(path: String, hasSlips: Bool) throws {
    let bytes = try [UInt8](Data(contentsOf: repositoryRoot.appending(path: path)))
    guard let given = String(validating: bytes, as: UTF8.self),
      !given.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    else { return }
    let text = hasSlips ? Self.withSlips(given) : given
    var fixer = try #require(TextFixer(Array(text.utf8)) { Self.linter.lintAll(SourceText($0)) })
    let mended = String(decoding: fixer.fixed().bytes, as: UTF8.self)
    var random = SeededGenerator(seed: UInt64(text.utf8.count))
    let document = Self.document(Self.body(text, &random))
    guard let xml = try Self.fixed(document.bytes) else {
      #expect(mended == text)
      return
    }
    func lines(_ text: String) -> [String] {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }
    #expect(RevisedBody.paragraphs(RevisedBody.accepted(xml)) == lines(mended))
    #expect(RevisedBody.paragraphs(RevisedBody.refused(xml)) == lines(text))
    let isAsBefore =
      RevisedBody.content(RevisedBody.refused(xml)) == RevisedBody.content(document.xml)
    #expect(isAsBefore)
  }
}
