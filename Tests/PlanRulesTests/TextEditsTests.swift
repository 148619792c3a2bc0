import TestSupport
import Testing

@testable import PlanRules

/// Edits of edits are edits of the text as it was first.
@Suite struct TextEditsTests {
  @Test func `rounds of edits at random`() {
    for seed in 0..<2000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = (0..<Int.random(in: 0...30, using: &random)).map { UInt8(97 + $0 % 26) }
      var now = text
      var edits = TextEdits()
      var maker = 0
      for _ in 0..<4 {
        var changes: [TextEdits.Change] = []
        var place = Int.random(in: 0...4, using: &random)
        while place <= now.count, changes.count < 4 {
          let end = min(now.count, place + Int.random(in: 0...3, using: &random))
          let bytes = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            UInt8.random(in: 65...90, using: &random)
          }
          changes.append(TextEdits.Change(place: place..<end, bytes: bytes, maker: maker))
          maker += 1
          place = end + Int.random(in: 1...8, using: &random)
        }
        for change in changes.reversed() { now.replaceSubrange(change.place, with: change.bytes) }
        edits.make(changes)
        #expect(edits.applied(to: text) == now, "\(seed)")
        expectPlaces(edits, text, now, seed)
      }
      #expect(edits.edits.flatMap { $0.makers }.sorted() == Array(0..<maker), "\(seed)")
    }
  }

  private func expectPlaces(_ edits: TextEdits, _ text: [UInt8], _ now: [UInt8], _ seed: Int) {
    for edit in edits.edits { #expect(Array(now[edit.place]) == edit.bytes, "\(seed)") }
    for (one, next) in zip(edits.edits, edits.edits.dropFirst()) {
      #expect(one.span.upperBound < next.span.lowerBound, "\(seed)")
    }
    // A letter that no edit touches is where it is said to be.
    for place in text.indices
    where edits.edits.allSatisfy({ !($0.span.lowerBound...$0.span.upperBound).contains(place) }) {
      let new = edits.place(ofOriginal: place)
      #expect(now[new] == text[place], "\(seed)")
      #expect(edits.original(of: new..<new) == place..<place, "\(seed)")
    }
  }
}
