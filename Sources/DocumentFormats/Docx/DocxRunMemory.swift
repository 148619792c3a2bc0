/// Thuộc tính đã đọc: the run properties read last. Nearly all runs of a document repeat one of two.
struct DocxRunMemory {
  private var last: Entry?
  private var lastButOne: Entry?

  private struct Entry {
    /// Where they stand in the part.
    let range: Range<Int>
    let run: DocxRun
    let letters: DocxLetters
    let style: DocxLetters?
  }

  /// Goes behind run properties that have just begun, if they are known.
  mutating func recall(
    _ reader: inout XMLReader
  ) -> (run: DocxRun, letters: DocxLetters, style: DocxLetters?)? {
    if let last, reader.end(asRead: last.range) { return (last.run, last.letters, last.style) }
    guard let known = lastButOne, reader.end(asRead: known.range) else { return nil }
    swap(&last, &lastButOne)
    return (known.run, known.letters, known.style)
  }

  /// - Parameter run: with what these properties alone say.
  mutating func keep(
    _ range: Range<Int>, _ run: DocxRun, _ letters: DocxLetters, style: DocxLetters?
  ) {
    lastButOne = last
    last = Entry(range: range, run: run, letters: letters, style: style)
  }
}
