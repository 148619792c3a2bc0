extension JSONWriter {
  /// How many bytes are run through the automaton before its state is looked at.
  private static let blockLength = 16

  /// Appends text between quotation marks, with the escapes it needs, as `string` says or, for
  /// `foldingSpace`, as `stringFoldingSpace` says.
  mutating func appendQuoted(_ text: Span<UInt8>, foldingSpace: Bool) {
    bytes.append(UInt8(ascii: "\""))
    let textStart = bytes.count
    let table = foldingSpace ? TextMachine.folding : TextMachine.copying
    let entries = table.span
    // What is before `copied` is written; what is from there to `next` will be, as it is.
    var copied = 0
    var next = 0
    var state = foldingSpace ? TextMachine.afterSpace : TextMachine.plain
    while next < text.count {
      let end = min(next + Self.blockLength, text.count)
      let reached = Self.run(entries, over: text, next..<end, from: state)
      let isBetweenScalars = reached == TextMachine.plain || reached == TextMachine.afterSpace
      if isBetweenScalars || reached != TextMachine.stop && end < text.count {
        state = reached
        next = end
        continue
      }
      if state != TextMachine.plain && state != TextMachine.afterSpace {
        // The block began inside a scalar, which the automaton has found well-formed so far.
        repeat { next -= 1 } while text[next] & 0xC0 == 0x80
      }
      // At the start counts as after a space: that trims the text.
      var isAfterSpace = foldingSpace
      if foldingSpace && next > copied {
        isAfterSpace = text[next - 1] == 0x20
      } else if foldingSpace && bytes.count > textStart {
        isAfterSpace = bytes[bytes.count - 1] == 0x20
      }
      while next < end {
        let step = UTF8Step(text, at: next)
        let following = next + step.length
        if foldingSpace, let scalar = step.scalar, Self.isWhiteSpace(scalar) {
          if scalar != 0x20 || isAfterSpace {
            append(text, from: copied, to: next)
            if !isAfterSpace { bytes.append(0x20) }
            copied = following
          }
          isAfterSpace = true
        } else {
          if step.scalar.map(Self.needsEscape) ?? true {
            append(text, from: copied, to: next)
            appendEscape(step.scalar)
            copied = following
          }
          isAfterSpace = false
        }
        next = following
      }
      state = foldingSpace && isAfterSpace ? TextMachine.afterSpace : TextMachine.plain
    }
    append(text, from: copied, to: text.count)
    if foldingSpace, bytes.count > textStart, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The state of the automaton after some bytes.
  @inline(__always)
  private static func run(
    _ entries: Span<UInt64>, over text: Span<UInt8>, _ range: Range<Int>, from state: UInt64
  ) -> UInt64 {
    var reached = state
    if range.count == blockLength {
      // The constant count is what makes the compiler unroll this loop. Unchecked: the range is within
      // the text, and the table has an entry for each byte.
      for index in 0..<blockLength {
        let byte = unsafe text[unchecked: range.lowerBound &+ index]
        reached = unsafe entries[unchecked: Int(byte)] &>> reached
      }
    } else {
      for index in range {
        reached = unsafe entries[unchecked: Int(text[unchecked: index])] &>> reached
      }
    }
    return reached & 63
  }

  /// Appends bytes as they are, from an offset, inclusive, to another, exclusive, from 0.
  private mutating func append(_ text: Span<UInt8>, from start: Int, to end: Int) {
    guard start < end else { return }
    // Copied before the closure ends.
    unsafe text.extracting(start..<end).withUnsafeBufferPointer {
      unsafe bytes.append(contentsOf: $0)
    }
  }

  /// Appends the escape of a scalar up to U+FFFF; for nil, which is ill-formed UTF-8, U+FFFD as it
  /// is.
  private mutating func appendEscape(_ scalar: UInt32?) {
    guard let scalar else {
      bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      return
    }
    bytes.append(UInt8(ascii: "\\"))
    if scalar == 0x22 || scalar == 0x5C {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
      return
    }
    bytes.append(UInt8(ascii: "u"))
    for shift: UInt32 in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
      bytes.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
    }
  }

  /// True for what must be escaped: control characters, the quotation mark and the backslash; and
  /// U+2028 and U+2029, which JSON allows and which end a line for many readers of text.
  private static func needsEscape(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || scalar == 0x22 || scalar == 0x5C || scalar == 0x2028 || scalar == 0x2029
  }

  /// True for the characters of the Unicode property White_Space.
  private static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default:
      false
    }
  }
}
