import PlanReports

/// Kho trang: what was recognised of pages, in the folder of `--cache`, so that a pile that was stopped is gone
/// on with where it was.
struct PageStore: Sendable {
  private let folder: CacheFolder
  /// Of the programs that read the pages.
  private let programs: [UInt8]

  private static let mark = Array("kehoach.page/1\n".utf8)

  init(_ folder: CacheFolder) {
    self.folder = folder
    programs = ["tesseract", "pdftoppm"].flatMap { name in
      ProgramFile.find([name]).map { $0.bytes + FileSystem.stamp(of: $0) + [0] } ?? [0]
    }
  }

  /// The table of a page; nil where it is not known.
  func table(of page: ScannedPage) -> [UInt8]? {
    folder.result(at: place(of: page))?.pieces.first?.first
  }

  func keep(_ table: [UInt8], of page: ScannedPage) {
    folder.keep(CachedResult(RunSummary(), [[table]]), at: place(of: page))
  }

  private func place(of page: ScannedPage) -> CacheFolder.Place {
    var hash = ContentHash()
    hash.add(Self.mark)
    hash.add(programs)
    hash.add(page.identity)
    return folder.place(hash.finish(), of: page.content)
  }
}
