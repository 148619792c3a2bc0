/// Thiết lập trang: paper and margins of a run of pages, in twips (1,440 to an inch, 56.7 to a
/// millimetre).
package struct PageSetup: Sendable, Equatable {
  /// Where the first of these pages begins.
  package var offset: Int
  package var paper: Paper?
  package var margins: Margins?

  /// Khổ giấy.
  package struct Paper: Sendable, Equatable {
    package let width: Int
    package let height: Int
    package var isLandscape: Bool { width > height }

    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// Lề trang, what is bound in (gutter) included.
  package struct Margins: Sendable, Equatable {
    package let top: Int
    package let bottom: Int
    package let left: Int
    package let right: Int

    package init(top: Int, bottom: Int, left: Int, right: Int) {
      self.top = top
      self.bottom = bottom
      self.left = left
      self.right = right
    }
  }

  package init(offset: Int = 0, paper: Paper?, margins: Margins?) {
    self.offset = offset
    self.paper = paper
    self.margins = margins
  }
}
