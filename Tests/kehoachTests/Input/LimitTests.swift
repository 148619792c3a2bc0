import Foundation
import TestSupport
import Testing

/// What passes a limit is one message and status 3; the rest is done.
@Suite(.tags(.slow)) struct LimitTests {
  @Test(arguments: ["lint", "cite", "parse", "fix --diff"])
  func `no more documents are read than asked for`(command: String) throws {
    let program = try Program()
    defer { program.remove() }
    for name in ["a", "b", "c", "d"] { try program.write(shortPlan, to: "kho/\(name).txt") }
    let outcome = try program.shell("kehoach \(command) --max-documents 2 kho")
    #expect(outcome.status == 3)
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("kho/c.txt"))
    #expect(outcome.errors.contains("--max-documents"))
    #expect(!outcome.output.contains("kho/d.txt"))
    let enough = try program.shell("kehoach \(command) --fail-on never --max-documents 4 kho")
    if command == "lint" { #expect(enough.status == 0 && enough.errors.isEmpty) }
    let english = try program.shell("kehoach \(command) --lang en --max-documents 1 kho")
    #expect(english.errors.contains("--max-documents 1 are read; nothing from this one on"))
  }

  @Test func `the documents of an archive and records count`() throws {
    let program = try Program()
    defer { program.remove() }
    let records = (1...4).map { "{\"id\": \"\($0)\", \"text\": \"KẾ HOẠCH\"}\n" }.joined()
    let outcome = try program.run(
      "parse", "--input-format", "ndjson", "--max-documents", "2", input: records)
    #expect(outcome.status == 3)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.last?.contains("\"line\":3") == true)
    #expect(outcome.errors.contains("-:3"))
    guard try program.shell("command -v python3").status == 0 else { return }
    try program.write(shortPlan, to: "a.txt")
    let archive = try program.shell(
      """
      python3 -c 'import zipfile
      with zipfile.ZipFile("kho.zip", "w") as z:
        for n in "abc": z.write("a.txt", n + ".txt")' \
      && kehoach parse --format ndjson --max-documents 2 kho.zip a.txt
      """)
    #expect(archive.status == 3)
    #expect(archive.output.split(separator: "\n").count == 2)
    #expect(archive.errors.contains("kho.zip/c.txt"))
  }

  @Test(arguments: ["--max-documents 0", "--max-documents x", "--max-size 0", "--max-size 1T"])
  func `a limit that is none is wrong usage`(option: String) throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.shell("kehoach lint \(option) a.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(String(option.split(separator: " ")[0])))
  }

  @Test func `a document too large is one message wherever it comes from`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(String(repeating: shortPlan, count: 20), to: "kho/lon.txt")
    try program.write(shortPlan, to: "kho/nho.txt")
    for input in ["kho", "kho/nho.txt - < kho/lon.txt", "kho/nho.txt <(cat kho/lon.txt)"] {
      let outcome = try program.shell("kehoach parse --format ndjson --max-size 1K \(input)")
      #expect(outcome.status == 3)
      #expect(outcome.output.split(separator: "\n").count == 1)
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
      #expect(outcome.errors.contains("lớn hơn 1024 byte; muốn đọc hãy dùng --max-size"))
    }
  }
}
