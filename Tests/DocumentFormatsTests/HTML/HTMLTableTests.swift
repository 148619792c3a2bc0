import DocumentFormats
import SourceText
import Testing

/// How tables of a page become lines.
@Suite struct HTMLTableTests {
  @Test(arguments: [
    (
      "rows",
      "a<table border=1><tr><th>STT</th><th>Tên</th></tr><tr><td><p>1</p></td><td><p>x</p><p>y</p></td></tr></table>b",
      ["a", "| STT | Tên |", "| 1 | x; y |", "b"]
    ),
    (
      "end tags left out",
      "<table border><thead><tr><th>A<th>B<tbody><tr><td>1<td>2<tr><td>3<td>4</table>",
      ["| A | B |", "| 1 | 2 |", "| 3 | 4 |"]
    ),
    (
      "cells over rows and columns",
      "<table border=1><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>",
      ["| a | b |", "|  | c | d |"]
    ),
    (
      "cells over rows at the end",
      "<table border=1><tr><td>a<td rowspan=3>b<tr><td>c<tr><td>d<tr><td>e<td>f</table>",
      ["| a | b |", "| c |  |", "| d |  |", "| e | f |"]
    ),
    (
      "a table in a cell",
      "<table border=1><tr><td>a<table border=1><tr><td>1<td>2</table>b</td><td>c</table>",
      ["| a; 1, 2; b | c |"]
    ),
    (
      "borders of cells",
      "<table><tr><td style='border:solid 1.0pt'>a<td style='border:solid 1.0pt'>b</table>",
      ["| a | b |"]
    ),
    ("borders of none", "<table border=0><tr><td style='border:none'>a<td>b</table>", ["a\tb"]),
    (
      "a style of tables with lines", "<table class=MsoTableGrid><tr><td>a<td>b</table>",
      ["| a | b |"]
    ),
    ("a frame", "<table border=1><tr><td>a<p>b</table>", ["a", "b"]),
    (
      "letterheads",
      "<table><tr><td>UBND XÃ<br>TRƯỜNG<td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<p>Độc lập</table>",
      ["UBND XÃ", "TRƯỜNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập"]
    ),
    ("rows without a row", "<table border=1><td>a<td>b</table>", ["| a | b |"]),
    ("cells without a table", "<tr><td>a</td><td>b</td></tr>", ["a", "b"]),
    (
      "text between cells", "<table border=1><caption>t</caption><tr><td>a<td>b</tr></table>",
      ["t", "| a | b |"]
    ),
    (
      "hidden rows", "<table border=1><tr style='display:none'><td>n<td>n<tr><td>a<td>b</table>",
      ["| a | b |"]
    ),
    (
      "end tags of what is around", "<div><table border=1><tr><td>a</div><td>b</table></div>c",
      ["| a | b |", "c"]
    ),
  ])
  func tables(name: String, html: String, expected: [String]) throws {
    #expect(try htmlLines(html) == expected, "\(name)")
  }

  @Test func originsNameTheCell() throws {
    let read = try HTMLReader.read(
      Array("<p>x<table border=1><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>".utf8))
    #expect(
      read.origins.compactMap(\.cell).map { "\($0.table).\($0.row).\($0.column)" }.prefix(2)
        == ["1.1.1", "1.1.3"])
    #expect(read.origins.map(\.paragraph).prefix(3) == [1, 2, 3])
  }

  /// A portal lays a page out by a table: its columns are no row of a table.
  @Test func tablesThatLayAPageOut() throws {
    let text = (1...50).map { "<p>dòng \($0)</p>" }.joined()
    let data = "<table border=1><tr><td>a<td>b</table>"
    let lines = try htmlLines("<table><tr><td><p>menu</p><td>\(text)\(data)</td></tr></table>")
    #expect(lines == ["menu"] + (1...50).map { "dòng \($0)" } + ["| a | b |"])
  }
}
