extension JSONError {
  /// What is wrong. The wording is left to whoever shows the error. Where the comment does not
  /// say otherwise, the error's offset is that of the first byte that does not fit.
  package enum Reason: Equatable, Sendable {
    // In the text:

    /// The text ended inside a value, or before one.
    case unexpectedEnd
    /// The text begins with a byte order mark.
    case byteOrderMark
    /// Something stands where a value should.
    case expectedValue
    /// Something stands where the name of a member should.
    case expectedName
    /// Something stands where the colon after a name should.
    case expectedColon
    /// Something stands where a comma or the closing bracket should.
    case expectedCommaOrEnd
    /// Nothing follows a comma before the closing bracket. The offset is that of the comma.
    case trailingComma
    /// Something follows the value of the text.
    case trailingContent
    /// Letters that begin like `true`, `false` or `null` and are not. The offset is that of the
    /// first letter.
    case invalidLiteral
    /// A number that is not written as RFC 8259 says.
    case invalidNumber
    /// A control character, U+0000 to U+001F, stands in a string without an escape.
    case controlCharacter(UInt8)
    /// An escape that does not exist, or has fewer than four hexadecimal digits. The offset is
    /// that of the backslash.
    case invalidEscape
    /// One half of a surrogate pair without its other. The offset is that of the backslash.
    case loneSurrogate
    /// Ill-formed UTF-8 in a string. The offset is that of the sequence's first byte.
    case invalidUTF8
    /// The name stands in the object already. The offset is that of the later name.
    case duplicateKey(String)
    /// More arrays and objects inside one another than the limit, inclusive, allows. The offset is
    /// that of the first bracket past it.
    case tooDeep(limit: Int)

    // In what the text says:

    /// The object has a key that is not among those allowed. The suggestion is the nearest allowed
    /// key; nil where none is near. The offset is that of the key.
    case unknownKey(String, suggestion: String?)
    /// The object lacks a key. The offset is that of the object.
    case missingKey(String)
    /// The value is not of the type expected. The key is that of the value, or of the array it is
    /// an element of; nil for the value of the text and its elements. The offset is that of the
    /// value.
    case wrongType(key: String?, expected: Expected)
    /// The value is of the type expected and yet not one that its reader takes. The suggestion is the
    /// nearest that it does take; nil where none is near or there is no list of them. The offset is
    /// that of the value.
    case invalidValue(key: String, suggestion: String? = nil)
    /// The reader refuses the value for a reason that only it knows, said in Vietnamese and English. The
    /// offset is that of the value.
    case refused(key: String, String, en: String)
  }
}
