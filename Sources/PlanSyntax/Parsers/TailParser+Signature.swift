import RuleTables
import SourceText

// The one who signs: powers, position, name.
extension TailParser {
  /// «Q. HIỆU TRƯỞNG»: who has the head's powers for the time being.
  private func isActing(_ cell: TextSpan) -> Bool {
    guard reader.hasFolded("q.", at: cell.lowerBound, limit: cell.upperBound) else { return false }
    let start = reader.skipSpace(cell.lowerBound + 2, limit: cell.upperBound)
    return isPosition(start..<cell.upperBound)
  }

  /// «Duyệt của BGH», «Người lập kế hoạch»: above the names of those who sign.
  func isApproval(_ cell: TextSpan) -> Bool {
    Self.approvals.match(reader.folded, at: cell.lowerBound, limit: cell.upperBound) != nil
  }

  private static let approvals = PhraseTable([
    "duyệt", "phê duyệt", "xác nhận của", "ý kiến của", "người lập", "người xây dựng", "người viết",
  ])

  func withoutClosing(_ span: TextSpan) -> (TextSpan, UInt8?) {
    guard let last = span.last else { return (span, nil) }
    let byte = reader.bytes[last]
    guard byte == .semicolon || byte == .dot || byte == .comma else { return (span, nil) }
    // «- Lưu: VT./.»
    if byte == .dot, span.count > 3, reader.bytes[last - 1] == .slash,
      reader.bytes[last - 2] == .dot
    {
      return (reader.trimmed(span.lowerBound..<last - 2), byte)
    }
    return (reader.trimmed(span.lowerBound..<last), byte)
  }

  func isSignedMark(_ cell: TextSpan) -> Bool {
    if cell.count < 90, reader.bytes[cell.lowerBound] == .openBracket { return true }
    return reader.begins(cell, with: tables.vocabulary.signedMarks)
  }

  /// Two to six words, each with a capital.
  func looksLikeName(_ cell: TextSpan) -> Bool {
    var words = 0
    var i = cell.lowerBound
    while i < cell.upperBound {
      guard reader.isUpper(at: i) else { return false }
      words += 1
      while i < cell.upperBound, !reader.bytes[i].isSpace {
        if reader.bytes[i].isDigit || reader.bytes[i] == .comma || reader.bytes[i] == .colon {
          return false
        }
        i += 1
      }
      i = reader.skipSpace(i, limit: cell.upperBound)
    }
    return (2...6).contains(words)
  }

  mutating func readSignature(_ cell: TextSpan) {
    let isLoud = reader.isCapitals(cell)
    if signature?.name != nil { return }
    if !isLoud, let parts = joinedSignature(cell) {
      for part in parts { readSignature(part) }
      return
    }
    if isAuthority(cell), isLoud, isActing(cell) {
      // «Q. GIÁM ĐỐC» is a position of its own.
      begin(cell)
      signature?.position = cell
    } else if isAuthority(cell), isLoud {
      begin(cell)
      if signature?.position == nil { signature?.authority.append(cell) }
    } else if isPosition(cell), isLoud || isTitleCasePosition(cell) {
      begin(cell)
      // «TM. ỦY BAN NHÂN DÂN» / «CHỦ TỊCH»; of two columns the last is the one that decides.
      signature?.position = cell
    } else if isSignedMark(cell) {
      if signature != nil { begin(cell) }
    } else if signature != nil {
      let name = withoutDegree(cell)
      if looksLikeName(name) {
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
    guard cell.count < 240, isAuthority(cell) || isPosition(cell) else { return nil }
    // The name begins with the first word that is not in capitals.
    var word = cell.lowerBound
    while word < cell.upperBound {
      let end = (word..<cell.upperBound).first { reader.bytes[$0].isSpace } ?? cell.upperBound
      if reader.bytes[word].startsWordCharacter, !reader.isCapitals(word..<end) { break }
      word = reader.skipSpace(end, limit: cell.upperBound)
    }
    let head = withoutOuterMarks(cell.lowerBound..<word)
    let name = withoutOuterMarks(word..<cell.upperBound)
    guard !head.isEmpty, !name.isEmpty, reader.isCapitals(head), looksLikeName(withoutDegree(name))
    else { return nil }
    let last = head.first { place in
      (place == head.lowerBound || reader.bytes[place - 1].isSpace
        || reader.bytes[place - 1] == .asterisk)
        && tables.vocabulary.positions.match(
          reader.folded, at: place, limit: head.upperBound)?.end == head.upperBound
    }
    guard let last, last > head.lowerBound else { return [head, name] }
    return [withoutOuterMarks(head.lowerBound..<last), last..<head.upperBound, name]
  }

  private func withoutOuterMarks(_ span: TextSpan) -> TextSpan {
    var span = reader.trimmed(span)
    while let first = span.first,
      reader.bytes[first] == .asterisk || reader.bytes[first] == .underscore
    {
      span = reader.trimmed(first + 1..<span.upperBound)
    }
    while let last = span.last, reader.bytes[last] == .asterisk || reader.bytes[last] == .underscore
    {
      span = reader.trimmed(span.lowerBound..<last)
    }
    return span
  }

  func isTitleCasePosition(_ cell: TextSpan) -> Bool {
    guard
      let match = tables.vocabulary.positions.match(
        reader.folded, at: cell.lowerBound, limit: cell.upperBound)
    else { return false }
    return match.end == cell.upperBound && reader.isUpper(at: cell.lowerBound)
  }

  /// «ThS. Nguyễn Văn A»: the name without the degree.
  private func withoutDegree(_ cell: TextSpan) -> TextSpan {
    var name = cell
    // «BS.CKI. Huỳnh Văn Đệ»: one behind the other.
    for _ in 0..<3 {
      let end = min(name.upperBound, name.lowerBound + 8)
      guard
        let dot = (name.lowerBound..<end).first(where: {
          reader.bytes[$0] == .dot || reader.bytes[$0].isSpace
        }), reader.bytes[dot] == .dot
      else { break }
      name = reader.skipSpace(dot + 1, limit: name.upperBound)..<name.upperBound
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
