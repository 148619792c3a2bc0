import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cách ghi nơi nhận: lines without «- » and «;», no last line «Lưu: VT, …».
  static let closingRecipientsForm = Rule(
    id: "closing/recipients-form", severity: .info,
    needs: [.lines, .stateForm, .recipients],
    topic: Localized("Cách ghi nơi nhận", en: "form of recipients"),
    summary: Localized(
      "Nơi nhận ghi không đúng thể thức", en: "The recipients are not written in the set form"),
    why: Localized(
      "Mỗi nơi nhận một dòng rõ ràng thì văn thư gửi đủ, và bản lưu ở đâu ai cũng biết.",
      en: "One clear line each lets the clerk send every copy and tells where the kept one is."),
    remedy: Localized(
      "Đầu dòng có «-», cuối dòng có «;», dòng cuối là «- Lưu: VT, đơn vị soạn thảo (số bản).»",
      en: "Begin each line with «-», end it with «;», close with «- Lưu: VT, unit (copies).»"),
    source: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9d: «đầu dòng có gạch đầu dòng (-) sát lề "
        + "trái, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng bao gồm chữ “Lưu” sau có dấu hai chấm "
        + "(:), tiếp theo là chữ viết tắt “VT”»"
    ],
    examples: [
      .flagged(
        closing: """
          Trên đây là kế hoạch của nhà trường./.

          Nơi nhận:
          - Phòng Văn hóa - Xã hội;
          - ⟦Các tổ chuyên môn⟧
          - ⟦Lưu VT.⟧
          """),
      .flagged(
        closing: """
          Trên đây là kế hoạch của nhà trường./.

          ⟦Nơi nhận⟧:
          - Phòng Văn hóa - Xã hội;
          - Các tổ chuyên môn.
          """),
      .clean(
        closing: """
          Trên đây là kế hoạch của nhà trường./.

          Nơi nhận:
          - Phòng Văn hóa - Xã hội;
          - Các tổ chuyên môn, tổ văn phòng
          (để thực hiện);
          - Lưu: VT, tổ CM (05).
          """),
      .clean(
        closing: """
          Trên đây là kế hoạch của nhà trường./.

          Nơi nhận:
          - Như trên;
          - Lưu: VT.
          """),
    ]
  ) { context in
    let recipients = context.recipients
    let archive = recipients.lines.lastIndex { context.archiveWord(of: $0) != nil }
    context.reportLines(recipients.lines, archive: archive)
    guard let archive else {
      // The last line is the archive's where it has the place of it: another may have been lost.
      context.report(
        recipients.heading,
        "Nơi nhận thiếu dòng cuối về bản lưu; viết: - Lưu: VT.",
        en: "The recipients lack the last line on the kept copy; write: - Lưu: VT.")
      return .passed
    }
    context.reportArchive(
      recipients.lines[archive], isLast: archive + 1 == recipients.lines.count)
    return .passed
  }
}

extension RuleContext {
  private static let archiveWords = PhraseTable(["lưu"])
  private static let clerks = PhraseTable(["vt", "văn thư"])

  /// Where «Lưu» ends in a line that begins with it.
  fileprivate func archiveWord(of line: RecipientLine) -> Int? {
    Self.archiveWords.match(
      source.folded, at: line.span.lowerBound, limit: line.span.upperBound)?.end
  }

  /// The first line that lacks its dash or its semicolon, with the number of the others.
  fileprivate func reportLines(_ lines: [RecipientLine], archive: Int?) {
    var first: RecipientLine?
    var count = 0
    for (index, line) in lines.enumerated() where index != archive {
      // Without an archive line the last may end with a full stop.
      let isLast = archive == nil && index + 1 == lines.count
      let isClosed = line.closingMark == .semicolon || isLast && line.closingMark == .dot
      if line.hasBullet, isClosed || line.closingMark == .comma || goesOnInBrackets(line) {
        continue
      }
      first = first ?? line
      count += 1
    }
    guard let first else { return }
    let (lacksDash, lacksMark) = (!first.hasBullet, first.closingMark != .semicolon)
    let name = name(first.pieces)
    let dash = lacksDash ? [Localized("gạch đầu dòng", en: "dash")] : []
    let mark = lacksMark ? [Localized("dấu «;» cuối dòng", en: "«;»")] : []
    let lacks = (dash + mark).joined(" và ", en: " and ")
    report(
      first.span,
      "Nơi nhận «\(name)» thiếu \(lacks.vi); viết: - \(name);"
        + (count > 1 ? " (còn \(count - 1) dòng khác cũng vậy)" : ""),
      en: "The recipient «\(name)» lacks its \(lacks.en); write: - \(name);"
        + (count > 1 ? " (and \(count - 1) more)" : ""))
  }

  /// «(để thực hiện);» on a line of its own.
  private func goesOnInBrackets(_ line: RecipientLine) -> Bool {
    let next = gap(from: line.span.upperBound, limit: source.bytes.count)
    return line.closingMark == nil && next.crossesLine && next.end < source.bytes.count
      && source.bytes[next.end] == .openBracket
  }

  /// «Lưu VT.», «Lưu: Văn phòng», «Lưu: VT» without its full stop.
  fileprivate func reportArchive(_ line: RecipientLine, isLast: Bool) {
    guard let word = archiveWord(of: line) else { return }
    let bytes = source.bytes
    let end = line.span.upperBound
    var i = source.cursor.skipSpace(word, end)
    let hasColon = i < end && bytes[i] == .colon
    if hasColon { i += 1 }
    while i < end, bytes[i].isSpace || bytes[i] == .hyphen { i += 1 }
    let clerk = Self.clerks.match(source.folded, at: i, limit: end)
    if line.hasBullet, hasColon, clerk != nil, line.closingMark == .dot { return }
    var edits = [Fix.Edit(word..<(clerk?.end ?? i), ": VT")]
    if line.closingMark != .dot {
      edits.append(Fix.Edit(end..<end + (line.closingMark == nil ? 0 : 1), "."))
    }
    let isWhole = isLast && line.pieces.count == 1 && !goesOnInBrackets(line)
    var rest = words((clerk?.end ?? i)..<end)
    if clerk == nil, !rest.isEmpty { rest = ", " + rest }
    let mended = "- Lưu: VT\(rest)."
    report(
      line.span.lowerBound..<min(source.bytes.count, end + (line.closingMark == nil ? 0 : 1)),
      "Dòng về bản lưu ghi không đúng thể thức; viết: \(mended)",
      en: "The line on the kept copy is not in the set form; write: \(mended)",
      // Without dash or clerk it is not certain what the line is.
      fix: isWhole && line.hasBullet && clerk != nil
        ? Fix(description: say("Sửa dòng bản lưu", en: "Mend the line"), edits: edits) : nil)
  }
}
