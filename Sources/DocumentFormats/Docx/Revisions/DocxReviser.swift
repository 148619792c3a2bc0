import SourceText

/// Sửa có theo dõi: a Word document once more with corrections in it as tracked changes, which its writer
/// accepts or refuses in Word, and nothing else changed.
package struct DocxReviser {
  /// Chỗ sửa, in bytes of the text that the reader gives.
  package struct Edit {
    package let span: TextSpan
    package let bytes: [UInt8]

    package init(_ span: TextSpan, _ bytes: [UInt8]) {
      self.span = span
      self.bytes = bytes
    }
  }

  private let archive: ZipArchive
  private let mainPart: String
  private let scan: DocxRunScan
  private let text: [UInt8]
  /// By `start`.
  private var letters: [Letters] = []

  /// Đoạn liền: letters of the text that one `w:t` of a plain run gave.
  private struct Letters {
    let start: Int
    let end: Int
    /// How much of the `w:t` stands before `start`.
    let skipped: Int
    let run: Int
    let text: Int
    /// It is written letter by letter, without entities.
    let isPlain: Bool
  }

  /// Letters of one element with entities in them are gone through anew for each edit: no more of them.
  private static let mostWritten = 1 << 14

  /// What an edit comes to in one `w:t`.
  struct Cut {
    let run: Int
    let text: Int
    /// Of the XML.
    let range: Range<Int>
    let inserted: [UInt8]
  }

  /// - Parameter bytes: a document that is read already, so that it is one.
  package init(
    _ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()
  ) throws(DocumentError) {
    let body = try DocxReader.body(bytes, limits, trace: DocxTrace())
    text = body.builder.assembled.text
    archive = try ZipArchive(bytes, limits: limits)
    var package = try DocxPackage(archive, limits: limits)
    mainPart = package.mainPart
    do throws(XMLError) {
      scan = try DocxRunScan(try Self.main(&package))
    } catch {
      throw error.inPart(mainPart)
    }
    findLetters(DocxPlaces(body).stretches)
  }

  private static func main(_ package: inout DocxPackage) throws(XMLError) -> [UInt8] {
    do throws(DocumentError) {
      return try package.mainBytes()
    } catch {
      throw .document(error)
    }
  }

  /// Whether a document bears a signature, which any change makes worthless.
  package static func isSigned(_ bytes: [UInt8]) -> Bool {
    guard let archive = try? ZipArchive(bytes) else { return false }
    return archive.entries.contains { archive.bytes[$0.name].starts(with: "_xmlsignatures/".utf8) }
  }

  private mutating func findLetters(_ stretches: [DocxTrace.Stretch]) {
    var places: [Int: (run: Int, text: Int)] = [:]
    for (run, plain) in scan.runs.enumerated() {
      for (text, part) in plain.texts.enumerated() {
        places[part.letters.lowerBound] = (run, text)
      }
    }
    var uses: [Int: Int] = [:]
    for stretch in stretches { uses[stretch.place, default: 0] += 1 }
    for stretch in stretches {
      // What is shown twice would be mended in both places.
      guard let (run, text) = places[stretch.place], uses[stretch.place] == 1, stretch.isSame,
        !stretch.standsElsewhere, stretch.skipped == 0
      else { continue }
      let written = scan.runs[run].texts[text].letters
      let isPlain =
        scan.bytes.span.next(.ampersand, from: written.lowerBound, limit: written.upperBound)
        == written.upperBound
      guard isPlain || written.count <= Self.mostWritten else { continue }
      letters.append(
        Letters(
          start: stretch.start, end: stretch.end, skipped: stretch.cutBytes, run: run, text: text,
          isPlain: isPlain))
    }
  }

  // MARK: Places

  /// Whether a stretch of the text can be mended: each letter of it is surely one of the XML's, in a run
  /// that may be changed.
  package func canMend(_ span: TextSpan) -> Bool { cuts(of: Edit(span, [])) != nil }

  /// Nil where some of it cannot be mended.
  private func cuts(of edit: Edit) -> [Cut]? {
    if edit.span.isEmpty { return point(edit).map { [$0] } }
    var index = letters.partitionIndex { $0.end <= edit.span.lowerBound }
    var cuts: [Cut] = []
    var done = edit.span.lowerBound
    while done < edit.span.upperBound {
      guard index < letters.count, letters[index].start <= done else { return nil }
      let end = min(letters[index].end, edit.span.upperBound)
      guard
        let cut = cut(letters[index], done..<end, inserting: cuts.isEmpty ? edit.bytes : []),
        cuts.last.map({ ($0.run, $0.text) < (cut.run, cut.text) }) ?? true
      else { return nil }
      cuts.append(cut)
      done = end
      index += 1
    }
    return cuts
  }

  /// Where something is only inserted: after the letter before it, but at the start of a word before the
  /// letter after it.
  private func point(_ edit: Edit) -> Cut? {
    let place = edit.span.lowerBound
    let next = letters.partitionIndex { $0.end < place }
    guard next < letters.count, letters[next].start <= place else { return nil }
    var chosen = next
    let beginsWord = place > 0 && text[place - 1].isSpace
    if letters[next].end == place, beginsWord, next + 1 < letters.count,
      letters[next + 1].start == place
    {
      chosen = next + 1
    }
    return cut(letters[chosen], place..<place, inserting: edit.bytes)
  }

  private func cut(_ letters: Letters, _ span: TextSpan, inserting bytes: [UInt8]) -> Cut? {
    let range = written(letters, span)
    guard shows(range, span) else { return nil }
    return Cut(run: letters.run, text: letters.text, range: range, inserted: bytes)
  }

  /// Where letters of the text stand in the XML.
  private func written(_ letters: Letters, _ span: TextSpan) -> Range<Int> {
    let written = scan.runs[letters.run].texts[letters.text].letters
    let before = letters.skipped - letters.start
    if letters.isPlain {
      let shift = written.lowerBound + before
      return span.lowerBound + shift..<span.upperBound + shift
    }
    var walk = DocxLetterWalk(scan.bytes, written, skipped: 0)
    let start = walk.position(of: span.lowerBound + before, isEnd: false)
    return start..<(span.isEmpty ? start : walk.position(of: span.upperBound + before, isEnd: true))
  }

  /// Whether a stretch of the XML says the very letters of the text.
  private func shows(_ range: Range<Int>, _ span: TextSpan) -> Bool {
    var said: [UInt8] = []
    return (try? XMLEntities.append(scan.bytes, range, to: &said)) != nil
      && said.elementsEqual(text[span])
  }

  // MARK: Writing

  /// - Parameter edits: in text order, apart from each other, each of a stretch that can be mended.
  /// - Returns: nil where one of them cannot.
  package func revised(_ edits: [Edit]) throws(DocumentError) -> [UInt8]? {
    guard !edits.isEmpty else { return archive.bytes }
    var cuts: [Cut] = []
    for edit in edits {
      guard let found = self.cuts(of: edit) else { return nil }
      cuts += found
    }
    let order = cuts.indices.sorted {
      (cuts[$0].range.lowerBound, $0) < (cuts[$1].range.lowerBound, $1)
    }
    cuts = order.map { cuts[$0] }
    var writer = DocxRevisionWriter(scan)
    return try ZipRewriter.rewrite(
      archive, replaced: [mainPart: writer.written(cuts)], added: [])
  }
}
