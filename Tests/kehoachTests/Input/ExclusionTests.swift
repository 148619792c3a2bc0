import Foundation
import TestSupport
import Testing

/// What a walk of folders leaves out, and who may say so.
@Suite(.tags(.slow)) struct ExclusionTests {
  private func folder() throws -> Program {
    let program = try Program()
    for name in [
      "a.txt", "nhap/b.txt", "nhap/sau/c.txt", "lop/d.bak.txt", "lop/e.txt", "node_modules/f.txt",
      ".an/g.txt", "lop/.h.txt",
    ] {
      try program.write(shortPlan, to: "kho/" + name)
    }
    return program
  }

  /// The documents that `cite` names, as it reads no other key of a configuration.
  private func read(
    _ program: Program, _ line: String, command: String = "cite"
  ) throws -> (paths: [String], errors: String) {
    let outcome = try program.shell("kehoach \(command) --format json \(line)")
    let report =
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let documents = report?["documents"] as? [[String: Any]] ?? []
    return (documents.compactMap { $0["path"] as? String }, outcome.errors)
  }

  @Test func `patterns of the command line leave out files and whole folders`() throws {
    let program = try folder()
    defer { program.remove() }
    #expect(
      try read(program, "kho").paths == [
        "kho/a.txt", "kho/lop/d.bak.txt", "kho/lop/e.txt", "kho/nhap/b.txt", "kho/nhap/sau/c.txt",
      ])
    let some = try read(program, "--exclude 'nhap' --exclude '*.bak.txt' kho")
    #expect(some.paths == ["kho/a.txt", "kho/lop/e.txt"])
    #expect(some.errors.contains("không đọc 2 tệp hay thư mục theo «exclude»"), "\(some.errors)")
    // From where one works, or from the folder given.
    #expect(
      try read(program, "--exclude 'kho/nhap/**' --exclude 'lop/**' kho").paths == ["kho/a.txt"])
    #expect(try read(program, "--exclude 'sau/' kho/nhap").paths == ["kho/nhap/b.txt"])
    // A file that is named is read.
    #expect(try read(program, "--exclude '*' kho/lop/d.bak.txt").paths == ["kho/lop/d.bak.txt"])
    let none = try program.run("lint", "--exclude", "kho", "kho")
    #expect(none.status == 2 && none.errors.contains("không đọc 1 tệp"), "\(none.errors)")
  }

  @Test func `every command that reads a configuration leaves out what it says`() throws {
    let program = try folder()
    defer { program.remove() }
    try program.write(#"{"exclude": ["kho/nhap/**", "*.bak.*"]}"#, to: ".kehoach.json")
    for command in ["cite", "parse", "lint --fail-on never"] {
      #expect(
        try read(program, "kho", command: command).paths == ["kho/a.txt", "kho/lop/e.txt"],
        "\(command)")
    }
    #expect(try read(program, "--no-config kho").paths.count == 5)
    let fixed = try program.run("fix", "--check", "kho")
    #expect(fixed.errors.contains("không đọc 2 tệp"), "\(fixed.errors)")
    let report = try program.run("lint", "--fail-on", "never", "kho")
    #expect(report.output.contains("không đọc 2 tệp hay thư mục theo «exclude»"))
    #expect(try program.run("config", "kho").output.contains("kho/nhap/**"))
    try program.write(#"{"exclude": "x"}"#, to: ".kehoach.json")
    let wrong = try program.run("cite", "kho")
    #expect(wrong.status == 2 && wrong.errors.contains(".kehoach.json:1:13"), "\(wrong.errors)")
  }

  @Test func `a submitted folder leaves out nothing`() throws {
    let program = try folder()
    defer { program.remove() }
    try program.write(#"{"exclude": ["a.txt", "lop"]}"#, to: "kho/.kehoach.json")
    let all = try read(program, "kho")
    #expect(all.paths.count == 5)
    #expect(all.errors.contains("không dùng cấu hình nằm trong thư mục được đọc"), "\(all.errors)")
    #expect(
      try read(program, "--trust-folder kho").paths == ["kho/nhap/b.txt", "kho/nhap/sau/c.txt"])
  }

  @Test func `what lies in an archive is left out by its name there`() throws {
    let program = try folder()
    defer { program.remove() }
    let zip = try program.shell("python3 -m zipfile -c kho.zip kho/a.txt kho/nhap kho/lop")
    guard zip.status == 0 else { return }
    let paths = try read(program, "--exclude 'nhap' --exclude '*.bak.txt' kho.zip").paths
    #expect(paths == ["kho.zip/a.txt", "kho.zip/lop/e.txt"])
  }

  @Test(.enabled(if: isInstalled("git"), "cần git"))
  func `what git ignores is left out where the repository is the user's`() throws {
    let program = try folder()
    defer { program.remove() }
    let setup = try program.shell(
      """
      git init -q . && printf 'nhap/\\n*.bak.txt\\n' > .gitignore
      git config core.fsmonitor "touch $PWD/da-chay; false"
      """)
    #expect(setup.status == 0)
    let some = try read(program, "kho")
    #expect(some.paths == ["kho/a.txt", "kho/lop/e.txt"])
    #expect(some.errors.contains("không đọc 2 tệp hay thư mục mà git bỏ qua"), "\(some.errors)")
    #expect(try read(program, "--no-gitignore kho").paths.count == 5)
    // What is named is read, a folder too.
    #expect(
      try read(program, "kho/nhap").paths == ["kho/nhap/b.txt", "kho/nhap/sau/c.txt"])
    #expect(try read(program, "kho/lop/d.bak.txt").paths == ["kho/lop/d.bak.txt"])
    #expect(try !program.names().contains("da-chay"))
  }

  @Test(.enabled(if: isInstalled("git"), "cần git"))
  func `a repository that was submitted leaves out nothing`() throws {
    let program = try folder()
    defer { program.remove() }
    let setup = try program.shell("git init -q kho && echo '*' > kho/.gitignore")
    #expect(setup.status == 0)
    #expect(try read(program, "kho").paths.count == 5)
    #expect(try read(program, ".").paths.count == 5)
    let none = try program.run("cite", "--trust-folder", ".")
    #expect(none.status == 2, "\(none.output)")
  }

  @Test func `a README is no plan and is not criticised`() throws {
    let program = try Program()
    defer { program.remove() }
    let text = shortPlan.replacing("Nâng cao", with: "Nâng  cao …")
    try program.write(text, to: "kho/README.md")
    try program.write(text, to: "kho/ke-hoach.md")
    let report = try program.run("lint", "--format", "json", "--fail-on", "never", "kho")
    let documents =
      try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any]
    let rows = documents?["documents"] as? [[String: Any]] ?? []
    try #require(rows.count == 2)
    #expect(
      rows[0]["verdict"] as? String == "notPlan" && rows[1]["verdict"] as? String != "notPlan")
    #expect((rows[0]["findings"] as? [Any])?.count == 0)
    #expect((rows[1]["findings"] as? [Any])?.isEmpty == false)
  }
}
