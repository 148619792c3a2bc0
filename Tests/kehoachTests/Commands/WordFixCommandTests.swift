import DocumentFormats
import Foundation
import TestSupport
import Testing

@testable import kehoach

/// `kehoach fix` of Word documents, as a user runs it.
@Suite(.tags(.slow)) struct WordFixCommandTests {
  private static let faulty = """
    ỦY BAN NHÂN DÂN
    XÃ SUỐI TRE
    Số: 47 /KH-UBND
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc
    Suối Tre, ngày 14 tháng 02 năm 2026
    KẾ HOẠCH
    Tổ chức Ngày hội đọc sách
    Căn cứ Thông tư số 19/2019/TT- BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo.
    I. MỤC ĐÍCH
    Khuyến khích đọc sách.
    III. NỘI DUNG
    Đọc sách.

    """
  private static let fixed =
    faulty
    .replacingOccurrences(of: "47 /", with: "47/")
    .replacingOccurrences(of: "TT- B", with: "TT-B")
  private static let signed = faulty + "CHỦ TỊCH\nTrần Thị Bình\n"

  private func program(_ text: String = faulty) throws -> (program: Program, document: Data) {
    let program = try Program()
    let document = CommentedCopyTests.document(text)
    try program.write(document, to: "a.docx")
    return (program, document)
  }

  private func bytes(_ program: Program, _ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: program.folder.appending(path: name)))
  }

  private func part(_ name: String, _ document: [UInt8]) throws -> String {
    var archive = try ZipArchive(document)
    return String(decoding: try #require(try archive.read(name)), as: UTF8.self)
  }

  @Test func `writes a copy with tracked changes and comments`() throws {
    let (program, document) = try program()
    defer { program.remove() }
    let outcome = try program.run("fix", "--output", "sua", "a.docx")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.output.contains("đã sửa «47 /KH-UBND» thành «47/KH-UBND»"))
    #expect(try bytes(program, "a.docx") == Array(document))
    let copy = try bytes(program, "sua/a.docx")
    let text = try DocxReader.read(copy).text
    #expect(String(decoding: text, as: UTF8.self) == Self.fixed)
    let body = try part("word/document.xml", copy)
    #expect(
      body.contains(
        "<w:del w:id=\"1\" w:author=\"kehoach\"><w:r><w:delText xml:space=\"preserve\"> <"))
    let comments = try part("word/comments.xml", copy)
    #expect(comments.contains("Đã sửa «47 /KH-UBND» thành «47/KH-UBND»."))
    #expect(comments.contains("[letterhead/number-form]"))
    #expect(comments.contains("Có thể dán: II<"), "\(comments)")
    // What the copy lacks has been mended: nothing more to do, and what is there is not written over.
    #expect(try program.run("fix", "--check", "sua/a.docx").status == 0)
    #expect(try program.run("fix", "--output", "sua", "a.docx").status == 2)
    #expect(try program.run("fix", "--overwrite", "--output", "sua", "a.docx").status == 0)
  }

  @Test func `is told where to, and asks before it mends in place`() throws {
    let (program, document) = try program()
    defer { program.remove() }
    try program.write(Self.faulty, to: "b.txt")
    let outcomes = [
      try program.run("fix", "a.docx", "b.txt"), try program.run("fix", "a.docx", "--in-place"),
      try program.run("fix", "a.docx", "--in-place", "--output", "x"),
    ]
    #expect(outcomes.allSatisfy { $0.status == 2 && $0.output.isEmpty })
    let hint = try program.run("fix", "a.docx").errors
    #expect(hint.contains("--output THƯ MỤC") && hint.contains("--in-place"))
    #expect(try bytes(program, "b.txt") == Array(Self.faulty.utf8))
    // In a folder the others are mended, and the status tells.
    #expect(try program.run("fix", ".").status == 2)
    #expect(try bytes(program, "b.txt") == Array(Self.fixed.utf8))
    #expect(try bytes(program, "a.docx") == Array(document))
  }

  @Test func `mends in place once`() throws {
    let (program, document) = try program()
    defer { program.remove() }
    #expect(try program.run("fix", "--in-place", "--yes", "a.docx").status == 0)
    let mended = try bytes(program, "a.docx")
    #expect(mended != Array(document))
    #expect(String(decoding: try DocxReader.read(mended).text, as: UTF8.self) == Self.fixed)
    let again = try program.run("fix", "--in-place", "--yes", "a.docx")
    #expect(again.status == 0 && again.output.contains("sửa 0 chỗ"))
    #expect(try bytes(program, "a.docx") == mended)
    #expect(try program.names() == ["a.docx"])
  }

  @Test func `only looks, and leaves what is issued or signed`() throws {
    let (program, document) = try program()
    defer { program.remove() }
    for option in ["--check", "--diff"] {
      #expect(try program.run("fix", option, "a.docx").status == 1)
    }
    #expect(try bytes(program, "a.docx") == Array(document))
    try program.write(CommentedCopyTests.document(Self.signed), to: "b.docx")
    let issued = try program.run("fix", "--output", "sua", "b.docx")
    #expect(issued.status == 3 && issued.errors.contains("đã ban hành"))
    #expect(try program.names() == ["a.docx", "b.docx"])
    #expect(try program.run("fix", "--stage", "draft", "--output", "sua", "b.docx").status == 0)
    #expect(try program.names() == ["a.docx", "b.docx", "sua"])
  }

  @Test func `texts come into the folder too`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.faulty, to: "nop/a.txt")
    try program.write(Self.fixed, to: "nop/b.txt")
    #expect(try program.run("fix", "--output", "sua", "nop").status == 0)
    #expect(try bytes(program, "nop/a.txt") == Array(Self.faulty.utf8))
    #expect(try bytes(program, "sua/a.txt") == Array(Self.fixed.utf8))
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/sua/b.txt"))
  }
}
