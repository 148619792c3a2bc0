import SourceText

/// Ghi nhận xét: a Word document once more with comments in it, and nothing else changed.
package enum DocxCommenter {
  /// Bản có nhận xét.
  package struct Copy: Sendable {
    package let bytes: [UInt8]
    /// Comments that stand beside their words, or at some of them only: the words have no letters of their
    /// own in the body (an automatic number, a header), or Word lets no comment begin or end in them.
    package let elsewhereCount: Int
  }

  /// - Returns: nil where the body has no words to attach a comment to.
  package static func write(
    _ comments: [DocxComment], into bytes: [UInt8], by author: String = DocxComment.author,
    limits: ReadingLimits = ReadingLimits()
  ) throws(DocumentError) -> Copy? {
    guard !comments.isEmpty else { return Copy(bytes: bytes, elsewhereCount: 0) }
    let places = DocxPlaces(try DocxReader.body(bytes, limits, trace: DocxTrace()))
    var stretches: [DocxPlaces.Stretch] = []
    for comment in comments {
      guard let found = places.stretch(of: comment.span) else { return nil }
      stretches.append(found)
    }
    let archive = try ZipArchive(bytes, limits: limits)
    var package = try DocxPackage(archive, limits: limits)
    let markup = try markup(stretches, places, &package)
    let isThere = places.areExact(stretches, markup.edges)
    let lines = comments.enumerated().map { isThere[$0] ? $1.lines : $1.linesElsewhere }
    var parts = DocxCommentParts(package, naming: markup.naming ?? .usual)
    let firstID = try parts.add(lines, by: author, after: markup.lastID)
    parts.replaced[package.mainPart] = markup.written(firstID: firstID)
    return Copy(
      bytes: try ZipRewriter.rewrite(archive, replaced: parts.replaced, added: parts.added),
      elsewhereCount: isThere.count { !$0 })
  }

  private static func markup(
    _ stretches: [DocxPlaces.Stretch], _ places: DocxPlaces, _ package: inout DocxPackage
  ) throws(DocumentError) -> DocxMarkup {
    let main = try package.mainBytes()
    do throws(XMLError) {
      return try DocxMarkup(main, stretches, skippedSpaces: places.skippedSpaces)
    } catch {
      throw error.inPart(package.mainPart)
    }
  }
}
