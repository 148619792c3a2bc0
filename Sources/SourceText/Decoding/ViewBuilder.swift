/// Builds the reading view of a valid UTF-8 text together with its fold and its drift: what stands between
/// two changes is copied as it is.
struct ViewBuilder {
  private(set) var drift: [SourceText.Drift] = []
  private(set) var composedLetterCount = 0
  private(set) var softBreaks: [Int] = []
  private(set) var hiddenMarks: [HiddenMark] = []
  /// The view; while it is built up to `count`, and room after it.
  private(set) var view: [UInt8]
  /// The fold of it, byte for byte.
  private(set) var viewFold: [UInt8]
  private var count = 0
  /// Of the input.
  private let fold: [UInt8]
  /// No letter that ends here or before takes a mark that follows.
  private var barrier = 0

  /// Whether the character at `i` may be written otherwise in the view.
  static func changes(_ input: [UInt8], at i: Int, length: Int) -> Bool {
    let scalar = UTF8Form.scalar(input, at: i, length: length)
    if scalar >= 0x300, scalar < 0x370 { return true }
    if case .plain = ViewForm(scalar) { return false }
    return true
  }

  /// - Parameters:
  ///   - survey: of the input.
  ///   - edits: in the order of their places, none over another.
  init(_ input: [UInt8], _ survey: Survey, _ edits: [ViewEdit] = []) {
    let changes = survey.changes
    fold = survey.folded
    // Nothing but a replacement is longer than what it stands for.
    let room = edits.reduce(input.count) { $0 + $1.replacement.utf8CodeUnitCount }
    view = [UInt8](repeating: 0, count: room)
    viewFold = view
    var (i, nextChange, nextEdit) = (0, 0, 0)
    while true {
      while nextChange < changes.count, changes[nextChange] < i { nextChange += 1 }
      let change = nextChange < changes.count ? changes[nextChange] : input.count
      let edit = nextEdit < edits.count ? edits[nextEdit].range.lowerBound : input.count
      let end = min(change, edit)
      copy(input, i, end)
      guard end < input.count else { break }
      if edit == end {
        i = edits[nextEdit].range.upperBound
        leaveOut(
          edits[nextEdit], endsLine: input[i - 1] == .lineFeed || input[i - 1] == .carriageReturn)
        nextEdit += 1
        barrier = count
      } else if input[end] == .leadOfFirstMarks {
        i = end + 2
        readMark(0x300 | UInt32(input[end + 1] & 0x3F), input, at: end, i)
      } else {
        let length = max(1, UTF8Form.length(input, at: end))
        i = read(UTF8Form.scalar(input, at: end, length: length), input, at: end, length)
      }
    }
    view.removeLast(room - count)
    viewFold.removeLast(room - count)
  }

  /// Reads a character that may be written otherwise.
  /// - Returns: the place after it, and after what it rules.
  private mutating func read(_ scalar: UInt32, _ input: [UInt8], at i: Int, _ length: Int) -> Int {
    let end = i + length
    if scalar >= 0x300, scalar < 0x370 {
      readMark(scalar, input, at: i, end)
      return end
    }
    switch ViewForm(scalar) {
    case .plain: copy(input, i, end)
    case .raised:
      if isGluedToNumber {
        leaveOut(upTo: end, length)
      } else {
        copy(input, i, end)
      }
    case .space: replace(with: .space, decoded: end)
    case .lineEnd: replace(with: .lineFeed, decoded: end)
    case .ascii(let byte):
      mark(scalar, .lookalike, count..<count + 1)
      replace(with: byte, decoded: end)
      barrier = count - 1
    case .invisible:
      if isDeceptive(scalar, input, end) { mark(scalar, .invisible, count..<count) }
      synchronise(decoded: end)
    case .direction:
      if scalar == 0x202E, let limit = Self.reversed(input, from: end) {
        mark(scalar, .reversal, count..<count + limit - end)
        synchronise(decoded: end)
        for byte in input[end..<limit].reversed() { append(Self.mirrored(byte)) }
        barrier = count
        guard input[limit...].starts(with: Self.directionEnd) else { return limit }
        let end = limit + Self.directionEnd.count
        synchronise(decoded: end)
        return end
      }
      mark(scalar, .direction, count..<count)
      synchronise(decoded: end)
    }
    return end
  }

  /// Reads a combining mark, into the letter before it where the two make one.
  private mutating func readMark(_ scalar: UInt32, _ input: [UInt8], at i: Int, _ end: Int) {
    let (start, last) = lastCharacter
    guard let composed = VietnameseLetters.compose(last, mark: scalar) else {
      return copy(input, i, end)
    }
    count = start
    append(letter: composed)
    composedLetterCount += 1
    synchronise(decoded: end)
  }

  /// The character that was written last, and where it begins; 0 after what takes no mark.
  private var lastCharacter: (start: Int, scalar: UInt32) {
    guard count > barrier else { return (count, 0) }
    var start = count - 1
    while start > barrier, view[start].isContinuation { start -= 1 }
    return (start, UTF8Form.scalar(view, at: start, length: count - start))
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    view[count] = byte
    viewFold[count] = Folding.fold(
      byte, after: count > 0 ? view[count - 1] : 0, count > 1 ? view[count - 2] : 0)
    count &+= 1
  }

  /// - Parameter letter: a composed one, of two bytes or three.
  private mutating func append(letter: UInt32) {
    let last = UInt8(0x80 | letter & 0x3F)
    let middle: UInt8
    if letter < 0x800 {
      middle = UInt8(0xC0 | letter >> 6)
    } else {
      let lead = UInt8(0xE0 | letter >> 12)
      middle = UInt8(0x80 | letter >> 6 & 0x3F)
      view[count] = lead
      viewFold[count] = lead
      count += 1
    }
    view[count] = middle
    view[count + 1] = last
    viewFold[count] = middle
    viewFold[count + 1] =
      letter < 0x800
      ? Folding.fold(last, after: middle, 0) : Folding.foldLast(last, after: middle)
    count += 2
  }

  /// Copies bytes as they are.
  private mutating func copy(_ input: [UInt8], _ start: Int, _ end: Int) {
    guard start < end else { return }
    let (place, length) = (count, end - start)
    Self.copy(input, start, &view, place, length)
    Self.copy(fold, start, &viewFold, place, length)
    count = place + length
  }

  private static func copy(
    _ input: [UInt8], _ start: Int, _ output: inout [UInt8], _ place: Int, _ length: Int
  ) {
    precondition(place + length <= output.count && start + length <= input.count)
    // Both ranges are there.
    unsafe output.withUnsafeMutableBytes { output in
      unsafe input.withUnsafeBytes { input in
        unsafe (output.baseAddress! + place).copyMemory(
          from: input.baseAddress! + start, byteCount: length)
      }
    }
  }

  private mutating func replace(with byte: UInt8, decoded: Int) {
    append(byte)
    barrier = count
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
      lastCharacter.scalar < 0x2000 && !input[end...].starts(with: [0xE2, 0x83, 0xA3])
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
    guard count > 0, view[count - 1].isLetter || view[count - 1].isDigit else { return false }
    var i = count
    while i > 0, count - i < Self.longestNumber, !view[i - 1].isSpace {
      i -= 1
      if view[i] == .slash, i > 0, view[i - 1].isDigit { return true }
    }
    return false
  }

  // MARK: Drift

  private mutating func leaveOut(_ edit: ViewEdit, endsLine: Bool) {
    if endsLine { softBreaks.append(count) }
    edit.replacement.withUTF8Buffer { literal in
      // Within the literal's count.
      for place in 0..<literal.count { append(unsafe literal[place]) }
    }
    if edit.replacement.utf8CodeUnitCount > 0 {
      synchronise(decoded: edit.range.upperBound)
    } else {
      leaveOut(upTo: edit.range.upperBound, edit.range.count)
    }
  }

  /// What belongs to no letter before it: a span that ends here ends before it.
  private mutating func leaveOut(upTo decoded: Int, _ count: Int) {
    var left = count
    if let last = drift.last, last.view == count { left += last.left }
    synchronise(decoded: decoded, left: left)
  }

  func offset(ofDecoded decoded: Int) -> Int {
    SourceText.offset(ofDecoded: decoded, after: drift)
  }

  private mutating func synchronise(decoded: Int, left: Int = 0) {
    if let last = drift.last, last.view == count { drift.removeLast() }
    drift.append(SourceText.Drift(view: count, decoded: decoded, left: left))
  }
}
