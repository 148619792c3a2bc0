import Foundation
import TestSupport
import Testing

/// What is checked, what is listed, and in how many reports.
@Suite(.tags(.slow)) struct SelectionTests {
  private let faulty = shortPlan.replacing("12/11/2019", with: "31/02/2019")
    .replacing("năng lực.", with: "năng lực , kỹ năng.")

  private func folder() throws -> Program {
    let program = try Program()
    try program.write(faulty, to: "kho/a.txt")
    try program.write(faulty.replacing("hội thi", with: "hội giảng"), to: "kho/b.txt")
    return program
  }

  /// The rules of the findings in the order of the report, each once.
  private func rules(_ program: Program, _ line: String) throws -> Set<String> {
    let outcome = try program.shell("kehoach lint --fail-on never --format json \(line)")
    let report =
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let documents = report?["documents"] as? [[String: Any]] ?? []
    let findings = documents.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    return Set(findings.compactMap { $0["rule"] as? String })
  }

  @Test func `only the rules asked for are checked`() throws {
    let program = try folder()
    defer { program.remove() }
    let all = try rules(program, "kho")
    #expect(all.isSuperset(of: ["citation/date-invalid", "text/spacing", "closing/end-mark"]))
    #expect(try rules(program, "--select text/spacing kho") == ["text/spacing"])
    #expect(
      try rules(program, "--select 'citation/*,text/spacing' --ignore text/spacing kho")
        == all.filter { $0.hasPrefix("citation/") })
    #expect(
      try rules(program, "--ignore 'closing/*' kho") == all.filter { !$0.hasPrefix("closing/") })
    // A rule that a configuration switches off is checked where it is asked for by its name.
    try program.write(#"{"severities": {"text/spacing": "off"}}"#, to: ".kehoach.json")
    #expect(try !rules(program, "--select 'text/*' kho").contains("text/spacing"))
    #expect(try rules(program, "--select text/spacing kho") == ["text/spacing"])
    let unknown = try program.run("lint", "--select", "text/spacin", "kho")
    #expect(
      unknown.status == 2 && unknown.errors.contains("--select: không có quy tắc «text/spacin»"))
    #expect(unknown.errors.contains("«text/spacing»"))
  }

  @Test func `what was not asked for is not said to have passed`() throws {
    let program = try folder()
    defer { program.remove() }
    let report = try program.run("lint", "--select", "title/missing", "kho/a.txt")
    #expect(report.status == 0 && report.output.contains("quy tắc tắt"), "\(report.output)")
    #expect(report.output.contains("không được chọn trên dòng lệnh"))
  }

  @Test func `a level hides findings and changes no verdict`() throws {
    let program = try folder()
    defer { program.remove() }
    let all = try program.run("lint", "--fail-on", "warning", "kho/a.txt")
    let errors = try program.run(
      "lint", "--fail-on", "warning", "--min-level", "error", "--format", "json",
      "--ignore", "citation/date-invalid", "kho/a.txt")
    #expect(all.status == 1 && errors.status == 1)
    #expect(errors.output.contains(#""findings":[]"#), "\(errors.output)")
    #expect(errors.output.contains(#""verdict":"review""#))
    #expect(!errors.output.contains(#""byLevel":0"#))
    #expect(
      try rules(program, "--min-level error kho") == ["citation/date-invalid"])
  }

  @Test func `concise is a line a finding`() throws {
    let program = try folder()
    defer { program.remove() }
    let outcome = try program.run(
      "lint", "--quiet", "--format", "concise", "--select", "citation/date-invalid,text/spacing",
      "--no-batch", "kho")
    #expect(outcome.status == 1)
    let lines = outcome.output.split(separator: "\n").map { String($0) }
    try #require(lines.count == 4, "\(outcome.output)")
    #expect(lines[0].hasPrefix("kho/a.txt:3:") && lines[0].contains(": lỗi: "))
    #expect(lines[0].hasSuffix(" [citation/date-invalid]"))
    #expect(lines[3].hasPrefix("kho/b.txt:5:") && lines[3].hasSuffix(" [text/spacing]"))
    let loud = try program.run("lint", "--format", "concise", "kho")
    #expect(loud.output.contains("Tổng cộng 2 văn bản"))
  }

  @Test func `statistics count by rule`() throws {
    let program = try folder()
    defer { program.remove() }
    let select = ["--select", "citation/date-invalid,text/spacing", "--no-batch"]
    let text = try program.run(
      "lint", "--statistics", select[0], select[1], select[2], "kho")
    #expect(
      text.output.hasPrefix(
        """
        2  lỗi       citation/date-invalid  (2 văn bản)
        2  lưu ý     text/spacing  (2 văn bản)

        """), "\(text.output)")
    #expect(text.output.contains("Tổng cộng 2 văn bản") && text.status == 1)
    let json = try program.run("lint", "--statistics", "--format", "json", "kho")
    let report =
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let rows = report?["statistics"] as? [[String: Any]] ?? []
    #expect(
      rows.contains {
        $0["rule"] as? String == "citation/date-invalid" && $0["findings"] as? Int == 2
          && $0["documents"] as? Int == 2 && $0["severity"] as? String == "error"
      }, "\(json.output)")
    let other = try program.run("lint", "--statistics", "--format", "csv", "kho")
    #expect(other.status == 2)
  }

  @Test func `one run writes several reports, each as if alone`() throws {
    let program = try folder()
    defer { program.remove() }
    let formats = [
      "json", "ndjson", "sarif", "junit", "checkstyle", "github", "gitlab", "rdjson", "csv",
      "markdown", "html", "concise", "text",
    ]
    let outcome = try program.shell(
      """
      kehoach lint kho \(formats.map { "--report \($0)=ca.\($0)" }.joined(separator: " ")) > ca; echo $?
      kehoach lint kho > rieng; cmp ca rieng
      for format in \(formats.joined(separator: " ")); do
        kehoach lint --format $format --output rieng.$format kho; cmp ca.$format rieng.$format
      done
      """)
    #expect(outcome.output == "1\n", "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
  }

  @Test(arguments: [
    ("--report x", "dạng báo cáo và tệp"), ("--report khong=a", "--report: không có dạng báo cáo"),
    ("--report docx=a", "nhiều tệp"), ("--report json=kho/a.txt", "là văn bản được đọc"),
    ("--report json=a --report csv=./a", "cùng một tệp"),
    ("--output a --report csv=a", "cùng một tệp"), ("--report json=a --watch", "--watch"),
  ])
  func `a report that would lose something is refused before anything is written`(
    line: String, says: String
  ) throws {
    let program = try folder()
    defer { program.remove() }
    let outcome = try program.shell("timeout 20 kehoach lint \(line) kho")
    #expect(outcome.status == 2 && outcome.errors.contains(says), "\(outcome.errors)")
    #expect(try program.names() == ["kho"])
  }

  @Test func `fix takes groups`() throws {
    let program = try folder()
    defer { program.remove() }
    try program.write(shortPlan.replacing("TT-BGDĐT", with: "TT- BGDĐT"), to: "c.txt")
    let outcome = try program.run("fix", "--check", "--select", "citation/*", "c.txt")
    #expect(outcome.status == 1, "\(outcome.output)\(outcome.errors)")
    let none = try program.run("fix", "--check", "--select", "closing/*", "c.txt")
    #expect(none.status == 0, "\(none.output)")
  }
}
