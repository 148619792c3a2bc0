import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Đoạn lặp lại: a paragraph given twice nearly word for word.
  static let textRepeated = Rule(
    id: "text/repeated", severity: .info,
    topic: Localized("Đoạn lặp lại", en: "repeated paragraphs"),
    summary: Localized(
      "Một đoạn viết hai lần gần như nguyên văn", en: "A paragraph given twice nearly word for word"
    ),
    why: Localized(
      "Đoạn lặp làm văn bản dài thêm mà không thêm ý, và sửa một chỗ thì chỗ kia thành sai.",
      en: "A repeated paragraph adds nothing, and goes wrong when only one of the two is changed."),
    remedy: Localized(
      "Giữ một chỗ, chỗ kia bỏ hoặc dẫn đến chỗ đã viết.",
      en: "Keep one and drop the other, or point to the first."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        body: """
          I. YÊU CẦU
          1. Tăng cường hình thức đọc sách tại lớp, tại thư viện và tại nhà theo phương châm mỗi \
          tuần một cuốn, phát huy vai trò của giáo viên chủ nhiệm trong việc hướng dẫn.
          II. HÌNH THỨC
          1. ⟦Tăng cường hình thức đọc sách tại lớp, tại thư viện và tại nhà theo phương châm mỗi \
          tuần một cuốn, phát huy vai trò của giáo viên chủ nhiệm trong việc hướng dẫn các em.⟧
          """),
      .flagged(
        body: """
          I. YÊU CẦU
          - Các lớp đăng ký sách với thư viện trước ngày khai mạc, trình bày gian hàng theo chủ \
          đề đã chọn, cử hai học sinh giới thiệu sách.
          II. HÌNH THỨC
          - Mỗi khối một gian hàng.
          - ⟦Các lớp đăng ký sách với thư viện trước ngày khai mạc, trình bày gian hàng theo chủ \
          đề đã chọn, cử hai học sinh giới thiệu sách.⟧
          """),
      .clean(
        text: """
          - Ngày 05/10: khối 1 và khối 2 trưng bày sách, giới thiệu sách, thi kể chuyện theo \
          sách, trao đổi sách cũ tại sân trường từ 7 giờ 30 phút.
          - Ngày 06/10: khối 3 và khối 4 trưng bày sách, giới thiệu sách, thi kể chuyện theo \
          sách, trao đổi sách cũ tại sân trường từ 7 giờ 30 phút.
          """),
      .clean(
        text: """
          1. Tổ chuyên môn
          Thực hiện nghiêm túc kế hoạch, báo cáo kết quả theo quy định.
          2. Thư viện
          Thực hiện nghiêm túc kế hoạch, báo cáo kết quả theo quy định.
          """),
    ]
  ) { context in
    var texts = ShingleIndex(context)
    for pair in texts.repeated() where !context.areTasks(pair.first, pair.second) {
      let text = context.plan.paragraphs[pair.second].text
      let first = context.plan.paragraphs[pair.first].text
      context.report(
        context.trimmed(text),
        pair.isExact
          ? "Đoạn này lặp lại nguyên văn đoạn «\(context.opening(of: first))» ở trên; giữ một chỗ."
          : "Đoạn này gần như lặp lại đoạn «\(context.opening(of: first))» ở trên; giữ một chỗ.",
        en: pair.isExact
          ? "This repeats «\(context.opening(of: first))» above word for word; keep one."
          : "This nearly repeats «\(context.opening(of: first))» above; keep one.",
        related: [
          RelatedPlace(
            context.say("đoạn đứng trước", en: "the earlier paragraph"), context.trimmed(first))
        ])
    }
    return .passed
  }
}

/// Dấu vân của các đoạn: of each long paragraph the smallest hashes of three words in a row, and one of
/// all its words, by which two paragraphs that are nearly alike find each other.
private struct ShingleIndex {
  private let words: [UInt64]
  private let entries: [TextSurvey.LongParagraph]
  /// By entry: a bit for each of its rows of three words; some share one.
  private var rowBits: [RowBits] = []

  init(_ context: RuleContext) {
    words = context.survey.words.hashes
    entries = context.survey.longParagraphs
  }

  private typealias RowBits = InlineArray<8, UInt64>

  /// The smallest hashes of a paragraph, in order.
  // Of paragraphs that are alike by four fifths, two thirds of their rows are in both: one pair in a
  // hundred has fewer than two of these in common.
  private typealias Sketch = InlineArray<6, UInt64>

  private mutating func sketch(
    _ words: Span<UInt64>, _ range: Range<Int>
  ) -> (Sketch, whole: UInt64) {
    var smallest = Sketch(repeating: .max)
    var whole: UInt64 = 0
    var bits = RowBits(repeating: 0)
    defer { rowBits.append(bits) }
    for i in range.lowerBound..<range.upperBound - 2 {
      let hash = Self.row(words, i)
      whole = (whole << 5 | whole >> 59) ^ hash
      bits[Int(truncatingIfNeeded: hash & 7)] |= 1 &<< (hash >> 3)
      guard hash < smallest[smallest.count - 1] else { continue }
      var place = smallest.count - 1
      while place > 0, smallest[place - 1] > hash {
        smallest[place] = smallest[place - 1]
        place -= 1
      }
      smallest[place] = hash
    }
    return (smallest, whole)
  }

  @inline(__always)
  private static func row(_ words: Span<UInt64>, _ i: Int) -> UInt64 {
    let mixed = (words[i] &* 31 &+ words[i + 1]) &* 31 &+ words[i + 2]
    return (mixed ^ (mixed >> 29)) &* 0xbf58_476d_1ce4_e5b9 >> 3
  }

  /// Each paragraph that repeats an earlier one, with that one.
  mutating func repeated() -> [(first: Int, second: Int, isExact: Bool)] {
    guard entries.count > 1 else { return [] }
    let wordArray = words
    let words = wordArray.span
    rowBits.reserveCapacity(entries.count)
    var firsts = FirstEntries(count: entries.count * 7)
    var found: [(first: Int, second: Int, isExact: Bool)] = []
    for second in entries.indices {
      let (smallest, whole) = sketch(words, entries[second].words)
      // The earlier ones that it meets, and how often.
      var met = InlineArray<7, (entry: Int, count: Int)>(repeating: (-1, 0))
      func meet(_ first: Int?) {
        guard let first else { return }
        var place = 0
        while met[place].count > 0, met[place].entry != first { place += 1 }
        met[place] = (first, met[place].count + 1)
      }
      for i in smallest.indices { meet(firsts.add(smallest[i], second)) }
      meet(firsts.add(whole, second))
      var place = 0
      while place < met.count, met[place].count > 0 {
        let (first, count) = met[place]
        let isExact = areEqual(words, first, second)
        if isExact || count > 1 && areAlike(words, first, second) {
          found.append((entries[first].paragraph, entries[second].paragraph, isExact))
          break
        }
        place += 1
      }
    }
    return found
  }

  private func areEqual(_ words: Span<UInt64>, _ first: Int, _ second: Int) -> Bool {
    let (a, b) = (entries[first], entries[second])
    guard a.numbers == b.numbers, a.words.count == b.words.count else { return false }
    for i in 0..<a.words.count
    where words[a.words.lowerBound + i] != words[b.words.lowerBound + i] {
      return false
    }
    return true
  }

  /// Whether four fifths of the longer one's rows of three words stand in both, and the same numbers.
  private func areAlike(_ words: Span<UInt64>, _ first: Int, _ second: Int) -> Bool {
    let (a, b) = (entries[first], entries[second])
    guard a.numbers == b.numbers else { return false }
    let isFirstLonger = a.words.count > b.words.count
    let (longer, shorter) = isFirstLonger ? (a.words, b.words) : (b.words, a.words)
    guard shorter.count * 4 >= longer.count * 3 else { return false }
    // So many rows of the longer one may be missing in the other.
    let most = longer.count - 2 - ((longer.count - 2) * 4 + 4) / 5
    // A bit that the other has not is a row at least.
    var missing = 0
    let (bits, others) = isFirstLonger ? (first, second) : (second, first)
    for i in rowBits[bits].indices {
      missing += (rowBits[bits][i] & ~rowBits[others][i]).nonzeroBitCount
    }
    guard missing <= most else { return false }
    missing = 0
    var next = shorter.lowerBound
    for i in longer.lowerBound..<longer.upperBound - 2 {
      let row = Self.row(words, i)
      // Nearly always it is the one after the last; all others are looked through for a few at most.
      let end = shorter.upperBound - 2
      if next >= end || Self.row(words, next) != row {
        guard let other = (shorter.lowerBound..<end).first(where: { Self.row(words, $0) == row })
        else {
          missing += 1
          if missing > most { return false }
          continue
        }
        next = other
      }
      next += 1
    }
    return true
  }
}

/// The first entry that has each hash.
private struct FirstEntries {
  private var slots: [(hash: UInt64, entry: Int)]
  private let mask: Int

  /// - Parameter count: how many hashes are added at most.
  init(count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: (0, -1), count: size)
    mask = size - 1
  }

  /// The first entry with a hash; nil where it is this one.
  mutating func add(_ hash: UInt64, _ entry: Int) -> Int? {
    var place = Int(truncatingIfNeeded: hash &* 0x9e37_79b9_7f4a_7c15 &>> 32) & mask
    while slots[place].entry >= 0 {
      if slots[place].hash == hash { return slots[place].entry == entry ? nil : slots[place].entry }
      place = (place + 1) & mask
    }
    slots[place] = (hash, entry)
    return nil
  }
}

extension RuleContext {
  /// Whether both paragraphs stand where tasks are given: two bodies may have the same.
  fileprivate func areTasks(_ first: Int, _ second: Int) -> Bool {
    [first, second].allSatisfy {
      kindsAround(section(at: plan.paragraphs[$0].span.lowerBound)).contains(.implementation)
    }
  }

  fileprivate func trimmed(_ span: TextSpan) -> TextSpan {
    span.lowerBound..<source.cursor.skipSpaceBack(span.upperBound, span.lowerBound)
  }

  /// The first eight words, to know a paragraph by.
  fileprivate func opening(of span: TextSpan) -> String {
    var end = span.lowerBound
    for _ in 0..<8 {
      end = source.cursor.skipSpace(end, span.upperBound)
      end = source.cursor.tokenEnd(end, span.upperBound)
    }
    return words(span.lowerBound..<end) + (end < span.upperBound ? " …" : "")
  }
}
