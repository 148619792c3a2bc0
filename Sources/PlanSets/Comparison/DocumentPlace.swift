import RuleTables
import SourceText

/// Chỗ trong một văn bản, kept without its text.
package struct DocumentPlace: Sendable {
  /// From 1.
  package let line: Int
  /// Where the format of the document counts otherwise.
  package let origin: TextOrigin?
  /// Whether the document as a whole is meant: then its first line is.
  package let isWhole: Bool

  static let whole = DocumentPlace()

  private init() {
    line = 1
    origin = nil
    isWhole = true
  }

  package init(line: Int, origin: TextOrigin?) {
    self.line = line
    self.origin = origin
    isWhole = false
  }

  init(_ source: SourceText, at offset: Int) {
    line = source.lineNumber(of: offset)
    origin = source.origin(of: offset)
    isWhole = false
  }

  /// «đoạn 12», «trang 3», «dòng 12»: as the document's format counts.
  package var words: Localized {
    if isWhole { return Localized("cả văn bản", en: "all of it") }
    return origin?.words ?? Localized("dòng \(line)", en: "line \(line)")
  }
}
