import Foundation
import TestSupport
import Testing

/// `.kehoach.json`: where it is found, what wins, and how what is wrong with it is reported.
@Suite(.tags(.slow)) struct ConfigurationTests {
  /// Without letterhead and signature: at stage `issued` the one is an error.
  private static let plan = shortPlan

  private func findings(_ outcome: Program.Outcome) throws -> [String: [String: String]] {
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    var result: [String: [String: String]] = [:]
    for document in (json as? [String: Any])?["documents"] as? [[String: Any]] ?? [] {
      let path = document["path"] as? String ?? ""
      result[path] = [:]
      for finding in document["findings"] as? [[String: Any]] ?? [] {
        result[path]?[finding["rule"] as? String ?? ""] = finding["severity"] as? String
      }
    }
    return result
  }

  @Test func `the nearer file wins, and the command line over all`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(
      #"""
      {"root": true, "stage": "issued", "failOn": "never",
       "severities": {"closing/*": "info", "basis/*": "off"}}
      """#, to: ".kehoach.json")
    try program.write(
      #"{"stage": "draft", "severities": {"closing/recipients": "error"}}"#,
      to: "truong/.kehoach.json")
    try program.write(Self.plan, to: "so.txt")
    try program.write(Self.plan, to: "truong/lop/a.txt")
    let outcome = try program.run("lint", "--trust-folder", "--format", "json", ".")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let found = try findings(outcome)
    #expect(found["./so.txt"]?["letterhead/missing"] == "error")
    #expect(found["./so.txt"]?["closing/recipients"] == "info")
    #expect(found["./truong/lop/a.txt"]?["letterhead/missing"] == "warning")
    #expect(found["./truong/lop/a.txt"]?["closing/recipients"] == "error")
    #expect(try program.run("lint", "--fail-on", "error", ".").status == 1)
    let given = try findings(
      program.run("lint", "--format", "json", "--stage", "submitted", "so.txt"))
    #expect(given["so.txt"]?["letterhead/missing"] == "warning")
    let alone = try findings(
      program.run("lint", "--format", "json", "--config", "truong/.kehoach.json", "so.txt"))
    #expect(alone["so.txt"]?["closing/signature"] == "info")
  }

  @Test func `a root ends the search`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(#"{"root": true, "require": ["141/KH-SGDĐT"]}"#, to: ".kehoach.json")
    try program.write(#"{"root": true}"#, to: "xa/.kehoach.json")
    try program.write(Self.plan, to: "xa/a.txt")
    try program.write(Self.plan, to: "b.txt")
    #expect(
      !(try program.run("lint", "--trust-folder", "xa").output.contains(
        "Chưa viện dẫn 141/KH-SGDĐT")))
    #expect(try program.run("lint", "b.txt").output.contains("Chưa viện dẫn 141/KH-SGDĐT"))
  }

  @Test func `patterns of paths switch rules off, whichever way letters are written`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(
      #"""
      {"root": true, "disable": [
        {"rules": ["letterhead/*"], "paths": ["dự thảo/**"], "reason": "chưa trình bày"},
        {"rules": ["basis/missing"]}]}
      """#.precomposedStringWithCanonicalMapping, to: ".kehoach.json")
    let folder = "dự thảo".decomposedStringWithCanonicalMapping
    try program.write(Self.plan, to: folder + "/tổ 1/a.txt")
    try program.write(Self.plan, to: "b.txt")
    let found = try findings(program.run("lint", "--format", "json", "."))
    #expect(found["./b.txt"]?["letterhead/missing"] == "warning")
    let inner = try #require(found.first { $0.key.hasSuffix("a.txt") })
    #expect(inner.value["letterhead/missing"] == nil)
    #expect(inner.value["closing/signature"] != nil)
  }

  @Test func `standard input has the working folder's, an archive's documents its folder's`() throws
  {
    let program = try Program()
    defer { program.remove() }
    try program.write(#"{"root": true, "stage": "issued"}"#, to: ".kehoach.json")
    try program.write(#"{"root": true, "stage": "draft"}"#, to: "kho/.kehoach.json")
    try program.write(Self.plan, to: "kho/trong/a.txt")
    let made = try program.shell(
      "cd kho && python3 -c \"import zipfile; zipfile.ZipFile('k.zip','w').write('trong/a.txt')\"")
    guard made.status == 0 else { return }
    let input = try program.run("lint", "--format", "json", "-", input: Self.plan)
    #expect(try findings(input)["-"]?["closing/signature"] == "error")
    let archive = try program.run(
      "lint", "--trust-folder", "--format", "json", "kho/k.zip")
    #expect(try findings(archive)["kho/k.zip/trong/a.txt"]?["closing/signature"] == "info")
    let records = try program.shell(
      "echo '{\"id\": \"1\", \"text\": \"KẾ HOẠCH\\nTrồng cây\\n\\nI. MỤC ĐÍCH\\nSạch.\"}' "
        + "| kehoach lint --input-format ndjson -")
    #expect(records.output.contains(#""rule":"letterhead/missing","severity":"error""#))
  }

  @Test(arguments: [
    (#"{"stge": "draft"}"#, ":1:2: không có khóa «stge»; có phải ý là «stage»?"),
    (#"{"stage": "drft"}"#, ":1:11: giá trị của «stage» không dùng được; có phải ý là «draft»?"),
    (#"{"stage": 1}"#, ":1:11: «stage» phải là chuỗi ký tự"),
    (
      "{\n  \"severities\": {\"text/speling\": \"off\"}\n}",
      ":2:18: «text/speling»: không có quy tắc"
    ),
    (#"{"severities": {"section/mising": "off"}}"#, "có phải ý là «section/missing»?"),
    (#"{"severities": {"section/missing": "of"}}"#, "có phải ý là «off»?"),
    (#"{"disable": [{"rule": ["a"]}]}"#, "có phải ý là «rules»?"),
    (#"{"disable": [{"rules": ["section/x"]}]}"#, ":1:25: «section/x»: không có quy tắc này"),
    (#"{"profile": "bdt"}"#, ":1:13: giá trị của «profile» không dùng được; có phải ý là «bdtx»?"),
    (#"{"asOf": "2025-02-30"}"#, ":1:10: «asOf»: phải là ngày có thật"),
    (#"{"require": ["không số"]}"#, ":1:14: «require»: phải là số, ký hiệu"),
    (#"{"register": ["khong.csv"]}"#, ".kehoach.json:1: "),
    (#"{"rules": ["khong/"]}"#, "không tìm thấy"),
    (#"{"root": true,}"#, ":1:14: thừa dấu phẩy"),
    ("[]", "phải là đối tượng"),
  ])
  func `what is wrong is reported with its place`(text: String, sentence: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(text, to: ".kehoach.json")
    try program.write(Self.plan, to: "a.txt")
    for arguments in [
      ["lint", "a.txt"], ["rules", "check", ".kehoach.json"], ["config", "a.txt"],
    ] {
      let outcome = try program.shell("kehoach " + arguments.joined(separator: " "))
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `a broken file inside what is read stops nobody else`() throws {
    let program = try Program()
    defer { program.remove() }
    for index in 10..<60 { try program.write(Self.plan, to: "\(index)/a.txt") }
    try program.write(#"{"root": 1}"#, to: "47/.kehoach.json")
    try program.write(#"{"rules": ["khong-co"]}"#, to: "55/.kehoach.json")
    let one = try program.run("lint", "--trust-folder", "--format", "ndjson", "--jobs", "1", ".")
    #expect(one.status == 3)
    #expect(one.output.split(separator: "\n").count == 48 + 1)
    #expect(one.errors.contains("chưa kiểm tra ./47/a.txt: cấu hình sai"), "\(one.errors)")
    #expect(one.errors.contains("47/.kehoach.json:1:10"))
    #expect(one.errors.contains("chưa kiểm tra ./55/a.txt: cấu hình sai"))
    for jobs in ["2", "3", "7"] {
      let many = try program.run(
        "lint", "--trust-folder", "--format", "ndjson", "--jobs", jobs, ".")
      #expect(many.status == 3 && many.output == one.output && many.errors == one.errors)
    }
    // Untrusted, they do not even do that.
    let untrusted = try program.run("lint", "--format", "ndjson", "--fail-on", "never", ".")
    #expect(untrusted.status == 0)
    #expect(untrusted.errors.contains("không dùng cấu hình nằm trong thư mục được đọc: 47/"))
  }

  @Test func `what counts is where the user works or what the user trusts`() throws {
    let program = try Program()
    defer { program.remove() }
    let off = #"{"severities": {"letterhead/*": "off"}}"#
    try program.write(off, to: "nop/truong/.kehoach.json")
    try program.write(Self.plan, to: "nop/truong/a.txt")
    func isOff(_ line: String) throws -> Bool {
      !(try program.shell(line).output.contains("letterhead/missing"))
    }
    let lint = "kehoach lint --quiet --fail-on never"
    #expect(try !isOff("\(lint) nop"))
    #expect(try !isOff("\(lint) nop/truong"))
    #expect(try !isOff("\(lint) nop/truong/a.txt"))
    #expect(try !isOff("\(lint) $PWD/nop"))
    #expect(try isOff("\(lint) --trust-folder nop"))
    #expect(try isOff("cd nop/truong; \(lint) ."))
    #expect(try !isOff("cd nop/truong; \(lint) --no-config ."))
    // Of a folder above what is read, the user's own counts.
    #expect(
      try isOff(
        "mkdir nop/truong/lop; cp nop/truong/a.txt nop/truong/lop; cd /; \(lint) $OLDPWD/nop/truong/lop"
      ))
    // One that counts may trust others, and only below itself.
    try program.write(#"{"trusted": ["nop/khac"]}"#, to: ".kehoach.json")
    #expect(try !isOff("\(lint) nop"))
    try program.write(#"{"trusted": ["."]}"#, to: ".kehoach.json")
    #expect(try isOff("\(lint) nop"))
    try program.write("{}", to: ".kehoach.json")
    try program.write(#"{"trusted": [".."]}"#, to: "khac/.kehoach.json")
    #expect(try !isOff("cd khac; \(lint) ../nop"))
  }

  @Test func `a configuration names nothing outside its folder, and shows nothing of it`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("MAT_KHAU=rat-bi-mat", to: "bi-mat.env")
    try program.write(#"{"rat-bi-mat": 1}"#, to: "bi-mat.json")
    try program.write(Self.plan, to: "kho/a.txt")
    for (text, prepare) in [
      (#"{"register": ["../bi-mat.env"]}"#, ""), (#"{"rules": ["../bi-mat.json"]}"#, ""),
      (#"{"rules": [".."]}"#, ""), (#"{"register": ["l.csv"]}"#, "ln -s ../bi-mat.env l.csv"),
      (#"{"rules": ["r"]}"#, "mkdir r; ln -s ../../bi-mat.json r/a.json"),
      (#"{"register": ["/etc/passwd"]}"#, ""),
    ] {
      try program.write(text, to: "kho/.kehoach.json")
      let outcome = try program.shell("cd kho; \(prepare)\nkehoach lint a.txt")
      #expect(outcome.status == 2, "\(text)")
      #expect(!(outcome.errors + outcome.output).contains("rat-bi-mat"), "\(outcome.errors)")
      #expect(outcome.errors.contains("phải nằm trong thư mục của cấu hình"), "\(outcome.errors)")
    }
    let link = try program.shell("cd kho; ln -sf ../bi-mat.json .kehoach.json; kehoach lint a.txt")
    #expect(link.status == 2 && !link.errors.contains("rat-bi-mat"), "\(link.errors)")
  }

  @Test func `config tells what holds and from where`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(
      #"{"root": true, "stage": "issued", "severities": {"text/*": "info"}}"#, to: ".kehoach.json")
    try program.write(
      "{\n\"profile\": \"bdtx\",\n\"disable\": [{\"rules\": [\"text/*\"], \"paths\": [\"b.txt\"]}]\n}",
      to: "xa/.kehoach.json")
    try program.write(Self.plan, to: "xa/a.txt")
    try program.write(Self.plan, to: "xa/b.txt")
    let text = try program.run("config", "--trust-folder", "xa/b.txt", "--fail-on", "info").output
    for line in [
      "profile +bdtx +\\(.*/xa/.kehoach.json:2\\)", "stage +issued +\\(.*/.kehoach.json:1\\)",
      "failOn +info +\\(dòng lệnh\\)", "asOf +không đặt +\\(mặc định\\)",
      "severities: text/\\* +info", "disable +text/\\* +\\(.*:3\\)",
    ] {
      #expect(text.range(of: line, options: .regularExpression) != nil, "\(line) in \(text)")
    }
    #expect(!(try program.run("config", "--trust-folder", "xa/a.txt").output.contains("disable")))
    let json = try JSONSerialization.jsonObject(
      with: Data(program.run("config", "--trust-folder", "--format", "json", "xa").output.utf8))
    let root = try #require(json as? [String: Any])
    #expect(root["schema"] as? String == "kehoach.config/1")
    #expect((root["files"] as? [String])?.count == 2)
    let settings = try #require(root["settings"] as? [[String: Any]])
    let stage = try #require(settings.first { $0["key"] as? String == "stage" })
    #expect(stage["value"] as? String == "issued" && stage["line"] as? Int == 1)
    #expect(stage["origin"] as? String == "configuration")
    #expect(try program.run("config", "khong-co").status == 2)
  }

  @Test(arguments: ["vi", "en"])
  func `init writes a file that changes nothing, and never over another`(language: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.plan, to: "a.txt")
    let before = try program.run("lint", "--format", "json", "a.txt")
    #expect(try program.run("init", "--lang", language).status == 0)
    let after = try program.run("lint", "--format", "json", "a.txt")
    // But for the remark that it lies in the folder that is read.
    let said = [before, after].map { $0.output.components(separatedBy: "\"remarks\"")[0] }
    #expect(said[0] == said[1] && after.status == before.status)
    #expect(try program.run("rules", "check", ".kehoach.json").status == 0)
    let again = try program.run("init", ".")
    #expect(again.status == 2)
    #expect(again.errors.contains("đã có, không ghi đè"))
    #expect(try program.run("init", "khong-co").status == 2)
  }
}
