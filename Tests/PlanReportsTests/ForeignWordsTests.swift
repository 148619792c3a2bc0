import Foundation
import TestSupport
import Testing

@testable import PlanFacts
@testable import PlanReports
@testable import PlanRules
@testable import PlanSets
@testable import PlanSyntax
@testable import RuleTables
@testable import SourceText

/// Words of a document or a path stay words, whatever they are and wherever they are written.
@Suite struct ForeignWordsTests {
  private static let tool = Tool(version: "1", registerDay: "2026-11-21")

  private func html(_ words: String) -> String {
    var writer = HTMLWriter()
    writer.text(words)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("Sở GD&ĐT", "Sở GD&amp;ĐT"),
    ("</script><b onclick='x'>", "&lt;/script&gt;&lt;b onclick=&#39;x&#39;&gt;"),
    ("\"><img src=x>", "&quot;&gt;&lt;img src=x&gt;"),
    ("a \t\r\n  b", "a b"),
    ("a\u{0}b\u{7F}\u{9B}2J\u{1B}[31m", "a[U+0000]b[U+007F][U+009B]2J[U+001B][31m"),
    ("a\u{202E}b\u{2066}c\u{61C}\u{200F}", "a[U+202E]b[U+2066]c[U+061C][U+200F]"),
    ("a\u{2028}b\u{85}", "a b[U+0085]"),
    ("\u{FEFF}a", "[U+FEFF]a"),
    ("Hoà\u{0300} “thế” – «ấy» 📘", "Hoà\u{0300} “thế” – «ấy» 📘"),
    ("©\u{A0}é Ø ؀", "©\u{A0}é Ø ؀"), ("", ""),
  ])
  func `html`(words: String, expected: String) { #expect(html(words) == expected) }

  @Test func `html of any bytes lets no markup through`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let page = html(String(decoding: bytes, as: UTF8.self))
      #expect(!page.contains { "<>\"'".contains($0) })
      #expect(
        page.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+84", "'+84"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"),
    ("  =1", "'  =1"), ("\t=1", "'"), ("\r=1", "'"), ("\u{A0}=1", "'"), ("\u{3000}=1", "'"),
    ("＝1+1", "'＝1"), ("＋1", "'＋"), ("－1", "'－"), ("＠x", "'＠"), ("\u{200B}=1", "'=1"),
    ("\u{202E}=1", "'=1"), ("\u{FEFF}=1", "'=1"), ("a;=cmd", "a;'=cmd"), ("a; @x", "a; '@x"),
  ])
  func `no cell begins a formula`(words: String, start: String) throws {
    var row = CSVRow()
    row.add(words)
    row.add("x")
    let cells = try Self.cells(row.finish())
    #expect(cells.count == 1 && cells[0].count == 2)
    if start == "'" {
      let mark = cells[0][0].drop { $0.isWhitespace }
      #expect(mark.first == "'", "\(cells)")
    } else {
      #expect(cells[0][0].replacing(" ", with: "").hasPrefix(start.replacing(" ", with: "")))
    }
  }

  @Test func `cells keep their words and lose what moves the pen`() throws {
    var row = CSVRow()
    let words = ["a,b", "nói \"thế\"", "hai\nhàng", "x\u{0}y\u{9B}z", "a\u{202E}b", "Đủ – 12%"]
    for word in words { row.add(word) }
    let cells = try Self.cells(row.finish())
    #expect(
      cells == [["a,b", "nói \"thế\"", "hai hàng", "x\u{FFFD}y\u{FFFD}z", "ab", "Đủ – 12%"]])
    var long = CSVRow()
    long.add(String(repeating: "ệ", count: 50_000))
    #expect(try Self.cells(long.finish())[0][0].unicodeScalars.count <= CSVRow.longestCell)
  }

  /// A reader of RFC 4180, strict.
  static func cells(_ bytes: [UInt8]) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var i = 0
    func end() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    while i < bytes.count {
      if bytes[i] == 0x22 {
        i += 1
        while i < bytes.count {
          if bytes[i] == 0x22 {
            i += 1
            guard i < bytes.count, bytes[i] == 0x22 else { break }
          }
          cell.append(bytes[i])
          i += 1
        }
      } else if bytes[i] == 0x2C {
        end()
        i += 1
      } else if bytes[i] == 0x0D {
        end()
        rows.append(row)
        row = []
        i += 2
      } else {
        cell.append(bytes[i])
        i += 1
      }
    }
    return rows
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\`"),
    ("[a](b) ![c]", "\\[a\\](b) \\!\\[c\\]"), ("<b>&amp;", "\\<b\\>\\&amp;"),
    ("https://x", "https:\u{200B}//x"), ("a\nb\u{202E}", "a b"), ("12: 5", "12: 5"),
  ])
  func `markdown`(words: String, expected: String) {
    var writer = MarkdownWriter()
    writer.text(words)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  // MARK: Whole reports

  /// Strings that would break out if one place forgot to escape.
  static let hostile = [
    "</script><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "'><svg/onload=alert(1)>",
    "</style></td></table><h1>", "<!--", "]]>", "\u{202E}\u{2066}\u{0}\u{9B}", "|`*_[x](y)",
    "=HYPERLINK(\"x\")",
  ]

  @Test(arguments: hostile)
  func `a hostile word in every field stays a word`(word: String) throws {
    let text = """
      Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ \(word) về việc ban hành "\(word)" tại Điều 5;
      Căn cứ Luật \(word) Giáo dục năm 2019 và Kế hoạch số 60/KH-\(word) \(word)
      Căn cứ Quyết định số 1/2031/QĐ-TTg ngày 31/02/2031 của \(word); khoản 1 \(word) Điều 8 Luật Giáo dục;
      """
    let source = SourceText(Array(text.utf8))
    let result = Analysis(of: source, tables: .builtIn)
    var summary = RunSummary()
    summary.add(result)
    var pile = CitedDocuments()
    pile.add(CitationDigest(ordinal: 1, path: word, result))
    let outcome = pile.finish()
    for language in [Language.vietnamese, .english] {
      let table = ReferencesHTMLReport(
        CiteManner(tool: Self.tool, language: language, tables: .builtIn, asOf: nil))
      let text = AnnotatedTextReport(
        CiteManner(tool: Self.tool, language: language, tables: .builtIn, asOf: nil))
      let name = DocumentName(path: word)
      let pages = [
        table.opening + table.document(name, result) + table.closing(summary),
        text.opening + text.document(name, result) + text.closing(summary),
        CitedDocumentsHTMLReport(
          CiteManner(tool: Self.tool, language: language, tables: .builtIn, asOf: nil)
        ).report(
          outcome, summary),
      ]
      for page in pages { try Self.expectOwnMarkup(page) }
    }
  }

  /// Every tag of a page is one that the program writes, every attribute too, and they close in order.
  static func expectOwnMarkup(_ bytes: [UInt8]) throws {
    let page = String(decoding: bytes, as: UTF8.self)
      .replacing(HTMLAssets.script.description, with: "").replacing(
        HTMLAssets.style.description, with: "")
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    var open: [String] = []
    for piece in page.split(separator: "<").dropFirst() {
      let tag = try #require(piece.split(separator: ">", omittingEmptySubsequences: false).first)
      let name = String(tag.prefix { $0 != " " })
      if name.hasPrefix("/") {
        #expect(open.popLast() == String(name.dropFirst()))
      } else if !["!DOCTYPE", "meta", "br", "input"].contains(name) {
        open.append(name)
      }
      let names = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .compactMap { $0.offset % 2 == 0 ? $0.element : nil }
        .flatMap { $0.split(separator: " ") }.filter { $0.hasSuffix("=") }
      #expect(
        names.allSatisfy {
          [
            "lang=", "charset=", "http-equiv=", "content=", "name=", "class=", "id=", "href=",
            "for=", "type=", "start=", "autocomplete=", "placeholder=", "scope=", "colspan=",
            "data-key=",
            "data-label=", "title=", "aria-hidden=", "aria-label=", "aria-labelledby=", "value=",
            "data-kind=", "data-detail=", "role=", "tabindex=", "width=", "height=", "x=", "fill=",
            "patternUnits=", "patternTransform=",
          ].contains($0)
        }, "\(tag)")
    }
    #expect(open.isEmpty, "\(open)")
  }

  @Test func `annotation gives the text back`() throws {
    let texts = [
      "Căn cứ Thông tư\r\nsố 19/2019/TT- BGDĐT ngày\u{A0}12/11/2019 & <b>\n\tLuật Giáo dục năm 2019\n",
      "# Luật\n\n  hai  cách ", "", "Nghị định số 30/2020/NĐ-CP",
    ]
    let report = AnnotatedTextReport(
      CiteManner(tool: Self.tool, language: .vietnamese, tables: .builtIn, asOf: nil))
    for text in texts {
      let source = SourceText(Array(text.utf8))
      let result = Analysis(of: source, tables: .builtIn)
      let html = String(
        decoding: report.document(DocumentName(path: "a"), result), as: UTF8.self)
      let start = try #require(html.range(of: "<div class=\"text\">"))
      let end = try #require(html.range(of: "</div>"))
      let body = html[start.upperBound..<end.lowerBound]
        .replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      #expect(Array(body.utf8) == Array(text.utf8))
    }
  }
}
