/// Builds the reading view of a valid UTF-8 text together with its drift.
struct ViewBuilder {
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
    // A literal is copied.
    edit.replacement.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    var left = edit.range.count
    if let last = drift.last, last.view == bytes.count { left += last.left }
    synchronise(
      decoded: edit.range.upperBound, left: edit.replacement.utf8CodeUnitCount > 0 ? 0 : left)
  }

  func offset(ofDecoded decoded: Int) -> Int {
    SourceText.offset(ofDecoded: decoded, behind: drift)
  }

  private mutating func synchronise(decoded: Int, left: Int = 0) {
    if let last = drift.last, last.view == bytes.count { drift.removeLast() }
    drift.append(SourceText.Drift(view: bytes.count, decoded: decoded, left: left))
  }
}
