/// Builds the reading view of a valid UTF-8 text together with its drift.
struct ViewBuilder {
  var bytes: [UInt8] = []
  var drift: [SourceText.Drift] = []
  var composedLetterCount = 0
  var softBreaks: [Int] = []
  var hiddenMarks: [HiddenMark] = []
  /// The scalar that was written last; 0 after what is no letter.
  private var last: UInt32 = 0
  private var lastStart = 0

  /// Whether the character at `i` is written otherwise in the view.
  static func changes(_ input: [UInt8], at i: Int, length: Int) -> Bool {
    let scalar = UTF8Form.scalar(input, at: i, length: length)
    if scalar >= 0x300, scalar < 0x370 { return true }
    if case .plain = ViewForm(scalar) { return false }
    return true
  }

  /// - Parameter edits: in the order of their places, none over another.
  mutating func read(_ input: [UInt8], _ edits: [ViewEdit] = []) {
    bytes.reserveCapacity(input.count)
    var nextEdit = 0
    var i = 0
    while i < input.count {
      if nextEdit < edits.count, edits[nextEdit].range.lowerBound == i {
        i = edits[nextEdit].range.upperBound
        leaveOut(
          edits[nextEdit], endsLine: input[i - 1] == .lineFeed || input[i - 1] == .carriageReturn)
        nextEdit += 1
        last = 0
        continue
      }
      let length = max(1, UTF8Form.length(input, at: i))
      let scalar = UTF8Form.scalar(input, at: i, length: length)
      if scalar >= 0x300, scalar < 0x370,
        let composed = VietnameseLetters.compose(last, mark: scalar)
      {
        bytes.removeLast(bytes.count - lastStart)
        bytes.appendScalar(composed)
        last = composed
        composedLetterCount += 1
        synchronise(decoded: i + length)
        i += length
      } else if length > 1 {
        i = read(scalar, input, at: i, length)
      } else {
        lastStart = bytes.count
        last = scalar
        bytes.append(input[i])
        i += 1
      }
    }
  }

  /// Reads a character beyond ASCII.
  /// - Returns: the place after it, and after what it rules.
  private mutating func read(_ scalar: UInt32, _ input: [UInt8], at i: Int, _ length: Int) -> Int {
    let end = i + length
    switch ViewForm(scalar) {
    case .plain: append(input[i..<end], scalar)
    case .raised:
      if isGluedToNumber {
        leaveOut(upTo: end, length)
      } else {
        append(input[i..<end], scalar)
      }
    case .space: replace(with: .space, decoded: end)
    case .lineEnd: replace(with: .lineFeed, decoded: end)
    case .ascii(let byte):
      mark(scalar, .lookalike, bytes.count..<bytes.count + 1)
      replace(with: byte, decoded: end)
      last = UInt32(byte)
    case .invisible:
      if isDeceptive(scalar, input, end) { mark(scalar, .invisible, bytes.count..<bytes.count) }
      synchronise(decoded: end)
    case .direction:
      if scalar == 0x202E, let limit = Self.reversed(input, from: end) {
        mark(scalar, .reversal, bytes.count..<bytes.count + limit - end)
        synchronise(decoded: end)
        bytes += input[end..<limit].reversed().map { Self.mirrored($0) }
        last = 0
        guard input[limit...].starts(with: Self.directionEnd) else { return limit }
        let end = limit + Self.directionEnd.count
        synchronise(decoded: end)
        return end
      }
      mark(scalar, .direction, bytes.count..<bytes.count)
      synchronise(decoded: end)
    }
    return end
  }

  private mutating func append(_ character: ArraySlice<UInt8>, _ scalar: UInt32) {
    lastStart = bytes.count
    last = scalar
    bytes += character
  }

  private mutating func replace(with byte: UInt8, decoded: Int) {
    lastStart = bytes.count
    bytes.append(byte)
    last = 0
    synchronise(decoded: decoded)
  }

  private mutating func mark(_ scalar: UInt32, _ kind: HiddenMark.Kind, _ span: TextSpan) {
    hiddenMarks.append(HiddenMark(scalar: scalar, kind: kind, span: span))
  }

  // MARK: Marks that deceive

  /// A soft hyphen is for breaking lines, and some marks make one picture of two.
  private func isDeceptive(_ scalar: UInt32, _ input: [UInt8], _ end: Int) -> Bool {
    switch scalar {
    case 0xAD: false
    case 0x200D, 0xFE00...0xFE0F, 0xE0020...0xE007F:
      last < 0x2000 && !input[end...].starts(with: [0xE2, 0x83, 0xA3])
    default: true
    }
  }

  /// U+202C.
  private static let directionEnd: [UInt8] = [0xE2, 0x80, 0xAC]

  /// Longer stretches are no number.
  private static let longestReversal = 64

  /// Where a stretch ends that shows in the opposite order, if it is certain what shows: ASCII alone, up to
  /// the mark that ends it or to the end of the line.
  private static func reversed(_ input: [UInt8], from start: Int) -> Int? {
    var i = start
    while i < input.count, input[i] >= 0x20, input[i] < 0x7F {
      i += 1
      if i - start > longestReversal { return nil }
    }
    guard i > start else { return nil }
    if i == input.count || input[i] == .lineFeed || input[i] == .carriageReturn { return i }
    return input[i...].starts(with: directionEnd) ? i : nil
  }

  private static func mirrored(_ byte: UInt8) -> UInt8 {
    switch byte {
    case .openBracket: .closeBracket
    case .closeBracket: .openBracket
    case .lessThan: .greaterThan
    case .greaterThan: .lessThan
    case .openSquareBracket: .closeSquareBracket
    case .closeSquareBracket: .openSquareBracket
    default: byte
    }
  }

  // MARK: Notes

  /// More than a number of a document has.
  private static let longestNumber = 40

  /// Whether a raised digit would stand right after the number of a document or a date, «126/2024/NĐ-CP»:
  /// it is the mark of a note then, and no part of it.
  private var isGluedToNumber: Bool {
    guard let last = bytes.last, last.isLetter || last.isDigit else { return false }
    var i = bytes.count
    while i > 0, bytes.count - i < Self.longestNumber, !bytes[i - 1].isSpace {
      i -= 1
      if bytes[i] == .slash, i > 0, bytes[i - 1].isDigit { return true }
    }
    return false
  }

  // MARK: Drift

  private mutating func leaveOut(_ edit: ViewEdit, endsLine: Bool) {
    if endsLine { softBreaks.append(bytes.count) }
    // A literal is copied.
    edit.replacement.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    if edit.replacement.utf8CodeUnitCount > 0 {
      synchronise(decoded: edit.range.upperBound)
    } else {
      leaveOut(upTo: edit.range.upperBound, edit.range.count)
    }
  }

  /// What belongs to no letter before it: a span that ends here ends before it.
  private mutating func leaveOut(upTo decoded: Int, _ count: Int) {
    var left = count
    if let last = drift.last, last.view == bytes.count { left += last.left }
    synchronise(decoded: decoded, left: left)
  }

  func offset(ofDecoded decoded: Int) -> Int {
    SourceText.offset(ofDecoded: decoded, after: drift)
  }

  private mutating func synchronise(decoded: Int, left: Int = 0) {
    if let last = drift.last, last.view == bytes.count { drift.removeLast() }
    drift.append(SourceText.Drift(view: bytes.count, decoded: decoded, left: left))
  }
}
