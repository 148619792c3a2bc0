import PlanRules
import RuleTables
import SourceText
import Testing

@Suite("Ví dụ của các quy tắc")
struct RuleExampleTests {
  static let cases: [ExampleCase] = Rule.all.enumerated().flatMap { index, rule in
    rule.examples.enumerated().map {
      ExampleCase(rule: index, number: $0.offset + 1, example: $0.element)
    }
  }

  @Test("Every example, as written, in NFD, with CR LF, after a prefix", arguments: cases)
  func example(_ test: ExampleCase) {
    let rule = Rule.all[test.rule]
    let marked = MarkedText(test.example.text)
    #expect(marked.spans.isEmpty != test.example.isFlagged, "flagged examples have marks")
    for variant in MarkedText.Variant.allCases {
      // What the rule on encodings looks at is what the other writing changes.
      if rule.id == "text/encoding", variant == .decomposed { continue }
      let written = marked.variant(variant)
      var options = LintOptions()
      options.profile = test.example.profile
      let result = Linter(tables: .builtIn, options: options)
        .lint(written.source(test.example.layout))
      let spans = result.findings.filter { $0.rule == rule }
        .map { result.source.decodedSpan(of: $0.span) }
      let note = """
        \(test) \(variant.rawValue); profile \(result.profile?.name ?? "none"), \
        \(result.coverage[test.rule].status.name) \(result.coverage[test.rule].reason?.vi ?? "")
        wanted:
        \(MarkedText.marking(written.spans, in: written.text))
        found:
        \(MarkedText.marking(spans, in: written.text))
        """
      #expect(spans == written.spans, "\(note)")
      if spans != written.spans { break }
    }
  }

  @Test("Every rule says what, why, what to do and whence, in both languages", arguments: Rule.all)
  func isDocumented(_ rule: Rule) {
    for text in [rule.summary, rule.why, rule.remedy] {
      #expect(!text.vi.isEmpty)
      #expect(!text.en.isEmpty)
    }
    #expect(!rule.source.isEmpty || rule.id.hasPrefix("text/"))
    #expect(rule.examples.filter(\.isFlagged).count >= 2)
    #expect(rule.examples.filter { !$0.isFlagged }.count >= 2)
  }
}

/// One example of one rule.
struct ExampleCase: Sendable, CustomTestStringConvertible, CustomStringConvertible {
  let rule: Int
  /// From 1.
  let number: Int
  let example: RuleExample

  var description: String { "\(Rule.all[rule].id) example \(number)" }
  var testDescription: String { description }
}

extension Rule: CustomTestStringConvertible {
  package var testDescription: String { id }
}
