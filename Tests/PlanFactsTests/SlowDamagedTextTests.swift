import PlanFacts
import RuleTables
import SourceText
import TestSupport
import Testing

/// The scanner takes any bytes: it never traps, its spans lie in the text, and it says the same twice.
@Suite(.tags(.slow)) struct SlowDamagedTextTests {
  @Test(arguments: 0..<20)
  func readsDamagedTexts(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let paths =
      files(in: "Corpus/references", endings: ["txt"]) + files(in: "Corpus/facts", endings: ["txt"])
    let cases = try paths.flatMap { FactCase.parse(try text(of: $0)) }.filter { !$0.text.isEmpty }
    for _ in 0..<1000 {
      var damaged = try #require(cases.randomElement(using: &random))
      damaged.text = [damage(damaged.text.joined(separator: "\n"), &random)]
      let first = CaseFacts(damaged, .asWritten)
      check(first)
      #expect(CaseFacts(damaged, .asWritten).referenceLines == first.referenceLines)
    }
  }

  /// A title without an end is cut, but never within a letter.
  @Test(arguments: ["", "a", "ab", "abc"])
  func readsTitlesWithoutAnEnd(lead: String) throws {
    var long = FactCase()
    long.text = [
      "Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ Giáo dục và Đào tạo ban hành \(lead)"
        + String(repeating: "ềệ", count: 1000)
    ]
    let result = CaseFacts(long, .asWritten)
    check(result)
    #expect(try #require(result.facts.references.first?.title).count > 1900)
  }

  private static let pieces = [
    "/", "-", "…", "....", "số ", "ngày ", " tháng ", " năm 2025", "(", ")", "“", "”", "Luật ",
    "Điều ",
    "khoản ", "12/5/2025", "19/2019/TT-BGDĐT", "của ", ", ", "; ", "\n\n", "½", "\u{2044}",
    "\u{0301}",
    "2024-2025", "Kế hoạch ", "và ", "Đ", "[", "xx", "1", "TT-", "/KH-UBND", " ",
  ]

  private func damage(_ text: String, _ random: inout SeededGenerator) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      guard !bytes.isEmpty else { break }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        bytes.removeSubrange(
          place..<min(bytes.count, place + Int.random(in: 1...9, using: &random)))
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 2:
        bytes.insert(
          contentsOf: Array((Self.pieces.randomElement(using: &random) ?? "").utf8), at: place)
      case 3: bytes.removeSubrange(place...)
      default: bytes.insert(contentsOf: bytes[..<place], at: place)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func check(_ result: CaseFacts) {
    let facts = result.facts
    let whole = 0...result.source.bytes.count
    func isBetweenLetters(_ place: Int) -> Bool {
      whole.contains(place)
        && (place == whole.upperBound || result.source.bytes[place] & 0xC0 != 0x80)
    }
    func isInside(_ span: TextSpan?) -> Bool {
      span.map { isBetweenLetters($0.lowerBound) && isBetweenLetters($0.upperBound) } ?? true
    }
    for (index, reference) in facts.references.enumerated() {
      #expect(isInside(reference.span) && !reference.span.isEmpty)
      for span in [
        reference.typeSpan, reference.numberSpan, reference.name, reference.dateSpan,
        reference.issuer, reference.title, reference.issuerCodeSpan,
      ] { #expect(isInside(span) && span?.isEmpty != true) }
      #expect(reference.parent.map { $0 < index } ?? true)
      #expect((reference.role == .basis) == (reference.basis != nil))
    }
    for (a, b) in zip(facts.references, facts.references.dropFirst()) {
      #expect(a.span.upperBound <= b.span.lowerBound, "references follow each other")
    }
    for date in facts.dates { #expect(isInside(date.span) && isInside(date.digits)) }
    for range in facts.dateRanges { #expect(range.from < range.to && range.to < facts.dates.count) }
    for quantity in facts.quantities { #expect(isInside(quantity.span)) }
    for deadline in facts.deadlines { #expect(isInside(deadline.span)) }
    for term in facts.definitions { #expect(isInside(term.short) && isInside(term.long)) }
    for blank in facts.placeholders { #expect(isInside(blank) && !blank.isEmpty) }
    for (a, b) in zip(facts.dates, facts.dates.dropFirst()) {
      #expect(a.span.lowerBound < b.span.lowerBound, "dates are in text order")
    }
  }
}
