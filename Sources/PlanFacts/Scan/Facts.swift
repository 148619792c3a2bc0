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
  package var deadlines: [Deadline] = []
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
  package var span: TextSpan
  /// Index in `Tables.documentTypes`; nil where only a number stands.
  package var type: Int?
  /// The type word as written («kế hoạch», «Thông báo kết luận»); nil where the type is inherited from
  /// the list before («Thông tư số 11…, số 12…») or absent.
  package var typeSpan: TextSpan?
  /// Canonical: «19/2019/TT-BGDĐT»; nil for a document cited by name, and for a blank number.
  package var number: String?
  /// As written, from the first digit to the last letter; for a blank number («số      /KH-SGDĐT»)
  /// from the slash.
  package var numberSpan: TextSpan?
  package var numberForm: NumberForm?
  /// «số      /KH-SGDĐT»: the number is left blank.
  package var isNumberBlank: Bool
  /// The year inside the number (19/2019/…: 2019).
  package var numberYear: Int?
  /// The type that the code in the number stands for (TT: Thông tư), an index in
  /// `Tables.documentTypes`; nil where the number has no known type code.
  package var codeType: Int?
  /// The part of the number that names the body («BGDĐT», «SGDĐT-GDMN», «TW»).
  package var issuerCodeSpan: TextSpan?
  /// Luật Giáo dục: what is cited by name, type word included; nil otherwise.
  package var name: TextSpan?
  /// «ngày 12/11/2019» or «ngày 12 tháng 11 năm 2019», with the word «ngày»; nil where none.
  package var dateSpan: TextSpan?
  /// Nil where none is written, where it is impossible, or where it is not complete.
  package var date: CalendarDate?
  /// A date is written whose day, month and year are numbers, and the calendar has no such day.
  package var isDateImpossible: Bool
  /// «Luật Giáo dục năm 2019»: 2019.
  package var year: Int?
  package var issuer: TextSpan?
  /// Trích yếu.
  package var title: TextSpan?
  package var pointers: [LegalPointer]
  package var relation: Relation = []
  package var role: Role
  /// The căn cứ it stands in, an index of `Plan.bases`; nil in the body.
  package var basis: Int?
  /// The reference in whose title this one stands, an index of `Facts.references`.
  package var parent: Int?
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
  package var week: Int?
  package var day: Int?
  package var month: Int?
  package var year: Int?
  /// An index of `Facts.references`; nil for a date that belongs to none.
  package var reference: Int?

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
