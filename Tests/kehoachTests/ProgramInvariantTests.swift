import Foundation
import Invariants
import TestSupport
import Testing

@Suite(.tags(.slow)) struct ProgramInvariantTests {
  @Test(arguments: Invariant.program)
  func hostileCasesHold(invariant: Invariant) throws {
    let cases = try hostileCases(of: invariant)
    #expect(!cases.isEmpty)
    for path in cases { #expect(invariant.broken(try bytes(of: path)) == [], "\(path)") }
    #expect(invariant.broken([]) == [])
  }

  /// No folder is forgotten, and `.ci/fuzz` tries them all.
  @Test func everyInvariantIsFuzzed() throws {
    let names = (Invariant.all + Invariant.program).map { $0.name }
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: repositoryRoot.appending(path: "Corpus/hostile").path)
    // `boundary` is tried by BoundaryTests.
    #expect(Set(folders) == Set(names + ["boundary"]))
    let words = try text(of: ".ci/fuzz").split { $0 == " " || $0 == "\n" }
    for name in names { #expect(words.contains(Substring(name)), "\(name)") }
  }
}
