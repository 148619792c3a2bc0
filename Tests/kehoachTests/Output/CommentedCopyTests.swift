import Foundation
import Invariants
import TestSupport
import Testing

/// `lint --format docx`: the documents back with their findings as comments.
@Suite(.tags(.slow)) struct CommentedCopyTests {
  /// A plan as a Word document, its lines a paragraph each.
  static func document(_ plan: String = shortPlan) -> Data {
    var zip = ZipWriter()
    let paragraphs = plan.split(separator: "\n").map {
      "<w:p><w:r><w:t>\($0.replacingOccurrences(of: "&", with: "&amp;"))</w:t></w:r></w:p>"
    }
    zip.add(
      "word/document.xml",
      Array(
        """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
        \(paragraphs.joined())</w:body></w:document>
        """.utf8))
    let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    zip.add(
      "[Content_Types].xml",
      Array(
        """
        <Types xmlns="\(types)"><Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(kind)"/></Types>
        """.utf8))
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    zip.add(
      "_rels/.rels",
      Array(
        """
        <Relationships xmlns="\(relations)"><Relationship Id="r" Type="\(office)/officeDocument" \
        Target="word/document.xml"/></Relationships>
        """.utf8))
    return Data(zip.finish())
  }

  private func files(_ folder: URL) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String]
    return (names ?? []).filter { $0.contains(".") }.sorted()
  }

  @Test func foldersKeepTheirShape() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.document(), to: "nop/a.docx")
    try program.write(Self.document(), to: "nop/phường/b.docx")
    try program.write(Self.document(), to: "nop/thật ra là docx.doc")
    try program.write(shortPlan, to: "nop/c.txt")
    let before = try Data(contentsOf: program.folder.appending(path: "nop/a.docx"))
    let outcome = try program.run(
      "lint", "nop", "--format", "docx", "--output", "gop-y/nam-nay", "--fail-on", "never")
    #expect(outcome.status == 0)
    #expect(
      files(program.folder.appending(path: "gop-y"))
        == [
          "nam-nay/Nhận xét - a.docx", "nam-nay/Nhận xét - thật ra là docx.doc.docx",
          "nam-nay/phường/Nhận xét - b.docx",
        ])
    #expect(outcome.output.contains("nop/a.docx: "))
    #expect(outcome.output.contains("nhận xét, ghi vào gop-y/nam-nay/Nhận xét - a.docx"))
    #expect(
      outcome.errors == "kehoach: nop/c.txt: không phải .docx nên không có bản kèm nhận xét.\n")
    #expect(try Data(contentsOf: program.folder.appending(path: "nop/a.docx")) == before)
  }

  @Test func operandsLoseOnlyWhatTheyShare() throws {
    let program = try Program()
    defer { program.remove() }
    for name in ["x/a/k.docx", "x/b/k.docx"] { try program.write(Self.document(), to: name) }
    _ = try program.run("lint", "x/a/k.docx", "x/b/k.docx", "--format", "docx", "--output", "1")
    _ = try program.run("lint", "x/a", "x/b", "--format=docx", "--output=2", "--jobs=1")
    _ = try program.run("lint", "x/a/k.docx", "--format", "docx", "--output", "3")
    for folder in ["1", "2"] {
      #expect(
        files(program.folder.appending(path: folder)) == [
          "a/Nhận xét - k.docx", "b/Nhận xét - k.docx",
        ])
    }
    #expect(files(program.folder.appending(path: "3")) == ["Nhận xét - k.docx"])
    let copies = try ["1/a", "2/b", "3"].map {
      try Data(contentsOf: program.folder.appending(path: "\($0)/Nhận xét - k.docx"))
    }
    #expect(Set(copies).count == 1)
  }

  @Test(arguments: ["nop", "nop/gop-y", "."])
  func copiesGoOutsideWhatIsRead(folder: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.document(), to: "nop/a.docx")
    let outcome = try program.run("lint", "nop", "--format", "docx", "--output", folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("nằm trong"))
    #expect(files(program.folder) == ["nop/a.docx"])
  }

  @Test func aFolderIsAskedFor() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.document(), to: "a.docx")
    try program.write("", to: "tệp")
    #expect(try program.run("lint", "a.docx", "--format", "docx").status == 2)
    let outcome = try program.run("lint", "a.docx", "--format", "docx", "--output", "tệp")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("không phải thư mục"))
  }

  @Test func standardInputIsCopiedUnderItsName() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.document(), to: "a.docx")
    let outcome = try program.shell(
      "kehoach lint - --stdin-name nop/b.docx --format docx --output o --quiet < a.docx")
    #expect(outcome.output == "" && outcome.errors == "")
    #expect(files(program.folder.appending(path: "o")) == ["Nhận xét - b.docx"])
  }

  /// What LibreOffice makes of a copy: the same text, and the comments.
  @Test(.enabled(if: LibreOffice.isInstalled, "LibreOffice is not installed"))
  func libreOfficeShowsTheComments() throws {
    let program = try Program()
    defer { program.remove() }
    let original = Self.document()
    try program.write(original, to: "a.docx")
    _ = try program.run("lint", "a.docx", "--format", "docx", "--output", "o")
    let copy = try Data(contentsOf: program.folder.appending(path: "o/Nhận xét - a.docx"))
    let texts = try LibreOffice.convert(
      ["before.docx": original, "after.docx": copy], to: "txt:Text (encoded):UTF8")
    #expect(texts["before"] != nil && texts["before"] == texts["after"])
    let page = try LibreOffice.convert(["after.docx": copy], to: "fodt")
    let shown = String(decoding: try #require(page["after"]), as: UTF8.self)
    let report = try program.run("lint", "a.docx", "--format", "json").output
    let findings = report.components(separatedBy: "\"fingerprint\":").count - 1
    #expect(findings > 0)
    #expect(shown.components(separatedBy: "<dc:creator>kehoach</dc:creator>").count - 1 == findings)
  }
}
