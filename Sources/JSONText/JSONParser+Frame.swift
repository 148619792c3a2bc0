extension JSONParser {
  /// An array or object that is open.
  struct Frame {
    /// True for an object, false for an array.
    let isObject: Bool
    /// The offset of the opening bracket, in bytes from 0.
    let offset: Int
    /// The index, from 0, of its first value on the stack of values.
    let firstValue: Int
  }
}
