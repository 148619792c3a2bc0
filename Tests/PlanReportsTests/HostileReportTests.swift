import Foundation
import Testing

@testable import PlanFacts
@testable import PlanReports
@testable import PlanRules
@testable import RuleTables
@testable import SourceText

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Words that would break a format, in every field that holds words of a document, a path or an office's
/// own tables.
@Suite struct HostileReportTests {
  static let words =
    ForeignWordsTests.hostile + [
      "a\nb\r\nc\td", "%0A::error::x", "::stop-commands::x", "##[error]x", "file=x,line=1::", "%25",
      "{0} {", "[x](1) ](", "\\", "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{85}\u{9F}",
      noCharacters, "\u{2028}\u{2029}", "\u{1F4D8}\u{10FFFD}", "&amp;&#0;", "a;=1+1",
      "@everyone #1 !2", "</details>", "```", " ", "",
    ]

  /// What a literal may not hold.
  private static var noCharacters: String {
    [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE].compactMap { Unicode.Scalar($0 as UInt32) }
      .map { String($0) }.joined()
  }

  /// A document, its findings and its path made of one word.
  private func result(_ word: String) -> LintResult {
    let source = SourceText(Array("I. \(word) nội dung\n\(word)\n".utf8))
    let whole = 0..<source.bytes.count
    let finding = Finding(
      rule: SampleDocument.rules[2], severity: .warning, message: word, span: whole,
      related: [RelatedPlace(word, 0..<1)], source: [word, word], cause: word,
      fix: Fix(description: word, edits: [Fix.Edit(0..<1, word)]))
    var findings = [finding, finding, finding]
    findings.setFingerprints(source)
    return LintResult(
      analysis: Analysis(of: source, tables: .builtIn),
      profile: nil, profileReason: Localized(word, en: word), findings: Array(findings.dropLast()),
      coverage: [
        Coverage(rule: 2, status: .failed, reason: nil),
        Coverage(rule: 1, status: .notChecked, reason: Localized(word, en: word)),
        Coverage(rule: 3, status: .notApplicable, reason: Localized(word, en: word)),
      ], rules: SampleDocument.rules,
      suppressed: [
        SuppressedFinding(
          finding: findings[2], reason: word, place: SuppressionPlace(file: word, line: 3)),
        SuppressedFinding(
          finding: findings[2], reason: word, place: SuppressionPlace(file: nil, line: 3)),
      ],
      notices: [SuppressionNotice(line: 3, message: Localized(word, en: word))])
  }

  private func written(_ format: String, _ word: String) -> [UInt8] {
    MachineReports(language: .vietnamese, rules: SampleDocument.rules).write(
      format, [(word, result(word))], unreadable: [word],
      batch: MachineReports.batch(word, path: word))
  }

  @Test(arguments: ["sarif", "gitlab", "rdjson"], words)
  func `json`(format: String, word: String) throws {
    let bytes = written(format, word)
    let root = try JSONSerialization.jsonObject(with: Data(bytes))
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
    switch format {
    case "gitlab":
      let list = try #require(root as? [[String: Any]])
      #expect(Set(list.compactMap { $0["fingerprint"] as? String }).count == 6)
      let location = list[0]["location"] as? [String: Any]
      #expect(location?["path"] as? String == word)
    case "rdjson":
      let list = try #require((root as? [String: Any])?["diagnostics"] as? [[String: Any]])
      #expect(list.count == 6)
      #expect((list[0]["message"] as? String)?.hasPrefix(word) ?? false)
    default:
      let run = try #require(((root as? [String: Any])?["runs"] as? [[String: Any]])?.first)
      let results = try #require(run["results"] as? [[String: Any]])
      let text = (results[0]["message"] as? [String: Any])?["text"] as? String
      #expect(text == SarifMessage.plain(word))
      #expect(results.count == 7)
      for uri in Self.uris(in: run) {
        #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) })
        #expect(uri.removingPercentEncoding == (word.hasPrefix("/") ? "file://" + word : word))
      }
    }
  }

  private static func uris(in value: Any) -> [String] {
    if let object = value as? [String: Any] {
      return object.flatMap { key, value in
        key == "uri" ? [value as? String ?? ""] : uris(in: value)
      }
    }
    return (value as? [Any])?.flatMap { uris(in: $0) } ?? []
  }

  @Test(arguments: ["junit", "checkstyle"], words)
  func `xml`(format: String, word: String) throws {
    let reader = ElementReader()
    let parser = XMLParser(data: Data(written(format, word)))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError as Any)")
    let own: Set = [
      "testsuites", "testsuite", "properties", "property", "testcase", "failure", "error",
      "skipped",
      "system-out",
      "checkstyle",
      "file",
    ]
    #expect(own.isSuperset(of: reader.names))
    let shown = Self.shown(word)
    #expect(
      reader.values.contains(shown), "\(shown.unicodeScalars.map { String($0.value, radix: 16) })")
  }

  /// What a reader of XML is given: control characters and the like by their names.
  private static func shown(_ word: String) -> String {
    word.unicodeScalars.map { scalar in
      if "\t\r\n".unicodeScalars.contains(scalar) || !UnseenScalar.contains(scalar.value) {
        return String(scalar)
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "[U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
    }.joined()
  }

  private final class ElementReader: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    var values: Set<String> = []
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      names.insert(name)
      values.formUnion(attributes.values)
    }
  }

  @Test(arguments: words)
  func `github`(word: String) {
    let text = String(decoding: written("github", word), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == 7, "\(lines)")
    #expect(
      !text.unicodeScalars.contains { UnseenScalar.contains($0.value) && $0 != "\n" })
    for line in lines {
      #expect(["::warning ", "::error ", "::notice "].contains { line.hasPrefix($0) })
      // The properties as the runner takes them apart.
      let head = line.dropFirst(2)
      let end = head.range(of: "::")
      let properties = end.map { head[..<$0.lowerBound] } ?? head
      let names = properties.drop { $0 != " " }.dropFirst().split(separator: ",").compactMap {
        $0.split(separator: "=").first.map { String($0) }
      }
      #expect(["file", "line", "endLine", "col", "title"].filter { names.contains($0) } == names)
    }
  }

  @Test(arguments: words)
  func `csv`(word: String) throws {
    let bytes = written("csv", word)
    #expect(Array(bytes.prefix(3)) == CSVRow.byteOrderMark)
    let rows = try ForeignWordsTests.cells(Array(bytes.dropFirst(3)))
    #expect(rows.count == 7)
    for row in rows {
      #expect(row.count == 13)
      #expect(!row.contains { $0.first.map { "=+-@".contains($0) } ?? false })
    }
  }

  @Test(arguments: words)
  func `markdown`(word: String) {
    let lines = String(decoding: written("markdown", word), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    // Its own elements alone, and every row with the columns of its table.
    #expect(lines.count { $0.hasPrefix("<details>") } == 1)
    #expect(lines.count { $0 == "</details>" } == 1)
    for line in lines where line.hasPrefix("|") {
      let plain = line.replacing("\\\\", with: "").replacing("\\|", with: "")
      #expect([6, 7].contains(plain.count { $0 == "|" }), "\(line)")
      #expect(!plain.replacing("\\<", with: "").contains("<"), "\(line)")
    }
  }
}
