import Foundation
import TestSupport
import Testing

/// Files, folders and standard input, good and bad.
@Suite(.tags(.slow)) struct InputTests {
  @Test func `a missing file is named and the others are read`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    let outcome = try program.run("parse", "khong-co.txt", "a.txt")
    #expect(outcome.status == 3)
    #expect(outcome.errors == "kehoach: không đọc được khong-co.txt: không tìm thấy.\n")
    #expect(outcome.output.hasPrefix("a.txt\n"))
  }

  @Test func `a folder is walked in the order of names`() throws {
    let program = try Program()
    defer { program.remove() }
    for name in ["b.txt", "a/2.md", "a/1.TXT", "c.jpg", ".an.txt", ".git/x.txt", "a/~$1.docx"] {
      try program.write(shortPlan, to: "kho/" + name)
    }
    // Neither a circle of links nor a pipe holds the walk up.
    let outcome = try program.shell(
      "ln -s .. kho/a/vong; mkfifo kho/ong.txt; kehoach lint --fail-on never kho")
    #expect(outcome.status == 0)
    let paths = outcome.output.split(separator: "\n").compactMap { line in
      line.contains("(hồ sơ") ? line.split(separator: ":").first.map(String.init) : nil
    }
    #expect(paths == ["kho/a/1.TXT", "kho/a/2.md", "kho/b.txt"])
    #expect(outcome.output.contains("Tổng cộng 3 văn bản"))
    #expect(outcome.output.contains("bỏ qua 5 tệp khác"))
  }

  @Test func `a format that cannot be read is named`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("x", to: "kho/a.rar")
    try program.write(shortPlan, to: "kho/b.txt")
    let outcome = try program.run("lint", "kho")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("kho/a.rar: chương trình không đọc tệp .rar; đọc được .txt"))
    #expect(outcome.output.contains("kho/b.txt"))
  }

  @Test func `nothing to read is wrong usage`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("x", to: "kho/a.jpg")
    let outcome = try program.run("lint", "--format", "json", "--output", "out.json", "kho")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("không tìm thấy văn bản nào (bỏ qua 1 tệp khác)"))
    #expect(try program.names() == ["kho"])
  }

  @Test func `binary, large and unreadable files are named`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Data([0x50, 0x4B, 0, 1]), to: "nhi-phan.txt")
    try program.write(String(repeating: "x", count: 2000), to: "lon.txt")
    try program.write(shortPlan, to: "kho/a.txt")
    let outcome = try program.run("lint", "--max-size", "1K", "nhi-phan.txt", "lon.txt")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("nhi-phan.txt: không phải tệp văn bản."))
    #expect(outcome.errors.contains("lon.txt: lớn hơn 1024 byte"))
    // The superuser may read everything.
    guard getuid() != 0 else { return }
    let closed = try program.shell("chmod 0 kho; kehoach lint kho; s=$?; chmod 755 kho; exit $s")
    #expect(closed.status == 3)
    #expect(closed.errors.contains("kho: không có quyền truy cập."))
  }

  @Test func `an empty file is no plan and no failure`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("", to: "rong.txt")
    let outcome = try program.run("lint", "rong.txt")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("không phải kế hoạch"))
    #expect(try program.run("parse", "--format", "text", "rong.txt").output.isEmpty)
  }

  @Test func `standard input has the name it is given`() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run("parse", "--stdin-name", "KH 05", "-", input: shortPlan)
    #expect(outcome.output.hasPrefix("KH 05\n"))
    let text = try program.run("parse", "--format", "text", "-", input: "e\u{302}\r\nb\rc")
    #expect(Array(text.output.utf8) == Array("e\u{302}\r\nb\rc".utf8))
  }

  @Test func `records come back in order, a bad one as a line`() throws {
    let program = try Program()
    defer { program.remove() }
    let good = (1...40).map { "{\"id\": \"\($0)\", \"text\": \"KẾ HOẠCH\\nnăm \($0)\"}" }
    let input = good.joined(separator: "\n") + "\n\nhỏng\n{\"id\": \"41\"}"
    let outcome = try program.run(
      "parse", "--input-format", "ndjson", "--jobs", "2", input: input)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("-:42: không phải JSON, cột 1"))
    let lines = outcome.output.split(separator: "\n")
    let ids = try lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["id"] as? String
    }
    #expect(ids == (1...40).map { String($0) } + [nil, "41"])
    #expect(lines[0].contains("\"error\":null"))
    #expect(lines[40].contains("\"line\":42"))
  }

  @Test func `no records make an empty report`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("cũ", to: "out.ndjson")
    let outcome = try program.run("cite", "--input-format", "ndjson", "--output", "out.ndjson")
    #expect(outcome.status == 0)
    #expect(try Data(contentsOf: program.folder.appending(path: "out.ndjson")).isEmpty)
  }

  @Test(arguments: ["< .", "<&-"])
  func `records that cannot be read are reported`(input: String) throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.shell("kehoach lint --input-format ndjson \(input)")
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("kehoach: không đọc được -: "))
    #expect(outcome.output.isEmpty)
  }

  @Test func `standard input is read once`() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run("lint", "-", "-", input: shortPlan)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("chỉ đọc được một lần"))
  }

  @Test func `a line too long is dropped, not kept`() throws {
    let program = try Program()
    defer { program.remove() }
    let long = "{\"id\": \"1\", \"text\": \"" + String(repeating: "x", count: 200_000) + "\"}"
    let outcome = try program.run(
      "lint", "--input-format=ndjson", "--max-size=1K",
      input: long + "\n{\"id\": \"2\", \"text\": \"x\"}\n")
    #expect(outcome.status == 3)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("\"line\":1,") == true)
    #expect(lines.last?.contains("\"id\":\"2\"") == true)
  }
}
