import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Dấu ẩn: marks that no reader sees, and digits of another script, in what is searched for.
  static let textHiddenMark = Rule(
    id: "text/hidden-mark", severity: .warning,
    topic: Localized("Ký tự không nhìn thấy", en: "unseen characters"),
    summary: Localized(
      "Ký tự không nhìn thấy, dấu đổi chiều chữ hoặc chữ số của bộ chữ khác trong số, ngày, ký hiệu",
      en: "Invisible characters, direction marks or digits of another script in numbers and dates"),
    why: Localized(
      "Người đọc thấy một đằng, máy tìm kiếm và máy đối chiếu đọc một nẻo.",
      en: "A reader sees one thing, and programs that search and compare read another."),
    remedy: Localized(
      "Xóa ký tự ẩn, gõ lại số, ngày, ký hiệu bằng chữ số thường.",
      en: "Delete the hidden character; type the number, date or symbol anew in plain digits."),
    source: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.4: «bộ mã ký tự Unicode theo Tiêu chuẩn Việt "
        + "Nam TCVN 6909:2001»"
    ],
    examples: [
      .flagged(basis: "Căn cứ Thông tư số ⟦19/2019/TT-\u{200B}BGDĐT⟧ ngày 12/11/2019;"),
      .flagged(text: "Tổ chức từ ngày ⟦１５/９/2026⟧ tại hội trường."),
      .flagged(text: "Khuyến khích ⟦đọc\u{200B}⟧ sách ở từng thôn."),
      .clean(basis: "Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019;"),
      .clean(
        text: "Khuyến khích đọc sách ❤\u{FE0F}, diện tích 50 m², từ\u{A0}ngày 15/9/2026."),
    ]
  ) { context in
    let source = context.source
    var lastNumber = 0..<0
    var others = 0
    var firstOther: (span: TextSpan, mark: HiddenMark)?
    for mark in source.hiddenMarks {
      guard let word = source.word(of: mark) else { continue }
      if source.isNumber(word), mark.deceives(in: word) {
        if word != lastNumber { report(mark, in: word, context) }
        lastNumber = word
      } else {
        others += 1
        if firstOther == nil { firstOther = (word, mark) }
      }
    }
    if let (span, mark) = firstOther {
      context.report(
        span,
        "Văn bản có \(others) ký tự không nhìn thấy, đổi chiều chữ hoặc khác bộ chữ; ký tự đầu tiên "
          + "(\(mark.name)) ở «\(context.words(span))».",
        en:
          "The text has \(others) characters that are invisible, turn the direction or are of another "
          + "script; the first (\(mark.name)) at «\(context.words(span))».", severity: .info)
    }
    return .passed
  }
}

/// Reports a mark inside a number. No fix goes with it: in the reading view the mark is not there.
private func report(_ mark: HiddenMark, in word: TextSpan, _ context: RuleContext) {
  let text = context.words(word)
  switch mark.kind {
  case .invisible:
    context.report(
      word, "Trong «\(text)» có ký tự không nhìn thấy (\(mark.name)); xóa đi.",
      en: "«\(text)» has an invisible character in it (\(mark.name)); delete it.")
  case .direction:
    context.report(
      word, "Trong «\(text)» có dấu đổi chiều chữ (\(mark.name)); xóa đi.",
      en: "«\(text)» has a mark in it that turns the direction (\(mark.name)); delete it.")
  case .reversal:
    context.report(
      word,
      "«\(text)» được gõ ngược sau dấu đổi chiều chữ (\(mark.name)); gõ lại cho xuôi.",
      en:
        "«\(text)» is typed backwards after a mark that turns the direction (\(mark.name)); type it "
        + "anew.")
  case .lookalike:
    context.report(
      word, "«\(text)» có chữ số hoặc dấu của bộ chữ khác (\(mark.name)); gõ lại.",
      en: "«\(text)» has a digit or sign of another script (\(mark.name)); type it anew.")
  }
}

extension HiddenMark {
  /// «U+200B».
  fileprivate var name: String {
    var name = Array("U+".utf8)
    var shift: UInt32 = scalar > 0xFFFF ? 20 : 16
    while shift > 0 {
      shift -= 4
      let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
      name.append(digit < 10 ? .digitZero + digit : UInt8(ascii: "A") + digit - 10)
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Whether it stands inside a word, or stands for a letter of it.
  fileprivate func deceives(in word: TextSpan) -> Bool {
    switch kind {
    case .invisible, .direction:
      span.lowerBound > word.lowerBound && span.upperBound < word.upperBound
    case .reversal, .lookalike: true
    }
  }
}

extension SourceText {
  /// The word at a mark; nil where it stands alone between spaces.
  fileprivate func word(of mark: HiddenMark) -> TextSpan? {
    let place = mark.span.lowerBound
    if place < bytes.count, !bytes[place].isSpace { return word(around: place) }
    if place > 0, !bytes[place - 1].isSpace { return word(around: place - 1) }
    return nil
  }

  /// «2019», «12/11», «KH-UBND».
  fileprivate func isNumber(_ word: TextSpan) -> Bool {
    var capitals = 0
    var hasJoint = false
    for byte in bytes[word] {
      if byte.isDigit { return true }
      if byte &- 0x41 < 26 { capitals += 1 }
      if byte == .slash || byte == .hyphen { hasJoint = true }
    }
    return hasJoint && capitals >= 2
  }
}
