import Foundation
import PlanRules
import RuleTables
import SourceText
import TestSupport
import Testing

@testable import DocumentFormats

/// Comments stand at the very words, whatever stands at the edges of runs and cells: letter by letter, over
/// documents that are written here and read back.
@Suite(.tags(.slow)) struct SlowCommentPlaceTests {
  private static let linter = Linter(tables: .builtIn, options: LintOptions())

  @Test(arguments: 0..<10)
  func `a comment stands at the very words`(series: Int) throws {
    for index in 0..<100 {
      try check(WrittenDocument(seed: UInt64(series * 100 + index)))
    }
  }

  private func check(_ written: WrittenDocument) throws {
    var builder = DocxBuilder(body: written.body)
    builder.numbering = WrittenDocument.numbering
    let document = try builder.read()
    let text = written.text.map { $0.shown }.joined()
    #expect(String(decoding: document.text, as: UTF8.self) == text, "\(written.body)")
    let result = Self.linter.lint(document.source)
    var spans = result.findings.map { result.source.decodedSpan(of: $0.span) }
    spans += randomSpans(written)
    let copy = try #require(try commented(builder.bytes, spans))
    let body = try part("word/document.xml", of: copy)
    let comments = try part("word/comments.xml", of: copy)
    let (places, isElsewhere) = (try commentedPlaces(body), try saysElsewhere(comments))
    let starts = Self.starts(written)
    for (id, span) in spans.enumerated() {
      expectExact(
        written, starts, span, places[id] ?? [], isElsewhere: isElsewhere[id] ?? false)
    }
    try expectOnlyCommentsAdded(builder.bytes, copy)
  }

  /// Anywhere, also over what the reader puts there, and over several lines.
  private func randomSpans(_ written: WrittenDocument) -> [Range<Int>] {
    var random = SeededGenerator(seed: UInt64(written.text.count))
    let starts = Self.starts(written)
    return (0..<6).map { _ in
      let first = Int.random(in: 0..<written.text.count, using: &random)
      let last = min(first + Int.random(in: 1...24, using: &random), written.text.count)
      return starts[first]..<starts[last]
    }
  }

  /// Where each letter of the text begins, and where it ends.
  private static func starts(_ written: WrittenDocument) -> [Int] {
    var starts = [0]
    for letter in written.text { starts.append(starts[starts.count - 1] + letter.shown.utf8.count) }
    return starts
  }

  private func expectExact(
    _ written: WrittenDocument, _ starts: [Int], _ span: Range<Int>, _ covered: Set<Int>,
    isElsewhere: Bool
  ) {
    var wanted: Set<Int> = []
    let first = starts.partitionIndex { $0 <= span.lowerBound } - 1
    for index in first..<written.text.count where starts[index] < span.upperBound {
      wanted.formUnion(written.text[index].places ?? 0..<0)
    }
    let words = String(
      decoding: written.text.map { $0.shown }.joined().utf8.prefix(span.upperBound).dropFirst(
        span.lowerBound), as: UTF8.self)
    guard let from = wanted.min(), let to = wanted.max() else {
      #expect(isElsewhere, "\(words): \(written.body)")
      return
    }
    let isParted = written.whole.contains {
      $0.overlaps(from..<to + 1) && !(from...to).contains($0.lowerBound)
        || $0.overlaps(from..<to + 1) && !(from...to).contains($0.upperBound - 1)
    }
    #expect(isElsewhere == isParted, "\(words): \(written.body)")
    if !isElsewhere {
      #expect(
        covered.subtracting(written.unseen) == Set(from...to).subtracting(written.unseen),
        "\(words): \(written.body)")
    }
  }

  // MARK: The copy

  /// The letters of the XML between the marks of each comment, by their numbers.
  private func commentedPlaces(_ document: [UInt8]) throws -> [Int: Set<Int>] {
    var reader = try XMLReader(docx: document)
    var open: Set<Int> = []
    var places: [Int: Set<Int>] = [:]
    var count = 0
    func add(_ letters: Int) {
      for id in open { places[id, default: []].formUnion(count..<count + letters) }
      count += letters
    }
    var isInText = false
    while true {
      switch try reader.next() {
      case .finished: return places
      case .text:
        guard isInText else { continue }
        var text: [UInt8] = []
        try reader.appendText(to: &text)
        add(String(decoding: text, as: UTF8.self).unicodeScalars.count)
      case .start:
        switch reader.docxElement {
        case .commentStart: open.insert(reader.integer(of: "id") ?? -1)
        case .commentEnd: open.remove(reader.integer(of: "id") ?? -1)
        case .text: isInText = true
        case .tab, .noBreakHyphen: add(1)
        default: continue
        }
      case .end: isInText = false
      }
    }
  }

  /// Whether each comment says that it stands beside its words.
  private func saysElsewhere(_ part: [UInt8]) throws -> [Int: Bool] {
    var reader = try XMLReader(docx: part)
    var result: [Int: Bool] = [:]
    var id = 0
    while true {
      switch try reader.next() {
      case .finished: return result
      case .start: if reader.docxElement == .comment { id = reader.integer(of: "id") ?? -1 }
      case .text: if Array(reader.bytes[reader.text]).holds("elsewhere") { result[id] = true }
      case .end: continue
      }
    }
  }

  @Test func `dots after a word in a cell have their comment on the dots`() throws {
    let body = table([
      [
        cell("<w:p>\(run("Điểm"))\(run(" : ……/ 5 điểm "))</w:p>"),
        cell("<w:p>\(run("Ghi chú"))</w:p>"),
      ]
    ])
    let builder = DocxBuilder(body: body)
    let text = String(decoding: try builder.read().text, as: UTF8.self)
    let place = try #require(text.range(of: "……"))
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    let copy = try #require(try commented(builder.bytes, [start..<start + 6]))
    // «Điểm : » are seven letters.
    #expect(try commentedPlaces(part("word/document.xml", of: copy)) == [0: [7, 8]])
  }
}
