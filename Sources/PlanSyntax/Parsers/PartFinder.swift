import RuleTables
import SourceText

/// Tách văn bản: where a file of several plans goes on with a further one. That one has a title and a
/// letterhead of its own, stands after the signature of the one before, and is no annexed form.
struct PartFinder {
  private let reader: LineReader
  private let cursor: TextCursor
  private let tables: Tables
  private let appendices: AppendixReader
  private var words: TailWords { appendices.words }

  /// More are read as one.
  private static let mostParts = 200
  /// Lines of a letterhead.
  private static let longestHead = 12

  init(reader: LineReader, tables: Tables) {
    self.reader = reader
    self.tables = tables
    cursor = reader.cursor
    appendices = AppendixReader(reader: reader, tables: tables)
  }

  /// The lines of each document; they tile the text.
  func parts() -> [Range<Int>] {
    let titles = reader.part.filter { isTitle(reader.lines[$0]) }
    guard titles.count > 1 else { return [reader.part] }
    var starts = [reader.part.lowerBound]
    for (place, title) in titles.enumerated().dropFirst() where starts.count < Self.mostParts {
      let before = titles[place - 1]
      let next = place + 1 < titles.count ? titles[place + 1] : reader.part.upperBound
      if let start = headStart(of: title, after: before), endsPlan(before + 1..<start),
        isOfItsOwn(start..<title, body: title + 1..<next)
      {
        starts.append(start)
      }
    }
    return starts.enumerated().map { place, start in
      start..<(place + 1 < starts.count ? starts[place + 1] : reader.part.upperBound)
    }
  }

  /// «KẾ HOẠCH», alone or with its subject, in capitals.
  private func isTitle(_ line: ClassifiedLine) -> Bool {
    guard line.isCapitals, line.text.count < 300, case .none = line.head.marker else {
      return false
    }
    return cursor.begins(line.head.content, with: "kế hoạch") && !line.hasGaps
  }

  /// The first line of the letterhead above a title; nil where there is none.
  private func headStart(of title: Int, after before: Int) -> Int? {
    var start: Int?
    var seen = 0
    for index in stride(from: title - 1, to: before, by: -1) where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      seen += 1
      guard seen <= Self.longestHead, !words.isSignatureLine(line) else { break }
      if HeadReader.isOfHead(line, cursor) {
        start = index
      } else if line.text.contains(where: { cursor.bytes[$0].startsWordCharacter }) {
        break
      }
    }
    return start
  }

  /// Whether the last of these lines are recipients or a signature, and no appendix follows them.
  private func endsPlan(_ lines: Range<Int>) -> Bool {
    for index in lines.reversed() where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      if words.startsRecipients(line) || words.isSignatureLine(line) { return true }
      if beginsAnnex(line) { return false }
    }
    return false
  }

  /// Whether a letterhead has a number or a day, or its plan is signed, and it is no form's.
  private func isOfItsOwn(_ head: Range<Int>, body: Range<Int>) -> Bool {
    guard !head.contains(where: { beginsAnnex(reader.lines[$0]) }),
      let letterhead = LetterheadParser.parse(
        head, underTitle: head.upperBound..<head.upperBound, reader: reader, tables: tables
      ).letterhead,
      letterhead.nationalTitle != nil || letterhead.numberLine != nil
    else { return false }
    return letterhead.number != nil || letterhead.day != nil
      || body.contains { words.startsRecipients(reader.lines[$0]) }
  }

  private func beginsAnnex(_ line: ClassifiedLine) -> Bool {
    guard !line.isBlank else { return false }
    return appendices.startsAppendix(line) || appendices.namesAppendix(line)
      || HeadWords(cursor: cursor, vocabulary: tables.vocabulary).isAnnexMark(line.text)
      || cursor.begins(line.text, with: Self.formMarks)
      || line.isCapitals && cursor.begins(line.head.content, with: Self.formMarks)
  }

  private static let formMarks = PhraseTable(["mẫu", "biểu", "(mẫu"])
}
