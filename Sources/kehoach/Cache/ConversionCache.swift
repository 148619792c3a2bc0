import DocumentFormats
import PlanReports

/// Kho chuyển đổi: what other programs have made of documents, so that none is started twice for the same
/// bytes, whatever is then asked of the document. Starting one takes a hundred times as long as judging
/// what comes of it.
struct ConversionCache: Sendable {
  private let folder: CacheFolder
  /// Of the program, the converters and their limits.
  private let run: [UInt8]

  init(_ folder: CacheFolder, _ limits: ConversionLimits) {
    self.folder = folder
    var hash = ContentHash()
    hash.add(Array("conversion".utf8))
    hash.add(Self.programs)
    hash.add(Array("\(limits.seconds ?? 0) \(limits.outputBytes)".utf8))
    run = hash.finish()
  }

  /// Of what a document was converted by: this program in its build, and the converters there are.
  static let programs: [UInt8] = {
    var hash = ContentHash()
    hash.add(Array(Help.version.utf8))
    hash.add(FileSystem.stamp(of: FilePath(Array("/proc/self/exe".utf8))))
    for name in [
      "soffice", "libreoffice", "pdftotext", "antiword", "catdoc", "pdftoppm", "tesseract",
    ] {
      hash.add(Array(name.utf8))
      hash.add(ProgramFile.find([name]).map { $0.bytes + FileSystem.stamp(of: $0) } ?? [])
    }
    return hash.finish()
  }()

  /// What was made of a document; nil where nothing is kept.
  /// - Parameter document: the hash of its bytes.
  func output(of document: [UInt8], _ format: DocumentFormat) -> [UInt8]? {
    folder.result(at: place(of: document, format))?.pieces.first?.first
  }

  func keep(_ output: [UInt8], of document: [UInt8], _ format: DocumentFormat) {
    folder.keep(CachedResult(RunSummary(), [[output]]), at: place(of: document, format))
  }

  private func place(of document: [UInt8], _ format: DocumentFormat) -> CacheFolder.Place {
    var hash = ContentHash()
    hash.add(run)
    hash.add(Array(format.fileExtension.utf8))
    hash.add(document)
    return folder.place(hash.finish(), of: document)
  }
}
