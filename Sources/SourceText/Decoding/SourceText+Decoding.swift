extension SourceText {
  /// Giải mã: reads the bytes of a file. Never fails; what cannot be decoded becomes U+FFFD and is
  /// counted.
  /// - Parameter encoding: the one that was asked for; nil to judge by the bytes.
  package convenience init(_ input: [UInt8], encoding: SourceEncoding? = nil) {
    self.init(Self.read(input, as: encoding))
  }

  /// Whether bytes are no text at all: a zero byte near the start of what is neither UTF-16 nor UTF-32.
  package static func looksBinary(_ input: [UInt8]) -> Bool {
    guard UTF16Form.markedOrder(input) == nil, !UTF32Form.isMarked(input) else { return false }
    // Without a way out the compiler looks at many bytes at once.
    let bytes = input.span
    var least: UInt8 = .max
    for i in 0..<min(8192, bytes.count) { least = min(least, bytes[i]) }
    return least == 0 && UTF16Form.plainOrder(input) == nil
  }

  private static func read(_ input: [UInt8], as forced: SourceEncoding?) -> Reading {
    if UTF32Form.isMarked(input) {
      let (text, invalid) = UTF32Form.utf8(input)
      return judged(text, .utf32, invalidByteCount: invalid)
    }
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
    case .utf32:
      // Without its mark the order of bytes is not known: it is that of the network.
      let (text, invalid) = UTF32Form.utf8(input)
      return read(text, .utf32, invalidByteCount: invalid)
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
    reading.notes.controlCount = survey.controlCount
    reading.notes.isBlank = !decoded.contains { $0.isLetter || $0.isDigit }
    reading.notes.hasLostCapitals = encoding == .tcvn3
    guard !survey.changes.isEmpty else { return reading }
    let view = ViewBuilder(decoded, survey)
    reading.bytes = view.view
    reading.folded = view.viewFold
    reading.lines = Survey.lines(of: reading.bytes)
    reading.composedLetterCount = view.composedLetterCount
    reading.drift = view.drift
    reading.hiddenMarks = view.hiddenMarks
    return reading
  }

  /// The same text with a view in which some stretches are read otherwise.
  /// - Parameter remarks: gives the remarks, by the new place of an offset in the decoded text.
  func viewed(_ edits: [ViewEdit], remarks: ((Int) -> Int) -> [Remark]) -> SourceText {
    let view = ViewBuilder(decoded, Survey(decoded), edits)
    let bytes = view.view
    let reading = Reading(
      bytes: bytes, folded: view.viewFold, decoded: decoded, lines: Survey.lines(of: bytes),
      encoding: encoding, invalidByteCount: invalidByteCount,
      composedLetterCount: view.composedLetterCount, drift: view.drift,
      softBreaks: view.softBreaks, hiddenMarks: view.hiddenMarks,
      remarks: remarks { view.offset(ofDecoded: $0) }, notes: notes)
    return SourceText(reading, origins: origins)
  }

  private static func withoutMark(_ input: [UInt8]) -> [UInt8] {
    input.starts(with: UTF8Form.mark) ? [UInt8](input[3...]) : input
  }
}
