import RuleTables

/// Kế hoạch mới trong Word: page, letters and places of Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I.
package enum SkeletonDocx {
  /// The parts of the package, in their order.
  /// - Parameter day: the căn cứ stand on it, and it tells the school year.
  package static func parts(
    _ profile: Profile, _ office: SkeletonOffice, on day: CalendarDate
  ) -> [LetterReport.Part] {
    let skeleton = PlanSkeleton(profile, office, on: day)
    return WordPackage.parts(
      document: document(skeleton.blocks), styles: styles, title: profile.summary, header: header)
  }

  private static func document(_ blocks: [SkeletonBlock]) -> [UInt8] {
    var xml = HTMLWriter()
    xml.markup(WordPackage.declaration)
    xml.markup(
      """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>

      """)
    for block in blocks { write(block, to: &xml) }
    xml.markup("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"")
    xml.markup(WordPackage.headerID)
    xml.markup(
      """
      "/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1021" w:bottom="1134" \
      w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>

      """)
    return xml.bytes
  }

  private static func write(_ block: SkeletonBlock, to xml: inout HTMLWriter) {
    switch block {
    case .paragraph(let paragraph): write(paragraph, to: &xml)
    case .columns(let left, let right, let widths):
      let (first, second): (StaticString, StaticString) =
        switch widths {
        case .letterhead: ("3400", "5784")
        case .closing: ("4592", "4592")
        }
      begin(widths: [first, second], to: &xml)
      xml.markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
      write(left, first, to: &xml)
      write(right, second, to: &xml)
      xml.markup("</w:tr></w:tbl>\n")
    case .table(let heads): write(heads, to: &xml)
    }
  }

  private static func write(_ paragraph: SkeletonParagraph, to xml: inout HTMLWriter) {
    xml.markup("<w:p><w:pPr><w:pStyle w:val=\"")
    xml.markup(paragraph.style.id)
    xml.markup("\"/></w:pPr>")
    if !paragraph.words.isEmpty {
      xml.markup("<w:r><w:t xml:space=\"preserve\">")
      let words = Array(paragraph.words.utf8)
      xml.verbatim(words, 0..<words.count)
      xml.markup("</w:t></w:r>")
    }
    xml.markup("</w:p>\n")
  }

  // MARK: Tables

  private static func begin(widths: [StaticString], to xml: inout HTMLWriter) {
    xml.markup(
      """
      <w:tbl><w:tblPr><w:tblW w:w="9184" w:type="dxa"/><w:jc w:val="center"/>\
      <w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>
      """)
    for width in widths {
      xml.markup("<w:gridCol w:w=\"")
      xml.markup(width)
      xml.markup("\"/>")
    }
    xml.markup("</w:tblGrid>")
  }

  private static func write(
    _ paragraphs: [SkeletonParagraph], _ width: StaticString, to xml: inout HTMLWriter
  ) {
    xml.markup("<w:tc><w:tcPr><w:tcW w:w=\"")
    xml.markup(width)
    xml.markup("\" w:type=\"dxa\"/></w:tcPr>")
    for paragraph in paragraphs { write(paragraph, to: &xml) }
    // A cell needs a paragraph.
    if paragraphs.isEmpty { xml.markup("<w:p/>") }
    xml.markup("</w:tc>")
  }

  /// The heads of a table, above one empty row.
  private static func write(_ heads: [String], to xml: inout HTMLWriter) {
    xml.markup("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>")
    xml.markup(
      """
      <w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/>\
      <w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/>\
      <w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr><w:tblGrid>
      """)
    for _ in heads { xml.markup("<w:gridCol/>") }
    xml.markup("</w:tblGrid>")
    for row in [heads, heads.map { _ in SkeletonWords.blank }] {
      xml.markup("<w:tr>")
      for words in row {
        xml.markup("<w:tc>")
        write(SkeletonParagraph(.cell, words), to: &xml)
        xml.markup("</w:tc>")
      }
      xml.markup("</w:tr>")
    }
    xml.markup("</w:tbl>\n")
  }

  // MARK: Parts that are always the same

  /// Số trang, in the middle of the upper margin, not on the first page (mục I.7).
  private static let header: [UInt8] = Array(
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr>\
    <w:pStyle w:val="PageNumber"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>\
    <w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
    <w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>

    """.utf8)

  private static let styles: [UInt8] = Array(SkeletonStyles.xml.utf8)
}

extension SkeletonParagraph.Style {
  fileprivate var id: StaticString {
    switch self {
    case .body: "Normal"
    case .authority: "Authority"
    case .issuer: "Issuer"
    case .number: "Number"
    case .national: "National"
    case .motto: "Motto"
    case .day: "PlaceAndDay"
    case .type: "Title"
    case .subject: "Subtitle"
    case .basis: "Basis"
    case .heading: "Heading1"
    case .caption: "Caption"
    case .cell: "Cell"
    case .recipientsHead: "RecipientsHead"
    case .recipient: "Recipient"
    case .signature: "Signature"
    case .signer: "Signer"
    case .shortRule: "ShortRule"
    case .mottoRule: "MottoRule"
    case .subjectRule: "SubjectRule"
    }
  }
}
