import Foundation
import TestSupport
import Testing

@testable import PlanReports
@testable import PlanRules
@testable import SourceText

/// What pages are made of.
@Suite struct HTMLPageTests {
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/sha256sum"), "cần sha256sum"))
  func `a page lets in its own style and script alone`() throws {
    #expect(HTMLAssets.styleHash.description == (try hash(HTMLAssets.style.description)))
    #expect(HTMLAssets.scriptHash.description == (try hash(HTMLAssets.script.description)))
  }

  private func hash(_ text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = [file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let digits = Array(output.prefix(64))
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    return "sha256-" + Data(bytes).base64EncodedString()
  }

  @Test func `a page fetches nothing`() {
    for text in [HTMLAssets.style.description, HTMLAssets.script.description] {
      for word in ["http:", "https:", "//", "url(", "@import", "import(", "fetch", "</"] {
        #expect(!text.contains(word), "\(word)")
      }
    }
  }

  /// Words on every ground they stand on, in both colour schemes.
  @Test func `every colour can be read`() throws {
    let style = HTMLAssets.style.description
    for scheme in style.matches(of: /:root\{([^}]*)\}/).prefix(2) {
      var colours: [Substring: Double] = [:]
      for entry in scheme.1.matches(of: /--([a-z]+):#([0-9a-f]+)/) {
        colours[entry.1] = luminance(entry.2)
      }
      #expect(colours.count == 10)
      for ground in ["paper", "band", "mark"] as [Substring] {
        for ink in ["ink", "soft", "link", "bad", "warn", "good"] as [Substring] {
          let pair = [try #require(colours[ground]), try #require(colours[ink])].sorted()
          #expect((pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, "\(ink) on \(ground)")
        }
      }
    }
  }

  /// Of a colour as WCAG defines it.
  private func luminance(_ hex: Substring) -> Double {
    let digits = hex.count == 3 ? hex.map { "\($0)\($0)" }.joined() : String(hex)
    let parts = stride(from: 0, to: 6, by: 2).map { start -> Double in
      let value = Double(Int(digits.dropFirst(start).prefix(2), radix: 16) ?? 0) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test(arguments: [
    // Apart, in one another, beginning or ending together, over one another, equal.
    ([2..<4, 6..<9], ["2-4:0", "6-9:1"]), ([0..<10, 3..<5], ["0-3:0", "3-5:1", "5-10:0"]),
    ([0..<4, 0..<10], ["0-4:0", "4-10:1"]), ([0..<10, 6..<10], ["0-6:0", "6-10:1"]),
    ([0..<6, 4..<9], ["0-4:0", "4-9:1"]), ([1..<3, 1..<3], ["1-3:1"]), ([5..<5, 7..<8], ["7-8:1"]),
    ([0..<9, 1..<8, 2..<3], ["0-1:0", "1-2:1", "2-3:2", "3-8:1", "8-9:0"]), ([], []),
  ])
  func `each place belongs to the innermost mark`(marks: [Range<Int>], expected: [String]) {
    let segments = TextSegments(marks).segments
    #expect(
      segments.map { "\($0.span.lowerBound)-\($0.span.upperBound):\($0.mark)" } == expected)
  }

  @Test(arguments: [
    ("Mở đầu. Căn cứ ⟦Luật A⟧ và TP. Huế. Sau đó.", "Căn cứ [Luật A] và TP. Huế."),
    ("a; b ⟦c⟧; d", "b [c];"), ("⟦c⟧", "[c]"),
    ("Điều 3.2 của ⟦c⟧ (v2.1)", "Điều 3.2 của [c] (v2.1)"),
  ])
  func `a reference stands in its sentence`(marked: String, expected: String) throws {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    let source = SourceText(Array(parts.joined().utf8))
    let start = parts[0].utf8.count
    let excerpt = SentenceExcerpt(
      source, span: start..<start + parts[1].utf8.count, paragraph: 0..<source.bytes.count)
    #expect(shown(excerpt, source) == expected)
  }

  @Test func `a long sentence is cut on both sides`() {
    let words = String(repeating: "chữ ", count: 500)
    let source = SourceText(Array((words + "⟦" + words).utf8))
    let start = words.utf8.count
    let excerpt = SentenceExcerpt(source, span: start..<start + 3, paragraph: nil)
    let text = shown(excerpt, source)
    #expect(text.hasPrefix("…") && text.hasSuffix("…"))
    #expect(text.count <= SentenceExcerpt.columns + 6)
    let whole = SentenceExcerpt(source, span: 0..<source.bytes.count, paragraph: nil)
    #expect(whole.isMarkCut && shown(whole, source).count <= SentenceExcerpt.columns)
  }

  private func shown(_ excerpt: SentenceExcerpt, _ source: SourceText) -> String {
    func words(_ span: TextSpan) -> String { String(decoding: source.bytes[span], as: UTF8.self) }
    return (excerpt.isCutBefore ? "…" : "") + words(excerpt.before) + "["
      + words(excerpt.marked) + "]" + words(excerpt.after) + (excerpt.isCutAfter ? "…" : "")
  }
}
