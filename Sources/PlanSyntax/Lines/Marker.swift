import RuleTables
import SourceText

/// Ký hiệu đầu dòng: the bullet or numeral that a line begins with.
enum Marker {
  case none
  case bullet
  case numeral(Numeral)
}

/// Văn bản và ký hiệu đầu dòng của nó.
struct MarkedText {
  let marker: Marker
  /// What follows the marker; emphasis of Markdown around the text is left out of it.
  let content: TextSpan
  let isEmphasised: Bool
}

extension TextCursor {
  /// Reads the marker at the start of a line or cell.
  func marker(of text: TextSpan) -> MarkedText {
    let (inner, isEmphasised) = withoutEmphasis(text)
    let start = inner.lowerBound
    let end = inner.upperBound
    guard start < end else {
      return MarkedText(marker: .none, content: inner, isEmphasised: isEmphasised)
    }
    if let after = bulletEnd(at: start, limit: end) {
      return MarkedText(
        marker: .bullet, content: trimmed(after..<end), isEmphasised: isEmphasised)
    }
    if let numeral = numeral(at: start, limit: end) {
      var after = numeral.span.upperBound
      if after < end, Self.isMark(bytes[after]) || bytes[after] == .space {
        after = skipSpace(after, end)
        if after < end, Self.isMark(bytes[after]) { after += 1 }
        // «I./», «1.)» and «I/.»: a mark twice over.
        if after < end,
          bytes[after] == .slash || bytes[after] == .closeBracket
            || bytes[after - 1] == .slash
              && bytes[after] == .dot
        {
          after += 1
        }
      }
      let content = trimmed(after..<end)
      return MarkedText(
        marker: .numeral(numeral), content: withoutEmphasis(content).0, isEmphasised: isEmphasised)
    }
    return MarkedText(marker: .none, content: inner, isEmphasised: isEmphasised)
  }

  func startsBullet(_ text: TextSpan) -> Bool {
    if case .bullet = marker(of: text).marker { return true }
    return false
  }

  /// «.», «)», «/», «:», «-», «,», «>»: what closes a numeral.
  static func isMark(_ byte: UInt8) -> Bool {
    byte == .dot || byte == .closeBracket || byte == .slash || byte == .colon || byte == .hyphen
      || byte == .comma || byte == .greaterThan
  }

  /// Text without the «#», «**» and «__» of Markdown and the «<b>» of HTML around it.
  func withoutEmphasis(_ text: TextSpan) -> (TextSpan, Bool) {
    let inner = withoutTags(text)
    var start = inner.lowerBound
    var end = inner.upperBound
    var found = inner.lowerBound > text.lowerBound
    if start < end, bytes[start] == .hash {
      while start < end, bytes[start] == .hash { start += 1 }
      start = skipSpace(start, end)
      found = true
    }
    if start + 1 < end, bytes[start] == .asterisk, !bytes[start + 1].isSpace,
      bytes[start + 1] != .asterisk, let close = closingStar(after: start, limit: end)
    {
      start += 1
      if close == end - 1 { end = close }
      found = true
    }
    for mark in [UInt8.asterisk, .underscore] {
      if start + 1 < end, bytes[start] == mark, bytes[start + 1] == mark {
        start += 2
        found = true
      }
      if end - 1 > start, bytes[end - 1] == mark, bytes[end - 2] == mark { end -= 2 }
    }
    return (trimmed(start..<end), found)
  }

  /// Text without the tags («<p align="center"><b>…</b></p>», «[b]…[/b]») at its ends, which a page's copy
  /// left.
  private func withoutTags(_ text: TextSpan) -> TextSpan {
    var start = text.lowerBound
    var end = text.upperBound
    while start < end, let close = tagEnd(at: start, limit: end) {
      start = skipSpace(close, end)
    }
    while start < end, let open = tagStart(before: end, floor: start) {
      end = skipSpaceBack(open, start)
    }
    return start < end ? start..<end : text
  }

  /// One past «<b>», «</b>» or «[b]» at a place; nil where none stands there.
  private func tagEnd(at i: Int, limit: Int) -> Int? {
    guard bytes[i] == .lessThan || bytes[i] == .openSquareBracket else { return nil }
    let close: UInt8 = bytes[i] == .lessThan ? .greaterThan : .closeSquareBracket
    let most = min(limit, i + (close == .greaterThan ? 120 : 5))
    let name = i + 1 < limit && bytes[i + 1] == .slash ? i + 2 : i + 1
    guard name < most, bytes[name].isASCIILetter, !isUpper(name) || close == .greaterThan,
      let end = (name..<most).first(where: { bytes[$0] == close || bytes[$0] == bytes[i] }),
      bytes[end] == close
    else { return nil }
    return end + 1
  }

  private func tagStart(before end: Int, floor: Int) -> Int? {
    guard bytes[end - 1] == .greaterThan || bytes[end - 1] == .closeSquareBracket else {
      return nil
    }
    let open: UInt8 = bytes[end - 1] == .greaterThan ? .lessThan : .openSquareBracket
    let least = max(floor, end - (open == .lessThan ? 120 : 6))
    guard let start = (least..<end).last(where: { bytes[$0] == open }),
      tagEnd(at: start, limit: end) == end
    else { return nil }
    return start
  }

  /// Where «*Mục đích:* …» closes, in the first few words; nil where the star is a bullet.
  private func closingStar(after i: Int, limit: Int) -> Int? {
    (i + 1..<min(limit, i + 120)).first { bytes[$0] == .asterisk }
  }

  private func bulletEnd(at i: Int, limit: Int) -> Int? {
    var after: Int
    switch bytes[i] {
    case .hyphen, .plus, .asterisk: after = i + 1  // - + *
    case .leadOfSigns where i + 1 < limit && bytes[i + 1] == 0xB7: after = i + 2  // ·
    case .leadOfMarks where i + 2 < limit: after = i + 3
    case 0xEE, 0xEF: after = i + 3  // bullets of symbol fonts, in the private-use area
    default: return nil
    }
    guard after <= limit else { return nil }
    // «*Căn cứ*» is emphasis; «*Căn cứ» is a bullet.
    if bytes[i] == .asterisk,
      after == limit || (!bytes[after].isSpace && closingStar(after: i, limit: limit) != nil)
    {
      return nil
    }
    if bytes[i] == .leadOfMarks {
      switch (bytes[i + 1], bytes[i + 2]) {
      case (0x80, 0x93), (0x80, 0x94), (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83): break  // – — • ‣ ⁃
      case (0x96...0x9F, _): break  // ▪ ● ◦ ► ✓ ➢ …
      default: return nil
      }
    }
    if bytes[i] == 0xEF, !(0x80...0x83).contains(bytes[i + 1]) { return nil }
    // A dash is a bullet only before a word: «-5%» and «---» are none.
    if bytes[i] < 0x80 {
      guard after < limit else { return nil }
      if bytes[after] == bytes[i] || bytes[after].isDigit { return nil }
    }
    // «*/ Nội dung», «*) Nội dung».
    if bytes[i] == .asterisk, after + 1 < limit, bytes[after + 1].isSpace,
      bytes[after] == .slash || bytes[after] == .closeBracket
    {
      after += 1
    }
    if after < limit, bytes[after] == .space || bytes[after] == .tab {
      after = skipSpace(after, limit)
    }
    return after
  }

  /// The numeral at `i`, in any of the forms of plans; nil where what stands there only looks like one.
  func numeral(at i: Int, limit: Int) -> Numeral? {
    let byte = bytes[i]
    if byte.isDigit { return arabic(at: i, limit: limit) }
    if byte == .openBracket { return bracketed(at: i, limit: limit) }
    if byte == UInt8(ascii: "I") || byte == UInt8(ascii: "V") || byte == UInt8(ascii: "X"),
      let roman = roman(at: i, limit: limit)
    {
      return roman
    }
    if let misread = misreadRoman(at: i, limit: limit) { return misread }
    if let word = wordNumeral(at: i, limit: limit) { return word }
    return letter(at: i, limit: limit)
  }
}
