import PlanFacts
import PlanRules
import RuleTables
import SourceText
import TestSupport
import Testing

/// The whole register, cited as plans cite it.
@Suite("Danh mục văn bản: mọi số tra được, viện dẫn đúng không bị quở", .tags(.slow))
struct RegisterProofTests {
  private static let rows: [LawRecord] = {
    let file = try? TableFile(
      name: "Rules/register.json", bytes: bytes(of: "Rules/register.json"))
    return file.flatMap { try? LawRecord.read($0) } ?? []
  }()

  private static func resolution(of text: String) -> LawRecord? {
    let analysis = Analysis(
      of: SourceText(Array(text.utf8)), tables: .builtIn,
      asOf: CalendarDate(year: 2026, month: 11, day: 29))
    return analysis.resolutions.first.flatMap { $0?.record }
  }

  /// «Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của …», the number alone, and the date in words.
  private static func citations(of row: LawRecord) -> [String] {
    let head = "\(row.type) số \(row.number)"
    let issuer = row.issuer.map { " của \($0)" } ?? ""
    guard let issued = row.issued else { return ["Căn cứ \(head)\(issuer);"] }
    let long = "ngày \(issued.day) tháng \(issued.month) năm \(issued.year)"
    return [
      "Căn cứ \(head) ngày \(issued.vietnamese)\(issuer);", "Căn cứ \(head) \(long)\(issuer);",
      "Thực hiện theo \(head)\(LawNumber.year(row.number) == nil ? " ngày \(issued.vietnamese)" : "").",
    ]
  }

  @Test func `every number is found as its own row`() {
    #expect(Self.rows.count > 9_700)
    var missed: [String] = []
    for row in Self.rows where row.issued != nil || LawNumber.year(row.number) != nil {
      for citation in Self.citations(of: row) {
        let found = Self.resolution(of: citation)
        if found?.number != row.number || found?.issued != row.issued {
          missed.append("\(citation) → \(found?.number ?? "–")")
        }
      }
    }
    // «2578/QĐ/1998/GTVT-CGĐ»: the year stands where no number has it.
    #expect(missed.count <= 3, "\(missed.count): \(missed.prefix(80).joined(separator: "\n"))")
  }

  /// Laws whose names the scanner does not read to the end: amendments of «10 luật», of a numbered code, of a
  /// law and its annex, and names with a semicolon or another law's name in them.
  private static let unreadNames: Set = [
    "01/2021/QH15", "02/2012/UBTVQH13", "118/2025/QH15", "12/2017/QH14", "24/2008/QH12",
    "28/2018/QH14", "31-L/CTN", "35/2018/QH14",
  ]

  @Test func `every titled law is found by its name and its day`() {
    var missed: [String] = []
    for row in Self.rows where LawNames.isLaw(row) && !Self.unreadNames.contains(row.number) {
      guard var title = row.title, let issued = row.issued else { continue }
      if !title.lowercased().hasPrefix(row.type.lowercased()) { title = "\(row.type) \(title)" }
      for day in [
        "ngày \(issued.vietnamese)",
        "ngày \(issued.day) tháng \(issued.month) năm \(issued.year)",
      ] {
        let citation = "Căn cứ \(title) \(day);"
        if Self.resolution(of: citation)?.number != row.number { missed.append(citation) }
      }
    }
    #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(80).joined(separator: "\n"))")
  }

  // MARK: Judging

  private static let judging = [
    "citation/date-mismatch", "citation/title-mismatch", "citation/type-mismatch",
    "citation/issuer-mismatch", "citation/year-mismatch", "citation/number-year",
    "citation/not-in-force", "citation/not-yet-in-force", "citation/abolished-issuer",
    "citation/after-plan", "citation/date-conflict", "citation/unknown-article",
  ]

  /// Five hundred rows, spread over the register, of which the day is quoted, and a day on which each
  /// stood.
  private static let sample: [(row: LawRecord, issued: CalendarDate, day: CalendarDate)] = {
    let fit = rows.compactMap { row -> (LawRecord, CalendarDate, CalendarDate)? in
      guard let issued = row.issued, row.firm.contains(.issued), row.title != nil,
        row.issuer != nil, issued.year >= 2010, row.confidence != .conflict
      else { return nil }
      let day = max(issued, row.effective ?? issued)
      guard row.repealedOn.map({ $0 > day }) ?? true else { return nil }
      return (row, issued, day)
    }
    return (0..<500).map { fit[$0 * fit.count / 500] }
  }()

  private static func findings(
    _ row: LawRecord, dated: CalendarDate, on day: CalendarDate
  ) -> [String] {
    let head = LawNames.isLaw(row) ? row.title ?? row.type : "\(row.type) số \(row.number)"
    let tail =
      LawNames.isLaw(row) ? "" : " của \(row.issuer ?? "") \(row.title ?? "")"
    let text = """
      TRƯỜNG TIỂU HỌC SÔNG XANH
      Số: 31/KH-THSX
      Bình An, ngày \(day.day) tháng \(day.month) năm \(day.year)

      KẾ HOẠCH
      Tổ chức hội thi

      Căn cứ \(head) ngày \(dated.vietnamese)\(tail);
      """
    let result = Linter(tables: .builtIn, options: LintOptions())
      .lint(SourceText(Array(text.utf8)))
    return result.findings.map { $0.rule.id }.filter { judging.contains($0) }
  }

  @Test func `right citations are not accused`() {
    var accused: [String] = []
    for (row, issued, day) in Self.sample {
      let found = Self.findings(row, dated: issued, on: day)
      if !found.isEmpty { accused.append("\(row.number): \(found)") }
    }
    #expect(accused.isEmpty, "\(accused.count): \(accused.joined(separator: "\n"))")
  }

  @Test func `a wrong day is noticed nearly always`() {
    var told = 0
    var missed: [String] = []
    for (row, issued, day) in Self.sample {
      let other = CalendarDate(
        year: issued.year, month: issued.month, day: issued.day > 1 ? issued.day - 1 : 2)
      guard let other else { continue }
      if Self.findings(row, dated: other, on: day).contains("citation/date-mismatch") {
        told += 1
      } else {
        missed.append(row.number)
      }
    }
    #expect(told >= 475, "\(told) of 500; missed \(missed)")
  }

  // MARK: Bodies

  private static let ended: [String] = {
    let provinces = [
      "Hà Giang", "Yên Bái", "Bắc Kạn", "Vĩnh Phúc", "Hòa Bình", "Bắc Giang", "Thái Bình",
      "Hải Dương", "Hà Nam", "Nam Định", "Quảng Bình", "Quảng Nam", "Kon Tum", "Bình Định",
      "Ninh Thuận", "Đắk Nông", "Bình Thuận", "Phú Yên", "Bình Dương", "Bà Rịa - Vũng Tàu",
      "Bình Phước", "Long An", "Sóc Trăng", "Hậu Giang", "Bến Tre", "Trà Vinh", "Tiền Giang",
      "Bạc Liêu", "Kiên Giang",
    ]
    var bodies: [String] = [
      "UBND huyện Bình An", "Ủy ban nhân dân quận Sông Lam", "HĐND thị xã Bình An",
      "UBND thị trấn Bình An", "UBND thành phố Hoa Sen", "UBND TP. Hoa Sen",
      "Phòng GDĐT quận Sông Lam", "Phòng Giáo dục và Đào tạo huyện Bình An", "Quận ủy Sông Lam",
      "Huyện ủy Bình An", "Thị ủy Bình An", "Thành ủy Hoa Sen", "UBND cấp huyện",
    ]
    for name in provinces {
      bodies += ["UBND tỉnh \(name)", "Sở Giáo dục và Đào tạo \(name)", "Tỉnh ủy \(name)"]
    }
    return bodies
  }()

  private static let living: [String] = {
    let kept = ["Nam Định", "Hà Nam", "Bình Dương", "Hòa Bình", "Bắc Giang", "Kon Tum", "Phú Yên"]
    let provinces = [
      "Ninh Bình", "Bắc Ninh", "Đồng Nai", "Quảng Ninh", "Thái Nguyên", "Phú Thọ", "Nghệ An",
      "Hà Tĩnh", "Cà Mau", "Gia Lai",
    ]
    let cities = ["Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"]
    var bodies = [
      "UBND xã Bình An", "Phòng Văn hóa - Xã hội", "Đảng ủy xã Bình An", "UBND thành phố",
    ]
    for name in kept {
      bodies += [
        "UBND phường \(name)", "Trường THPT chuyên \(name)", "Bệnh viện Đa khoa \(name)",
        "Tòa án nhân dân khu vực 1 - \(name)", "Công ty Sách tỉnh \(name)",
      ]
    }
    for name in provinces {
      bodies += [
        "UBND tỉnh \(name)", "Sở Giáo dục và Đào tạo tỉnh \(name)", "Tỉnh ủy \(name)",
        "HĐND tỉnh \(name)",
      ]
    }
    for name in cities {
      bodies += [
        "UBND thành phố \(name)", "Thành ủy \(name)", "UBND TP. \(name)",
        "Sở Y tế thành phố \(name)",
      ]
    }
    return bodies
  }()

  @Test func `ended and living bodies are told apart`() {
    #expect(Self.ended.count >= 100 && Self.living.count >= 100)
    for (bodies, isEnded) in [(Self.ended, true), (Self.living, false)] {
      for body in bodies {
        let text = """
          UBND XÃ BÌNH AN
          TRƯỜNG TIỂU HỌC SÔNG XANH
          Số: 31/KH-THSX
          Bình An, ngày 15 tháng 10 năm 2025

          KẾ HOẠCH
          Tổ chức hội thi

          I. TỔ CHỨC THỰC HIỆN
          Nhà trường báo cáo \(body) trước ngày 20/12/2025 và đề nghị phối hợp.
          """
        let result = Linter(tables: .builtIn, options: LintOptions())
          .lint(SourceText(Array(text.utf8)))
        let found = result.findings.map { $0.rule.id }
        #expect(
          found.contains("text/ended-body") == isEnded && !found.contains("text/place-rank"),
          "\(body)")
      }
    }
  }
}
