import TestSupport
import Testing

/// The cases of `Corpus/references` and `Corpus/facts`. `UPDATE_CORPUS=1` rewrites their expectations.
@Suite struct CorpusFactTests {
  @Test(arguments: files(in: "Corpus/references", endings: ["txt"]))
  func readsReferences(path: String) throws {
    try check(path) { $0.referenceLines }
  }

  @Test(arguments: files(in: "Corpus/facts", endings: ["txt"]))
  func readsOtherFacts(path: String) throws {
    try check(path) { $0.otherLines }
  }

  /// A table that shrinks proves less than it says.
  @Test func holdsEnoughCases() throws {
    let cases = try files(in: "Corpus/references", endings: ["txt"])
      .flatMap { FactCase.parse(try text(of: $0).trimmingSuffix(while: { $0 == "\n" })) }
      .filter { !$0.text.isEmpty }
    let negative = cases.filter { $0.expected.allSatisfy { $0.hasPrefix("= again ") } }
    #expect(cases.count >= 250)
    #expect(negative.count >= 60)
  }

  private func check(_ path: String, _ lines: (CaseFacts) -> [String]) throws {
    let cases = FactCase.parse(try text(of: path).trimmingSuffix(while: { $0 == "\n" }))
    let written = cases.map { factCase in
      guard !factCase.text.isEmpty else { return factCase.written(expecting: []) }
      return factCase.written(expecting: lines(CaseFacts(factCase, .asWritten)))
    }
    try expectMatch(written.joined(separator: "\n\n") + "\n", path)
    for factCase in cases where !factCase.text.isEmpty {
      let asWritten = lines(CaseFacts(factCase, .asWritten))
      for variant in Variant.allCases {
        #expect(
          lines(CaseFacts(factCase, variant)) == asWritten, "\(variant): \(factCase.text.joined())")
      }
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isGone: (Character) -> Bool) -> String {
    var result = self
    while let last = result.last, isGone(last) { result.removeLast() }
    return result
  }
}
