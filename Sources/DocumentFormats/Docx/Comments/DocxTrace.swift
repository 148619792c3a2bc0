import SourceText

/// Dấu vết: which letters of the text were read from where in the XML of the body. Kept only where
/// comments are to be written, since plain reading needs none of it.
struct DocxTrace {
  /// By `start`.
  private(set) var stretches: [Stretch] = []
  /// Where the body refers to each note.
  private var references: [Note: Int] = [:]
  /// Where it refers to the note being read.
  private var openReference: Int?

  /// Đoạn liền: letters that one place of the XML gave.
  struct Stretch {
    /// In the text of the paragraph, and later in `DocxBody.bytes`.
    var start: Int
    var end: Int
    /// Where the XML's text begins, or the attributes of the element that stands for the letters.
    let place: Int
    /// Spaces at the start of the XML's text that do not show.
    let skipped: Int
    /// Whether each letter stands in the XML as it shows, so that each can be found again.
    let isExact: Bool
    /// Whether each is the very letter that shows, and any other would show as itself too.
    var isSame = false
    /// Where the letters show otherwise than they stand there (an old font): where each of them ends.
    var steps: [Step] = []
    /// What a cell leaves out at its edges: bytes before `start`, and whether there are any after `end`.
    var cutBytes = 0
    var isCutShort = false
    /// The XML has something else there: the mark of the note that the letters are in.
    var standsElsewhere = false

    /// What of it stands in a piece of the text.
    func clipped(to piece: Range<Int>) -> Stretch {
      var result = self
      if start < piece.lowerBound {
        result.cutBytes += piece.lowerBound - start
        result.start = piece.lowerBound
      }
      if end > piece.upperBound {
        result.isCutShort = true
        result.end = piece.upperBound
      }
      return result
    }

    mutating func move(by distance: Int) {
      start += distance
      end += distance
    }

    /// How many bytes of the XML's text stand before a byte of the stretch, or up to one; nil where
    /// that cannot be known.
    func offset(of byte: Int, isEnd: Bool) -> Int? {
      let distance = byte - start + cutBytes
      if isExact { return distance }
      guard !steps.isEmpty else { return nil }
      let next = steps.partitionIndex { $0.shown < distance }
      if isEnd { return next < steps.count ? steps[next].written : nil }
      if next < steps.count, steps[next].shown == distance { return steps[next].written }
      return next == 0 ? 0 : steps[next - 1].written
    }
  }

  /// Bước: bytes of a text as it shows and as it stands in the XML, from the start of both.
  struct Step {
    let shown: Int
    let written: Int
  }

  private struct Note: Hashable {
    let isEndnote: Bool
    let id: Int
  }

  mutating func refer(to id: Int, isEndnote: Bool, at place: Int) {
    let note = Note(isEndnote: isEndnote, id: id)
    if references[note] == nil { references[note] = place }
  }

  mutating func beginNote(_ id: Int, isEndnote: Bool) {
    openReference = references[Note(isEndnote: isEndnote, id: id)]
  }

  /// What a note says stands, for the body, where the body refers to it.
  func noteStretch(_ range: Range<Int>) -> Stretch? {
    openReference.map {
      Stretch(
        start: range.lowerBound, end: range.upperBound, place: $0, skipped: 0, isExact: false,
        standsElsewhere: true)
    }
  }

  mutating func append(_ stretch: Stretch) { stretches.append(stretch) }

  /// Bytes have been put a second time, at `start`.
  mutating func copy(_ range: Range<Int>, to start: Int) {
    let first = stretches.partitionIndex { $0.start < range.lowerBound }
    for var stretch in stretches[first...] where stretch.end <= range.upperBound {
      stretch.move(by: start - range.lowerBound)
      stretches.append(stretch)
    }
  }
}

extension DocxParagraph {
  /// Puts something before the text.
  mutating func prepend(_ bytes: [UInt8]) {
    text.insert(contentsOf: bytes, at: 0)
    for index in stretches.indices { stretches[index].move(by: bytes.count) }
  }
}

extension DocxBody {
  /// Remembers where the letters come from that were just added to the paragraph.
  mutating func traceText(from start: Int, _ reader: XMLReader) throws(XMLError) {
    let count = paragraph.text.count - start
    guard let trace, count > 0 else { return }
    guard part == .body else {
      if part == .footnote, let stretch = trace.noteStretch(start..<start + count) {
        paragraph.stretches.append(stretch)
      }
      return
    }
    var written: [UInt8] = []
    try reader.appendText(to: &written)
    let skipped = keepsSpace ? 0 : written.prefix { $0 == .space }.count
    if !keepsSpace { while written.last == .space { written.removeLast() } }
    let letters = written[skipped...]
    let shows = run.font == .other && legacyFont == nil
    let isSame = paragraph.text[start...].elementsEqual(letters)
    var stretch = DocxTrace.Stretch(
      start: start, end: start + count, place: reader.text.lowerBound, skipped: skipped,
      isExact: !reader.isCharacterData && (isSame || shows && count == letters.count))
    stretch.isSame = isSame && showsAsWritten && !reader.isCharacterData
    if !stretch.isExact, !reader.isCharacterData, let legacyFont {
      stretch.steps = steps(letters, legacyFont, from: start)
    }
    paragraph.stretches.append(stretch)
  }

  /// Decodes the letters of an old font once more, one by one; a mark belongs to the letter before it.
  private func steps(
    _ letters: ArraySlice<UInt8>, _ font: LegacyFont, from start: Int
  ) -> [DocxTrace.Step] {
    // A mark may belong to the last letter before.
    let before = paragraph.text[..<start].suffix(4)
    var shown = Array(before)
    var steps: [DocxTrace.Step] = []
    var written = 0
    for scalar in String(decoding: letters, as: UTF8.self).unicodeScalars {
      let tail = shown.suffix(4)
      let code = Array(String(scalar).utf8)
      _ = font.append(code, to: &shown)
      written += code.count
      if !shown[tail.startIndex...].starts(with: tail) { _ = steps.popLast() }
      steps.append(DocxTrace.Step(shown: shown.count - before.count, written: written))
    }
    return shown[before.count...].elementsEqual(paragraph.text[start...]) ? steps : []
  }

  /// Remembers the element that stands for what was just added to the paragraph: a tab, a sign.
  mutating func traceElement(from start: Int, _ reader: XMLReader) {
    guard trace != nil, part == .body, paragraph.text.count > start else { return }
    paragraph.stretches.append(
      DocxTrace.Stretch(
        start: start, end: paragraph.text.count, place: reader.attributes.lowerBound, skipped: 0,
        isExact: false))
  }

  /// Remembers the paragraph that is about to be added, without its line breaks and page breaks.
  mutating func traceParagraph() {
    guard trace != nil else { return }
    let start = builder.bytes.count
    var dropped = 0
    var i = 0
    for var stretch in paragraph.stretches where stretch.end <= paragraph.text.count {
      while i < stretch.start {
        if builder.parts(paragraph.text[i]) { dropped += 1 }
        i += 1
      }
      stretch.move(by: start - dropped)
      trace?.append(stretch)
    }
  }
}
