import Testing

@testable import PlanFacts
@testable import PlanReports
@testable import PlanRules
@testable import PlanSets
@testable import PlanSyntax
@testable import RuleTables
@testable import SourceText

/// Cited documents gathered over a pile.
@Suite struct CitedDocumentsTests {
  private func pile(_ texts: [String], order: [Int]? = nil) -> CitedDocuments.Outcome {
    var pile = CitedDocuments()
    for index in order ?? Array(texts.indices) {
      let source = SourceText(Array(texts[index].utf8))
      let result = Analysis(
        of: source, tables: .builtIn, asOf: CalendarDate(year: 2025, month: 10, day: 1))
      pile.add(
        CitationDigest(ordinal: index + 1, path: "\(index).txt", result))
    }
    return pile.finish()
  }

  @Test func `the order in which documents are read tells nothing`() {
    var total = RunSummary()
    func bytes(_ order: [Int]) -> [UInt8] {
      let outcome = SamplePile.outcome(&total, order: order)
      return CitedDocumentsJSONReport(
        tool: Tool(version: "1", registerDay: "2026-11-21"), layout: .list, language: .vietnamese
      ).report(outcome, RunSummary())
    }
    let first = bytes([0, 1, 2])
    for order in [[2, 1, 0], [1, 0, 2], [2, 0, 1]] { #expect(bytes(order) == first) }
  }

  @Test func `one row a document, the most cited first`() {
    let outcome = pile([
      "Căn cứ Nghị định số 30/2020/NĐ-CP; Thông tư số 12/2019/TT-BGDĐT;",
      "Căn cứ Thông tư 12/2019/TT-BGDĐT ngày 26/8/2019; Nghị định số 9/2020/NĐ-CP;",
    ])
    #expect(
      outcome.cited.map { $0.number } == ["12/2019/TT-BGDĐT", "9/2020/NĐ-CP", "30/2020/NĐ-CP"])
    #expect(outcome.cited.map { $0.places.count } == [2, 1, 1])
    #expect(outcome.cited[0].places.map { $0.document } == [0, 1])
    #expect(outcome.cited[0].documentCount == 2)
    #expect(outcome.givenDifferently.isEmpty)
  }

  @Test func `a law is one by its name and by its number`() {
    let outcome = pile([
      "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;", "Căn cứ Luật Giáo dục năm 2019;",
      "Căn cứ Luật số 43/2019/QH14;",
    ])
    #expect(outcome.cited.count == 1)
    #expect(outcome.cited.first?.number == "43/2019/QH14")
    #expect(outcome.cited.first?.name == "Luật Giáo dục")
  }

  @Test func `laws that the register does not know are reported by name and year`() {
    let outcome = pile([
      "Căn cứ Luật Đua thuyền năm 2031;", "Căn cứ Luật Đua thuyền năm 2032;",
      "Căn cứ Luật  Đua thuyền năm 2032;",
    ])
    #expect(outcome.cited.map { $0.year } == [2032, 2031])
    #expect(outcome.cited.map { $0.places.count } == [2, 1])
  }

  @Test func `different dates are reported with what the register has`() throws {
    let outcome = pile([
      "Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019;",
      "Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12 tháng 11 năm 2019;",
      "Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 11/12/2019;",
    ])
    let different = try #require(outcome.givenDifferently.first)
    #expect(different.isUnmistakable)
    #expect(different.dates.map { $0.value.iso } == ["2019-11-12", "2019-12-11"])
    #expect(different.dates.map { $0.isInRegister } == [true, false])
    #expect(different.dates.map { $0.places } == [[0, 1], [2]])
  }

  @Test func `a number without a year is another document every year`() {
    let outcome = pile([
      "Thực hiện Kế hoạch số 141/KH-SGDĐT ngày 05/9/2022;",
      "Thực hiện Kế hoạch số 141/KH-SGDĐT ngày 07/9/2023;",
      "Thực hiện Kế hoạch số 141/KH-SGDĐT;",
    ])
    #expect(outcome.cited.count == 3)
    #expect(outcome.givenDifferently.isEmpty)
    let sameYear = pile([
      "Thực hiện Kế hoạch số 141/KH-SGDĐT ngày 05/9/2022;",
      "Thực hiện Kế hoạch số 141/KH-SGDĐT ngày 07/9/2022;",
      "Thực hiện Kế hoạch số 141/KH-SGDĐT;",
    ])
    #expect(sameYear.cited.map { $0.places.count } == [3])
    #expect(sameYear.givenDifferently.first?.isUnmistakable == false)
  }

  @Test func `abbreviations and shorter titles are no difference`() {
    let number = "Căn cứ Thông tư số 5/2031/TT-BGDĐT"
    let same = pile([
      "\(number) ban hành Quy chế bồi dưỡng thường xuyên giáo viên, cán bộ quản lý cơ sở giáo dục;",
      "\(number) ban hành quy chế bồi dưỡng thường xuyên giáo viên;",
      "\(number) ban hành Quy chế BDTX GV, CBQL;",
    ])
    #expect(same.givenDifferently.isEmpty)
    let other = pile([
      "\(number) ban hành Quy chế bồi dưỡng thường xuyên giáo viên, cán bộ quản lý cơ sở giáo dục;",
      "\(number) quy định tiêu chuẩn thiết bị thí nghiệm phòng học bộ môn vật lý;",
    ])
    #expect(other.givenDifferently.first?.titles.count == 2)
  }

  @Test func `what has neither number nor name is counted and left out`() {
    let outcome = pile([
      "Thực hiện Kế hoạch số      /KH-SGDĐT ngày    tháng 5 năm 2025 của Sở GDĐT;"
    ])
    #expect(outcome.citationCount == outcome.ungroupedCount + outcome.cited.count)
  }

  @Test func `nothing is cited in nothing`() {
    let outcome = pile([])
    #expect(outcome.documents.isEmpty && outcome.cited.isEmpty)
  }
}
