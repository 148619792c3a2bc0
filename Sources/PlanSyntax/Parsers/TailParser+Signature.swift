import RuleTables
import SourceText

// The one who signs: powers, position, name.
extension TailParser {
  /// «Q. HIỆU TRƯỞNG»: who has the head's powers for the time being.
  private func isActing(_ cell: TextSpan) -> Bool {
    guard cursor.begins(cell, with: "q.") else { return false }
    let start = cursor.skipSpace(cell.lowerBound + 2, cell.upperBound)
    return words.isPosition(start..<cell.upperBound)
  }

  func withoutClosing(_ span: TextSpan) -> (TextSpan, UInt8?) {
    guard let last = span.last else { return (span, nil) }
    let byte = cursor.bytes[last]
    guard byte == .semicolon || byte == .dot || byte == .comma else { return (span, nil) }
    // «- Lưu: VT./.»
    if byte == .dot, span.count > 3, cursor.bytes[last - 1] == .slash,
      cursor.bytes[last - 2] == .dot
    {
      return (cursor.trimmed(span.lowerBound..<last - 2), byte)
    }
    return (cursor.trimmed(span.lowerBound..<last), byte)
  }

  mutating func readSignature(_ cell: TextSpan) {
    let isLoud = cursor.isCapitals(cell)
    if signature?.name != nil { return }
    if !isLoud, let parts = joinedSignature(cell) {
      for part in parts { readSignature(part) }
      return
    }
    if let parts = words.labelledName(cell) {
      begin(parts.position)
      signature?.position = parts.position
      begin(cell)
      signature?.name = parts.name
      return
    }
    if words.isAuthority(cell), isLoud, isActing(cell) {
      // «Q. GIÁM ĐỐC» is a position by itself.
      begin(cell)
      signature?.position = cell
    } else if words.isAuthority(cell), isLoud {
      begin(cell)
      if signature?.position == nil { signature?.authority.append(cell) }
    } else if words.isPosition(cell), isLoud || words.isTitleCasePosition(cell) {
      begin(cell)
      // «TM. ỦY BAN NHÂN DÂN» / «CHỦ TỊCH»; of two columns the last is the one that decides.
      signature?.position = cell
    } else if words.isSignedMark(cell) {
      if signature != nil { begin(cell) }
    } else if signature != nil {
      let name = withoutDegree(cell)
      if words.looksLikeName(name) {
        if signature?.position == nil, isLoud, signature?.authority.isEmpty == false {
          // «TM. ỦY BAN NHÂN DÂN» / «XÃ MINH AN»
          begin(cell)
          return
        }
        begin(cell)
        signature?.name = name
      }
    }
  }

  /// «KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Văn A», all in one cell of a table: mark, position and name; nil
  /// where a cell is no such thing.
  private func joinedSignature(_ cell: TextSpan) -> [TextSpan]? {
    guard cell.count < 240, words.isAuthority(cell) || words.isPosition(cell) else { return nil }
    // The name begins with the first word that is not in capitals.
    var word = cell.lowerBound
    while word < cell.upperBound {
      let end = (word..<cell.upperBound).first { cursor.bytes[$0].isSpace } ?? cell.upperBound
      if cursor.bytes[word].startsWordCharacter, !cursor.isCapitals(word..<end) { break }
      word = cursor.skipSpace(end, cell.upperBound)
    }
    let head = withoutOuterMarks(cell.lowerBound..<word)
    let name = withoutOuterMarks(word..<cell.upperBound)
    guard !head.isEmpty, !name.isEmpty, cursor.isCapitals(head),
      words.looksLikeName(withoutDegree(name))
    else { return nil }
    let last = head.first { place in
      (place == head.lowerBound || cursor.bytes[place - 1].isSpace
        || cursor.bytes[place - 1] == .asterisk)
        && words.tables.vocabulary.positions.match(
          cursor.folded, at: place, limit: head.upperBound)?.end == head.upperBound
    }
    guard let last, last > head.lowerBound else { return [head, name] }
    return [withoutOuterMarks(head.lowerBound..<last), last..<head.upperBound, name]
  }

  private func withoutOuterMarks(_ span: TextSpan) -> TextSpan {
    var span = cursor.trimmed(span)
    while let first = span.first,
      cursor.bytes[first] == .asterisk || cursor.bytes[first] == .underscore
    {
      span = cursor.trimmed(first + 1..<span.upperBound)
    }
    while let last = span.last, cursor.bytes[last] == .asterisk || cursor.bytes[last] == .underscore
    {
      span = cursor.trimmed(span.lowerBound..<last)
    }
    return span
  }

  /// «ThS. Nguyễn Văn A»: the name without the degree.
  private func withoutDegree(_ cell: TextSpan) -> TextSpan {
    var name = cell
    // «BS.CKI. Huỳnh Văn Đệ»: one after the other.
    for _ in 0..<3 {
      let end = min(name.upperBound, name.lowerBound + 8)
      guard
        let dot = (name.lowerBound..<end).first(where: {
          cursor.bytes[$0] == .dot || cursor.bytes[$0].isSpace
        }), cursor.bytes[dot] == .dot
      else { break }
      name = cursor.skipSpace(dot + 1, name.upperBound)..<name.upperBound
    }
    return name
  }

  private mutating func begin(_ cell: TextSpan) {
    if let current = signature {
      signature?.span =
        min(
          current.span.lowerBound, cell.lowerBound)..<max(current.span.upperBound, cell.upperBound)
    } else {
      signature = SignatureBlock(span: cell, authority: [], position: nil, name: nil)
    }
  }
}
