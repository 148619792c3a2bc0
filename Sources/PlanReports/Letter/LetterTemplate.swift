import PlanRules
import RuleTables
import SourceText

/// Mẫu phiếu góp ý: plain text, a paragraph a line, with places to be filled in. «# » begins a title,
/// «## » a heading, «- » an item, «> » a line on the right.
package struct LetterTemplate: Sendable {
  enum Piece: Sendable {
    case words(String)
    case place(LetterPlace)
  }

  struct Line: Sendable {
    let style: LetterParagraph.Style
    let pieces: [Piece]
  }

  let lines: [Line]

  /// Where a template is wrong, and how.
  package struct Failure: Error {
    package let line: Int
    package let column: Int
    package let reason: Reason

    package enum Reason: Sendable {
      case unknownPlace(String)
      /// «{{» without «}}» in its line.
      case unclosedPlace
      /// A place that has several paragraphs, among other words.
      case notAlone(String)
    }
  }

  package init(_ text: [UInt8]) throws(Failure) {
    let source = SourceText(text)
    var finder = PositionFinder(source)
    var lines: [Line] = []
    for line in source.lines {
      var span = line.span
      while !span.isEmpty, source.bytes[span.upperBound - 1].isSpace {
        span = span.lowerBound..<span.upperBound - 1
      }
      let style = Self.style(source.bytes, &span)
      guard !span.isEmpty else { continue }
      let pieces = try Self.pieces(source, span, &finder)
      lines.append(Line(style: style, pieces: pieces))
    }
    self.lines = lines
  }

  private static let marks: [(mark: StaticString, style: LetterParagraph.Style)] = [
    ("## ", .heading), ("# ", .title), ("- ", .item), ("> ", .right),
  ]

  /// Takes the mark off a line's beginning.
  private static func style(
    _ bytes: [UInt8], _ span: inout TextSpan
  ) -> LetterParagraph.Style {
    while !span.isEmpty, bytes[span.lowerBound].isSpace {
      span = span.lowerBound + 1..<span.upperBound
    }
    for (mark, style) in marks {
      let length = mark.utf8CodeUnitCount
      guard span.count > length,
        mark.description.utf8.elementsEqual(bytes[span.lowerBound..<span.lowerBound + length])
      else { continue }
      span = span.lowerBound + length..<span.upperBound
      return style
    }
    return .text
  }

  private static func pieces(
    _ source: SourceText, _ span: TextSpan, _ finder: inout PositionFinder
  ) throws(Failure) -> [Piece] {
    var pieces: [Piece] = []
    var start = span.lowerBound
    var i = start
    while i + 1 < span.upperBound {
      guard source.bytes[i] == 0x7B, source.bytes[i + 1] == 0x7B else {
        i += 1
        continue
      }
      if start < i { pieces.append(.words(source.words(start..<i))) }
      let end = Self.end(source.bytes, i + 2..<span.upperBound)
      let position = finder.position(of: i)
      func failure(_ reason: Failure.Reason) -> Failure {
        Failure(line: position.line, column: position.column, reason: reason)
      }
      guard let end else { throw failure(.unclosedPlace) }
      let name = source.text(i + 2..<end)
      guard let place = LetterPlace(named: name) else { throw failure(.unknownPlace(name)) }
      if place.isBlock, i > span.lowerBound || end + 2 < span.upperBound {
        throw failure(.notAlone(name))
      }
      pieces.append(.place(place))
      start = end + 2
      i = start
    }
    if start < span.upperBound { pieces.append(.words(source.words(start..<span.upperBound))) }
    return pieces
  }

  /// Where «}}» stands; nil where it does not.
  private static func end(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var i = range.lowerBound
    while i + 1 < range.upperBound {
      if bytes[i] == 0x7D, bytes[i + 1] == 0x7D { return i }
      i += 1
    }
    return nil
  }
}

extension SourceText {
  /// The words of a span as they are, with the spaces at its ends.
  fileprivate func words(_ span: TextSpan) -> String {
    String(decoding: bytes[span], as: UTF8.self)
  }
}
