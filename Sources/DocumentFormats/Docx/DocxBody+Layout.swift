import SourceText

/// Trình bày: what the reader takes down of how letters look.
extension DocxBody {
  /// Takes over what the paragraph's style says of its letters.
  mutating func applyLook(_ style: DocxStyles.Style?) throws(DocumentError) {
    if !layout.isTold { layout.begin(try package.styles()) }
    paragraph.look = layout.base(style, in: tables.last?.style)
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
}
