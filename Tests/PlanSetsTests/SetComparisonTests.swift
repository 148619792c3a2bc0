import Testing

@testable import PlanRules
@testable import PlanSets
@testable import RuleTables
@testable import SourceText

/// Đối chiếu các văn bản: what is said of several documents together, and what is not.
@Suite struct SetComparisonTests {
  /// A school's plan, long enough to be compared.
  struct School {
    var name = "HOA SỮA"
    var number = "05"
    var symbol = "KH-MNHS"
    var year = 2025
    var date = "12/11/2019"
    var body = ""
    var owner = "Hoa Sữa"
    var subject = "Bồi dưỡng thường xuyên năm học 2025-2026"
    /// What makes its text its own.
    var seed = 0

    var text: String {
      let own = (0..<60).map { index in
        seed == 0
          ? "Việc thứ \(index) được giao cho tổ chuyên môn theo dõi và báo cáo hằng tháng."
          : "Mục \(index &* seed % 97) khối \(index &* seed % 89) lớp \(index &* seed % 83) phòng \(index)."
      }
      return """
        UBND XÃ AN BÌNH
        TRƯỜNG MẦM NON \(name)
        Số: \(number)/\(symbol)
        An Bình, ngày 15 tháng 9 năm \(year)

        KẾ HOẠCH
        \(subject)

        Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày \(date) của Bộ trưởng Bộ Giáo dục và Đào tạo;
        Căn cứ Kế hoạch số 141/KH-SGDĐT ngày \(date) của Sở Giáo dục và Đào tạo;

        I. MỤC ĐÍCH
        Trường Mầm non \(owner) xây dựng kế hoạch này.
        \(body)
        II. NỘI DUNG
        \(own.joined(separator: "\n"))
        """
    }
  }

  private static func findings(
    _ texts: [String], required: [String] = [], order: [Int]? = nil, folder: String = "",
    source: (String) -> SourceText = { SourceText(Array($0.utf8)) }
  ) -> [SetFinding] {
    let linter = Linter(tables: .builtIn, options: LintOptions())
    var comparison = SetComparison()
    for index in order ?? Array(texts.indices) {
      let result = linter.lint(source(texts[index]))
      let path = "\(folder)\(index).txt"
      comparison.add(
        PlanDigest(ordinal: index + 1, path: path, result, required: required),
        CitationDigest(ordinal: index + 1, path: path, result.analysis))
    }
    return comparison.findings()
  }

  private static func of(_ rule: Rule, _ findings: [SetFinding]) -> [[String]] {
    findings.filter { $0.rule == rule }.map { finding in
      ([finding.place] + finding.related).map { "\($0.path):\($0.line)" }
    }
  }

  // MARK: Numbers

  @Test(arguments: [
    (School(number: "5", seed: 3), 1), (School(symbol: "KH/MNHS", seed: 3), 1),
    // Another year, another school, another number, none.
    (School(year: 2024, seed: 3), 0), (School(name: "HOA MAI", seed: 3), 0),
    (School(number: "06", seed: 3), 0), (School(number: "    ", seed: 3), 0),
  ])
  func `the same number`(other: School, count: Int) {
    let found = Self.of(.sameNumber, Self.findings([School(seed: 7).text, other.text]))
    #expect(found == (count == 0 ? [] : [["0.txt:3", "1.txt:3"]]))
  }

  @Test(arguments: [
    // Mended, or in another format: the copies say it.
    (School(body: "Thêm một câu."), "Bồi dưỡng thường xuyên năm học 2025-2026", []),
    (School(seed: 3), "Bồi  dưỡng thường xuyên năm học 2025-2026", [Severity.info]),
    (School(), "Tổ chức ngày hội của bé", [.warning]),
    (School(seed: 3), "Tổ chức ngày hội của bé", [.warning]),
  ])
  func `versions of one document`(other: School, subject: String, severities: [Severity]) {
    var other = other
    other.subject = subject
    let found = Self.findings([School().text, other.text]).filter { $0.rule == .sameNumber }
    #expect(found.map { $0.severity } == severities)
  }

  @Test func `a document sent twice has its number by right`() {
    let found = Self.findings([School().text, School().text])
    #expect(found.map { $0.rule } == [.nearDuplicate])
    #expect(found[0].message.vi == "Trùng nguyên văn với 0.txt.")
  }

  // MARK: Citations

  @Test func `one document with two dates`() {
    let texts = [
      School(seed: 3).text, School(number: "6", date: "11/12/2019", seed: 5).text,
      School(number: "7", seed: 9).text,
    ]
    let found = Self.findings(texts).filter { $0.rule == .citedDifferently }
    // 141/KH-SGDĐT has no year: many offices give that number.
    #expect(found.count == 1)
    #expect(found.first?.place.path == "1.txt" && found.first?.place.line == 9)
    // By it a report finds the document: «1.txt» is the second of them.
    let places = found.flatMap { [$0.place] + $0.related }
    #expect(places.allSatisfy { $0.path == "\($0.ordinal - 1).txt" }, "\(places)")
    #expect(found.first?.related.map { $0.path } == ["0.txt", "2.txt"])
    #expect(found.first?.message.vi.contains("theo danh mục: 12/11/2019") == true)
  }

  @Test func `what differs within one document is that document's own fault`() {
    let body = "Theo Thông tư số 19/2019/TT-BGDĐT ngày 11/12/2019 của Bộ Giáo dục và Đào tạo."
    let found = Self.findings([
      School(body: body).text, "KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\nXanh.",
    ])
    #expect(Self.of(.citedDifferently, found).isEmpty)
  }

  // MARK: Another school's name

  @Test(arguments: [
    ("Trường Mầm non Hoa Mai ban hành Kế hoạch như sau:", true),
    ("Giao ban giám hiệu của trường MN Hoa Mai tổ chức thực hiện.", true),
    ("Trên đây là Kế hoạch bồi dưỡng của Trường Mầm non Hoà Mai./.", false),
    // Another may well be meant.
    ("Phối hợp với Ban giám hiệu của Trường Mầm non Hoa Mai tổ chức sinh hoạt.", false),
    ("Học tập tại trường, tham quan lớp của Trường Mầm non Hoa Mai.", false),
    ("Trường Mầm non Hoa Mai: 24 trẻ.", false), ("Địa điểm: Trường Mầm non Hoa Mai.", false),
    ("Lớp của Trường Mầm non Hoa Mai, Trường Mầm non Sao Sáng, Trường Mầm non Ban Mai.", false),
    // Its own name, given more fully at its head.
    ("Trường Mầm non Hoa xây dựng kế hoạch.", false),
    // Another school, and one that has no plan here.
    ("Trường Mầm non Hoa Mai Vàng xây dựng kế hoạch.", false),
    ("Trường Tiểu học Hoa Mai xây dựng kế hoạch.", false),
    ("Trường Mầm non Hoa Sữa xây dựng kế hoạch.", false),
  ])
  func `a foreign issuer`(line: String, isFound: Bool) {
    let texts = [
      School(body: line, seed: 3).text,
      School(name: "HOA MAI", symbol: "KH-MNHM", owner: "Hoa Mai", seed: 5).text,
      School(name: "HOA", symbol: "KH-MNH", owner: "Hoa", seed: 9).text,
    ]
    let found = Self.of(.foreignIssuer, Self.findings(texts))
    #expect(found == (isFound ? [["0.txt:14", "1.txt:1"]] : []))
  }

  @Test func `a department's plan may name every school`() {
    let department = School(owner: "Hoa Mai", seed: 3).text
      .replacing("TRƯỜNG MẦM NON HOA SỮA", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO")
    let school = School(name: "HOA MAI", owner: "Hoa Mai", seed: 5).text
    #expect(Self.of(.foreignIssuer, Self.findings([department, school])).isEmpty)
  }

  // MARK: Copies

  @Test func `nearly the same`() {
    var other = School(number: "6")
    other.body = "Một câu riêng của kế hoạch này."
    let found = Self.findings([School().text, other.text, School(number: "9", seed: 3).text])
      .filter { $0.rule == .nearDuplicate }
    #expect(found.count == 1 && found[0].place.path == "1.txt" && found[0].severity == .info)
    #expect(found[0].message.vi.contains("khác nhau ở dòng"))
  }

  /// A text in which each line is a paragraph of a Word document, or ten are a page.
  private static func document(_ text: String, isPaged: Bool) -> SourceText {
    var origins: [TextOrigin] = []
    var offset = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      origins.append(
        isPaged
          ? TextOrigin(offset: offset, part: .body, page: index / 10 + 1)
          : TextOrigin(offset: offset, part: .body, paragraph: index + 1))
      offset += line.utf8.count + 1
    }
    return SourceText(Array(text.utf8), origins: origins, notes: ReadingNotes())
  }

  /// Nobody finds a line in Word.
  @Test(arguments: [(false, "đoạn 14, 30", "đoạn 3"), (true, "trang 2, 3", "trang 1")])
  func `places are in the words of the format`(isPaged: Bool, differing: String, number: String) {
    var other = School()
    other.body = "Một câu riêng của kế hoạch này."
    let text = other.text.replacing("Việc thứ 14 được", "Việc thứ 14 không được")
    let found = Self.findings([School().text, text, School(seed: 3).text]) {
      Self.document($0, isPaged: isPaged)
    }
    let copy = found.first { $0.rule == .nearDuplicate }
    #expect(copy?.message.vi.contains("khác nhau ở \(differing) (") == true, "\(found)")
    let same = found.first { $0.rule == .sameNumber }
    #expect(same?.place.inDocument.words.vi == number)
    #expect(found.allSatisfy { !$0.message.vi.contains("dòng") })
  }

  @Test func `copies are compared with the first, in any order of arrival`() {
    let texts = (0..<30).map { School(number: "\($0 + 1)", seed: $0 % 3 * 5).text }
    let found = Self.findings(texts, required: ["999/KH-SGDĐT"])
    #expect(found.filter { $0.rule == .nearDuplicate }.count == 27)
    #expect(Self.of(.notCited, found).map { $0.count } == [21])
    let shuffled = Self.findings(
      texts, required: ["999/KH-SGDĐT"], order: Array(texts.indices.reversed()))
    #expect(shuffled.map { $0.message } == found.map { $0.message })
    #expect(shuffled.map { $0.place.path } == found.map { $0.place.path })
  }

  @Test func `fingerprints do not depend on folders or order`() {
    let texts = [School(seed: 3).text, School(date: "11/12/2019").text, School().text]
    let ids = Self.findings(texts).map { $0.fingerprint }
    #expect(Set(ids).count == ids.count && ids.count >= 3)
    let moved = Self.findings(texts, folder: "nơi khác/")
    #expect(moved.map { $0.fingerprint } == ids)
  }

  @Test(arguments: ["", "KẾ HOẠCH", "\u{FFFD}", "TRƯỜNG\nSố: /\n\nKẾ HOẠCH\n\nTrường trường"])
  func `odd texts`(text: String) {
    _ = Self.findings([text, text, School(body: text).text])
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
