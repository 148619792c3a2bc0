import Foundation
import RuleTables
import TestSupport
import Testing

@testable import kehoach

/// `kehoach fix`, as a user runs it.
@Suite(.tags(.slow)) struct FixCommandTests {
  private static let faulty = """
    TRƯỜNG MẦM NON HƯỚNG DƯƠNG
    Số: 47 /KH-MNHD
    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập – Tự do – Hạnh phúc
    Suối Tre, ngày 14 tháng 02 năm 2026

    KẾ HOẠCH
    Tổ chức Ngày hội đọc sách

    Căn cứ Thông tư số 19/2019/TT- BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo.

    I. MỤC ĐÍCH
    Khuyến khích đọc sách.

    """
  private static let fixed =
    faulty
    .replacingOccurrences(of: "47 /", with: "47/")
    .replacingOccurrences(of: "–", with: "-")
    .replacingOccurrences(of: "TT- B", with: "TT-B")
  private static let signed = faulty + "HIỆU TRƯỞNG\n\nTrần Thị Bình\n"

  private func content(_ program: Program, _ name: String) throws -> String {
    String(decoding: try Data(contentsOf: program.folder.appending(path: name)), as: UTF8.self)
  }

  @Test func `fixes in place and says what`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.faulty, to: "a.txt")
    let outcome = try program.run("fix", "a.txt")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(try content(program, "a.txt") == Self.fixed)
    #expect(
      outcome.output.hasPrefix(
        """
        a.txt:2:5: đã sửa «47 /KH-MNHD» thành «47/KH-MNHD» [letterhead/number-form]
        a.txt:4:1: đã sửa «Độc lập – Tự do – Hạnh phúc» thành «Độc lập - Tự do - Hạnh phúc» \
        [letterhead/motto]
        a.txt:10:20: đã sửa «19/2019/TT- BGDĐT» thành «19/2019/TT-BGDĐT» [citation/number-form]
        Tổng cộng: sửa 3 chỗ trong 1 văn bản
        """), "\(outcome.output)")
    let again = try program.run("fix", "a.txt", "--lang", "en")
    #expect(again.output.hasPrefix("Total: 0 places mended in 0 documents; nothing to mend in 1"))
    #expect(try program.names() == ["a.txt"])
    #expect(try program.run("fix", "--quiet", "a.txt").output.isEmpty)
  }

  @Test func `keeps the mark, the line ends and the permissions, and writes through no link`()
    throws
  {
    let program = try Program()
    defer { program.remove() }
    func windows(_ text: String) -> Data {
      Data([0xEF, 0xBB, 0xBF] + text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
    }
    try program.write(windows(Self.faulty), to: "kho/a.txt")
    let file = program.folder.appending(path: "kho/a.txt")
    let link = program.folder.appending(path: "b.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: "kho/a.txt")
    let linked = try program.run("fix", "b.txt")
    #expect(linked.status == 3 && linked.errors.contains("là liên kết"))
    #expect(try Data(contentsOf: file) == windows(Self.faulty))
    #expect(try program.run("fix", "kho/a.txt").status == 0)
    #expect(try Data(contentsOf: file) == windows(Self.fixed))
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "kho/a.txt")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: program.folder.path + "/kho").count == 1)
  }

  @Test func `shows the change as a patch and writes nothing`() throws {
    let program = try Program()
    defer { program.remove() }
    let texts = [
      "a.txt": Self.faulty,
      "b.md": Self.faulty + "Cuối văn bản, theo Khoản 2 Điều 5 Luật Giáo dục.",
      "c.txt": Self.fixed,
    ]
    for (name, text) in texts { try program.write(text, to: name) }
    let outcome = try program.run("fix", "--diff", ".")
    #expect(outcome.status == 1 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("--- ./a.txt\n+++ ./a.txt\n@@ -1,13 +1,13 @@\n"))
    #expect(!outcome.output.contains("c.txt"))
    for (name, text) in texts { #expect(try content(program, name) == text) }
    guard try program.shell("command -v patch").status == 0 else { return }
    try program.write(outcome.output, to: "thay-doi")
    #expect(try program.shell("patch -s -p0 < thay-doi").status == 0)
    let patched = try ["a.txt", "b.md"].map { try content(program, $0) }
    for (name, text) in texts { try program.write(text, to: name) }
    #expect(try program.run("fix", ".").status == 0)
    #expect(try ["a.txt", "b.md"].map { try content(program, $0) } == patched)
  }

  @Test func `says what there is to fix and writes nothing`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.faulty, to: "a.txt")
    try program.write(Self.fixed, to: "b.txt")
    let outcome = try program.run("fix", "--check", ".")
    #expect(outcome.status == 1 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("./a.txt:2:5: sẽ sửa «"), "\(outcome.output)")
    #expect(outcome.output.contains("Tổng cộng: sẽ sửa "))
    #expect(try content(program, "a.txt") == Self.faulty)
    for option in ["--check", "--diff"] {
      #expect(try program.run("fix", option, "b.txt").status == 0)
      let selected = try program.run(
        "fix", option, "--select", "letterhead/number-form", "b.txt")
      #expect(selected.status == 0)
    }
    let read = try program.run("fix", "--check", "-", input: Self.faulty)
    #expect(read.status == 1 && read.output.hasPrefix("-:2:5: sẽ sửa «"), "\(read.output)")
  }

  @Test func `fixes standard input to standard output`() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run("fix", "-", input: Self.faulty)
    #expect(outcome.status == 0 && outcome.output == Self.fixed)
    #expect(outcome.errors.hasPrefix("-:2:5: đã sửa"))
    // A filter gives back what it does not fix.
    let kept = try program.run("fix", "-", input: Self.signed)
    #expect(kept.status == 3 && kept.output == Self.signed)
    #expect(kept.errors.contains("đã ban hành"))
  }

  /// A repository of plans holds issued ones and PDFs: that they stay is no trouble.
  @Test func `what stays as it is in a folder is named and no failure`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.signed, to: "kho/a.txt")
    try program.write("%PDF-1.4", to: "kho/c.pdf")
    let alone = try program.run("fix", "--check", "kho")
    #expect(alone.status == 0, "\(alone.errors)")
    #expect(alone.errors.contains("để nguyên kho/a.txt: đã ban hành"))
    #expect(alone.errors.contains("để nguyên kho/c.pdf: chỉ sửa được"))
    #expect(alone.output.contains("2 văn bản để nguyên"))
    try program.write(Self.faulty, to: "kho/b.txt")
    #expect(try program.run("fix", "--check", "kho").status == 1)
    #expect(try program.run("fix", "--check", "kho/a.txt").status == 3)
  }

  @Test func `leaves issued documents alone`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.signed, to: "a.txt")
    try program.write(Self.faulty, to: "b.txt")
    let outcome = try program.run("fix", "a.txt", "b.txt")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("không sửa được a.txt: đã ban hành"))
    #expect(try content(program, "a.txt") == Self.signed)
    #expect(try content(program, "b.txt") == Self.fixed)
    #expect(try program.run("fix", "--stage", "draft", "a.txt").status == 0)
    #expect(try content(program, "a.txt") != Self.signed)
    // Nothing to fix is no trouble.
    #expect(try program.run("fix", "a.txt").status == 0)
    try program.write(Self.faulty, to: "b.txt")
    #expect(try program.run("fix", "--stage", "issued", "b.txt").status == 3)
    #expect(try content(program, "b.txt") == Self.faulty)
  }

  @Test func `names what it cannot fix`() throws {
    let program = try Program()
    defer { program.remove() }
    let utf16 = try #require(Self.faulty.data(using: .utf16))
    let files: [(name: String, bytes: Data, sentence: String)] = [
      ("a.txt", utf16, "hãy chuyển sang UTF-8 trước"),
      ("b.txt", Data(Self.faulty.utf8) + [0xFF], "hãy chuyển sang UTF-8 trước"),
      ("c.odt", Data(Self.faulty.utf8), "chỉ sửa được tệp .txt, .md và .docx"),
      ("d.txt", Data([0x00, 0x01, 0x02]), "không phải tệp văn bản"),
    ]
    for file in files {
      try program.write(file.bytes, to: file.name)
      let outcome = try program.run("fix", file.name)
      #expect(outcome.status == 3)
      #expect(
        outcome.errors.hasPrefix("kehoach: không sửa được \(file.name): ")
          && outcome.errors.contains(file.sentence), "\(outcome.errors)")
      #expect(try Data(contentsOf: program.folder.appending(path: file.name)) == file.bytes)
    }
    #expect(try program.run("fix", "khong-co.txt").status == 3)
  }

  @Test func `overwrites no file that has changed meanwhile`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("của người khác", to: "a.txt")
    let path = FilePath(Array(program.folder.appending(path: "a.txt").path.utf8))
    for read in ["của tôi", "của người", "của người khác nữa"] {
      #expect(throws: InputProblem.self) {
        try FixCommand.replace(path, Array(read.utf8), by: Array("mới".utf8))
      }
    }
    #expect(try content(program, "a.txt") == "của người khác")
    #expect(try program.names() == ["a.txt"])
    try FixCommand.replace(path, Array("của người khác".utf8), by: Array("mới".utf8))
    #expect(try content(program, "a.txt") == "mới")
  }

  @Test func `fixes by the rules asked for`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.faulty, to: "a.txt")
    #expect(try program.run("fix", "--rule", "letterhead/motto", "a.txt").status == 0)
    #expect(
      try content(program, "a.txt") == Self.faulty.replacingOccurrences(of: "–", with: "-"))
  }
}
