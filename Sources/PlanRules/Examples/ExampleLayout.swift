import SourceText

/// Trình bày của ví dụ: how the page and the lines of an example look.
package struct ExampleLayout: Sendable {
  package let page: PageSetup
  /// Of lines that are not named.
  package let usual: TextFormat
  /// By line, from 1.
  package let lines: [Int: TextFormat]

  /// - Parameter margins: in millimetres, as `paper`.
  package init(
    paper: (width: Int, height: Int) = (210, 297),
    margins: (top: Int, bottom: Int, left: Int, right: Int) = (20, 20, 30, 15),
    usual: TextFormat = .example(), lines: [Int: TextFormat] = [:]
  ) {
    func twips(_ millimetres: Int) -> Int { (millimetres * 14400 + 127) / 254 }
    page = PageSetup(
      paper: PageSetup.Paper(width: twips(paper.width), height: twips(paper.height)),
      margins: PageSetup.Margins(
        top: twips(margins.top), bottom: twips(margins.bottom), left: twips(margins.left),
        right: twips(margins.right)))
    self.usual = usual
    self.lines = lines
  }

  /// The layout of the example's text.
  /// - Parameter before: how many lines stand before the example's first.
  package func layout(of text: [UInt8], linesBefore before: Int) -> DocumentLayout {
    var formats = [usual]
    var stretches = [DocumentLayout.Stretch(offset: 0, format: 0)]
    var line = 1 - before
    var start = 0
    while true {
      if let format = lines[line] {
        stretches.append(DocumentLayout.Stretch(offset: start, format: formats.count))
        formats.append(format)
      } else {
        stretches.append(DocumentLayout.Stretch(offset: start, format: 0))
      }
      guard let end = text[start...].firstIndex(of: .lineFeed) else { break }
      start = end + 1
      line += 1
    }
    return DocumentLayout(pages: [page], formats: formats, stretches: stretches)
  }
}

extension TextFormat {
  /// Text as the annex wants it but for what is named. `points` may be nil: not given.
  package static func example(
    _ typeface: String? = "Times New Roman", points: Int? = 14, bold: Bool = false,
    italic: Bool = false, _ alignment: Alignment = .justified
  ) -> TextFormat {
    TextFormat(
      typeface: typeface, asciiTypeface: typeface, halfPoints: points.map { $0 * 2 },
      isBold: bold, isItalic: italic, alignment: alignment)
  }
}
