import SourceText

/// Ghi nhận xét: a Word document once more with comments in it, and nothing else changed.
package enum DocxCommenter {
  /// - Returns: nil where the body has no words that a comment could hang on.
  package static func write(
    _ comments: [DocxComment], into bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(DocumentError) -> [UInt8]? {
    guard !comments.isEmpty else { return bytes }
    let places = DocxPlaces(try DocxReader.body(bytes, limits, trace: DocxTrace()))
    var points: [(start: DocxPlaces.Point, end: DocxPlaces.Point)] = []
    for comment in comments {
      guard let found = places.points(of: comment.span) else { return nil }
      points.append(found)
    }
    let archive = try ZipArchive(bytes, limits: limits)
    var package = try DocxPackage(archive, limits: limits)
    let markup = try markup(points, places, &package)
    var parts = DocxCommentParts(package, naming: markup.naming ?? .usual)
    let firstID = try parts.add(comments, after: markup.lastID)
    parts.replaced[package.mainPart] = markup.written(firstID: firstID)
    return try ZipRewriter.rewrite(archive, replaced: parts.replaced, added: parts.added)
  }

  private static func markup(
    _ points: [(start: DocxPlaces.Point, end: DocxPlaces.Point)], _ places: DocxPlaces,
    _ package: inout DocxPackage
  ) throws(DocumentError) -> DocxMarkup {
    let main = try package.mainBytes()
    do throws(XMLError) {
      return try DocxMarkup(main, points, skippedSpaces: places.skippedSpaces)
    } catch {
      throw error.inPart(package.mainPart)
    }
  }
}
