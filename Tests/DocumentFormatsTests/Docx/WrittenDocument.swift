import TestSupport

/// Văn bản sinh ra: a body of paragraphs and tables in runs of all kinds, and beside it the text that it is
/// to give, each letter with its number among the letters of the XML.
struct WrittenDocument {
  private var random: SeededGenerator
  private(set) var body = ""
  private(set) var text: [Letter] = []
  /// Letters of the XML that never show: spaces at the ends of a text that does not keep them.
  private(set) var unseen: Set<Int> = []
  /// Letters that no comment may part.
  private(set) var whole: [Range<Int>] = []
  private var count = 0

  /// Chữ: what it shows, and which letters of the XML it is; nil where the reader puts it.
  struct Letter {
    let shown: String
    let places: Range<Int>?
    var isSpace: Bool { shown == " " || shown == "\t" }
  }

  private typealias Line = [Letter]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    for title in ["KẾ HOẠCH", "Bồi dưỡng thường xuyên năm học 2025 - 2026"] {
      let (xml, letters) = text(title)
      body += "<w:p>\(xml)</w:p>"
      text += letters + [Self.put("\n")]
    }
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1: addTable()
      case 2: addList()
      default: addParagraph()
      }
    }
  }

  private static func put(_ shown: String) -> Letter { Letter(shown: shown, places: nil) }

  // MARK: Paragraphs and tables

  private mutating func addParagraph() {
    let (xml, lines) = paragraph("")
    body += xml
    for line in lines { text += line + [Self.put("\n")] }
  }

  /// The numbers before its items stand nowhere in the XML.
  private mutating func addList() {
    for number in 1...Int.random(in: 1...3, using: &random) {
      let (xml, lines) = paragraph(
        "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(number)\"/></w:numPr></w:pPr>")
      body += xml
      listCounts[number, default: 0] += 1
      text += "\(listCounts[number, default: 0]). ".map { Self.put(String($0)) }
      for line in lines { text += line + [Self.put("\n")] }
    }
  }

  private var listCounts: [Int: Int] = [:]

  static let numbering =
    (1...3).map {
      "<w:abstractNum w:abstractNumId=\"\($0)\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
        + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:suff w:val=\"space\"/></w:lvl>"
        + "</w:abstractNum>"
    }.joined()
    + (1...3).map {
      "<w:num w:numId=\"\($0)\"><w:abstractNumId w:val=\"\($0)\"/></w:num>"
    }.joined()

  private mutating func addTable() {
    let columns = Int.random(in: 2...4, using: &random)
    var rows: [[String]] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      var row: [String] = []
      var lines: [[Line]] = []
      for _ in 0..<columns {
        var content = ""
        var all: [Line] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let (xml, new) = paragraph("")
          content += xml
          all += new
        }
        row.append(cell(content))
        lines.append(all.map { Self.trimmed($0) }.filter { !$0.isEmpty })
      }
      rows.append(row)
      addRow(lines)
    }
    body += table(rows)
  }

  private static func trimmed(_ line: Line) -> Line {
    let rest = line.drop { $0.isSpace }
    return Array(rest[..<((rest.lastIndex { !$0.isSpace }).map { $0 + 1 } ?? rest.startIndex)])
  }

  /// «| a | b; c |»
  private mutating func addRow(_ cells: [[Line]]) {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    for (index, lines) in cells.enumerated() {
      text += (index == 0 ? "| " : " | ").map { Self.put(String($0)) }
      for (number, line) in lines.enumerated() {
        if number > 0 {
          if let last = text.last?.shown, !".,;:!?".contains(last) { text.append(Self.put(";")) }
          text.append(Self.put(" "))
        }
        text += line
      }
    }
    text += " |\n".map { Self.put(String($0)) }
  }

  private mutating func paragraph(_ properties: String) -> (String, [Line]) {
    var xml = "<w:p>" + properties
    var lines: [Line] = [[]]
    func add(_ new: [Line]) {
      lines[lines.count - 1] += new[0]
      lines += new.dropFirst()
    }
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let (before, edge) = edge()
      add(edge)
      let (run, letters) = run()
      add(letters)
      xml += before + run
    }
    let (after, edge) = edge()
    add(edge)
    return (xml + after + "</w:p>", lines)
  }

  // MARK: Runs

  /// What stands between runs.
  private mutating func edge() -> (String, [Line]) {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return ("<w:proofErr w:type=\"spellStart\"/>", [[]])
    case 1: return ("<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"1\"/>", [[]])
    case 2: return ("<w:r><w:tab/></w:r>", [[element("\t")]])
    case 3: return ("<w:r><w:br/></w:r>", [[], []])
    case 4:
      let (xml, letters) = text(" ")
      return (xml, [letters])
    case 5:
      return ("<w:del w:id=\"1\"><w:r><w:delText>bỏ</w:delText></w:r></w:del>", [[]])
    default: return ("", [[]])
    }
  }

  /// What stands for one letter.
  private mutating func element(_ shown: String) -> Letter {
    count += 1
    return Letter(shown: shown, places: count - 1..<count)
  }

  private static let words = [
    "Điểm", "……/ 5 điểm", "Thông tư số 19/2019/TT- BGDĐT ngày 12/11/2019", "năm học 2025 – 2026",
    "ngày 31/9/2025", "các  trường", "( kèm theo )", "tổ chức,thực hiện", "a & b", "<5 tiết",
    "từ ngày 15/9 đến ngày 10/9/2025", "Nghị định số 30/2020/NĐ-CP", "Hiệu trưởng..", "«lớp 9»",
    "1.",
  ]

  private mutating func words() -> String {
    let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Self.words.randomElement(using: &random)!
    }
    let spaces = ["", "", " ", "  ", " : "]
    return spaces.randomElement(using: &random)! + words.joined(separator: " ")
      + spaces.randomElement(using: &random)!
  }

  private mutating func run() -> (String, [Line]) {
    switch Int.random(in: 0..<13, using: &random) {
    case 0:
      let tab = element("\t")
      let (xml, letters) = text(words(), run: false)
      return ("<w:r><w:rPr><w:b/></w:rPr><w:tab/>\(xml)<w:br/></w:r>", [[tab] + letters, []])
    case 1, 2: return bare()
    case 3:
      let (xml, letters) = text(words())
      return (
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>"
          + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(xml)"
          + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", [letters]
      )
    case 4:
      let (xml, letters) = text(words())
      return ("<w:hyperlink r:id=\"x\">\(xml)</w:hyperlink>", [letters])
    case 5:
      let (first, before) = text(words(), run: false)
      let hyphen = element("-")
      let (second, after) = text(words(), run: false)
      return ("<w:r>\(first)<w:noBreakHyphen/>\(second)</w:r>", [before + [hyphen] + after])
    case 6: return oldFont()
    case 7:
      let start = count
      let (xml, letters) = text(words())
      whole.append(start..<count)
      return ("<w:sdt><w:sdtContent>\(xml)</w:sdtContent></w:sdt>", [letters])
    case 8:
      let (xml, letters) = text(words())
      return ("<w:ins w:id=\"1\"><w:smartTag>\(xml)</w:smartTag></w:ins>", [letters])
    default:
      let (xml, letters) = text(words())
      return (xml, [letters])
    }
  }

  /// Letters that keep their spaces.
  private mutating func text(_ text: String, run: Bool = true) -> (String, Line) {
    let letters = text.unicodeScalars.map { element(String($0)) }
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let xml = "<w:t xml:space=\"preserve\">\(escaped)</w:t>"
    return (run ? "<w:r>\(xml)</w:r>" : xml, letters)
  }

  /// Letters whose spaces at the ends do not show.
  private mutating func bare() -> (String, [Line]) {
    let (xml, letters) = text(words())
    let shown = Array(
      letters.drop { $0.shown == " " }.reversed().drop { $0.shown == " " }.reversed())
    unseen.formUnion(letters.flatMap { Array($0.places ?? 0..<0) })
    unseen.subtract(shown.flatMap { Array($0.places ?? 0..<0) })
    return (xml.replacing(" xml:space=\"preserve\"", with: ""), [shown])
  }

  /// Two letters of VNI-Times may show as one.
  private mutating func oldFont() -> (String, [Line]) {
    let isVNI = Bool.random(using: &random)
    let letters: [(String, String)] =
      isVNI
      ? [
        ("K", "K"), ("eá", "ế"), (" ", " "), ("h", "h"), ("o", "o"), ("aï", "ạ"), ("c", "c"),
        ("h", "h"),
      ]
      : [
        ("K", "K"), ("Õ", "ế"), (" ", " "), ("h", "h"), ("o", "o"), ("¹", "ạ"), ("c", "c"),
        ("h", "h"),
      ]
    let line = letters.map { code, shown in
      let start = count
      count += code.unicodeScalars.count
      return Letter(shown: shown, places: start..<count)
    }
    let font = isVNI ? "VNI-Times" : ".VnTime"
    return (
      DocumentFormatsTests.run(
        letters.map { $0.0 }.joined(), "<w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\"/>"),
      [line]
    )
  }
}
