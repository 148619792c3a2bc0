import Foundation
import SourceText
import Testing

@Suite struct FoldingTests {
  @Test func foldsEveryVietnameseLetterInPlace() {
    let upper =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ"
      + String(String.UnicodeScalarView((0x1EA0...0x1EF9).compactMap(Unicode.Scalar.init)))
    let folded = Folding.folded(upper)
    #expect(folded.count == upper.utf8.count)
    #expect(String(decoding: folded, as: UTF8.self).utf8.elementsEqual(upper.lowercased().utf8))
  }

  @Test func leavesEverythingElseAlone() {
    let text = "0123 «»“”–—…½×÷ß€ \u{1F600}"
    #expect(Folding.folded(text) == Array(text.utf8))
  }

  @Test(arguments: [
    ("ủy ban", "UỶ BAN nhân dân", 8), ("hòa", "Hoà", 4), ("ngày", "ngày", 5),
    ("ủy ban nhân dân", "Ủy  ban\n nhân dân xã", 21),
  ])
  func findsAPhraseInAnyCaseSpacingAndTonePlacement(phrase: String, text: String, end: Int) {
    let table = PhraseTable([phrase])
    let folded = Folding.folded(text)
    #expect(table.match(folded, at: 0, limit: folded.count)?.end == end)
  }

  @Test func findsAPhraseWrittenWithLooseMarks() {
    let table = PhraseTable(["thê\u{309} theo"])
    let text = Folding.folded("thể theo")
    #expect(table.match(text, at: 0, limit: text.count)?.end == text.count)
  }

  @Test func boundsTheSpellingsOfOnePhrase() {
    var list = PhraseList()
    list.add(Array(repeating: "hóa", count: 40).joined(separator: " "), value: 0)
    #expect(list.entries.count == 64)
  }

  @Test func findsNoPhraseInsideALongerWord() {
    let table = PhraseTable(["sở", "của"])
    let longer = Folding.folded("sởn gai ốc, củaX")
    #expect(!table.contains(longer, in: 0..<longer.count))
    #expect(table.contains(Folding.folded("“Sở”"), in: 0..<Folding.folded("“Sở”").count))
  }

  @Test func prefersTheLongestPhrase() {
    let table = PhraseTable(["kế hoạch", "kế hoạch hành động"])
    let text = Folding.folded("Kế hoạch hành động số 5")
    #expect(table.match(text, at: 0, limit: text.count)?.value == 1)
  }
}
