import SourceText

/// Ảnh, biểu đồ, sơ đồ: what may hold words that are not read.
extension DocxBody {
  /// Square centimetres from which a picture may be a page or a table, and no logo or signature.
  private static let largePicture = 60

  mutating func countGraphic(_ element: DocxElement, _ reader: XMLReader) {
    switch element {
    case .extent:
      // In EMU, 360,000 a centimetre; a picture follows its extent.
      let width = (reader.integer(of: "cx") ?? 0) / 360_000
      let height = (reader.integer(of: "cy") ?? 0) / 360_000
      isLargeExtent = width > 0 && height > 0 && width * height >= Self.largePicture
    case .picture:
      hasPictures = true
      if isLargeExtent, part == .body { notes.pictureCount += 1 }
      isLargeExtent = false
    case .imageData: hasPictures = true
    case .chart, .extendedChart: notes.chartCount += 1
    case .diagram: notes.diagramCount += 1
    case .embeddedObject: notes.embeddedCount += 1
    default: break
    }
  }
}
