import Foundation
import SourceText
import TestSupport
import Testing

@Suite struct SyllableCensusTests {
  @Test(arguments: [
    "nghiêng", "giếng", "gì", "gìn", "giữa", "giải", "quý", "quốc", "quyết", "quỳnh", "rượu",
    "khuya", "khuỷu", "ngoáy", "ngoèo", "tuyến", "thuở", "người", "lửa", "hoà", "hòa", "thuý",
    "thúy", "uỷ", "ủy", "đoàn", "hoặc", "tuýp", "yếu", "y", "ở", "ĐẶNG", "NGUYỄN", "tuần",
    "xoong", "suýt", "kế", "kỳ", "hè", "giêng", "oách", "chuyện",
  ])
  func knowsTheSyllablesOfVietnamese(word: String) {
    for text in [word, word.decomposedStringWithCanonicalMapping] {
      let census = SyllableCensus(Array(text.utf8))
      #expect(census.wordCount == 1)
      #expect(census.syllableCount == 1)
      #expect(census.strangeCount == 0)
    }
  }

  @Test(arguments: [
    "été", "très", "KÕ", "ho¹ch", "haïch", "hoaïch", "viá", "Kạ", "cế", "ngế", "tàc", "đc\u{FFFD}a",
    "für", "naïve", "zử", "nghiêngg\u{1EA1}", "bế\u{E000}t", "hòá", "Ạnhạ", "Ä", "ướcc\u{301}a",
  ])
  func knowsWhatIsNone(word: String) {
    let census = SyllableCensus(Array(word.utf8))
    #expect(census.wordCount == 1)
    #expect(census.syllableCount == 0)
    #expect(census.strangeCount == 1)
  }

  @Test func passesOverAbbreviationsNumbersAndBullets() {
    let text = "• 19/2019/TT-BGDĐT, QĐ-UBND; NĐ-CP – 5.000đ … ½ m²"
    let census = SyllableCensus(Array(text.utf8))
    #expect(census.strangeCount == 0)
    #expect(census.markedCount == 0)
  }

  @Test func countsTheWordsOfASentence() {
    let census = SyllableCensus(Array("Kế hoạch của trường về việc học, zone plan: là".utf8))
    #expect(census.wordCount == 10)
    #expect(census.syllableCount == 8)
    #expect(census.markedCount == 8)
    #expect(census.distinctCount == 7)
    #expect(census.strangeCount == 0)
  }

  @Test(arguments: files(in: "Corpus/plans", endings: ["txt"]))
  func findsPlansVietnamese(path: String) throws {
    let census = SyllableCensus(try bytes(of: path))
    #expect(census.syllableCount * 10 > census.wordCount * 8)
    #expect(census.markedCount > census.strangeCount * 20)
    #expect(census.distinctCount * 2 > census.markedCount)
  }
}
