import DocumentFormats
import PlanReports
import PlanRules
import RuleTables
import SourceText

/// Bản kèm nhận xét: writes each Word document of a run once more, with its findings as comments, into a
/// folder of its own.
final class CommentedCopies: Sendable {
  private let options: Options
  private let places: CopyPlaces
  private let loader: DocumentLoader
  private let comments: LintComments
  private let style: TextStyle
  private let notices = SharedSet<Notice>()

  private struct Notice: Hashable {
    let ordinal: Int
    let words: Localized
  }

  /// - Parameter folder: where the copies go.
  init(_ options: Options, folder: FilePath) throws(CommandError) {
    self.options = options
    try OutputCheck.refuseFolder(folder, options)
    places = try CopyPlaces(operands: options.operands, folder: folder)
    loader = DocumentLoader(options)
    comments = LintComments(language: options.language)
    style = .wanted(by: options)
  }

  /// Writes the copy of one document.
  /// - Returns: what the report says of it.
  func write(
    _ input: Input, _ name: DocumentName, _ results: [LintResult], by sender: Sender
  ) throws(CommandError) -> [UInt8] {
    let all = results.flatMap { comments.comments(on: $0) }
    // It was read a moment ago; what has gone wrong since is reported as what it is.
    guard let (format, bytes) = try? loader.document(input), format == .docx else {
      note(
        name, "không phải .docx nên không có bản kèm nhận xét",
        en: "not a .docx, so there is no copy with comments")
      return []
    }
    let words = all.map {
      DocxComment(span: $0.span, lines: $0.lines, linesElsewhere: $0.linesElsewhere)
    }
    guard let copy = try? DocxCommenter.write(words, into: bytes, by: sender.author) else {
      note(
        name, "không có chữ nào trong thân văn bản để gắn nhận xét",
        en: "no words in its body to attach comments to")
      return []
    }
    // A Word document under another name is one under its own.
    let place = places.place(
      of: input, prefix: PaperNames.Paper.copy.prefix(options.language), ending: "docx")
    try CopyPlaces.put(paper: OwnMark.marked(archive: copy.bytes), at: place, options)
    return comments.line(
      name, count: all.count, elsewhere: copy.elsewhereCount, copy: place.text, style: style)
  }

  private func note(_ name: DocumentName, _ vi: String, en: String) {
    let words = Localized(vi, en: en).map { "\(name.path): \($0)." }
    notices.insert(Notice(ordinal: name.ordinal, words: words))
  }

  /// Which documents have no copy, and why, in the order of the run.
  var noticesInOrder: [Localized] {
    notices.values.sorted { ($0.ordinal, $0.words.vi) < ($1.ordinal, $1.words.vi) }
      .map { $0.words }
  }
}
