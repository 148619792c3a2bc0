/// Sinh .docx: a generated plan as Word itself saves one, with all that Word writes beside the text:
/// revision ids, direct formatting in every run, latent styles, lists, theme, settings.
struct DocxGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A plan of some 10 KB of text: about 70 KB of document.xml.
  mutating func document(of plan: String) -> [UInt8] {
    var body = ""
    for (index, line) in plan.split(separator: "\n").enumerated()
    // A generated plan is longer than most: every other list line is left out.
    where index % 5 > 1 || !line.hasPrefix("- ") && index < 60 {
      body += paragraph(line)
    }
    var zip = DeflatedArchive()
    zip.add("[Content_Types].xml", Self.types)
    zip.add("_rels/.rels", Self.packageRelations)
    zip.add(
      "word/document.xml",
      Self.open("document") + "<w:body>\(body)\(Self.section)</w:body></w:document>")
    zip.add("word/_rels/document.xml.rels", Self.relations)
    zip.add("word/theme/theme1.xml", Self.theme)
    zip.add("word/settings.xml", Self.settings)
    zip.add("word/numbering.xml", Self.numbering)
    zip.add("word/styles.xml", Self.styles)
    zip.add("word/fontTable.xml", Self.fonts)
    return zip.finish()
  }

  private mutating func revision() -> String {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    let digits = String(state & 0xFF_FFFF, radix: 16, uppercase: true)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Words in runs of some ninety letters, as Word cuts them where they were edited.
  private mutating func paragraph(_ line: Substring) -> String {
    let (level, text) = Self.listLevel(line)
    let list = level.map { "<w:numPr><w:ilvl w:val=\"\($0)\"/><w:numId w:val=\"1\"/></w:numPr>" }
    let mark = "<w:rPr><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>"
    var xml =
      "<w:p w14:paraId=\"\(revision())\" w14:textId=\"77777777\" w:rsidR=\"\(revision())\" "
      + "w:rsidRPr=\"\(revision())\" w:rsidRDefault=\"00A77B3E\" w:rsidP=\"\(revision())\"><w:pPr>"
      + "<w:pStyle w:val=\"\(level == nil ? "BodyText" : "ListParagraph")\"/>\(list ?? "")"
      + "<w:spacing w:before=\"60\" w:after=\"60\" w:line=\"264\" w:lineRule=\"auto\"/>"
      + "<w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/>\(mark)</w:pPr>"
    var words = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      words += word + " "
      if words.utf8.count > 90 {
        xml += run(words)
        words = ""
      }
    }
    return xml + run(words) + "</w:p>"
  }

  private mutating func run(_ words: String) -> String {
    var xml =
      "<w:r w:rsidRPr=\"\(revision())\"><w:rPr><w:rFonts w:eastAsia=\"Calibri\"/>"
      + "<w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"
      + "<w:lang w:val=\"vi-VN\"/></w:rPr>"
    for (index, piece) in words.split(separator: "\t").enumerated() {
      xml += (index > 0 ? "<w:tab/>" : "") + "<w:t xml:space=\"preserve\">\(piece)</w:t>"
    }
    return xml + "</w:r>"
  }

  /// Headings and items have no number in their text: Word counts them.
  private static func listLevel(_ line: Substring) -> (level: Int?, text: Substring) {
    if line.hasPrefix("- ") { return (2, line.dropFirst(2)) }
    guard let end = line.firstIndex(of: "."), line[end...].hasPrefix(". ") else {
      return (nil, line)
    }
    let number = line[..<end]
    let text = line[end...].dropFirst(2)
    if number.allSatisfy({ "IVX".contains($0) }) { return (0, text) }
    if number.allSatisfy({ $0.isNumber }) { return (1, text) }
    return (nil, line)
  }
}
