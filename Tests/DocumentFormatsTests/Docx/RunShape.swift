import TestSupport

/// A body as word processors write them, at random: words in runs cut anywhere, with all that stands
/// between and around runs.
struct RunShape {
  private var random: SeededGenerator
  private(set) var body = ""

  private static let words = [
    "Căn cứ", "Thông tư", "số", "19/2019/TT- BGDĐT", "ngày", "12 /11/2019", "của", "Bộ", "Điều",
    "&amp;",
    "khoản", "«Hòa»", "giáo dục", "&#7879;u", "I.", "-", "2025-2026", "Hoà", "KH", ";", "ê\u{301}",
    "👍",
  ]
  private static let looks = [
    "", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/><w:sz w:val=\"28\"/></w:rPr>",
    "<w:rPr><w:rFonts w:ascii=\"Times New Roman\"/></w:rPr>", "<w:rPr><w:caps/></w:rPr>",
    "<w:rPr><w:vanish/></w:rPr>",
  ]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      body += chance(0.2) ? table() : paragraph()
    }
    body += "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"
  }

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  private mutating func table() -> String {
    let rows = (0..<2).map { _ in
      "<w:tr><w:tc>\(paragraph())</w:tc><w:tc>\(paragraph())</w:tc></w:tr>"
    }
    return "<w:tbl><w:tblPr><w:tblBorders><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>"
      + rows.joined() + "</w:tbl>"
  }

  private mutating func paragraph() -> String {
    var content = chance(0.3) ? "<w:pPr><w:jc w:val=\"both\"/></w:pPr>" : ""
    for _ in 0..<Int.random(in: 1...5, using: &random) { content += group() }
    return "<w:p>\(content)</w:p>"
  }

  /// Runs, and what may be around them.
  private mutating func group() -> String {
    let inner = runs()
    let change = "w:id=\"\(Int.random(in: 1...40, using: &random))\" w:author=\"An\""
    switch Int.random(in: 0..<24, using: &random) {
    case 0: return "<w:hyperlink r:id=\"rId9\">\(inner)</w:hyperlink>"
    case 1: return "<w:smartTag w:element=\"place\">\(inner)</w:smartTag>"
    case 2: return "<w:ins \(change)>\(inner)</w:ins>"
    case 3: return "<w:del \(change)><w:r><w:delText>bỏ</w:delText></w:r></w:del>\(inner)"
    case 4: return "<w:sdt><w:sdtContent>\(inner)</w:sdtContent></w:sdt>"
    case 5: return "<w:fldSimple w:instr=\" REF x \">\(inner)</w:fldSimple>"
    case 6:
      return
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF y </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(inner)"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    case 7: return "<w:bookmarkStart w:id=\"7\" w:name=\"a\"/>\(inner)<w:bookmarkEnd w:id=\"7\"/>"
    case 8: return "<w:proofErr w:type=\"spellStart\"/>\(inner)<w:proofErr w:type=\"spellEnd\"/>"
    case 9: return "<w:commentRangeStart w:id=\"3\"/>\(inner)<w:commentRangeEnd w:id=\"3\"/>"
    case 10:
      return
        "<mc:AlternateContent><mc:Choice>\(inner)</mc:Choice><mc:Fallback>\(inner)</mc:Fallback>"
        + "</mc:AlternateContent>"
    case 11: return "\n  \(inner)\n  "
    default: return inner
    }
  }

  private mutating func runs() -> String {
    var letters = (0..<Int.random(in: 1...5, using: &random)).map { _ in pick(Self.words) }
      .joined(separator: " ")[...]
    var runs = ""
    while !letters.isEmpty {
      let look = pick(chance(0.6) ? ["", Self.looks[1]] : Self.looks)
      var content = text(&letters)
      while chance(0.25), !letters.isEmpty {
        content += pick([
          "<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:lastRenderedPageBreak/>", "\n",
        ])
        content += text(&letters)
      }
      if chance(0.1) { content += "<w:tab/>" }
      runs += "<w:r\(chance(0.3) ? " w:rsidR=\"00A1\"" : "")>\(look)\(content)</w:r>"
    }
    return runs
  }

  /// The next letters in an element; no entity is cut.
  private mutating func text(_ letters: inout Substring) -> String {
    var count = Int.random(in: 1...14, using: &random)
    var end = letters.startIndex
    while end < letters.endIndex, count > 0 || letters[..<end].last == "&" {
      if letters[end] == "&", let semicolon = letters[end...].firstIndex(of: ";") {
        end = semicolon
      }
      end = letters.unicodeScalars.index(after: end)
      count -= 1
    }
    let piece = letters[..<end]
    letters = letters[end...]
    return "<w:t\(chance(0.75) ? " xml:space=\"preserve\"" : "")>\(piece)</w:t>"
  }
}
