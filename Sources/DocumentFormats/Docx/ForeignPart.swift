import SourceText

/// Phần chèn từ tệp khác: a document of another kind that lies in the package (`w:altChunk`).
enum ForeignPart {
  /// Its lines; nil where it is of a kind that is not read.
  static func lines(_ bytes: [UInt8], limits: ReadingLimits) -> [[UInt8]]? {
    let text: [UInt8]
    switch DocumentFormat(named: .docx, bytes) {
    case .html:
      guard let page = try? HTMLReader.read(bytes, limits: limits) else { return nil }
      text = page.text
    case .plainText: text = SourceText(bytes).decoded
    default: return nil
    }
    var lines = text.split(separator: .lineFeed, omittingEmptySubsequences: false).map { line in
      Array(line.last == .carriageReturn ? line.dropLast() : line)
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
