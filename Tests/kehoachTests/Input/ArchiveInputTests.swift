import Foundation
import Invariants
import TestSupport
import Testing

/// Documents in a .zip, right archives and wrong ones.
@Suite(.tags(.slow)) struct ArchiveInputTests {
  private let plan = Array(shortPlan.utf8)

  private func docx() -> [UInt8] {
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    var zip = ZipWriter()
    zip.add(
      "word/document.xml",
      Array(
        ("<w:document xmlns:w=\"\(namespace)\"><w:body><w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>"
          + "</w:body></w:document>").utf8))
    return zip.finish()
  }

  private func paths(_ outcome: Program.Outcome) -> [String] {
    outcome.output.split(separator: "\n").map(String.init).filter { $0.hasPrefix("kho") }
  }

  @Test func `the documents of an archive are read in the order of a folder`() throws {
    let program = try Program()
    defer { program.remove() }
    var zip = ZipWriter()
    zip.add("b.txt", plan)
    zip.add("a.txt", plan)
    zip.add("a/", [])
    zip.add("a/Kế hoạch số 5.docx", docx())
    zip.add("a/ảnh.jpg", [1])
    for hidden in ["__MACOSX/a/._b.txt", ".git/x.txt", "a/~$b.docx", ".ẩn.txt"] {
      zip.add(hidden, plan)
    }
    zip.add(Array("liên kết.txt".utf8), plan, mode: 0xA1FF)
    try program.write(Data(zip.finish()), to: "kho.zip")
    let outcome = try program.run("parse", "kho.zip")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(paths(outcome) == ["kho.zip/a/Kế hoạch số 5.docx", "kho.zip/a.txt", "kho.zip/b.txt"])
    let lint = try program.run("lint", "--fail-on", "never", "kho.zip")
    #expect(lint.output.contains("bỏ qua 2 tệp khác"))
    // As standard input, under the name that it is given.
    let input = try program.shell("kehoach parse --stdin-name kho.zip - < kho.zip")
    #expect(input.output == outcome.output)
  }

  @Test func `a member that cannot be read is named and the others are read`() throws {
    let program = try Program()
    defer { program.remove() }
    var zip = ZipWriter()
    zip.add("1.txt", plan, checksum: 1)
    zip.add("2.txt", plan, method: 12)
    zip.add("3.txt", plan, size: 9)
    zip.add("4.txt", [UInt8](repeating: 0x78, count: 70_000))
    zip.add("5.zip", docx())
    zip.add("6.docx", [0] + plan)
    zip.flags = 1
    zip.add("7.txt", plan)
    zip.flags = 0
    zip.add("8.txt", plan)
    try program.write(Data(zip.finish()), to: "kho.zip")
    let outcome = try program.run("parse", "--max-size", "64K", "kho.zip")
    // The archive itself is larger than that.
    #expect(outcome.errors.contains("kho.zip: lớn hơn 65536 byte"))
    let whole = try program.run("parse", "kho.zip")
    #expect(whole.status == 3)
    #expect(
      whole.errors == """
        kehoach: không đọc được kho.zip/1.txt: bị hỏng trong tệp nén.
        kehoach: không đọc được kho.zip/2.txt: nén theo cách lạ; hãy giải nén ra.
        kehoach: không đọc được kho.zip/3.txt: bị hỏng trong tệp nén.
        kehoach: không đọc được kho.zip/5.zip: tệp nén trong tệp nén, không đọc; hãy giải nén ra.
        kehoach: không đọc được kho.zip/6.docx: không phải tệp Word .docx.
        kehoach: không đọc được kho.zip/7.txt: tệp nén đặt mật khẩu cho tệp này; hãy giải nén ra.

        """)
    #expect(paths(whole) == ["kho.zip/4.txt", "kho.zip/8.txt"])
  }

  @Test func `names of members lead nowhere`() throws {
    let program = try Program()
    defer { program.remove() }
    var zip = ZipWriter()
    for name in [
      "../../x.txt", "/etc/y.txt", "C:\\z\\..\\t.txt", "a\u{0}\n\u{1B}[31m.txt", "../..",
    ] {
      zip.add(name, plan)
    }
    try program.write(Data(zip.finish()), to: "kho/a.zip")
    let before = try program.names()
    let outcome = try program.run("lint", "--format", "json", "--fail-on", "never", "kho")
    #expect(outcome.status == 0, "\(outcome.errors)")
    for path in ["C:/z/t.txt", "a???[31m.txt", "etc/y.txt", "x.txt"] {
      #expect(outcome.output.contains("\"path\":\"kho/a.zip/\(path)\""), "\(path)")
    }
    #expect(try program.names() == before)
  }

  @Test func `names are read in the encoding that they are in`() throws {
    let program = try Program()
    defer { program.remove() }
    let name = Array("Kế hoạch.txt".utf8)
    var zip = ZipWriter()
    // UTF-8 by its bytes, decomposed, in the first PC's code page, and beside a name in that.
    zip.add(name, plan)
    zip.add(Array("He\u{302}\u{301}t.txt".utf8), plan)
    zip.add(Array("r".utf8) + [0x82, 0x73, 0x75, 0x6D, 0x82] + Array(".txt".utf8), plan)
    let short = Array("K_ ho_ch.txt".utf8)
    let unicode = Array("Kế hoạch 2.txt".utf8)
    let sum = CRC32.checksum(short)
    let extra =
      [0x75, 0x70, UInt8(unicode.count + 5), 0, 1]
      + (0..<4).map { UInt8(truncatingIfNeeded: sum >> ($0 * 8)) } + unicode
    zip.add(short, plan, extra: extra)
    // A sum that is another name's.
    zip.add(Array("L.txt".utf8), plan, extra: extra)
    try program.write(Data(zip.finish()), to: "kho.zip")
    let outcome = try program.run("parse", "kho.zip")
    #expect(
      paths(outcome).map { Array($0.utf8) }
        == [
          "kho.zip/He\u{302}\u{301}t.txt", "kho.zip/Kế hoạch 2.txt", "kho.zip/Kế hoạch.txt",
          "kho.zip/L.txt", "kho.zip/résumé.txt",
        ].map { Array($0.utf8) })
  }

  @Test func `an archive that is none, that is empty or without documents is named`() throws {
    let program = try Program()
    defer { program.remove() }
    var photos = ZipWriter()
    photos.add("1.jpg", [1])
    try program.write("x", to: "kho/a.zip")
    try program.write(Data(ZipWriter().finish()), to: "kho/b.zip")
    try program.write(Data(photos.finish()), to: "kho/c.zip")
    try program.write(Data(photos.finish().dropLast()), to: "kho/d.zip")
    try program.write(Data(docx()), to: "kho/e.zip")
    try program.write(Data(), to: "kho/f.zip")
    let outcome = try program.run("parse", "kho")
    #expect(outcome.status == 3)
    #expect(
      outcome.errors == """
        kehoach: không đọc được kho/a.zip: không phải tệp nén .zip.
        kehoach: không đọc được kho/b.zip: trong tệp nén không có văn bản nào.
        kehoach: không đọc được kho/c.zip: trong tệp nén không có văn bản nào (bỏ qua 1 tệp khác).
        kehoach: không đọc được kho/d.zip: tệp nén bị hỏng hoặc chưa tải về hết.
        kehoach: không đọc được kho/f.zip: không phải tệp nén .zip.

        """)
    // A Word document under the name of an archive is no folder.
    #expect(paths(outcome) == ["kho/e.zip"])
    let other = try program.shell(
      "kehoach parse - < kho/c.zip; cp kho/c.zip x.txt; kehoach parse x.txt")
    #expect(other.errors.contains("-: trong tệp nén không có văn bản nào"))
    #expect(other.errors.contains("x.txt: thật ra là tệp nén; hãy đổi đuôi tệp thành .zip"))
  }

  @Test func `one hundred thousand files are walked, two of one name both`() throws {
    let program = try Program()
    defer { program.remove() }
    var zip = ZipWriter()
    for number in 0..<100_000 { zip.add("\(number).jpg", []) }
    zip.add("a.txt", plan)
    zip.add("a.txt", plan)
    try program.write(Data(zip.finish()), to: "kho.zip")
    let outcome = try program.run("parse", "kho.zip")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(paths(outcome) == ["kho.zip/a.txt", "kho.zip/a.txt"])
  }

  @Test func `what decompresses to too much is refused`() throws {
    let program = try Program()
    defer { program.remove() }
    // What the directory says is enough to refuse it.
    var zip = ZipWriter()
    for number in 0..<40 { zip.add("\(number).txt", plan, method: 8, size: 60 << 20) }
    try program.write(Data(zip.finish()), to: "kho.zip")
    let many = try program.run("parse", "kho.zip")
    #expect(many.status == 3)
    #expect(many.errors.contains("kho.zip: tệp nén có quá nhiều tệp hoặc giải nén ra quá lớn"))
    var one = ZipWriter()
    one.add("1.txt", plan, method: 8, size: 60 << 20)
    one.add("2.txt", plan, method: 8, size: 70 << 20)
    try program.write(Data(one.finish()), to: "kho.zip")
    let two = try program.run("parse", "kho.zip")
    #expect(two.errors.contains("kho.zip/1.txt: tệp giải nén ra quá lớn"))
    #expect(two.errors.contains("kho.zip/2.txt: lớn hơn 64 MB"))
  }

  @Test func `names that share the same bytes are not read one after another`() throws {
    let program = try Program()
    defer { program.remove() }
    let content = [UInt8](repeating: 0x78, count: 20_000)
    var zip = ZipWriter()
    zip.add("a.txt", content)
    try program.write(Data(zip.finish()), to: "kho.zip")
    #expect(try program.run("parse", "kho.zip").status == 0)
    zip.addAgain("b.txt", content)
    try program.write(Data(zip.finish()), to: "kho.zip")
    let outcome = try program.run("parse", "kho.zip")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("kho.zip: tệp nén có quá nhiều tệp hoặc giải nén ra quá lớn"))
    #expect(outcome.output.isEmpty)
  }

  @Test func `an archive cut at any byte is an error and no crash`() throws {
    let program = try Program()
    defer { program.remove() }
    var zip = ZipWriter()
    zip.add("a.txt", Array("KẾ HOẠCH".utf8))
    let whole = zip.finish()
    for length in 0..<whole.count {
      try program.write(Data(whole.prefix(length)), to: "kho/\(length).zip")
    }
    let outcome = try program.run("parse", "kho")
    #expect(outcome.status == 3)
    #expect(outcome.errors.split(separator: "\n").count == whole.count)
    #expect(outcome.output.isEmpty)
  }

  @Test func `file names are given back as the system has them`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "kho/Ke\u{302}\u{301}.txt")
    let outcome = try program.shell(
      "cp kho/K* $'kho/\\xff.txt' && kehoach parse --format json kho")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(#""path":"kho/\\xFF.txt""#))
    #expect(outcome.output.utf8.contains("\"path\":\"kho/Ke\u{302}\u{301}.txt\"".utf8))
  }
}
