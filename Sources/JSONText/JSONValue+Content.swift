extension JSONValue {
  /// What a JSON value is, with what it holds.
  package enum Content: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as it was written: no precision is lost before someone asks for a type.
    case number(text: String)
    /// A string, with its escapes resolved.
    case string(String)
    /// An array, in its order.
    case array([JSONValue])
    /// An object, in the order written; no two members have the same name.
    case object([JSONMember])
  }
}
