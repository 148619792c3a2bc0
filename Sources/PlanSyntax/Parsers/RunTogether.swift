import RuleTables
import SourceText

/// Dồn dòng: headings that stand in the midst of a line, since a copy lost the line ends: «… như sau: I. MỤC
/// ĐÍCH … II. NỘI DUNG …».
struct RunTogether {
  let cursor: TextCursor
  let tables: Tables

  /// Bytes of a line that may hold several headings and what stands under them.
  private static let shortestLine = 300
  private static let longestNumeral = 4

  /// The first heading of a series within one paragraph: Roman numerals that go on from each other or from the
  /// paragraph's own; Arabic ones where no section has a Roman numeral. Nil where lines are as they were set.
  /// - Parameter afterHead: what follows the head in its own line: where all sections stand in it, all else does.
  func place(
    in paragraphs: [Paragraph], sections: [Section], afterHead: TextSpan?
  ) -> TextSpan? {
    if let rest = afterHead, rest.count > Self.shortestLine,
      sections.allSatisfy({ rest.contains($0.span.lowerBound) })
    {
      return sections.first?.numeral?.span
        ?? rest.lowerBound..<cursor.tokenEnd(rest.lowerBound, rest.upperBound)
    }
    let isRoman = sections.contains { $0.numeral?.form == .roman }
    for paragraph in paragraphs where paragraph.span.count > Self.shortestLine {
      switch paragraph.part {
      case .letterhead, .recipients, .signature, .appendix: continue
      case .title, .basis, .body, .closing: break
      }
      if paragraph.kind == .table { continue }
      if let place = place(in: paragraph.span, romanAlone: isRoman) { return place }
    }
    return nil
  }

  private func place(in span: TextSpan, romanAlone: Bool) -> TextSpan? {
    var last: (numeral: Numeral, place: TextSpan)?
    if let own = cursor.numeral(at: span.lowerBound, limit: span.upperBound) {
      last = (own, own.span)
    }
    var next = span.lowerBound
    while let numeral = nextHeading(from: &next, in: span) {
      guard numeral.form == .roman || !romanAlone && numeral.form == .arabic else { continue }
      if let before = last, before.numeral.form == numeral.form,
        before.numeral.value + 1 == numeral.value
      {
        return before.place.lowerBound == span.lowerBound ? numeral.span : before.place
      }
      last = (numeral, numeral.span)
    }
    return nil
  }

  /// The first heading «I.», «1.» within a span; nil where there is none.
  func firstHeading(in span: TextSpan) -> Int? {
    var next = span.lowerBound
    while let numeral = nextHeading(from: &next, in: span) {
      if numeral.value == 1 { return numeral.span.lowerBound }
    }
    return nil
  }

  /// The next numeral before a heading within a span, and where to go on; nil where there is none.
  private func nextHeading(from place: inout Int, in span: TextSpan) -> Numeral? {
    let byteArray = cursor.bytes
    let bytes = byteArray.span
    while true {
      let dot = bytes.next(.dot, from: place, limit: span.upperBound)
      guard dot < span.upperBound else { return nil }
      place = dot + 1
      if dot > span.lowerBound, bytes[dot - 1].endsNumeral,
        let numeral = headingNumeral(before: dot, in: span)
      {
        return numeral
      }
    }
  }

  /// «II.» before a heading that is known, within a line.
  private func headingNumeral(before dot: Int, in span: TextSpan) -> Numeral? {
    // No further back than the longest numeral: «1.1.1. …» may be as long as a text.
    let start = cursor.tokenStart(dot, max(span.lowerBound, dot - Self.longestNumeral - 1))
    guard start > span.lowerBound, (1...Self.longestNumeral).contains(dot - start),
      let numeral = cursor.numeral(at: start, limit: span.upperBound), numeral.depth == 1,
      numeral.span.upperBound == dot
    else { return nil }
    let title = cursor.skipSpace(dot + 1, span.upperBound)
    return title > dot + 1 && isKnownHeading(at: title, span.upperBound) ? numeral : nil
  }

  /// Whether the words of a heading that is known begin at a place.
  func isKnownHeading(at title: Int, _ limit: Int) -> Bool {
    title < limit && cursor.isUpper(title)
      && tables.headingPhrases.match(cursor.folded, at: title, limit: limit) != nil
  }
}

extension UInt8 {
  /// Of Roman numerals, misread ones too («ll.»), and of Arabic ones: nearly no other sentence ends so.
  fileprivate var endsNumeral: Bool {
    isDigit || self == UInt8(ascii: "I") || self == UInt8(ascii: "V") || self == UInt8(ascii: "X")
      || self == UInt8(ascii: "l")
  }
}
