import RuleTables
import SourceText

/// Đọc phần cuối: recipients and signature, one below the other or side by side.
struct TailParser {
  let reader: LineReader
  let tables: Tables
  private(set) var recipients: Recipients?
  var signature: SignatureBlock?
  private var isInRecipients = false
  /// The column at which recipients begin; a piece far to the right of it belongs to the signature.
  private var recipientColumn = 0
  private var isClosed = false
  /// The column of the one who signs, where another signs to the left; 0 else.
  var signatureColumn = 0

  init(reader: LineReader, tables: Tables) {
    self.reader = reader
    self.tables = tables
  }

  // MARK: Where the tail and the appendices begin

  /// The first line of the tail in a range: «Nơi nhận», or a signature line in capitals. Nil where
  /// there is neither.
  func start(in range: Range<Int>) -> Int? {
    var place: Int?
    for index in range where !reader.lines[index].isBlank {
      if startsRecipients(reader.lines[index]) {
        place = index
        break
      }
    }
    guard let place else { return signatureStart(in: range) ?? plainSignatureStart(in: range) }
    // The right-hand column may have been written out before the left-hand one.
    var first = place
    var looked = 0
    var index = place - 1
    while index >= range.lowerBound, looked < 12 {
      let text = reader.lines[index].text
      if !text.isEmpty {
        looked += 1
        guard text.count < 120, !PageLayout.closesSentence(reader.bytes[text.upperBound - 1]) else {
          break
        }
        if isSignatureLine(reader.lines[index]) { first = index }
      }
      index -= 1
    }
    return first
  }

  /// The first signature line that no more of the body follows.
  private func signatureStart(in range: Range<Int>) -> Int? {
    var found: Int?
    for index in range where !reader.lines[index].isBlank {
      let text = reader.lines[index].text
      if found != nil, startsAppendix(text) { break }
      if isSignatureLine(reader.lines[index]) {
        found = found ?? index
      } else if found != nil {
        let (marker, content, _) = reader.marker(of: text)
        if case .numeral(let numeral) = marker, numeral.form <= .arabic { found = nil }
        if reader.begins(content, with: tables.vocabulary.basisLeads) { found = nil }
      }
    }
    return found
  }

  /// «Người lập kế hoạch      Hiệu trưởng» among the last lines, with a name below it.
  private func plainSignatureStart(in range: Range<Int>) -> Int? {
    var seen = 0
    var hasName = false
    var found: Int?
    for index in range.reversed() where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      seen += 1
      guard seen <= 8, line.text.count < 200 else { break }
      let cells = line.hasGaps ? reader.cells(line.text) : [line.text]
      guard let last = cells.last else { continue }
      if hasName, cells.allSatisfy({ isTitleCasePosition($0) }) { found = index }
      if looksLikeName(last) { hasName = true }
    }
    return found
  }

  private func startsRecipients(_ line: TextLine) -> Bool {
    guard line.text.count < 400 else { return false }
    guard line.hasGaps else { return isRecipientsHeading(line.text) }
    return reader.cells(line.text).contains { isRecipientsHeading($0) }
  }

  private func isRecipientsHeading(_ cell: TextSpan) -> Bool { recipientsHeading(cell) != nil }

  /// «Nơi nhận», a bullet before it or not; nil where a cell is another.
  private func recipientsHeading(_ cell: TextSpan) -> TextSpan? {
    var start = withoutMarks(cell)
    if start < cell.upperBound, !reader.bytes[start].startsWordCharacter {
      start = reader.marker(of: start..<cell.upperBound).content.lowerBound
    }
    var end = start + 11
    if !reader.hasFolded("nơi nhận", at: start, limit: cell.upperBound) {
      // As unions and associations write it.
      guard reader.hasFolded("nơi gửi", at: start, limit: cell.upperBound) else { return nil }
      end = start + 10
    }
    let i = reader.skipSpace(end, limit: cell.upperBound)
    guard i == cell.upperBound || reader.bytes[i] == .colon || reader.bytes[i] == .asterisk else {
      return nil
    }
    return start..<end
  }

  private func withoutMarks(_ cell: TextSpan) -> Int {
    var i = cell.lowerBound
    while i < cell.upperBound, reader.bytes[i] == .asterisk || reader.bytes[i] == .underscore {
      i += 1
    }
    return i
  }

  /// A line in capitals that is «TM. …», «KT. …» or a position and nothing else.
  private func isSignatureLine(_ line: TextLine) -> Bool {
    guard line.text.count < 200 else { return false }
    var cell = line.text
    if line.hasGaps, let last = reader.cells(cell).last { cell = last }
    cell = withoutMarks(cell)..<cell.upperBound
    return (isAuthority(cell) || isPosition(cell)) && reader.isCapitals(cell)
  }

  func isAuthority(_ cell: TextSpan) -> Bool {
    guard
      let match = tables.vocabulary.signatureMarks.match(
        reader.folded, at: cell.lowerBound, limit: cell.upperBound)
    else { return false }
    let next = reader.skipSpace(match.end, limit: cell.upperBound)
    return next < cell.upperBound && reader.isUpper(at: next)
  }

  func isPosition(_ cell: TextSpan) -> Bool {
    guard
      let match = tables.vocabulary.positions.match(
        reader.folded, at: cell.lowerBound, limit: cell.upperBound)
    else { return false }
    return reader.width(match.end..<cell.upperBound) <= 40
  }

  /// Whether a line begins an appendix: «PHỤ LỤC I», «Phụ lục 2» alone, a list's title in capitals.
  func startsAppendix(_ text: TextSpan) -> Bool {
    guard text.count < 300 else { return false }
    let first = reader.folded[text.lowerBound]
    guard
      first == UInt8(ascii: "p") || first == UInt8(ascii: "d") || first == UInt8(ascii: "b")
        || first == UInt8(ascii: "m") || !first.isLetter
    else {
      return false
    }
    let (_, content, isEmphasised) = reader.marker(of: text)
    guard !content.isEmpty,
      let match = tables.vocabulary.appendixHeads.match(
        reader.folded, at: content.lowerBound, limit: content.upperBound),
      reader.isUpper(at: content.lowerBound)
    else { return false }
    if reader.isCapitals(content) || isEmphasised { return true }
    let rest = reader.trimmed(match.end..<content.upperBound)
    return reader.width(rest) <= 6
      && reader.hasFolded("phụ lục", at: content.lowerBound, limit: content.upperBound)
  }

  /// The first line of an annex without the word: a title in capitals above «(Kèm theo Kế hoạch số …)».
  /// Nil where the line at `index` is no such line.
  func headingOfAnnex(at index: Int, behind tailStart: Int) -> Int? {
    let text = reader.lines[index].text
    guard index > tailStart, text.count < 300, reader.bytes[text.lowerBound] == .openBracket,
      reader.hasFolded("kèm theo", at: text.lowerBound + 1, limit: text.upperBound)
        || reader.hasFolded("ban hành kèm theo", at: text.lowerBound + 1, limit: text.upperBound)
    else { return nil }
    var first = index
    for above in stride(from: index - 1, to: max(tailStart, index - 8), by: -1) {
      let line = reader.lines[above]
      if line.isBlank { continue }
      // A name in capitals is short, and no title.
      guard reader.isCapitals(line.text), line.text.count > 28, !isSignatureLine(line) else {
        break
      }
      first = above
    }
    return first
  }

  // MARK: Reading it

  /// Reads the lines of the tail.
  mutating func read(_ range: Range<Int>) {
    for index in range where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      let cells = reader.cells(line.text)
      for (order, cell) in cells.enumerated() {
        // Of two who sign, the one on the right decides.
        let isLeftOfTwo =
          order + 1 < cells.count && !isInRecipients && !isRecipientsHeading(cell)
        if isLeftOfTwo { continue }
        let column = line.indent + reader.width(line.text.lowerBound..<cell.lowerBound)
        if !isInRecipients {
          if order > 0 { signatureColumn = column }
          if column + 16 < signatureColumn, !isRecipientsHeading(cell) { continue }
        }
        read(reader.withoutEmphasis(cell).0, column: column, isFirst: order == 0)
      }
    }
  }

  private mutating func read(_ cell: TextSpan, column: Int, isFirst: Bool) {
    guard !cell.isEmpty else { return }
    if recipients == nil, let heading = recipientsHeading(cell) {
      recipients = Recipients(heading: heading, lines: [])
      isInRecipients = true
      recipientColumn = column
      readBehindHeading(heading.upperBound..<cell.upperBound, column: column)
      return
    }
    // Far to the right only a bullet tells a recipient from a signature's column.
    if isInRecipients, column < recipientColumn + 24 || reader.startsBullet(cell) {
      if isFirst, let cut = signatureBehind(cell) {
        _ = readRecipient(reader.trimmed(cell.lowerBound..<cut))
        readSignature(cut..<cell.upperBound)
        return
      }
      if isFirst, readRecipient(cell) { return }
    }
    readSignature(cell)
  }

  /// «Nơi nhận: - Như trên; - Lưu: VT.»: recipients on the heading's own line, each behind a dash; or
  /// the signature's column a space apart: «Nơi nhận: TM. ỦY BAN NHÂN DÂN».
  private mutating func readBehindHeading(_ rest: TextSpan, column: Int) {
    var start = rest.lowerBound
    while start < rest.upperBound, !reader.bytes[start].startsWordCharacter,
      reader.bytes[start] != .hyphen, reader.bytes[start] < 0x80
    {
      start += 1
    }
    let list = start..<rest.upperBound
    let hasBullets = reader.startsBullet(list)
    guard hasBullets || list.contains(where: { reader.bytes[$0] == .semicolon }) else {
      if !list.isEmpty { readSignature(list) }
      return
    }
    var from = list.lowerBound
    for i in list where reader.bytes[i] == .semicolon {
      let next = reader.skipSpace(i + 1, limit: list.upperBound)
      guard !hasBullets || reader.startsBullet(next..<list.upperBound) else { continue }
      addRecipient(from..<i + 1, hasBullet: hasBullets)
      from = next
    }
    addRecipient(from..<list.upperBound, hasBullet: hasBullets)
  }

  private mutating func addRecipient(_ text: TextSpan, hasBullet: Bool) {
    guard var list = recipients.take() else { return }
    let (span, mark) = withoutClosing(reader.marker(of: reader.trimmed(text)).content)
    if !span.isEmpty {
      list.lines.append(RecipientLine(pieces: [span], hasBullet: hasBullet, closingMark: mark))
      closeIfArchive(list)
    }
    recipients = list
  }

  /// «- UBND tỉnh; KT. CHỦ TỊCH»: where, a space behind a recipient's «;», the signature's column goes
  /// on; nil where it does not.
  private func signatureBehind(_ cell: TextSpan) -> Int? {
    var i = cell.lowerBound
    while i + 1 < cell.upperBound {
      if reader.bytes[i] == .semicolon, reader.bytes[i + 1].isSpace {
        let next = reader.skipSpace(i + 1, limit: cell.upperBound)
        let rest = next..<cell.upperBound
        if !rest.isEmpty, isAuthority(rest) || isPosition(rest), reader.isCapitals(rest) {
          return next
        }
      } else if reader.bytes[i] == .dot, reader.bytes[i + 1].isSpace, signature?.position != nil,
        signature?.name == nil
      {
        // «- Lưu: VT, VHXH. Trần Đình Cường»
        let next = reader.skipSpace(i + 1, limit: cell.upperBound)
        if isArchive(cell), looksLikeName(next..<cell.upperBound) { return next }
      }
      i += 1
    }
    return nil
  }

  private mutating func readRecipient(_ cell: TextSpan) -> Bool {
    // Taken out, so that a line is added in place.
    guard var list = recipients.take() else { return false }
    defer { recipients = list }
    let (marker, content, _) = reader.marker(of: cell)
    var hasBullet = false
    if case .bullet = marker { hasBullet = true }
    if !hasBullet {
      if reader.isCapitals(cell), isAuthority(cell) || isPosition(cell) { return false }
      if isSignedMark(cell) || isClosed || isApproval(cell) { return false }
      let openMark = list.lines.last?.closingMark
      if !list.lines.isEmpty, openMark == nil || openMark == .comma {
        // The line before is open: it goes on here, unless a person's name stands here.
        if reader.isLower(at: cell.lowerBound) || openMark == .comma || !looksLikeName(cell) {
          let (span, mark) = withoutClosing(cell)
          let open = list.lines.count - 1
          if openMark == .comma, let piece = list.lines[open].pieces.popLast() {
            list.lines[open].pieces.append(piece.lowerBound..<piece.upperBound + 1)
          }
          list.lines[open].pieces.append(span)
          list.lines[open].closingMark = mark
          closeIfArchive(list)
          return true
        }
        return false
      }
      if signature?.position != nil, looksLikeName(cell) { return false }
    }
    let (span, mark) = withoutClosing(content)
    guard !span.isEmpty else { return true }
    list.lines.append(RecipientLine(pieces: [span], hasBullet: hasBullet, closingMark: mark))
    closeIfArchive(list)
    return true
  }

  private func isArchive(_ cell: TextSpan) -> Bool {
    let content = reader.marker(of: cell).content
    return reader.hasFolded("lưu", at: content.lowerBound, limit: content.upperBound)
  }

  /// «Lưu: VT, …» is the last line of the recipients.
  private mutating func closeIfArchive(_ list: Recipients) {
    guard let last = list.lines.last, last.closingMark != .comma else { return }
    if reader.hasFolded("lưu", at: last.span.lowerBound, limit: last.span.upperBound),
      last.closingMark != nil
    {
      isClosed = true
    }
  }
}
