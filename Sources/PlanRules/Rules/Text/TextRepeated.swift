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

/// Dấu vân của các đoạn: of each long paragraph a few hashes of three words in a row, the smallest in
/// some order, and one of all its words, by which two paragraphs that are nearly alike find each other.
private struct ShingleIndex {
  private let words: [UInt64]
  private let entries: [TextSurvey.LongParagraph]
  private var sketch: [(hash: UInt64, entry: Int)] = []
  /// By entry: its rows of three words in order, once it was compared; empty before.
  private var sorted: [[UInt64]]

  init(_ context: RuleContext) {
    words = context.survey.words.hashes
    entries = context.survey.longParagraphs
    sorted = Array(repeating: [], count: entries.count)
    guard entries.count > 1 else { return }
    sketch.reserveCapacity(entries.count * 7)
    for entry in entries.indices { addSketch(entry) }
    sketch.sort { ($0.hash, $0.entry) < ($1.hash, $1.entry) }
  }

  private mutating func addSketch(_ entry: Int) {
    // The smallest in each of six orders: of paragraphs that are alike by four fifths, one pair in two
    // hundred has fewer than two of them in common.
    var (a, b, c) = (UInt64.max, UInt64.max, UInt64.max)
    var (d, e, f) = (UInt64.max, UInt64.max, UInt64.max)
    var whole: UInt64 = 0
    let wordArray = words
    let words = wordArray.span
    let range = entries[entry].words
    for i in range.lowerBound..<range.upperBound - 2 {
      let hash = Self.shingle(words[i], words[i + 1], words[i + 2])
      whole = (whole << 5 | whole >> 59) ^ hash
      a = min(a, hash)
      b = min(b, hash ^ 0x5bd1_e995_1234_5678)
      c = min(c, hash ^ 0xa3c5_9ac3_8765_4321)
      d = min(d, hash ^ 0xfeed_5eed_0f0f_0f0f)
      e = min(e, hash ^ 0x3141_5926_5358_9793)
      f = min(f, hash ^ 0xd271_8281_8284_5904)
    }
    sketch.append((a, entry))
    sketch.append((b, entry))
    sketch.append((c, entry))
    sketch.append((d, entry))
    sketch.append((e, entry))
    sketch.append((f, entry))
    sketch.append((whole, entry))
  }

  private static func shingle(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    let mixed = (a &* 31 &+ b) &* 31 &+ c
    return (mixed ^ (mixed >> 29)) &* 0xbf58_476d_1ce4_e5b9 >> 3
  }

  /// Each paragraph that repeats an earlier one, with that one.
  mutating func repeated() -> [(first: Int, second: Int, isExact: Bool)] {
    // For each entry the earlier one that it met last, and how often: one met twice is compared.
    var met = [(entry: Int, count: Int)](repeating: (-1, 0), count: entries.count)
    var found = [Int](repeating: -1, count: entries.count)
    var i = 0
    while i < sketch.count {
      let first = sketch[i].entry
      var j = i + 1
      while j < sketch.count, sketch[j].hash == sketch[i].hash {
        let second = sketch[j].entry
        met[second] = (first, met[second].entry == first ? met[second].count + 1 : 1)
        if found[second] < 0,
          met[second].count == 2 ? areAlike(first, second) : areEqual(first, second)
        {
          found[second] = first
        }
        j += 1
      }
      i = j
    }
    return found.indices.filter { found[$0] >= 0 }.map { index in
      (
        entries[found[index]].paragraph, entries[index].paragraph, areEqual(found[index], index)
      )
    }
  }

  private func areEqual(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (entries[first], entries[second])
    return a.numbers == b.numbers && a.words.count == b.words.count
      && words[a.words].elementsEqual(words[b.words])
  }

  /// Whether four fifths of the longer one's rows of three words stand in both, and the same numbers.
  private mutating func areAlike(_ first: Int, _ second: Int) -> Bool {
    if areEqual(first, second) { return true }
    let (a, b) = (entries[first], entries[second])
    guard a.numbers == b.numbers else { return false }
    let longer = max(a.words.count, b.words.count)
    guard min(a.words.count, b.words.count) * 4 >= longer * 3 else { return false }
    sort(first)
    sort(second)
    let (leftArray, rightArray) = (sorted[first], sorted[second])
    let (left, right) = (leftArray.span, rightArray.span)
    // So many rows of either may be missing in the other.
    let longest = max(left.count, right.count)
    let most = longest - (longest * 4 + 4) / 5
    var (i, j, missing) = (0, 0, longest - left.count)
    while i < left.count, missing <= most {
      if j < right.count, right[j] < left[i] {
        j += 1
      } else {
        if j < right.count, left[i] == right[j] { j += 1 } else { missing += 1 }
        i += 1
      }
    }
    return missing <= most
  }

  private mutating func sort(_ entry: Int) {
    guard sorted[entry].isEmpty else { return }
    let range = entries[entry].words
    sorted[entry] = (range.lowerBound..<range.upperBound - 2).map {
      Self.shingle(words[$0], words[$0 + 1], words[$0 + 2])
    }.sorted()
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
