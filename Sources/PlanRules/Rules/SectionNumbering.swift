import PlanSyntax
import SourceText

extension Rule {
  /// Đánh số mục: repeated, skipped, falling or doubled numerals.
  static let sectionNumbering = Rule(
    id: "section/numbering", severity: .error,
    summary: Localized(
      "Số thứ tự của mục bị lặp, bị nhảy, bị lùi hoặc ghi hai lần",
      en: "Numerals that repeat, skip, fall or stand twice"),
    why: Localized(
      "Các mục được viện dẫn bằng số; số sai thì viện dẫn sai.",
      en: "Sections are cited by their numerals; a wrong numeral makes wrong citations."),
    remedy: Localized("Đánh lại số như được nêu.", en: "Renumber as the message says."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục V"],
    examples: [
      .flagged(
        """
        KẾ HOẠCH
        Chăm sóc cây xanh

        I. MỤC ĐÍCH
        Giữ khuôn viên xanh, sạch.
        II. NỘI DUNG
        1. Trồng cây
        Hai mươi cây bóng mát.
        ⟦3⟧. Tưới cây
        Mỗi ngày hai lần.
        ⟦II⟧. KINH PHÍ
        Từ nguồn chi thường xuyên.
        IV. TỔ CHỨC THỰC HIỆN
        Giao bộ phận hành chính.
        """),
      .flagged(
        """
        KẾ HOẠCH
        Chăm sóc cây xanh

        I. MỤC ĐÍCH
        Giữ khuôn viên xanh, sạch.
        II. PHÂN CÔNG
        1. Bộ phận hành chính
        - Mua cây.
        ⟦1. 2⟧. Tổ bảo vệ
        - Tưới cây.
        """),
      .flagged(
        """
        KẾ HOẠCH
        Chăm sóc cây xanh

        I. NỘI DUNG
        a) Trồng cây bóng mát;
        b) Tưới cây;
        ⟦d⟧) Cắt tỉa.
        II. PHÂN CÔNG
        Giao bộ phận hành chính.
        """),
      .clean(
        """
        KẾ HOẠCH
        Chăm sóc cây xanh

        I. NỘI DUNG
        a) Trồng cây;
        b) Tưới cây;
        c) Bón phân;
        d) Cắt tỉa;
        e) Dọn cỏ;
        g) Quét lá.
        II. PHÂN CÔNG
        1. Bộ phận hành chính
        a) Mua cây;
        b) Mua phân;
        c) Trả tiền;
        d) Giữ hóa đơn;
        đ) Báo cáo;
        e) Lưu hồ sơ.
        2. Tổ bảo vệ
        - Tưới cây.
        """),
      .clean(
        """
        KẾ HOẠCH
        Chăm sóc cây xanh

        A. PHẦN CHUNG
        I. MỤC ĐÍCH
        1. Giữ khuôn viên xanh, sạch.
        2. Tạo bóng mát cho học sinh.
        II. YÊU CẦU
        3. Đúng tiến độ.
        4. Tiết kiệm.
        B. PHẦN RIÊNG
        I. NỘI DUNG
        Đối với cây lâu năm:
        1. Cắt tỉa.
        2. Bón phân.
        Đối với cây cảnh:
        1. Thay chậu.
        2. Tưới nước.
        II. PHÂN CÔNG
        1.1. Bộ phận hành chính
        - Mua cây.
        1.2. Tổ bảo vệ
        - Tưới cây.
        """),
    ]
  ) { context in
    guard context.plan.sections.contains(where: { $0.numeral != nil }) else {
      return .notApplicable(Localized("không có mục đánh số", en: "nothing is numbered"))
    }
    var check = NumberingCheck(sectionCount: context.plan.sections.count)
    check.run(context)
    guard check.lostCount > 0 else { return .passed }
    return .notChecked(
      Localized(
        "có số nằm trong đoạn văn liền nhau nên không rõ thứ tự",
        en: "some numerals stand inside running text"))
  }
}

/// Goes through the sections once, and keeps for every parent and form the last numeral.
private struct NumberingCheck {
  /// Where a sequence stands.
  private struct Sequence {
    /// The section whose numeral came last.
    var last: Int
    /// What the last numeral counts as.
    var value: Int
    /// What it should have been, had nothing before it been wrong.
    var position: Int
    /// How many numerals in a row went up by one.
    var run: Int
  }

  /// By parent + 1 and form: parents are unbounded, forms ten, depths two of note.
  private var sequences: [Int: Sequence] = [:]
  /// By form: the last value anywhere, for numbers that go on across parents.
  private var lastValues = [Int](repeating: 0, count: 64)
  /// Numerals that could not be judged.
  private(set) var lostCount = 0

  init(sectionCount: Int) {
    sequences.reserveCapacity(min(sectionCount, 64))
  }

  mutating func run(_ context: RuleContext) {
    for index in context.plan.sections.indices {
      guard let numeral = context.plan.sections[index].numeral else { continue }
      if numeral.form == .bracketed { continue }
      check(index, numeral, context)
    }
  }

  private mutating func check(_ index: Int, _ numeral: Numeral, _ context: RuleContext) {
    let form = Int(numeral.form.rawValue) * 4 + min(numeral.depth, 3)
    let key = ((context.plan.sections[index].parent ?? -1) + 1) * 64 + form
    let value = numeral.value
    let before = lastValues[form]
    lastValues[form] = value
    guard let sequence = sequences[key], hasSamePrefix(numeral, sequence.last, context) else {
      let isNew = sequences[key] == nil
      sequences[key] = Sequence(last: index, value: value, position: 1, run: 1)
      guard isNew else { return }
      if value != 1, value != before + 1 { checkFirst(index, numeral, context) }
      return
    }
    var next = Sequence(last: index, value: value, position: sequence.position + 1, run: 1)
    if numeral.isDoubled {
      next.value = sequence.value + 1
      next.run = sequence.run + 1
      // «1. 1.», «1. 2.»: decimals with a space in them.
      if !isDoubled(sequence.last, context), !nextIsDoubled(index, context) {
        report(index, numeral, expected: sequence.value + 1, after: sequence.last, context)
      } else {
        next.value = value
      }
    } else if follows(numeral, sequence, context) {
      next.run = sequence.run + 1
    } else if restarts(index, numeral, sequence, context) {
      next.position = 1
    } else if value > sequence.value,
      holdsNumber(value - 1, numeral, from: sequence.last, to: index, context)
    {
      lostCount += 1
    } else {
      report(index, numeral, expected: sequence.value + 1, after: sequence.last, context)
    }
    sequences[key] = next
  }

  /// Whether two decimals count under the same number: «1.1» and «1.2», but not «2.1».
  private func hasSamePrefix(
    _ numeral: Numeral, _ last: Int, _ context: RuleContext
  ) -> Bool {
    guard numeral.form == .decimal, let before = context.plan.sections[last].numeral else {
      return true
    }
    return prefix(of: numeral, context).elementsEqual(prefix(of: before, context))
  }

  /// «1.» of «1.2».
  private func prefix(
    of numeral: Numeral, _ context: RuleContext
  ) -> ArraySlice<UInt8> {
    var end = numeral.span.upperBound
    while end > numeral.span.lowerBound, context.source.bytes[end - 1].isDigit { end -= 1 }
    return context.source.bytes[numeral.span.lowerBound..<end]
  }

  private func isDoubled(_ index: Int, _ context: RuleContext) -> Bool {
    context.plan.sections[index].numeral?.isDoubled ?? false
  }

  private func nextIsDoubled(_ index: Int, _ context: RuleContext) -> Bool {
    let next = context.plan.sections[index].subtreeEnd
    return next < context.plan.sections.count && isDoubled(next, context)
  }

  /// Whether a numeral is the next one: behind the last, or, where that was wrong itself, in its place.
  private func follows(
    _ numeral: Numeral, _ sequence: Sequence, _ context: RuleContext
  ) -> Bool {
    if numeral.value == sequence.value + 1 { return true }
    switch numeral.form {
    case .letter, .capital:
      guard let last = context.plan.sections[sequence.last].numeral else { return true }
      return AlphabetOrder.follows(
        context.source.folded[numeral.span], context.source.folded[last.span])
    case .part, .chapter, .division, .roman, .article, .arabic, .decimal, .bracketed:
      // After «I, II, II» comes «IV»: the place is right.
      return sequence.value != sequence.position && numeral.value == sequence.position + 1
    }
  }

  /// A list that begins anew under the same heading: 1, 2, 3, 1, 2.
  private func restarts(
    _ index: Int, _ numeral: Numeral, _ sequence: Sequence, _ context: RuleContext
  ) -> Bool {
    guard numeral.value == 1 else { return false }
    if let last = context.plan.sections[sequence.last].numeral, last.mark != numeral.mark {
      return true
    }
    guard sequence.run >= 2 else { return false }
    var next = context.plan.sections[index].subtreeEnd
    // A section of another form may stand between: the next of this form counts.
    var steps = 0
    while next < context.plan.sections.count, steps < 8 {
      let section = context.plan.sections[next]
      if section.parent != context.plan.sections[index].parent { return false }
      if let other = section.numeral, other.form == numeral.form, other.depth == numeral.depth {
        return other.value == 2
      }
      next = section.subtreeEnd
      steps += 1
    }
    return false
  }

  /// A sequence that does not begin with its first numeral.
  private mutating func checkFirst(
    _ index: Int, _ numeral: Numeral, _ context: RuleContext
  ) {
    let section = context.plan.sections[index]
    // Where the text begins in the middle, or the first number stands in a heading's own line.
    guard context.plan.title != nil, section.title != nil, !numeral.isDoubled else { return }
    switch numeral.form {
    case .letter, .capital, .bracketed, .article: return
    case .part, .chapter, .division, .roman, .arabic, .decimal: break
    }
    let start =
      section.parent.map { context.plan.sections[$0].span.lowerBound }
      ?? context.plan.title?.type.lowerBound ?? 0
    if holds(1, numeral, in: start..<section.span.lowerBound, context) {
      lostCount += 1
      return
    }
    report(index, numeral, expected: 1, after: nil, context)
  }

  private func holdsNumber(
    _ value: Int, _ numeral: Numeral, from last: Int, to index: Int,
    _ context: RuleContext
  ) -> Bool {
    let start =
      context.plan.sections[last].numeral?.span.upperBound
      ?? context.plan.sections[last].span.lowerBound
    return holds(value, numeral, in: start..<context.plan.sections[index].span.lowerBound, context)
  }

  /// Whether the numeral that seems to be skipped stands inside a paragraph («… ; 3. Cắt tỉa»), where
  /// it began no line.
  private func holds(
    _ value: Int, _ numeral: Numeral, in span: TextSpan, _ context: RuleContext
  ) -> Bool {
    switch numeral.form {
    case .arabic, .roman, .decimal: break
    case .part, .chapter, .division, .capital, .article, .letter, .bracketed: return false
    }
    var wanted = Array(
      NumeralText.text(numeral.form == .decimal ? .arabic : numeral.form, value).utf8)
    wanted.append(numeral.mark == 0x20 ? 0x2E : numeral.mark)
    let bytes = context.source.bytes
    var i = span.lowerBound
    while i + wanted.count < span.upperBound {
      if bytes[i] == wanted[0],
        i == span.lowerBound || !bytes[i - 1].isDigit && !bytes[i - 1].isLetter,
        matches(wanted, bytes, at: i), bytes[i + wanted.count].isSpace
      {
        return true
      }
      i += 1
    }
    return false
  }

  private func matches(_ wanted: [UInt8], _ bytes: [UInt8], at start: Int) -> Bool {
    for (offset, byte) in wanted.enumerated() where bytes[start + offset] != byte { return false }
    return true
  }

  private func report(
    _ index: Int, _ numeral: Numeral, expected: Int, after last: Int?, _ context: RuleContext
  ) {
    let isLetter = numeral.form == .letter || numeral.form == .capital
    let right: String
    if isLetter, let last, let before = context.plan.sections[last].numeral {
      right = AlphabetOrder.next(
        after: context.source.folded[before.span], isCapital: numeral.form == .capital)
    } else if numeral.form == .decimal {
      right = String(decoding: prefix(of: numeral, context), as: UTF8.self) + String(expected)
    } else {
      right = NumeralText.text(numeral.form, expected)
    }
    let written = context.words(numeral.span)
    let place = last.flatMap { context.plan.sections[$0].numeral }.map { context.words($0.span) }
    context.report(
      numeral.span,
      vi: place.map { "Sau «\($0)» là «\(written)»; số đúng là «\(right)»." }
        ?? "Đánh số bắt đầu bằng «\(written)»; số đúng là «\(right)».",
      en: place.map { "«\(written)» follows «\($0)»; «\(right)» is expected." }
        ?? "Numbering begins with «\(written)»; «\(right)» is expected.",
      severity: isLetter ? .info : nil,
      related: last.map {
        [
          RelatedPlace(
            context.say("mục đứng trước", en: "the section before"), context.headingSpan($0))
        ]
      } ?? [])
  }
}

/// Số thứ tự as it should be written.
private enum NumeralText {
  static func text(_ form: Numeral.Form, _ value: Int) -> String {
    switch form {
    case .part, .chapter, .roman: roman(value)
    case .division, .article, .arabic, .decimal, .capital, .letter, .bracketed: String(value)
    }
  }

  private static func roman(_ value: Int) -> String {
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = min(max(value, 1), 3999)
    var text = ""
    for (step, letters) in steps {
      while rest >= step {
        text += letters
        rest -= step
      }
    }
    return text
  }
}

/// Thứ tự chữ cái: the Vietnamese alphabet, with the letters that points may leave out.
private enum AlphabetOrder {
  private static let letters: [(bytes: [UInt8], isOptional: Bool)] = [
    ("a", false), ("ă", true), ("â", true), ("b", false), ("c", false), ("d", false), ("đ", true),
    ("e", false), ("ê", true), ("f", true), ("g", false), ("h", false), ("i", false), ("j", true),
    ("k", false), ("l", false), ("m", false), ("n", false), ("o", false), ("ô", true), ("ơ", true),
    ("p", false), ("q", false), ("r", false), ("s", false), ("t", false), ("u", false),
    ("ư", true), ("v", false), ("w", true), ("x", false), ("y", false), ("z", true),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func place(_ letter: ArraySlice<UInt8>) -> Int? {
    letters.firstIndex { $0.bytes.elementsEqual(letter) }
  }

  /// Whether nothing but letters that may be left out lies between the two.
  static func follows(_ letter: ArraySlice<UInt8>, _ before: ArraySlice<UInt8>) -> Bool {
    guard let place = place(letter), let last = self.place(before) else { return true }
    guard place > last else { return false }
    return letters[(last + 1)..<place].allSatisfy { $0.isOptional }
  }

  /// «đ» follows «d», «g» follows «e», as the law writes points.
  static func next(after letter: ArraySlice<UInt8>, isCapital: Bool) -> String {
    guard let place = place(letter) else { return "" }
    var next = place + 1
    while next < letters.count, letters[next].isOptional, letters[next].bytes != Array("đ".utf8) {
      next += 1
    }
    guard next < letters.count else { return "" }
    let text = String(decoding: letters[next].bytes, as: UTF8.self)
    return isCapital ? text.uppercased() : text
  }
}
