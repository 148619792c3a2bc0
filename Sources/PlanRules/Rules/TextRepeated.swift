import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Đoạn lặp lại: a paragraph given twice nearly word for word.
  static let textRepeated = Rule(
    id: "text/repeated", severity: .info,
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
        """
        KẾ HOẠCH
        Tổ chức Ngày hội đọc sách

        I. YÊU CẦU
        1. Tăng cường hình thức đọc sách tại lớp, tại thư viện và tại nhà theo phương châm mỗi tuần một \
        cuốn, phát huy vai trò của giáo viên chủ nhiệm trong việc hướng dẫn.
        II. HÌNH THỨC
        1. ⟦Tăng cường hình thức đọc sách tại lớp, tại thư viện và tại nhà theo phương châm mỗi tuần một \
        cuốn, phát huy vai trò của giáo viên chủ nhiệm trong việc hướng dẫn các em.⟧
        """),
      .flagged(
        """
        KẾ HOẠCH
        Tổ chức Ngày hội đọc sách

        I. YÊU CẦU
        - Các lớp đăng ký sách với thư viện trước ngày khai mạc, trình bày gian hàng theo chủ đề đã chọn, \
        cử hai học sinh giới thiệu sách.
        II. HÌNH THỨC
        - Mỗi khối một gian hàng.
        - ⟦Các lớp đăng ký sách với thư viện trước ngày khai mạc, trình bày gian hàng theo chủ đề đã chọn, \
        cử hai học sinh giới thiệu sách.⟧
        """),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức Ngày hội đọc sách

        I. LỊCH
        - Ngày 05/10: khối 1 và khối 2 trưng bày sách, giới thiệu sách, thi kể chuyện theo sách, trao đổi \
        sách cũ tại sân trường từ 7 giờ 30 phút.
        - Ngày 06/10: khối 3 và khối 4 trưng bày sách, giới thiệu sách, thi kể chuyện theo sách, trao đổi \
        sách cũ tại sân trường từ 7 giờ 30 phút.
        """),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức Ngày hội đọc sách

        I. TỔ CHỨC THỰC HIỆN
        1. Tổ chuyên môn
        Thực hiện nghiêm túc kế hoạch, báo cáo kết quả theo quy định.
        2. Thư viện
        Thực hiện nghiêm túc kế hoạch, báo cáo kết quả theo quy định.
        """),
    ]
  ) { context in
    guard context.profile != nil else {
      return .notApplicable(Localized("không phải kế hoạch", en: "not a plan"))
    }
    let texts = ShingleIndex(context)
    for pair in texts.repeated() where !context.areTasks(pair.first, pair.second) {
      let text = context.plan.paragraphs[pair.second].text
      let first = context.plan.paragraphs[pair.first].text
      context.report(
        context.trimmed(text),
        vi: pair.isExact
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

/// Dấu vân của các đoạn: of each long paragraph the hashes of its words and the smallest of those of
/// three words in a row, by which two paragraphs that are nearly alike find each other.
private struct ShingleIndex {
  private struct Entry {
    let paragraph: Int
    /// Hashes of the words, and of those that hold a digit.
    let words: Range<Int>
    let numbers: UInt64
  }

  private static let fewestWords = 20
  /// How many of the smallest hashes stand for a paragraph.
  private static let sketchSize = 4

  private var words: [UInt64] = []
  private var entries: [Entry] = []
  private var sketch: [(hash: UInt64, entry: Int)] = []

  init(_ context: RuleContext) {
    for (index, paragraph) in context.plan.paragraphs.enumerated() {
      guard paragraph.part == .body || paragraph.part == .closing,
        paragraph.kind == .paragraph || paragraph.kind == .item || paragraph.kind == .heading,
        paragraph.text.count >= Self.fewestWords * 4
      else { continue }
      add(paragraph.text, index, context.source)
    }
  }

  private mutating func add(_ text: TextSpan, _ paragraph: Int, _ source: SourceText) {
    let start = words.count
    var numbers: UInt64 = 0
    let foldedArray = source.folded
    let folded = foldedArray.span
    var i = text.lowerBound
    while i < text.upperBound {
      guard folded[i].startsWordCharacter, folded[i] & 0xC0 != 0x80 else {
        i += 1
        continue
      }
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      var hasDigit = false
      while i < text.upperBound, folded[i].startsWordCharacter || folded[i] & 0xC0 == 0x80 {
        if folded[i].isDigit { hasDigit = true }
        hash = (hash ^ UInt64(folded[i])) &* 0x100_0000_01b3
        i += 1
      }
      words.append(hash)
      // Their order matters not, their count does.
      if hasDigit { numbers &+= hash &* 0x9e37_79b9_7f4a_7c15 }
    }
    guard words.count - start >= Self.fewestWords else {
      words.removeSubrange(start...)
      return
    }
    entries.append(Entry(paragraph: paragraph, words: start..<words.count, numbers: numbers))
    addSketch(start..<words.count)
  }

  private mutating func addSketch(_ range: Range<Int>) {
    var smallest = [UInt64](repeating: .max, count: Self.sketchSize)
    for i in range.lowerBound..<range.upperBound - 2 {
      let hash = shingle(i)
      guard hash < smallest[Self.sketchSize - 1], !smallest.contains(hash) else { continue }
      var place = Self.sketchSize - 1
      while place > 0, smallest[place - 1] > hash {
        smallest[place] = smallest[place - 1]
        place -= 1
      }
      smallest[place] = hash
    }
    for hash in smallest where hash != .max { sketch.append((hash, entries.count - 1)) }
  }

  private func shingle(_ i: Int) -> UInt64 {
    let mixed = (words[i] &* 31 &+ words[i + 1]) &* 31 &+ words[i + 2]
    return (mixed ^ (mixed >> 29)) &* 0xbf58_476d_1ce4_e5b9
  }

  /// Each paragraph that repeats an earlier one, with that one.
  func repeated() -> [(first: Int, second: Int, isExact: Bool)] {
    guard entries.count > 1 else { return [] }
    let sorted = sketch.sorted { ($0.hash, $0.entry) < ($1.hash, $1.entry) }
    // For each paragraph the first earlier one with the same smallest hashes: at most one for each.
    var found = [Int](repeating: -1, count: entries.count)
    var i = 0
    while i < sorted.count {
      var j = i + 1
      while j < sorted.count, sorted[j].hash == sorted[i].hash {
        let (first, second) = (sorted[i].entry, sorted[j].entry)
        if found[second] < 0, areAlike(first, second) { found[second] = first }
        j += 1
      }
      i = j
    }
    return found.indices.filter { found[$0] >= 0 }.map { index in
      (
        entries[found[index]].paragraph, entries[index].paragraph,
        words[entries[found[index]].words].elementsEqual(words[entries[index].words])
      )
    }
  }

  /// Whether four fifths of the longer one's rows of three words stand in both, and the same numbers.
  private func areAlike(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (entries[first], entries[second])
    guard a.numbers == b.numbers else { return false }
    let longer = max(a.words.count, b.words.count)
    guard min(a.words.count, b.words.count) * 4 >= longer * 3 else { return false }
    let (left, right) = (shingles(a.words), shingles(b.words))
    var (i, j, shared) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        shared += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared * 5 >= max(left.count, right.count) * 4
  }

  private func shingles(_ range: Range<Int>) -> [UInt64] {
    (range.lowerBound..<range.upperBound - 2).map { shingle($0) }.sorted()
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
    var end = span.upperBound
    while end > span.lowerBound, source.bytes[end - 1].isSpace { end -= 1 }
    return span.lowerBound..<end
  }

  /// The first eight words, to know a paragraph by.
  fileprivate func opening(of span: TextSpan) -> String {
    var end = span.lowerBound
    for _ in 0..<8 {
      while end < span.upperBound, source.bytes[end].isSpace { end += 1 }
      while end < span.upperBound, !source.bytes[end].isSpace { end += 1 }
    }
    return words(span.lowerBound..<end) + (end < span.upperBound ? " …" : "")
  }
}
