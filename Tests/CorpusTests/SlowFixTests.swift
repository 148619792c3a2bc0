import Foundation
import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText
import TestSupport
import Testing

/// A mended text is read as before: the same tree, the same references, and every finding but those
/// that were mended.
@Suite(.tags(.slow)) struct SlowFixTests {
  private static let linter = Linter(tables: .builtIn, options: LintOptions())
  private static let texts = files(in: "Corpus", endings: ["txt", "md"])

  private static func lint(_ bytes: [UInt8], _ path: String) -> LintResult {
    let source = SourceText(bytes)
    return linter.lint(path.hasSuffix(".md") ? source.readingMarkdown() : source)
  }

  private static func fix(_ bytes: [UInt8], _ path: String, _ rules: [String] = []) -> FixOutcome? {
    var fixer = TextFixer(bytes, rules: rules) { [lint($0, path)] }
    return fixer?.fixed()
  }

  /// By rule and line, which mending never moves.
  private static func places(_ result: LintResult) -> [String] {
    var finder = PositionFinder(result.source)
    return result.findings.map {
      "\($0.rule.id):\(finder.position(of: $0.span.lowerBound).line)"
    }.sorted()
  }

  /// The tree and the references without their words.
  private static func shape(_ result: LintResult) -> [String] {
    let plan = result.plan
    var shape = plan.leaves.map { "\($0.kind)" }
    shape += plan.paragraphs.map { "\($0.part) \($0.kind)" }
    shape += plan.sections.map {
      let words = $0.numeral.map { result.source.text($0.span) } ?? "–"
      return "\(words) \($0.level) \($0.parent ?? -1) \($0.kinds.rawValue) \($0.blocks)"
    }
    shape += plan.bases.map { "basis \($0.paragraph) \($0.lead != nil)" }
    shape += (plan.recipients?.lines ?? []).map { "recipient \($0.pieces.count) \($0.hasBullet)" }
    shape += plan.appendices.map { "appendix \($0.paragraphs)" }
    shape += result.facts.references.map {
      "\($0.number ?? "–") \($0.date?.iso ?? "–") \($0.role) \($0.parent ?? -1)"
    }
    return shape
  }

  private static func expectSameReading(
    _ bytes: [UInt8], _ outcome: FixOutcome, _ path: String, _ note: String
  ) {
    let (before, after) = (lint(bytes, path), lint(outcome.bytes, path))
    #expect(shape(before) == shape(after), "\(note)")
    var left = places(before)
    for place in outcome.made {
      let index = left.firstIndex(of: "\(place.rule):\(place.line)")
      #expect(index != nil, "\(note): \(place)")
      if let index { left.remove(at: index) }
    }
    if outcome.composedLetterCount > 0 { left.removeAll { $0.hasPrefix(TextFixer.encodingRule) } }
    let found = places(after)
    #expect(found.filter { !$0.hasPrefix(TextFixer.encodingRule) || left.contains($0) } == left)
  }

  @Test(arguments: texts)
  func mendedTextsReadTheSame(path: String) throws {
    let text = try bytes(of: path)
    let decomposed = Array(
      String(decoding: text, as: UTF8.self).decomposedStringWithCanonicalMapping.utf8)
    for (variant, bytes) in [("as written", text), ("NFD", decomposed)] {
      // A text in an older encoding is not mended.
      guard let all = Self.fix(bytes, path) else { continue }
      Self.expectSameReading(bytes, all, path, "\(variant), all")
      #expect(try #require(Self.fix(all.bytes, path)).bytes == all.bytes, "\(variant), again")
      for rule in Set(all.made.map(\.rule)) where bytes == text {
        let one = try #require(Self.fix(bytes, path, [rule]))
        #expect(one.made.allSatisfy { $0.rule == rule })
        Self.expectSameReading(bytes, one, path, "\(variant), \(rule)")
      }
    }
  }

  @Test(arguments: TypingFault.all)
  func plantedFaultsAreMended(fault: TypingFault) throws {
    var planted = 0
    for path in Self.texts where !path.hasPrefix("Corpus/rules/") {
      let text = String(decoding: try bytes(of: path), as: UTF8.self)
      let right = Array(fault.text(text, with: fault.right).utf8)
      let wrong = Array(fault.text(text, with: fault.wrong).utf8)
      // The Party and its youth write a number otherwise, and rules on its form pass it by.
      let plan = Self.lint(right, path)
      // So do forms and lists of work that are not asked it, and forms that nobody has filled in.
      let isAsked = plan.coverage.contains {
        plan.rules[$0.rule].id == fault.rule && ($0.status == .passed || $0.status == .failed)
      }
      guard right != wrong, plan.profile != nil, isAsked, plan.plan.letterhead?.isParty != true,
        let kept = Self.fix(right, path), kept.bytes == right
      else { continue }
      let mended = try #require(Self.fix(wrong, path))
      let lines = [mended.bytes, right].map { $0.split(separator: 0x0A) }
      let unlike = zip(lines[0], lines[1]).filter { $0.0 != $0.1 }
        .map { String(decoding: $0.0, as: UTF8.self) }
      #expect(unlike == [], "\(path)")
      let isSame = mended.bytes == right
      #expect(isSame, "\(path)")
      #expect(Set(mended.made.map(\.rule)).isSubset(of: [fault.rule]), "\(path)")
      planted += 1
    }
    #expect(planted >= 3)
  }
}

/// A fault that typists leave, planted where the words fit for the first time. Mending gives the right
/// words back.
struct TypingFault: Sendable, CustomTestStringConvertible {
  let rule: String
  let pattern: String
  let right: String
  let wrong: String

  var testDescription: String { "\(rule): \(wrong)" }

  func text(_ text: String, with words: String) -> String {
    guard let range = text.range(of: pattern, options: .regularExpression) else { return text }
    return text.replacingOccurrences(
      of: pattern, with: words, options: .regularExpression, range: range)
  }

  static let all = [
    fault("letterhead/motto", "lập - Tự do - Hạnh", "lập – Tự do – Hạnh"),
    fault("letterhead/motto", "lập - Tự do - Hạnh", "lập-Tự do-Hạnh"),
    fault("letterhead/number-form", #"(Số: *)\d+/(\p{L})"#, "$105/$2", "$15/$2"),
    fault("letterhead/number-form", #"(Số: *\d+)/(\p{L})"#, "$1/$2", "$1 /$2"),
    fault(
      "letterhead/date-form", #", ngày \d+ tháng \d+ (năm \d+\r?\n)"#, ", ngày 05 tháng 02 $1",
      ", ngày 5 tháng 2 $1"),
    fault("citation/number-form", "/TT-BGDĐT", "/TT- BGDĐT"),
    fault("citation/number-form", "/NĐ-CP", " /NĐ-CP"),
    fault(
      "citation/date-form", #"(Căn cứ [^\n]*? ngày \d+)(/\d+/\d{4})"#, "$1$2", "$1 $2"),
    fault("basis/line-form", #"(\nCăn cứ [^\n;]*);(\n+Căn cứ)"#, "$1;$2", "$1$2"),
    fault("basis/line-form", #"(\nCăn cứ [^\n;]*);(\n+Căn cứ)"#, "$1;$2", "$1.$2"),
    fault(
      "citation/pointer-form", #"(\nCăn cứ [^\n;]*);(\n+Căn cứ)"#,
      "$1, theo khoản 2 Điều 5 Luật Giáo dục năm 2019;$2",
      "$1, theo Khoản 2 điều 5 Luật Giáo dục năm 2019;$2"),
    fault("closing/recipients-form", "- Lưu: VT", "- Lưu VT"),
    fault("text/encoding", "trường", "trươ\u{300}ng"),
  ]

  private static func fault(_ rule: String, _ right: String, _ wrong: String) -> TypingFault {
    TypingFault(rule: rule, pattern: right, right: right, wrong: wrong)
  }
  private static func fault(
    _ rule: String, _ pattern: String, _ right: String, _ wrong: String
  ) -> TypingFault {
    TypingFault(rule: rule, pattern: pattern, right: right, wrong: wrong)
  }
}
