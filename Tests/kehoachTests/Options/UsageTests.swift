import Foundation
import PlanRules
import PlanSets
import RuleTables
import TestSupport
import Testing

@testable import kehoach

/// What the command line asks, and how wrong questions are answered.
@Suite(.tags(.slow)) struct UsageTests {
  @Test(arguments: [
    (["lnt", "a"], "Có phải ý là «lint»?"),
    (["lint", "--formt", "json", "a"], "Có phải ý là «--format»?"),
    (["lint", "--format", "jsn", "a"], "Có phải ý là «json»?"),
    (["lint", "--profile", "bdt", "a"], "Có phải ý là «bdtx»?"),
    (["lint", "--stage=drft", "a"], "Có phải ý là «draft»?"),
    (["lint", "--fail-on", "erors", "a"], "Có phải ý là «error»?"),
    (["lint", "--format", "docx", "a"], "--format docx cần --output THƯ MỤC"),
    (["lint", "--format", "letter", "--letter-format", "docx", "a"], "cần --output THƯ MỤC"),
    (["rules", "chek", "a"], "lệnh rules không nhận tên «chek»"),
    (["rules", "schema", "confg"], "Có phải ý là «config»?"),
    (["config", "a", "b"], "lệnh config nhận một tệp hay thư mục"),
    (["init", "a", "b"], "lệnh init nhận một thư mục"),
    (["diff", "a"], "diff cần đúng hai tệp hay thư mục"),
    (["fix", "-", "a"], "đầu vào chuẩn (-) không sửa cùng với tệp khác"),
    (["fix", "--rule", "letterhead/moto", "a"], "Có phải ý là «letterhead/motto»?"),
    (["fix", "--jobs", "2", "a"], "--jobs không dùng với lệnh fix"),
    (["lint", "--diff", "a"], "--diff không dùng với lệnh lint"),
    (["completions"], "lệnh completions cần tên một shell: bash, zsh, fish"),
    (["completions", "bsh"], "Có phải ý là «bash»?"),
    (["man", "lint"], "lệnh man không nhận tên nào"),
    (["cite", "--stage", "draft", "a"], "--stage không dùng với lệnh cite"),
    (["lint", "--jobs", "0", "a"], "cần một số từ 1 đến 1024, không phải «0»"),
    (["lint", "--as-of", "2025-02-30", "a"], "cần một ngày có thật"),
    (["lint", "--max-size", "x", "a"], "cần một số byte"),
    (["lint", "a", "--format"], "--format cần một giá trị"),
    (["lint", "--quiet=1", "a"], "--quiet không nhận giá trị"),
    (["lint"], "chưa nói đọc tệp hay thư mục nào"),
    (["explain"], "chưa nói quy tắc nào"),
    (["explain", "khong/co"], "không có quy tắc «khong/co»"),
    ([], "Xem kehoach --help"),
  ])
  func `refuses with a sentence`(arguments: [String], sentence: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a")
    let outcome = try program.shell(
      "kehoach " + arguments.map { "'\($0)'" }.joined(separator: " "))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("kehoach: "))
    #expect(outcome.output.isEmpty)
  }

  @Test func `speaks English where asked`() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run("lnt", "--lang", "en")
    #expect(outcome.errors == "kehoach: unknown command 'lnt'. Did you mean 'lint'?\n")
  }

  @Test func `suggests a near rule`() throws {
    guard let rule = Rule.all.first else { return }
    let program = try Program()
    defer { program.remove() }
    #expect(try program.run("explain", rule.id + "x").errors.contains("«\(rule.id)»?"))
    let page = try program.run("explain", rule.id)
    #expect(page.status == 0 && page.output.hasPrefix(rule.id + " · "))
    #expect(try program.run("rules").output.contains(rule.id))
    for rule in Rule.ofSets {
      #expect(try program.run("explain", rule.id).output.hasPrefix(rule.id + " · "))
    }
  }

  @Test func `help names every command and option of this version`() throws {
    let program = try Program()
    defer { program.remove() }
    let help = try program.run("--help")
    #expect(help.status == 0 && help.errors.isEmpty)
    for word in [
      "lint", "cite", "parse", "rules", "explain", "config", "init", "register", "--fail-on",
      "Mã thoát",
      "Ví dụ",
    ] {
      #expect(help.output.contains(word))
    }
    for command in [""] + Command.allCases.map({ $0.rawValue }) {
      for language in ["vi", "en"] {
        let page = try program.shell("kehoach \(command) --help --lang \(language)").output
        for line in page.split(separator: "\n") {
          #expect(line.unicodeScalars.count <= 100, "\(line)")
        }
      }
    }
    #expect(try program.run("cite", "--help").output.contains("csv"))
    #expect(try program.run("--version").output == "kehoach 0.1.0\n")
  }

  @Test func `explain answers programs too`() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run(
      "explain", "--format", "json", "citation/date-invalid", "text/spacing")
    let report =
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(report?["schema"] as? String == "kehoach.explain/1")
    let rules = report?["rules"] as? [[String: Any]] ?? []
    try #require(rules.count == 2)
    #expect(rules[0]["rule"] as? String == "citation/date-invalid")
    #expect(rules[0]["severity"] as? String == "error")
    let examples = rules[1]["examples"] as? [[String: Any]] ?? []
    #expect(examples.contains { ($0["text"] as? String)?.contains("⟦") == true })
    #expect(rules[1]["page"] is NSNull)
  }
}
