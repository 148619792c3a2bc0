import RuleTables
import SourceText

/// Dữ kiện: everything the text says that rules and reports need, found in one pass. All lists are in
/// text order.
package struct Facts: Sendable {
  package var references: [LegalReference] = []
  /// Cách nhắc lại: «Thông tư này», «Nghị định nói trên».
  package var mentions: [ShortMention] = []
  package var dates: [DateMention] = []
  package var dateRanges: [DateRange] = []
  package var schoolYears: [SchoolYearMention] = []
  package var yearSpans: [YearSpanMention] = []
  package var quantities: [Quantity] = []
  package var counts: [CountMention] = []
  package var deadlines: [Deadline] = []
  package var amountsInWords: [AmountInWords] = []
  /// The numbers 1, 2, 3, with or without a zero before them, that stand alone after a space: a
  /// programme's number may be among them.
  package var smallNumbers: [TextSpan] = []
  package var definitions: [DefinedTerm] = []
  /// Phần chưa đọc của căn cứ.
  package var residue: [BasisResidue] = []

  /// What was not read of a căn cứ, by its index in `Plan.bases`.
  package func residue(of basis: Int) -> ArraySlice<BasisResidue> {
    let start = residue.partitionIndex { $0.basis < basis }
    let end = residue.partitionIndex { $0.basis <= basis }
    return residue[start..<end]
  }

  /// What may stand in that.
  package func traces(in basis: Int) -> BasisResidue.Traces {
    residue(of: basis).reduce(into: []) { $0.formUnion($1.traces) }
  }
  /// Chỗ để trống: «……», «[image: image2]», «(ghi rõ)», «xxx» left in the text.
  package var placeholders: [TextSpan] = []
}

/// Phần chưa đọc: words of a căn cứ that belong to no part of a reference. What seems missing may stand
/// in them.
package struct BasisResidue: Sendable, Equatable {
  /// Dấu vết: parts of a reference that the words may hold.
  package struct Traces: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let number = Traces(rawValue: 1)
    package static let day = Traces(rawValue: 2)
    package static let body = Traces(rawValue: 4)
    /// Trích yếu.
    package static let title = Traces(rawValue: 8)
    /// Another document, by its type word: «Chương trình hành động của Tỉnh ủy».
    package static let document = Traces(rawValue: 16)
  }

  /// An index of `Plan.bases`.
  package var basis: Int
  package var span: TextSpan
  package var traces: Traces
}

/// Điểm, khoản, điều.
package struct LegalPointer: Sendable, Equatable {
  package var article: TextSpan?
  package var clause: TextSpan?
  package var point: TextSpan?
  /// Mục of a chapter or an annex.
  package var division: TextSpan? = nil
  package var chapter: TextSpan?
  package var appendix: TextSpan?
  package var span: TextSpan
}

/// Ngày tháng in the text, complete or in part.
package struct DateMention: Sendable, Equatable {
  /// From «ngày», «tháng» or «Tuần» (where such a word stands) to the last digit.
  package var span: TextSpan
  /// From the first digit of the day or month itself.
  package var digits: TextSpan
  /// Tuần thứ mấy of the month.
  package var week: Int? {
    get { weekNumber.value }
    set { weekNumber = PackedNumber(newValue) }
  }
  package var day: Int? {
    get { dayNumber.value }
    set { dayNumber = PackedNumber(newValue) }
  }
  package var month: Int? {
    get { monthNumber.value }
    set { monthNumber = PackedNumber(newValue) }
  }
  package var year: Int? {
    get { yearNumber.value }
    set { yearNumber = PackedNumber(newValue) }
  }
  /// An index of `Facts.references`; nil for a date that belongs to none.
  package var reference: Int? {
    get { referenceNumber.value }
    set { referenceNumber = PackedNumber(newValue) }
  }

  // A text may hold nothing else, so each is kept small.
  private var weekNumber: PackedNumber
  private var dayNumber: PackedNumber
  private var monthNumber: PackedNumber
  private var yearNumber: PackedNumber
  private var referenceNumber: PackedNumber

  package init(
    span: TextSpan, digits: TextSpan, week: Int?, day: Int?, month: Int?, year: Int?,
    reference: Int? = nil
  ) {
    self.span = span
    self.digits = digits
    weekNumber = PackedNumber(week)
    dayNumber = PackedNumber(day)
    monthNumber = PackedNumber(month)
    yearNumber = PackedNumber(year)
    referenceNumber = PackedNumber(reference)
  }

  /// Nil where it is not complete, or impossible.
  package var date: CalendarDate? {
    guard let day, let month, let year else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

/// «từ ngày … đến ngày …»: two entries of `Facts.dates`.
package struct DateRange: Sendable, Equatable {
  package var from: Int
  package var to: Int
}

/// Năm học: «2022- 2023».
package struct SchoolYearMention: Sendable, Equatable {
  /// The two years and what stands between them.
  package var span: TextSpan
  package var first: Int
  package var second: Int
  /// In whose title this year stands, an index of `Facts.references`; nil for a year of the plan's own.
  package var reference: Int?
}

/// «giai đoạn 2021-2026», «nhiệm kỳ 2020-2025», and a calendar year («năm 2025») as a span of one year.
package struct YearSpanMention: Sendable, Equatable {
  package var span: TextSpan
  package var first: Int
  package var last: Int
  /// «đến năm 2030», «tới hết năm 2030»: the year ends a time whose beginning is not said.
  package var isEnd = false
  /// In whose title this year stands, an index of `Facts.references`.
  package var reference: Int?
}

/// Thời lượng, số lượng: «khoảng 40 tiết/năm học», «03 tuần», «½ ngày», «02 mô đun».
package struct Quantity: Sendable, Equatable {
  /// From «khoảng» (where it stands) to the unit, «/năm học» included.
  package var span: TextSpan
  /// Hundredths: 40 tiết is 4000, ½ ngày is 50.
  package var hundredths: Int
  package var unit: Unit
  /// «khoảng», «tối thiểu», «tối đa», «ít nhất» before it.
  package var isApproximate: Bool
  package var isMaximum: Bool
  /// «/năm học», «mỗi năm học», «trong năm học» after it.
  package var isPerSchoolYear: Bool
}

/// Thời hạn: «chậm nhất 10 ngày trước …», «trước ngày 25/5».
package struct Deadline: Sendable, Equatable {
  package var span: TextSpan
  /// An index of `Facts.dates`; nil for a number of days.
  package var date: Int?
  /// An index of `Facts.quantities`; nil for a date.
  package var quantity: Int?
}

/// Từ viết tắt được giải thích: «bồi dưỡng thường xuyên (BDTX)», «(gọi tắt là Kế hoạch BDTX)».
package struct DefinedTerm: Sendable, Equatable {
  /// The short form.
  package var short: TextSpan
  /// The long form before the bracket, as far as its words show; nil where they cannot.
  package var long: TextSpan?
}
