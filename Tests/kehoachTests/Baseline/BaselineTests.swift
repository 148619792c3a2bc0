import Foundation
import TestSupport
import Testing

/// `--baseline` and its sisters, and `suppress` of the configuration, as a user runs them.
@Suite(.tags(.slow)) struct BaselineTests {
  private static let faulty =
    shortPlan + "V. PHỤ\nTheo Thông tư 19/2019/TT-BGDĐT ngày 32/11/2019.\n"

  private func summary(_ outcome: Program.Outcome) throws -> [String: Int] {
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let summary = (json as? [String: Any])?["summary"] as? [String: Any] ?? [:]
    return summary.compactMapValues { $0 as? Int }
  }

  @Test func `a baseline leaves out what it has and nothing else`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.faulty, to: "truong/a.txt")
    try program.write(shortPlan, to: "truong/b.txt")
    #expect(try program.run("lint", "truong").status == 1)
    let written = try program.run("lint", "--write-baseline", "moc.json", "truong")
    #expect(written.status == 0 && written.errors.contains("vào mốc moc.json"))
    let file = program.folder.appending(path: "moc.json")
    let first = try Data(contentsOf: file)
    _ = try program.run("lint", "--jobs", "1", "--write-baseline", "moc.json", "truong")
    #expect(try Data(contentsOf: file) == first)

    let same = try program.run("lint", "--baseline", "moc.json", "--fail-on", "info", "truong")
    #expect(same.status == 0, "\(same.output)")
    #expect(same.output.contains("phát hiện đã có trong mốc"))
    #expect(same.errors.isEmpty)
    // From another folder, by other names of the same files.
    let inside = try program.shell(
      "cd truong && kehoach lint --baseline ../moc.json --fail-on info .")
    #expect(inside.status == 0, "\(inside.output)")

    try program.write(
      Self.faulty.replacingOccurrences(of: "32/11", with: "31/11"), to: "truong/a.txt")
    let json = try program.run("lint", "--baseline", "moc.json", "--format", "json", "truong")
    #expect(json.status == 1)
    #expect(try summary(json)["errors"] == 1)
    #expect(json.errors.contains("mục không còn nữa"))
    #expect(try Data(contentsOf: file) == first)
    let pruned = try program.run(
      "lint", "--baseline", "moc.json", "--prune-baseline", "truong/a.txt")
    #expect(pruned.errors.contains("không còn nữa khỏi mốc moc.json"))
    let text = try String(contentsOf: file, encoding: .utf8)
    // What this run did not read is kept.
    #expect(!text.contains("32/11") && text.contains("truong/b.txt"))
    #expect(try program.names() == ["moc.json", "truong"])
  }

  @Test func `a thousand equal findings`() throws {
    let program = try Program()
    defer { program.remove() }
    let line = "Theo Thông tư số 19/2019/TT-BGDĐT ngày 32/11/2019.\n\n"
    try program.write(shortPlan + String(repeating: line, count: 1000), to: "a.txt")
    _ = try program.run("lint", "--write-baseline", "moc.json", "a.txt")
    #expect(
      try program.run("lint", "--baseline", "moc.json", "--fail-on", "info", "a.txt").status == 0)
    try program.write(shortPlan + String(repeating: line, count: 1001), to: "a.txt")
    let more = try program.run("lint", "--baseline", "moc.json", "--format", "json", "a.txt")
    #expect(try summary(more)["errors"] == 1)
  }

  @Test func `what was found across the documents`() throws {
    let program = try Program()
    defer { program.remove() }
    let other = "\nTheo Thông tư số 19/2019/TT-BGDĐT ngày 11/12/2019 của Bộ Giáo dục và Đào tạo."
    let right = "\nTheo Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo."
    try program.write(shortPlan + right, to: "truong/a.txt")
    try program.write(shortPlan + other, to: "truong/b.txt")
    let first = try program.run("lint", "truong")
    #expect(first.output.contains("[batch/cited-differently]"), "\(first.output)")
    #expect(!(try program.run("lint", "--no-batch", "truong").output.contains("batch/")))
    _ = try program.run("lint", "--write-baseline", "moc.json", "truong")
    let file = program.folder.appending(path: "moc.json")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("batch/cited-differently"))
    let same = try program.run("lint", "--baseline", "moc.json", "--fail-on", "info", "truong")
    #expect(same.status == 0 && !same.output.contains("batch/") && same.errors.isEmpty)

    // One document alone is compared with none: nothing is known to be gone.
    func prune(_ path: String) throws -> String {
      try program.run("lint", "--baseline", "moc.json", "--prune-baseline", path).errors
    }
    let bytes = try Data(contentsOf: file)
    #expect(try prune("truong/b.txt").isEmpty)
    #expect(try Data(contentsOf: file) == bytes)
    try program.write(shortPlan + right, to: "truong/b.txt")
    #expect(try prune("truong").contains("đã bỏ"))
    #expect(!(try String(contentsOf: file, encoding: .utf8).contains("batch/")))
  }

  @Test(arguments: [
    ("{", "moc.json:1:2"), ("{}", "moc.json:1:1"),
    (#"{"schema": "kehoach.baseline/1", "document": []}"#, "moc.json:1:34"),
    (#"{"schema": "kehoach.findings/1", "documents": []}"#, "moc.json:1:12"),
    (
      #"{"schema": "kehoach.baseline/1", "documents": [{"path": "a", "findings": [{"rule": 1}]}]}"#,
      "moc.json:1:84"
    ),
  ])
  func `a wrong file is reported with its place`(text: String, place: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    try program.write(text, to: "moc.json")
    let outcome = try program.run("lint", "--baseline", "moc.json", "a.txt")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(place), "\(outcome.errors)")
  }

  @Test func `wrong usage`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    #expect(try program.run("lint", "--prune-baseline", "a.txt").status == 2)
    #expect(try program.run("lint", "--baseline", "no.json", "a.txt").status == 2)
    #expect(
      try program.run("lint", "--baseline", "x", "--write-baseline", "y", "a.txt").status == 2)
    #expect(try program.run("cite", "--baseline", "x", "a.txt").status == 2)
    #expect(try program.run("lint", "--write-baseline", "no/moc.json", "a.txt").status == 2)
  }

  @Test func `suppress in the configuration`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(
      #"""
      {"root": true, "suppress": [
        {"rule": "citation/date-invalid", "quote": "32/11/2019", "reason": "đã duyệt"},
        {"rule": "section/*", "quote": "không có", "reason": "x"},
        {"rule": "section/*", "quote": "ở nơi khác", "reason": "x", "paths": ["khac/**"]}
      ]}
      """#, to: ".kehoach.json")
    try program.write(Self.faulty, to: "a.txt")
    let outcome = try program.run("lint", "a.txt")
    #expect(outcome.output.contains("đã duyệt; "))
    let notices = outcome.errors.split(separator: "\n")
    #expect(notices.count == 1 && notices[0].contains(".kehoach.json:3"), "\(outcome.errors)")
    let json = try program.run("lint", "--format", "json", "a.txt")
    #expect(try summary(json)["suppressed"] == 1)
    #expect(try program.run("config", "a.txt").output.contains("suppress"))
    try program.write(
      #"{"suppress": [{"rule": "a/b", "quote": "x", "reason": "y"}]}"#, to: ".kehoach.json")
    let wrong = try program.run("lint", "a.txt")
    #expect(wrong.status == 2 && wrong.errors.contains(".kehoach.json:1:24"), "\(wrong.errors)")
  }
}
