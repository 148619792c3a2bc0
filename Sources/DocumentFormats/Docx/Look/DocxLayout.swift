import SourceText

/// Trình bày, while a document is read: pages, and the looks of the letters as they come.
struct DocxLayout {
  /// Whether the document has styles. Without them Word has its own defaults, which are not guessed.
  private(set) var isTold = false
  var typefaces = DocxTypefaces()
  private var defaults = DocxLetters()
  private(set) var setting = DocxSetting()
  /// Each once.
  private var formats: [DocxFormat] = []
  private var last = 0
  /// Where the looks change, by offset in `DocxBody.bytes`.
  private var marks: [Mark] = []
  /// Sections in order, each with the number of the paragraph that ends it.
  private var pages: [(end: Int, setup: DocxPage)] = []

  /// From an offset on, letters look so.
  struct Mark {
    let offset: Int
    let format: Int
  }

  /// The format of what tells nothing.
  static let untold = -1
  /// More than a document has.
  private static let formatLimit = 512
  private static let sectionLimit = 512
  static let markLimit = 500_000

  mutating func begin(_ styles: DocxStyles) {
    guard styles.isTold, !isTold else { return }
    isTold = true
    typefaces = styles.typefaces
    defaults = styles.defaults
    setting = styles.defaultSetting
  }

  /// What a paragraph's letters look like where their runs say nothing.
  func base(_ style: DocxStyles.Style?, in table: DocxStyles.Style?) -> DocxFormat {
    guard isTold else { return DocxFormat() }
    var format = DocxFormat(defaults)
    if let table {
      format.apply(table.letters, over: defaults)
      format.forget(table.conditionalLetters)
    }
    if let style { format.apply(style.letters, over: defaults) }
    return format
  }

  /// The number of a run's format.
  mutating func format(_ base: DocxFormat, _ run: DocxRunProperties) -> Int {
    guard isTold else { return Self.untold }
    var format = base
    if let style = run.style { format.apply(style, over: defaults) }
    format.set(run.letters)
    return number(of: format)
  }

  mutating func number(of format: DocxFormat) -> Int {
    guard isTold else { return Self.untold }
    if last < formats.count, formats[last] == format { return last }
    if let index = formats.firstIndex(of: format) {
      last = index
      return index
    }
    guard formats.count < Self.formatLimit else { return Self.untold }
    last = formats.count
    formats.append(format)
    return last
  }

  /// From `offset` on, which is never less than before.
  mutating func mark(_ offset: Int, _ format: Int) {
    if let mark = marks.last {
      if mark.format == format { return }
      if mark.offset == offset { marks.removeLast() }
    }
    if marks.count >= Self.markLimit { return endMarks(at: offset) }
    marks.append(Mark(offset: offset, format: format))
  }

  /// Of what comes after more changes than a document has, nothing is reported.
  private mutating func endMarks(at offset: Int) {
    guard marks.last?.format != Self.untold else { return }
    marks.append(Mark(offset: offset, format: Self.untold))
  }

  mutating func endSection(at paragraph: Int, _ page: DocxPage) {
    guard pages.count < Self.sectionLimit else { return }
    pages.append((paragraph, page))
  }

  // MARK: Result

  /// Whether letters are drawn by the theme, or pages bound where the settings say.
  var needsSettings: Bool {
    formats.contains { $0.isThemed } || pages.contains { $0.setup.gutter != 0 }
  }

  /// - Parameters:
  ///   - pieces: of the text in its order.
  ///   - origins: of each piece but those that close rows.
  func layout(
    of pieces: [TextPiece], _ origins: [TextOrigin], settings: DocxSettings
  ) -> DocumentLayout {
    var names: [String?] = typefaces.names.map { String(decoding: $0, as: UTF8.self) }
    names[Int(DocxTypefaces.unknown)] = nil
    names[Int(DocxTypefaces.major)] = settings.majorTypeface
    names[Int(DocxTypefaces.minor)] = settings.minorTypeface
    return DocumentLayout(
      pages: setups(origins, settings), formats: formats.map { $0.textFormat(names) },
      stretches: isTold ? stretches(pieces, origins) : [])
  }

  private func setups(_ origins: [TextOrigin], _ settings: DocxSettings) -> [PageSetup] {
    var setups: [PageSetup] = []
    var paragraph = 0
    var origin = 0
    for (end, page) in pages {
      while origin < origins.count,
        origins[origin].part != .body || origins[origin].paragraph <= paragraph
      { origin += 1 }
      guard origin < origins.count else { break }
      setups.append(page.setup(at: setups.isEmpty ? 0 : origins[origin].offset, settings))
      paragraph = end
    }
    return setups
  }

  private func stretches(
    _ pieces: [TextPiece], _ origins: [TextOrigin]
  ) -> [DocumentLayout.Stretch] {
    var stretches: [DocumentLayout.Stretch] = []
    stretches.reserveCapacity(marks.count)
    var shown = Self.untold
    func show(_ format: Int, at offset: Int) {
      guard format != shown || stretches.isEmpty else { return }
      shown = format
      stretches.append(
        DocumentLayout.Stretch(offset: offset, format: format == Self.untold ? nil : format))
    }
    var next = 0
    var origin = 0
    for piece in pieces where piece.lead != .rowEnd {
      let start = origins[origin].offset
      origin += 1
      let range = piece.range
      guard !range.isEmpty else { continue }
      // Pieces mostly follow one another; those of columns and tables go back and forth.
      if next > 0 && marks[next - 1].offset > range.lowerBound
        || next < marks.count && marks[next].offset <= range.lowerBound
      {
        next = marks.partitionIndex { $0.offset <= range.lowerBound }
      }
      show(next > 0 ? marks[next - 1].format : Self.untold, at: start)
      while next < marks.count, marks[next].offset < range.upperBound {
        show(marks[next].format, at: start + marks[next].offset - range.lowerBound)
        next += 1
      }
    }
    return stretches
  }
}
