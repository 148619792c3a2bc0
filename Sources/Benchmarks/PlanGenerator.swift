/// Sinh kế hoạch: writes plans of some 17 KB that look like real ones, the same for the same seed, some
/// with faults of the usual kinds.
struct PlanGenerator {
  private var state: UInt64

  /// The plan of a number from 0 on.
  static func plan(at index: Int) -> [UInt8] {
    var generator = PlanGenerator(seed: UInt64(index) + 1)
    return Array(generator.plan().utf8)
  }

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private mutating func pick(_ list: [String]) -> String { list[next(list.count)] }

  private static let places = [
    "Minh An", "Phú Thịnh", "Tân Hòa", "Bình Xuyên", "Đông Sơn", "Yên Lạc", "Hòa Bắc", "Thanh Lâm",
  ]
  private static let schools = [
    "Hoa Sen", "Sao Mai", "Ánh Dương", "Họa Mi", "Bình Minh", "Tuổi Thơ", "Vành Khuyên",
  ]
  private static let subjects = [
    "giáo viên", "cán bộ quản lý", "tổ chuyên môn", "nhà trường", "các lớp mẫu giáo",
    "phụ huynh học sinh",
  ]
  private static let verbs = [
    "triển khai", "tổ chức", "xây dựng", "rà soát", "bổ sung", "theo dõi", "đánh giá", "chuẩn bị",
  ]
  private static let objects = [
    "các chuyên đề theo kế hoạch đã được phê duyệt", "học liệu số phục vụ hoạt động giáo dục",
    "nội dung sinh hoạt chuyên môn hằng tháng", "môi trường giáo dục an toàn, thân thiện",
    "hồ sơ tự bồi dưỡng của từng cá nhân", "việc ứng dụng công nghệ thông tin trong quản lý",
    "các điều kiện về cơ sở vật chất, thiết bị dạy học", "kết quả vận dụng sau bồi dưỡng",
  ]
  private static let ends = [
    "đáp ứng yêu cầu của chuẩn nghề nghiệp", "phù hợp với điều kiện thực tế của đơn vị",
    "bảo đảm thiết thực, hiệu quả, tiết kiệm",
    "góp phần nâng cao chất lượng nuôi dưỡng, chăm sóc trẻ",
    "theo đúng tiến độ và chất lượng đề ra", "gắn với nhiệm vụ trọng tâm của năm học",
  ]

  private mutating func sentence() -> String {
    "\(pick(Self.verbs).capitalisedFirst) \(pick(Self.objects)), \(pick(Self.subjects)) "
      + "\(pick(Self.verbs)) \(pick(Self.objects)), \(pick(Self.ends))."
  }

  private mutating func paragraph(_ count: Int) -> String {
    (0..<count).map { _ in sentence() }.joined(separator: " ")
  }

  mutating func plan() -> String {
    let place = pick(Self.places)
    let school = pick(Self.schools)
    let year = 2021 + next(4)
    let schoolYear = "\(year)-\(year + 1)"
    let number = next(8) == 0 ? "   " : "\(10 + next(80))"
    var text = """
      UBND HUYỆN \(place.uppercased())\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TRƯỜNG MẦM NON \(school.uppercased())\tĐộc lập - Tự do - Hạnh phúc

      Số: \(number)/KH-MN\(school.initials)\t\(place), ngày \(10 + next(19)) tháng 9 năm \(year)

      KẾ HOẠCH
      Bồi dưỡng thường xuyên cán bộ quản lý, giáo viên năm học \(schoolYear)

      Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
      Căn cứ Thông tư số 11/2019/TT-BGDĐT ngày 26 tháng 8 năm 2019 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Chương trình bồi dưỡng thường xuyên cán bộ quản lý cơ sở giáo dục mầm non;
      Căn cứ Thông tư số 12/2019/TT-BGDĐT ngày 26 tháng 8 năm 2019 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Chương trình bồi dưỡng thường xuyên giáo viên mầm non;
      Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12 tháng 11 năm 2019 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy chế bồi dưỡng thường xuyên giáo viên, cán bộ quản lý cơ sở giáo dục mầm non, cơ sở giáo dục phổ thông và giáo viên trung tâm giáo dục thường xuyên;
      Căn cứ Kế hoạch số \(100 + next(800))/KH-PGDĐT ngày 05/9/\(year) của Phòng Giáo dục và Đào tạo huyện \(place) về việc bồi dưỡng thường xuyên năm học \(schoolYear);
      Căn cứ tình hình thực tế của nhà trường,
      Trường mầm non \(school) xây dựng Kế hoạch bồi dưỡng thường xuyên (BDTX) cho cán bộ quản lý (CBQL), giáo viên năm học \(schoolYear) như sau:

      """
    section("I. MỤC ĐÍCH, YÊU CẦU", items: 4, sentences: 2, to: &text)
    section("II. ĐỐI TƯỢNG", items: 2, sentences: 1, to: &text)
    text += "III. NỘI DUNG, THỜI LƯỢNG\n"
    for programme in 1...3 {
      text += "\(programme). Chương trình bồi dưỡng 0\(programme): khoảng 40 tiết/năm học\n"
      for _ in 0..<3 { text += "- \(paragraph(2))\n" }
      text +=
        "- Thời gian: từ ngày 0\(1 + next(8))/10/\(year) đến ngày \(10 + next(15))/4/\(year + 1).\n"
    }
    section("IV. HÌNH THỨC", items: 4, sentences: 2, to: &text)
    text +=
      "V. ĐÁNH GIÁ KẾT QUẢ\nViệc đánh giá thực hiện theo quy định tại Điều 11 và Điều 12 Quy chế ban hành kèm theo Thông tư số 19/2019/TT-BGDĐT. \(paragraph(3))\n"
    section("VI. KINH PHÍ", items: 2, sentences: 2, to: &text)
    text += "VII. TỔ CHỨC THỰC HIỆN\n"
    for (index, holder) in ["Ban giám hiệu", "Tổ chuyên môn", "Giáo viên"].enumerated() {
      text += "\(index + 1). \(holder)\n"
      for _ in 0..<4 { text += "- \(paragraph(2))\n" }
    }
    text += """
      Trên đây là Kế hoạch bồi dưỡng thường xuyên năm học \(schoolYear) của Trường mầm non \(school), đề nghị các bộ phận nghiêm túc thực hiện./.

      Nơi nhận:
      - Phòng Giáo dục và Đào tạo (để báo cáo);
      - Các tổ chuyên môn (để thực hiện);
      - Lưu: VT (02).
      HIỆU TRƯỞNG
      (Đã ký)
      Nguyễn Thị \(pick(["Mai", "Lan", "Hồng", "Thu"]))

      """
    return text
  }

  private mutating func section(_ title: String, items: Int, sentences: Int, to text: inout String)
  {
    text += title + "\n"
    for item in 1...items { text += "\(item). \(paragraph(sentences))\n" }
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
  fileprivate var initials: String {
    split(separator: " ").map { $0.prefix(1).uppercased() }.joined()
  }
}
