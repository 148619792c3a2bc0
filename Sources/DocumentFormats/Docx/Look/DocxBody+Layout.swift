import SourceText

/// Trình bày: what the reader takes down of how letters look.
extension DocxBody {
  /// Takes over what the paragraph's style says of its letters.
  mutating func applyLook(_ style: DocxStyles.Style?) throws(DocumentError) {
    if !layout.isTold { layout.begin(try package.styles()) }
    paragraph.look = layout.base(style, in: tableStyles.last ?? nil)
    var setting = paragraph.properties.setting
    if let style { setting.inherit(style.setting) }
    setting.inherit(layout.setting)
    paragraph.look.alignment = setting.shown
  }

  /// What a run's style says of its letters.
  mutating func styleLetters(_ id: [UInt8]) throws(XMLError) -> DocxLetters? {
    do throws(DocumentError) {
      return try package.characterStyle(id)?.letters
    } catch {
      throw .document(error)
    }
  }

  /// From here on the paragraph's text looks as its run does.
  mutating func markLook() {
    if run.look == nil { run.look = layout.number(of: paragraph.look) }
    guard let look = run.look, paragraph.looks.last?.format != look,
      paragraph.looks.count < DocxLayout.markLimit
    else { return }
    paragraph.looks.append(DocxLayout.Mark(offset: paragraph.text.count, format: look))
  }

  /// Says where the looks of a finished paragraph change, of which line breaks are left out.
  mutating func markLooks() {
    let start = builder.bytes.count
    if paragraph.looks.first?.offset != 0 { layout.mark(start, DocxLayout.untold) }
    var dropped = 0
    var i = 0
    for look in paragraph.looks {
      while i < look.offset {
        if builder.parts(paragraph.text[i]) { dropped += 1 }
        i += 1
      }
      layout.mark(start + look.offset - dropped, look.format)
    }
  }
}
