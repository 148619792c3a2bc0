import Foundation
import TestSupport
import Testing

/// What `cite` is asked for besides its formats, and what other programs make of its reports.
@Suite(.tags(.slow)) struct CiteReportTests {
  @Test(arguments: [
    ["--format", "text"], ["--format", "csv"], ["--format", "markdown"], ["--format", "html"],
    ["--annotate"], ["--group-by", "reference"], ["--group-by", "reference", "--format", "json"],
    ["--group-by", "reference", "--format", "ndjson"],
    ["--group-by", "reference", "--format", "csv"], ["--group-by=reference", "--format=markdown"],
    ["--group-by", "reference", "--format", "html"],
  ])
  func `any number of jobs gives the same bytes`(options: [String]) throws {
    let program = try Program()
    defer { program.remove() }
    for file in files(in: "Corpus/plans", endings: ["txt"]) {
      try program.write(Data(try bytes(of: file)), to: file)
    }
    for index in 0..<60 {
      try program.write(
        shortPlan.replacing("12/11", with: "\(index % 5 + 1)/11"), to: "k/\(index).txt")
    }
    try program.write(Data([0]), to: "hong.txt")
    let line = "kehoach cite \(options.joined(separator: " ")) Corpus hong.txt k"
    let one = try program.shell(line + " --jobs 1")
    #expect(one.status == 3 && !one.output.isEmpty)
    for jobs in [2, 7] {
      #expect(try program.shell(line + " --jobs \(jobs)").output == one.output)
    }
  }

  @Test(arguments: [
    (["--annotate", "--format", "csv", "a.txt"], "--annotate chỉ đi với --format html"),
    (["--annotate", "--group-by", "reference", "a.txt"], "--annotate không đi cùng --group-by"),
    (["--group-by", "referenc", "a.txt"], "có phải ý là «reference»"),
    (["--group-by", "reference", "--input-format", "ndjson", "-"], "--group-by không đi cùng"),
    (["--annotate", "--input-format", "ndjson", "-"], "--annotate không đi cùng --input-format"),
    (["--format", "html", "--input-format", "ndjson", "-"], "chỉ đi với --format ndjson"),
  ])
  func `what does not go together is refused`(arguments: [String], sentence: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    let outcome = try program.shell("kehoach cite " + arguments.joined(separator: " ") + " < a.txt")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.lowercased().contains(sentence.lowercased()), "\(outcome.errors)")
  }

  @Test func `each section of an annotation has its own links`() throws {
    let program = try Program()
    defer { program.remove() }
    for name in ["a.txt", "b.txt"] { try program.write(shortPlan, to: name) }
    let page = try program.run("cite", "--annotate", "a.txt", "khong-co.txt", "b.txt")
    #expect(page.status == 3)
    for id in ["d1", "d1m0", "d1r0", "d3", "d3m0", "d3r0"] {
      #expect(page.output.components(separatedBy: "id=\"\(id)\"").count == 2, "\(id)")
    }
    for id in ["d1m0", "d1r0", "d3m0", "d3r0"] { #expect(page.output.contains("href=\"#\(id)\"")) }
    #expect(page.output.contains("Đã đọc 2 văn bản: 2 viện dẫn; 1 tệp không đọc được."))
  }

  // MARK: Spreadsheets

  private static let formulas = """
    Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ GDĐT về việc "=HYPERLINK(A1)", nêu tại Điều 5;
    Căn cứ Thông tư số 20/2031/TT-BGDĐT ngày 12/11/2031 =1+1|'cmd';@SUM(1+1) về ＝1+1; -1+1;

    """

  private func table(_ program: Program, _ options: String...) throws -> Data {
    try program.write(Self.formulas, to: "=1+1, \"@x\";+2.txt")
    try program.write(shortPlan, to: "Kế hoạch, ẵể.txt")
    let outcome = try program.shell(
      "kehoach cite --format csv \(options.joined(separator: " ")) -- =* K* @* 2> err; true")
    return Data(outcome.output.utf8)
  }

  @Test(arguments: ["", "--group-by reference"])
  func `python reads the table`(options: String) throws {
    let program = try Program()
    defer { program.remove() }
    try table(program, options).write(to: program.folder.appending(path: "t.csv"))
    let outcome = try program.shell(
      """
      command -v python3 > /dev/null || { echo bỏ qua: không có python3; exit 0; }
      python3 -c '
      import csv
      rows = list(csv.reader(open("t.csv", encoding="utf-8-sig", newline=""), strict=True))
      assert len(rows) > 2 and len({len(r) for r in rows}) == 1, rows
      assert any("19/2019/TT-BGDĐT" in r for r in rows)
      cells = [c for r in rows for c in r]
      assert not [c for c in cells if c.lstrip()[:1] in tuple("=+-@＝＋－＠")], cells
      assert any("Kế hoạch, ẵể.txt" in c for c in cells)'
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(
    .enabled(if: LibreOffice.hasSheets, "cần LibreOffice Calc"),
    arguments: ["", "--group-by reference"])
  func `LibreOffice opens the table and runs nothing`(options: String) throws {
    let program = try Program()
    defer { program.remove() }
    let csv = try table(program, options)
    let filter = "Text - txt - csv (StarCalc):44,34,76,1"
    let flat = try LibreOffice.convert(["t.csv": csv], to: "fods", reading: filter)
    let sheet = String(decoding: try #require(flat["t"]), as: UTF8.self)
    #expect(sheet.contains("19/2019/TT-BGDĐT") && sheet.contains("Kế hoạch, ẵể.txt"))
    #expect(!sheet.contains("table:formula"))
    let book = try LibreOffice.convert(["t.csv": csv], to: "xlsx", reading: filter)
    let back = try LibreOffice.convert(
      ["t.xlsx": try #require(book["t"])], to: "csv:Text - txt - csv (StarCalc):44,34,76,1")
    let text = String(decoding: try #require(back["t"]), as: UTF8.self)
    #expect(text.contains("Kế hoạch, ẵể.txt") && text.contains("19/2019/TT-BGDĐT"))
    #expect(text.contains("'=1+1") && !text.contains("Err:") && !text.contains("#NAME?"))
  }
}
