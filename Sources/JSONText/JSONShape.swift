/// Khuôn: which keys an object of a file may have and what may stand under each. A reader checks by it
/// and the JSON schema is written from it, so that the two cannot differ.
package struct JSONShape: Sendable {
  package let keys: [Key]

  package init(_ keys: [Key]) { self.keys = keys }

  package struct Key: Sendable {
    package let name: String
    package let kind: Kind
    package let isRequired: Bool
    /// What it is for, in Vietnamese and English.
    package let vi: String
    package let en: String

    package init(
      _ name: String, _ kind: Kind, isRequired: Bool = false, _ vi: String, en: String
    ) {
      self.name = name
      self.kind = kind
      self.isRequired = isRequired
      self.vi = vi
      self.en = en
    }
  }

  package indirect enum Kind: Sendable {
    case anything
    case string
    /// A string that neither is blank nor has white space at an end.
    case phrase
    /// «2026-11-21»; whether there is such a day, the reader judges.
    case day
    case bool
    case integer(ClosedRange<Int>)
    case choice([String])
    /// With at least so many elements.
    case list(Kind, minimum: Int = 0)
    case object(JSONShape)
    /// An object whose keys are data; those that are known beforehand are for editors.
    case map(Kind, known: [String])
    /// The first for a string, the second for anything else.
    case either(Kind, Kind)
    /// Objects told apart by the choice under a key, which each of them has.
    case variants(by: String, [Variant])
  }

  package struct Variant: Sendable {
    let name: String
    let shape: JSONShape
    package init(_ name: String, _ shape: JSONShape) {
      self.name = name
      self.shape = shape
    }
  }

  /// Remarks may stand in every object: JSON has no comments.
  package static func isRemark(_ key: String) -> Bool {
    key == "$schema" || key.hasPrefix("$comment")
  }
}
