extension SourceText {
  /// Giải mã: reads the bytes of a file. Never fails; what cannot be decoded becomes U+FFFD and is
  /// counted.
  package convenience init(_ input: [UInt8]) {
    if input.count >= 2, input[0] == 0xFF, input[1] == 0xFE {
      self.init(Self.readUTF16(input, bigEndian: false))
    } else if input.count >= 2, input[0] == 0xFE, input[1] == 0xFF {
      self.init(Self.readUTF16(input, bigEndian: true))
    } else if input.count >= 3, input[0] == 0xEF, input[1] == 0xBB, input[2] == 0xBF {
      self.init(Self.readUTF8([UInt8](input[3...]), encoding: .utf8, invalidByteCount: 0))
    } else {
      self.init(Self.readUTF8(input, encoding: .utf8, invalidByteCount: 0))
    }
  }

  /// Whether bytes are no text at all: a zero byte near the start without a UTF-16 mark.
  package static func looksBinary(_ input: [UInt8]) -> Bool {
    if input.count >= 2,
      (input[0] == 0xFF && input[1] == 0xFE) || (input[0] == 0xFE && input[1] == 0xFF)
    {
      return false
    }
    return input.prefix(8192).contains(0)
  }

  private static func readUTF16(_ input: [UInt8], bigEndian: Bool) -> Reading {
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 3 / 2)
    var invalid = 0
    var i = 2
    func unit(_ at: Int) -> UInt32 {
      bigEndian
        ? UInt32(input[at]) << 8 | UInt32(input[at + 1])
        : UInt32(input[at + 1]) << 8 | UInt32(input[at])
    }
    while i + 1 < input.count {
      let first = unit(i)
      i += 2
      if first & 0xFC00 == 0xD800, i + 1 < input.count, unit(i) & 0xFC00 == 0xDC00 {
        output.appendScalar(0x10000 + (first & 0x3FF) << 10 + unit(i) & 0x3FF)
        i += 2
      } else if first & 0xF800 == 0xD800 {
        output.appendScalar(0xFFFD)
        invalid += 1
      } else {
        output.appendScalar(first)
      }
    }
    if i < input.count {
      output.appendScalar(0xFFFD)
      invalid += 1
    }
    return readUTF8(
      output, encoding: bigEndian ? .utf16BigEndian : .utf16LittleEndian, invalidByteCount: invalid)
  }

  static func readUTF8(
    _ input: [UInt8], encoding: SourceEncoding, invalidByteCount: Int
  ) -> Reading {
    var decoded = input
    var invalid = invalidByteCount
    var survey = Survey(input)
    if !survey.isValid {
      (decoded, invalid) = repaired(input)
      survey = Survey(decoded)
    }
    guard survey.needsView else {
      return Reading(
        bytes: decoded, folded: survey.folded, decoded: decoded, lines: survey.lines,
        encoding: encoding, invalidByteCount: invalid)
    }
    var view = ViewBuilder()
    view.read(decoded)
    survey = Survey(view.bytes)
    return Reading(
      bytes: view.bytes, folded: survey.folded, decoded: decoded, lines: survey.lines,
      encoding: encoding, invalidByteCount: invalid,
      composedLetterCount: view.composedLetterCount, drift: view.drift)
  }

  /// The same text with a view that leaves out the marks of Markdown.
  package func readingMarkdown() -> SourceText {
    let edits = MarkdownMarks(decoded).edits
    guard !edits.isEmpty else { return self }
    var view = ViewBuilder()
    view.read(decoded, edits)
    let survey = Survey(view.bytes)
    let reading = Reading(
      bytes: view.bytes, folded: survey.folded, decoded: decoded, lines: survey.lines,
      encoding: encoding, invalidByteCount: invalidByteCount,
      composedLetterCount: view.composedLetterCount, drift: view.drift,
      softBreaks: view.softBreaks)
    return SourceText(reading, origins: origins, notes: notes)
  }

  /// A text with every undecodable byte replaced by U+FFFD, and the count of those bytes.
  private static func repaired(_ input: [UInt8]) -> ([UInt8], Int) {
    var output: [UInt8] = []
    output.reserveCapacity(input.count + 64)
    var invalid = 0
    var i = 0
    while i < input.count {
      let length = UTF8Form.length(input, at: i)
      if length > 0 {
        output.append(contentsOf: input[i..<i + length])
        i += length
      } else {
        output.appendScalar(0xFFFD)
        invalid += 1
        i += 1
      }
    }
    return (output, invalid)
  }
}

/// What one pass over UTF-8 bytes tells: whether they are valid, where the lines are, whether the
/// reading view must differ from them, and their fold. One pass for all of it, since the branches that
/// tell characters apart are what such a pass costs.
private struct Survey {
  private(set) var isValid = true
  private(set) var needsView = false
  private(set) var lines: [SourceLine] = []
  /// Not of use where the bytes are not valid.
  private(set) var folded: [UInt8] = []

  init(_ input: [UInt8]) {
    let bytes = input.span
    let count = bytes.count
    var isValid = true
    var needsView = false
    var lines: [SourceLine] = []
    lines.reserveCapacity(count / 64 + 1)
    folded = unsafe [UInt8](unsafeUninitializedCapacity: count) { fold, written in
      var start = 0
      var i = 0
      while i < count {
        let byte = bytes[i]
        if byte < 0x80 {
          unsafe fold[i] = byte &- 0x41 < 26 ? byte | 0x20 : byte
          i += 1
          if byte == 0x0A {
            lines.append(SourceLine(start: start, end: i - 1))
            start = i
          } else if byte == 0x0D {
            lines.append(SourceLine(start: start, end: i - 1))
            if i < count, bytes[i] == 0x0A {
              unsafe fold[i] = 0x0A
              i += 1
            }
            start = i
          }
          continue
        }
        // Two and three bytes are all that Vietnamese needs; the rare rest goes the slow way.
        if byte >= 0xC3, byte < 0xCC, i + 1 < count, bytes[i + 1] & 0xC0 == 0x80 {
          unsafe fold[i] = byte
          unsafe fold[i + 1] = Folding.fold(bytes[i + 1], after: byte, 0)
          i += 2
        } else if byte == 0xE1, i + 2 < count, bytes[i + 1] & 0xC0 == 0x80,
          bytes[i + 2] & 0xC0 == 0x80
        {
          unsafe fold[i] = byte
          unsafe fold[i + 1] = bytes[i + 1]
          unsafe fold[i + 2] = Folding.fold(bytes[i + 2], after: bytes[i + 1], byte)
          i += 3
        } else {
          let length = UTF8Form.length(input, at: i)
          guard length > 0 else {
            isValid = false
            written = i
            return
          }
          if ViewBuilder.changes(input, at: i, length: length) { needsView = true }
          for j in i..<i + length { unsafe fold[j] = bytes[j] }
          i += length
        }
      }
      lines.append(SourceLine(start: start, end: count))
      written = count
    }
    self.isValid = isValid
    self.needsView = needsView
    self.lines = lines
  }
}

/// Builds the reading view of a valid UTF-8 text together with its drift.
private struct ViewBuilder {
  var bytes: [UInt8] = []
  var drift: [SourceText.Drift] = []
  var composedLetterCount = 0
  var softBreaks: [Int] = []

  /// Whether the character at `i` is written otherwise in the view: a combining mark, a Unicode
  /// space, a soft hyphen or a zero-width mark.
  static func changes(_ input: [UInt8], at i: Int, length: Int) -> Bool {
    switch input[i] {
    case 0xC2: input[i + 1] == 0xA0 || input[i + 1] == 0xAD || input[i + 1] == 0x85
    case 0xCC: true
    case 0xCD: true
    case 0xE2: isSpaceOrInvisible(UTF8Form.scalar(input, at: i, length: length))
    case 0xE3: input[i + 1] == 0x80 && input[i + 2] == 0x80
    case 0xEF: input[i + 1] == 0xBB && input[i + 2] == 0xBF
    default: false
    }
  }

  private static func isSpaceOrInvisible(_ scalar: UInt32) -> Bool {
    (0x2000...0x200F).contains(scalar) || (0x2028...0x202F).contains(scalar)
      || (0x205F...0x2064).contains(scalar)
  }

  private static func isInvisible(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || scalar == 0xFEFF || (0x200B...0x200F).contains(scalar)
      || (0x202A...0x202E).contains(scalar) || (0x2060...0x2064).contains(scalar)
  }

  /// - Parameter edits: in the order of their places, none over another.
  mutating func read(_ input: [UInt8], _ edits: [ViewEdit] = []) {
    bytes.reserveCapacity(input.count)
    var lastLetter: UInt32 = 0
    var lastStart = 0
    var nextEdit = 0
    var i = 0
    while i < input.count {
      if nextEdit < edits.count, edits[nextEdit].range.lowerBound == i {
        i = edits[nextEdit].range.upperBound
        leaveOut(edits[nextEdit], endsLine: input[i - 1] == 0x0A || input[i - 1] == 0x0D)
        nextEdit += 1
        lastLetter = 0
        continue
      }
      let length = max(1, UTF8Form.length(input, at: i))
      let scalar = UTF8Form.scalar(input, at: i, length: length)
      if scalar >= 0x300, scalar < 0x370,
        let composed = VietnameseLetters.compose(lastLetter, mark: scalar)
      {
        bytes.removeLast(bytes.count - lastStart)
        bytes.appendScalar(composed)
        lastLetter = composed
        composedLetterCount += 1
        synchronise(decoded: i + length)
      } else if length > 1, Self.isInvisible(scalar) {
        synchronise(decoded: i + length)
      } else if length > 1, Self.changes(input, at: i, length: length), !(0x300..<0x370 ~= scalar) {
        bytes.append(0x20)
        lastLetter = 0
        synchronise(decoded: i + length)
      } else {
        lastStart = bytes.count
        lastLetter = scalar
        bytes.append(contentsOf: input[i..<i + length])
      }
      i += length
    }
  }

  private mutating func leaveOut(_ edit: ViewEdit, endsLine: Bool) {
    if endsLine { softBreaks.append(bytes.count) }
    edit.replacement.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    var left = edit.range.count
    if let last = drift.last, last.view == bytes.count { left += last.left }
    synchronise(
      decoded: edit.range.upperBound, left: edit.replacement.utf8CodeUnitCount > 0 ? 0 : left)
  }

  private mutating func synchronise(decoded: Int, left: Int = 0) {
    if let last = drift.last, last.view == bytes.count { drift.removeLast() }
    drift.append(SourceText.Drift(view: bytes.count, decoded: decoded, left: left))
  }
}

/// The form of UTF-8, strictly (RFC 3629).
enum UTF8Form {
  /// The length of the well-formed character at `i`, 1 to 4; 0 where there is none.
  static func length(_ bytes: [UInt8], at i: Int) -> Int {
    let first = bytes[i]
    if first < 0x80 { return 1 }
    let count = bytes.count
    func follows(_ offset: Int) -> Bool { i + offset < count && bytes[i + offset] & 0xC0 == 0x80 }
    switch first {
    case 0xC2...0xDF:
      return follows(1) ? 2 : 0
    case 0xE0...0xEF:
      guard follows(1), follows(2) else { return 0 }
      if first == 0xE0, bytes[i + 1] < 0xA0 { return 0 }
      if first == 0xED, bytes[i + 1] > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard follows(1), follows(2), follows(3) else { return 0 }
      if first == 0xF0, bytes[i + 1] < 0x90 { return 0 }
      if first == 0xF4, bytes[i + 1] > 0x8F { return 0 }
      return 4
    default:
      return 0
    }
  }

  /// The character at `i` of a well-formed length.
  static func scalar(_ input: [UInt8], at i: Int, length: Int) -> UInt32 {
    switch length {
    case 1: UInt32(input[i])
    case 2: UInt32(input[i] & 0x1F) << 6 | UInt32(input[i + 1] & 0x3F)
    case 3:
      UInt32(input[i] & 0x0F) << 12 | UInt32(input[i + 1] & 0x3F) << 6 | UInt32(input[i + 2] & 0x3F)
    default:
      UInt32(input[i] & 0x07) << 18 | UInt32(input[i + 1] & 0x3F) << 12
        | UInt32(input[i + 2] & 0x3F) << 6 | UInt32(input[i + 3] & 0x3F)
    }
  }
}

extension [UInt8] {
  /// Appends a Unicode scalar value as UTF-8.
  package mutating func appendScalar(_ value: UInt32) {
    switch value {
    case ..<0x80:
      append(UInt8(value))
    case ..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    case ..<0x10000:
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    default:
      append(UInt8(0xF0 | value >> 18))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }
}
