import Foundation
import Invariants
import TestSupport
import Testing

/// Word documents, right ones and wrong ones.
@Suite(.tags(.slow)) struct DocxInputTests {
  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private func docx(_ body: String) -> Data {
    let xml = "<w:document xmlns:w=\"\(Self.namespace)\"><w:body>\(body)</w:body></w:document>"
    var zip = ZipWriter()
    zip.add("word/document.xml", Array(xml.utf8))
    return Data(zip.finish())
  }

  /// A paragraph a line, as a word processor saves a text.
  private func body(of text: String) -> String {
    // Text by scalars: a CR LF is one character.
    var body = ""
    for line in text.unicodeScalars.filter({ $0 != "\r" }).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      body += "<w:p><w:r><w:t xml:space=\"preserve\">"
      for scalar in line {
        switch scalar {
        case "\t": body += "</w:t><w:tab/><w:t xml:space=\"preserve\">"
        case "\u{0C}": body += "</w:t><w:br w:type=\"page\"/><w:t xml:space=\"preserve\">"
        case "&": body += "&amp;"
        case "<": body += "&lt;"
        default: body.unicodeScalars.append(scalar)
        }
      }
      body += "</w:t></w:r></w:p>"
    }
    return body
  }

  private struct Report: Decodable {
    struct Document: Decodable { let findings: [Finding] }
    struct Finding: Decodable {
      let rule: String
      let message: String
      let quote: String
      let span: Span
    }
    struct Span: Decodable { let origin: Origin? }
    struct Origin: Decodable, Equatable {
      let part: String
      let paragraph: Int
      let table: Int?
      let row: Int?
      let column: Int?
    }
    let documents: [Document]
  }

  private func findings(_ program: Program, _ name: String) throws -> [Report.Finding] {
    let outcome = try program.run("lint", "--format", "json", "--fail-on", "never", name)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    return try #require(report.documents.first).findings
  }

  @Test func `a plan has the same findings as a Word document`() throws {
    let program = try Program()
    defer { program.remove() }
    let plans = repositoryRoot.appending(path: "Corpus/plans")
    let names = try FileManager.default.contentsOfDirectory(atPath: plans.path).sorted()
    for name in names where name.hasSuffix(".txt") {
      let data = try Data(contentsOf: plans.appending(path: name))
      try program.write(data, to: "a.txt")
      try program.write(docx(body(of: String(decoding: data, as: UTF8.self))), to: "a.docx")
      let text = try findings(program, "a.txt")
      let word = try findings(program, "a.docx")
      #expect(word.map(\.rule) == text.map(\.rule), "\(name)")
      #expect(word.map(\.message) == text.map(\.message), "\(name)")
      #expect(word.map(\.quote) == text.map(\.quote), "\(name)")
      #expect(word.allSatisfy { $0.span.origin != nil }, "\(name)")
      #expect(text.allSatisfy { $0.span.origin == nil }, "\(name)")
    }
  }

  @Test func `what is found is reported by paragraph and by cell`() throws {
    let program = try Program()
    defer { program.remove() }
    let basis = "Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ GDĐT;"
    let cell = "<w:tc><w:p><w:r><w:t>Nghị định số 30/2020/NĐ-CP</w:t></w:r></w:p></w:tc>"
    let border = "<w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr>"
    let empty = "<w:tc><w:p/></w:tc>"
    try program.write(
      docx(
        body(of: "KẾ HOẠCH\nBồi dưỡng\n\n" + basis)
          + "<w:tbl>\(border)<w:tr>\(empty)\(empty)</w:tr>"
          + "<w:tr>\(empty)\(cell)</w:tr></w:tbl>"), to: "a.docx")
    let text = try program.run("cite", "a.docx")
    #expect(text.status == 0)
    #expect(text.output.contains("  đoạn 4: Thông tư 19/2019/TT-BGDĐT"))
    #expect(text.output.contains("  bảng 1, hàng 2, cột 2: Nghị định 30/2020/NĐ-CP"))
    let json = try program.run("cite", "--format", "json", "a.docx")
    #expect(
      json.output.contains(
        "\"origin\":{\"part\":\"body\",\"paragraph\":8,\"table\":1,\"row\":2,\"column\":2,\"page\":null}"
      ))
    let plain = try program.run("parse", "--format", "text", "a.docx")
    #expect(plain.output.hasSuffix("|  | Nghị định số 30/2020/NĐ-CP |\n"))
  }

  @Test func `tracked deletions are said`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(
      docx("<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>" + body(of: shortPlan)),
      to: "a.docx")
    let text = try program.run("lint", "--fail-on", "never", "a.docx")
    #expect(text.output.contains("Khi đọc: bỏ 1 chỗ đã xóa còn theo dõi thay đổi."))
    let json = try program.run("lint", "--fail-on", "never", "--format", "json", "a.docx")
    #expect(json.output.contains("\"notes\":[\"bỏ 1 chỗ đã xóa còn theo dõi thay đổi\"]"))
  }

  @Test func `documents that cannot be read are named, each with its reason`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Data([0x4D, 0x5A, 0]), to: "a.docx")
    try program.write(docx(body(of: "x")).dropLast(9), to: "b.docx")
    try program.write(Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]), to: "c.docx")
    var encrypted = ZipWriter()
    encrypted.flags = 1
    encrypted.add("word/document.xml", [1])
    try program.write(Data(encrypted.finish()), to: "d.docx")
    try program.write(docx("<w:p>"), to: "e.docx")
    try program.write(docx(body(of: shortPlan)), to: "g.docx")
    let outcome = try program.run("lint", "--fail-on", "never", ".")
    #expect(outcome.status == 3)
    #expect(
      outcome.errors == """
        kehoach: không đọc được ./a.docx: không phải tệp Word .docx.
        kehoach: không đọc được ./b.docx: tệp bị hỏng hoặc chưa tải về hết.
        kehoach: không đọc được ./c.docx: tệp Word cũ (.doc) bị hỏng hoặc chưa tải về hết.
        kehoach: không đọc được ./d.docx: tệp có mật khẩu; hãy bỏ mật khẩu rồi lưu lại.
        kehoach: không đọc được ./e.docx: tệp bị hỏng ở phần word/document.xml.

        """)
    #expect(outcome.output.contains("g.docx"))
    let english = try program.run("cite", "--lang", "en", "c.docx")
    #expect(english.errors.contains("the old Word file (.doc) is damaged or cut short"))
  }

  @Test func `standard input may be a Word document`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(docx(body(of: shortPlan)), to: "a.docx")
    let outcome = try program.shell("kehoach parse --format text - < a.docx")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("KẾ HOẠCH"))
  }
}
