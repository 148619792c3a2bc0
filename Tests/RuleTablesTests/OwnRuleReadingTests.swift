import JSONText
import RuleTables
import Testing

/// Rule files and profiles of an office: what is refused, and where.
@Suite struct OwnRuleReadingTests {
  private static let builtIn = ["section/missing", "period/total", "text/spacing"]

  private func fault(_ text: String) -> TableError? {
    do throws(TableError) {
      _ = try Tables.builtIn(
        adding: [TableFile(name: "rieng.json", bytes: Array(text.utf8))], ruleNames: Self.builtIn)
      return nil
    } catch {
      return error
    }
  }

  private static func rule(_ members: String) -> String {
    """
    {"rules": [
      {"severity": "info", "message": "x", "source": "y", \(members)}
    ]}
    """
  }

  private static let section = #""kind": "required-section", "anyOf": ["funding"]"#

  @Test(arguments: [
    rule(#""id": "so-a/x", "# + section),
    rule(#""id": "so-a/x", "$comment": "vì sao", "# + section),
    rule(#""id": "so-a/x", "profiles": ["bdtx"], "stages": ["draft"], "# + section),
    rule(#""id": "so-a/x", "from": "2025-01-01", "to": "2025-01-01", "# + section),
    #"{"$schema": "x", "rules": []}"#,
    #"{"headings": [{"kind": "funding", "phrases": ["tiền"], "source": "y"}]}"#,
  ])
  func accepts(text: String) {
    #expect(fault(text) == nil)
  }

  /// A fault stands after the mark ⟦.
  @Test(arguments: [
    (rule(#""id": ⟦"x", "# + section), "id"),
    (rule(#""id": ⟦"So-a/x", "# + section), "id"),
    (rule(#""id": ⟦"so-a/x/y", "# + section), "id"),
    (rule(#""id": ⟦"section/rieng", "# + section), "id"),
    (rule(#""id": ⟦"section/missing", "# + section), "id"),
    (rule(#""id": "so-a/x", "profiles": ⟦["bdt"], "# + section), "bdtx"),
    (
      rule(#""id": "so-a/x", "kind": ⟦"required-sections", "anyOf": ["funding"]"#),
      "required-section"
    ),
    (rule(#""id": "so-a/x", "kind": "required-section", ⟦"anyOff": ["funding"]"#), "anyOf"),
    (rule(#""id": "so-a/x", "kind": "required-section", "anyOf": [⟦"fundin"]"#), "funding"),
    (#"{"rules": [⟦{"id": "a/x", "kind": "required-section", "severity": "info"}]}"#, "message"),
    (rule(#""id": "so-a/x", "from": ⟦"2025-02-30", "# + section), "from"),
    (rule(#""id": "so-a/x", "from": "2025-02-02", "to": ⟦"2025-02-01", "# + section), "to"),
    (rule(#""id": "so-a/x", "kind": "pattern", "phrases": ⟦[], "must": "appear""#), "phrases"),
    (rule(#""id": "so-a/x", "kind": "pattern", "phrases": ["a"], "must": ⟦"apear""#), "appear"),
    (
      rule(
        #""id": "a/x", "kind": "pattern", "phrases": ["a"], "must": "appear", "withinWords": ⟦3"#),
      "withinWords"
    ),
    (
      rule(#""id": "a/x", "kind": "period", "unit": "period", "minimum": 3, "maximum": ⟦2"#),
      "maximum"
    ),
    (
      rule(#""id": "a/x", "kind": "deadline", "phrases": ["a"], "latest": ⟦"25/5""#), "latest"
    ),
    (#"{⟦"rule": []}"#, "rules"),
    (profile(#""extends": ⟦["bas"], "rules": []"#), "base"),
    (profile(#""extends": [], "rules": ⟦["period/totl"]"#), "period/total"),
    (profile(#""extends": [], "rules": [], ⟦"requredSections": []"#), "requiredSections"),
  ])
  func refuses(marked: String, word: String) throws {
    let place = try #require(marked.firstRange(of: "⟦")).lowerBound
    let before = marked[..<place].split(separator: "\n", omittingEmptySubsequences: false)
    let error = try #require(fault(marked.split(separator: "⟦").joined()))
    #expect(error.file == "rieng.json")
    #expect(error.line == before.count)
    #expect(error.column == (before.last?.unicodeScalars.count ?? 0) + 1)
    #expect("\(error.reason)".firstRange(of: word) != nil, "\(error.reason)")
  }

  private static func profile(_ members: String) -> String {
    """
    {"name": "p", "summary": "", "titlePhrases": [], "issuerKinds": [],
     "requiredSections": [], "requiredDocuments": [], "source": "s", \(members)}
    """
  }

  @Test func oneNameIsTakenOnce() {
    let one =
      #"{"id": "so-a/x", "severity": "info", "message": "x", "source": "y", \#(Self.section)}"#
    #expect(fault(#"{"rules": [\#(one), \#(one)]}"#)?.line == 1)
  }

  @Test func everyFileIsToldItsFirstFault() {
    let files = [("a", "{"), ("b", "{}"), ("c", #"{"x": 1}"#)].map {
      TableFile(name: $0.0, bytes: Array($0.1.utf8))
    }
    #expect(Tables.faults(in: files, ruleNames: []).map(\.file) == ["a", "c"])
    #expect(Tables.faults(in: [files[1]], ruleNames: []) == [])
  }
}
