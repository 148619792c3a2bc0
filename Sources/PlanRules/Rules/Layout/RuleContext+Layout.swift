import PlanSyntax
import SourceText

extension RuleContext {
  /// The layout to check; nil where the format tells none, or where another regulation rules it.
  var checkedLayout: DocumentLayout? {
    plan.letterhead?.isParty == true ? nil : source.layout
  }

  /// What a rule says where `checkedLayout` is nil.
  var layoutNotChecked: Rule.Outcome {
    guard source.layout != nil else { return .notChecked(.layoutUntold) }
    return .notApplicable(
      Localized("văn bản của Đảng có quy định riêng", en: "Party documents have rules of their own")
    )
  }

  /// A span to quote: from its first letter on, no farther than the end of the line.
  func quotable(_ span: TextSpan) -> TextSpan {
    let start = span.first { source.beginsLetter(at: $0) } ?? span.lowerBound
    var end = min(span.upperBound, source.lines[source.lineIndex(of: start)].end)
    while end > start, source.bytes[end - 1].isSpace { end -= 1 }
    return start..<max(start, end)
  }

  /// The first word of a span that has a letter whose first byte is such.
  func word(in span: TextSpan, where isSuch: (UInt8) -> Bool) -> TextSpan {
    let bytes = source.bytes
    let letter = span.first { source.beginsLetter(at: $0) && isSuch(bytes[$0]) }
    guard let letter else { return quotable(span) }
    var start = letter
    while start > span.lowerBound, !bytes[start - 1].isSpace { start -= 1 }
    var end = letter + 1
    while end < span.upperBound, !bytes[end].isSpace { end += 1 }
    return start..<end
  }
}

extension Localized {
  /// Why rules on layout do not run on what is no Word document.
  package static let layoutUntold = Localized(
    "chỉ kiểm tra được ở tệp .docx", en: "only a .docx file tells it")
}

extension SourceText {
  /// Whether a letter that Vietnamese is written with begins here.
  func beginsLetter(at i: Int) -> Bool {
    switch bytes[i] {
    case 0x41...0x5A, 0x61...0x7A, 0xC3...0xC6: true
    case .leadOfTones: i + 1 < bytes.count && bytes[i + 1] >= 0xB8 && bytes[i + 1] <= 0xBB
    default: false
    }
  }

  /// How many letters a span has, of ASCII and beyond it.
  func letterCounts(in span: TextSpan) -> (ascii: Int, beyond: Int) {
    var ascii = 0
    var beyond = 0
    // Held here, so that the loop need not.
    let bytes = bytes
    let view = bytes.span
    var i = span.lowerBound
    while i < span.upperBound {
      switch view[i] {
      case 0x41...0x5A, 0x61...0x7A: ascii += 1
      case 0xC3...0xC6: beyond += 1
      case .leadOfTones: if i + 1 < view.count, view[i + 1] &- 0xB8 < 4 { beyond += 1 }
      default: break
      }
      i += 1
    }
    return (ascii, beyond)
  }
}
