import PlanSyntax
import RuleTables
import SourceText

extension RuleContext {
  /// A span to quote: from its first letter on, no farther than the end of the line.
  func quotable(_ span: TextSpan) -> TextSpan {
    let start = span.first { source.beginsLetter(at: $0) } ?? span.lowerBound
    let lineEnd = min(span.upperBound, source.lines[source.lineIndex(of: start)].end)
    return start..<max(start, source.cursor.skipSpaceBack(lineEnd, start))
  }

  /// The first word of a span that has a letter whose first byte is such.
  func word(in span: TextSpan, where isSuch: (UInt8) -> Bool) -> TextSpan {
    let bytes = source.bytes
    let letter = span.first { source.beginsLetter(at: $0) && isSuch(bytes[$0]) }
    guard let letter else { return quotable(span) }
    let text = source.cursor
    return text.tokenStart(letter, span.lowerBound)..<text.tokenEnd(letter + 1, span.upperBound)
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
    case UInt8.leadOfLatin1...UInt8.leadOfHorn: true
    case .leadOfTones: i + 1 < bytes.count && bytes[i + 1].followsLeadOfTones
    case let byte: byte.isASCIILetter
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
      case UInt8.leadOfLatin1...UInt8.leadOfHorn: beyond += 1
      case .leadOfTones: if i + 1 < view.count, view[i + 1].followsLeadOfTones { beyond += 1 }
      case let byte: if byte.isASCIILetter { ascii += 1 }
      }
      i += 1
    }
    return (ascii, beyond)
  }
}
