import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Nơi nhận theo nhiệm vụ: a body that the plan gives a task is not among the recipients.
  static let closingRecipientsTask = Rule(
    id: "closing/recipients-task", severity: .info,
    needs: [.lines, .recipients, .everyPage],
    topic: Localized(
      "Cơ quan được giao việc trong nơi nhận", en: "bodies with tasks among recipients"),
    summary: Localized(
      "Cơ quan được giao nhiệm vụ không có trong nơi nhận",
      en: "A body that is given a task is not among the recipients"),
    why: Localized(
      "Cơ quan không nhận được kế hoạch thì không biết việc của mình.",
      en: "Who does not receive the plan does not know of his task."),
    remedy: Localized(
      "Thêm cơ quan đó vào nơi nhận: «- Phòng Kinh tế (để thực hiện);».",
      en: "Add the body to the recipients: «- Phòng Kinh tế (để thực hiện);»."),
    source: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9a: «Nơi nhận văn bản gồm: Nơi nhận để thực "
        + "hiện; …»"
    ],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Khuyến khích đọc sách.
          II. TỔ CHỨC THỰC HIỆN
          1. Phòng Văn hóa - Xã hội
          Chủ trì, theo dõi.
          2. ⟦Phòng Kinh tế⟧
          Bố trí kinh phí.

          Nơi nhận:
          - Phòng Văn hóa - Xã hội;
          - Lưu: VT.
          """),
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Khuyến khích đọc sách.
          II. TỔ CHỨC THỰC HIỆN
          1. Phòng Văn hóa - Xã hội: chủ trì, theo dõi.
          2. ⟦Công an xã⟧: giữ trật tự.
          3. Đề nghị ⟦Hội Liên hiệp Phụ nữ xã⟧
          Vận động hội viên tham gia.

          Nơi nhận:
          - Chủ tịch, các Phó Chủ tịch xã;
          - Lưu: VT, VHXH.
          """),
      .clean(
        head: """
          ỦY BAN NHÂN DÂN
          XÃ HÒA LẠC
          """,
        body: """
          I. MỤC ĐÍCH
          Khuyến khích đọc sách.
          II. TỔ CHỨC THỰC HIỆN
          1. Phòng Văn hóa - Xã hội
          Chủ trì, theo dõi.
          2. Phòng Kinh tế
          Bố trí kinh phí.

          Nơi nhận:
          - Các phòng, ban, đơn vị thuộc xã;
          - Lưu: VT.
          """),
      .clean(
        head: """
          ỦY BAN NHÂN DÂN
          XÃ HÒA LẠC
          """,
        body: """
          I. MỤC ĐÍCH
          Khuyến khích đọc sách.
          II. TỔ CHỨC THỰC HIỆN
          1. Phòng Văn hoá – Xã hội
          Chủ trì, theo dõi.
          2. Ủy ban nhân dân xã
          Bố trí kinh phí.
          3. Hội Khuyến học xã
          Tặng quà.

          Nơi nhận:
          - Phòng VH-XH, HKH xã;
          - Lưu: VT.
          """),
    ]
  ) { context in
    let recipients = context.recipients
    let holders = context.taskHolders()
    guard !holders.isEmpty else {
      return .notApplicable(
        Localized("không có mục giao việc cho cơ quan", en: "no section gives a body a task"))
    }
    let names = RecipientNames(recipients, context)
    if names.standForMany { return .passed }
    for holder in holders
    where !names.standFor(holder, context) && !names.hold(holder, context)
      && !context.isIssuer(holder)
    {
      let name = context.words(holder)
      context.report(
        holder,
        "«\(name)» được giao nhiệm vụ mà không có trong nơi nhận; thêm: - \(name);",
        en: "«\(name)» is given a task and is not among the recipients; add: - \(name);",
        related: [RelatedPlace(context.say("nơi nhận", en: "the recipients"), recipients.heading)])
    }
    return .passed
  }
}

/// The words of the recipients, to be looked up.
private struct RecipientNames {
  /// Folded, one placement of tone marks, letters and digits alone, a space around each word.
  private var text: [UInt8] = [.space]
  let standForMany: Bool
  /// «các phòng»: each stands for all bodies of its kind.
  private var kinds: [TextSpan] = []

  init(_ recipients: Recipients, _ context: RuleContext) {
    var standForMany = false
    for line in recipients.lines {
      for piece in line.pieces {
        if context.tables.ruleWords.wideRecipients.contains(context.source.folded, in: piece) {
          standForMany = true
        }
        if let kind = Self.kind(in: piece, context) { kinds.append(kind) }
        text += context.plainWords(piece)
      }
      // No list of recipients is as long; whoever is in it, it stands for many.
      if text.count > 8192 {
        standForMany = true
        break
      }
    }
    self.standForMany = standForMany
  }

  /// «các phòng», where their names do not follow: «Các phòng: VHTT, GDĐT».
  private static func kind(in piece: TextSpan, _ context: RuleContext) -> TextSpan? {
    let (text, kinds) = (context.source.cursor, context.tables.ruleWords.recipientKinds)
    guard let found = kinds.firstMatch(text.folded, in: piece) else { return nil }
    let next = text.skipSpace(found.match.end, piece.upperBound)
    if next < piece.upperBound, text.bytes[next] == .colon { return nil }
    return found.start..<found.match.end
  }

  /// Whether one of them stands for all bodies of this one's kind: «các phòng» for «Phòng Kinh tế».
  func standFor(_ holder: TextSpan, _ context: RuleContext) -> Bool {
    let word = context.plainWords(context.firstWord(of: holder))
    return kinds.contains { kind in
      let words = context.plainWords(kind)
      return words.indices.contains { start in
        (start == 0 || words[start - 1] == .space) && words[start...].starts(with: word)
      }
    }
  }

  /// Whether a body is among them: its distinguishing words («kinh tế»), or its first letters.
  func hold(_ holder: TextSpan, _ context: RuleContext) -> Bool {
    let name = context.plainWords(holder)
    var starts = name.indices.filter { $0 == 0 || name[$0 - 1] == .space }
    guard let first = starts.first else { return true }
    // «phòng kinh tế», as it stands; then «kinh tế» without «phòng».
    if contains([.space] + name[first...]) { return true }
    let own = Array(starts.dropFirst())
    guard let start = own.first else { return true }
    // Two words tell a body from another; «y tế» may go on.
    let end = own.count > 2 ? own[2] : name.count
    if contains([.space] + name[start..<end]) { return true }
    // «VHXH», «PVHXH», «P. VHXH»; «HKH» for «Hội Khuyến học xã».
    starts.append(name.count)
    // «GDĐT» of «Phòng Giáo dục và Đào tạo».
    let and = Array("và ".utf8)
    let letters = own.filter { !name[$0...].starts(with: and) }.map { start in
      [name[start]] + name[(start + 1)...].prefix { $0.isContinuation }
    }
    for count in stride(from: min(letters.count, 6), through: 2, by: -1) {
      let initials = letters[..<count].flatMap { $0 }
      if contains([.space] + initials + [.space]) { return true }
      if contains([.space, name[first]] + initials + [.space]) { return true }
    }
    return false
  }

  private func contains(_ words: [UInt8]) -> Bool {
    guard words.count <= text.count else { return false }
    var i = 0
    while i + words.count <= text.count {
      if text[i] == .space, text[i..<i + words.count].elementsEqual(words) { return true }
      i += 1
    }
    return false
  }
}

extension RuleContext {
  /// The bodies that head the points of the section on implementation: at most forty.
  fileprivate func taskHolders() -> [TextSpan] {
    var holders: [TextSpan] = []
    for index in plan.sections.indices where holders.count < 40 {
      let section = plan.sections[index]
      guard let parent = section.parent, let title = section.title,
        plan.sections[parent].kinds.contains(.implementation), let body = taskBody(in: title)
      else { continue }
      holders.append(body)
    }
    return holders
  }

  /// The one body that a title names: «Phòng Kinh tế», «Đề nghị Hội Khuyến học xã».
  private func taskBody(in title: TextSpan) -> TextSpan? {
    var start = title.lowerBound
    if let match = Self.requests.match(source.folded, at: start, limit: title.upperBound) {
      start = gap(from: match.end, limit: title.upperBound).end
    }
    guard start < title.upperBound, source.cursor.isUpper(start),
      let match = tables.ruleWords.taskBodies.match(
        source.folded, at: start, limit: title.upperBound)
    else { return nil }
    // «Hội Luật gia», but «Hội nghị», «phòng chuyên môn»: a kind of bodies has its name after it.
    if tables.ruleWords.bodyKinds.match(
      source.folded, at: start, limit: title.upperBound)?.end == match.end
    {
      let name = source.cursor.skipSpace(match.end, title.upperBound)
      guard name < title.upperBound, source.cursor.isUpper(name) else { return nil }
    }
    // «Phòng, ban», «Trung tâm, trạm y tế»: no name.
    var end = match.end
    while end < title.upperBound {
      let byte = source.bytes[end]
      if byte == .comma || byte == .colon || byte == .semicolon || byte == .openBracket
        || byte == .slash
      {
        return nil
      }
      end += 1
    }
    end = source.cursor.skipSpaceBack(end, start)
    return end - start <= 90 ? start..<end : nil
  }

  private static let requests = PhraseTable(["đề nghị", "giao", "đối với"])
  private static let placeWords = PhraseTable([
    "ủy ban nhân dân", "ubnd", "văn phòng", "ủy ban nhân dân xã", "ủy ban nhân dân phường",
  ])

  /// Whether a body is the one that issues the plan, or the committee whose plan it is.
  fileprivate func isIssuer(_ holder: TextSpan) -> Bool {
    if source.cursor.begins(holder, with: Self.placeWords) {
      return true
    }
    guard let head = plan.letterhead else { return enacts(holder) }
    let issuer = head.issuerPieces.flatMap { plainWords($0) }
    let name = plainWords(holder)
    // «UBND PHƯỜNG ĐÔNG AN» above «TRẠM Y TẾ» may be read as one name.
    return issuer.starts(with: name) || ends(issuer, with: name)
      || name.starts(with: issuer) && !issuer.isEmpty || enacts(holder)
  }

  private func ends(_ words: [UInt8], with last: [UInt8]) -> Bool {
    let start = words.count - last.count
    guard start > 0, !last.isEmpty else { return false }
    return words[start - 1] == .space && words[start...].elementsEqual(last)
  }

  /// Whether the position of the one who signs is that of the body's head: «TRƯỞNG PHÒNG».
  private func enacts(_ holder: TextSpan) -> Bool {
    guard let position = plan.signature?.position else { return false }
    let head = firstWord(of: holder)
    let wanted = source.folded[head]
    var i = position.lowerBound
    while i + wanted.count <= position.upperBound {
      if source.folded[i..<i + wanted.count] == wanted {
        return plan.signature?.authority.isEmpty ?? true
      }
      i += 1
    }
    return false
  }

  /// The words of a span, folded, each tone mark on the first of two letters, with a space after each.
  fileprivate func plainWords(_ span: TextSpan) -> [UInt8] {
    var plain: [UInt8] = []
    var i = source.folded.nextWord(from: span.lowerBound, limit: span.upperBound)
    while i < span.upperBound {
      let end = source.folded.wordEnd(from: i, limit: span.upperBound)
      guard end > i else { break }
      plain += source.spelling(of: i..<end)
      // «VH-XH» is «VHXH».
      let isJoined =
        end + 1 < span.upperBound && source.bytes[end] == .hyphen && source.cursor.isUpper(end - 1)
        && source.bytes[end + 1].startsWordCharacter
      if !isJoined { plain.append(.space) }
      i = source.folded.nextWord(from: end, limit: span.upperBound)
    }
    return plain
  }
}

extension SourceText {
  /// A word, folded, in the one of its two spellings that sorts first: «hòa» and «hoà» are the same.
  func spelling(of word: TextSpan) -> [UInt8] {
    let written = Array(folded[word])
    guard let other = VietnameseLetters.otherTonePlacement(folded[word]) else { return written }
    return written.lexicographicallyPrecedes(other) ? written : other
  }
}
