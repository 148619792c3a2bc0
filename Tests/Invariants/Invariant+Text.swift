import PlanRules
import RuleTables
import SourceText

extension Invariant {
  static let linter = Linter(tables: tablesWithOwnRules, options: LintOptions())

  /// Bảng mã: the first byte chooses how the others are decoded, 0 by what they look like.
  static let decoding = Invariant("decoding") { input in
    let encodings: [SourceEncoding?] = [nil] + SourceEncoding.allCases
    let choice = Int(input.first ?? 0) % encodings.count
    let source = SourceText(Array(input.dropFirst()), encoding: encodings[choice])
    var list = Checklist()
    list.checkLines(of: source)
    list.checkPlaces(of: source)
    // What is UTF-8 now is read as it is.
    if !source.decoded.starts(with: [0xEF, 0xBB, 0xBF]) {
      let again = SourceText(source.decoded, encoding: .utf8)
      list.check(again.decoded == source.decoded, "the decoded text is decoded otherwise")
      list.check(again.bytes == source.bytes, "the decoded text has another view")
    }
    return list.broken
  }

  /// Văn bản: the whole way of a text, tree, facts, findings and reports.
  static let text = Invariant("text") { input in
    brokenInvariants(of: SourceText(input), linter: linter)
  }

  static let markdown = Invariant("markdown") { input in
    brokenInvariants(of: SourceText(input).readingMarkdown(), linter: linter)
  }

  /// Sửa rồi đọc lại: mending ends, a second time changes nothing, and what comes out is a text like any.
  static let fixing = Invariant("fixing") { input in
    let lint = { (bytes: [UInt8]) in linter.lintAll(SourceText(bytes)) }
    var fixer = TextFixer(input, lint: lint)
    guard let outcome = fixer?.fixed() else { return [] }
    var list = Checklist()
    var again = TextFixer(outcome.bytes, lint: lint)
    list.check(
      again?.fixed().bytes == outcome.bytes, "a second run changes the mended text once more")
    list.check(
      outcome.made.isEmpty || outcome.bytes != input, "what is said to be mended is as it was")
    return list.broken + brokenInvariants(of: SourceText(outcome.bytes), linter: linter)
  }
}
