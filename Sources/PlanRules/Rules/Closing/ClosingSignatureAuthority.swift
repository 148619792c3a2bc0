import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Quyền hạn của người ký: a People's Committee without «TM.», a deputy without «KT.», a school with
  /// «TM.».
  static let closingSignatureAuthority = Rule(
    id: "closing/signature-authority", severity: .info,
    needs: [.lines, .stateForm],
    topic: Localized("Quyền hạn của người ký", en: "signer’s authority"),
    summary: Localized(
      "Quyền hạn của người ký ghi chưa đúng (TM., KT.)",
      en: "The authority of the one who signs is not given right (TM., KT.)"),
    why: Localized(
      "Quyền hạn ghi trước chức vụ cho biết người ký thay ai và thay mặt ai.",
      en: "The letters before the position say on whose behalf the document is signed."),
    remedy: Localized(
      "Ủy ban nhân dân: ghi «TM. ỦY BAN NHÂN DÂN»; cấp phó: ghi «KT.» và chức vụ cấp trưởng; trường "
        + "học: chỉ ghi chức vụ.",
      en: "People's Committee: «TM. ỦY BAN NHÂN DÂN»; a deputy: «KT.» and the head's position; a "
        + "school: the position alone."),
    source: [
      "Nghị định 30/2020/NĐ-CP, Điều 13 khoản 1 và 2",
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7b",
    ],
    examples: [
      .flagged(
        closing: """

          Nơi nhận:
          - Lưu: VT.

          ⟦KT. CHỦ TỊCH⟧
          PHÓ CHỦ TỊCH
          Trần Văn Bình
          """),
      .flagged(
        closing: """

          Nơi nhận:
          - Lưu: VT.

          ⟦PHÓ HIỆU TRƯỞNG⟧
          Trần Văn Bình
          """),
      .flagged(
        closing: """

          Nơi nhận:
          - Lưu: VT.

          ⟦TM. NHÀ TRƯỜNG⟧
          HIỆU TRƯỞNG
          Trần Văn Bình
          """),
      .clean(
        head: """
          ỦY BAN NHÂN DÂN
          XÃ HÒA LẠC
          """,
        closing: """

          Nơi nhận:
          - Lưu: VT.

          TM. ỦY BAN NHÂN DÂN
          KT. CHỦ TỊCH
          PHÓ CHỦ TỊCH
          Trần Văn Bình
          """),
      .clean(
        head: """
          ỦY BAN NHÂN DÂN
          XÃ HÒA LẠC
          """,
        closing: """

          Nơi nhận:
          - Lưu: VT.

          TL. CHỦ TỊCH
          TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI
          Trần Văn Bình
          """),
    ]
  ) { context in
    guard let signature = context.plan.signature, let position = signature.position else {
      return .notApplicable(Localized("không có chức vụ người ký", en: "no position is given"))
    }
    // Lines such as «TM. ỦY BAN NHÂN DÂN» are known by their capitals.
    if context.hasLostCapitals { return .capitalsLost }
    let issuer = context.identity.issuerKind
    let marks = SignatureMarks(signature.authority, context.source)
    let title = context.words(position)
    let head = context.isDeputy(position) ? context.headTitle(position) : nil
    let isCommittee =
      issuer == .peoplesCommittee && context.isChairman(position) && !context.isOfBoard
    let ownLines = head.map { "KT. \($0) / \(title)" } ?? title
    if isCommittee, !marks.forBody, !marks.byOrder, !context.isIssuedByChairman {
      let lines = "TM. ỦY BAN NHÂN DÂN / " + ownLines
      context.report(
        signature.authority.first ?? position,
        "Ủy ban nhân dân làm việc theo chế độ tập thể, người ký thay mặt Ủy ban; viết: \(lines).",
        en: "A People's Committee acts as a body, on whose behalf one signs; write: \(lines).",
        suggestion: lines)
    } else if let head, !marks.forHead, !marks.byOrder, !context.isOfBoard,
      !context.isDrafter(signature)
    {
      context.report(
        position,
        "Cấp phó ký thay cấp trưởng thì ghi «KT.»; viết: KT. \(head) / \(title).",
        en: "A deputy signs for the head with «KT.»; write: KT. \(head) / \(title).",
        suggestion: ownLines)
    } else if issuer == .school, let line = marks.forSchool {
      context.report(
        line,
        "Trường học làm việc theo chế độ thủ trưởng, không ghi «\(context.words(line))»; viết: "
          + "\(ownLines).",
        en: "The head of a school signs in his own name, without «\(context.words(line))»; write: "
          + "\(ownLines).", suggestion: ownLines)
    }
    return .passed
  }
}

/// What stands before the position.
private struct SignatureMarks {
  /// TM.
  private(set) var forBody = false
  /// KT.
  private(set) var forHead = false
  /// TL., TUQ.
  private(set) var byOrder = false
  /// The line «TM. …» that speaks of the school or its board.
  private(set) var forSchool: TextSpan?

  private static let table = PhraseTable([
    "tm.", "tm", "t/m", "t.m", "thay mặt", "kt.", "kt", "k/t", "k.t", "tl.", "tl", "t/l", "t.l",
    "tuq.", "tuq",
  ])
  private static let schoolWords = PhraseTable(["nhà trường", "ban giám hiệu", "bgh", "trường"])
  private static let otherBodies = PhraseTable([
    "công đoàn", "hội đồng", "chi bộ", "ban chấp hành", "bch", "ban tổ chức", "hội đồng trường",
  ])

  init(_ lines: [TextSpan], _ source: SourceText) {
    for line in lines {
      guard
        let match = Self.table.match(
          source.folded, at: line.lowerBound, limit: line.upperBound)
      else { continue }
      switch match.value {
      case 0...4:
        forBody = true
        let rest = match.end..<line.upperBound
        if Self.schoolWords.contains(source.folded, in: rest),
          !Self.otherBodies.contains(source.folded, in: rest)
        {
          forSchool = line
        }
      case 5...8: forHead = true
      default: byOrder = true
      }
    }
  }
}

extension RuleContext {
  private static let deputies = PhraseTable(["phó"])
  private static let otherBoards = PhraseTable(["hội đồng", "công đoàn", "hội", "mặt trận"])
  private static let chairmen = PhraseTable(["chủ tịch", "phó chủ tịch"])

  fileprivate func isDeputy(_ position: TextSpan) -> Bool {
    source.cursor.begins(position, with: Self.deputies)
  }

  fileprivate func isChairman(_ position: TextSpan) -> Bool {
    guard
      let match = Self.chairmen.match(
        source.folded, at: position.lowerBound, limit: position.upperBound)
    else { return false }
    // Not the chairman of a board or union: «CHỦ TỊCH HỘI ĐỒNG TRƯỜNG».
    return !Self.otherBoards.contains(source.folded, in: match.end..<position.upperBound)
  }

  /// «HIỆU TRƯỞNG» of «PHÓ HIỆU TRƯỞNG».
  fileprivate func headTitle(_ position: TextSpan) -> String {
    let start = source.bytes.wordEnd(from: position.lowerBound, limit: position.upperBound)
    return words(start..<position.upperBound)
  }

  /// A steering committee's head signs as such, with his post under it: «TRƯỞNG BAN» / «PHÓ CHỦ TỊCH
  /// UBND XÃ».
  fileprivate var isOfBoard: Bool {
    guard let issuer = plan.letterhead?.issuer else { return false }
    return source.cursor.begins(issuer, with: Self.boards)
  }

  private static let boards = PhraseTable([
    "ban chỉ đạo", "ban tổ chức", "ban chỉ huy", "hội đồng tuyển", "hội đồng thi", "hội đồng xét",
    "hội đồng phối hợp", "tổ công tác",
  ])

  /// «NGƯỜI LẬP KẾ HOẠCH» / «PHÓ HIỆU TRƯỞNG», with the head's approval beside it: who drew up the plan
  /// signs for nobody.
  fileprivate func isDrafter(_ signature: SignatureBlock) -> Bool {
    let start = max(0, signature.span.lowerBound - 300)
    return Self.drafters.contains(source.folded, in: start..<signature.span.upperBound)
  }

  private static let drafters = PhraseTable([
    "người lập", "người xây dựng kế hoạch", "người viết kế hoạch", "phê duyệt", "duyệt của",
  ])

  /// The chairman may issue in his own name: «CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …» at the head.
  fileprivate var isIssuedByChairman: Bool {
    guard let issuer = plan.letterhead?.issuer else { return false }
    return isChairman(issuer)
  }
}
