import PlanSyntax
import RuleTables
import SourceText

extension DocumentNumber {
  /// The type that the first part of the code stands for.
  func codeType(_ tables: Tables) -> Int? {
    guard !code.isEmpty else { return nil }
    if let type = tables.documentType(code: Self.withBarredD(first)) { return type }
    // KHLN, KHPH, HDLT.
    guard first.count > 3, Self.isJoint(first) else { return nil }
    // CTPH is a chương trình phối hợp, and no chỉ thị.
    if first.count == 4, first.starts(with: "CT".utf8) {
      return tables.documentType(code: Array("CTr".utf8)[...])
    }
    return tables.documentType(code: first.dropLast(2))
  }

  /// Whether a type's letters say that several bodies have issued it: liên ngành, liên sở, liên bộ, liên tịch, phối
  /// hợp.
  package static func isJoint(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count > 3 && jointEnds.contains { letters.suffix(2).elementsEqual($0) }
  }

  /// «SGDĐT» of SGDĐT-GDMN: what of an issuer's code stands before its units.
  package static func firstPart(of code: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    code.prefix { $0 != .hyphen && $0 != .slash && $0 != .dot }
  }

  private static let jointEnds = ["LN", "LS", "LB", "LT", "PH"].map { Array($0.utf8) }

  /// The agency that the first part of the code names («SGDĐT» of 2602/SGDĐT-GDMN).
  func firstAgency(_ tables: Tables) -> Int? {
    code.isEmpty ? nil : tables.agencyCodes.find(first.withoutTrailingDigits)?.agency
  }

  /// The number as the tables spell it: «19/2019/TT-BGDĐT».
  func canonical(_ text: TextCursor, _ tables: Tables) -> String {
    var result: [UInt8] = []
    for i in digits ?? 0..<0 { result.append(Self.upper(text.bytes[i])) }
    if let year {
      result.append(.slash)
      Self.append(year, to: &result)
    }
    if !code.isEmpty {
      result.append(isParty || isOld ? .hyphen : .slash)
      result += canonicalCode(tables)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends the four digits of a year.
  static func append(_ year: Int, to result: inout [UInt8]) {
    for unit in [1000, 100, 10, 1] { result.append(.digitZero + UInt8(year / unit % 10)) }
  }

  /// The code as the tables spell it.
  func canonicalCode(_ tables: Tables) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(code.count)
    var start = 0
    var i = 0
    while i <= code.count {
      if i == code.count || code[i] == .hyphen || code[i] == .slash || code[i] == .dot {
        appendPart(code[start..<i], isFirst: start == 0, to: &result, tables)
        if i < code.count {
          // Where the number carries a year, its parts are apart by hyphens alone; so is a type
          // («HD.SGDĐT»).
          let isFirstDot = start == 0 && code[i] == .dot
          let isWrong =
            year != nil && (code[i] == .slash || isFirstDot)
            || isFirstDot && codeType(tables) != nil
          result.append(isWrong ? .hyphen : code[i])
        }
        start = i + 1
      }
      i += 1
    }
    return result
  }

  private func appendPart(
    _ part: ArraySlice<UInt8>, isFirst: Bool, to result: inout [UInt8], _ tables: Tables
  ) {
    if isFirst, let type = tables.documentType(code: Self.withBarredD(part)) {
      result += tables.documentTypes[type].codeBytes
      return
    }
    // NĐCP: the hyphen between type and agency is missing.
    if isFirst, !hasUnit, year != nil, let split = typeEnd(part, tables) {
      appendPart(part[..<split], isFirst: true, to: &result, tables)
      result.append(.hyphen)
      appendPart(part[split...], isFirst: false, to: &result, tables)
      return
    }
    let letters = part.withoutTrailingDigits
    if let canonical = tables.agencyCodes.find(letters)?.canonical {
      result += canonical
      result += part[letters.endIndex...]
    } else if let first = part.first, first.isASCIISmall || Self.isSmallD(part) {
      for byte in part { result.append(Self.upper(byte)) }
    } else {
      result += part
    }
  }

  /// Where a known type's code ends inside a part whose rest is an agency's code.
  private func typeEnd(_ part: ArraySlice<UInt8>, _ tables: Tables) -> Int? {
    guard part.count >= 4, part.count <= 16 else { return nil }
    for end in part.startIndex + 2..<part.endIndex - 1
    where tables.documentType(code: part[..<end]) != nil
      && tables.agencyCodes.find(part[end...])?.canonical != nil
    {
      return end
    }
    return nil
  }

  /// «QD», «ND» as typed without Vietnamese letters: QĐ, NĐ; no type and no office has these letters.
  private static func withBarredD(_ code: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard code.count == 2, code.last == UInt8(ascii: "D"),
      code.first == UInt8(ascii: "Q") || code.first == UInt8(ascii: "N")
    else { return code }
    return code.dropLast() + [.leadOfBreve, .secondOfCapitalD]
  }

  private static func isSmallD(_ part: ArraySlice<UInt8>) -> Bool {
    part.count >= 2 && part[part.startIndex] == .leadOfBreve
      && part[part.startIndex + 1] == .secondOfSmallD
  }

  static func upper(_ byte: UInt8) -> UInt8 {
    switch byte {
    case .secondOfSmallD: .secondOfCapitalD
    case .secondOfSmallHornU: .secondOfCapitalHornU
    case _ where byte.isASCIISmall: byte.uppercasedLetter
    default: byte
    }
  }
}

extension ArraySlice<UInt8> {
  /// «QH» of «QH14».
  var withoutTrailingDigits: ArraySlice<UInt8> {
    var end = endIndex
    while end > startIndex, self[end - 1].isDigit { end -= 1 }
    return self[startIndex..<end]
  }
}

/// Số, ký hiệu của chính văn bản: a mention of it is no reference.
struct OwnNumber {
  /// Digits and code of the letterhead, letters and digits alone, in upper case; empty where absent.
  private var digits: [UInt8] = []
  private var code: [UInt8] = []

  init(_ letterhead: Letterhead?, text: TextCursor, tables: Tables) {
    if let number = letterhead?.number { digits = Self.key(text.mended(number)) }
    if let symbol = letterhead?.symbol { code = Self.key(text.mended(symbol)) }
  }

  /// Whether a number is the document's own: the letterhead's, or one left blank with its symbol. An
  /// annex may carry the number that the letterhead still lacks.
  func isOwn(_ number: DocumentNumber, isAnnexLine: Bool, text: TextCursor) -> Bool {
    // Nearly every other number ends otherwise.
    guard let last = code.last, let otherLast = number.code.last,
      DocumentNumber.upper(otherLast) == last
    else { return false }
    var other = Self.key(number.code)
    if let year = number.year {
      var whole: [UInt8] = []
      DocumentNumber.append(year, to: &whole)
      other = whole + other
    }
    guard other == code else { return false }
    guard let span = number.digits else { return true }
    return digits.isEmpty ? isAnnexLine : Self.key(text.mended(span)) == digits
  }

  /// Letters and digits alone, in upper case, without zeros in front.
  private static func key(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes where byte.isLetter || byte.isDigit {
      if result.isEmpty, byte == .digitZero { continue }
      result.append(DocumentNumber.upper(byte))
    }
    return result
  }
}
