extension JSONError {
  /// The types of value that a table file can be asked for.
  package enum Expected: Equatable, Sendable {
    /// A string.
    case string
    /// A number without fraction or exponent that fits `Int`.
    case integer
    /// `true` or `false`.
    case bool
    /// An array.
    case array
    /// An object.
    case object
  }
}
