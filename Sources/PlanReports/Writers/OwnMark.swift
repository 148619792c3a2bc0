import RuleTables
import SourceText

/// Dấu của kehoach: what reports, letters and copies carry, by which the program knows its own work
/// again, leaves it out of a later run, and may write over it.
package enum OwnMark: Sendable {
  /// Nothing can be added to it, or it says itself whose it is.
  case none
  case text, markdown

  /// What a file ends with.
  package var bytes: [UInt8] {
    switch self {
    case .none: []
    case .text: Self.textLine
    case .markdown: Self.markdownLine
    }
  }

  private static let textLine = Array("— báo cáo của kehoach —\n".utf8)
  private static let markdownLine = Array("\n<!-- báo cáo của kehoach -->\n".utf8)
  private static let archiveComment = Array("kehoach".utf8)
  private static let generator = Array("<meta name=\"generator\" content=\"kehoach ".utf8)
  private static let schema = Array("\"kehoach.".utf8)
  /// What reports begin with that have no place for a mark, and nobody else's work does.
  private static let openings: [[UInt8]] =
    [
      LintJUnitReport(language: .vietnamese).opening, LintSarifReport.opening,
      LintRDJSONReport(language: .vietnamese).opening,
      LintCheckstyleReport(language: .vietnamese).opening,
    ] + LintGitLabReport.beginnings + [Language.vietnamese, .english].flatMap { tableHeads($0) }

  /// The rows that sheets begin with.
  private static func tableHeads(_ language: Language) -> [[UInt8]] {
    [
      LintCSVReport(language: language).opening,
      ReferencesCSVReport(language: language, tables: .builtIn).opening,
      CitedDocumentsCSVReport(language: language, registerDay: "").opening,
    ]
  }

  /// How much of a beginning can tell.
  package static let headBytes = 2048
  /// How much of an end can tell.
  package static let tailBytes = 64

  /// A .docx that the program has made, marked by the comment that a ZIP archive may end with. Whoever
  /// saves it again takes the mark away: it is then that person's.
  package static func marked(archive bytes: [UInt8]) -> [UInt8] {
    let end = bytes.count - endRecordBytes
    guard end >= 0, bytes[end...].starts(with: endRecord), bytes.suffix(2) == [0, 0] else {
      return bytes
    }
    return Array(bytes[..<(bytes.count - 2)]) + [UInt8(archiveComment.count), 0] + archiveComment
  }

  /// «PK», 5, 6: what the last record of an archive begins with, and its length without a comment.
  private static let endRecord: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let endRecordBytes = 22

  /// Whether a file bears a mark.
  /// - Parameters:
  ///   - head: its beginning.
  ///   - tail: its end; both are the whole of a short one.
  package static func isBorne(head: ArraySlice<UInt8>, tail: ArraySlice<UInt8>) -> Bool {
    let (head, tail) = (head.prefix(headBytes), tail.suffix(tailBytes))
    if tail.elementsEqual(textLine) || tail.suffix(textLine.count).elementsEqual(textLine) {
      return true
    }
    if tail.suffix(markdownLine.count).elementsEqual(markdownLine) { return true }
    if tail.suffix(endRecordBytes + archiveComment.count).starts(with: endRecord),
      tail.suffix(archiveComment.count).elementsEqual(archiveComment)
    {
      return true
    }
    if openings.contains(where: { head.starts(with: $0) }) { return true }
    switch head.first(where: { !$0.isSpace }) {
    case UInt8(ascii: "<"): return head.holds(generator)
    case UInt8(ascii: "{"): return head.prefix(tailBytes).holds(schema)
    default: return false
    }
  }

  package static func isBorne(by bytes: [UInt8]) -> Bool {
    isBorne(head: bytes[...], tail: bytes[...])
  }
}
