import Foundation
import SourceText
import TestSupport
import Testing

/// The documents of `Corpus/gold`, read by hand, beside what the program finds in them.
/// `GOLD_DIFFERENCES=FILE swift test --filter GoldTests` writes where the two differ.
@Suite struct GoldTests {
  private static let page = "Sources/kehoach/kehoach.docc/Accuracy.md"
  private static let documents = files(in: "Corpus/gold", endings: ["txt"])

  /// The page on accuracy says how often the program is right: exactly what is measured here.
  /// `UPDATE_CORPUS=1` writes its table anew.
  @Test func accuracyIsWhatIsMeasured() throws {
    var score = GoldScore()
    for path in Self.documents {
      let name = String(path.dropFirst("Corpus/gold/".count).dropLast(".txt".count))
      score.compare(
        name, gold: try Self.gold(of: path),
        found: GoldReference.found(in: SourceText(try bytes(of: path))))
    }
    if let path = ProcessInfo.processInfo.environment["GOLD_DIFFERENCES"] {
      try Data((score.differences + score.rows).joined(separator: "\n").utf8)
        .write(to: URL(fileURLWithPath: path))
    }
    // The page with the rows as they are measured now.
    let lines = try text(of: Self.page).split(separator: "\n", omittingEmptySubsequences: false)
    let measured = lines.map { line in score.rows.first { line.hasPrefix(measure(of: $0)) } }
    #expect(
      measured.compactMap(\.self) == score.rows, "the page's table lacks a row, or has one twice")
    try expectMatch(
      zip(lines, measured).map { $1 ?? String($0) }.joined(separator: "\n"), Self.page)
  }

  /// «| type |», the beginning of a row.
  private func measure(of row: String) -> String {
    "| " + (row.split(separator: "|").first?.dropFirst().dropLast() ?? "") + " |"
  }

  @Test func manyKindsOfDocumentsAreReadByHand() throws {
    let counts = try Self.documents.map { try Self.gold(of: $0).count }
    #expect(counts.count >= 42)
    #expect(counts.filter { $0 == 0 }.count >= 5)
    #expect(counts.reduce(0, +) >= 300)
  }

  /// What is missed lowers recall, what is none lowers precision, and a field counts by itself.
  @Test func eachDifferenceIsCounted() throws {
    let text = FoldedText(
      "Căn cứ Thông tư số 1/2020/TT-BTC và\nLuật Giá năm 2023; Công văn số 7/VP.")
    let gold = try GoldReference.written(
      in: """
        # Lời chú.
        1. Thông tư số 1/2020/TT-BTC
           type: Thông tư
           number: 1/2020/TT-BTC
           role: basis
        2. Luật Giá năm 2023
           name: Luật Giá
           year: 2023
        """, of: text)
    var found = gold
    found[0].type = "Nghị định"
    found[1] = GoldReference(text: "Công văn số 7/VP", number: "7/VP", line: 2)
    var score = GoldScore()
    score.compare("x", gold: gold, found: found)
    #expect(
      Array(score.rows.prefix(6)) == [
        "| numbered references found (recall) | 1 | 1 | 100.0 % |",
        "| numbered references that are ones (precision) | 1 | 2 | 50.0 % |",
        "| references without number found (recall) | 0 | 1 | 0.0 % |",
        "| references without number that are ones (precision) | 0 | 0 | – |",
        "| type | 0 | 1 | 0.0 % |", "| exact words (span) | 1 | 1 | 100.0 % |",
      ])
    #expect(score.differences.count == 3)
  }

  @Test(arguments: [
    "1. Nghị định số 9/2020/NĐ-CP", "2. Thông tư số 1/2020/TT-BTC", "   type: Thông tư",
    "1. Thông tư số 1/2020/TT-BTC\n   kind: Thông tư", "1. Thông tư số 1/2020/TT-BTC\n   title: về",
    "1. Luật Giá\n2. Thông tư số 1/2020/TT-BTC", "1. Luật Giá @2",
  ])
  func slipsOfThePenAreNamed(gold: String) {
    let text = FoldedText("Thông tư số 1/2020/TT-BTC; Luật Giá")
    #expect(throws: GoldFault.self) { try GoldReference.written(in: gold, of: text) }
  }

  private static func gold(of path: String) throws -> [GoldReference] {
    try GoldReference.written(
      in: text(of: path.dropLast(".txt".count) + ".gold"), of: FoldedText(text(of: path)))
  }
}
