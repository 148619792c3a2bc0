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
    for (index, paragraph) in paragraphs.enumerated() {
      guard !paragraph.cells.isEmpty else {
        write(paragraph, to: &xml)
        continue
      }
      let before = index > 0 ? paragraphs[index - 1].style : .text
      let after = index + 1 < paragraphs.count ? paragraphs[index + 1].style : .text
      write(
        paragraph, isFirst: before != paragraph.style, isLast: after != paragraph.style, to: &xml)
    }
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

  // MARK: Tables

  /// Widths of the columns, in twentieths of a point: of points of form, and of the letterhead.
  private static let columns = [2050, 7304]
  private static let pairColumns = [3954, 5400]

  /// A row of a table that begins with the first of its style and ends with the last.
  private static func write(
    _ row: LetterParagraph, isFirst: Bool, isLast: Bool, to xml: inout HTMLWriter
  ) {
    let isTable = row.style == .row
    let widths = isTable ? columns : pairColumns
    if isFirst {
      xml.markup("<w:tbl><w:tblPr><w:tblStyle w:val=\"")
      xml.markup(isTable ? "Grid" : "Plain")
      xml.markup("\"/><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>")
      xml.markup("<w:tblGrid>")
      for width in widths { number("<w:gridCol w:w=\"", width, "\"/>", &xml) }
      xml.markup("</w:tblGrid>\n")
    }
    xml.markup("<w:tr>")
    xml.markup(
      isFirst && isTable
        ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:trPr><w:cantSplit/></w:trPr>")
    for (index, cell) in row.cells.enumerated() {
      number("<w:tc><w:tcPr><w:tcW w:w=\"", widths[index], "\" w:type=\"dxa\"/></w:tcPr>", &xml)
      xml.markup("<w:p><w:pPr><w:pStyle w:val=\"")
      xml.markup(style(row.style))
      xml.markup("\"/></w:pPr>")
      run(cell, isBold: !isTable || isFirst, to: &xml)
      xml.markup("</w:p></w:tc>")
    }
    xml.markup("</w:tr>\n")
    if isLast { xml.markup("</w:tbl>\n") }
  }

  private static func number(
    _ before: StaticString, _ value: Int, _ after: StaticString, _ xml: inout HTMLWriter
  ) {
    xml.markup(before)
    xml.number(value)
    xml.markup(after)
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
    case .signer: "Signer"
    case .row: "Cell"
    case .pair: "Pair"
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
      "/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="40" w:after="40" w:line="238" \
      w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
      <w:pPr><w:jc w:val="both"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:keepNext/><w:spacing w:before="100"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:keepNext/><w:spacing w:before="120"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:i/></w:rPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Item"><w:name w:val="Item"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:left="284" w:hanging="284"/></w:pPr>\
      <w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Point"><w:name w:val="Point"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:keepNext/><w:spacing w:before="60" w:after="0"/><w:jc w:val="left"/></w:pPr>\
      <w:rPr><w:sz w:val="25"/><w:szCs w:val="25"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:spacing w:before="0" w:after="20"/><w:ind w:left="284"/></w:pPr>\
      <w:rPr><w:sz w:val="23"/><w:szCs w:val="23"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Right"><w:name w:val="Right"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:keepNext/><w:ind w:left="4820"/><w:jc w:val="center"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Signer"><w:name w:val="Signer"/><w:basedOn w:val="Right"/>\
      <w:pPr><w:keepNext w:val="0"/><w:spacing w:before="700"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Cell"><w:name w:val="Cell"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/></w:pPr>\
      <w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:customStyle="1" w:styleId="Pair"><w:name w:val="Pair"/><w:basedOn w:val="Normal"/>\
      <w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>
      <w:style w:type="table" w:customStyle="1" w:styleId="Plain"><w:name w:val="Plain"/></w:style>
      <w:style w:type="table" w:customStyle="1" w:styleId="Grid"><w:name w:val="Grid"/><w:tblPr><w:tblBorders>\
      <w:top w:val="single" w:sz="4" w:color="808080"/><w:left w:val="single" w:sz="4" w:color="808080"/>\
      <w:bottom w:val="single" w:sz="4" w:color="808080"/><w:right w:val="single" w:sz="4" w:color="808080"/>\
      <w:insideH w:val="single" w:sz="4" w:color="808080"/><w:insideV w:val="single" w:sz="4" w:color="808080"/>\
      </w:tblBorders></w:tblPr></w:style>
      </w:styles>

      """)
    return xml.bytes
  }
}
