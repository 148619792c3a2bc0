import DocumentFormats
import SourceText

/// Ảnh cắt: stretches of the pages of one document, for a person to look at. A page is drawn when the first
/// stretch of it is asked for.
final class PageCuts: @unchecked Sendable {
  private let pages: [ScannedPage]
  /// By page; nil of one that nothing was recognised on.
  private let sizes: [(width: Int, height: Int)?]
  /// Holds the files of the pages.
  private let folder: WorkFolder
  private let limits: ConversionLimits
  private let lock = Monitor()
  // Under the lock. References are asked for in text order, so one page is enough.
  private var drawn: (page: Int, picture: GrayPicture?)?

  init(
    _ pages: [ScannedPage], _ recognised: [RecognisedPage?], in folder: WorkFolder,
    _ limits: ConversionLimits
  ) {
    self.pages = pages
    sizes = recognised.map { page in page.map { ($0.width, $0.height) } }
    self.folder = folder
    self.limits = limits
  }

  /// In dots around the words.
  private static let margin = 12

  /// Nil where it cannot be had, which is no loss but of a picture.
  func picture(_ page: Int, _ box: PageBox) -> [UInt8]? {
    lock.withLock {
      if drawn?.page != page { drawn = (page, draw(page)) }
      return drawn?.picture?.cutOut(box, margin: Self.margin)
    }
  }

  private func draw(_ page: Int) -> GrayPicture? {
    guard pages.indices.contains(page - 1), let size = sizes[page - 1] else { return nil }
    return try? pages[page - 1].picture(width: size.width, height: size.height, limits)
  }
}
