/// What one pass over UTF-8 bytes tells: whether they are valid, where the lines are, whether the
/// reading view must differ from them, and their fold. One pass for all of it, since the branches that
/// tell characters apart are what such a pass costs.
struct Survey {
  private(set) var isValid = true
  /// Where the characters begin that the reading view may write otherwise.
  private(set) var changes: [Int] = []
  private(set) var lines: [SourceLine] = []
  /// Not of use where the bytes are not valid.
  private(set) var folded: [UInt8] = []
  /// Control characters but tabs and what ends lines and pages.
  private(set) var controlCount = 0
  /// Count of signs that stand in a text seldom, save in one that was once read in a wrong encoding.
  private(set) var oddCount = 0

  init(_ input: [UInt8]) {
    lines.reserveCapacity(input.count / 64 + 1)
    // The fold has a byte for each of the text, written in order. All arrays without room are one, and
    // threads would write its count.
    folded = unsafe [UInt8](unsafeUninitializedCapacity: max(1, input.count)) { fold, written in
      written = unsafe read(input, fold)
    }
  }

  /// - Parameter fold: with room for a byte for each of the input: `i` has passed what is written, and
  ///   never passes their count.
  /// - Returns: how many bytes of it were written.
  private mutating func read(_ input: [UInt8], _ fold: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let bytes = input.span
    let count = bytes.count
    var marks = LineMarks()
    var i = 0
    while i < count {
      if i &+ 8 <= count {
        // Up to the next character that asks for more, all is ASCII and no control. What is written
        // after that is written again, and eight bytes are left to write.
        let block = EightBytes.load(bytes, at: i)
        unsafe UnsafeMutableRawPointer(fold.baseAddress!).storeBytes(
          of: EightBytes.foldedASCII(block).littleEndian, toByteOffset: i, as: UInt64.self)
        let count = EightBytes.plainCount(block)
        i &+= count
        if count == 8 { continue }
      }
      let byte = bytes[i]
      if byte < 0x80 {
        unsafe fold[i] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        i += 1
        if byte < .space {
          if byte &- .lineFeed < 4 {
            let next = i
            Self.endLine(bytes, at: &i, &marks, &lines)
            if i > next { unsafe fold[next] = .lineFeed }
          } else if byte != .tab {
            controlCount += 1
          }
        }
        continue
      }
      // Two and three bytes are all that Vietnamese needs; the rare rest goes the slow way.
      if byte >= 0xC3, byte < 0xCC, i + 1 < count, bytes[i + 1] & 0xC0 == 0x80 {
        unsafe fold[i] = byte
        unsafe fold[i + 1] = Folding.fold(bytes[i + 1], after: byte, 0)
        i += 2
      } else if byte == 0xE1, i + 2 < count, bytes[i + 1] &- 0xBA < 2,
        bytes[i + 2] & 0xC0 == 0x80
      {
        unsafe fold[i] = byte
        unsafe fold[i + 1] = bytes[i + 1]
        unsafe fold[i + 2] = Folding.foldLast(bytes[i + 2], after: bytes[i + 1])
        i += 3
      } else if byte == .leadOfFirstMarks, i + 1 < count, bytes[i + 1] & 0xC0 == 0x80 {
        // All are combining marks.
        changes.append(i)
        unsafe fold[i] = byte
        unsafe fold[i + 1] = bytes[i + 1]
        i += 2
      } else {
        let length = UTF8Form.length(input, at: i)
        guard length > 0 else {
          isValid = false
          return i
        }
        look(input, at: i, length)
        for j in i..<i + length { unsafe fold[j] = bytes[j] }
        i += length
      }
    }
    lines.append(SourceLine(start: marks.start, end: count))
    return count
  }

  private struct LineMarks {
    /// Where the line begins.
    var start = 0
    /// Up to which it is known to be blank.
    var blankEnd = 0
  }

  /// The lines of a text by themselves.
  static func lines(of input: [UInt8]) -> [SourceLine] {
    let bytes = input.span
    let count = bytes.count
    var lines: [SourceLine] = []
    lines.reserveCapacity(count / 64 + 1)
    var marks = LineMarks()
    var i = 0
    while i < count {
      if i &+ EightBytes.count <= count,
        !EightBytes.hasControl(EightBytes.load(bytes, at: i))
      {
        i &+= EightBytes.count
        continue
      }
      let byte = bytes[i]
      i += 1
      if byte &- .lineFeed < 4 { endLine(bytes, at: &i, &marks, &lines) }
    }
    lines.append(SourceLine(start: marks.start, end: count))
    return lines
  }

  /// After a line feed, vertical tab, form feed or carriage return; passes the line feed of the latter.
  private static func endLine(
    _ bytes: Span<UInt8>, at i: inout Int, _ marks: inout LineMarks, _ lines: inout [SourceLine]
  ) {
    switch bytes[i - 1] {
    case .formFeed:
      // A page begins with it: it heads its line, and ends one that has something on it.
      while marks.blankEnd < marks.start || marks.blankEnd < i && bytes[marks.blankEnd].isSpace {
        marks.blankEnd = max(marks.blankEnd + 1, marks.start)
      }
      guard marks.blankEnd < i - 1 else { return }
      lines.append(SourceLine(start: marks.start, end: i - 1))
      marks.start = i - 1
      marks.blankEnd = i
    case .carriageReturn:
      lines.append(SourceLine(start: marks.start, end: i - 1))
      if i < bytes.count, bytes[i] == .lineFeed { i += 1 }
      marks.start = i
    default:
      lines.append(SourceLine(start: marks.start, end: i - 1))
      marks.start = i
    }
  }

  /// At a character that Vietnamese does not need, or needs only where it is not composed.
  private mutating func look(_ input: [UInt8], at i: Int, _ length: Int) {
    if ViewBuilder.changes(input, at: i, length: length) { changes.append(i) }
    if input[i] == 0xC2, Self.isOdd(input[i + 1]) { oddCount += 1 }
  }

  /// Of the signs from U+0080 to U+00BF all but no-break space, «», ° and ·.
  private static func isOdd(_ last: UInt8) -> Bool {
    last != 0xA0 && last != 0xAB && last != 0xBB && last != 0xB0 && last != 0xB7
  }
}
