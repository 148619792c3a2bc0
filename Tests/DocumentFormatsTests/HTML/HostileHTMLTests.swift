import DocumentFormats
import SourceText
import TestSupport
import Testing

/// Pages that are broken or mean harm: text or a typed error, and never a trap.
@Suite struct HostileHTMLTests {
  private func read(_ html: String) -> Result<DocumentText, DocumentError> {
    read(Array(html.utf8))
  }

  private func read(_ bytes: [UInt8]) -> Result<DocumentText, DocumentError> {
    do throws(DocumentError) {
      return .success(try HTMLReader.read(bytes))
    } catch {
      return .failure(error)
    }
  }

  private static let sample = """
    <!DOCTYPE html><html><head><title>t</title><style>p.a{font-family:".VnTime"}</style></head><body>
    <p class=a style="text-transform:uppercase">K&#213; &nbsp;<!-- c --><![CDATA[x]]></p><ol start="2" \
    reversed><li value='3'>a<li><ul><li>b</ul></ol><table border=1><tr><td rowspan=2 colspan="3">c<td>
    <table><tr><td>d</table><tr><td>e</table><a href="#_ftnref1">[1]</a><pre>\n f</pre></body></html>
    """

  @Test func noTruncationTraps() {
    let bytes = Array(Self.sample.utf8)
    for length in 0...bytes.count { _ = read(Array(bytes[..<length])) }
  }

  /// Tags, words and marks in any order.
  @Test func noSoupTraps() throws {
    let parts = [
      "<table>", "</table>", "<tr>", "<td>", "</td>", "<td rowspan=3>", "<td colspan=2>", "</tr>",
      "<p>", "</p>", "<div>", "</div>", "<li>", "<ol>", "</ol>", "<ul>", "</ul>", "<b>", "</b>",
      "<br>", "x", " ", "&amp;", "<!--", "-->", "<del>", "</del>", "<span hidden>", "</span>",
      "<div id=sdfootnote1>", "<div title=header>", "<title>", "<style>", "</style>", "<nav>",
      "</nav>",
      "<th>", "<tbody>", "<caption>", "<pre>", "\n", "<q>", "</q>", "<svg>", "</svg>",
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let html = (0..<60).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      let text = try read(html).get()
      // Each word of the text comes from somewhere.
      #expect(text.origins.allSatisfy { $0.offset <= text.text.count })
    }
  }

  @Test func elementsInOneAnotherWithoutEnd() throws {
    let text = try read(String(repeating: "<div>", count: 100_000) + "x").get()
    #expect(text.lines == ["x"])
    let table = try read(String(repeating: "<table><tr><td>", count: 300) + "x").get()
    #expect(table.lines == ["x"])
  }

  @Test func spansAreBounded() throws {
    let wide = try read(
      "<table border=1><tr><td colspan=999999999>a<td rowspan=999999999>b</table>"
    ).get()
    #expect(wide.lines == ["| a | b |"])
    #expect(wide.origins.last?.cell?.column == 1001)
    let cells = String(repeating: "<td rowspan=9999>x", count: 2000)
    let rows = String(repeating: "<tr><td>y", count: 2000)
    #expect(read("<table><tr>\(cells)\(rows)</table>") == .failure(.tooLong))
  }

  @Test func otherFilesAreTold() {
    #expect(read([0xD0, 0xCF, 0x11, 0xE0, 0, 0]) == .failure(.isOldWord))
    #expect(read("{\\rtf1}") == .failure(.isRichText))
    #expect(read([0x61, 0x00, 0x00]) == .failure(.notText))
  }
}

extension HostileHTMLTests {
  /// What takes seconds.
  @Suite(.tags(.slow)) struct Slow {
    private let tests = HostileHTMLTests()

    @Test func noChangedByteTraps() {
      let bytes = Array(HostileHTMLTests.sample.utf8)
      for index in bytes.indices {
        for change: UInt8 in [0x00, 0x0A, 0x22, 0x26, 0x27, 0x2F, 0x3C, 0x3D, 0x3E, 0xC3, 0xFF] {
          var changed = bytes
          changed[index] = change
          _ = tests.read(changed)
        }
      }
    }

    /// Each shape, many thousand times, costs a little and no square of it.
    @Test(arguments: [
      "<", "&", "<!--", "<!", "</", "<div>", "<b></i>", "<a b=\"", "<a b='>", "<![CDATA[",
      "<title>",
      "<textarea>", "<script>", "<style>a{", "<ol reversed>", "<li>", "<td>", "<table>",
      "<table><tr><td>x",
      "<table><tr><td>x</table>", "<p style=\"a:b;'", "&#x1EBF", "<font face=.VnTime>K", "<q>",
      "<a href=#_ftn1>",
      "<div id=sdfootnote1>", "<style>a{b:c}</style>", "<p hidden>x", "<main",
      "<p class='a b c d'>",
    ])
    func costGrowsWithLengthAlone(shape: String) {
      let growth = costGrowth(to: 20_000) { _ = tests.read(String(repeating: shape, count: $0)) }
      #expect(growth < 4)
    }

    @Test func moreTextThanADocumentHasIsTooLong() {
      #expect(tests.read(String(repeating: "<p>x", count: 600_000)) == .failure(.tooLong))
      #expect(
        tests.read("<pre>" + String(repeating: "\n", count: 1_000_000) + "x</pre>x<p>x")
          == .failure(.tooLong))
    }
  }
}

extension Result where Success == DocumentText, Failure == DocumentError {
  fileprivate static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.failure(let left), .failure(let right)): left == right
    case (.success(let left), .success(let right)): left.text == right.text
    default: false
    }
  }
}
