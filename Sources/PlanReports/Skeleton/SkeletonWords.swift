import RuleTables

/// Lời của một kế hoạch mới. Nothing is judged by them: they are what such plans usually say, for the
/// writer to change.
enum SkeletonWords {
  /// What is to be filled in; `text/placeholder` finds what was forgotten.
  static let blank = "……"

  /// Tên loại và trích yếu by profile; «{n}» is the school year, «{t}» the month.
  private static let titles: [String: (type: String, subject: String)] = [
    "school": ("KẾ HOẠCH", "Thực hiện …… năm học {n}"),
    "school-year": ("KẾ HOẠCH", "Thực hiện nhiệm vụ năm học {n}"),
    "school-education": ("KẾ HOẠCH GIÁO DỤC CỦA NHÀ TRƯỜNG", "Năm học {n}"),
    "grade-teaching": (
      "KẾ HOẠCH DẠY HỌC CÁC MÔN HỌC, HOẠT ĐỘNG GIÁO DỤC", "Khối lớp ……, năm học {n}"
    ),
    "group-teaching": (
      "KẾ HOẠCH DẠY HỌC CỦA TỔ CHUYÊN MÔN",
      "Môn học, hoạt động giáo dục ……, khối lớp ……, năm học {n}"
    ),
    "group-activities": (
      "KẾ HOẠCH TỔ CHỨC CÁC HOẠT ĐỘNG GIÁO DỤC CỦA TỔ CHUYÊN MÔN", "Năm học {n}"
    ),
    "teacher-plan": (
      "KẾ HOẠCH GIÁO DỤC CỦA GIÁO VIÊN", "Môn học, hoạt động giáo dục ……, lớp ……, năm học {n}"
    ),
    "quality-improvement": ("KẾ HOẠCH CẢI TIẾN CHẤT LƯỢNG GIÁO DỤC", "Năm học {n}"),
    "lesson": ("KẾ HOẠCH BÀI DẠY", "Bài ……"),
    "bdtx": ("KẾ HOẠCH", "Bồi dưỡng thường xuyên …… năm học {n}"),
    "bdtx-school": ("KẾ HOẠCH", "Bồi dưỡng thường xuyên giáo viên, cán bộ quản lý năm học {n}"),
    "bdtx-ward": ("KẾ HOẠCH", "Bồi dưỡng thường xuyên giáo viên, cán bộ quản lý năm học {n}"),
    "month": ("KẾ HOẠCH THÁNG {t}", "Năm học {n}"),
    "week": ("KẾ HOẠCH TUẦN", "Từ ngày …… đến ngày ……"),
    "youth": ("KẾ HOẠCH", "Công tác Đội và phong trào thiếu nhi năm học {n}"),
    "inspection": ("KẾ HOẠCH", "Kiểm tra nội bộ năm học {n}"),
    "enrolment": ("KẾ HOẠCH", "Tuyển sinh năm học {n}"),
    "contest": ("KẾ HOẠCH", "Tổ chức Hội thi ……"),
    "safety": ("KẾ HOẠCH", "Công tác y tế trường học năm học {n}"),
    "event": ("KẾ HOẠCH", "Tổ chức Ngày hội ……"),
  ]

  static func title(_ profile: Profile, on day: CalendarDate) -> (type: String, subject: String) {
    let title = titles[profile.name] ?? ("KẾ HOẠCH", "Thực hiện ……")
    return (filled(title.type, day), filled(title.subject, day))
  }

  private static func filled(_ words: String, _ day: CalendarDate) -> String {
    // A school year begins in the summer.
    let first = day.month >= 6 ? day.year : day.year - 1
    return words.split(separator: "{", omittingEmptySubsequences: false).enumerated()
      .map { index, piece in
        guard index > 0 else { return String(piece) }
        let value = piece.hasPrefix("n") ? "\(first)-\(first + 1)" : String(day.month)
        return value + piece.dropFirst(2)
      }.joined()
  }

  /// The heading of a subject, in small letters.
  static func heading(_ kind: SectionKind) -> String {
    switch kind {
    case .purpose, .requirements: "mục đích, yêu cầu"
    case .principles: "nguyên tắc"
    case .context: "đặc điểm tình hình"
    case .audience: "đối tượng"
    case .content: "nội dung"
    case .duration: "thời lượng"
    case .schedule: "thời gian"
    case .venue: "địa điểm"
    case .format: "hình thức"
    case .assessment: "đánh giá"
    case .targets: "chỉ tiêu"
    case .measures: "nhiệm vụ, giải pháp"
    case .funding: "kinh phí"
    case .implementation: "tổ chức thực hiện"
    case .other: "nội dung khác"
    }
  }

  /// Where a form has its tables that no numeral names: by the index of the heading, the first table first
  /// (Công văn 5512/BGDĐT-GDTrH, Phụ lục I: thiết bị và phòng học ở mục I, các bảng khác ở mục II).
  static func headingOfTable(_ index: Int, of profile: Profile) -> Int {
    switch profile.name {
    case "group-teaching": index < 2 ? 0 : 1
    case "school-education": 3
    default: 0
    }
  }
}
