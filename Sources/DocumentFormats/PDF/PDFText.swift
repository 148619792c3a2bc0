import SourceText

/// Chữ của PDF: what `pdftotext -layout` gives, page by page, and whether it is to be trusted. How the
/// columns of a letterhead stand side by side is kept, since the parser reads them so.
package enum PDFText {
  /// The text with its letterhead and its tables in columns, where the words of the pages show them.
  /// - Parameter words: with their places, as `pdftotext -tsv` gives them; nil where they cannot be had.
  ///   Asked for only where it matters.
  package static func arranged<Failure: Error>(
    _ output: [UInt8], words: () throws(Failure) -> [UInt8]?
  ) throws(Failure) -> [UInt8] {
    let isBroken = PDFLetterhead.isBroken(output)
    guard isBroken || PDFTables.mayHaveTables(output), let words = try words() else {
      return output
    }
    let text = isBroken ? PDFLetterhead.columns(of: output, words: words) ?? output : output
    return PDFTables.laidOut(text, words: words)
  }

  /// - Parameter output: UTF-8; a form feed closes each page.
  package static func read(_ output: [UInt8]) throws(DocumentError) -> SourceText {
    guard String(validating: output, as: UTF8.self) != nil else { throw .notText }
    // Fonts of an old encoding (.VnTime, VNI-Times) give its codes for letters.
    let reading = SourceText(output)
    let text = PDFPages.withoutNumbers(
      PDFPages.withWholeSymbols(PDFNotes.raised(reading.decoded)))
    var origins: [TextOrigin] = []
    var notes = reading.notes
    notes.canChooseEncoding = false
    var letterCount = 0
    for (index, page) in PDFPages.pages(of: text).enumerated() {
      origins.append(TextOrigin(offset: page.lowerBound, part: .body, page: index + 1))
      let count = letters(in: text[page])
      letterCount += count
      if count == 0 { notes.blankPages.append(index + 1) }
    }
    // A stamped number and date are no text of a scanned document.
    guard letterCount >= 20 + 5 * origins.count || notes.blankPages.isEmpty else { throw .scanned }
    if isBroken(text) { throw .brokenText }
    return SourceText(text, origins: origins, notes: notes)
  }

  /// Letters of a page, without the lines that a digital signature stamps on it.
  private static func letters(in page: ArraySlice<UInt8>) -> Int {
    let all = letters(ofLine: page)
    // No signature says so much.
    guard all < 500 else { return all }
    return page.split(separator: 0x0A).reduce(0) { count, line in
      isStamp(line) ? count : count + letters(ofLine: line)
    }
  }

  /// A letter of several bytes counts by its first.
  private static func letters(ofLine line: ArraySlice<UInt8>) -> Int {
    line.count { $0.isLetter && $0 & 0xC0 != 0x80 }
  }

  private static func isStamp(_ line: ArraySlice<UInt8>) -> Bool {
    let text = SourceText(Array(line.drop { $0.isSpace }.prefix(64)), encoding: .utf8).folded
    return stamps.contains { text.starts(with: $0.utf8) }
  }

  private static let stamps = [
    "người ký:", "ký bởi:", "email:", "cơ quan:", "thời gian ký:", "ngày ký:", "signed by:",
    "digitally signed by", "signature not verified", "signature valid", "date:", "reason:",
    "location:", "dn:", "scanned with", "scanned by", "camscanner",
  ]

  // MARK: A text layer that cannot be right

  /// The layer of a scanner or a font with a wrong encoding: signs without meaning, words that no
  /// Vietnamese spells, or words that have lost their marked letters. English has none of these.
  private static func isBroken(_ text: [UInt8]) -> Bool {
    let census = SyllableCensus(text)
    if census.strangeCount >= 20, census.strangeCount > census.markedCount,
      census.strangeCount * 5 >= census.wordCount * 2
    {
      return true
    }
    return hasManyUnreadableSigns(text) || hasManyWordsWithoutVowel(text)
  }

  /// Private-use letters and U+FFFD: glyphs whose meaning the document does not tell.
  private static func hasManyUnreadableSigns(_ text: [UInt8]) -> Bool {
    var unreadable = 0
    var all = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value > 0x20 {
      all += 1
      if scalar.value == 0xFFFD || SymbolFont.isPrivate(scalar.value) { unreadable += 1 }
    }
    return unreadable >= 20 && unreadable * 10 >= all
  }

  /// «Cng hòa xã hi ch ngha»: small-letter words of which one in eight has no vowel.
  private static func hasManyWordsWithoutVowel(_ text: [UInt8]) -> Bool {
    var words = 0
    var withoutVowel = 0
    var i = 0
    while i < text.count {
      guard text[i].isLetter else {
        i += 1
        continue
      }
      let start = i
      while i < text.count, text[i].isLetter { i += 1 }
      let word = text[start..<i]
      guard word.allSatisfy({ $0 >= 0x61 }) else { continue }
      words += 1
      let isPlain = word.allSatisfy { $0 < 0x80 }
      // «a)», «b.», «kg/m» and «5 km» are marks and units.
      let isSign =
        i < text.count && [0x29, 0x2E, 0x2F].contains(text[i])
        || start > 1 && (text[start - 1].isDigit || text[start - 2].isDigit)
      if isPlain, !isSign, !word.contains(where: { vowels.contains($0) }) { withoutVowel += 1 }
    }
    return withoutVowel >= 20 && withoutVowel * 8 >= words
  }

  private static let vowels = Array("aeiouy".utf8)
}
