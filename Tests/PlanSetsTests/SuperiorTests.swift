import PlanFacts
import Testing

@testable import PlanRules
@testable import PlanSets
@testable import RuleTables
@testable import SourceText

/// Đối chiếu với cấp trên: what is said of a school's plan beside the plan that it carries out.
@Suite struct SuperiorTests {
  private static let linter = Linter(tables: .builtIn, options: LintOptions())

  private static let superior = """
    ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    XÃ AN BÌNH\tĐộc lập - Tự do - Hạnh phúc
    Số: 156/KH-UBND\tAn Bình, ngày 19 tháng 9 năm 2025

    KẾ HOẠCH
    Bồi dưỡng thường xuyên giáo viên năm học 2025-2026

    I. MỤC ĐÍCH
    Giúp giáo viên cập nhật kiến thức.
    II. TỔ CHỨC THỰC HIỆN
    1. Phòng Văn hóa - Xã hội
    Tổng hợp kết quả bồi dưỡng toàn xã trước ngày 20/6/2026.
    2. Các trường
    a) Xây dựng kế hoạch nêu rõ mục đích, đối tượng, kinh phí; gửi kế hoạch về xã trước ngày 10/10/2025.
    b) Gửi kết quả bồi dưỡng của từng giáo viên trước ngày 05/6/2026.
    c) Cử đủ người dự lớp chuyển đổi số trước ngày 15/01/2026./.
    """

  private static func school(
    basis: String = "Kế hoạch số 156/KH-UBND ngày 19/9/2025 của UBND xã An Bình về bồi dưỡng",
    day: String = "02 tháng 10", year: String = "2025-2026", funding: String = "III. KINH PHÍ",
    due: String = "03/6/2026"
  ) -> String {
    """
    UBND XÃ AN BÌNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRƯỜNG TIỂU HỌC BẾN ĐÒ\tĐộc lập - Tự do - Hạnh phúc
    Số: 21/KH-THBĐ\tAn Bình, ngày \(day) năm 2025

    KẾ HOẠCH
    Bồi dưỡng thường xuyên giáo viên năm học \(year)

    Căn cứ \(basis);
    Trường Tiểu học Bến Đò xây dựng kế hoạch như sau:

    I. MỤC ĐÍCH
    Giúp giáo viên cập nhật kiến thức.
    II. ĐỐI TƯỢNG
    31 giáo viên của trường.
    \(funding)
    Từ nguồn chi thường xuyên.
    IV. TỔ CHỨC THỰC HIỆN
    Phó Hiệu trưởng gửi kết quả bồi dưỡng của từng giáo viên về xã trước ngày \(due)./.
    """
  }

  private static func lint(_ text: String) -> LintResult {
    linter.lint(SourceText(Array(text.utf8)))
  }

  /// «rule outcome «quote» | «quote of the superior»» of each comparison.
  private static func compare(_ text: String) throws -> [String] {
    let superior = try SuperiorPlan(path: "xa.txt", lint(Self.superior))
    let digest = try #require(
      SuperiorDigest(ordinal: 1, path: "truong.txt", lint(text), against: superior))
    return digest.findings.map {
      "\($0.rule.id) \($0.outcome) «\($0.place.quote ?? "")» | «\($0.related[0].quote ?? "")»"
    }
  }

  @Test func whatAgreesAndWhatCannotBeMatched() throws {
    let title = "Bồi dưỡng thường xuyên giáo viên năm học 2025-2026"
    let asked = "Xây dựng kế hoạch nêu rõ mục đích, đối tượng, kinh phí"
    #expect(
      try Self.compare(Self.school()) == [
        "against/cited agrees «Kế hoạch số 156/KH-UBND ngày 19/9/2025» | «Số: 156/KH-UBND»",
        "against/school-year agrees «2025-2026» | «2025-2026»",
        "against/deadline agrees «ngày 02 tháng 10 năm 2025» | «gửi kế hoạch về xã trước ngày 10/10/2025»",
        "against/deadline agrees «Phó Hiệu trưởng gửi kết quả bồi dưỡng của từng giáo viên về xã trước ngày 03/6/2026» | «Gửi kết quả bồi dưỡng của từng giáo viên trước ngày 05/6/2026»",
        "against/deadline unchecked «\(title)» | «Cử đủ người dự lớp chuyển đổi số trước ngày 15/01/2026./.»",
        "against/section agrees «\(title)» | «\(asked)»",
        "against/section agrees «\(title)» | «\(asked)»",
        "against/section agrees «\(title)» | «\(asked)»",
      ])
  }

  @Test(arguments: [
    (school(basis: "Luật Giáo dục ngày 14 tháng 6 năm 2019"), "against/cited"),
    (school(basis: "Kế hoạch số 156/KH-UBND ngày 09/9/2025 của UBND xã An Bình"), "against/cited"),
    (school(basis: "Kế hoạch số 156/KH-UBND của UBND xã An Bình về bồi dưỡng"), "against/cited"),
    (school(year: "2024-2025"), "against/school-year"),
    (school(day: "17 tháng 10"), "against/deadline"),
    (school(due: "15/6/2026"), "against/deadline"),
    (school(funding: "III. KHEN THƯỞNG"), "against/section"),
  ])
  func whatDoesNotAgree(text: String, rule: String) throws {
    let faults = try Self.compare(text).filter { $0.contains(" fault ") }
    #expect(faults.count == 1 && faults[0].hasPrefix(rule + " "), "\(faults)")
  }

  @Test func `what differs is a finding of the plan itself, with what the superior's says`() throws
  {
    let superior = try SuperiorPlan(path: "xa.txt", Self.lint(Self.superior))
    let result = Self.lint(Self.school(due: "15/6/2026"))
    let digest = try #require(
      SuperiorDigest(ordinal: 1, path: "truong.txt", result, against: superior))
    let found = digest.findings.compactMap { $0.difference(.vietnamese) }
    #expect(found.map { $0.rule.id } == ["against/deadline"])
    let finding = try #require(found.first)
    #expect(result.source.text(finding.span).hasSuffix("trước ngày 15/6/2026"))
    #expect(
      finding.source == [
        "Kế hoạch cấp trên, dòng 15: «Gửi kết quả bồi dưỡng của từng giáo viên trước ngày 05/6/2026»"
      ])
  }

  @Test func `what may stand on an unread page is not missed`() throws {
    let superior = try SuperiorPlan(path: "xa.txt", Self.lint(Self.superior))
    let text = Array(
      Self.school(basis: "Luật Giáo dục ngày 14 tháng 6 năm 2019", funding: "III. KHEN THƯỞNG").utf8
    )
    var notes = ReadingNotes()
    notes.blankPages = [2]
    let origins = [
      TextOrigin(offset: 0, part: .body, page: 1),
      TextOrigin(offset: text.count, part: .body, page: 2),
    ]
    let result = Self.linter.lint(SourceText(text, origins: origins, notes: notes))
    let digest = try #require(
      SuperiorDigest(ordinal: 1, path: "truong.pdf", result, against: superior))
    #expect(!digest.findings.contains { $0.outcome == .fault })
    #expect(digest.findings.contains { $0.message.vi.contains("trang 2 không có chữ") })
  }

  /// A plan from before, or whose basis was not read surely, is not accused.
  @Test func whatIsNotKnownIsNotSaid() throws {
    let unread = try Self.compare(
      Self.school(basis: "Kế hoạch 156 KH-UBND tháng 9 của Ủy ban nhân dân xã An Bình"))
    #expect(!unread.contains { $0.hasPrefix("against/cited fault") })
  }

  private static let law = "Luật Giáo dục ngày 14 tháng 6 năm 2019"

  /// What does not carry the superior's plan out is held against nothing, and it is said why.
  @Test(arguments: [
    (school(basis: law, day: "01 tháng 9"), "có trước"),
    (
      school(basis: law, year: "2024-2025").replacing(
        "tháng 10 năm 2025", with: "tháng 9 năm 2024"),
      "có trước"
    ),
    (
      school(basis: law, year: "2026-2027"), "năm học 2026-2027, kế hoạch cấp trên của năm học 2025"
    ),
    (school(basis: law).replacing("UBND XÃ AN BÌNH", with: "UBND XÃ CỘNG HÒA"), "không thuộc"),
    (
      school(basis: law).replacing("TRƯỜNG TIỂU HỌC BẾN ĐÒ", with: "UBND XÃ CỘNG HÒA"),
      "không thuộc"
    ),
    (
      school(basis: law).replacing("UBND XÃ AN BÌNH", with: "ỦY BAN NHÂN DÂN")
        .replacing("TRƯỜNG TIỂU HỌC BẾN ĐÒ", with: "XÃ AN BÌNH"), "cùng một cơ quan"
    ),
    (
      school(basis: law).replacing(
        "Bồi dưỡng thường xuyên giáo viên", with: "Phòng, chống tai nạn đuối nước"),
      "không cho thấy cùng một việc"
    ),
    // Another plan of the same number.
    (
      school(
        basis: "Kế hoạch số 156/KH-UBND ngày 03/10/2024 của UBND xã An Bình", year: "2024-2025"
      )
      .replacing("năm 2025\n", with: "năm 2024\n"), "có trước"
    ),
  ])
  func whatIsOfAnotherTimePlaceOrMatterIsNotCompared(text: String, reason: String) throws {
    let superior = try SuperiorPlan(path: "xa.txt", Self.lint(Self.superior))
    let digest = try #require(
      SuperiorDigest(ordinal: 1, path: "truong.txt", Self.lint(text), against: superior))
    #expect(digest.findings.map { $0.outcome } == [.unchecked])
    #expect(digest.findings[0].message.vi.contains(reason), "\(digest.findings[0].message.vi)")
    #expect(digest.misfit != nil)
  }

  /// Whoever names the superior's plan carries it out, whatever else is written.
  @Test func whatCitesItIsCompared() throws {
    let moved = Self.school().replacing("UBND XÃ AN BÌNH", with: "UBND XÃ CỘNG HÒA")
      .replacing("Bồi dưỡng thường xuyên giáo viên", with: "Chuyên môn")
    #expect(try Self.compare(moved).contains { $0.hasPrefix("against/cited agrees") })
    // A school year left over from an older plan is one even where nothing is cited.
    let stale = try Self.compare(Self.school(basis: Self.law, year: "2024-2025"))
    #expect(stale.contains { $0.hasPrefix("against/school-year fault") })
  }

  /// What was written before the deadline was given has not kept it.
  @Test func nothingIsKeptAheadOfThePlanThatAsksForIt() throws {
    let older = try Self.compare(Self.school(day: "01 tháng 9", due: "03/6/2025"))
    #expect(older.filter { $0.hasPrefix("against/deadline") }.count == 3)
    #expect(!older.contains { $0.hasPrefix("against/deadline agrees") }, "\(older)")
    let otherYear = try Self.compare(Self.school(year: "2024-2025"))
    let deadlines = otherYear.filter { $0.hasPrefix("against/deadline") }
    #expect(deadlines.count == 1 && deadlines[0].hasPrefix("against/deadline unchecked"))
  }

  /// A pile of plans is held against one plan in the memory of a few.
  @Test func digestsHoldNoText() throws {
    let superior = try SuperiorPlan(path: "xa.txt", Self.lint(Self.superior))
    weak var analysis: Analysis?
    var digest: SuperiorDigest?
    do {
      let result = Self.lint(Self.school())
      analysis = result.analysis
      digest = SuperiorDigest(ordinal: 1, path: "truong.txt", result, against: superior)
    }
    #expect(digest != nil && analysis == nil)
  }

  /// In a folder with the others it is not held against itself.
  @Test func itIsNotItsOwnInferior() throws {
    let result = Self.lint(Self.superior)
    let superior = try SuperiorPlan(path: "xa.txt", result)
    #expect(SuperiorDigest(ordinal: 1, path: "./xa.txt", result, against: superior) == nil)
  }

  @Test func whatCannotBeComparedWith() {
    let undated = Self.superior.replacing(
      "ngày 19 tháng 9 năm 2025", with: "ngày    tháng    năm 2025")
    #expect(throws: SuperiorPlan.Problem.noDay) {
      try SuperiorPlan(path: "xa.txt", Self.lint(undated))
    }
    #expect(throws: SuperiorPlan.Problem.notPlan) {
      try SuperiorPlan(path: "xa.txt", Self.lint("Kính gửi các trường, xin báo lịch nghỉ."))
    }
    // Whatever profile somebody asks for.
    var options = LintOptions()
    options.profile = "school"
    let linter = Linter(tables: .builtIn, options: options)
    #expect(throws: SuperiorPlan.Problem.notPlan) {
      try SuperiorPlan(
        path: "xa.txt", linter.lint(SourceText(Array("Danh sách lớp 5A ngày 19/9/2025".utf8))))
    }
  }
}
