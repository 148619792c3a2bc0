import PlanFacts
import PlanRules
import RuleTables
import SourceText
import Testing

/// Không phải kế hoạch: the first title line decides before headings do.
@Suite("Văn bản không phải kế hoạch")
struct NotPlansTests {
  private static let body = """

    Căn cứ Thông tư số 27/2020/TT-BGDĐT ngày 04 tháng 9 năm 2020 của Bộ Giáo dục và Đào tạo ;
    I. MỤC ĐÍCH, YÊU CẦU
    Nâng cao chất lượng .
    II. NỘI DUNG
    Ý kiến: ………………………………………………
    III. TỔ CHỨC THỰC HIỆN
    Các tổ thực hiện kế hoạch.
    """

  @Test(
    "Another kind stands first",
    arguments: [
      "THAM LUẬN\nNâng cao chất lượng đọc hiểu", "BẢN THAM LUẬN\nvề công tác chủ nhiệm",
      "BÀI PHÁT BIỂU\ncủa Hiệu trưởng tại lễ khai giảng", "DIỄN VĂN KHAI MẠC\nNgày hội đọc sách",
      "BÁO CÁO\nKết quả thực hiện kế hoạch năm 2025", "BÁO CÁO TÓM TẮT\nKế hoạch năm học",
      "TÓM TẮT NỘI DUNG BÁO CÁO\nTổng kết năm học", "ĐỀ CƯƠNG\nTuyên truyền kế hoạch",
      "THUYẾT MINH\nKẾ HOẠCH ĐẦU TƯ NĂM 2026", "BẢN THUYẾT MINH\nKế hoạch tài chính",
      "KỊCH BẢN CHƯƠNG TRÌNH\nNgày hội đọc sách", "LỊCH KIỂM TRA HỌC KỲ I\nNăm học 2025-2026",
      "LỊCH TRỰC TẾT", "DỰ TRÙ KINH PHÍ\nTổ chức hội thi", "DỰ TOÁN\nKinh phí hội thi",
      "THỂ LỆ\nCuộc thi vẽ tranh", "THỂ LỆ CUỘC THI KỂ CHUYỆN", "ĐƠN XIN NGHỈ PHÉP",
      "ĐƠN YÊU CẦU CÔNG NHẬN SÁNG KIẾN", "PHIẾU TRÌNH",
      "PHIẾU XIN Ý KIẾN\nVề dự thảo Kế hoạch ngày hội",
      "CHUYÊN ĐỀ\nDạy học phân hóa", "NỘI QUY THƯ VIỆN", "DANH SÁCH\nGiáo viên bồi dưỡng",
      "GIÁO ÁN\nKể chuyện: Cây tre trăm đốt", "Giáo án", "KẾ HOẠCH BÀI DẠY\nMôn Toán, lớp 3",
      "README",
    ])
  func otherKind(title: String) {
    let result = lint("TRƯỜNG TIỂU HỌC HOA SEN\n\n\(title)\n" + Self.body)
    #expect(result.profile == nil, "\(title)")
    #expect(result.findings.allSatisfy { $0.rule.id.hasPrefix("citation/") }, "\(title)")
    #expect(result.facts.references.count == 1, "\(title)")
  }

  @Test(
    "A lesson shows by its headings",
    arguments: [
      "Bài: Cộng hai số thập phân\nI. Mục tiêu\nBiết cộng.\nII. Đồ dùng dạy học\nBảng phụ.",
      "Tuần 3 - Tiết 5\nI. YÊU CẦU CẦN ĐẠT\nBiết cộng.\nII. CÁC HOẠT ĐỘNG DẠY HỌC\n1. Khởi động\nHát.",
      "KẾ HOẠCH DẠY HỌC\nBảng nhân 7\nI. Yêu cầu cần đạt\nThuộc.\nII. Đồ dùng dạy học\nQue tính.",
    ])
  func lesson(text: String) {
    #expect(lint(text + "\nIII. Tổ chức thực hiện\nCả lớp.\nIV. Nội dung\nÔn tập.").profile == nil)
  }

  @Test(
    "What is a plan stays one",
    arguments: [
      "KẾ HOẠCH\nTổ chức chuyên đề dạy học phân hóa", "KẾ HOẠCH CHUYÊN ĐỀ\nDạy học phân hóa",
      "CHUYÊN ĐỀ\nKẾ HOẠCH TỔ CHỨC TIẾT HỌC NGOÀI TRỜI", "KẾ HOẠCH DẠY HỌC MÔN LỊCH SỬ",
      "KẾ HOẠCH THÁNG 10", "CÔNG VIỆC TUẦN 2 THÁNG 10", "DỰ THẢO KẾ HOẠCH\nNăm học 2025-2026",
      "LỊCH SỬ - ĐỊA LÍ\n\nKẾ HOẠCH\nDạy học năm học 2025-2026",
      "ĐƠN VỊ: TỔ 4\n\nKẾ HOẠCH\nHoạt động của tổ",
    ])
  func plan(title: String) {
    #expect(lint("TRƯỜNG TIỂU HỌC HOA SEN\n\n\(title)\n" + Self.body).profile != nil, "\(title)")
  }

  @Test("An error only where number, motto and parts say that the plan was issued")
  func severity() {
    let parts =
      "\nI. MỤC ĐÍCH\nGiữ sạch.\nII. NỘI DUNG\nTrồng cây.\nIII. TỔ CHỨC THỰC HIỆN\nCả trường."
    let head = """
      TRƯỜNG TIỂU HỌC HOA SEN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 14/KH-THHS\tĐộc lập - Tự do - Hạnh phúc

      """
    for id in ["title/missing", "basis/missing"] {
      #expect(severity(of: id, in: head + parts) == .error)
      #expect(severity(of: id, in: "TRƯỜNG TIỂU HỌC HOA SEN\n" + parts) == .warning)
    }
  }

  private func severity(of id: String, in text: String) -> Severity? {
    lint(text).findings.first { $0.rule.id == id }?.severity
  }

  private func lint(_ text: String) -> LintResult {
    Linter(tables: .builtIn, options: LintOptions()).lint(SourceText(Array(text.utf8)))
  }
}
