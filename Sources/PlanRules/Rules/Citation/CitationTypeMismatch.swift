import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Tên loại và ký hiệu: the type word names another type than the letters in the number.
  static let citationTypeMismatch = Rule(
    id: "citation/type-mismatch", severity: .error,
    scope: .anyText,
    onScans: .kept,
    topic: Localized("Tên loại và ký hiệu", en: "type and symbol"),
    summary: Localized(
      "Tên loại văn bản không khớp chữ viết tắt trong ký hiệu",
      en: "The type word does not fit the type letters in the number"),
    why: Localized(
      "Ký hiệu ghi chữ viết tắt của tên loại; riêng công văn không có chữ viết tắt tên loại.",
      en: "The symbol carries the type's abbreviation; an official letter alone carries none."),
    remedy: Localized(
      "Tra lại văn bản gốc: sửa tên loại hoặc sửa ký hiệu.",
      en: "Look the document up: correct the type or the number."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I", "Phụ lục I, Phần I, mục II.3"],
    examples: [
      .flagged(
        basis: """
          Căn cứ ⟦Quyết định số 12/2019/TT-BGDĐT⟧ ngày 26/8/2019 của Bộ Giáo dục và Đào tạo về \
          bồi dưỡng;
          """),
      .flagged(
        basis: """
          Căn cứ ⟦Hướng dẫn số 321/SGDĐT-GDTH⟧ ngày 10/9/2025 của Sở Giáo dục và Đào tạo về \
          chuyên đề;
          Căn cứ ⟦Công văn số 12/KH-UBND⟧ ngày 12/9/2025 của UBND xã An Bình về chuyên đề;
          """),
      .clean(
        basis: """
          Căn cứ Luật Giáo dục số 43/2019/QH14 ngày 14/6/2019;
          Căn cứ Quy định số 66-QĐ/TW ngày 06/02/2017 của Ban Bí thư về thể loại văn bản;
          Căn cứ Thông tư liên tịch số 23/2015/TTLT-BGDĐT-BNV ngày 16/9/2015 về viên chức;
          Căn cứ Văn bản hợp nhất số 72/VBHN-VPQH ngày 25/02/2025 của Văn phòng Quốc hội;
          """),
      .clean(
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2025 của Sở Giáo dục và Đào tạo về chuyên đề;
          Căn cứ Thông báo kết luận số 16-TB/ĐU ngày 12/9/2025 của Đảng ủy xã An Bình về chuyên đề;
          """),
    ]
  ) { context in
    var isChecked = false
    for index in context.facts.references.indices {
      let reference = context.facts.references[index]
      guard let type = reference.type, let typeSpan = reference.typeSpan,
        let number = reference.numberSpan, typeSpan.lowerBound < number.lowerBound
      else { continue }
      isChecked = true
      switch judge(type, reference, number, context) {
      case .fits: continue
      case .slip: reportSlip(number, type, context)
      case .otherType(let code):
        let isOwnWay =
          context.issuerKinds(of: reference).isEmpty || isOldCode(type, reference, context)
        reportOther(typeSpan, number, code, severity: isOwnWay ? .warning : nil, context)
      case .letter(let code): reportLetter(typeSpan, number, code, context)
      case .noCode:
        // «933/CV-PGDĐT», as letters were numbered; «06/TU» names the organ alone.
        let code = context.source.bytes[reference.issuerCodeSpan ?? number]
        let isOfOffice =
          code.contains(.hyphen)
          && (!context.issuerKinds(of: reference).isEmpty || code.starts(with: "CV".utf8))
        reportNoCode(typeSpan, number, type, isOfOffice: isOfOffice, context)
      }
    }
    return isChecked
      ? .passed
      : .notApplicable(
        Localized("không có văn bản ghi tên loại và số", en: "no document with type and number"))
  }

  private enum Fit {
    case fits
    /// Another type's code.
    case otherType(Int)
    /// An official letter with a type code.
    case letter(Int)
    /// A type that has a code, without one.
    case noCode
    /// A type with its own code mistyped.
    case slip
  }

  private static func judge(
    _ type: Int, _ reference: LegalReference, _ number: TextSpan, _ context: RuleContext
  ) -> Fit {
    let types = context.tables.documentTypes
    if types[type].isCitedByName || reference.codeType == type { return .fits }
    if isInspectorate(reference, context) || isOldSymbol(reference, number, context)
      || isOfBody(reference, context) || isJoint(number, of: types[type].codeBytes, context)
    {
      return .fits
    }
    guard let written = types[type].code else {
      // Công văn, thư công.
      return reference.codeType.map { .letter($0) } ?? .fits
    }
    if let codeType = reference.codeType {
      guard let code = types[codeType].code else { return .fits }
      return isUsual(written, code, reference.numberForm) ? .fits : .otherType(codeType)
    }
    guard reference.numberForm == .officialLetter, !reference.isNumberBlank else { return .fits }
    // «Kế hoạch số 05/KHLN-…»: the type's own letters, with more after them.
    let bytes = context.source.bytes
    let code = reference.issuerCodeSpan ?? number
    let group = bytes[code].prefix { $0 != .hyphen && $0 != .slash && !$0.isSpace }
    if group.starts(with: types[type].codeBytes) { return .fits }
    return context.tables.agencyCodes.agencies(group).isEmpty
      && isNearly(Folding.folded(Array(group)), Folding.folded(types[type].codeBytes))
      ? .slip : .noCode
  }

  /// «317/TTLS-NN&PTNT-TC» of a tờ trình liên sở: the type's letters, or the first of them, and those for several bodies.
  private static func isJoint(
    _ number: TextSpan, of code: [UInt8], _ context: RuleContext
  ) -> Bool {
    guard let letters = typeLetters(number, context), DocumentNumber.isJoint(letters) else {
      return false
    }
    return code.starts(with: letters.dropLast(2))
  }

  /// «TTLS» of 317/TTLS-NN&PTNT-TC: the first group of letters; nil where there is none.
  static func typeLetters(_ number: TextSpan, _ context: RuleContext) -> ArraySlice<UInt8>? {
    context.source.bytes[number].split { $0 == .slash || $0 == .hyphen || $0.isSpace }
      .first { !($0.first?.isDigit ?? true) }
  }

  /// «636/CT-TTHT» of a cục thuế, «45/CĐ-VP» of a công đoàn: the letters are the body's, and the office's follow
  /// them. Where no body is named, letters before an office that nobody else has may be a body's.
  private static func isOfBody(_ reference: LegalReference, _ context: RuleContext) -> Bool {
    guard let codeType = reference.codeType, reference.numberYear == nil,
      reference.numberForm == .administrative
    else { return false }
    let code = context.tables.documentTypes[codeType].codeBytes
    guard let issuer = reference.issuer else {
      return bodyCodes.contains { code.elementsEqual($0) }
        && context.issuerKinds(of: reference).isEmpty
    }
    let text = context.source.cursor
    var word = issuer.lowerBound
    for _ in 0..<6 where word < issuer.upperBound {
      if text.isUpper(word), !text.begins(word..<issuer.upperBound, with: posts),
        text.begins(word..<issuer.upperBound, with: context.tables.vocabulary.bodyHeads),
        spells(code, from: word, issuer.upperBound, text)
      {
        return true
      }
      word = text.skipSpace(text.wordEnd(word, issuer.upperBound), issuer.upperBound)
    }
    return false
  }

  /// Cục thuế and công ty, công đoàn, hội đồng: types and bodies have these letters.
  private static let bodyCodes = ["CT", "CĐ", "HĐ"].map { Array($0.utf8) }
  /// No body, but «CT» as well.
  private static let posts = PhraseTable(["chủ tịch"])

  /// Whether the words from one on begin with these letters: «Cục Thuế» with «CT».
  private static func spells(
    _ code: [UInt8], from start: Int, _ limit: Int, _ text: TextCursor
  ) -> Bool {
    var word = start
    for letter in code.split(whereSeparator: { $0.isContinuation }) {
      guard word < limit, let first = letter.first else { return false }
      guard text.baseLetter(word) == (first < 0x80 ? first.lowercasedLetter : first) else {
        return false
      }
      word = text.skipSpace(text.wordEnd(word, limit), limit)
    }
    return true
  }

  /// «77/TTr-NV2», «12/TTr-P1» are of an inspectorate (Thanh tra), «12/TTr-UBND» is a tờ trình.
  private static func isInspectorate(_ reference: LegalReference, _ context: RuleContext) -> Bool {
    guard let type = reference.codeType, context.tables.documentTypes[type].code == "TTr" else {
      return false
    }
    return context.issuerKinds(of: reference).isEmpty
  }

  /// «Quyết định số 236-HĐBT», «Nghị định số 25/CP», «Thông tư số 17/LĐTBXH-TT»: as symbols were written
  /// before 1997, the type's letters last or nowhere.
  private static func isOldSymbol(
    _ reference: LegalReference, _ number: TextSpan, _ context: RuleContext
  ) -> Bool {
    if let date = reference.date { return date.year < 1997 }
    guard reference.numberYear == nil, reference.codeType == nil else { return false }
    let code = context.source.bytes[number].drop { $0.isDigit }.dropFirst()
    return oldBodies.contains { code.elementsEqual($0) }
  }

  private static let oldBodies = ["CP", "HĐBT", "HĐCP", "PTT"].map { Array($0.utf8) }

  /// «55/TT-SGDĐT» of a tờ trình, «12/CT-UBND» of a chương trình: as they were written before 2020, and no
  /// thông tư or chỉ thị.
  private static func isOldCode(
    _ type: Int, _ reference: LegalReference, _ context: RuleContext
  ) -> Bool {
    guard reference.numberYear == nil, let codeType = reference.codeType else { return false }
    let types = context.tables.documentTypes
    return types[type].code == "TTr" && types[codeType].code == "TT"
      || types[type].code == "CTr" && types[codeType].code == "CT"
  }

  /// Whether two short codes differ in one letter: «TN» for «TB», «UQ» for «GUQ».
  private static func isNearly(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (a, b) = (String(decoding: one, as: UTF8.self), String(decoding: other, as: UTF8.self))
    let (short, long) = a.unicodeScalars.count <= b.unicodeScalars.count ? (a, b) : (b, a)
    let (s, l) = (Array(short.unicodeScalars), Array(long.unicodeScalars))
    guard l.count - s.count <= 1, l.count >= 2 else { return false }
    var start = 0
    while start < s.count, s[start] == l[start] { start += 1 }
    var tail = 0
    while tail < s.count - start, s[s.count - 1 - tail] == l[l.count - 1 - tail] { tail += 1 }
    return s.count - start - tail <= 1 && l.count - start - tail <= 1
  }

  /// Pairs of type and code that differ and yet go together.
  static func isUsual(
    _ type: String, _ code: String, _ form: LegalReference.NumberForm?
  ) -> Bool {
    if code == "VBHN" { return true }
    return usualPairs.contains {
      $0.type == type && $0.code == code && (!$0.partyOnly || form == .party)
    }
  }

  /// Rules, charters, programmes and projects carry the number of what promulgates them; a joint
  /// circular that of a circular; the Party writes QĐ for quy định, TB for kết luận, CT for chương
  /// trình.
  private static let usualPairs: [(type: String, code: String, partyOnly: Bool)] = {
    var pairs: [(type: String, code: String, partyOnly: Bool)] = [
      ("TT", "TTLT", false), ("TT", "TTLB", false), ("TTLT", "TT", false),
      ("TTLT", "TTLB", false), ("TTLB", "TTLT", false), ("TTLB", "TT", false),
      ("NQLT", "NQ", false), ("NQ", "NQLT", false), ("TB", "KL", false), ("KL", "TB", false),
      ("TTri", "TT", false), ("CTr", "CT", true), ("ĐL", "QĐ", false),
    ]
    for type in ["QC", "QyĐ", "ĐL", "CTr", "ĐA", "DA", "PA"] {
      for code in ["QĐ", "TT", "NĐ", "NQ"] { pairs.append((type, code, false)) }
    }
    return pairs
  }()

  private static func reportSlip(_ number: TextSpan, _ index: Int, _ context: RuleContext) {
    let wanted = context.tables.documentTypes[index]
    context.report(
      number,
      """
      Ký hiệu «\(context.words(number))»: chữ viết tắt của \(wanted.name) là «\(wanted.code ?? "")».
      """,
      en: """
        «\(context.words(number))»: the letters of \(wanted.name) are «\(wanted.code ?? "")».
        """,
      severity: .info)
  }

  private static func reportOther(
    _ type: TextSpan, _ number: TextSpan, _ code: Int, severity: Severity?, _ context: RuleContext
  ) {
    let other = context.tables.documentTypes[code]
    context.report(
      type.lowerBound..<number.upperBound,
      """
      Ghi «\(context.words(type))» nhưng ký hiệu «\(context.words(number))» là của \(other.name) \
      (\(other.code ?? "")).
      """,
      en: """
        «\(context.words(type))», but the symbol «\(context.words(number))» is that of \
        \(other.name) (\(other.code ?? "")).
        """,
      severity: severity)
  }

  private static func reportLetter(
    _ type: TextSpan, _ number: TextSpan, _ code: Int, _ context: RuleContext
  ) {
    let other = context.tables.documentTypes[code]
    context.report(
      type.lowerBound..<number.upperBound,
      """
      Ký hiệu công văn không có chữ viết tắt tên loại, nhưng «\(context.words(number))» có \
      «\(other.code ?? "")» của \(other.name).
      """,
      en: """
        An official letter carries no type letters, but «\(context.words(number))» has \
        «\(other.code ?? "")» of \(other.name).
        """,
      severity: .warning)
  }

  private static func reportNoCode(
    _ type: TextSpan, _ number: TextSpan, _ index: Int, isOfOffice: Bool, _ context: RuleContext
  ) {
    let wanted = context.tables.documentTypes[index]
    // Letters that nobody is known by may be of a type that is written in its own way.
    let letter =
      isOfOffice
      ? Localized("; đây là ký hiệu của công văn", en: "; it is that of an official letter")
      : Localized("", en: "")
    context.report(
      type.lowerBound..<number.upperBound,
      """
      Ghi «\(context.words(type))» nhưng ký hiệu «\(context.words(number))» không có chữ viết tắt \
      «\(wanted.code ?? "")»\(letter.vi).
      """,
      en: """
        «\(context.words(type))», but the symbol «\(context.words(number))» has no \
        «\(wanted.code ?? "")»\(letter.en).
        """,
      severity: .warning)
  }
}
