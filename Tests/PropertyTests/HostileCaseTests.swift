import Foundation
import Invariants
import TestSupport
import Testing

/// What broke the program once, or might: `Corpus/hostile`, a folder for each kind of input.
@Suite(.tags(.slow)) struct HostileCaseTests {
  @Test(arguments: Invariant.all)
  func hostileCasesHold(invariant: Invariant) throws {
    let cases = try hostileCases(of: invariant)
    #expect(!cases.isEmpty)
    for path in cases { #expect(invariant.broken(try bytes(of: path)) == [], "\(path)") }
    #expect(invariant.broken([]) == [])
  }
}
