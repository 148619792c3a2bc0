import Foundation
import PlanRules
import SourceText

/// Văn bản có đánh dấu: an example with ⟦ ⟧ around spans, and the same in other writings.
struct MarkedText: Sendable {
  /// Pieces between the marks; every second one (1, 3, …) is marked.
  private var pieces: [String]

  /// What `behindPrefix` puts before the first line.
  private var linesBefore = 0

  enum Variant: String, CaseIterable, Sendable {
    case asWritten, decomposed, carriageReturns, behindPrefix
  }

  init(_ text: String) {
    pieces = []
    var rest = Substring(text)
    while let mark = rest.firstIndex(where: { $0 == "⟦" || $0 == "⟧" }) {
      precondition(rest[mark] == (pieces.count.isMultiple(of: 2) ? "⟦" : "⟧"), "marks in \(text)")
      pieces.append(String(rest[..<mark]))
      rest = rest[rest.index(after: mark)...]
    }
    pieces.append(String(rest))
    precondition(!pieces.count.isMultiple(of: 2), "a mark is not closed in \(text)")
  }

  func variant(_ variant: Variant) -> MarkedText {
    var other = self
    switch variant {
    case .asWritten: break
    case .decomposed:
      other.pieces = pieces.map(\.decomposedStringWithCanonicalMapping)
    case .carriageReturns:
      other.pieces = pieces.map { $0.replacingOccurrences(of: "\n", with: "\r\n") }
    case .behindPrefix:
      // Signs of two, three and four bytes and a no-break space, in a paragraph that says nothing.
      other.pieces[0] = "–––\u{00A0}§§\u{00A0}𝄞\u{00A0}§§\u{00A0}–––\n\n" + pieces[0]
      other.linesBefore = 2
    }
    return other
  }

  /// The text as a document that looks so.
  func source(_ layout: ExampleLayout?) -> SourceText {
    let bytes = Array(text.utf8)
    return SourceText(
      bytes, origins: [], notes: ReadingNotes(),
      layout: layout?.layout(of: bytes, linesBefore: linesBefore))
  }

  /// The text without its marks.
  var text: String { pieces.joined() }

  /// The marked spans, in bytes of `text`.
  var spans: [Range<Int>] {
    var spans: [Range<Int>] = []
    var offset = 0
    for (index, piece) in pieces.enumerated() {
      let end = offset + piece.utf8.count
      if !index.isMultiple(of: 2) { spans.append(offset..<end) }
      offset = end
    }
    return spans
  }

  /// A text with the given spans (in its bytes) marked, for failure messages.
  static func marking(_ spans: [Range<Int>], in text: String) -> String {
    var bytes = Array(text.utf8)
    let marks =
      spans.map { ($0.upperBound, "⟧") } + spans.map { ($0.lowerBound, "⟦") }
    for (offset, mark) in marks.sorted(by: { $0.0 > $1.0 }) {
      bytes.insert(contentsOf: Array(mark.utf8), at: offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
