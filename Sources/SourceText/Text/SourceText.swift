/// Văn bản nguồn: a decoded text and the view of it that the program reads.
///
/// `decoded` is the text as positions are given in: UTF-8, byte-order mark removed, an invalid byte
/// one U+FFFD, line ends and NFD as sent. `bytes` is the reading view: the same text with letters
/// composed (NFC), every other Unicode space but U+1680 one space, U+2028 and its like ends of lines, marks
/// that no reader sees left out, digits of another width or script those that they look like.
/// Where nothing had to change, which is nearly always, both are one array. `folded` is the view in
/// lower case, byte for byte at the same offsets.
///
/// All spans are offsets in `bytes`; `decodedOffset(of:)` gives their place in `decoded`.
/// An object, since everything that reads a text holds on to it.
package final class SourceText: Sendable {
  package let bytes: [UInt8]
  package let folded: [UInt8]
  /// The text as readers look at it, with nothing blanked.
  package let cursor: TextCursor
  package let decoded: [UInt8]
  /// Dòng: the lines in order; they tile `bytes`. A text has at least one line.
  package let lines: [SourceLine]
  package let encoding: SourceEncoding
  /// Count of undecodable bytes, each of which became one U+FFFD.
  package let invalidByteCount: Int
  /// Count of letters that were sent decomposed (NFD) and read composed.
  package let composedLetterCount: Int
  /// Xuất xứ: where stretches of a document's text come from; sorted, empty for a plain text.
  package let origins: [TextOrigin]
  /// Ghi chú khi đọc: what the document holds that this text does not.
  package let notes: ReadingNotes
  /// Trình bày; nil where the format tells nothing of it.
  package let layout: DocumentLayout?
  /// Nhận dạng chữ; nil for all that was typed.
  package let recognition: Recognition?
  /// Where the view and the decoded text drift apart; sorted, empty where they are the same.
  let drift: [Drift]
  /// Ngắt dòng mềm: spaces of the view that end a line of the decoded text; sorted. Only Markdown has any.
  let softBreaks: [Int]
  /// Dấu ẩn, in text order.
  package let hiddenMarks: [HiddenMark]
  /// Lời dặn chương trình: remarks that the view leaves out, in text order.
  package let remarks: [Remark]

  /// What decoding gives: all that a text holds.
  struct Reading {
    var bytes: [UInt8]
    var folded: [UInt8]
    var decoded: [UInt8]
    var lines: [SourceLine]
    var encoding: SourceEncoding
    var invalidByteCount: Int
    var composedLetterCount = 0
    var drift: [Drift] = []
    var softBreaks: [Int] = []
    var hiddenMarks: [HiddenMark] = []
    var remarks: [Remark] = []
    var notes = ReadingNotes()
  }

  init(
    _ reading: Reading, origins: [TextOrigin] = [], layout: DocumentLayout? = nil,
    recognition: Recognition? = nil
  ) {
    bytes = reading.bytes
    folded = reading.folded
    cursor = TextCursor(reading.bytes, folded: reading.folded)
    decoded = reading.decoded
    lines = reading.lines
    encoding = reading.encoding
    invalidByteCount = reading.invalidByteCount
    composedLetterCount = reading.composedLetterCount
    drift = reading.drift
    softBreaks = reading.softBreaks
    hiddenMarks = reading.hiddenMarks
    remarks = reading.remarks
    self.origins = origins
    self.recognition = recognition
    notes = reading.notes
    let drift = reading.drift
    self.layout =
      drift.isEmpty ? layout : layout?.moved { Self.offset(ofDecoded: $0, after: drift) }
  }

  /// From `view` on, until the next entry, `decoded = self.decoded + (offset - view)`.
  struct Drift: Sendable {
    let view: Int
    let decoded: Int
    /// Bytes right before `decoded` that the view leaves out and that belong to no letter before them:
    /// a span that ends here ends before them.
    let left: Int
  }

  /// The place in `decoded` of an offset in `bytes`, both from 0. `bytes.count` is allowed.
  package func decodedOffset(of offset: Int) -> Int {
    let low = drift.partitionIndex { $0.view <= offset }
    guard low > 0 else { return offset }
    return drift[low - 1].decoded + (offset - drift[low - 1].view)
  }

  /// The place in the view of an offset in the decoded text.
  static func offset(ofDecoded decoded: Int, after drift: [Drift]) -> Int {
    let low = drift.partitionIndex { $0.decoded <= decoded }
    guard low > 0 else { return min(decoded, drift.first?.view ?? decoded) }
    let offset = drift[low - 1].view + (decoded - drift[low - 1].decoded)
    return low < drift.count ? min(offset, drift[low].view) : offset
  }

  /// The place in `decoded` where a span that ends at an offset in `bytes` ends.
  package func decodedEnd(of offset: Int) -> Int {
    let low = drift.partitionIndex { $0.view <= offset }
    guard low > 0, drift[low - 1].view == offset else { return decodedOffset(of: offset) }
    return drift[low - 1].decoded - drift[low - 1].left
  }

  package func decodedSpan(of span: TextSpan) -> TextSpan {
    let start = decodedOffset(of: span.lowerBound)
    return start..<max(start, decodedEnd(of: span.upperBound))
  }

  /// The line that holds an offset, from 0. The end of the text belongs to the last line.
  package func lineIndex(of offset: Int) -> Int {
    max(0, lines.partitionIndex { $0.start <= offset } - 1)
  }

  /// The words of a span, for a message: as in the view, each run of white space one space.
  package func text(_ span: TextSpan) -> String {
    if isSpacedOnce(span) { return String(decoding: bytes[span], as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(span.count)
    var pendingSpace = false
    for i in span {
      if bytes[i].isSpace {
        pendingSpace = !result.isEmpty
      } else {
        if pendingSpace { result.append(0x20) }
        pendingSpace = false
        result.append(bytes[i])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a span has no white space but single spaces inside it, as nearly every span has.
  private func isSpacedOnce(_ span: TextSpan) -> Bool {
    let array = bytes
    let bytes = array.span
    var previous: UInt8 = 0x20
    for i in span {
      let byte = bytes[i]
      if byte.isSpace, byte != 0x20 || previous == 0x20 { return false }
      previous = byte
    }
    return previous != 0x20
  }
}

/// Một dòng: offsets in the view. The line end (LF, CR LF or CR) lies between `end` and the start of
/// the next line.
package struct SourceLine: Sendable, Equatable {
  package let start: Int
  package let end: Int
  package var span: TextSpan { start..<end }

  package init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
