import Foundation
import TestSupport
import Testing

@testable import PlanReports
@testable import PlanRules
@testable import PlanSets
@testable import PlanSyntax
@testable import RuleTables
@testable import SourceText

/// The page on many documents, and what it is made of.
@Suite struct PageReportTests {
  private func report(_ language: Language) -> PageReport {
    PageReport(tool: Tool(version: "9.9.9", registerDay: "2026-11-21"), language: language)
  }

  private func manner() -> LintManner {
    LintManner(tables: .builtIn, stage: .submitted, asOf: nil)
  }

  /// A whole page on documents that were checked and those that could not be read.
  private func page(
    _ report: PageReport, _ results: [(String, LintResult)], unreadable: [(String, String)],
    batch: [SetFinding]? = nil
  ) -> [UInt8] {
    var digests: [DocumentDigest] = []
    var parts: [UInt8] = []
    var summary = RunSummary()
    for (path, result) in results {
      var name = DocumentName(path: path)
      name.ordinal = digests.count + 1
      let (digest, html) = report.document(name, result, manner())
      digests.append(digest)
      parts += html
      summary.add(result)
    }
    for (path, reason) in unreadable {
      var name = DocumentName(path: path)
      name.ordinal = digests.count + 1
      digests.append(DocumentDigest(unreadable: name, reason))
      parts += report.unreadable(digests[digests.count - 1])
    }
    return report.opening(digests, summary, batch) + parts + report.closing(digests)
  }

  @Test(arguments: [Language.vietnamese, .english])
  func `a page on three documents`(language: Language) throws {
    let sample = SampleDocument()
    let bytes = page(
      report(language),
      [("ke-hoach.txt", sample.result), ("sach.txt", sample.cleanResult)],
      unreadable: [("hong.docx", "tệp hỏng")],
      batch: MachineReports.batch("Số 05/KH-MNHS đứng ở hai văn bản.", path: "sach.txt"))
    try ForeignWordsTests.expectOwnMarkup(bytes)
    let page = String(decoding: bytes, as: UTF8.self)
      .replacing(HTMLAssets.style.description, with: "…")
      .replacing(HTMLAssets.script.description, with: "…")
      .replacing(HTMLAssets.styleHash.description, with: "…")
      .replacing(HTMLAssets.scriptHash.description, with: "…")
    try expectMatch(
      page,
      "Tests/PlanReportsTests/Canned/" + (language == .vietnamese ? "lint.html" : "lint.en.html"))
  }

  @Test(arguments: ForeignWordsTests.hostile)
  func `a hostile word in every field stays a word`(word: String) throws {
    let text = """
      UBND XÃ \(word)\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 5/KH-\(word)\tAn Bình, ngày 31 tháng 2 năm 2025
      KẾ HOẠCH
      Bồi dưỡng thường xuyên \(word) năm học 2025- 2027
      Căn cứ Thông tư số 19/2019/TT- BGDĐT ngày 12/13/2019 của Bộ \(word) về việc "\(word)" tại Điều 5 khoản \(word)
      I. MỤC ĐÍCH \(word)
      - \(word) …… (ghi rõ)
      III. NỘI DUNG: \(word)
      1. \(word) 40 tiết
      Nơi nhận: \(word)
      HIỆU TRƯỞNG \(word)
      PHỤ LỤC \(word)
      """
    let linter = Linter(tables: .builtIn, options: LintOptions())
    let result = linter.lint(SourceText(Array(text.utf8)))
    #expect(!result.findings.isEmpty)
    for language in [Language.vietnamese, .english] {
      try ForeignWordsTests.expectOwnMarkup(
        page(
          report(language), [(word, result), (word, result)], unreadable: [(word, word)],
          batch: MachineReports.batch(word, path: word)))
    }
  }

  @Test(arguments: [
    ([Severity.error, .warning], Verdict.mustFix), ([.warning, .info], .review), ([.info], .passed),
    ([], .passed),
  ])
  func `the verdict follows the gravest finding`(severities: [Severity], verdict: Verdict) {
    let sample = SampleDocument()
    let findings = severities.map {
      Finding(
        rule: SampleDocument.rules[0], severity: $0, message: "m", span: 0..<3, related: [],
        source: [], cause: nil,
        fix: nil)
    }
    func digest(_ profile: Profile?) -> DocumentDigest {
      let result = LintResult(
        analysis: sample.analysis, profile: profile,
        profileReason: Localized("vì", en: "for"), findings: findings,
        coverage: [Coverage(rule: 0, status: .passed, reason: nil)])
      return report(.vietnamese)
        .document(DocumentName(path: "a"), result, manner()).digest
    }
    #expect(digest(Tables.builtIn.profile(named: "base")).verdict == verdict)
    // What is no plan was not judged as one.
    #expect(digest(nil).verdict == .notPlan)
  }

  @Test func `faults are counted by document, the most common first`() {
    let sample = SampleDocument()
    let report = report(.vietnamese)
    let digests = (0..<3).map { _ in
      report.document(DocumentName(path: "a"), sample.result, manner()).digest
    }
    let faults = CommonFault.gather(digests)
    #expect(faults.map { $0.rule.id }.first == "letterhead/number-blank")
    #expect(faults.map { $0.documents.count } == [3, 3, 3])
    #expect(faults.map { $0.total } == [9, 3, 3])
    #expect(faults[0].messages.map { $0.documents } == [3, 3, 3])
  }
}
