import TestSupport
import Testing

/// The page on references says nothing that the scanner does not do.
@Suite struct DocumentationTests {
  @Test func examplesAreWhatIsRead() throws {
    let page = try text(of: "Sources/PlanFacts/PlanFacts.docc/References.md")
    let blocks = page.split(separator: "```\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    #expect(blocks.count >= 8)
    for block in blocks {
      let cases = FactCase.parse(String(block.dropLast()))
      #expect(cases.count == 1)
      for factCase in cases {
        #expect(CaseFacts(factCase, .asWritten).referenceLines == factCase.expected, "\(block)")
      }
    }
  }
}
