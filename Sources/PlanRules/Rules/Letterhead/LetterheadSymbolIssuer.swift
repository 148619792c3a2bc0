import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Ký hiệu và cơ quan: the issuer's part of the symbol names another body than the letterhead.
  static let letterheadSymbolIssuer = Rule(
    id: "letterhead/symbol-issuer", severity: .warning,
    needs: [.letterhead],
    topic: Localized("Chữ viết tắt của cơ quan trong ký hiệu", en: "issuer in the symbol"),
    summary: Localized(
      "Chữ viết tắt trong ký hiệu không khớp tên cơ quan ban hành",
      en: "The symbol's abbreviation does not fit the issuing body"),
    why: Localized(
      "Ký hiệu gồm chữ viết tắt tên loại và tên cơ quan ban hành; lệch nhau thường do chép mẫu cũ.",
      en: """
        The symbol holds the type and the issuing body; where they differ the form was often copied \
        from another plan.
        """),
    remedy: Localized(
      "Ghi chữ viết tắt của chính cơ quan ban hành.",
      en: "Use the abbreviation of the issuing body itself."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3"],
    examples: [
      .flagged(
        head: """
          UBND XÃ AN BÌNH
          TRƯỜNG MẦM NON HOA LAN
          Số: 12/KH-⟦MNSK⟧
          An Bình, ngày 15 tháng 9 năm 2025
          """),
      .flagged(
        head: """
          ỦY BAN NHÂN DÂN
          XÃ AN BÌNH
          Số: 12/KH-⟦SGDĐT⟧
          An Bình, ngày 15 tháng 9 năm 2025
          """),
      .clean(
        head: """
          UBND XÃ AN BÌNH
          TRƯỜNG MẦM NON HOA LAN
          Số: 12/KH-TrMNHL
          An Bình, ngày 15 tháng 9 năm 2025
          """),
      // A unit's letters that nobody can check pass.
      .clean(on: "15/9/2025"),
    ]
  ) { context in
    let head = context.letterhead
    guard let symbol = head.symbol, head.issuer != nil else {
      return .notApplicable(
        Localized("không có ký hiệu hoặc cơ quan ban hành", en: "no symbol or no issuing body"))
    }
    guard let code = issuerCode(symbol, context.source) else {
      return .notApplicable(
        Localized("ký hiệu không ghi cơ quan", en: "the symbol names no body"))
    }
    let name = context.foldedName(head.issuerPieces)
    // «TRƯỜNG ………»: the name is not filled in.
    if name.suffix(3).elementsEqual([.leadOfMarks, 0x80, .thirdOfEllipsis])
      || name.suffix(2).elementsEqual([.dot, .dot])
    {
      return .notApplicable(
        Localized("tên cơ quan còn để trống", en: "the issuing body's name is left blank"))
    }
    guard !isWithin(context.source.folded[code], name) else { return .passed }
    guard
      let start = context.tables.agencyPhrases.match(name, at: 0, limit: name.count),
      contradicts(code, start.value, context)
    else { return .passed }
    context.report(
      code,
      """
      Ký hiệu ghi «\(context.words(code))» nhưng cơ quan ban hành là \
      «\(context.name(head.issuerPieces))».
      """,
      en: """
        The symbol says «\(context.words(code))» but the issuing body is \
        «\(context.name(head.issuerPieces))».
        """)
    return .passed
  }

  /// «MNBC» of «KH-MNBC», «UBND» of «KH-UBND-VHXH»: the group after the type code.
  private static func issuerCode(_ symbol: TextSpan, _ source: SourceText) -> TextSpan? {
    var i = symbol.lowerBound
    func skipGroup() {
      while i < symbol.upperBound,
        source.bytes[i].startsWordCharacter || source.bytes[i] == .ampersand
      {
        i += 1
      }
    }
    func skipMarks() { i = source.bytes.nextWord(from: i, limit: symbol.upperBound) }
    // A year in the symbol is another rule's matter.
    if i < symbol.upperBound, source.bytes[i].isDigit {
      skipGroup()
      skipMarks()
    }
    skipGroup()
    skipMarks()
    let start = i
    skipGroup()
    return i - start >= 2 ? start..<i : nil
  }

  /// Whether the letters of a code, without marks and digits, come in this order in a name.
  private static func isWithin(_ code: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
    var letters = BaseLetters(name[...])
    var wanted = BaseLetters(code)
    while let letter = wanted.next() {
      var found = false
      while !found, let other = letters.next() { found = other == letter }
      guard found else { return false }
    }
    return true
  }

  /// Only what cannot be right: the code of a body of another kind, or a school's code with letters
  /// that its name does not have. Every office sets its own abbreviation.
  private static func contradicts(
    _ code: TextSpan, _ index: Int, _ context: RuleContext
  ) -> Bool {
    let written = Array(context.source.folded[code])
    let agencies = context.tables.agencies
    let issuer = agencies[index].kind
    // Departments have codes of their own; a bare «Sở» or «Giám đốc» is no name.
    let hasOwnCode =
      (issuer == .department || issuer == .division) && !agencies[index].codes.isEmpty
    var isKnown = false
    for (other, agency) in agencies.enumerated() {
      for spelling in agency.codes where Folding.folded(spelling) == written {
        isKnown = true
        if other == index || agency.kind == issuer && !hasOwnCode { return false }
        // A committee's own office.
        if issuer == .peoplesCommittee, agency.kind == .division || agency.kind == .other {
          return false
        }
      }
    }
    if isKnown { return true }
    return issuer == .school
      && schoolCodes.contains { prefix in
        let bytes = Folding.folded(prefix)
        return written.count > bytes.count + 1 && written.starts(with: bytes)
      }
  }

  /// How the code of a school with its name begins. Source: thực tiễn văn bản.
  private static let schoolCodes = ["MN", "TrMN", "TMN", "MG", "TH", "TrTH", "THCS", "THPT"]
}

/// The letters of a folded text without their marks: «ệ» is e, «đ» is d. Digits and signs are left
/// out.
private struct BaseLetters {
  private let text: ArraySlice<UInt8>
  private var i: Int

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    i = text.startIndex
  }

  mutating func next() -> UInt8? {
    while i < text.endIndex {
      let letter = VietnameseLetters.base(in: text, at: i)
      i += 1
      if let letter { return letter }
    }
    return nil
  }
}
