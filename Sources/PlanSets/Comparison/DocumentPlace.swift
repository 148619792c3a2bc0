import RuleTables
import SourceText

/// Chỗ trong một văn bản, kept without its text.
package struct DocumentPlace: Sendable {
  /// From 1.
  package let line: Int
  /// Where the format of the document counts otherwise.
  package let origin: TextOrigin?

  /// The document as a whole.
  static let whole = DocumentPlace(line: 1, origin: nil)

  package init(line: Int, origin: TextOrigin?) {
    self.line = line
    self.origin = origin
  }

  init(_ source: SourceText, at offset: Int) {
    line = source.lineNumber(of: offset)
    origin = source.origin(of: offset)
  }

  /// «đoạn 12», «trang 3», «dòng 12»: as the document's format counts.
  package var words: Localized {
    origin?.words ?? Localized("dòng \(line)", en: "line \(line)")
  }
}
