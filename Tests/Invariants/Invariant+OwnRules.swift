import JSONText
import PlanRules
import RuleTables
import SourceText

extension Invariant {
  /// Quy tắc riêng: phrases, a line each, phrases near them, and a paragraph of a plan, with a zero byte
  /// between each two. A file of rules on them is taken; what must be there and what must not is never
  /// both there and missing.
  static let ownRules = Invariant("own-rules") { input in
    var list = Checklist()
    let parts = input.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    let phrases = words(parts[0])
    guard !phrases.isEmpty else { return [] }
    let near = parts.count > 1 ? words(parts[1]) : []
    let paragraph = parts.count > 2 ? Array(parts[2]) : []
    let file = TableFile(name: "quy-tac.json", bytes: rules(phrases, near: near))
    do throws(TableError) {
      let tables = try Tables.builtIn(adding: [file], ruleNames: Rule.all.map { $0.id })
      if let fault = tables.ownRuleFault {
        list.check(fault, in: file.bytes)
        return list.broken
      }
      let linter = Linter(tables: tables, options: LintOptions())
      let source = SourceText(planHead + paragraph + planTail)
      let result = linter.lint(source)
      let isThere = result.ending(of: "thu/cam")
      let isMissing = result.ending(of: "thu/phai-co")
      if let isThere, let isMissing {
        list.check(isThere != isMissing, "a phrase is there and missing, or neither")
      }
      return list.broken + brokenInvariants(of: source, linter: linter)
    } catch {
      list.check(error, in: file.bytes)
    }
    return list.broken
  }

  /// Lines as phrases, as many and as long as a file may name.
  private static func words(_ text: ArraySlice<UInt8>) -> [String] {
    text.split(separator: 0x0A).prefix(16).map { String(decoding: $0.prefix(256), as: UTF8.self) }
      .filter { $0.contains { !$0.isWhitespace } }
  }

  private static func rules(_ phrases: [String], near: [String]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("rules")
      json.beginArray()
      for (id, must) in [("thu/cam", "not-appear"), ("thu/phai-co", "appear")] {
        json.object { json in write("pattern", id, phrases, must: must, to: &json) }
      }
      if !near.isEmpty {
        json.object { json in
          write("pattern", "thu/gan", phrases, must: "not-appear", to: &json)
          json.array("near", near)
          json.member("withinWords", 5)
        }
      }
      json.object { json in
        write("deadline", "thu/han", phrases, must: nil, to: &json)
        json.member("latest", "2001-01-01")
      }
      json.endArray()
    }
    return json.finish()
  }

  private static func write(
    _ kind: String, _ id: String, _ phrases: [String], must: String?, to json: inout JSONWriter
  ) {
    json.member("id", id)
    json.member("kind", kind)
    json.array("phrases", phrases)
    if let must { json.member("must", must) }
    json.member("severity", "info")
    json.member("message", "x")
    json.member("source", "y")
  }

  private static let planHead = Array("KẾ HOẠCH\nBồi dưỡng năm học 2025-2026\nI. MỤC ĐÍCH\n".utf8)
  private static let planTail = Array("\nII. NỘI DUNG\nBáo cáo trước ngày 25/5/2026.\n".utf8)
}

extension LintResult {
  /// Whether a rule has findings; nil where it was not judged.
  fileprivate func ending(of id: String) -> Bool? {
    for entry in coverage where rules[entry.rule].id == id {
      switch entry.status {
      case .failed: return true
      case .passed: return false
      case .notApplicable, .notChecked: return nil
      }
    }
    return nil
  }
}
