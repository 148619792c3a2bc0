import Foundation
import TestSupport
import Testing

/// An office's own rules through the commands: reported, listed, explained, checked.
@Suite(.tags(.slow)) struct OwnRuleCommandTests {
  private static let rules = #"""
    {
      "$comment": "Yêu cầu của Sở A năm học 2025-2026",
      "rules": [
        {"id": "so-a/can-cu-141", "kind": "required-citation", "number": "141/KH-SGDĐT",
         "severity": "error", "message": {"vi": "Phải căn cứ Kế hoạch 141/KH-SGDĐT.", "en": "Plan 141 is not cited."},
         "why": "Kế hoạch của Sở giao việc cho các trường.", "remedy": "Thêm căn cứ.",
         "source": "Công văn 2602/SGDĐT-GDMN"},
        {"id": "so-a/thi-giang", "kind": "pattern", "phrases": ["thi giảng"], "must": "not-appear",
         "severity": "info", "message": "Viết: thực hành dạy.", "source": "Công văn 2602/SGDĐT-GDMN"},
        {"id": "so-a/chi-bdtx", "kind": "required-section", "anyOf": ["assessment"], "profiles": ["bdtx"],
         "severity": "info", "message": "Thiếu đánh giá.", "source": "Công văn 2602/SGDĐT-GDMN"}
      ]
    }
    """#

  @Test func `findings, coverage, list and page are those of any rule`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.rules, to: "quy-tac/so-a.json")
    try program.write(#"{"root": true, "rules": ["quy-tac"]}"#, to: ".kehoach.json")
    try program.write(shortPlan, to: "a.txt")
    let text = try program.run("lint", "a.txt")
    #expect(text.status == 1)
    #expect(text.output.contains("lỗi: Phải căn cứ Kế hoạch 141/KH-SGDĐT. [so-a/can-cu-141]"))
    #expect(text.output.contains("Vì sao: Kế hoạch của Sở giao việc cho các trường."))
    #expect(text.output.contains("Căn cứ: Công văn 2602/SGDĐT-GDMN"))
    #expect(text.output.contains("lưu ý: Viết: thực hành dạy. [so-a/thi-giang]"))
    let json = try program.run("lint", "--format", "json", "--lang", "en", "a.txt").output
    #expect(
      json.contains(#""rule":"so-a/can-cu-141","severity":"error","message":"Plan 141 is not"#))
    #expect(json.contains(#"{"rule":"so-a/thi-giang","status":"failed","reason":null}"#))
    #expect(
      json.contains(
        #"{"rule":"so-a/chi-bdtx","status":"notApplicable","reason":"not meant for profile contest"}"#
      ))
    let list = try program.run("rules").output
    #expect(list.contains("so-a/can-cu-141") && list.contains("so-a/chi-bdtx"))
    let ofProfile = try program.run("rules", "--profile", "event").output
    #expect(ofProfile.contains("so-a/thi-giang") && !ofProfile.contains("so-a/chi-bdtx"))
    let page = try program.run("explain", "so-a/can-cu-141").output
    #expect(page.hasPrefix("so-a/can-cu-141 · lỗi\n") && page.contains("Thêm căn cứ."))
    #expect(try program.run("explain", "so-a/can-cu-14").errors.contains("«so-a/can-cu-141»?"))
    // The same by an option, for a folder that says nothing.
    try program.write(#"{"root": true}"#, to: "khac/.kehoach.json")
    try program.write(shortPlan, to: "khac/a.txt")
    #expect(!(try program.run("lint", "--trust-folder", "khac").output.contains("so-a/")))
    #expect(
      try program.run("lint", "--trust-folder", "--rules", "quy-tac", "khac").output.contains(
        "so-a/"))
    // The option and a configuration may name the same folder.
    #expect(try program.run("lint", "--rules", "quy-tac", "a.txt").status == 1)
    let severities = #"{"severities": {"so-a/*": "off"}}"#
    try program.write(severities, to: "tat/.kehoach.json")
    try program.write(shortPlan, to: "tat/a.txt")
    let off = try program.run("lint", "--trust-folder", "tat")
    #expect(!off.output.contains("[so-a/") && off.output.contains("đã tắt trong cấu hình"))
  }

  @Test func `check tells one fault a file, with its place, and counts what is in order`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.rules, to: "r/a.json")
    try program.write(
      "{\n  \"rules\": [{\"id\": \"so-a/x\", \"knd\": \"period\"}]\n}", to: "r/b.json")
    try program.write("{", to: "r/c.json")
    let faulty = try program.run("rules", "check", "r")
    #expect(faulty.status == 2 && faulty.output.isEmpty)
    #expect(
      faulty.errors == """
        kehoach: r/b.json:2:13: thiếu khóa «kind».
        kehoach: r/c.json:1:2: kết thúc giữa chừng.

        """)
    let misspelt = Self.rules.replacingOccurrences(of: "\"severity\"", with: "\"severty\"")
    try program.write(misspelt, to: "b.json")
    #expect(
      try program.run("rules", "check", "b.json").errors.contains("có phải ý là «severity»?"))
    let number = Self.rules.replacingOccurrences(of: "\"141/KH-SGDĐT\"", with: "\"một bốn một\"")
    try program.write(number, to: "b.json")
    let fault = try program.run("rules", "check", "b.json").errors
    #expect(fault.hasPrefix("kehoach: b.json:4:"))
    #expect(fault.contains("«number»: phải là số, ký hiệu văn bản"))
    let clean = try program.run("rules", "check", "r/a.json")
    #expect(clean.status == 0 && clean.output == "1 tệp dùng được.\n")
    #expect(try program.run("rules", "check").status == 2)
    #expect(try program.run("rules", "check", "khong-co").status == 2)
  }

  /// What the program takes its schema takes, and what it refuses the schema refuses; where Python's
  /// jsonschema is installed.
  @Test func `the schema agrees with the reader`() throws {
    let program = try Program()
    defer { program.remove() }
    guard try program.shell("python3 -c 'import jsonschema'").status == 0 else { return }
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      try: jsonschema.validate(json.load(open(sys.argv[2])), schema, cls=jsonschema.Draft202012Validator)
      except jsonschema.ValidationError as error: sys.exit(1)
      """
    try program.write(script, to: "check.py")
    for part in ["config", "rules", "profile", ""] {
      for language in ["vi", "en"] {
        let schema = try program.shell("kehoach rules schema \(part) --lang \(language)")
        #expect(schema.status == 0)
        try program.write(schema.output, to: "\(part).schema")
      }
    }
    let profile = try String(
      contentsOf: Self.root.appending(path: "Rules/profiles/bdtx.json"), encoding: .utf8)
    let cases: [(part: String, text: String, isRight: Bool)] = [
      ("config", #"{"stage": "draft", "severities": {"text/*": "off"}, "disable": []}"#, true),
      ("config", #"{"$schema": "x", "$comment root": "y", "root": false}"#, true),
      ("config", #"{"disable": [{"rules": ["text/*"], "paths": ["a/**"], "reason": "b"}]}"#, true),
      ("config", #"{"stge": "draft"}"#, false), ("config", #"{"stage": "drft"}"#, false),
      ("config", #"{"severities": {"section/missing": "of"}}"#, false),
      ("config", #"{"disable": [{"rules": []}]}"#, false),
      ("rules", Self.rules, true), ("rules", #"{"rules": [{"id": "so-a/x"}]}"#, false),
      ("rules", Self.rules.replacingOccurrences(of: "\"number\"", with: "\"nmber\""), false),
      ("rules", Self.rules.replacingOccurrences(of: "not-appear", with: "not"), false),
      ("rules", Self.rules.replacingOccurrences(of: "[\"thi giảng\"]", with: "[\" \"]"), false),
      ("profile", profile.replacingOccurrences(of: "\"bdtx\"", with: "\"rieng\""), true),
      ("profile", profile.replacingOccurrences(of: "extends", with: "extend"), false),
      ("", Self.rules, true), ("", #"{"failOn": "never"}"#, true), ("", #"{"x": 1}"#, false),
    ]
    for (part, text, isRight) in cases {
      let name =
        part == "config" || (part.isEmpty && text.contains("failOn"))
        ? ".kehoach.json" : "a.json"
      try program.write(text, to: name)
      let schema = try program.shell("python3 check.py '\(part).schema' \(name)")
      #expect(schema.status == (isRight ? 0 : 1), "\(part): \(text) \(schema.errors)")
      let reader = try program.run("rules", "check", name)
      #expect(reader.status == (isRight ? 0 : 2), "\(part): \(text) \(reader.errors)")
      try FileManager.default.removeItem(at: program.folder.appending(path: name))
    }
  }

  private static let root = repositoryRoot
}
