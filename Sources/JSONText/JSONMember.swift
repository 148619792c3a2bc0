/// One member of a JSON object.
package struct JSONMember: Sendable {
  /// The name, with its escapes resolved.
  package let name: String

  /// The offset, in bytes from 0, of the quotation mark that opens the name.
  package let nameOffset: Int

  /// The value.
  package let value: JSONValue

  /// Makes a member whose name's quotation mark stood at `nameOffset`, in bytes from 0.
  package init(name: String, nameOffset: Int, value: JSONValue) {
    self.name = name
    self.nameOffset = nameOffset
    self.value = value
  }
}
