/// Trình bày: how a document looks on paper, as far as its format tells.
package struct DocumentLayout: Sendable, Equatable {
  /// Sorted by offset; the first holds from the head of the text on. Empty where none is given.
  package private(set) var pages: [PageSetup]
  /// Each once.
  package let formats: [TextFormat]
  /// Sorted by offset, side by side. Empty where no looks are given.
  package private(set) var stretches: [Stretch]

  /// Khoảng chữ cùng kiểu: from `offset` on, until the next one.
  package struct Stretch: Sendable, Equatable {
    /// In the decoded text; of a `SourceText`, in its reading view.
    package fileprivate(set) var offset: Int
    /// Index of `formats`; nil where nothing is given.
    package let format: Int?

    package init(offset: Int, format: Int?) {
      self.offset = offset
      self.format = format
    }
  }

  package init(pages: [PageSetup], formats: [TextFormat], stretches: [Stretch]) {
    self.pages = pages
    self.formats = formats
    self.stretches = stretches
  }

  /// The page that a place is on.
  package func page(at offset: Int) -> PageSetup? {
    pages.isEmpty ? nil : pages[max(0, pages.partitionIndex { $0.offset <= offset } - 1)]
  }

  /// The stretches that a span has a part in, as indexes of `stretches`.
  package func stretches(in span: TextSpan) -> Range<Int> {
    let end = stretches.partitionIndex { $0.offset < span.upperBound }
    let start = stretches.partitionIndex { $0.offset <= span.lowerBound }
    return min(max(0, start - 1), end)..<end
  }

  /// Where a stretch lies within a span that it has a part in.
  package func span(of stretch: Int, in span: TextSpan) -> TextSpan {
    let next = stretch + 1 < stretches.count ? stretches[stretch + 1].offset : span.upperBound
    let start = max(stretches[stretch].offset, span.lowerBound)
    return start..<max(start, min(next, span.upperBound))
  }

  /// With offsets of another text, in the same order.
  package func moved(_ offset: (Int) -> Int) -> DocumentLayout {
    var moved = self
    for index in pages.indices { moved.pages[index].offset = offset(pages[index].offset) }
    for index in stretches.indices {
      moved.stretches[index].offset = offset(stretches[index].offset)
    }
    return moved
  }
}
