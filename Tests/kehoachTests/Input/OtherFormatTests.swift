import Foundation
import Invariants
import TestSupport
import Testing

/// The same plan in other formats: the same findings.
@Suite(.tags(.slow)) struct OtherFormatTests {
  private struct Report: Decodable {
    struct Document: Decodable { let findings: [Finding] }
    struct Finding: Decodable {
      let rule: String
      let quote: String
      let span: Span
    }
    struct Span: Decodable { let origin: Origin? }
    struct Origin: Decodable { let part: String }
    let documents: [Document]
  }

  private func findings(_ program: Program, _ name: String) throws -> [Report.Finding] {
    let outcome = try program.run("lint", "--format", "json", "--fail-on", "never", name)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    return try #require(report.documents.first).findings
  }

  /// The lines of a text; a CR LF is one character.
  private func lines(_ text: String) -> [String] {
    text.unicodeScalars.filter { $0 != "\r" }
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private func odt(_ text: String) -> Data {
    let name = "urn:oasis:names:tc:opendocument:xmlns:"
    let body = lines(text).map { line in
      "<text:p>"
        + escaped(line).replacing("\t", with: "<text:tab/>").replacing("\u{0C}", with: "")
        .replacing("  ", with: " <text:s/>") + "</text:p>"
    }.joined()
    var zip = ZipWriter()
    zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    zip.add(
      "content.xml",
      Array(
        """
        <office:document-content xmlns:office="\(name)office:1.0" xmlns:text="\(name)text:1.0">\
        <office:body><office:text>\(body)</office:text></office:body></office:document-content>
        """.utf8))
    return Data(zip.finish())
  }

  private func html(_ text: String) -> Data {
    let body = lines(text).map { line in
      "<p style='white-space:pre'>"
        + (line.allSatisfy(\.isWhitespace) ? "<br>" : escaped(line).replacing("\u{0C}", with: ""))
        + "</p>\n"
    }.joined()
    return Data("<!DOCTYPE html><title>x</title><body>\(body)</body>".utf8)
  }

  @Test(arguments: ["odt", "html"])
  func `a plan has the same findings in another format`(format: String) throws {
    let program = try Program()
    defer { program.remove() }
    for path in files(in: "Corpus/plans", endings: ["txt"]) {
      let text = try text(of: path)
      try program.write(Data(text.utf8), to: "a.txt")
      try program.write(format == "odt" ? odt(text) : html(text), to: "a.\(format)")
      let expected = try findings(program, "a.txt")
      let found = try findings(program, "a.\(format)")
      #expect(found.map(\.rule) == expected.map(\.rule), "\(path)")
      #expect(found.map(\.quote) == expected.map(\.quote), "\(path)")
      #expect(found.allSatisfy { $0.span.origin != nil }, "\(path)")
    }
  }

  @Test func `Markdown is given back byte for byte and has positions of the file`() throws {
    let program = try Program()
    defer { program.remove() }
    let text =
      "# KẾ HOẠCH\r\n**Bồi dưỡng** năm học 2025-2026\n\n- Căn cứ **Thông tư số 19/2019/TT-BGDĐT** "
      + "ngày 12/11/2019;\n<!-- nháp -->\n"
    try program.write(text, to: "a.md")
    #expect(try program.run("parse", "--format", "text", "a.md").output == text)
    let cite = try program.run("cite", "--format", "json", "a.md")
    #expect(cite.output.contains("\"text\":\"Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019\""))
    #expect(cite.output.contains("\"line\":4,\"column\":12"))
    #expect(!cite.output.contains("\"origin\""))
  }

  @Test func `documents that cannot be read are named, each with its reason`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Data([0x50, 0x4B, 3, 4, 1]), to: "a.odt")
    try program.write(odt(shortPlan).dropLast(9), to: "b.odt")
    try program.write(Data([0xD0, 0xCF, 0x11, 0xE0, 0, 0]), to: "c.html")
    try program.write(html(shortPlan), to: "d.docx")
    try program.write(odt(shortPlan), to: "e.html")
    let outcome = try program.run("lint", "--fail-on", "never", ".")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("./a.odt: "))
    #expect(outcome.errors.contains("./b.odt: tệp bị hỏng hoặc chưa tải về hết."))
    #expect(outcome.errors.contains("./c.html: tệp Word cũ (.doc) bị hỏng"))
    #expect(outcome.output.contains("d.docx") && outcome.output.contains("e.html"))
  }
}
