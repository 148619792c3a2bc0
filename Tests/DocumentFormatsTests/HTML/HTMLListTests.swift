import Testing

/// Numbers and bullets of lists, as a browser shows them.
@Suite struct HTMLListTests {
  @Test(arguments: [
    ("numbers", "<ol><li>x<li>x</ol>", "1. 2."),
    ("start", "<ol start=5><li>x<li>x</ol>", "5. 6."),
    ("value", "<ol><li>x<li value=7>x<li>x</ol>", "1. 7. 8."),
    (
      "types",
      "<ol type=I><li>x</ol><ol type=i><li>x</ol><ol type=A><li>x</ol><ol type=a><li>x</ol>",
      "I. i. A. a)"
    ),
    ("letters past z", "<ol type=a start=26><li>x<li>x</ol>", "z) aa)"),
    (
      "styles",
      "<ol style='list-style-type:upper-roman'><li>x</ol><ol style='list-style: none'><li>x</ol>",
      "I. –"
    ),
    ("a type of one item", "<ol><li>x<li type=A>x<li>x</ol>", "1. B. 3."),
    ("counting down", "<ol reversed><li>x<li>x<ul><li>x</ul><li>x</ol>", "3. 2. • 1."),
    ("counting down from a start", "<ol reversed start=2><li>x<li>x<li>x</ol>", "2. 1. 0."),
    ("below zero", "<ol start=-1 type=I><li>x<li>x<li>x</ol>", "-1. 0. I."),
    ("bullets", "<ul><li>x<ul><li>x<ul><li>x<ul><li>x</ul></ul></ul></ul>", "• ◦ ▪ ▪"),
    (
      "bullets by style", "<ul style='list-style-type:\"- \"'><li>x</ul><ul type=square><li>x</ul>",
      "- ▪"
    ),
    ("lists in lists", "<ol><li>x<ol type=a><li>x<li>x</ol><li>x</ol>", "1. a) b) 2."),
    (
      "lists right in lists", "<ol type=I><li>x<ol><li>x</ol><ol start=2><li>x</ol><li>x</ol>",
      "I. 1. 2. II."
    ),
    ("a new list counts anew", "<ol><li>x</ol><ol><li>x</ol>", "1. 1."),
    ("paragraphs in items", "<ol><li><p>x</p><p>x</p><li><div>x</div></ol>", "1. – 2."),
    ("items shown as blocks", "<ol><li>x<li style='display: block'>x<li>x</ol>", "1. – 2."),
    ("items without a list", "<li>x", "–"),
    ("menus", "<menu><li>x</menu>", "•"),
  ])
  func labels(name: String, html: String, expected: String) throws {
    let labels = try htmlLines(html).map { $0 == "x" ? "–" : String($0.dropLast(2)) }
    #expect(labels.joined(separator: " ") == expected, "\(name)")
  }

  @Test func emptyItems() throws {
    #expect(try htmlLines("<ol><li></li><li>x</ol><ul><li></ul>") == ["1. ", "2. x"])
    #expect(try htmlLines("<ol><li><ol><li>x</ol></ol>") == ["1. ", "1. x"])
  }
}
