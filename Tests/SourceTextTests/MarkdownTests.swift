import Foundation
import SourceText
import TestSupport
import Testing

/// The reading view of Markdown, and that positions stay those of the file.
@Suite struct MarkdownTests {
  private func view(_ text: String) -> String {
    String(decoding: SourceText(Array(text.utf8)).readingMarkdown().bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("headings", "# A\n## B ##\n###### C #\n#D\n####### E", "A\nB \nC \n#D\n####### E"),
    ("lines under headings", "A\n===\n\nB\n---\n\n* * *\n___\n= =", "A\n\n\nB\n\n\n\n\n= ="),
    ("strong and emphasis", "**a** *b* __c__ _d_ ***e*** ~~f~~", "a b c d e f"),
    ("strong without spaces", "**Căn cứ:**Thông tư **a**b", "Căn cứ:Thông tư ab"),
    ("strong over the end of a line", "**a\nb** c", "a\nb c"),
    ("emphasis ends with its paragraph", "*a\n\nb*", "*a\n\nb*"),
    ("marks without a partner", "*a **b _c ~~d", "*a **b _c ~~d"),
    ("stars that are none", "2 * 3 * 4, (*) và (*), 5 ** 6", "2 * 3 * 4, (*) và (*), 5 ** 6"),
    ("underlines in words", "a_b_c snake_case_x", "a_b_c snake_case_x"),
    (
      "blanks to fill in", "Số: ____/KH-____ ngày __/__/2025 *** ______ x",
      "Số: ____/KH-____ ngày __/__/2025 *** ______ x"
    ),
    ("escapes", "1\\. a \\*b\\* \\_\\_ \\\\ \\a", "1. a *b* __ \\ \\a"),
    ("hard breaks", "a\\\nb  \nc<br>\nd<br/>e", "a\nb  \nc\t\nd\te"),
    ("links", "[a](http://x_y_z) ![p](q.png)b [c] (d) [e]{.underline}", "a b [c] (d) e"),
    ("addresses", "<https://a_b_c> <a@b.vn> a < b > c", "https://a_b_c a@b.vn a < b > c"),
    ("notes", "a[^1] b\n\n[^1]: c", "a b\n\n[1] c"),
    ("code", "`*a*` ``b`c`` `d", "*a* b`c `d"),
    ("blocks of code", "```x\n**a**\n```\n~~~\n# b\n~~~", "\n**a**\n\n\n# b\n"),
    ("quotations", "> a\n>> **b**\n> - c", "a\nb\n- c"),
    ("comments", "a<!-- b\n*c* -->d\n<!-- e", "a\nd\n<!-- e"),
    ("tags", "<u>a</u> <center>b</center> <x>c</x>", "a b <x>c</x>"),
    ("entities", "a&nbsp;b &lt;&amp;&gt; &x;", "a b <&> &x;"),
    ("bullets and numbers stay", "- a\n* **b**\n+ c\n1. d\n2) *e*", "- a\n* b\n+ c\n1. d\n2) e"),
    (
      "tables", "| a | **b** |\n|---|:-:|\n| c<br>d | e |\n+---+---+\n| - | - |",
      "| a | b |\n\n| c; d | e |\n\n| - | - |"
    ),
    ("ends of lines", "**a**\r\n# b\r**c**", "a\r\nb\rc"),
  ])
  func leavesMarksOut(name: String, text: String, expected: String) {
    #expect(view(text) == expected, "\(name)")
  }

  @Test func wrappedLinesAreJoined() {
    let lines = [
      "Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ trưởng Bộ",
      "Giáo dục và Đào tạo ban hành Quy chế bồi dưỡng thường xuyên giáo viên,",
      "cán bộ quản lý cơ sở giáo dục mầm non, cơ sở giáo dục phổ thông và giáo",
      "viên trung tâm giáo dục thường xuyên;",
    ]
    for end in ["\n", "\r\n"] {
      let text = "UBND XÃ\(end)TRƯỜNG\(end)\(end)" + lines.joined(separator: end) + end
      let source = SourceText(Array(text.utf8)).readingMarkdown()
      #expect(source.decoded == Array(text.utf8))
      let joined = "UBND XÃ\(end)TRƯỜNG\(end)\(end)" + lines.joined(separator: " ") + end
      #expect(source.bytes == Array(joined.utf8))
      // «cán», which begins line 6 of the file.
      let place = joined.utf8.distance(
        from: joined.utf8.startIndex, to: joined.range(of: "cán bộ")?.lowerBound ?? joined.endIndex)
      var finder = PositionFinder(source)
      let position = finder.position(of: place)
      #expect(position.line == 6)
      #expect(position.column == 1)
      #expect(finder.position(of: place + "cán".utf8.count + 1).column == 5)
    }
  }

  @Test func linesThatAreNotWrappedStay() {
    let text = "UBND XÃ MINH AN\nTRƯỜNG MẦM NON HOA SEN TRẮNG\nSố: 5/KH\nKẾ HOẠCH\n"
    #expect(view(text) == text)
  }

  @Test func positionsAreThoseOfTheFile() {
    let text = "> ## **Kế hoạch** năm\n"
    let source = SourceText(Array(text.utf8)).readingMarkdown()
    #expect(source.bytes == Array("Kế hoạch năm\n".utf8))
    let end = "Kế hoạch".utf8.count
    // The words alone: what marks them lies outside.
    #expect(source.decodedSpan(of: 0..<end) == 7..<7 + end)
    var finder = PositionFinder(source)
    #expect(finder.position(of: 0).column == 8)
    #expect(finder.position(ofEnd: end).column == 16)
    #expect(finder.position(of: end).column == 18)
  }

  /// Every line stays a line, and every byte of the view is at its place in the file.
  @Test func viewsAndFilesAgree() {
    let parts = [
      "**", "*", "_", "`", "[a](b)", "[", "]", "<!--", "-->", "<br>", "\n", "\r\n", "# ", "> ",
      "| ",
      "a", "ế", " ", "\\", "```", "---", "~~", "&nbsp;", "1. ", "- ", "![", "[^1]", "e\u{301}",
    ]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let text = (0..<40).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      let source = SourceText(Array(text.utf8)).readingMarkdown()
      #expect(source.decoded == Array(text.utf8))
      var last = 0
      for offset in 0...source.bytes.count {
        let place = source.decodedOffset(of: offset)
        #expect(place >= last && place <= source.decoded.count)
        last = place
      }
      let plain = SourceText(Array(text.utf8))
      #expect(source.lines.count <= plain.lines.count)
      var finder = PositionFinder(source)
      #expect(finder.position(of: source.bytes.count).line == plain.lines.count)
    }
  }
}
