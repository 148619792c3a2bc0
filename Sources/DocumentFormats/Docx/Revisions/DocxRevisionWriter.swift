import SourceText

/// Ghi chỗ sửa: the XML of the body with runs cut where letters are deleted and inserted. What is kept of
/// a run, what is deleted and what is inserted all look as the run did.
struct DocxRevisionWriter {
  private let scan: DocxRunScan
  private var output: [UInt8] = []
  private var nextID: Int

  init(_ scan: DocxRunScan) {
    self.scan = scan
    // Numbers of this kind are small; one that is not leaves no room after it.
    nextID = scan.lastID < 1 << 30 ? scan.lastID + 1 : 1
  }

  private var bytes: [UInt8] { scan.bytes }

  /// - Parameter cuts: in the order of the XML.
  mutating func written(_ cuts: [DocxReviser.Cut]) -> [UInt8] {
    output.reserveCapacity(bytes.count + cuts.count * 400)
    var done = XMLAddition.start(of: bytes)
    var next = 0
    while next < cuts.count {
      let run = scan.runs[cuts[next].run]
      let first = next
      while next < cuts.count, cuts[next].run == cuts[first].run { next += 1 }
      output += bytes[done..<run.whole.lowerBound]
      write(run, cuts[first..<next])
      done = run.whole.upperBound
    }
    return output + bytes[done...]
  }

  private mutating func write(_ run: DocxPlainRun, _ cuts: ArraySlice<DocxReviser.Cut>) {
    var done = run.content.lowerBound
    /// The `w:t` that `done` is inside of.
    var open: DocxPlainRun.Text?
    for cut in cuts {
      let text = run.texts[cut.text]
      keep(run, done, open, upTo: cut.range.lowerBound, text)
      delete(run, cut.range)
      insert(run, text, cut.inserted)
      done = cut.range.upperBound
      open = text
    }
    keep(run, done, open, upTo: run.content.upperBound, nil)
  }

  // MARK: Pieces of a run

  /// What stays as it is, from one cut to the next.
  /// - Parameters:
  ///   - open: the `w:t` that the piece begins in; nil where it begins between elements.
  ///   - last: that which it ends in.
  private mutating func keep(
    _ run: DocxPlainRun, _ start: Int, _ open: DocxPlainRun.Text?, upTo end: Int,
    _ last: DocxPlainRun.Text?
  ) {
    var piece: [UInt8] = []
    var start = start
    if let open {
      let isSame = last?.whole == open.whole
      add(open, start..<(isSame ? end : open.letters.upperBound), to: &piece)
      start = isSame ? end : open.whole.upperBound
      if isSame { return close(run, piece) }
    }
    if let last {
      piece += bytes[start..<last.whole.lowerBound]
      add(last, last.letters.lowerBound..<end, to: &piece)
    } else {
      piece += bytes[start..<end]
    }
    close(run, piece)
  }

  /// Letters in an element of their own; none need none.
  private func add(_ text: DocxPlainRun.Text, _ letters: Range<Int>, to piece: inout [UInt8]) {
    guard !letters.isEmpty else { return }
    piece.append(.lessThan)
    piece += bytes[text.name]
    piece += " xml:space=\"preserve\">".utf8
    piece += bytes[letters]
    piece += "</".utf8
    piece += bytes[text.name]
    piece.append(.greaterThan)
  }

  private mutating func close(_ run: DocxPlainRun, _ piece: [UInt8]) {
    guard piece.contains(where: { !$0.isSpace }) else {
      output += piece
      return
    }
    output += bytes[run.tag]
    output += bytes[run.properties]
    output += piece
    end(run)
  }

  private mutating func end(_ run: DocxPlainRun) {
    output += "</".utf8
    output += bytes[run.name]
    output.append(.greaterThan)
  }

  // MARK: Changes

  private mutating func delete(_ run: DocxPlainRun, _ letters: Range<Int>) {
    guard !letters.isEmpty else { return }
    begin("del")
    output += bytes[run.tag]
    output += bytes[run.properties]
    let w = scan.naming.prefix
    output += "<\(w)delText xml:space=\"preserve\">".utf8
    output += bytes[letters]
    output += "</\(w)delText>".utf8
    end(run)
    output += "</\(w)del>".utf8
  }

  private mutating func insert(
    _ run: DocxPlainRun, _ text: DocxPlainRun.Text, _ letters: [UInt8]
  ) {
    guard !letters.isEmpty else { return }
    begin("ins")
    output.append(.lessThan)
    output += bytes[run.name]
    output.append(.greaterThan)
    output += bytes[run.properties]
    output.append(.lessThan)
    output += bytes[text.name]
    output += " xml:space=\"preserve\">".utf8
    output += XMLAddition.escaped(String(decoding: letters, as: UTF8.self)).utf8
    output += "</".utf8
    output += bytes[text.name]
    output.append(.greaterThan)
    end(run)
    output += "</\(scan.naming.prefix)ins>".utf8
  }

  /// No day: the program knows none, and the same document gives the same bytes.
  private mutating func begin(_ name: String) {
    let naming = scan.naming
    output += "<\(naming.prefix)\(name)\(naming.declaration) \(naming.prefix)id=\"\(nextID)\"".utf8
    output += " \(naming.prefix)author=\"\(DocxComment.author)\">".utf8
    nextID += 1
  }
}
