import RuleTables
import SourceText

/// Học kì, cả năm, một tuần: what an amount of periods is for.
package struct PeriodTerm: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let first = PeriodTerm(rawValue: 1)
  package static let second = PeriodTerm(rawValue: 2)
  package static let year = PeriodTerm(rawValue: 4)
  /// A week's, of the semester beside it or of the year.
  package static let week = PeriodTerm(rawValue: 8)
}

/// Nhãn: what a cell beside the amounts says that they are of.
struct PeriodLabel: Equatable {
  var grade: Int?
  /// An index of `Education.subjects`.
  var subject: Int?
  var term: PeriodTerm = []
  /// «Số tiết»: amounts of periods, and nothing more.
  var isAmount = false
  /// «Tổng»: of all rows above, or of the columns beside.
  var isTotal = false
  /// «tăng cường», «củng cố»: counts to no subject.
  var isExtra = false
  var isOptional = false
  var isRequired = false
  var isChoice = false
  /// «Chuyên đề Toán».
  var isCluster = false
  /// «Lớp», «Khối»: the cells under it or beside it are grades.
  var headsGrades = false
  /// «Môn học»: those under it are subjects.
  var headsSubjects = false

  var isKnown: Bool {
    grade != nil || subject != nil || !term.isEmpty || isAmount || isTotal || isExtra || isOptional
      || isRequired || isChoice || isCluster
  }
}

extension PeriodLabel {
  /// What another label, further in, says besides.
  func adding(_ inner: PeriodLabel) -> PeriodLabel {
    var sum = self
    sum.grade = inner.grade ?? grade
    sum.subject = inner.subject ?? subject
    sum.term = term.union(inner.term)
    sum.isAmount = isAmount || inner.isAmount
    sum.isTotal = isTotal || inner.isTotal
    sum.isExtra = isExtra || inner.isExtra
    sum.isOptional = isOptional || inner.isOptional
    sum.isRequired = isRequired || inner.isRequired
    sum.isChoice = isChoice || inner.isChoice
    sum.isCluster = isCluster || inner.isCluster
    return sum
  }
}
