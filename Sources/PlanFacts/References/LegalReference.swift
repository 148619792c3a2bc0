import RuleTables
import SourceText

/// Viện dẫn: one mention of a legal or official document.
package struct LegalReference: Sendable, Equatable {
  package enum Role: UInt8, Sendable { case basis, body }
  /// How the number is built.
  package enum NumberForm: UInt8, Sendable {
    /// 19/2019/TT-BGDĐT, 23/2004/QH11.
    case normative
    /// 141/KH-SGDĐT: a type code, no year.
    case administrative
    /// 2602/SGDĐT-GDMN: an office and a unit, no type code.
    case officialLetter
    /// 29-NQ/TW.
    case party
  }

  /// What the words around it say that it does, or that was done to it.
  package struct Relation: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// «… được sửa đổi, bổ sung bởi Thông tư …»: it amends the one before.
    package static let amends = Relation(rawValue: 1)
    /// «Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017)».
    package static let amended = Relation(rawValue: 2)
    /// «thay thế Thông tư …», «… hết hiệu lực».
    package static let ended = Relation(rawValue: 4)
    /// «… có hiệu lực từ ngày …».
    package static let takesEffect = Relation(rawValue: 8)
  }

  /// Type word to the end of the date, or of the number where no date follows.
  package var span: TextSpan {
    get { place.span ?? 0..<0 }
    set { place = PackedSpan(newValue) }
  }
  /// Index in `Tables.documentTypes`; nil where only a number stands.
  package var type: Int? {
    get { typeNumber.value }
    set { typeNumber = PackedNumber(newValue) }
  }
  /// The type word as written («kế hoạch», «Thông báo kết luận»); nil where the type is inherited from
  /// the list before («Thông tư số 11…, số 12…») or absent.
  package var typeSpan: TextSpan? {
    get { typePlace.span }
    set { typePlace = PackedSpan(newValue) }
  }
  /// Canonical: «19/2019/TT-BGDĐT»; nil for a document cited by name, and for a blank number.
  package var number: String?
  /// As written, from the first digit to the last letter; for a blank number («số      /KH-SGDĐT»)
  /// from the slash.
  package var numberSpan: TextSpan? {
    get { numberPlace.span }
    set { numberPlace = PackedSpan(newValue) }
  }
  package var numberForm: NumberForm?
  /// «số      /KH-SGDĐT»: the number is left blank.
  package var isNumberBlank: Bool
  /// The year inside the number (19/2019/…: 2019).
  package var numberYear: Int? {
    get { numberYearNumber.value }
    set { numberYearNumber = PackedNumber(newValue) }
  }
  /// The type that the code in the number stands for (TT: Thông tư), an index in
  /// `Tables.documentTypes`; nil where the number has no known type code.
  package var codeType: Int? {
    get { codeTypeNumber.value }
    set { codeTypeNumber = PackedNumber(newValue) }
  }
  /// The part of the number that names the body («BGDĐT», «SGDĐT-GDMN», «TW»).
  package var issuerCodeSpan: TextSpan? {
    get { issuerCodePlace.span }
    set { issuerCodePlace = PackedSpan(newValue) }
  }
  /// Luật Giáo dục: what is cited by name, type word included; nil otherwise.
  package var name: TextSpan? {
    get { namePlace.span }
    set { namePlace = PackedSpan(newValue) }
  }
  /// «ngày 12/11/2019» or «ngày 12 tháng 11 năm 2019», with the word «ngày»; nil where none.
  package var dateSpan: TextSpan? {
    get { datePlace.span }
    set { datePlace = PackedSpan(newValue) }
  }
  /// Nil where none is written, where it is impossible, or where it is not complete.
  package var date: CalendarDate?
  /// A date is written whose day, month and year are numbers, and the calendar has no such day.
  package var isDateImpossible: Bool
  /// «Luật Giáo dục năm 2019»: 2019.
  package var year: Int? {
    get { yearNumber.value }
    set { yearNumber = PackedNumber(newValue) }
  }
  package var issuer: TextSpan? {
    get { issuerPlace.span }
    set { issuerPlace = PackedSpan(newValue) }
  }
  /// Trích yếu.
  package var title: TextSpan? {
    get { titlePlace.span }
    set { titlePlace = PackedSpan(newValue) }
  }
  package var pointers: [LegalPointer]
  package var relation: Relation = []
  package var role: Role
  /// The căn cứ it stands in, an index of `Plan.bases`; nil in the body.
  package var basis: Int? {
    get { basisNumber.value }
    set { basisNumber = PackedNumber(newValue) }
  }
  /// The reference in whose title this one stands, an index of `Facts.references`.
  package var parent: Int? {
    get { parentNumber.value }
    set { parentNumber = PackedNumber(newValue) }
  }

  // A text may hold nothing else, so each is kept small.
  private var place: PackedSpan
  private var typePlace: PackedSpan
  private var numberPlace: PackedSpan
  private var issuerCodePlace: PackedSpan
  private var namePlace: PackedSpan
  private var datePlace: PackedSpan
  private var issuerPlace: PackedSpan
  private var titlePlace: PackedSpan
  private var typeNumber: PackedNumber
  private var numberYearNumber: PackedNumber
  private var codeTypeNumber: PackedNumber
  private var yearNumber: PackedNumber
  private var basisNumber: PackedNumber
  private var parentNumber: PackedNumber

  package init(
    span: TextSpan, type: Int?, typeSpan: TextSpan?, number: String?, numberSpan: TextSpan?,
    numberForm: NumberForm?, isNumberBlank: Bool, numberYear: Int?, codeType: Int?,
    issuerCodeSpan: TextSpan?, name: TextSpan?, dateSpan: TextSpan?, date: CalendarDate?,
    isDateImpossible: Bool, year: Int?, issuer: TextSpan?, title: TextSpan?,
    pointers: [LegalPointer], relation: Relation = [], role: Role, basis: Int?, parent: Int?
  ) {
    place = PackedSpan(span)
    typeNumber = PackedNumber(type)
    typePlace = PackedSpan(typeSpan)
    self.number = number
    numberPlace = PackedSpan(numberSpan)
    self.numberForm = numberForm
    self.isNumberBlank = isNumberBlank
    numberYearNumber = PackedNumber(numberYear)
    codeTypeNumber = PackedNumber(codeType)
    issuerCodePlace = PackedSpan(issuerCodeSpan)
    namePlace = PackedSpan(name)
    datePlace = PackedSpan(dateSpan)
    self.date = date
    self.isDateImpossible = isDateImpossible
    yearNumber = PackedNumber(year)
    issuerPlace = PackedSpan(issuer)
    titlePlace = PackedSpan(title)
    self.pointers = pointers
    self.relation = relation
    self.role = role
    basisNumber = PackedNumber(basis)
    parentNumber = PackedNumber(parent)
  }
}
