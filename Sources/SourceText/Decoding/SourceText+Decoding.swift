extension SourceText {
  /// Giải mã: reads the bytes of a file. Never fails; what cannot be decoded becomes U+FFFD and is
  /// counted.
  /// - Parameter encoding: the one that was asked for; nil to judge by the bytes.
  package convenience init(_ input: [UInt8], encoding: SourceEncoding? = nil) {
    self.init(Self.read(input, as: encoding))
  }

  /// Whether bytes are no text at all: a zero byte near the start of what is no UTF-16.
  package static func looksBinary(_ input: [UInt8]) -> Bool {
    guard UTF16Form.markedOrder(input) == nil else { return false }
    // Without a way out the compiler looks at many bytes at once.
    let bytes = input.span
    var least: UInt8 = .max
    for i in 0..<min(8192, bytes.count) { least = min(least, bytes[i]) }
    return least == 0 && UTF16Form.plainOrder(input) == nil
  }

  private static func read(_ input: [UInt8], as forced: SourceEncoding?) -> Reading {
    guard let forced else {
      guard let order = UTF16Form.order(of: input) else { return judged(withoutMark(input), .utf8) }
      let (text, invalid) = UTF16Form.utf8(input, order)
      return judged(text, order, invalidByteCount: invalid)
    }
    switch forced {
    case .utf8:
      return read(withoutMark(input), .utf8)
    case .utf16LittleEndian, .utf16BigEndian:
      let order = UTF16Form.order(of: input) ?? forced
      let (text, invalid) = UTF16Form.utf8(input, order)
      return read(text, order, invalidByteCount: invalid)
    case .windows1252:
      return read(forced.utf8(from: input), forced)
    case .tcvn3, .tcvn5712, .vni, .windows1258, .viscii:
      return readLegacy(input, forced)
    }
  }

  /// A legacy encoding that was asked for: of bytes, or of a text that was saved in Unicode after it had
  /// been misread.
  private static func readLegacy(_ input: [UInt8], _ encoding: SourceEncoding) -> Reading {
    if let order = UTF16Form.order(of: input) {
      return reread(UTF16Form.utf8(input, order).text, encoding)
    }
    let text = withoutMark(input)
    let repaired = UTF8Form.repaired(text)
    if repaired.invalidCount == 0, repaired.validCount > 0 { return reread(text, encoding) }
    return read(encoding.utf8(from: text), encoding)
  }

  /// A text that had been read as Windows-1252, read right.
  private static func reread(_ text: [UInt8], _ encoding: SourceEncoding) -> Reading {
    var reading = read(encoding.utf8(fromMisread: text), encoding)
    reading.notes.isMisread = true
    return reading
  }

  /// UTF-8, or what its bytes or words show it to be instead.
  private static func judged(
    _ input: [UInt8], _ encoding: SourceEncoding, invalidByteCount: Int = 0
  ) -> Reading {
    let survey = Survey(input)
    guard survey.isValid else { return judgedInvalid(input) }
    guard survey.oddCount >= 8 || EncodingGuess.looksWestern(input, upTo: 64) else {
      return reading(input, survey, encoding, invalidByteCount: invalidByteCount)
    }
    let isWestern = EncodingGuess.looksWestern(input, upTo: input.count)
    let guess = isWestern ? EncodingGuess.ofMisread(input) : .none
    if case .found(let legacy) = guess {
      var reading = reread(input, legacy)
      reading.notes.guessedEncoding = legacy
      return reading
    }
    var reading = reading(input, survey, encoding, invalidByteCount: invalidByteCount)
    reading.notes.isEncodingUnclear = guess == .unclear
    reading.notes.misreadLineCount = EncodingGuess.misreadLineCount(input, survey.lines)
    return reading
  }

  private static func judgedInvalid(_ input: [UInt8]) -> Reading {
    let repaired = UTF8Form.repaired(input)
    // Where most characters are well-formed, the rest is damage.
    let guess = repaired.invalidCount > repaired.validCount ? EncodingGuess.of(input) : .none
    if case .found(let legacy) = guess {
      var reading = read(legacy.utf8(from: input), legacy)
      reading.notes.guessedEncoding = legacy
      return reading
    }
    var reading = read(repaired.text, .utf8, invalidByteCount: repaired.invalidCount)
    reading.notes.isEncodingUnclear = guess == .unclear
    return reading
  }

  /// UTF-8 as it is, nothing guessed.
  static func read(
    _ input: [UInt8], _ encoding: SourceEncoding, invalidByteCount: Int = 0
  ) -> Reading {
    let survey = Survey(input)
    if survey.isValid {
      return reading(input, survey, encoding, invalidByteCount: invalidByteCount)
    }
    let repaired = UTF8Form.repaired(input)
    return reading(
      repaired.text, Survey(repaired.text), encoding, invalidByteCount: repaired.invalidCount)
  }

  private static func reading(
    _ decoded: [UInt8], _ survey: Survey, _ encoding: SourceEncoding, invalidByteCount: Int
  ) -> Reading {
    var reading = Reading(
      bytes: decoded, folded: survey.folded, decoded: decoded, lines: survey.lines,
      encoding: encoding, invalidByteCount: invalidByteCount)
    reading.notes.undecodedByteCount = invalidByteCount
    reading.notes.hasLostCapitals = encoding == .tcvn3
    guard survey.needsView else { return reading }
    var view = ViewBuilder()
    view.read(decoded)
    let viewed = Survey(view.bytes)
    reading.bytes = view.bytes
    reading.folded = viewed.folded
    reading.lines = viewed.lines
    reading.composedLetterCount = view.composedLetterCount
    reading.drift = view.drift
    return reading
  }

  /// The same text with a view in which some stretches are read otherwise.
  /// - Parameter remarks: gives the remarks, by the new place of an offset in the decoded text.
  func viewed(_ edits: [ViewEdit], remarks: ((Int) -> Int) -> [Remark]) -> SourceText {
    var view = ViewBuilder()
    view.read(decoded, edits)
    let survey = Survey(view.bytes)
    let reading = Reading(
      bytes: view.bytes, folded: survey.folded, decoded: decoded, lines: survey.lines,
      encoding: encoding, invalidByteCount: invalidByteCount,
      composedLetterCount: view.composedLetterCount, drift: view.drift,
      softBreaks: view.softBreaks, remarks: remarks { view.offset(ofDecoded: $0) }, notes: notes)
    return SourceText(reading, origins: origins)
  }

  private static func withoutMark(_ input: [UInt8]) -> [UInt8] {
    input.starts(with: UTF8Form.mark) ? [UInt8](input[3...]) : input
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
  /// Count of signs that stand in a text seldom, save in one that was once read in a wrong encoding.
  private(set) var oddCount = 0

  init(_ input: [UInt8]) {
    let bytes = input.span
    let count = bytes.count
    var isValid = true
    var needsView = false
    var oddCount = 0
    var lines: [SourceLine] = []
    lines.reserveCapacity(count / 64 + 1)
    // The fold has a byte for each of the text, written in order: `i` has passed what is written, and
    // never passes `count`. All arrays without room are one, and threads would write its count.
    folded = unsafe [UInt8](unsafeUninitializedCapacity: max(1, count)) { fold, written in
      var start = 0
      var i = 0
      while i < count {
        if i &+ 8 <= count {
          // Up to the next character that asks for more, all is ASCII and no line ends. What is written
          // behind that is written again, and eight bytes are left to write.
          let block = EightBytes.load(bytes, at: i)
          unsafe UnsafeMutableRawPointer(fold.baseAddress!).storeBytes(
            of: EightBytes.foldedASCII(block).littleEndian, toByteOffset: i, as: UInt64.self)
          let count = EightBytes.plainCount(block)
          i &+= count
          if count == 8 { continue }
        }
        let byte = bytes[i]
        if byte < 0x80 {
          unsafe fold[i] = byte.isASCIICapital ? byte.lowercasedLetter : byte
          i += 1
          if byte == .lineFeed {
            lines.append(SourceLine(start: start, end: i - 1))
            start = i
          } else if byte == .carriageReturn {
            lines.append(SourceLine(start: start, end: i - 1))
            if i < count, bytes[i] == .lineFeed {
              unsafe fold[i] = .lineFeed
              i += 1
            }
            start = i
          }
          continue
        }
        let letter = unsafe Self.foldLetter(bytes, at: i, into: fold)
        if letter > 0 {
          i += letter
        } else {
          let length = UTF8Form.length(input, at: i)
          guard length > 0 else {
            isValid = false
            written = i
            return
          }
          if ViewBuilder.changes(input, at: i, length: length) { needsView = true }
          if byte == .leadOfSigns, Self.isOdd(bytes[i + 1]) { oddCount += 1 }
          for j in i..<i + length { unsafe fold[j] = bytes[j] }
          i += length
        }
      }
      lines.append(SourceLine(start: start, end: count))
      written = count
    }
    self.isValid = isValid
    self.needsView = needsView
    self.oddCount = oddCount
    self.lines = lines
  }

  /// Folds a letter of two or three bytes, which are all that Vietnamese needs; the rare rest goes the
  /// slow way.
  /// - Returns: how many bytes it has; 0 where it is none of them.
  @inline(__always)
  private static func foldLetter(
    _ bytes: Span<UInt8>, at i: Int, into fold: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let byte = bytes[i]
    if byte >= 0xC3, byte < 0xCC, i + 1 < bytes.count, bytes[i + 1].isContinuation {
      unsafe fold[i] = byte
      unsafe fold[i + 1] = Folding.fold(bytes[i + 1], after: byte, 0)
      return 2
    }
    guard byte == .leadOfTones, i + 2 < bytes.count, bytes[i + 1].isContinuation,
      bytes[i + 2].isContinuation
    else { return 0 }
    unsafe fold[i] = byte
    unsafe fold[i + 1] = bytes[i + 1]
    unsafe fold[i + 2] = Folding.foldLast(bytes[i + 2], after: bytes[i + 1])
    return 3
  }

  /// Of the signs from U+0080 to U+00BF all but no-break space, «», ° and ·.
  private static func isOdd(_ last: UInt8) -> Bool {
    last != 0xA0 && last != 0xAB && last != 0xBB && last != 0xB0 && last != 0xB7
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
