/// Nhận dạng chữ: where the words of a scan stand in its text and on its pages, and how sure each is. Only a
/// text that was recognised has one.
package final class Recognition: Sendable {
  /// In text order.
  package let words: [Word]
  /// The picture of a place on a page, as a PNG file; nil where nobody wants any, and nothing where it
  /// cannot be had.
  package let picture: (@Sendable (_ page: Int, PageBox) -> [UInt8]?)?

  package init(_ words: [Word], picture: (@Sendable (Int, PageBox) -> [UInt8]?)? = nil) {
    self.words = words
    self.picture = picture
  }

  /// Một từ.
  package struct Word: Sendable, Equatable {
    /// In the decoded text.
    let start: Int32
    let end: Int32
    /// Độ tin cậy, from 0 to 100.
    package let confidence: UInt8
    /// From 1.
    package let page: Int32
    /// Dòng trên trang: words of one line of a page have the same number.
    package let line: Int32
    package let box: PageBox

    package init(
      start: Int, end: Int, confidence: UInt8, page: Int, line: Int, box: PageBox
    ) {
      self.start = Int32(clamping: start)
      self.end = Int32(clamping: end)
      self.confidence = confidence
      self.page = Int32(clamping: page)
      self.line = Int32(clamping: line)
      self.box = box
    }
  }

  /// «Không chắc»: a number or a day with a word below is to be looked at by a person.
  package static let unsure = 85
  /// Hardly ever wrong: what an accusation stands on.
  package static let sure = 96
}

/// Ô trên trang, in dots of the page's picture.
package struct PageBox: Sendable, Equatable {
  package var left: Int32
  package var top: Int32
  package var right: Int32
  package var bottom: Int32

  package init(left: Int, top: Int, right: Int, bottom: Int) {
    self.left = Int32(clamping: left)
    self.top = Int32(clamping: top)
    self.right = Int32(clamping: right)
    self.bottom = Int32(clamping: bottom)
  }

  /// The box around both.
  package mutating func formUnion(_ other: PageBox) {
    left = min(left, other.left)
    top = min(top, other.top)
    right = max(right, other.right)
    bottom = max(bottom, other.bottom)
  }
}

extension SourceText {
  /// Độ tin cậy of a stretch: that of its least sure word; nil where it was not recognised, or no word of
  /// it was.
  package func confidence(of span: TextSpan) -> Int? {
    recognisedWords(in: span)?.min { $0.confidence < $1.confidence }.map { Int($0.confidence) }
  }

  /// The words of a stretch; nil in a text that was not recognised.
  package func recognisedWords(in span: TextSpan) -> ArraySlice<Recognition.Word>? {
    guard let words = recognition?.words else { return nil }
    let span = decodedSpan(of: span)
    let start = words.partitionIndex { Int($0.end) <= span.lowerBound }
    let end = words.partitionIndex { Int($0.start) < span.upperBound }
    return words[start..<max(start, end)]
  }

  /// The lines of pages that a stretch stands on: the whole of each.
  package func recognisedLines(of span: TextSpan) -> [(page: Int, box: PageBox)] {
    guard let words = recognition?.words, let found = recognisedWords(in: span) else { return [] }
    var lines: [(page: Int, box: PageBox)] = []
    var last: Int32?
    for index in found.indices where words[index].line != last {
      let line = words[index].line
      last = line
      var box = words[index].box
      // Its words stand together, but for those of a table.
      for step in [-1, 1] {
        var i = index + step
        while words.indices.contains(i), words[i].line == line {
          box.formUnion(words[i].box)
          i += step
        }
      }
      lines.append((Int(words[index].page), box))
    }
    return lines
  }
}
