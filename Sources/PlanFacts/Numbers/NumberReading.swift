import RuleTables
import SourceText

/// Đọc một số, ký hiệu that stands alone, as the same number would be read in a plan.
package struct NumberReading {
  /// «19/2019/TT-BGDĐT».
  package let canonical: String
  /// The year inside it.
  package let year: Int?
  package let isParty: Bool
  /// The type that its letters stand for, an index of `Tables.documentTypes`.
  package let codeType: Int?
  /// «KHLN» of 05/KHLN-SGDĐT.
  package let firstCode: [UInt8]

  /// Nil for what is no number, or has more in it than one.
  package init?(_ number: String, tables: Tables) {
    let text = SourceText(Array(number.utf8)).cursor
    let end = text.bytes.count
    guard let first = text.digits(0, end), let found = text.documentNumber(at: first, end),
      found.span == 0..<end, !found.code.isEmpty
    else { return nil }
    canonical = found.canonical(text, tables)
    year = found.year
    isParty = found.isParty
    codeType = found.codeType(tables)
    firstCode = Array(found.first)
  }
}
