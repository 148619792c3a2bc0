import PlanRules
import RuleTables

/// Phiếu góp ý trong Word: A4, Times New Roman, with the margins of Nghị định 30/2020/NĐ-CP.
enum LetterDocx {
  /// The parts of the package, in their order.
  static func parts(
    _ paragraphs: [LetterParagraph], title: String, language: Language
  ) -> [LetterReport.Part] {
    WordPackage.parts(document: document(paragraphs), styles: styles(language), title: title)
  }

  private static func document(_ paragraphs: [LetterParagraph]) -> [UInt8] {
    var xml = HTMLWriter()
    xml.markup(WordPackage.declaration)
    xml.markup(
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\n"
    )
    for paragraph in paragraphs { write(paragraph, to: &xml) }
    xml.markup(
      """
      <w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" \
      w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>

      """)
    return xml.bytes
  }

  private static func write(_ paragraph: LetterParagraph, to xml: inout HTMLWriter) {
    xml.markup("<w:p><w:pPr><w:pStyle w:val=\"")
    xml.markup(style(paragraph.style))
    xml.markup("\"/></w:pPr>")
    var label = paragraph.number > 0 ? "\(paragraph.number). " : ""
    if paragraph.style == .item { label = "– " }
    run(label + paragraph.label, isBold: true, to: &xml)
    run(paragraph.words, isBold: false, to: &xml)
    xml.markup("</w:p>\n")
  }

  private static func run(_ words: String, isBold: Bool, to xml: inout HTMLWriter) {
    guard !words.isEmpty else { return }
    xml.markup("<w:r>")
    if isBold { xml.markup("<w:rPr><w:b/></w:rPr>") }
    xml.markup("<w:t xml:space=\"preserve\">")
    xml.text(words)
    xml.markup("</w:t></w:r>")
  }

  private static func style(_ style: LetterParagraph.Style) -> StaticString {
    switch style {
    case .title: "Title"
    case .heading: "Heading1"
    case .part: "Heading2"
    case .text: "Normal"
    case .item: "Item"
    case .point: "Point"
    case .note: "Note"
    case .right: "Right"
    }
  }

  // MARK: Parts that are always the same

  private static func styles(_ language: Language) -> [UInt8] {
    var xml = HTMLWriter()
    xml.markup(WordPackage.declaration)
    xml.markup(
      """
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>\
      <w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" \
      w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="
      """)
    xml.text(language.say("vi-VN", en: "en-US"))
    xml.markup(
      """
      "/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="60" w:line="276" \
      w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
      <w:pPr><w:jc w:val="both"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:keepNext/><w:spacing w:before="200"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:keepNext/><w:spacing w:before="120"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:i/></w:rPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Item"><w:name w:val="Item"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Point"><w:name w:val="Point"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:keepNext/><w:spacing w:before="120"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:spacing w:before="0" w:after="40"/><w:ind w:left="567"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Right"><w:name w:val="Right"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:keepNext/><w:ind w:left="4820"/><w:jc w:val="center"/></w:pPr></w:style>
      </w:styles>

      """)
    return xml.bytes
  }
}
