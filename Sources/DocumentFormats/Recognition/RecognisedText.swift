import SourceText

/// Chữ nhận dạng: the pages of a scan as one text, which knows of every word how sure it is.
package enum RecognisedText {
  /// - Parameters:
  ///   - pages: in order; nil for one without a word.
  ///   - picture: of a place on a page; nil where nobody wants any.
  package static func read(
    _ pages: [RecognisedPage?], picture: (@Sendable (Int, PageBox) -> [UInt8]?)? = nil
  ) throws(DocumentError) -> SourceText {
    guard isLegible(pages) else { throw .unrecognisable }
    var text: [UInt8] = []
    var words: [UInt8] = []
    var all: [[RecognisedRows]] = []
    for (index, page) in pages.enumerated() {
      let rows = page.map { RecognisedRows($0) }
      all.append(rows.map { [$0] } ?? [])
      if let rows {
        text += rows.text
        words += rows.table(page: index + 1)
      }
      text.append(.formFeed)
    }
    let arranged = PDFText.arranged(text) { () throws(Never) in words }
    let source: SourceText
    do throws(DocumentError) {
      source = try PDFText.read(arranged)
    } catch {
      throw .unrecognisable
    }
    var aligner = RecognisedWords(source.decoded)
    for (index, origin) in source.origins.enumerated() where index < pages.count {
      guard let page = pages[index], let rows = all[index].first else { continue }
      let next = source.origins.indices.contains(index + 1) ? source.origins[index + 1] : nil
      aligner.add(
        page, rows, number: index + 1,
        in: origin.offset..<(next?.offset ?? source.decoded.count))
    }
    return SourceText(
      source.decoded, origins: source.origins, notes: source.notes,
      recognition: Recognition(aligner.words, picture: picture))
  }

  /// What a recogniser makes of handwriting, of pages upside down and of pictures without words it is not
  /// sure of itself.
  private static func isLegible(_ pages: [RecognisedPage?]) -> Bool {
    var (count, sum) = (0, 0)
    for case let page? in pages {
      count += page.words.count
      for word in page.words { sum += Int(word.confidence) }
    }
    return sum > count * leastMean
  }

  private static let leastMean = 45
}
