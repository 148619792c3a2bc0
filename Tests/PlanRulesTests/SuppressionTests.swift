import Testing

@testable import PlanRules
@testable import RuleTables
@testable import SourceText

/// What remarks leave out, and fingerprints.
@Suite struct SuppressionTests {
  private static func lint(_ text: String, _ suppressions: [Suppression] = []) -> LintResult {
    var options = LintOptions()
    options.obeysRemarks = true
    return Linter(tables: .builtIn, options: options)
      .lint(SourceText(Array(text.utf8)).readingRemarks(), suppressions: suppressions)
  }

  private static func plan(_ head: String, _ inner: String) -> String {
    """
    \(head)
    KẾ HOẠCH
    Tổ chức hội thi năm học 2025-2026
    I. MỤC ĐÍCH
    Nâng cao năng lực theo Thông tư số 19/2019/TT-BGDĐT ngày 32/11/2019.
    \(inner)
    III. NỘI DUNG
    Thi giảng theo Thông tư số 19/2019/TT-BGDĐT ngày 33/11/2019.
    V. TỔ CHỨC THỰC HIỆN
    Nhà trường thực hiện.
    """
  }

  @Test(arguments: [
    // At the head it stands for the whole document.
    ("<!-- kehoach: bỏ qua section/numbering: đã duyệt -->", "", 2, []),
    ("<!-- kehoach: IGNORE citation/date-invalid,  section/* : ok -->", "", 4, []),
    // Further down for the paragraph after it.
    ("", "<!-- kehoach: bỏ qua section/numbering: đã duyệt -->", 1, []),
    ("", "<!-- kehoach: bỏ qua citation/date-invalid: x -->", 0, ["citation/date-invalid"]),
    ("", "<!-- kehoach: bỏ qua section/numbering -->", 0, ["chưa nói lý do"]),
    ("", "<!-- kehoach: bỏ qua section/numbring: x -->", 0, ["section/numbring"]),
    ("", "<!-- kehoach: tắt section/numbering: x -->", 0, ["không hiểu"]),
    ("", "<!-- kehoach: bỏ qua : x -->", 0, ["không hiểu"]),
  ])
  func `remarks`(head: String, inner: String, atLeast: Int, notices: [String]) {
    let whole = Self.lint(Self.plan("", ""))
    let result = Self.lint(Self.plan(head, inner))
    #expect(result.suppressed.count >= atLeast && (atLeast > 0 || result.suppressed.isEmpty))
    #expect(result.findings.count + result.suppressed.count == whole.findings.count)
    #expect(result.notices.count == notices.count)
    for (notice, words) in zip(result.notices, notices) {
      #expect(notice.message.vi.contains(words) && notice.line > 0)
    }
    // A rule that only has findings left out has not passed.
    for entry in result.suppressed
    where !result.findings.contains(where: { $0.rule == entry.finding.rule }) {
      #expect(
        result.coverage[result.rules.firstIndex(of: entry.finding.rule) ?? 0].status == .notChecked)
    }
  }

  @Test func `whoever hands a plan in does not judge it`() {
    let text = Self.plan("<!-- kehoach: bỏ qua section/*: x -->", "")
    let source = SourceText(Array(text.utf8)).readingRemarks()
    let result = Linter(tables: .builtIn, options: LintOptions()).lint(source)
    #expect(result.suppressed.isEmpty && result.notices.count == 1)
    #expect(result.notices.first?.message.vi.contains("không được theo") ?? false)
    var draft = LintOptions()
    draft.stage = .draft
    #expect(!Linter(tables: .builtIn, options: draft).lint(source).suppressed.isEmpty)
  }

  @Test func `the configuration by rule and words`() {
    func suppression(_ rule: String, _ quote: String) -> Suppression {
      Suppression(
        rules: [rule], quote: quote, reason: "đã duyệt",
        place: SuppressionPlace(file: "c.json", line: 3))
    }
    let text = Self.plan("", "")
    #expect(Self.lint(text, [suppression("section/numbering", "iii")]).suppressed.count == 1)
    #expect(Self.lint(text, [suppression("section/numbering", "iv")]).suppressed.isEmpty)
    #expect(Self.lint(text, [suppression("section/order", "iii")]).suppressed.isEmpty)
    let dated = Self.lint(text, [suppression("citation/date-invalid", "\n 32/11/2019 ")])
    #expect(dated.suppressed.map { $0.place.file } == ["c.json"])
    #expect(dated.notices.isEmpty)
  }

  @Test func `a thousand equal findings have a thousand fingerprints`() {
    let line = "Thông tư số 19/2019/TT-BGDĐT ngày 32/11/2019.\n\n"
    let result = Self.lint(Self.plan("", String(repeating: line, count: 1000)))
    #expect(result.findings.count > 1000)
    #expect(Set(result.findings.map { $0.fingerprint }).count == result.findings.count)
    #expect(Set(result.findings.map { $0.fingerprint.text }).count == result.findings.count)
  }

  @Test func `fingerprints stay where lines move and letters are written otherwise`() {
    let text = Self.plan("", "")
    let moved = "\n\n" + text.split(separator: "\n").joined(separator: "\r\n\r\n")
    let ids = { (result: LintResult) in Set(result.findings.map { $0.fingerprint.text }) }
    let first = ids(Self.lint(text))
    #expect(!first.isEmpty)
    #expect(ids(Self.lint(moved)) == first)
  }

  @Test func `the hash is FNV-1a of 128 bits`() {
    // The published value of «foobar».
    var fingerprint = Fingerprint()
    let bytes = Array("foobar".utf8)
    fingerprint.add(bytes, 0..<bytes.count)
    #expect(fingerprint.text == "343e1662793c64bf6f0d3597ba446f18")
  }

  @Test func `as many remarks as paragraphs`() {
    let one = "<!-- kehoach: bỏ qua text/*: x -->\nĐoạn văn này có một câu.\n\n"
    let result = Self.lint(Self.plan("", String(repeating: one, count: 5000)))
    #expect(result.notices.count + result.suppressed.count >= 5000)
  }
}
