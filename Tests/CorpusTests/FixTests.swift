import Foundation
import PlanRules
import RuleTables
import SourceText
import TestSupport
import Testing

/// A mended text is read as before: the same tree, the same references, and every finding but those
/// that were mended.
@Suite struct FixTests {
  private static let linter = Linter(tables: .builtIn, options: LintOptions())
  private static let texts = files(in: "Corpus", endings: ["txt", "md"])
  private static let fixable = Set(Rule.all.map(\.id) + [TextFixer.encodingRule])

  private static func lint(_ bytes: [UInt8], _ path: String) -> LintResult {
    let source = SourceText(bytes)
    return linter.lint(path.hasSuffix(".md") ? source.readingMarkdown() : source)
  }

  private static func fix(_ bytes: [UInt8], _ path: String, _ rules: [String] = []) -> FixOutcome? {
    var fixer = TextFixer(bytes, rules: rules) { lint($0, path) }
    return fixer?.fixed()
  }

  /// By rule and line, which mending never moves.
  private static func places(_ result: LintResult) -> [String] {
    var finder = PositionFinder(result.source)
    return result.findings.map {
      "\(Rule.all[$0.rule].id):\(finder.position(of: $0.span.lowerBound).line)"
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
    shape += (plan.recipients?.lines ?? []).map { result.source.text($0.span) }
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
      for rule in Set(all.made.map(\.rule)) {
        let one = try #require(Self.fix(bytes, path, [rule]))
        #expect(one.made.allSatisfy { $0.rule == rule })
        Self.expectSameReading(bytes, one, path, "\(variant), \(rule)")
      }
    }
  }

  /// Faults that typists leave, planted wherever they fit: mending gives the text back as it was.
  static let faults: [(rule: String, plant: @Sendable (String) -> String)] = [
    ("letterhead/motto", { $0.replacing("lập - Tự do - Hạnh", with: "lập – Tự do – Hạnh") }),
    ("letterhead/motto", { $0.replacing("lập - Tự do - Hạnh", with: "lập-Tự do-Hạnh") }),
    ("letterhead/number-form", { $0.replacingFirst(#"(Số: *\d+)/"#, with: "$1 /") }),
    ("letterhead/number-form", { $0.replacingFirst(#"(Số: *)0(\d/)"#, with: "$1$2") }),
    ("letterhead/date-form", { $0.replacingFirst(#"ngày 0(\d tháng)"#, with: "ngày $1") }),
    ("citation/number-form", { $0.replacing("/TT-BGDĐT", with: "/TT- BGDĐT") }),
    ("citation/number-form", { $0.replacing("/NĐ-CP", with: " /NĐ-CP") }),
    (
      "citation/date-form",
      { $0.replacingFirst(#"(Căn cứ [^\n]* ngày \d+)(/\d+/\d{4})"#, with: "$1 $2") }
    ),
    ("basis/line-form", { $0.replacingFirst(#"(\nCăn cứ [^\n]*);(\n+Căn cứ)"#, with: "$1$2") }),
    ("basis/line-form", { $0.replacingFirst(#"(\nCăn cứ [^\n]*);(\n+Căn cứ)"#, with: "$1.$2") }),
    ("citation/pointer-form", { $0.replacing(" khoản ", with: " Khoản ") }),
    (
      "text/encoding",
      { $0.replacing("trường", with: "trường".decomposedStringWithCanonicalMapping) }
    ),
  ]

  @Test(arguments: faults.indices)
  func plantedFaultsAreMended(index: Int) throws {
    let fault = Self.faults[index]
    var planted = 0
    for path in Self.texts where path.hasPrefix("Corpus/plans/") {
      let text = try bytes(of: path)
      guard let clean = Self.fix(text, path), clean.bytes == text else { continue }
      let faulty = Array(fault.plant(String(decoding: text, as: UTF8.self)).utf8)
      guard faulty != text, let mended = Self.fix(faulty, path) else { continue }
      #expect(mended.bytes == text, "\(path), \(fault.rule)")
      #expect(Set(mended.made.map(\.rule)).isSubset(of: [fault.rule]), "\(path)")
      planted += 1
    }
    #expect(planted >= 2, "\(fault.rule)")
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    replacingOccurrences(of: old, with: new)
  }

  fileprivate func replacingFirst(_ pattern: String, with new: String) -> String {
    guard let range = range(of: pattern, options: .regularExpression) else { return self }
    return replacingOccurrences(of: pattern, with: new, options: .regularExpression, range: range)
  }
}
