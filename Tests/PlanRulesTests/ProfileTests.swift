import PlanRules
import RuleTables
import SourceText
import Testing

/// Which profile a plan is read with, and what it asks for.
@Suite("Hồ sơ")
struct ProfileTests {
  @Test(
    "Chosen by title and issuer, with the reason",
    arguments: [
      ("TRƯỜNG THCS NÀ LỐC", "Bồi dưỡng thường xuyên giáo viên năm học 2025-2026", "bdtx-school"),
      ("UBND XÃ NÀ LỐC", "Bồi dưỡng thường xuyên giáo viên năm học 2025-2026", "bdtx-ward"),
      ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Tập huấn, bồi dưỡng đội ngũ năm 2025", "bdtx"),
      ("TRƯỜNG MẦM NON HOA LAN", "Tổ chức Hội thi giáo viên dạy giỏi cấp trường", "contest"),
      ("UBND XÃ NÀ LỐC", "Hưởng ứng Tuần lễ học tập suốt đời năm 2025", "event"),
      ("TRƯỜNG MẦM NON HOA LAN", "Tổ chức thực hiện công tác y tế trường học", "safety"),
      ("TRƯỜNG TIỂU HỌC ĐÔNG KHÊ", "Tổ chức giải quyết đơn thư năm 2025", "school"),
      ("TRƯỜNG TIỂU HỌC ĐÔNG KHÊ", "Thực hiện nhiệm vụ năm học 2025-2026", "school-year"),
      ("TRƯỜNG TIỂU HỌC ĐÔNG KHÊ", "Năm học 2025-2026", "school-year"),
      ("TRƯỜNG TIỂU HỌC ĐÔNG KHÊ", "Giáo dục nhà trường năm học 2025-2026", "school-education"),
      (
        "TRƯỜNG TIỂU HỌC ĐÔNG KHÊ", "Kiểm tra việc thực hiện nhiệm vụ năm học 2025-2026",
        "inspection"
      ),
      (
        "TRƯỜNG MẦM NON HOA LAN", "Thực hiện nhiệm vụ giáo dục mầm non, năm học 2025-2026",
        "school-year"
      ),
      ("TRƯỜNG TIỂU HỌC ĐÔNG KHÊ", "Chỉ đạo chuyên môn năm học 2025-2026", "school-year"),
      ("TRƯỜNG TIỂU HỌC ĐÔNG KHÊ", "Hoạt động của tổ Bốn - Năm năm học 2025-2026", "school-year"),
      ("TRƯỜNG THCS NÀ LỐC", "Phát triển giáo dục năm học 2026-2027", "school-year"),
      (
        "TRƯỜNG THCS NÀ LỐC", "Cải tiến chất lượng giáo dục năm học 2026-2027",
        "quality-improvement"
      ),
      ("TRƯỜNG THCS NÀ LỐC", "Cải tiến chất lượng giáo dục năm học 2024-2025", "school"),
      ("TRƯỜNG THCS NÀ LỐC", "Dạy học của tổ chuyên môn năm học 2025-2026", "group-teaching"),
      ("TRƯỜNG THCS NÀ LỐC", "Giáo dục của giáo viên năm học 2025-2026", "teacher-plan"),
      (
        "TRƯỜNG THCS NÀ LỐC", "Tổ chức các hoạt động giáo dục của tổ chuyên môn",
        "group-activities"
      ),
      (
        "TRƯỜNG TIỂU HỌC ĐÔNG KHÊ",
        "Dạy học các môn học, hoạt động giáo dục khối lớp 4 năm học 2025-2026", "grade-teaching"
      ),
      ("TRƯỜNG THCS NÀ LỐC", "Công tác tháng 10 năm 2025", "month"),
      ("TRƯỜNG THCS NÀ LỐC", "Tháng hành động vì trẻ em năm 2026", "school"),
      ("TRƯỜNG THCS NÀ LỐC", "Tuần 8 (từ ngày 20/10/2025 đến ngày 25/10/2025)", "week"),
      ("LIÊN ĐỘI THCS NÀ LỐC", "Tổ chức Đại hội Liên đội năm học 2025-2026", "youth"),
      ("TRƯỜNG THCS NÀ LỐC", "Tuyển sinh vào lớp 6 năm học 2026-2027", "enrolment"),
      ("UBND XÃ NÀ LỐC", "Phòng, chống đuối nước cho trẻ em năm 2026", "safety"),
      ("TRƯỜNG TIỂU HỌC ĐÔNG KHÊ", "Chăm sóc vườn trường năm học 2025-2026", "school"),
      ("UBND XÃ NÀ LỐC", "Thực hiện nhiệm vụ năm học 2025-2026", "base"),
      ("UBND XÃ NÀ LỐC", "Chăm sóc cây xanh năm 2025", "base"),
    ])
  func isChosen(issuer: String, subject: String, name: String) {
    let result = lint("\(issuer)\nSố: 14/KH\n\nKẾ HOẠCH\n\(subject)\n\nI. MỤC ĐÍCH\nGiữ sạch.")
    #expect(result.profile?.name == name, "\(result.profileReason.vi)")
    #expect(!result.profileReason.vi.isEmpty && !result.profileReason.en.isEmpty)
  }

  @Test("A school year's plan is asked for its situation and its targets, not for purposes")
  func schoolYear() {
    let head = "TRƯỜNG TIỂU HỌC ĐÔNG KHÊ\nSố: 14/KH-THĐK\n\nKẾ HOẠCH\nNăm học 2025-2026\n\n"
    let clean = """
      I. ĐẶC ĐIỂM TÌNH HÌNH
      Trường có 20 lớp.
      II. NHIỆM VỤ, GIẢI PHÁP
      Dạy đủ các môn.
      III. TỔ CHỨC THỰC HIỆN
      Các tổ thực hiện.
      """
    #expect(missing(head + clean) == [])
    let bare = "I. NHIỆM VỤ\nDạy đủ các môn.\nII. TỔ CHỨC THỰC HIỆN\nCác tổ thực hiện."
    #expect(missing(head + bare) == ["Đặc điểm tình hình"])
  }

  @Test("An event's plan is asked when, where and for whom")
  func event() {
    let head = "UBND XÃ NÀ LỐC\nSố: 14/KH-UBND\n\nKẾ HOẠCH\nTổ chức Ngày hội đọc sách năm 2025\n\n"
    let clean = """
      I. MỤC ĐÍCH
      Tạo sân chơi.
      II. ĐỐI TƯỢNG
      Học sinh toàn xã.
      III. THỜI GIAN, ĐỊA ĐIỂM
      Ngày 20/11/2025, tại nhà văn hóa.
      IV. NỘI DUNG
      Mỗi đội kể một chuyện.
      V. TỔ CHỨC THỰC HIỆN
      Các trường thực hiện.
      """
    #expect(missing(head + clean) == [])
    let bare = """
      I. MỤC ĐÍCH
      Tạo sân chơi.
      II. NỘI DUNG
      Mỗi đội kể một chuyện.
      III. TỔ CHỨC THỰC HIỆN
      Các trường thực hiện.
      """
    #expect(
      missing(head + bare).sorted()
        == [
          "Thời gian hoặc Thời lượng", "Đối tượng", "Địa điểm hoặc Hình thức",
        ].sorted())
  }

  @Test(
    "Documents to be cited go with who is trained and with the plan's day",
    arguments: [
      ("giáo viên mầm non", "10/9/2018", ["26/2012/TT-BGDĐT", "36/2011/TT-BGDĐT"]),
      ("giáo viên mầm non", "01/12/2019", ["26/2012/TT-BGDĐT", "12/2019/TT-BGDĐT"]),
      ("giáo viên mầm non", "10/9/2024", ["19/2019/TT-BGDĐT", "12/2019/TT-BGDĐT"]),
      ("cán bộ quản lý mầm non", "10/9/2024", ["19/2019/TT-BGDĐT", "11/2019/TT-BGDĐT"]),
      ("giáo viên trung học cơ sở", "10/9/2024", ["19/2019/TT-BGDĐT", "17/2019/TT-BGDĐT"]),
      ("cán bộ quản lý phổ thông", "10/9/2024", ["19/2019/TT-BGDĐT", "18/2019/TT-BGDĐT"]),
      ("giáo viên giáo dục thường xuyên", "10/9/2024", ["19/2019/TT-BGDĐT", "33/2011/TT-BGDĐT"]),
      (
        "giáo viên mầm non", "10/9/2026",
        ["19/2019/TT-BGDĐT", "12/2019/TT-BGDĐT", "93/2026/NĐ-CP"]
      ),
      ("giáo viên mầm non", "30/3/2026", ["19/2019/TT-BGDĐT", "12/2019/TT-BGDĐT"]),
    ])
  func requiredDocuments(trained: String, day: String, numbers: [String]) {
    let parts = day.split(separator: "/")
    let result = lint(
      """
      UBND XÃ NÀ LỐC
      Số: 14/KH-UBND
      Nà Lốc, ngày \(parts[0]) tháng \(parts[1]) năm \(parts[2])

      KẾ HOẠCH
      Bồi dưỡng thường xuyên \(trained)

      I. MỤC ĐÍCH
      Nâng cao năng lực.
      """)
    let found = result.findings.filter { $0.rule.id == "basis/required" }
    let messages = found.map(\.message)
    #expect(messages.count == numbers.count, "\(messages)")
    for number in numbers {
      #expect(messages.contains { $0.firstRange(of: "Chưa viện dẫn \(number) ") != nil })
    }
  }

  @Test("Every rule that a profile turns on is one")
  func optionalRulesExist() {
    for profile in Tables.builtIn.profiles {
      for name in profile.optionalRules {
        #expect(Rule.named(name) != nil, "\(profile.name): \(name)")
      }
    }
  }

  @Test("An office's own profile is chosen before the built-in ones, and has what it extends")
  func ownProfile() throws {
    let text = """
      {"name": "vuon-truong", "extends": ["event"], "summary": "Vườn trường",
       "titlePhrases": ["vườn trường"], "issuerKinds": [], "requiredDocuments": [],
       "requiredSections": [{"anyOf": ["funding"], "source": "Sở"}], "rules": ["period/total"],
       "source": "Sở"}
      """
    let tables = try Tables.builtIn(
      adding: [TableFile(name: "a.json", bytes: Array(text.utf8))],
      ruleNames: Rule.all.map(\.id))
    let result = Linter(tables: tables, options: LintOptions()).lint(
      SourceText(Array("KẾ HOẠCH\nTổ chức ngày hội vườn trường\n\nI. MỤC ĐÍCH\nSạch.".utf8)))
    let profile = try #require(result.profile)
    #expect(profile.name == "vuon-truong")
    #expect(tables.profile(profile, is: "event") && tables.profile(profile, is: "base"))
    #expect(!tables.profile(profile, is: "school"))
    #expect(profile.requiredSections.contains { $0.anyOf == [.audience] })
  }

  private func lint(_ text: String) -> LintResult {
    Linter(tables: .builtIn, options: LintOptions()).lint(SourceText(Array(text.utf8)))
  }

  /// The subjects that `section/missing` names.
  private func missing(_ text: String) -> [String] {
    let result = lint(text)
    return result.findings.filter { $0.rule.id == "section/missing" }.compactMap {
      $0.message.split(separator: "»").first?.split(separator: "«").last.map(String.init)
    }
  }
}
