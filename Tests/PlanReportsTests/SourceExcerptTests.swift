import Testing

@testable import PlanFacts
@testable import PlanReports
@testable import PlanRules
@testable import PlanSyntax
@testable import RuleTables
@testable import SourceText

@Suite struct SourceExcerptTests {
  private func excerpt(_ text: String, _ words: String) -> (shown: String, mark: String) {
    let source = SourceText(Array(text.utf8))
    let needle = Array(SourceText(Array(words.utf8)).bytes)
    let start = source.bytes.indices.first { source.bytes[$0...].starts(with: needle) } ?? 0
    let excerpt = SourceExcerpt(source, span: start..<start + needle.count, columns: 20)
    return (
      String(decoding: excerpt.text, as: UTF8.self),
      String(repeating: " ", count: excerpt.markStart)
        + String(repeating: "^", count: excerpt.markColumns)
    )
  }

  @Test(arguments: [
    // Composed and decomposed letters take one column each.
    ("mục đích", "đích", "mục đích", "    ^^^^"),
    ("mu\u{323}c đi\u{301}ch", "đích", "mục đích", "    ^^^^"),
    // A mark that makes no Vietnamese letter stays, without its own column.
    ("n\u{303}a b", "b", "n\u{303}a b", "   ^"),
    // Wide letters take two.
    ("計画 b", "b", "計画 b", "     ^"),
    // A tab is one space; an escape sequence is harmless.
    ("a\tb\u{1B}[1mc", "c", "a b\u{FFFD}[1mc", "       ^"),
    // What turns the writing direction is left out.
    ("a\u{61C}\u{202A}b c", "c", "ab c", "   ^"),
    // Only the line that the span begins in.
    ("một\nhai ba\nbốn", "ba", "hai ba", "    ^^"),
  ])
  func `underlines what is meant`(text: String, words: String, shown: String, mark: String) {
    let excerpt = excerpt(text, words)
    #expect(excerpt.shown == shown)
    #expect(excerpt.mark == mark)
  }

  @Test func `cuts a long line around the span`() {
    let line = String(repeating: "a", count: 50) + "X" + String(repeating: "b", count: 50)
    let middle = excerpt(line, "X")
    #expect(middle.shown == "…aaaaaaaaXbbbbbbbbbbb…")
    #expect(middle.mark == "         ^")
    #expect(excerpt("X" + line, "Xa").shown == "Xaaaaaaaaaaaaaaaaaaa…")
    #expect(excerpt(line + "Y", "Y").shown == "…bbbbbbbbbbbbbbbbbbbY")
  }

  @Test func `does not lose itself in marks without width`() {
    let flood = "X" + String(repeating: "\u{300}", count: 10_000)
    #expect(excerpt(flood, "X").shown.unicodeScalars.count < 200)
  }

  /// As deep as it is long: 20,000 sections, each inside the one before.
  @Test func `writes a very deep tree`() {
    let count = 20_000
    let source = SourceText(Array(String(repeating: "x\n", count: count).utf8))
    var plan = Plan(parsing: SourceText([]), tables: .builtIn)
    plan.sections = (0..<count).map { index in
      Section(
        numeral: nil, level: index + 1, title: 2 * index..<2 * index + 1, kinds: [],
        parent: index == 0 ? nil : index - 1, subtreeEnd: count, heading: 0, runIn: nil,
        blocks: 0..<0, span: 2 * index..<2 * count - 1, titleMark: nil)
    }
    let tool = Tool(version: "0", registerDay: "")
    let json = ParseJSONReport(tool: tool, layout: .list, language: .vietnamese).document(
      DocumentName(path: "x"), source, plan, Facts(), schoolYear: nil)
    #expect(json.count { $0 == UInt8(ascii: "[") } == json.count { $0 == UInt8(ascii: "]") })
    let outline = ParseOutlineReport(style: .plain, language: .vietnamese).document(
      DocumentName(path: "x"), source, plan, schoolYear: nil)
    #expect(outline.count < 100 * count)
  }
}
