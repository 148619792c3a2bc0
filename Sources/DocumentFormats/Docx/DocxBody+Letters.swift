import SourceText

/// Chữ: what the letters of a run come to in the text.
extension DocxBody {
  private var isHidden: Bool { run.letters.isHidden ?? paragraph.letters.isHidden ?? false }
  private var isCapitals: Bool { run.letters.isCapitals ?? paragraph.letters.isCapitals ?? false }
  private var isRaised: Bool { run.letters.isRaised ?? paragraph.letters.isRaised ?? false }

  /// Whether letters show as they are written: in no capitals, no digits of notes, no font of signs.
  var showsAsWritten: Bool {
    run.font == .other && legacyFont == nil && !isCapitals && !isRaised
  }

  /// Whether what is being read shows.
  private var isShown: Bool { !isHidden && instructionCount == 0 }

  mutating func append(_ byte: UInt8) {
    guard paragraph.depth > 0, isShown else { return }
    paragraph.text.append(byte)
  }

  /// Of an element that stands for one letter.
  mutating func append(_ byte: UInt8, _ reader: XMLReader) {
    let start = paragraph.text.count
    append(byte)
    traceElement(from: start, reader)
  }

  mutating func appendBreak(_ reader: XMLReader) {
    if reader.attribute("type", is: "page") {
      // A new line, where the text goes on after it, at a new page.
      if paragraph.text.last(where: { $0 != .formFeed }) != nil { append(.lineFeed) }
      append(.formFeed)
    } else {
      append(.lineFeed)
    }
  }

  mutating func appendSymbol(_ reader: XMLReader) throws(XMLError) {
    guard paragraph.depth > 0, isShown, let value = try reader.bytes(of: "char"),
      let code = UInt32(String(decoding: value, as: UTF8.self), radix: 16), code < 0x10000
    else { return }
    let scalar = SymbolFont(try reader.bytes(of: "font") ?? []).scalar(code)
    let start = paragraph.text.count
    paragraph.text.appendScalar(scalar & 0xF800 == 0xD800 ? SymbolFont.dot : scalar)
    traceElement(from: start, reader)
  }

  mutating func appendText(_ reader: XMLReader) throws(XMLError) {
    let start = paragraph.text.count
    try appendLetters(reader)
    if trace != nil { try traceText(from: start, reader) }
  }

  private mutating func appendLetters(_ reader: XMLReader) throws(XMLError) {
    guard paragraph.depth > 0 else { return }
    if isHidden {
      if !run.hasCounted { notes.hiddenRunCount += 1 }
      run.hasCounted = true
      return
    }
    if instructionCount > 0 { return }
    let mayBeUnseen = mayBeUnseen
    if keepsSpace, showsAsWritten, !mayBeUnseen {
      markLook()
      return try reader.appendText(to: &paragraph.text)
    }
    var text: [UInt8] = []
    try reader.appendText(to: &text)
    if !keepsSpace { text.trimSpace() }
    // Spaces are seen by what stands beside them.
    if mayBeUnseen, text.contains(where: { !$0.isSpace }), isUnseen(reader) {
      if !run.hasCounted { notes.unseenRunCount += 1 }
      run.hasCounted = true
      return
    }
    markLook()
    if let legacyFont, try isOld(legacyFont, text, reader) {
      // Into the paragraph itself: a mark may belong to the letter before the run.
      if legacyFont.append(text, to: &paragraph.text), !run.hasCounted {
        notes.legacyFontRunCount += 1
        run.hasCounted = true
      }
      return
    }
    if isCapitals {
      text = Array(String(decoding: text, as: UTF8.self).uppercased().utf8)
    }
    if isRaised, paragraph.text.last?.isSpace == false { text = RaisedDigits.of(text) }
    if run.font == .other {
      paragraph.text += text
    } else {
      SymbolText.append(text, font: run.font, to: &paragraph.text)
    }
  }

  // MARK: Old fonts

  /// The old font in force: of the run, its style, its paragraph's style or the defaults, whichever
  /// names one first.
  var legacyFont: LegacyFont? {
    (run.letters.legacyFont ?? paragraph.letters.legacyFont) ?? nil
  }

  /// Whether text under an old font is written in its codes. Where the text itself leaves that open
  /// («có» is «cú» by the codes), what stands after it in the paragraph in the same font tells, or else
  /// what was read last.
  private mutating func isOld(
    _ font: LegacyFont, _ text: [UInt8], _ reader: XMLReader
  ) throws(XMLError) -> Bool {
    if let isOld = font.isWritten(in: text) {
      oldFontsAreOld = isOld
      return isOld
    }
    if let known = paragraph.oldFont, known.font == font { return known.isOld }
    if let isOld = try isWritten(font, after: reader) { oldFontsAreOld = isOld }
    paragraph.oldFont = (font, oldFontsAreOld)
    return oldFontsAreOld
  }

  /// How far ahead a font is judged by, in bytes of XML.
  private static let foresight = 65_536

  private mutating func isWritten(
    _ font: LegacyFont, after reader: XMLReader
  ) throws(XMLError) -> Bool? {
    var ahead = reader
    var letters = run.letters
    var isInText = false
    while ahead.depth >= paragraph.depth {
      let event = try ahead.next()
      switch (event, ahead.docxElement) {
      case (.finished, _): return nil
      case (.start, .run): letters = DocxLetters()
      case (.start, .runProperties):
        let properties = try runProperties(&ahead)
        letters = properties.letters
        if let style = properties.style { letters.inherit(style) }
      case (.start, .deletion), (.start, .moveSource): try ahead.skip()
      case (.start, .text): isInText = true
      case (.end, .text): isInText = false
      case (.text, _):
        guard ahead.text.upperBound - reader.text.upperBound < Self.foresight else { return nil }
        let inForce = (letters.legacyFont ?? paragraph.letters.legacyFont) ?? nil
        guard isInText, inForce == font else { continue }
        var text: [UInt8] = []
        try ahead.appendText(to: &text)
        if let isOld = font.isWritten(in: text) { return isOld }
      default: continue
      }
    }
    return nil
  }

  // MARK: What a reader cannot see

  /// White letters, or letters of one point.
  private var mayBeUnseen: Bool {
    run.letters.isWhite ?? paragraph.letters.isWhite ?? false || isTiny
  }

  private var isTiny: Bool {
    let halfPoints = run.letters.halfPoints ?? paragraph.letters.halfPoints ?? 0
    return halfPoints == 1 || halfPoints == 2
  }

  /// White letters show on any ground but white: of their own, of the paragraph, of a cell or table
  /// around them, of a shape, or of a picture behind the text.
  private mutating func isUnseen(_ reader: XMLReader) -> Bool {
    if isTiny { return true }
    let isShaded =
      run.letters.isShaded == true || paragraph.letters.isShaded == true
      || paragraph.properties.isShaded || shades.contains(true) || !boxes.isEmpty
    return !isShaded && !hasBackdrop(reader)
  }

  private mutating func hasBackdrop(_ reader: XMLReader) -> Bool {
    if let backdrop { return backdrop }
    let signs = ["behindDoc=\"1\"", "behindDoc=\"true\"", "z-index:-", ":background "]
    let found = signs.contains { reader.bytes.holds($0) }
    backdrop = found
    return found
  }
}

extension [UInt8] {
  fileprivate mutating func trimSpace() {
    while last == .space { removeLast() }
    if first == .space, let start = firstIndex(where: { $0 != .space }) { removeFirst(start) }
  }
}
