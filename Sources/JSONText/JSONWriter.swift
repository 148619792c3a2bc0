/// A writer of JSON text. It puts the commas, colons and line ends itself; what it is given must
/// be in an order that makes JSON, which it does not check.
///
/// It cannot be copied, so that its buffer is never copied by mistake.
package struct JSONWriter: ~Copyable {
  /// The text so far, in UTF-8.
  package internal(set) var bytes: [UInt8] = []

  /// Whether the text has line ends and two spaces a level.
  private let isPretty: Bool

  /// How many arrays and objects are open.
  private var depth = 0

  /// Whether a value stands before this place on its level.
  private var needsComma = false

  /// Whether a key stands before this place.
  private var isAfterKey = false

  /// Makes a writer of nothing yet.
  ///
  /// - Parameters:
  ///   - isPretty: True for a member or element a line, with two spaces a level; false for no
  ///     white space at all.
  ///   - capacity: How many bytes to have room for at once.
  package init(isPretty: Bool = false, capacity: Int = 0) {
    self.isPretty = isPretty
    bytes.reserveCapacity(max(capacity, 0))
  }

  /// Gives the text, and ends the writing.
  package consuming func finish() -> [UInt8] {
    bytes
  }

  /// Begins an object.
  package mutating func beginObject() {
    open(UInt8(ascii: "{"))
  }

  /// Ends the innermost object.
  package mutating func endObject() {
    close(UInt8(ascii: "}"))
  }

  /// Begins an array.
  package mutating func beginArray() {
    open(UInt8(ascii: "["))
  }

  /// Ends the innermost array.
  package mutating func endArray() {
    close(UInt8(ascii: "]"))
  }

  /// Writes the name of a member, whose value must follow.
  ///
  /// - Parameter name: Of printable ASCII, without a quotation mark or a backslash; it is not checked.
  @inlinable
  package mutating func key(_ name: StaticString) {
    // The buffer lives as long as the program.
    unsafe key(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// Writes the name of a member that is known only when the program runs.
  package mutating func key(named name: String) {
    prepareForItem()
    appendQuoted(name.utf8.span, foldingSpace: false)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  /// Writes a key and what is around it in one go: keys are most of what a report holds.
  @usableFromInline
  mutating func key(_ name: UnsafeBufferPointer<UInt8>) {
    if isPretty { prepareForItem() }
    let needsComma = needsComma && !isPretty
    let isPretty = isPretty
    bytes.append(addingCapacity: name.count + 5) { output in
      if needsComma { output.append(UInt8(ascii: ",")) }
      output.append(UInt8(ascii: "\""))
      unsafe output.withUnsafeMutableBufferPointer { buffer, count in
        unsafe (buffer.baseAddress! + count).initialize(from: name.baseAddress!, count: name.count)
        count += name.count
      }
      output.append(UInt8(ascii: "\""))
      output.append(UInt8(ascii: ":"))
      if isPretty { output.append(UInt8(ascii: " ")) }
    }
    isAfterKey = true
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    string(text.utf8.span)
  }

  /// Writes a string of bytes that should be UTF-8; what is ill-formed becomes U+FFFD.
  package mutating func string(_ text: Span<UInt8>) {
    prepareForItem()
    appendQuoted(text, foldingSpace: false)
    needsComma = true
  }

  /// Writes a string of bytes that should be UTF-8; what is ill-formed becomes U+FFFD.
  package mutating func string(_ text: ArraySlice<UInt8>) {
    string(text.span)
  }

  /// Writes a string with each run of white space (the characters of the Unicode property
  /// White_Space) as one space, and none at either end. Ill-formed UTF-8 becomes U+FFFD.
  package mutating func stringFoldingSpace(_ text: Span<UInt8>) {
    prepareForItem()
    appendQuoted(text, foldingSpace: true)
    needsComma = true
  }

  /// Writes a string as the method of the same name does for a span.
  package mutating func stringFoldingSpace(_ text: ArraySlice<UInt8>) {
    stringFoldingSpace(text.span)
  }

  /// Writes a value that another writer has made, without white space.
  package mutating func written(_ value: [UInt8]) {
    prepareForItem()
    bytes.append(contentsOf: value)
    needsComma = true
  }

  /// Writes an integer.
  package mutating func int(_ value: Int) {
    prepareForItem()
    bytes.append(addingCapacity: Self.mostDigits + 1) { Self.append(value, to: &$0) }
    needsComma = true
  }

  /// Writes a member that is an object of integers: places are most of what a report holds, so that
  /// each is written in one go.
  package mutating func integers(
    _ name: StaticString, _ first: (StaticString, Int), _ second: (StaticString, Int),
    _ third: (StaticString, Int)
  ) {
    key(name)
    guard !isPretty else {
      beginObject()
      for (name, value) in [first, second, third] {
        key(name)
        int(value)
      }
      return endObject()
    }
    let names =
      first.0.utf8CodeUnitCount + second.0.utf8CodeUnitCount + third.0.utf8CodeUnitCount
    bytes.append(addingCapacity: names + 3 * (Self.mostDigits + 5) + 2) { output in
      output.append(UInt8(ascii: "{"))
      Self.append(first, to: &output)
      output.append(UInt8(ascii: ","))
      Self.append(second, to: &output)
      output.append(UInt8(ascii: ","))
      Self.append(third, to: &output)
      output.append(UInt8(ascii: "}"))
    }
    isAfterKey = false
    needsComma = true
  }

  /// Appends a member, without what parts it from others.
  @inline(__always)
  private static func append(_ member: (StaticString, Int), to output: inout OutputSpan<UInt8>) {
    output.append(UInt8(ascii: "\""))
    // Of a literal, whose bytes live as long as the program.
    for place in 0..<member.0.utf8CodeUnitCount {
      output.append(unsafe member.0.utf8Start[place])
    }
    output.append(UInt8(ascii: "\""))
    output.append(UInt8(ascii: ":"))
    append(member.1, to: &output)
  }

  /// Appends an integer in digits.
  @inline(__always)
  private static func append(_ value: Int, to output: inout OutputSpan<UInt8>) {
    var count = 1
    var power: UInt = 10
    while count < mostDigits, value.magnitude >= power {
      count += 1
      // Where this overflows the count is reached.
      power &*= 10
    }
    if value < 0 { output.append(UInt8(ascii: "-")) }
    unsafe output.withUnsafeMutableBufferPointer { buffer, initialized in
      var rest = value.magnitude
      var place = initialized + count
      initialized = place
      repeat {
        place -= 1
        unsafe buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
    }
  }

  /// Of 64 bits.
  private static let mostDigits = 20

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) {
    prepareForItem()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  /// Writes `null`.
  package mutating func null() {
    prepareForItem()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  /// Ends the line after a whole value, so that a file ends as text files do, or that another
  /// value follows (JSON Lines).
  package mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Writes what separates an item from what stands before it.
  private mutating func prepareForItem() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if isPretty && depth > 0 { breakLine() }
  }

  /// Writes an opening bracket.
  private mutating func open(_ bracket: UInt8) {
    prepareForItem()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  /// Writes a closing bracket, which stands beside its opening one if nothing is between them.
  private mutating func close(_ bracket: UInt8) {
    assert(depth > 0, "nothing is open")
    depth = max(depth - 1, 0)
    if isPretty && needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
    isAfterKey = false
  }

  /// Writes a line end and the indentation of this level.
  private mutating func breakLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }
}
