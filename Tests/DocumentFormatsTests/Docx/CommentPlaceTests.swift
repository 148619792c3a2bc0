import SourceText
import TestSupport
import Testing

@testable import DocumentFormats

/// Comments stand at the very words, whatever stands at the edges of runs and cells.
@Suite struct CommentPlaceTests {
  @Test(arguments: 0..<10)
  func `a comment stands at the very words`(series: Int) throws {
    for index in 0..<100 {
      var body = RandomBody(seed: UInt64(series * 100 + index))
      let xml = body.make()
      let builder = DocxBuilder(body: xml)
      let text = try builder.read().text
      let spans = body.groups.shuffled(using: &body.random).prefix(6).compactMap {
        span(of: $0, in: text)
      }
      #expect(!spans.isEmpty, "\(xml)")
      let copy = try #require(try commented(builder.bytes, spans))
      let document = try part("word/document.xml", of: copy)
      let places = try commentedWords(document)
      for (id, span) in spans.enumerated() {
        let wanted = words(in: text[span])
        #expect(places[id] == wanted, "\(String(decoding: text, as: UTF8.self))\n\(xml)")
      }
      try expectOnlyCommentsAdded(builder.bytes, copy)
    }
  }

  /// From the first to the last of words that stand on one line.
  private func span(of words: [String], in text: [UInt8]) -> Range<Int>? {
    guard let first = words.first.flatMap({ place(of: $0, in: text) }),
      let last = words.last.flatMap({ place(of: $0, in: text) })
    else { return nil }
    return first.lowerBound..<last.upperBound
  }

  private func place(of word: String, in text: [UInt8]) -> Range<Int>? {
    let word = Array(word.utf8)
    return text.indices.first { text[$0...].starts(with: word) }.map { $0..<$0 + word.count }
  }

  /// Without white space, and without what parts the lines of a cell.
  private func words(in text: ArraySlice<UInt8>) -> String {
    String(decoding: text.filter { !$0.isSpace && $0 != UInt8(ascii: ";") }, as: UTF8.self)
  }

  /// What stands between the marks of each comment.
  private func commentedWords(_ document: [UInt8]) throws -> [Int: String] {
    var reader = try XMLReader(docx: document)
    var open: Set<Int> = []
    var words: [Int: String] = [:]
    var isInText = false
    while true {
      switch try reader.next() {
      case .finished: return words
      case .text:
        guard isInText else { continue }
        var text: [UInt8] = []
        try reader.appendText(to: &text)
        for id in open { words[id, default: ""] += self.words(in: text[...]) }
      case .start:
        switch reader.docxElement {
        case .commentStart: open.insert(reader.integer(of: "id") ?? -1)
        case .commentEnd: open.remove(reader.integer(of: "id") ?? -1)
        case .text: isInText = true
        default: continue
        }
      case .end: isInText = false
      }
    }
  }

  /// Paragraphs and tables of words that each stand once, in runs of all kinds.
  private struct RandomBody {
    var random: SeededGenerator
    /// Words of one paragraph that follow one another.
    private(set) var groups: [[String]] = []
    private var count = 0

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func make() -> String {
      var xml = ""
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        xml += Bool.random(using: &random) ? paragraph() : table()
      }
      return xml
    }

    private mutating func table() -> String {
      let columns = Int.random(in: 2...4, using: &random)
      var rows: [[String]] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        var row: [String] = []
        for _ in 0..<columns {
          var content = ""
          for _ in 0..<Int.random(in: 1...3, using: &random) { content += paragraph() }
          row.append(cell(content))
        }
        rows.append(row)
      }
      return DocumentFormatsTests.table(rows)
    }

    private mutating func paragraph() -> String {
      var xml = "<w:p>"
      var words: [String] = []
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        xml += edge()
        let (run, new) = run()
        xml += run
        words += new
      }
      if !words.isEmpty { groups += [words, [words[0]], [words[words.count - 1]]] }
      return xml + edge() + "</w:p>"
    }

    /// What stands between runs.
    private mutating func edge() -> String {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: "<w:proofErr w:type=\"spellStart\"/>"
      case 1: "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"1\"/>"
      case 2: "<w:r><w:tab/></w:r>"
      case 3: "<w:r><w:br/></w:r>"
      case 4: DocumentFormatsTests.run(" ")
      default: ""
      }
    }

    private mutating func word() -> String {
      count += 1
      return ["«từ\(count)»", "……/\(count)ñ", "&amp;x\(count)k", "Điểm\(count)."][count % 4]
    }

    private mutating func run() -> (String, [String]) {
      let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in word() }
      let shown = words.map { $0.replacing("&amp;", with: "&") }
      let spaces = ["", " ", "  ", " : "]
      let text =
        spaces.randomElement(using: &random)! + words.joined(separator: " ")
        + spaces.randomElement(using: &random)!
      switch Int.random(in: 0..<7, using: &random) {
      case 0:
        return (
          "<w:r><w:tab/><w:t xml:space=\"preserve\">\(text)</w:t><w:br/></w:r>", shown
        )
      case 1: return ("<w:r><w:rPr><w:b/></w:rPr><w:t> \(words[0]) </w:t></w:r>", [shown[0]])
      case 2:
        return (
          "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + DocumentFormatsTests.run(text) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
          shown
        )
      case 3:
        return (
          "<w:hyperlink r:id=\"x\">\(DocumentFormatsTests.run(text, "<w:i/>"))</w:hyperlink>", shown
        )
      default: return (DocumentFormatsTests.run(text), shown)
      }
    }
  }

  @Test func `dots behind a word in a cell have their comment on the dots`() throws {
    let body = table([
      [
        cell("<w:p>\(run("Điểm"))\(run(" : ……/ 5 điểm "))</w:p>"),
        cell("<w:p>\(run("Ghi chú"))</w:p>"),
      ]
    ])
    let builder = DocxBuilder(body: body)
    let text = try builder.read().text
    let span = try #require(place(of: "……", in: text))
    let copy = try #require(try commented(builder.bytes, [span]))
    #expect(try commentedWords(part("word/document.xml", of: copy)) == [0: "……"])
  }
}
