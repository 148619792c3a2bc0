/// What titles, names of laws and brackets are made of. The words are the grammar's own.
enum CitationWords {
  static let leads = ["Căn cứ", "Thực hiện", "Theo", "Căn cứ vào", "- Căn cứ", "+ Thực hiện"]

  static let subjects = [
    "công tác phổ cập giáo dục, xóa mù chữ", "chuyển đổi số trong nhà trường",
    "bữa ăn bán trú cho học sinh vùng cao", "quản lý, sử dụng tài sản công",
    "phòng, chống đuối nước trẻ em", "dạy học hai buổi một ngày",
    "kiểm tra nội bộ trường học", "xây dựng trường học hạnh phúc, thân thiện",
    "bảo đảm an toàn giao thông cho học sinh", "bồi dưỡng cán bộ, giáo viên và nhân viên",
    "giáo dục kỹ năng sống", "thư viện trường học", "y tế học đường",
    "khen thưởng trong ngành Giáo dục", "thu, chi đầu năm học", "dịch vụ sự nghiệp công",
    "nội dung, tổ chức thực hiện việc bồi dưỡng giáo viên",
    "chỉ tiêu biên chế, tổ chức bộ máy", "nhiệm vụ giáo dục; văn hóa; xã hội",
    "mức thu học phí; cơ chế miễn, giảm học phí",
  ]

  static let heads = [
    "về việc tăng cường", "về", "về việc tổ chức", "ban hành Quy định về", "quy định về",
    "hướng dẫn thực hiện", "hướng dẫn", "phê duyệt Đề án", "ban hành Kế hoạch", "ban hành Quy chế",
    "về việc ban hành Kế hoạch", "triển khai", "về triển khai",
    "sửa đổi, bổ sung một số quy định về",
  ]

  static let tails = [
    "", "", "", " giai đoạn 2026 - 2030", " đến năm 2030", " trên địa bàn tỉnh",
    " trong các cơ sở giáo dục", " đến năm 2030, tầm nhìn đến năm 2045", " năm 2026",
    " tại các trường công lập và ngoài công lập",
  ]

  /// Laws that are cited by name, commas and «và» in their names included.
  static let laws = [
    "Luật Giáo dục", "Luật Nhà giáo", "Luật Trẻ em", "Luật Thi đua, khen thưởng",
    "Luật Phòng, chống ma túy", "Luật Trật tự, an toàn giao thông đường bộ",
    "Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam",
    "Luật Thực hành tiết kiệm, chống lãng phí", "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "Luật Thực hiện dân chủ ở cơ sở", "Luật Phòng, chống bạo lực gia đình",
    "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân",
    "Luật Tổ chức HĐND và UBND",
  ]

  /// After a council: its session or term.
  static let terms = [
    ", kỳ họp thứ 5", ", kỳ họp thứ Hai", ", nhiệm kỳ 2026-2031", ", nhiệm kỳ 2026 - 2031",
  ]

  /// Who has agreed on something.
  static let parties = [
    "giữa Bộ Giáo dục và Đào tạo và Bộ Văn hóa, Thể thao và Du lịch",
    "giữa Sở Giáo dục và Đào tạo với Công an tỉnh Lai Châu",
    "giữa Công an xã Mường Thín và Trường Tiểu học Hoa Ban",
  ]

  /// After a number.
  static let bracketsAfterNumber = [
    " (sau đây gọi là văn bản gốc)", " (sau đây viết tắt là Quy định)", "(PC04)",
  ]
  /// After a body.
  static let bracketsAfterBody = [
    " (trước sắp xếp)", " (sau đây viết tắt là cơ quan chủ quản)", " (cũ)",
    " (cơ quan thường trực)",
  ]
}

extension RandomNumberGenerator {
  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &self)]
  }
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}
