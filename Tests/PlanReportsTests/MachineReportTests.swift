import Foundation
import TestSupport
import Testing

@testable import PlanReports
@testable import PlanRules
@testable import PlanSets
@testable import RuleTables
@testable import SourceText

/// The formats that other programs read, against their canned bytes; `UPDATE_CORPUS=1` rewrites them.
@Suite struct MachineReportTests {
  private let sample = SampleDocument()

  @Test(arguments: MachineReports.names, [Language.vietnamese, .english])
  func `canned`(name: String, language: Language) throws {
    let reports = MachineReports(language: language, rules: SampleDocument.rules)
    let bytes = reports.write(
      name, [("ke hoạch/Lắp 100%.txt", sample.result), ("sach.txt", sample.cleanResult)],
      unreadable: ["hỏng.pdf"],
      batch: MachineReports.batch("Số: 05/KH", path: "ke hoạch/Lắp 100%.txt"))
    let end = language == .vietnamese ? "" : ".en"
    try expectMatch(
      String(decoding: bytes, as: UTF8.self),
      "Tests/PlanReportsTests/Canned/lint-\(name)\(end)\(MachineReports.ending(of: name))")
  }

  @Test(arguments: ["sarif", "rdjson"])
  func `rules link to their pages where there is a place for them`(name: String) throws {
    var reports = MachineReports(language: .vietnamese, rules: Rule.all)
    let document = [("a.txt", sample.result)]
    let without = String(decoding: reports.write(name, document), as: UTF8.self)
    #expect(!without.contains("helpUri") && !without.contains("http://x.vn"))
    #expect(!without.contains("informationUri"))
    reports.tool = Tool(version: "9", registerDay: "2026-11-21", address: "http://x.vn/k")
    let with = String(decoding: reports.write(name, document), as: UTF8.self)
    #expect(with.contains("http://x.vn/k/Rules/RULES.md#letterheadnumber-blank"), "\(with)")
    let page = try text(of: "Rules/RULES.md")
    #expect(page.contains("(#letterheadnumber-blank)"))
    if name == "sarif" { #expect(with.contains(#""informationUri":"http://x.vn/k""#)) }
  }

  // MARK: Places

  /// A fix told in a format's own columns, applied by somebody who counts as that format says, gives what
  /// the fix means.
  @Test(arguments: [
    "một  hai", "ắ\u{1F4D8}ề\r\nmột  hai", "Ke\u{0302}\u{0301} hoa\u{0323}ch\n\u{1F4D8} một  hai ắ",
    "\u{FEFF}một  hai",
  ])
  func `columns count what the format says`(text: String) throws {
    let source = SourceText(Array(text.utf8))
    let start = try #require(
      source.bytes.indices.first { source.bytes[$0...].starts(with: Array("  hai".utf8)) })
    let result = MachineReports.result(
      source,
      [
        MachineReports.finding(
          "thừa dấu cách", start..<start + 2,
          fix: Fix(description: "bỏ", edits: [Fix.Edit(start..<start + 2, " ")]))
      ])
    let reports = MachineReports(language: .vietnamese, rules: SampleDocument.rules)
    let decoded = String(decoding: source.decoded, as: UTF8.self)
    let expected = decoded.replacing("  hai", with: " hai")

    let sarif = try Self.object(reports.write("sarif", [("a.txt", result)]))
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    let found = try #require((run["results"] as? [[String: Any]])?.first)
    let fix = try #require((found["fixes"] as? [[String: Any]])?.first)
    let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
    let replacement = try #require((change["replacements"] as? [[String: Any]])?.first)
    let region = try #require(replacement["deletedRegion"] as? [String: Int])
    let inserted = try #require(replacement["insertedContent"] as? [String: String])
    var lines = Self.lines(decoded).map { Array($0.unicodeScalars) }
    lines[try #require(region["startLine"]) - 1].replaceSubrange(
      try #require(region["startColumn"]) - 1..<(try #require(region["endColumn"])) - 1,
      with: Array((inserted["text"] ?? "").unicodeScalars))
    #expect(lines.map { Self.string($0) }.joined() == expected)

    let rdjson = try Self.object(reports.write("rdjson", [("a.txt", result)]))
    let diagnostic = try #require((rdjson["diagnostics"] as? [[String: Any]])?.first)
    let suggestion = try #require((diagnostic["suggestions"] as? [[String: Any]])?.first)
    let range = try #require(suggestion["range"] as? [String: [String: Int]])
    var bytes = Self.lines(decoded).map { Array($0.utf8) }
    bytes[try #require(range["start"]?["line"]) - 1].replaceSubrange(
      try #require(range["start"]?["column"]) - 1..<(try #require(range["end"]?["column"])) - 1,
      with: Array((suggestion["text"] as? String ?? "").utf8))
    #expect(String(decoding: bytes.joined(), as: UTF8.self) == expected)
  }

  @Test func `a document that is no plain text has no fixes told as places`() throws {
    let text = Array("một  hai".utf8)
    let source = SourceText(
      text, origins: [TextOrigin(offset: 0, part: .body, paragraph: 1)], notes: ReadingNotes())
    let edit = Fix.Edit(4..<6, " ")
    let result = MachineReports.result(
      source,
      [MachineReports.finding("x", 4..<6, fix: Fix(description: "bỏ", edits: [edit]))])
    let reports = MachineReports(language: .vietnamese, rules: SampleDocument.rules)
    for name in ["sarif", "rdjson"] {
      let words = String(decoding: reports.write(name, [("a.docx", result)]), as: UTF8.self)
      #expect(!words.contains("\"fixes\"") && !words.contains("\"suggestions\""))
      #expect(words.contains("đoạn 1"))
    }
  }

  /// With their line ends.
  private static func lines(_ text: String) -> [String] {
    var lines: [String] = [""]
    for scalar in text.unicodeScalars {
      lines[lines.count - 1].unicodeScalars.append(scalar)
      if scalar == "\n" { lines.append("") }
    }
    return lines
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  static func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  // MARK: What is left out, and an office's own rules

  @Test func `sarif tells what is left out and why, and knows rules of an office`() throws {
    let source = SourceText(Array("một hai ba".utf8))
    let own = SampleDocument.rules[0]
    let finding = MachineReports.finding("x", 0..<5)
    var result = MachineReports.result(source, [finding])
    result.rules = SampleDocument.rules
    result.suppressed = [
      SuppressedFinding(
        finding: finding, reason: "đã thống nhất", place: SuppressionPlace(file: nil, line: 7)),
      SuppressedFinding(
        finding: finding, reason: "chờ",
        place: SuppressionPlace(file: "mẫu/kehoach.json", line: 2)),
    ]
    // Two of the four are the office's own.
    let reports = MachineReports(
      language: .vietnamese, rules: Array(SampleDocument.rules.prefix(2)))
    let sarif = try Self.object(reports.write("sarif", [("a.txt", result)]))
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let suppressions = results.map { ($0["suppressions"] as? [[String: Any]])?.first }
    #expect(suppressions.map { $0?["kind"] as? String } == [nil, "inSource", "external"])
    #expect(
      suppressions.map { $0?["justification"] as? String } == [nil, "đã thống nhất", "chờ"])
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let ids = (driver?["rules"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
    let batch = Rule.ofSets.map { $0.id }
    #expect(
      ids == [own.id, "section/numbering"] + batch + ["text/spacing", "appendix/missing"]
        || ids == [own.id, "section/numbering"] + batch + ["appendix/missing", "text/spacing"])
    #expect(
      results.allSatisfy { $0["ruleIndex"] == nil && $0["ruleId"] as? String == "text/spacing" })
  }

  // MARK: Fingerprints

  private func fingerprints(_ text: String, _ words: String) -> [String] {
    let source = SourceText(Array(text.utf8))
    let needle = Array(words.utf8)
    let findings = source.bytes.indices.filter { source.bytes[$0...].starts(with: needle) }
      .map { MachineReports.finding("x", $0..<$0 + needle.count) }
    return MachineReports.result(source, findings).findings.map { $0.fingerprint.text }
  }

  @Test func `a thousand equal findings have a thousand fingerprints`() throws {
    let text = String(repeating: "ắ số……\n", count: 1000)
    #expect(Set(fingerprints(text, "……")).count == 1000)
    let source = SourceText(Array(text.utf8))
    let findings = (0..<1000).map { MachineReports.finding("x", $0 * 14..<$0 * 14 + 3) }
    let reports = MachineReports(language: .vietnamese, rules: SampleDocument.rules)
    let result = MachineReports.result(source, findings)
    let list = try #require(
      JSONSerialization.jsonObject(
        with: Data(reports.write("gitlab", [("a.txt", result), ("b.txt", result)])))
        as? [[String: Any]])
    #expect(Set(list.compactMap { $0["fingerprint"] as? String }).count == 2000)
  }

  @Test func `a fingerprint outlives what changes elsewhere`() {
    let plain = fingerprints("Số: 5\nmột hai\n", "một hai")
    #expect(plain.count == 1)
    #expect(fingerprints("Dòng mới\r\nSố: 5\r\nmột hai ba\r\n", "một hai") == plain)
    #expect(
      fingerprints("mo\u{0302}\u{0323}t hai".decomposedStringWithCanonicalMapping, "một hai")
        == plain)
    #expect(fingerprints("một ba", "một ba") != plain)
  }

  // MARK: Addresses

  @Test(arguments: [
    ("a.txt", "a.txt"), ("./a.txt", "a.txt"), ("././a", "a"), ("../a", "../a"), ("-", "-"),
    ("ke hoạch/Lắp.txt", "ke%20ho%E1%BA%A1ch/L%E1%BA%AFp.txt"), ("100%#?", "100%25%23%3F"),
    ("a\nb", "a%0Ab"), ("c:d", "c%3Ad"), ("/tep/a b", "file:///tep/a%20b"), ("./", "./"),
    ("a\\b", "a%5Cb"),
  ])
  func `uri of a path`(path: String, uri: String) { #expect(PathURI.uri(of: path) == uri) }

  @Test(arguments: [
    ("Nghị định 30/2020/NĐ-CP, Phụ lục I", ["30/2020/NĐ-CP"]),
    ("Luật A 72/2025/QH15; Nghị quyết 203/2025/QH15", ["72/2025/QH15", "203/2025/QH15"]),
    ("Lịch", []), ("hết hiệu lực từ 28/12/2019", []), ("Phụ lục I/II", []),
  ])
  func `numbers of law in a source`(source: String, numbers: [String]) {
    #expect(SarifRules.numbers(in: [source]) == numbers)
  }

  @Test(arguments: [
    ("số {0}", "số {{0}}"), ("[U+001B]", "[U+001B]"), ("[x](1)", "\\[x\\](1)"), ("](", "\\]("),
    ("", ""),
    ("]", "]"),
  ])
  func `words as a message of sarif`(words: String, expected: String) {
    #expect(SarifMessage.plain(words) == expected)
  }

  // MARK: The summary of many documents

  @Test func `a summary is the same in whatever order the documents come, and stays short`() {
    var generator = SeededGenerator(seed: 5)
    let documents = (0..<300).map { ordinal in
      LintMarkdownSummary.Document(
        ordinal: ordinal,
        row: Array(repeating: 0x61, count: .random(in: 1...300, using: &generator)),
        details: Array(repeating: 0x62, count: .random(in: 0...1000, using: &generator)))
    }
    func written(_ documents: [LintMarkdownSummary.Document]) -> (Int, Int, Int, Int) {
      var summary = LintMarkdownSummary()
      for document in documents { summary.add(document) }
      let (rows, details) = (summary.rows.shown, summary.details.shown)
      return (rows.bytes.count, rows.left, details.bytes.count, details.left)
    }
    let inOrder = written(documents)
    #expect(inOrder.0 <= 15_000 && inOrder.2 <= 45_000 && inOrder.1 > 0 && inOrder.3 > 0)
    for _ in 0..<20 { #expect(written(documents.shuffled(using: &generator)) == inOrder) }
    #expect(written(documents.reversed()) == inOrder)
  }

  @Test func `a comment of a merge request has room for the longest summary`() throws {
    let path = String(repeating: "ế", count: 60) + ".txt"
    let source = SourceText(Array(String(repeating: "một hai ba bốn\n", count: 100).utf8))
    let result = MachineReports.result(
      source, (0..<100).map { MachineReports.finding("phát hiện \($0)", $0..<$0 + 3) })
    let reports = MachineReports(language: .vietnamese, rules: SampleDocument.rules)
    let batch = (0..<100).flatMap { MachineReports.batch("số \($0)", path: path) }
    let bytes = reports.write(
      "markdown", Array(repeating: (path, result), count: 200), unreadable: [path], batch: batch)
    #expect(bytes.count < 65_000)
    let text = String(decoding: bytes, as: UTF8.self)
    for words in ["phát hiện khác.", "văn bản không ghi trong bảng", "không ghi ở đây"] {
      #expect(text.contains(words))
    }
  }

  @Test func `a rule that was not checked and found something all the same is no skipped test`() {
    let report = LintJUnitReport(language: .english)
    let text = String(
      decoding: report.document(DocumentName(path: "a"), sample.result), as: UTF8.self)
    #expect(text.contains("tests=\"4\" failures=\"2\" errors=\"0\" skipped=\"1\""))
    #expect(text.split(separator: "<skipped").count == 2)
  }

  // MARK: GitHub's limit

  @Test(arguments: [
    (3, 2, 1, "::notice", false), (11, 2, 1, "::notice", true), (11, 2, 10, "::warning", true),
    (11, 11, 11, "::notice", true), (10, 10, 9, "::notice", false),
  ])
  func `the last line says what GitHub does not show`(
    errors: Int, warnings: Int, infos: Int, command: String, isOver: Bool
  ) {
    var summary = RunSummary()
    (summary.documents, summary.errors) = (4, errors)
    (summary.warnings, summary.infos) = (warnings, infos)
    let line = String(
      decoding: LintGitHubReport(language: .vietnamese).closing(summary, []), as: UTF8.self)
    #expect(line.hasPrefix(command + " title=kehoach::4 văn bản: \(errors) lỗi"))
    #expect(line.contains("GitHub chỉ hiện 10") == isOver)
  }
}
