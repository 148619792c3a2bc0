/// Dấu ẩn: a mark that no reader sees, or a letter that looks like another, read as what a reader sees.
package struct HiddenMark: Sendable, Equatable {
  /// As it stands in the decoded text.
  package let scalar: UInt32
  package let kind: Kind
  /// In the reading view: empty where the mark was left out, else what is read for it.
  package let span: TextSpan

  package enum Kind: Sendable {
    /// It has no shape: a zero-width space, a variation selector, a tag.
    case invisible
    /// It turns the direction of writing, and nothing is turned by it here that is certain.
    case direction
    /// After it letters show in the opposite order; they are read so.
    case reversal
    /// A digit, letter or sign of another width or script, read as the one of ASCII.
    case lookalike
  }
}
