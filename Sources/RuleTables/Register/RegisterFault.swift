import JSONText

/// Lỗi của danh mục riêng: what is wrong with a row of an office's own register.
package struct RegisterFault: Sendable, Equatable {
  package let reason: Reason
  /// Nil for what is wrong with a row or the file as a whole.
  package let key: RegisterKey?
  /// In bytes of the file, from 0.
  package let offset: Int

  package init(_ reason: Reason, _ key: RegisterKey?, offset: Int) {
    self.reason = reason
    self.key = key
    self.offset = offset
  }

  package enum Reason: Sendable, Equatable {
    // The row cannot be used:

    /// What the reader of tables says of it.
    case unreadable(JSONError.Reason)
    /// A date that the calendar does not have, or that is not written as one.
    case noDate(String)
    /// More cells than columns: a comma outside quotation marks moves all that follows.
    case extraCells(Int, columns: Int)

    // The row can be used, and is very likely wrong:

    case emptyTitle
    case effectiveBeforeIssued
    case repealedBeforeIssued
    /// No number of a document.
    case noNumber
    /// The number would never be found: plans that cite it are read as this one.
    case otherSpelling(String)
    case unknownType(suggestion: String?)
    /// The number has the letters of this type.
    case otherType(String)
    /// The number lacks the letters of the row's type.
    case noTypeLetters(String)
    /// The same document stands in an earlier row, counted from 0.
    case doubled(row: Int)
  }

  /// Why the row cannot be used; nil where it can.
  var unreadable: JSONError.Reason? {
    switch reason {
    case .unreadable(let reason): reason
    case .noDate: .invalidValue(key: key?.rawValue ?? "")
    case .extraCells: .trailingContent
    case .emptyTitle, .effectiveBeforeIssued, .repealedBeforeIssued, .noNumber, .otherSpelling,
      .unknownType, .otherType, .noTypeLetters, .doubled:
      nil
    }
  }
}
