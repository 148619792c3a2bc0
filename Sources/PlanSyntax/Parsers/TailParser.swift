import RuleTables
import SourceText

/// Đọc phần cuối: recipients and signature, one below the other or side by side.
struct TailParser {
  let reader: LineReader
  let words: TailWords
  let cursor: TextCursor
  private(set) var recipients: Recipients?
  var signature: SignatureBlock?
  /// Who signs to the left of the one who decides.
  private(set) var cosigner: SignatureBlock?
  private var isInRecipients = false
  /// Whether two who sign stood in one line.
  private var isTwoInOne = false
  /// The column at which recipients begin; a piece far to the right of it belongs to the signature.
  private var recipientColumn = 0
  private var isClosed = false
  /// The column of the one who signs, where another signs to the left; 0 else.
  var signatureColumn = 0

  /// Lines among them that belong to neither, in runs.
  private(set) var strays: [Range<Int>] = []
  private var isInStray = false
  /// Lines with a page's number.
  private(set) var furniture: [Int] = []

  init(reader: LineReader, words: TailWords) {
    self.reader = reader
    self.words = words
    cursor = reader.cursor
  }

  /// Reads the lines of the tail.
  mutating func read(_ range: Range<Int>) {
    for index in range where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      if line.text.count <= 3, cursor.wholeNumber(line.text) != nil {
        furniture.append(index)
        continue
      }
      let before = end
      if !isOver { readCells(of: line) }
      if end > before {
        isInStray = false
      } else if isInStray || !words.isOfSignature(line) {
        addStray(index)
      }
    }
  }

  /// Where what was read last ends.
  private var end: Int {
    max(
      recipients?.lines.last?.span.upperBound ?? recipients?.heading.upperBound ?? 0,
      signature?.span.upperBound ?? 0)
  }

  /// Whether recipients and signature are both complete, and something else has begun.
  private var isOver: Bool {
    isInStray && signature?.name != nil && (recipients == nil || isClosed)
  }

  private mutating func addStray(_ line: Int) {
    if isInStray, let last = strays.popLast() {
      strays.append(last.lowerBound..<line + 1)
    } else {
      strays.append(line..<line + 1)
    }
    isInStray = true
  }

  private mutating func readCells(of line: ClassifiedLine) {
    let cells = cursor.cells(line.text)
    if cells.count == 1, readTwoInOne(cells[0]) { return }
    for (order, cell) in cells.enumerated() {
      // Of two who sign, the one on the right decides.
      let isLeftOfTwo =
        order + 1 < cells.count && !isInRecipients && !words.isRecipientsHeading(cell)
      if isLeftOfTwo {
        readCosigner(cursor.withoutEmphasis(cell).0)
        continue
      }
      let column = line.indent + cursor.width(line.text.lowerBound..<cell.lowerBound)
      if !isInRecipients {
        if order > 0 { signatureColumn = column }
        if column + 16 < signatureColumn, !words.isRecipientsHeading(cell) {
          readCosigner(cursor.withoutEmphasis(cell).0)
          continue
        }
      }
      read(cursor.withoutEmphasis(cell).0, column: column, isFirst: order == 0)
    }
  }

  /// Two who sign in one line, and their two names in another.
  private mutating func readTwoInOne(_ cell: TextSpan) -> Bool {
    let whole = cursor.withoutEmphasis(cell).0
    let second: Int?
    if signature == nil {
      second = words.secondOfTwo(whole)
      isTwoInOne = second != nil
    } else {
      second = isTwoInOne && signature?.name == nil ? words.secondName(whole) : nil
    }
    guard let second else { return false }
    readCosigner(cursor.trimmed(whole.lowerBound..<second))
    readSignature(second..<whole.upperBound)
    return true
  }

  /// «DUYỆT BAN GIÁM HIỆU», «NGƯỜI LẬP KẾ HOẠCH» and the name below it.
  private mutating func readCosigner(_ cell: TextSpan) {
    swap(&signature, &cosigner)
    if signature == nil, words.isApproval(cell) {
      signature = SignatureBlock(span: cell, authority: [], position: cell, name: nil)
    } else {
      readSignature(cell)
    }
    swap(&signature, &cosigner)
  }

  private mutating func read(_ cell: TextSpan, column: Int, isFirst: Bool) {
    guard !cell.isEmpty else { return }
    if recipients == nil, let heading = words.recipientsHeading(cell) {
      recipients = Recipients(heading: heading, lines: [])
      isInRecipients = true
      recipientColumn = column
      readAfterHeading(heading.upperBound..<cell.upperBound, column: column)
      return
    }
    // Far to the right only a bullet tells a recipient from a signature's column.
    if isInRecipients, column < recipientColumn + 24 || cursor.startsBullet(cell) {
      if isFirst, let cut = signatureAfter(cell) {
        _ = readRecipient(cursor.trimmed(cell.lowerBound..<cut))
        readSignature(cut..<cell.upperBound)
        return
      }
      if isFirst || cursor.startsBullet(cell), readRecipients(cell) { return }
    }
    readSignature(cell)
  }

  /// «Nơi nhận: - Như trên; - Lưu: VT.»: recipients on the heading's own line, each after a dash; or
  /// the signature's column a space apart: «Nơi nhận: TM. ỦY BAN NHÂN DÂN».
  private mutating func readAfterHeading(_ rest: TextSpan, column: Int) {
    var start = rest.lowerBound
    while start < rest.upperBound, !cursor.bytes[start].startsWordCharacter,
      cursor.bytes[start] != .hyphen, cursor.bytes[start] < 0x80
    {
      start += 1
    }
    let list = start..<rest.upperBound
    let hasBullets = cursor.startsBullet(list)
    guard hasBullets || list.contains(where: { cursor.bytes[$0] == .semicolon }) else {
      if !list.isEmpty { readSignature(list) }
      return
    }
    var from = list.lowerBound
    for i in list where cursor.bytes[i] == .semicolon {
      let next = cursor.skipSpace(i + 1, list.upperBound)
      guard !hasBullets || cursor.startsBullet(next..<list.upperBound) else { continue }
      addRecipient(from..<i + 1, hasBullet: hasBullets)
      from = next
    }
    addRecipient(from..<list.upperBound, hasBullet: hasBullets)
  }

  private mutating func addRecipient(_ text: TextSpan, hasBullet: Bool) {
    guard var list = recipients.take() else { return }
    let (span, mark) = withoutClosing(cursor.marker(of: cursor.trimmed(text)).content)
    if !span.isEmpty {
      list.lines.append(RecipientLine(pieces: [span], hasBullet: hasBullet, closingMark: mark))
      closeIfArchive(list)
    }
    recipients = list
  }

  /// «- UBND tỉnh; KT. CHỦ TỊCH»: where, a space after a recipient's «;», the signature's column goes
  /// on; nil where it does not.
  private func signatureAfter(_ cell: TextSpan) -> Int? {
    var i = cell.lowerBound
    while i + 1 < cell.upperBound {
      if cursor.bytes[i] == .semicolon, cursor.bytes[i + 1].isSpace {
        let next = cursor.skipSpace(i + 1, cell.upperBound)
        let rest = next..<cell.upperBound
        if !rest.isEmpty, words.isAuthority(rest) || words.isPosition(rest), cursor.isCapitals(rest)
        {
          return next
        }
      } else if cursor.bytes[i] == .dot, cursor.bytes[i + 1].isSpace, signature?.position != nil,
        signature?.name == nil
      {
        // «- Lưu: VT, VHXH. Trần Đình Cường»
        let next = cursor.skipSpace(i + 1, cell.upperBound)
        if isArchive(cell), words.looksLikeName(next..<cell.upperBound) { return next }
      }
      i += 1
    }
    return nil
  }

  /// «- Như trên;  - Lưu: VT.»: one or several, each with a dash of its own after a «;».
  private mutating func readRecipients(_ cell: TextSpan) -> Bool {
    var start = cell.lowerBound
    if cursor.startsBullet(cell) {
      for i in cell where cursor.bytes[i] == .semicolon {
        let next = cursor.skipSpace(i + 1, cell.upperBound)
        guard next > i + 1, cursor.dash(next, cell.upperBound) > 0 else { continue }
        _ = readRecipient(start..<i + 1)
        start = next
      }
    }
    return readRecipient(start..<cell.upperBound)
  }

  private mutating func readRecipient(_ cell: TextSpan) -> Bool {
    // Taken out, so that a line is added in place.
    guard var list = recipients.take() else { return false }
    defer { recipients = list }
    let head = cursor.marker(of: cell)
    var hasBullet = false
    if case .bullet = head.marker { hasBullet = true }
    if isClosed, isInStray { return false }
    if !hasBullet {
      if cursor.isCapitals(cell), words.isAuthority(cell) || words.isPosition(cell) { return false }
      if words.isSignedMark(cell) || isClosed || words.isApproval(cell) { return false }
      if words.startsNote(cell) || list.lines.first?.hasBullet == true && cell.count > 200 {
        return false
      }
      let openMark = list.lines.last?.closingMark
      if !list.lines.isEmpty, openMark == nil || openMark == .comma {
        // The line before is open: it goes on here, unless a person's name stands here.
        if cursor.isLower(cell.lowerBound) || openMark == .comma || !words.looksLikeName(cell) {
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
      if signature?.position != nil, words.looksLikeName(cell) { return false }
    }
    let (span, mark) = withoutClosing(head.content)
    guard !span.isEmpty else { return true }
    list.lines.append(RecipientLine(pieces: [span], hasBullet: hasBullet, closingMark: mark))
    closeIfArchive(list)
    return true
  }

  private func isArchive(_ cell: TextSpan) -> Bool {
    let content = cursor.marker(of: cell).content
    return cursor.begins(content, with: "lưu")
  }

  /// «Lưu: VT, …» is the last line of the recipients.
  private mutating func closeIfArchive(_ list: Recipients) {
    guard let last = list.lines.last, last.closingMark != .comma else { return }
    if cursor.begins(last.span, with: "lưu"),
      last.closingMark != nil
    {
      isClosed = true
    }
  }
}
