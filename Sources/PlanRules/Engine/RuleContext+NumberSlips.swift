import PlanFacts
import RuleTables
import SourceText

/// Nhầm số: day and trích yếu are those of one document, the number is another's or nobody's.
extension RuleContext {
  /// The one document of the register that has the day and the title of a citation, is of its type and
  /// body, and has another number.
  func documentMeant(by reference: LegalReference) -> LawRecord? {
    guard let number = reference.number, let title = reference.title, let day = reference.date,
      reference.numberYear != nil
    else { return nil }
    let symbol = Self.symbol(of: number)
    let found = tables.register.records(issued: day).filter { record in
      record.confidence != .conflict && Self.symbol(of: record.number) == symbol
        && record.title.map { TitleComparison.fits(source, title, $0) } ?? false
    }
    return found.count == 1 && found[0].number != number ? found[0] : nil
  }

  /// Whether a citation gives a title, and not that of the document of its number.
  func hasOtherWords(_ reference: LegalReference, than record: LawRecord) -> Bool {
    guard let title = reference.title else { return false }
    return record.title.map { !TitleComparison.fits(source, title, $0) } ?? true
  }

  /// Whether the number is of a kind that the register has by and large: other documents it need not know.
  func isOfListedKind(_ reference: LegalReference) -> Bool {
    guard let type = reference.codeType else { return false }
    let name = tables.documentTypes[type].name
    return name == "Thông tư" || name == "Nghị định" || name == "Thông tư liên tịch"
  }

  func reportNumberSlip(
    _ reference: LegalReference, for meant: LawRecord, cause index: Int
  ) {
    report(
      reference.numberSpan ?? reference.span,
      """
      Số không khớp: ngày và trích yếu này là của \(meant.number) («\(meant.title ?? "")»), ở đây \
      ghi \(title(of: reference)). Kiểm tra lại số, ký hiệu.
      """,
      en: """
        The number does not fit: day and subject are those of \(meant.number) \
        («\(meant.title ?? "")»), here it is \(title(of: reference)). Check the number.
        """,
      severity: meant.firm.contains(.title) ? .warning : .info, source: registerSources(meant),
      cause: LegalReference.dateCause(index))
  }

  /// «-2020-TT-BGDDT» of «28/2020/TT-BGDĐT»: year, type and body.
  private static func symbol(of number: String) -> [UInt8] {
    Array(LawNumber.key(number).drop { $0 != .hyphen })
  }
}
