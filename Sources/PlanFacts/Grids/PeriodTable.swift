import RuleTables
import SourceText

/// Bảng phân phối số tiết: the amounts of a table whose rows and columns name subjects, grades and terms.
package struct PeriodTable: Sendable {
  /// Một ô: an amount and what it is of.
  package struct Figure: Sendable {
    /// An index of `Education.subjects`; nil for a total.
    package var subject: Int?
    package var grade: Int
    package var term: PeriodTerm
    package var hundredths: Int
    /// «70 + 35»: 70.
    package var firstHundredths: Int
    package var span: TextSpan
    package var group: Group

    package init(
      subject: Int?, grade: Int, term: PeriodTerm, hundredths: Int, firstHundredths: Int,
      span: TextSpan, group: Group
    ) {
      self.subject = subject
      self.grade = grade
      self.term = term
      self.hundredths = hundredths
      self.firstHundredths = firstHundredths
      self.span = span
      self.group = group
    }
  }

  /// What the rows of a figure count to.
  package enum Group: Sendable, Equatable {
    /// Subjects of the programme.
    case subjects
    /// Chuyên đề.
    case clusters
    /// Tự chọn.
    case optional
    /// Tăng cường, củng cố, câu lạc bộ.
    case extra
    /// Tổng.
    case total
  }

  package var figures: [Figure] = []
  /// An index of `Facts.grids`.
  package var grid: Int
  /// Rows or columns named amounts, and could not be told apart.
  package var isUnsure = false
  /// It names subjects and amounts, but no grade.
  package var lacksGrade = false
  /// Rows that count to no subject, or chuyên đề, stand in it.
  package var hasOthers = false
  /// Rows with amounts have names that are no subject's.
  package var hasUnknownRows = false
}
