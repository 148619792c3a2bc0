/// Kiểu chữ của kế hoạch mới: Times New Roman, sizes and places of Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I,
/// mục II.
enum SkeletonStyles {
  static let xml = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>\
    <w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"\
     w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/>\
    <w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr>\
    <w:spacing w:before="120" w:after="0" w:line="276" w:lineRule="auto"/>\
    <w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="28"/>\
    <w:szCs w:val="28"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Authority">\
    <w:name w:val="Authority"/><w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/>\
    <w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>\
    </w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Issuer"><w:name w:val="Issuer"/>\
    <w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/>\
    <w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>\
    </w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Number"><w:name w:val="Number"/>\
    <w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>\
    <w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="26"/>\
    <w:szCs w:val="26"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="National">\
    <w:name w:val="National"/><w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/>\
    <w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>\
    </w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Motto"><w:name w:val="Motto"/>\
    <w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/>\
    <w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>\
    </w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="PlaceAndDay">\
    <w:name w:val="Place and day"/><w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>\
    <w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:i/><w:sz w:val="26"/>\
    <w:szCs w:val="26"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:keepNext/>\
    <w:spacing w:before="360" w:after="0" w:line="240" w:lineRule="auto"/>\
    <w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/>\
    <w:szCs w:val="28"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/>\
    <w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/>\
    <w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>\
    </w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Basis"><w:name w:val="Basis"/>\
    <w:basedOn w:val="Normal"/><w:pPr></w:pPr><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr>\
    <w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Cell"><w:name w:val="Cell"/>\
    <w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>\
    <w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="24"/>\
    <w:szCs w:val="24"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="RecipientsHead">\
    <w:name w:val="Recipients head"/><w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="240" w:after="0" w:line="240" w:lineRule="auto"/>\
    <w:ind w:firstLine="0"/><w:jc w:val="left"/></w:pPr><w:rPr><w:b/><w:i/><w:sz w:val="24"/>\
    <w:szCs w:val="24"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Recipient">\
    <w:name w:val="Recipient"/><w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/>\
    <w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Signature"><w:name w:val="Signature"/>\
    <w:basedOn w:val="Normal"/><w:pPr><w:keepNext/>\
    <w:spacing w:before="240" w:after="0" w:line="240" w:lineRule="auto"/>\
    <w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/>\
    <w:szCs w:val="28"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Signer"><w:name w:val="Signer"/>\
    <w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="1200" w:after="0" w:line="240" w:lineRule="auto"/>\
    <w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/>\
    <w:szCs w:val="28"/></w:rPr></w:style>
    \(line("ShortRule", "Short rule", indent: 1000))
    \(line("MottoRule", "Motto rule", indent: 1250))
    \(line("SubjectRule", "Subject rule", indent: 3500))
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="PageNumber">\
    <w:name w:val="Page number"/><w:basedOn w:val="Normal"/><w:pPr>\
    <w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/>\
    <w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>\
    </w:style>
    </w:styles>

    """

  /// A line under a name, as long as the column leaves between its indents.
  private static func line(_ id: String, _ name: String, indent: Int) -> String {
    """
    <w:style w:type="paragraph" w:customStyle="1" w:styleId="\(id)">\
    <w:name w:val="\(name)"/><w:basedOn w:val="Normal"/><w:pPr><w:pBdr>\
    <w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>\
    <w:spacing w:before="80" w:after="0" w:line="120" w:lineRule="exact"/>\
    <w:ind w:left="\(indent)" w:right="\(indent)" w:firstLine="0"/></w:pPr><w:rPr><w:sz w:val="8"/>\
    <w:szCs w:val="8"/></w:rPr></w:style>
    """
  }
}
