@testable import PlanFacts
@testable import PlanReports
@testable import PlanRules
@testable import PlanSets
@testable import PlanSyntax
@testable import RuleTables
@testable import SourceText

/// A pile of small texts that cite the same documents in different ways.
enum SamplePile {
  static let texts: [(path: String, text: String)] = [
    (
      "xã/một.txt",
      """
      Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12 tháng 11 năm 2019 của Bộ trưởng Bộ GDĐT;
      Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
      Căn cứ Kế hoạch số 60/KH-UBND ngày 03 tháng 3 năm 2022 của UBND huyện về việc nạo vét kênh mương nội đồng;
      """
    ),
    (
      "xã/hai.txt",
      """
      Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/12/2019 của Bộ GDĐT ban hành Quy chế bồi dưỡng thường xuyên giáo viên;
      Căn cứ Luật Giáo dục năm 2019;
      Căn cứ Kế hoạch số 60/KH-UBND ngày 15/3/2022 về việc tổ chức giải bóng chuyền thanh niên toàn huyện;
      Theo Điều 5 Thông tư 19/2019/TT-BGDĐT và Luật số 43/2019/QH14.
      """
    ),
    (
      "ba, \"=1+1\".txt",
      """
      Căn cứ thông tư 19/2019/TT-BGDĐT ngày 12/11/2019 về quy chế BDTX giáo viên;
      Căn cứ Kế hoạch số 60/KH-UBND ngày 20/9/2024 của UBND xã;
      """
    ),
  ]

  /// - Parameter order: in which the texts are added.
  static func outcome(
    _ summary: inout RunSummary, order: [Int] = [0, 1, 2]
  ) -> CitedDocuments.Outcome {
    let tables = Tables.builtIn
    var pile = CitedDocuments()
    for index in order {
      let source = SourceText(Array(texts[index].text.utf8))
      let result = Analysis(
        of: source, tables: tables, asOf: CalendarDate(year: 2025, month: 10, day: 1))
      summary.add(result)
      pile.add(
        CitationDigest(ordinal: index + 1, path: texts[index].path, result))
    }
    return pile.finish()
  }
}
