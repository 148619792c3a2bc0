import Foundation
import TestSupport
import Testing

/// Where reports go, and what happens when they cannot.
@Suite(.tags(.slow)) struct OutputTests {
  /// What a report ends with in a file, by which a later run knows it for the program's own.
  private static let mark = "— báo cáo của kehoach —\n"

  @Test func `output appears whole in its place`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    try program.write("cũ", to: "out.txt")
    let outcome = try program.run("parse", "--overwrite", "--output", "out.txt", "a.txt")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    let report = try String(contentsOf: program.folder.appending(path: "out.txt"), encoding: .utf8)
    #expect(report == (try program.run("parse", "a.txt").output) + Self.mark)
    #expect(try program.names() == ["a.txt", "out.txt"])
  }

  @Test func `an output that cannot be written is reported and leaves nothing`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    let nowhere = try program.run("lint", "--output", "khong/co/out.txt", "a.txt")
    #expect(nowhere.status == 2)
    #expect(nowhere.errors.contains("không ghi được báo cáo khong/co/out.txt"))
    #expect(try program.run("lint", "--output", ".", "a.txt").errors.contains("là thư mục"))
    // A disk that is full: a limit on the size of files, and the device made for it.
    try program.write(String(repeating: shortPlan, count: 50), to: "b.txt")
    let full = try program.shell("ulimit -f 1; kehoach parse --output out.txt b.txt")
    #expect(full.status == 2)
    #expect(full.errors.contains("không ghi được báo cáo out.txt"))
    #expect(try program.names() == ["a.txt", "b.txt"])
    if FileManager.default.fileExists(atPath: "/dev/full") {
      let device = try program.shell("kehoach lint a.txt > /dev/full")
      #expect(device.status == 2)
      #expect(device.errors.contains("hết chỗ trên đĩa"))
    }
  }

  @Test func `what a killed run left behind does not stop the next`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    // `exec` keeps the process number, so the temporary file is there already.
    let outcome = try program.shell(
      "touch .kehoach.$$.1.tmp; exec kehoach parse --output out.txt a.txt")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try program.names().contains("out.txt"))
    let long = String(repeating: "x", count: 255)
    #expect(try program.run("parse", "--output", long, "a.txt").status == 0)
    #expect(try program.names() == ["a.txt", "out.txt", long])
  }

  @Test func `a closed stream is no place for a file`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    let whole = try program.run("parse", "a.txt").output + Self.mark
    for closed in ["2>&-", "0<&- 2>&-", "0<&- 1>&- 2>&-"] {
      let outcome = try program.shell(
        "kehoach parse --overwrite --output out.txt khong-co a.txt \(closed)")
      #expect(outcome.status == 3)
      let report = try Data(contentsOf: program.folder.appending(path: "out.txt"))
      #expect(String(decoding: report, as: UTF8.self) == whole, "\(closed)")
    }
    #expect(try program.shell("kehoach parse a.txt 1>&-").status == 2)
  }

  @Test func `a signal that is ignored stays ignored`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    let outcome = try program.shell(
      """
      mkfifo p
      (trap '' HUP; exec kehoach parse --output out.txt - < p) &
      exec 3> p
      sleep 0.3
      kill -HUP $!
      cat a.txt >&3
      exec 3>&-
      wait $!
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try program.names().contains("out.txt"))
  }

  @Test func `a name that would move the pen is shown without`() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run("lint", "a\u{1B}[2J\u{9B}2J\u{202E}\u{61C}b")
    #expect(outcome.errors == "kehoach: không đọc được a?[2J?2J??b: không tìm thấy.\n")
  }

  @Test func `a reader that goes away ends the run quietly`() throws {
    let program = try Program()
    defer { program.remove() }
    for index in 0..<300 { try program.write(shortPlan, to: "kho/\(index).txt") }
    let outcome = try program.shell("kehoach parse kho | head -1")
    #expect(outcome.output == "kho/0.txt\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: ["lint", "cite", "parse"])
  func `any number of jobs gives the same bytes`(command: String) throws {
    let program = try Program()
    defer { program.remove() }
    for file in files(in: "Corpus/plans", endings: ["txt"]) {
      try program.write(Data(try bytes(of: file)), to: file)
    }
    for index in 0..<100 { try program.write(shortPlan, to: "Corpus/kho/\(index).txt") }
    try program.write(Data([0]), to: "Corpus/hong.txt")
    for format in ["json", "ndjson"] {
      let one = try program.run(command, "--format", format, "--jobs", "1", "Corpus")
      let two = try program.run(command, "--format", format, "--jobs", "2", "Corpus")
      let many = try program.run(command, "--format", format, "--jobs", "7", "Corpus")
      #expect(one.output == two.output && one.output == many.output)
      #expect(one.errors == two.errors)
      #expect(one.status == 3 && two.status == 3)
    }
    let json = try program.run(command, "--format", "json", "Corpus").output
    let root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let plans = files(in: "Corpus/plans", endings: ["txt"]).count
    #expect((root?["documents"] as? [Any])?.count == 100 + plans)
  }

  @Test func `parse text gives every corpus plan back`() throws {
    let program = try Program()
    defer { program.remove() }
    for file in files(in: "Corpus/plans", endings: ["txt"]) {
      let original = try bytes(of: file)
      try program.write(Data(original), to: "a.txt")
      let outcome = try program.run("parse", "--format", "text", "a.txt")
      #expect(Array(outcome.output.utf8) == original, "\(file)")
    }
  }

  @Test func `colours only where asked`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    #expect(!(try program.run("parse", "a.txt").output.contains("\u{1B}")))
    #expect(try program.run("parse", "--color", "always", "a.txt").output.contains("\u{1B}[1m"))
  }

  @Test func `a broken rule table is reported with its place`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    try program.write("{\n  \"heading\": []\n}\n", to: "bang/x.json")
    let outcome = try program.run("lint", "--rules", "bang", "a.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("bang/x.json:2:3: không có khóa «heading»"))
    #expect(outcome.errors.contains("có phải ý là «headings»?"))
    let missing = try program.run("lint", "--rules", "khong-co", "a.txt")
    #expect(missing.status == 2 && missing.errors.contains("khong-co: không tìm thấy"))
  }

  private static let wrongTables: [(table: String, error: String)] = [
    (#"{"registerDay": "hôm nay"}"#, "1:17: giá trị của «registerDay»"),
    (
      #"{"headings": [{"kind": "purpos", "phrases": ["x"], "source": "y"}]}"#,
      "1:24: giá trị của «kind» không dùng được; có phải ý là «purpose»?"
    ),
    (
      #"{"vocabulary": [{"list": "basisLead", "phrases": ["x"], "source": "y"}]}"#,
      "có phải ý là «basisLeads»?"
    ),
    (
      #"{"vocabulary": [{"list": "basisLeads", "phrases": [" "], "source": "y"}]}"#,
      "1:51: giá trị của «phrases»"
    ),
    (
      #"{"periods": {"perProgramme": 9223372036854775807}}"#, "1:30: giá trị của «perProgramme»"
    ),
    (
      #"{"periods": {"perProgramme": 40, "toleranceFrom": 9, "toleranceTo": 8}}"#,
      "1:69: giá trị của «toleranceTo»"
    ),
    (profile(#""anyOf": []"#, in: "requiredSections"), "giá trị của «anyOf»"),
    (profile(#""trained": "giáo viên""#, in: "requiredDocuments"), "«trained» phải là danh sách"),
    (profile(#""trained": ["giáo viên"]"#, in: "requiredDocuments"), "«trained» phải là danh sách"),
    (profile(#""trained": [[]]"#, in: "requiredDocuments"), "giá trị của «trained»"),
  ]

  private static func profile(_ member: String, in key: String) -> String {
    let other = key == "requiredSections" ? "requiredDocuments" : "requiredSections"
    return #"{"name": "x", "extends": [], "summary": "x", "titlePhrases": [], "issuerKinds": [], "#
      + #""order": [], "rules": [], "source": "x", "\#(other)": [], "\#(key)": [{\#(member)}]}"#
  }

  @Test(arguments: wrongTables)
  func namesTheFaultOfATable(table: String, error: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    try program.write(table, to: "bang/x.json")
    let outcome = try program.run("lint", "--rules", "bang", "a.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(error), "\(outcome.errors)")
  }
}
