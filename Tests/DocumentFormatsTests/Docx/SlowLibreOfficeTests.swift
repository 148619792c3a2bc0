import DocumentFormats
import Foundation
import TestSupport
import Testing

/// The same lists as LibreOffice numbers them. Skipped where it is not installed.
@Suite(.tags(.slow), .enabled(if: LibreOffice.isInstalled, "cần LibreOffice (soffice) trên PATH"))
struct SlowLibreOfficeTests {
  private static let text = "txt:Text (encoded):UTF8"

  private static func lines(_ data: Data?) -> [String]? {
    guard let data else { return nil }
    // It begins with a byte-order mark, and indents lists.
    let text = String(decoding: data, as: UTF8.self).replacing("\u{FEFF}", with: "")
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
      let text = line.drop { $0 == " " }
      return text == "x" ? " x" : String(text)
    }
  }

  @Test func numbersTheWrittenCasesAlike() throws {
    var files: [String: Data] = [:]
    for (index, test) in NumberingTests.cases.enumerated() {
      files["\(index).docx"] = Data(test.builder.bytes)
    }
    let texts = try LibreOffice.convert(files, to: Self.text)
    for (index, test) in NumberingTests.cases.enumerated() {
      let lines = try #require(Self.lines(texts["\(index)"]), "\(test.name)")
      #expect(
        NumberingTests.Case.labels(lines) == test.libreOffice ?? test.expected, "\(test.name)")
    }
  }

  /// Lists of LibreOffice's own making, saved as .docx: level and form of each outline, as ODF says them.
  private static let made = [
    [#"num-format="I" num-suffix=".""#, #"num-format="1" num-suffix=".""#],
    [#"num-format="1" num-suffix=".""#, #"num-format="1" num-suffix="." display-levels="2""#],
    [
      #"num-format="a" num-suffix=")" start-value="3""#,
      #"num-format="i" num-prefix="(" num-suffix=")""#,
    ],
    [#"num-format="A" num-suffix=".""#, #"num-format="1" num-prefix="Bước " num-suffix=":""#],
    [
      #"num-format="1" num-prefix="Điều " num-suffix="." start-value="12""#,
      #"num-format="a" num-suffix=")""#,
    ],
  ]

  private static func open(_ levels: [String]) -> Data {
    let levels = levels.enumerated().map { index, level in
      let attributes = level.replacing("num-", with: "style:num-")
        .replacing("start-value", with: "text:start-value")
        .replacing("display-levels", with: "text:display-levels")
      return "<text:list-level-style-number text:level=\"\(index + 1)\" \(attributes)>"
        + "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
        + "<style:list-level-label-alignment text:label-followed-by=\"listtab\"/>"
        + "</style:list-level-properties></text:list-level-style-number>"
    }
    func item(_ content: String) -> String { "<text:list-item>\(content)</text:list-item>" }
    let inner = "<text:list>\(item("<text:p>x</text:p>"))\(item("<text:p>x</text:p>"))</text:list>"
    let outer = item("<text:p>x</text:p>" + inner) + item("<text:p>x</text:p>" + inner)
    let list = "<text:list text:style-name=\"L\""
    return Data(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.2" \
      office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>\
      <text:list-style style:name="L">\(levels.joined())</text:list-style>\
      </office:automatic-styles><office:body><office:text>\(list) xml:id="l">\(outer)</text:list>\
      <text:p>giữa</text:p>\(list) text:continue-list="l">\(outer)</text:list>\
      <text:p>cuối</text:p>\(list)>\(outer)</text:list></office:text></office:body>\
      </office:document>
      """.utf8)
  }

  @Test func numbersListsOfItsOwnMakingAlike() throws {
    var files: [String: Data] = [:]
    for (index, levels) in Self.made.enumerated() { files["\(index).fodt"] = Self.open(levels) }
    let documents = try LibreOffice.convert(files, to: "docx:MS Word 2007 XML")
    let texts = try LibreOffice.convert(
      Dictionary(uniqueKeysWithValues: documents.map { ("\($0).docx", $1) }), to: Self.text)
    for (index, levels) in Self.made.enumerated() {
      let document = try #require(documents["\(index)"])
      let text = String(decoding: try DocxReader.read(Array(document)).text, as: UTF8.self)
      let expected = try #require(Self.lines(texts["\(index)"]))
      #expect(text.split(separator: "\n").map { String($0) } == expected, "\(levels)")
      #expect(expected.count == 20, "\(text) \(expected)")
    }
  }
}
