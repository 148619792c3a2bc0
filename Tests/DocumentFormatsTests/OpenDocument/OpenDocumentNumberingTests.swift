import DocumentFormats
import Testing

/// Automatic numbering of an .odt. Numbers are those that LibreOffice 7.4 writes too.
@Suite struct OpenDocumentNumberingTests {
  struct Case: Sendable {
    let name: String
    let body: String
    let expected: String

    init(_ name: String, _ body: String, _ expected: String) {
      self.name = name
      self.body = body
      self.expected = expected
    }
  }

  private static func list(_ items: String..., style: String? = "L", _ more: String = "") -> String
  {
    let style = style.map { "text:style-name=\"\($0)\"" } ?? ""
    return "<text:list \(style) \(more)>\(items.joined())</text:list>"
  }

  private static func item(_ inner: String = "", _ more: String = "") -> String {
    "<text:list-item \(more)>\(x)\(inner)</text:list-item>"
  }

  private static let x = "<text:p>x</text:p>"
  private static let id = "xmlns:xml=\"http://www.w3.org/XML/1998/namespace\" xml:id"

  private static func number(
    _ level: Int, _ format: String, suffix: String = ".", _ more: String = ""
  ) -> String {
    "<text:list-level-style-number text:level=\"\(level)\" style:num-format=\"\(format)\" "
      + "style:num-suffix=\"\(suffix)\" \(more)/>"
  }

  private static func bullet(_ level: Int, _ sign: String, _ font: String = "") -> String {
    "<text:list-level-style-bullet text:level=\"\(level)\" text:bullet-char=\"\(sign)\">"
      + "<style:text-properties fo:font-family=\"\(font)\"/></text:list-level-style-bullet>"
  }

  private static func style(_ name: String, _ levels: String...) -> String {
    "<text:list-style style:name=\"\(name)\">\(levels.joined())</text:list-style>"
  }

  private static let automatic =
    style(
      "L", number(1, "I"), number(2, "1"), number(3, "1", "text:display-levels=\"2\""),
      number(4, "a", suffix: ")"))
    + style("D", number(1, "1"), number(2, "1", "text:display-levels=\"2\""))
    + style("a", number(1, "a", suffix: ")", "text:start-value=\"26\""))
    + style(
      "s", number(1, "a", suffix: ")", "text:start-value=\"26\" style:num-letter-sync=\"true\""))
    + style("p", number(1, "i", suffix: ")", "style:num-prefix=\"(\""))
    + style("A", number(1, "A", "text:start-value=\"3\""))
    + style(
      "f", number(1, "1", "loext:num-list-format=\"Điều %1%:\""),
      number(2, "1", "loext:num-list-format=\"%1%-%2%\""))
    + style("n", number(1, ""))
    + style(
      "b", bullet(1, "-"), bullet(2, "o"), bullet(3, "\u{F0B7}", "Symbol"),
      bullet(4, "\u{F0D8}", "Wingdings"))
    + "<style:style style:name=\"P\" style:family=\"paragraph\" style:list-style-name=\"D\"/>"

  static let cases = [
    Case("upper Roman", list(item(), item(), item(), item()), "I. II. III. IV."),
    Case(
      "levels",
      list(
        item(
          list(
            item(list(item(list(item(), item(), style: nil)), item(), style: nil)), item(),
            style: nil)), item(list(item(), style: nil))),
      "I. 1. 1.1. a) b) 1.2. 2. II. 1."),
    Case(
      "a level left out",
      list("<text:list-item>" + list(item(), style: nil) + "</text:list-item>", item(), style: "D"),
      "1.1. 2."),
    Case(
      "a list anew", list(item(), item(), style: "D") + x + list(item(), style: "D"), "1. 2. – 1."),
    Case(
      "going on",
      list(item(), item(), style: "D") + x
        + list(item(), style: "D", "text:continue-numbering=\"true\""),
      "1. 2. – 3."),
    Case(
      "going on with another list in between",
      list(item(), item(), style: "D", "\(id)=\"l1\"") + list(item())
        + list(item(), style: "D", "text:continue-list=\"l1\""),
      "1. 2. I. 3."),
    Case(
      "going on with a list that went on",
      list(item(), style: "D", "\(id)=\"l1\"")
        + list(item(), style: "D", "\(id)=\"l2\" text:continue-list=\"l1\"")
        + list(item()) + list(item(), style: "D", "text:continue-list=\"l2\""),
      "1. 2. I. 3."),
    Case(
      "going on where the last list is of another style",
      list(item(), style: "D") + list(item())
        + list(item(), style: "D", "text:continue-numbering=\"true\""),
      "1. I. 1."),
    Case(
      "start value of an item",
      list(item(), item("", "text:start-value=\"7\""), item(), style: "D"), "1. 7. 8."),
    Case(
      "another style for an item",
      list(
        item(), item("", "text:start-value=\"1\" text:style-override=\"A\""), item(), style: "D"),
      "1. A. 2."),
    Case(
      "headers of lists",
      list(item(), "<text:list-header>\(x)</text:list-header>", item(), style: "D"), "1. – 2."),
    Case("further paragraphs of an item", list(item(x), item(), style: "D"), "1. – 2."),
    Case("letters past z", list(item(), item(), style: "a"), "z) aa)"),
    Case("letters past z, repeated", list(item(), item(), style: "s"), "z) aa)"),
    Case("prefix and suffix", list(item(), item(), style: "p"), "(i) (ii)"),
    Case("start value of a level", list(item(), item(), style: "A"), "C. D."),
    Case("LibreOffice's own form", list(item(list(item(), style: nil)), style: "f"), "Điều 1: 1-1"),
    Case("no number", list(item(), style: "n"), "."),
    Case(
      "bullets",
      list(
        item(list(item(list(item(list(item(), style: nil)), style: nil)), style: nil)), style: "b"),
      "- ◦ • ➢"),
    Case(
      "the style of the paragraph",
      list("<text:list-item><text:p text:style-name=\"P\">x</text:p></text:list-item>", style: nil),
      "1."),
    Case("a style that is not there", list(item(), style: "?"), "–"),
    Case(
      "numbered headings",
      "<text:h text:outline-level=\"1\">x</text:h><text:h text:outline-level=\"2\">x</text:h>"
        + "<text:h text:outline-level=\"2\">x</text:h><text:h text:outline-level=\"1\">x</text:h>"
        + "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">x</text:h>"
        + "<text:h text:outline-level=\"2\">x</text:h><text:h text:outline-level=\"3\">x</text:h>",
      "I. 1. 2. II. – 1. –"),
    Case(
      "a paragraph that is an item by itself",
      "<text:numbered-paragraph text:list-id=\"q\" text:level=\"1\" text:style-name=\"D\">\(x)</text:numbered-paragraph>"
        + "<text:numbered-paragraph text:list-id=\"q\" text:level=\"1\" text:style-name=\"D\">\(x)</text:numbered-paragraph>",
      "1. 2."),
    Case(
      "a list in a text box counts for itself",
      list(
        "<text:list-item><text:p>x<draw:frame><draw:text-box>\(x)\(list(item()))</draw:text-box></draw:frame></text:p></text:list-item>",
        item(), style: "D"),
      "1. – I. 2."),
    Case(
      "levels deeper than there are",
      String(repeating: "<text:list text:style-name=\"D\"><text:list-item>", count: 20) + x
        + String(repeating: "</text:list-item></text:list>", count: 20), "–"),
  ]

  @Test(arguments: cases)
  func writesTheNumbersThatShow(case test: Case) throws {
    var builder = OpenDocumentBuilder(body: test.body, automatic: Self.automatic)
    builder.styles =
      "<text:outline-style style:name=\"Outline\">"
      + "<text:outline-level-style text:level=\"1\" style:num-format=\"I\" style:num-suffix=\".\"/>"
      + "<text:outline-level-style text:level=\"2\" style:num-format=\"1\" style:num-suffix=\".\"/>"
      + "<text:outline-level-style text:level=\"3\" style:num-format=\"\"/></text:outline-style>"
    let labels = try builder.lines().map { $0 == "x" ? "–" : String($0.dropLast(2)) }
    #expect(labels.joined(separator: " ") == test.expected, "\(test.name)")
  }

  @Test func suffixPartsTheNumberFromTheText() throws {
    let label =
      "<style:list-level-properties><style:list-level-label-alignment "
      + "text:label-followed-by=\"nothing\"/></style:list-level-properties>"
    let builder = OpenDocumentBuilder(
      body: Self.list(Self.item()),
      automatic: "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
        + "style:num-format=\"1\" style:num-suffix=\".\">\(label)</text:list-level-style-number></text:list-style>"
    )
    #expect(try builder.lines() == ["1.x"])
  }
}
