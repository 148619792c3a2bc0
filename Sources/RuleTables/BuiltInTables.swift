// Written by .ci/generate-tables from Rules/; do not edit.
// swift-format-ignore-file

extension Tables {
  /// The files of Rules/, by path.
  package static let builtInTexts: [(name: String, text: String)] = [
    ("Rules/agencies.json", ##"""
{
  "agencies": [
    {"name": "Ủy ban nhân dân", "kind": "peoplesCommittee", "phrases": ["ủy ban nhân dân", "ubnd", "u.b.n.d", "uỷ ban nhân dân"], "codes": ["UBND"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Hội đồng nhân dân", "kind": "peoplesCouncil", "phrases": ["hội đồng nhân dân", "hđnd"], "codes": ["HĐND"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Phòng Giáo dục và Đào tạo", "kind": "division", "phrases": ["phòng giáo dục và đào tạo", "phòng giáo dục & đào tạo", "phòng gd&đt", "phòng gdđt", "phòng gd-đt", "phòng gd và đt", "phòng giáo dục", "pgd&đt", "pgdđt", "pgd"], "codes": ["PGDĐT", "PGD&ĐT", "PGD", "PGDDT", "GDĐT", "GD&ĐT"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Phòng Văn hóa - Xã hội", "kind": "division", "phrases": ["phòng văn hóa - xã hội", "phòng văn hóa – xã hội", "phòng văn hóa-xã hội", "phòng vhxh", "phòng vh-xh"], "codes": ["VHXH", "PVHXH", "VH-XH"], "source": "Nghị định 150/2025/NĐ-CP"},
    {"name": "Sở Giáo dục và Đào tạo", "kind": "department", "phrases": ["sở giáo dục và đào tạo", "sở giáo dục & đào tạo", "sở gd&đt", "sở gdđt", "sở gd-đt", "sở gd và đt", "sgd&đt", "sgdđt"], "codes": ["SGDĐT", "SGD&ĐT", "SGDDT", "GDĐT"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Nội vụ", "kind": "department", "phrases": ["sở nội vụ"], "codes": ["SNV"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Tài chính", "kind": "department", "phrases": ["sở tài chính"], "codes": ["STC"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Tư pháp", "kind": "department", "phrases": ["sở tư pháp"], "codes": ["STP"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Y tế", "kind": "department", "phrases": ["sở y tế"], "codes": ["SYT"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Xây dựng", "kind": "department", "phrases": ["sở xây dựng"], "codes": ["SXD"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Văn hóa và Thể thao", "kind": "department", "phrases": ["sở văn hóa và thể thao"], "codes": ["SVHTT"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Văn hóa, Thể thao và Du lịch", "kind": "department", "phrases": ["sở văn hóa, thể thao và du lịch"], "codes": ["SVHTTDL"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Khoa học và Công nghệ", "kind": "department", "phrases": ["sở khoa học và công nghệ"], "codes": ["SKHCN"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Thông tin và Truyền thông", "kind": "department", "phrases": ["sở thông tin và truyền thông"], "codes": ["STTTT"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Nông nghiệp và Môi trường", "kind": "department", "phrases": ["sở nông nghiệp và môi trường"], "codes": ["SNNMT"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Công Thương", "kind": "department", "phrases": ["sở công thương"], "codes": ["SCT"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Kế hoạch và Đầu tư", "kind": "department", "phrases": ["sở kế hoạch và đầu tư"], "codes": ["SKHĐT"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Lao động - Thương binh và Xã hội", "kind": "department", "phrases": ["sở lao động - thương binh và xã hội"], "codes": ["SLĐTBXH"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Giao thông vận tải", "kind": "department", "phrases": ["sở giao thông vận tải"], "codes": ["SGTVT"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở Du lịch", "kind": "department", "phrases": ["sở du lịch"], "codes": ["SDL"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Sở", "kind": "department", "phrases": ["sở"], "codes": [], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Bộ Giáo dục và Đào tạo", "kind": "ministry", "phrases": ["bộ giáo dục và đào tạo", "bộ gd&đt", "bộ gdđt", "bộ gd-đt", "bộ giáo dục & đào tạo"], "codes": ["BGDĐT", "BGD&ĐT", "BGDDT", "BGD-ĐT", "BGDVĐT"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Nội vụ", "kind": "ministry", "phrases": ["bộ nội vụ"], "codes": ["BNV"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Tài chính", "kind": "ministry", "phrases": ["bộ tài chính"], "codes": ["BTC"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Tư pháp", "kind": "ministry", "phrases": ["bộ tư pháp"], "codes": ["BTP"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Y tế", "kind": "ministry", "phrases": ["bộ y tế"], "codes": ["BYT"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Công Thương", "kind": "ministry", "phrases": ["bộ công thương"], "codes": ["BCT"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Xây dựng", "kind": "ministry", "phrases": ["bộ xây dựng"], "codes": ["BXD"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Văn hóa, Thể thao và Du lịch", "kind": "ministry", "phrases": ["bộ văn hóa, thể thao và du lịch"], "codes": ["BVHTTDL"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Khoa học và Công nghệ", "kind": "ministry", "phrases": ["bộ khoa học và công nghệ"], "codes": ["BKHCN"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Quốc phòng", "kind": "ministry", "phrases": ["bộ quốc phòng"], "codes": ["BQP"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Công an", "kind": "ministry", "phrases": ["bộ công an"], "codes": ["BCA"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Ngoại giao", "kind": "ministry", "phrases": ["bộ ngoại giao"], "codes": ["BNG"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Kế hoạch và Đầu tư", "kind": "ministry", "phrases": ["bộ kế hoạch và đầu tư"], "codes": ["BKHĐT"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Giao thông vận tải", "kind": "ministry", "phrases": ["bộ giao thông vận tải"], "codes": ["BGTVT"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Thông tin và Truyền thông", "kind": "ministry", "phrases": ["bộ thông tin và truyền thông"], "codes": ["BTTTT"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Nông nghiệp và Phát triển nông thôn", "kind": "ministry", "phrases": ["bộ nông nghiệp và phát triển nông thôn"], "codes": ["BNNPTNT"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Tài nguyên và Môi trường", "kind": "ministry", "phrases": ["bộ tài nguyên và môi trường"], "codes": ["BTNMT"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Nông nghiệp và Môi trường", "kind": "ministry", "phrases": ["bộ nông nghiệp và môi trường"], "codes": ["BNNMT"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Lao động - Thương binh và Xã hội", "kind": "ministry", "phrases": ["bộ lao động - thương binh và xã hội"], "codes": ["BLĐTBXH"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Bộ Dân tộc và Tôn giáo", "kind": "ministry", "phrases": ["bộ dân tộc và tôn giáo"], "codes": ["BDTTG"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Ủy ban Dân tộc", "kind": "ministry", "phrases": ["ủy ban dân tộc"], "codes": ["UBDT"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Thanh tra Chính phủ", "kind": "ministry", "phrases": ["thanh tra chính phủ"], "codes": ["TTCP"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Ngân hàng Nhà nước Việt Nam", "kind": "ministry", "phrases": ["ngân hàng nhà nước"], "codes": ["NHNN"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Văn phòng Chính phủ", "kind": "ministry", "phrases": ["văn phòng chính phủ"], "codes": ["VPCP"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Chính phủ", "kind": "government", "phrases": ["chính phủ"], "codes": ["CP"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Thủ tướng Chính phủ", "kind": "government", "phrases": ["thủ tướng chính phủ"], "codes": ["TTg"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Quốc hội", "kind": "assembly", "phrases": ["quốc hội"], "codes": ["QH"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Ủy ban Thường vụ Quốc hội", "kind": "assembly", "phrases": ["ủy ban thường vụ quốc hội", "ubtvqh"], "codes": ["UBTVQH"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Văn phòng Quốc hội", "kind": "assembly", "phrases": ["văn phòng quốc hội"], "codes": ["VPQH"], "source": "ký hiệu trong các văn bản quy phạm pháp luật đã ban hành"},
    {"name": "Văn phòng", "kind": "other", "phrases": ["văn phòng ubnd", "văn phòng ủy ban nhân dân"], "codes": ["VP", "VPUBND"], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Trung ương Đảng", "kind": "party", "phrases": ["ban chấp hành trung ương", "ban chấp hành trung ương đảng", "bộ chính trị", "ban bí thư"], "codes": ["TW", "TƯ"], "source": "Hướng dẫn 36-HD/VPTW"},
    {"name": "Văn phòng Trung ương Đảng", "kind": "party", "phrases": ["văn phòng trung ương"], "codes": ["VPTW"], "source": "Hướng dẫn 36-HD/VPTW"},
    {"name": "Ủy ban Kiểm tra Trung ương", "kind": "party", "phrases": ["ủy ban kiểm tra trung ương"], "codes": ["UBKTTW"], "source": "Hướng dẫn 36-HD/VPTW"},
    {"name": "Ban Tổ chức Trung ương", "kind": "party", "phrases": ["ban tổ chức trung ương"], "codes": ["BTCTW"], "source": "Hướng dẫn 36-HD/VPTW"},
    {"name": "Ban Tuyên giáo Trung ương", "kind": "party", "phrases": ["ban tuyên giáo trung ương"], "codes": ["BTGTW"], "source": "Hướng dẫn 36-HD/VPTW"},
    {"name": "Tỉnh ủy, Thành ủy", "kind": "party", "phrases": ["tỉnh ủy", "thành ủy", "thường trực thành ủy", "thường trực tỉnh ủy"], "codes": ["TU"], "source": "Hướng dẫn 36-HD/VPTW"},
    {"name": "Huyện ủy", "kind": "party", "phrases": ["huyện ủy", "thường trực huyện ủy"], "codes": ["HU"], "source": "Hướng dẫn 36-HD/VPTW"},
    {"name": "Quận ủy", "kind": "party", "phrases": ["quận ủy", "thường trực quận ủy"], "codes": ["QU"], "source": "Hướng dẫn 36-HD/VPTW"},
    {"name": "Đảng ủy", "kind": "party", "phrases": ["đảng ủy", "đảng bộ"], "codes": ["ĐU"], "source": "Hướng dẫn 36-HD/VPTW"},
    {"name": "Chi bộ", "kind": "party", "phrases": ["chi bộ"], "codes": ["CB"], "source": "Hướng dẫn 36-HD/VPTW"},
    {"name": "Trường học", "kind": "school", "phrases": ["trường mầm non", "trường mẫu giáo", "trường mn", "trường tiểu học", "trường th", "trường thcs", "trường trung học cơ sở", "trường ptdtbt", "trường phổ thông", "trường thpt", "trường trung học phổ thông", "trường th&thcs", "trường tiểu học và trung học cơ sở", "trường", "nhà trường", "trung tâm giáo dục thường xuyên", "trung tâm gdtx", "trung tâm gdnn-gdtx", "hiệu trưởng", "phó hiệu trưởng"], "codes": [], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Lớp mầm non độc lập", "kind": "school", "phrases": ["cơ sở giáo dục mầm non", "nhóm trẻ", "lớp mẫu giáo"], "codes": [], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Chủ tịch Ủy ban nhân dân", "kind": "peoplesCommittee", "phrases": ["chủ tịch", "phó chủ tịch"], "codes": [], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Trưởng phòng", "kind": "division", "phrases": ["trưởng phòng", "phó trưởng phòng"], "codes": [], "source": "thực tiễn văn bản; law.md mục 5"},
    {"name": "Giám đốc sở", "kind": "department", "phrases": ["giám đốc", "phó giám đốc"], "codes": [], "source": "thực tiễn văn bản; law.md mục 5"}
  ]
}
"""##),
    ("Rules/basis-words.json", ##"""
{
 "vocabulary": [
  {
   "list": "basisFillers",
   "phrases": [
    "vào",
    "các",
    "những",
    "một số",
    "sự",
    "ý kiến",
    "nội dung",
    "tinh thần",
    "thực hiện",
    "triển khai",
    "theo",
    "hệ thống",
    "trên"
   ],
   "source": "thực tiễn văn bản"
  },
  {
   "list": "lookingBack",
   "phrases": [
    "tổng kết",
    "sơ kết",
    "kết quả",
    "báo cáo",
    "đánh giá",
    "biểu dương",
    "khen thưởng",
    "công nhận",
    "từ năm học",
    "kể từ năm học",
    "bắt đầu từ năm học",
    "đến năm học",
    "các năm học tiếp theo",
    "những năm học tiếp theo",
    "các năm tiếp theo",
    "những năm tiếp theo",
    "giai đoạn",
    "lộ trình"
   ],
   "source": "thực tiễn văn bản"
  }
 ]
}
"""##),
    ("Rules/citation-words.json", ##"""
{
  "vocabulary": [
    {"list": "titleLeads", "phrases": ["về", "về việc", "v/v", "quy định", "ban hành", "hướng dẫn", "phê duyệt", "sửa đổi", "sửa đổi, bổ sung", "bổ sung một số", "điều chỉnh", "công bố", "công nhận", "thành lập", "thay thế", "bãi bỏ", "quy định chi tiết", "giải thích", "kết luận", "thông báo"], "source": "thực tiễn văn bản; Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5"},
    {"list": "weakTitleLeads", "phrases": ["thực hiện", "triển khai", "tổ chức", "tiếp tục", "tăng cường", "đẩy mạnh", "giao", "chỉ đạo", "yêu cầu", "phát động", "xây dựng", "đối với", "nhằm", "bổ sung"], "source": "thực tiễn văn bản"},
    {"list": "lawNames", "phrases": ["an ninh mạng", "an ninh quốc gia", "an toàn thông tin mạng", "an toàn thực phẩm", "an toàn, vệ sinh lao động", "ban hành văn bản quy phạm pháp luật", "biên giới quốc gia", "biên phòng việt nam", "biển việt nam", "báo chí", "bình đẳng giới", "bưu chính", "bưu chính, viễn thông", "bảo hiểm tiền gửi", "bảo hiểm xã hội", "bảo hiểm y tế", "bảo vệ bí mật nhà nước", "bảo vệ công trình quan trọng liên quan đến an ninh quốc gia", "bảo vệ dữ liệu cá nhân", "bảo vệ môi trường", "bảo vệ quyền lợi người tiêu dùng", "bảo vệ sức khỏe nhân dân", "bảo vệ và kiểm dịch thực vật", "bảo vệ và phát triển rừng", "bảo vệ, chăm sóc và giáo dục trẻ em", "bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân", "bộ đội biên phòng", "chuyển giao công nghệ", "chuyển giao người đang chấp hành án phạt tù", "chuyển đổi", "chuyển đổi số", "chăn nuôi", "chất lượng sản phẩm, hàng hoá", "chống bán phá giá hàng hóa nhập khẩu vào việt nam", "chứng khoán", "các công cụ chuyển nhượng", "các tổ chức tín dụng", "cán bộ, công chức", "công an nhân dân", "công an xã", "công chứng", "công nghiệp", "công nghiệp quốc phòng", "công nghệ cao", "công nghệ thông tin", "công đoàn", "căn cước", "căn cước công dân", "cơ yếu", "cư trú", "cạnh tranh", "cảnh sát biển việt nam", "cảnh sát cơ động", "cảnh sát môi trường", "cảnh vệ", "cựu chiến binh", "di sản văn hoá", "di sản văn hóa", "doanh nghiệp", "du lịch", "dân quân tự vệ", "dân số", "dân sự", "dược", "dạy nghề", "dầu khí", "dẫn độ", "dữ liệu", "dự trữ quốc gia", "giao dịch điện tử", "giao thông đường bộ", "giao thông đường thủy nội địa", "giá", "giám định tư pháp", "giáo dục", "giáo dục nghề nghiệp", "giáo dục quốc phòng và an ninh", "giáo dục đại học", "giống vật nuôi", "hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác", "hoạt động chữ thập đỏ", "hoạt động giám sát của quốc hội", "hoạt động giám sát của quốc hội và hội đồng nhân dân", "hàng hải", "hàng không dân dụng việt nam", "hình sự", "hòa giải ở cơ sở", "hòa giải, đối thoại tại tòa án", "hóa chất", "hôn nhân và gia đình", "hải quan", "hỗ trợ doanh nghiệp nhỏ và vừa", "hộ tịch", "hợp nhất văn bản quy phạm pháp luật", "hợp tác xã", "khai thác và bảo vệ công trình thủy lợi", "khiếu nại", "khiếu nại, tố cáo", "khoa học và công nghệ", "khoa học, công nghệ và đổi mới sáng tạo", "khoáng sản", "khám bệnh, chữa bệnh", "khí tượng thủy văn", "kinh doanh bảo hiểm", "kinh doanh bất động sản", "kiến trúc", "kiểm sát viên viện kiểm sát nhân dân", "kiểm toán nhà nước", "kiểm toán độc lập", "ký kết và thực hiện thỏa thuận quốc tế", "ký kết, gia nhập và thực hiện điều ước quốc tế", "kế toán", "lao động", "luât dân quân tự vệ", "luật sư", "lâm nghiệp", "lý lịch tư pháp", "lưu trữ", "lưu trữ quốc gia", "lực lượng cảnh sát biển việt nam", "lực lượng dự bị động viên", "mặt trận tổ quốc việt nam", "nghĩa vụ quân sự", "ngoại hối", "ngân hàng nhà nước việt nam", "ngân sách nhà nước", "người cao tuổi", "người khuyết tật", "người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng", "nhà giáo", "nhà ở", "nuôi con nuôi", "năng lượng nguyên tử", "phá sản", "pháp điển hệ thống quy phạm pháp luật", "phí và lệ phí", "phòng bệnh", "phòng cháy chữa cháy", "phòng cháy và chữa cháy", "phòng cháy, chữa cháy", "phòng cháy, chữa cháy và cứu nạn, cứu hộ", "phòng thủ dân sự", "phòng, chống bạo lực gia đình", "phòng, chống bệnh truyền nhiễm", "phòng, chống khủng bố", "phòng, chống ma túy", "phòng, chống mua bán người", "phòng, chống mại dâm", "phòng, chống rửa tiền", "phòng, chống tham nhũng", "phòng, chống thiên tai", "phòng, chống thuốc lá", "phòng, chống tác hại của rượu, bia", "phòng, chống tác hại của thuốc lá", "phổ biến, giáo dục pháp luật", "quy hoạch", "quy hoạch đô thị", "quy hoạch đô thị và nông thôn", "quân nhân chuyên nghiệp, công nhân và viên chức quốc phòng", "quản lý ngoại thương", "quản lý nợ công", "quản lý thuế", "quản lý thị trường", "quản lý và đầu tư vốn nhà nước tại doanh nghiệp", "quản lý, bảo vệ công trình quốc phòng và khu quân sự", "quản lý, sử dụng tài sản công", "quản lý, sử dụng tài sản nhà nước", "quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ", "quảng cáo", "quốc phòng", "quốc tịch việt nam", "sĩ quan quân đội nhân dân việt nam", "sở hữu trí tuệ", "sử dụng năng lượng tiết kiệm và hiệu quả", "tham gia lực lượng gìn giữ hòa bình của liên hợp quốc", "thanh niên", "thanh tra", "thi hành tạm giữ, tạm giam", "thi hành tạm giữ, tạm giam và cấm đi khỏi nơi cư trú", "thi hành án dân sự", "thi hành án hình sự", "thi đua, khen thưởng", "thuế bảo vệ môi trường", "thuế giá trị gia tăng", "thuế sử dụng đất nông nghiệp", "thuế sử dụng đất phi nông nghiệp", "thuế thu nhập cá nhân", "thuế thu nhập doanh nghiệp", "thuế thu nhập đối với người có thu nhập cao", "thuế tiêu thụ đặc biệt", "thuế tài nguyên", "thuế xuất khẩu, thuế nhập khẩu", "thú y", "thư viện", "thương mại", "thương mại điện tử", "thẩm phán và hội thẩm tòa án nhân dân", "thể dục, thể thao", "thỏa thuận quốc tế", "thống kê", "thủ tục bắt giữ tàu bay", "thủ tục bắt giữ tàu biển", "thủ đô", "thủy lợi", "thủy sản", "thực hiện dân chủ ở cơ sở", "thực hành tiết kiệm, chống lãng phí", "tiêu chuẩn và quy chuẩn kỹ thuật", "tiếp công dân", "tiếp cận thông tin", "tiết kiệm, chống lãng phí", "trách nhiệm bồi thường của nhà nước", "trí tuệ nhân tạo", "trưng cầu ý dân", "trưng mua, trưng dụng tài sản", "trật tự, an toàn giao thông đường bộ", "trẻ em", "trọng tài thương mại", "trồng trọt", "trợ giúp pháp lý", "tài nguyên nước", "tài nguyên, môi trường biển và hải đảo", "tín ngưỡng, tôn giáo", "tòa án chuyên biệt tại trung tâm tài chính quốc tế", "tư pháp người chưa thành niên", "tương trợ tư pháp", "tương trợ tư pháp về dân sự", "tương trợ tư pháp về hình sự", "tần số vô tuyến điện", "tố cáo", "tố tụng dân sự", "tố tụng hành chính", "tố tụng hình sự", "tổ chức chính phủ", "tổ chức chính quyền địa phương", "tổ chức cơ quan điều tra hình sự", "tổ chức hội đồng nhân dân và ủy ban nhân dân", "tổ chức quốc hội", "tổ chức tòa án nhân dân", "tổ chức tòa án quân sự", "tổ chức viện kiểm sát nhân dân", "tổ chức điều tra hình sự", "viên chức", "viễn thông", "việc làm", "về thực hiện dân chủ ở xã, phường, thị trấn", "về tự vệ trong nhập khẩu hàng hóa nước ngoài vào việt nam", "vệ sinh an toàn thực phẩm", "xuất bản", "xuất cảnh, nhập cảnh của công dân việt nam", "xây dựng", "xử lý vi phạm hành chính", "đa dạng sinh học", "điều ước quốc tế", "điện lực", "điện ảnh", "đo lường", "đo đạc và bản đồ", "đê điều", "đường bộ", "đường sắt", "đất đai", "đấu giá tài sản", "đấu thầu", "đầu tư", "đầu tư công", "đầu tư theo phương thức đối tác công tư", "đặc xá", "động viên công nghiệp", "ưu đãi người có công với cách mạng"], "source": "tên trong các luật, bộ luật, pháp lệnh đã ban hành"}
  ]
}
"""##),
    ("Rules/document-types.json", ##"""
{
  "documentTypes": [
    {"name": "Nghị quyết", "code": "NQ", "phrases": ["nghị quyết"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Nghị quyết liên tịch", "code": "NQLT", "phrases": ["nghị quyết liên tịch"], "normative": true, "citedByName": false, "source": "Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4"},
    {"name": "Quyết định", "code": "QĐ", "phrases": ["quyết định"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Chỉ thị", "code": "CT", "phrases": ["chỉ thị"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Quy chế", "code": "QC", "phrases": ["quy chế"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Quy định", "code": "QyĐ", "phrases": ["quy định"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Thông cáo", "code": "TC", "phrases": ["thông cáo"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Thông báo", "code": "TB", "phrases": ["thông báo", "thông báo kết luận"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Hướng dẫn", "code": "HD", "phrases": ["hướng dẫn", "hướng dẫn liên ngành"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Chương trình", "code": "CTr", "phrases": ["chương trình", "chương trình hành động", "chương trình công tác", "chương trình phối hợp"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Kế hoạch", "code": "KH", "phrases": ["kế hoạch", "kế hoạch hành động", "kế hoạch phối hợp", "kế hoạch liên ngành"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Phương án", "code": "PA", "phrases": ["phương án"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Đề án", "code": "ĐA", "phrases": ["đề án"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Dự án", "code": "DA", "phrases": ["dự án"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Báo cáo", "code": "BC", "phrases": ["báo cáo"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Biên bản", "code": "BB", "phrases": ["biên bản"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Tờ trình", "code": "TTr", "phrases": ["tờ trình"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Hợp đồng", "code": "HĐ", "phrases": ["hợp đồng"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Công điện", "code": "CĐ", "phrases": ["công điện"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Bản ghi nhớ", "code": "BGN", "phrases": ["bản ghi nhớ"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Bản thỏa thuận", "code": "BTT", "phrases": ["bản thỏa thuận"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Giấy ủy quyền", "code": "GUQ", "phrases": ["giấy ủy quyền"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Giấy mời", "code": "GM", "phrases": ["giấy mời"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Giấy giới thiệu", "code": "GGT", "phrases": ["giấy giới thiệu"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Giấy nghỉ phép", "code": "GNP", "phrases": ["giấy nghỉ phép"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Phiếu gửi", "code": "PG", "phrases": ["phiếu gửi"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Phiếu chuyển", "code": "PC", "phrases": ["phiếu chuyển"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Phiếu báo", "code": "PB", "phrases": ["phiếu báo"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I"},
    {"name": "Công văn", "phrases": ["công văn", "công văn hỏa tốc", "công văn khẩn"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Điều 7; Phụ lục III không quy định chữ viết tắt"},
    {"name": "Thư công", "phrases": ["thư công"], "normative": false, "citedByName": false, "source": "Nghị định 30/2020/NĐ-CP, Điều 7"},
    {"name": "Hiến pháp", "phrases": ["hiến pháp"], "normative": true, "citedByName": true, "source": "Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4"},
    {"name": "Bộ luật", "phrases": ["bộ luật"], "normative": true, "citedByName": true, "source": "Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4"},
    {"name": "Luật", "phrases": ["luật"], "normative": true, "citedByName": true, "source": "Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4"},
    {"name": "Pháp lệnh", "code": "PL", "phrases": ["pháp lệnh"], "normative": true, "citedByName": true, "source": "Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4"},
    {"name": "Lệnh", "code": "L", "phrases": ["lệnh"], "normative": true, "citedByName": false, "source": "Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4"},
    {"name": "Nghị định", "code": "NĐ", "phrases": ["nghị định"], "normative": true, "citedByName": false, "source": "Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4"},
    {"name": "Thông tư", "code": "TT", "phrases": ["thông tư"], "normative": true, "citedByName": false, "source": "Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4"},
    {"name": "Thông tư liên tịch", "code": "TTLT", "phrases": ["thông tư liên tịch"], "normative": true, "citedByName": false, "source": "Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4"},
    {"name": "Thông tư liên bộ", "code": "TTLB", "phrases": ["thông tư liên bộ"], "normative": true, "citedByName": false, "source": "Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4"},
    {"name": "Sắc lệnh", "code": "SL", "phrases": ["sắc lệnh"], "normative": true, "citedByName": false, "source": "thực tiễn văn bản"},
    {"name": "Văn bản hợp nhất", "code": "VBHN", "phrases": ["văn bản hợp nhất"], "normative": false, "citedByName": false, "source": "Pháp lệnh hợp nhất văn bản 01/2012/UBTVQH13"},
    {"name": "Kết luận", "code": "KL", "phrases": ["kết luận"], "normative": false, "citedByName": false, "source": "Hướng dẫn 36-HD/VPTW"},
    {"name": "Thông tri", "code": "TTri", "phrases": ["thông tri"], "normative": false, "citedByName": false, "source": "Hướng dẫn 36-HD/VPTW"},
    {"name": "Điều lệ", "code": "ĐL", "phrases": ["điều lệ"], "normative": false, "citedByName": false, "source": "Hướng dẫn 36-HD/VPTW"}
  ]
}
"""##),
    ("Rules/ended-bodies.json", ##"""
{
  "endedBodies": [
    {"phrases": ["ủy ban nhân dân quận", "ủy ban nhân dân huyện", "ủy ban nhân dân thị xã", "ủy ban nhân dân thị trấn", "ủy ban nhân dân thành phố", "ủy ban nhân dân tp", "ubnd quận", "ubnd huyện", "ubnd thị xã", "ubnd thị trấn", "ubnd thành phố", "ubnd tp", "hội đồng nhân dân quận", "hội đồng nhân dân huyện", "hội đồng nhân dân thị xã", "hội đồng nhân dân thị trấn", "hội đồng nhân dân thành phố", "hội đồng nhân dân tp", "hđnd quận", "hđnd huyện", "hđnd thị xã", "hđnd thị trấn", "hđnd thành phố", "hđnd tp"], "exceptions": ["hà nội", "hồ chí minh", "hcm", "hải phòng", "đà nẵng", "cần thơ", "huế", "đồng nai", "quảng ninh", "bắc ninh", "ủy ban nhân dân thành phố hà nội", "ủy ban nhân dân thành phố hồ chí minh", "ủy ban nhân dân thành phố hải phòng", "ủy ban nhân dân thành phố đà nẵng", "ủy ban nhân dân thành phố cần thơ", "ủy ban nhân dân thành phố huế", "ủy ban nhân dân thành phố đồng nai", "ủy ban nhân dân thành phố quảng ninh", "ủy ban nhân dân thành phố bắc ninh", "ủy ban nhân dân tp hà nội", "ủy ban nhân dân tp hồ chí minh", "ủy ban nhân dân tp hải phòng", "ủy ban nhân dân tp đà nẵng", "ủy ban nhân dân tp cần thơ", "ủy ban nhân dân tp huế", "ủy ban nhân dân tp đồng nai", "ủy ban nhân dân tp quảng ninh", "ủy ban nhân dân tp bắc ninh", "ủy ban nhân dân tp. hà nội", "ủy ban nhân dân tp. hồ chí minh", "ủy ban nhân dân tp. hải phòng", "ủy ban nhân dân tp. đà nẵng", "ủy ban nhân dân tp. cần thơ", "ủy ban nhân dân tp. huế", "ủy ban nhân dân tp. đồng nai", "ủy ban nhân dân tp. quảng ninh", "ủy ban nhân dân tp. bắc ninh", "ubnd thành phố hà nội", "ubnd thành phố hồ chí minh", "ubnd thành phố hải phòng", "ubnd thành phố đà nẵng", "ubnd thành phố cần thơ", "ubnd thành phố huế", "ubnd thành phố đồng nai", "ubnd thành phố quảng ninh", "ubnd thành phố bắc ninh", "ubnd tp hà nội", "ubnd tp hồ chí minh", "ubnd tp hải phòng", "ubnd tp đà nẵng", "ubnd tp cần thơ", "ubnd tp huế", "ubnd tp đồng nai", "ubnd tp quảng ninh", "ubnd tp bắc ninh", "ubnd tp. hà nội", "ubnd tp. hồ chí minh", "ubnd tp. hải phòng", "ubnd tp. đà nẵng", "ubnd tp. cần thơ", "ubnd tp. huế", "ubnd tp. đồng nai", "ubnd tp. quảng ninh", "ubnd tp. bắc ninh", "hội đồng nhân dân thành phố hà nội", "hội đồng nhân dân thành phố hồ chí minh", "hội đồng nhân dân thành phố hải phòng", "hội đồng nhân dân thành phố đà nẵng", "hội đồng nhân dân thành phố cần thơ", "hội đồng nhân dân thành phố huế", "hội đồng nhân dân thành phố đồng nai", "hội đồng nhân dân thành phố quảng ninh", "hội đồng nhân dân thành phố bắc ninh", "hội đồng nhân dân tp hà nội", "hội đồng nhân dân tp hồ chí minh", "hội đồng nhân dân tp hải phòng", "hội đồng nhân dân tp đà nẵng", "hội đồng nhân dân tp cần thơ", "hội đồng nhân dân tp huế", "hội đồng nhân dân tp đồng nai", "hội đồng nhân dân tp quảng ninh", "hội đồng nhân dân tp bắc ninh", "hội đồng nhân dân tp. hà nội", "hội đồng nhân dân tp. hồ chí minh", "hội đồng nhân dân tp. hải phòng", "hội đồng nhân dân tp. đà nẵng", "hội đồng nhân dân tp. cần thơ", "hội đồng nhân dân tp. huế", "hội đồng nhân dân tp. đồng nai", "hội đồng nhân dân tp. quảng ninh", "hội đồng nhân dân tp. bắc ninh", "hđnd thành phố hà nội", "hđnd thành phố hồ chí minh", "hđnd thành phố hải phòng", "hđnd thành phố đà nẵng", "hđnd thành phố cần thơ", "hđnd thành phố huế", "hđnd thành phố đồng nai", "hđnd thành phố quảng ninh", "hđnd thành phố bắc ninh", "hđnd tp hà nội", "hđnd tp hồ chí minh", "hđnd tp hải phòng", "hđnd tp đà nẵng", "hđnd tp cần thơ", "hđnd tp huế", "hđnd tp đồng nai", "hđnd tp quảng ninh", "hđnd tp bắc ninh", "hđnd tp. hà nội", "hđnd tp. hồ chí minh", "hđnd tp. hải phòng", "hđnd tp. đà nẵng", "hđnd tp. cần thơ", "hđnd tp. huế", "hđnd tp. đồng nai", "hđnd tp. quảng ninh", "hđnd tp. bắc ninh"], "lastDay": "2025-06-30", "successor": "Ủy ban nhân dân xã, phường, đặc khu", "source": "Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 203/2025/QH15"},
    {"phrases": ["phòng giáo dục và đào tạo", "phòng giáo dục & đào tạo", "phòng gd&đt", "phòng gdđt", "phòng gd-đt", "pgd&đt", "pgdđt"], "exceptions": [], "lastDay": "2025-06-30", "successor": "Phòng Văn hóa - Xã hội thuộc Ủy ban nhân dân xã, phường", "source": "Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 203/2025/QH15; Nghị định 150/2025/NĐ-CP"},
    {"phrases": ["quận ủy", "huyện ủy", "thị ủy"], "exceptions": [], "lastDay": "2025-06-30", "successor": "Đảng ủy xã, phường", "source": "Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 203/2025/QH15"}
  ]
}
"""##),
    ("Rules/headings.json", ##"""
{
  "headings": [
    {"kind": "purpose", "phrases": ["mục đích", "mục tiêu", "mục tiêu chung", "mục tiêu cụ thể", "ý nghĩa", "quan điểm"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "requirements", "phrases": ["yêu cầu"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "principles", "phrases": ["nguyên tắc", "quan điểm chỉ đạo", "phương châm"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "context", "phrases": ["đặc điểm tình hình", "thực trạng", "tình hình", "bối cảnh", "thuận lợi", "khó khăn", "kết quả đạt được", "kết quả năm học", "kết quả thực hiện", "quy mô", "đánh giá tình hình", "đánh giá thực trạng", "phân tích tình hình", "tồn tại, hạn chế", "hạn chế", "điều kiện thực hiện", "điểm mạnh", "điểm yếu", "thông tin chung", "quy mô trường lớp"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "audience", "phrases": ["đối tượng", "thành phần", "người tham gia", "người học", "học viên", "phạm vi và đối tượng", "phạm vi, đối tượng", "phạm vi áp dụng", "số lượng và thành phần", "số lượng học viên", "số lượng tham gia", "đơn vị tham gia", "lực lượng tham gia"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "content", "phrases": ["nội dung", "chuyên đề", "chương trình", "chương trình bồi dưỡng", "chương trình tập huấn", "các hoạt động", "hoạt động chính", "hoạt động trọng tâm", "môn thi", "phần thi", "chủ đề"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "duration", "phrases": ["thời lượng", "số tiết", "số buổi", "thời lượng thực hiện"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "schedule", "phrases": ["thời gian", "thời điểm", "tiến độ", "lộ trình", "lịch", "kế hoạch thời gian", "khung thời gian", "lịch trình", "mốc thời gian", "thời hạn", "kế hoạch tháng", "kế hoạch từng tháng", "kế hoạch cụ thể từng tháng", "phân kỳ thực hiện"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "venue", "phrases": ["địa điểm", "nơi tổ chức"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "format", "phrases": ["hình thức", "phương pháp", "phương thức", "loại hình", "cách thức", "thể lệ", "phương án tổ chức"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "assessment", "phrases": ["đánh giá", "xếp loại", "công nhận kết quả", "kiểm tra, đánh giá", "kiểm tra đánh giá", "đánh giá kết quả", "cách tính điểm", "chấm điểm", "tiêu chí đánh giá", "kiểm tra, giám sát"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "targets", "phrases": ["chỉ tiêu", "các chỉ tiêu", "chỉ số", "kết quả cần đạt", "kết quả dự kiến", "sản phẩm dự kiến"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "measures", "phrases": ["nhiệm vụ", "giải pháp", "biện pháp", "nhiệm vụ và giải pháp", "nhiệm vụ, giải pháp", "nhiệm vụ trọng tâm", "công tác trọng tâm"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "funding", "phrases": ["kinh phí", "nguồn kinh phí", "dự toán", "nguồn lực tài chính", "kinh phí thực hiện", "dự trù kinh phí", "nguồn vốn"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "implementation", "phrases": ["tổ chức thực hiện", "phân công", "tổ chức triển khai", "tổ chức, thực hiện", "phân công nhiệm vụ", "phân công thực hiện", "trách nhiệm", "công tác tổ chức", "chế độ báo cáo", "chế độ thông tin báo cáo", "triển khai thực hiện", "biện pháp tổ chức thực hiện", "giải pháp tổ chức thực hiện", "tổ chức chỉ đạo", "công tác chỉ đạo"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"},
    {"kind": "other", "phrases": ["cơ quan chỉ đạo", "danh nghĩa tổ chức", "cơ quan chủ trì", "đơn vị chủ trì", "căn cứ", "cơ sở pháp lý", "khen thưởng", "cơ cấu giải thưởng", "giải thưởng", "điều kiện đảm bảo", "điều kiện bảo đảm", "kiến nghị", "đề xuất"], "source": "thực tiễn kế hoạch của nhà trường, xã, phường, phòng, sở"}
  ]
}
"""##),
    ("Rules/periods.json", ##"""
{
  "periods": {
    "perProgramme": 40,
    "toleranceFrom": 36,
    "toleranceTo": 44,
    "total": 120,
    "source": "Chương trình bồi dưỡng thường xuyên ban hành kèm theo các Thông tư 11, 12, 17, 18/2019/TT-BGDĐT (cần kiểm tra lại)",
    "maximumWeeks": 3,
    "maximumFrom": "2026-03-31",
    "maximumSource": "Nghị định 93/2026/NĐ-CP, Điều 21 khoản 4 điểm b",
    "programmes": [
      {
        "programme": 1,
        "phrases": [
          "chương trình bồi dưỡng 01",
          "chương trình bồi dưỡng 1",
          "chương trình 01",
          "chương trình 1",
          "nội dung chương trình bồi dưỡng 01",
          "nội dung chương trình bồi dưỡng 1",
          "nội dung chương trình 01",
          "nội dung chương trình 1",
          "nội dung bồi dưỡng 01",
          "khối kiến thức 01"
        ]
      },
      {
        "programme": 2,
        "phrases": [
          "chương trình bồi dưỡng 02",
          "chương trình bồi dưỡng 2",
          "chương trình 02",
          "chương trình 2",
          "nội dung chương trình bồi dưỡng 02",
          "nội dung chương trình bồi dưỡng 2",
          "nội dung chương trình 02",
          "nội dung chương trình 2",
          "nội dung bồi dưỡng 02",
          "khối kiến thức 02"
        ]
      },
      {
        "programme": 3,
        "phrases": [
          "chương trình bồi dưỡng 03",
          "chương trình bồi dưỡng 3",
          "chương trình 03",
          "chương trình 3",
          "nội dung chương trình bồi dưỡng 03",
          "nội dung chương trình bồi dưỡng 3",
          "nội dung chương trình 03",
          "nội dung chương trình 3",
          "nội dung bồi dưỡng 03",
          "khối kiến thức 03"
        ]
      }
    ],
    "staleTerms": [
      "nội dung bồi dưỡng 1",
      "nội dung bồi dưỡng 2",
      "nội dung bồi dưỡng 3",
      "nội dung 1",
      "nội dung 2",
      "nội dung 3",
      "khối kiến thức 1",
      "khối kiến thức 2",
      "khối kiến thức 3",
      "khối kiến thức bắt buộc",
      "khối kiến thức tự chọn"
    ],
    "staleSource": "Thông tư 26/2012/TT-BGDĐT, hết hiệu lực từ 28/12/2019 theo Thông tư 19/2019/TT-BGDĐT"
  }
}
"""##),
    ("Rules/profiles/base.json", ##"""
{
  "name": "base",
  "extends": [],
  "summary": "Kế hoạch hành chính bất kỳ",
  "titlePhrases": [],
  "issuerKinds": [],
  "requiredSections": [
    {"anyOf": ["purpose"], "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"},
    {"anyOf": ["content", "measures"], "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"},
    {"anyOf": ["implementation"], "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"}
  ],
  "requiredDocuments": [],
  "order": ["purpose", "content", "funding", "implementation"],
  "rules": [],
  "source": "Nghị định 30/2020/NĐ-CP"
}
"""##),
    ("Rules/profiles/bdtx-school.json", ##"""
{
  "name": "bdtx-school",
  "extends": ["bdtx", "school"],
  "summary": "Kế hoạch bồi dưỡng thường xuyên của nhà trường",
  "titlePhrases": ["bồi dưỡng thường xuyên", "bdtx", "tập huấn, bồi dưỡng", "bồi dưỡng, tập huấn", "bồi dưỡng giáo viên", "bồi dưỡng đội ngũ", "bồi dưỡng cán bộ quản lý", "bồi dưỡng cán bộ, giáo viên", "bồi dưỡng chuyên môn", "bồi dưỡng nghiệp vụ", "bồi dưỡng cbql", "bồi dưỡng nhà giáo"],
  "issuerKinds": ["school"],
  "requiredSections": [],
  "requiredDocuments": [],
  "order": ["purpose", "requirements", "principles", "context", "audience", "content", "duration", "schedule", "venue", "format", "assessment", "funding", "implementation"],
  "rules": [],
  "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"
}
"""##),
    ("Rules/profiles/bdtx-ward.json", ##"""
{
  "name": "bdtx-ward",
  "extends": ["bdtx"],
  "summary": "Kế hoạch bồi dưỡng thường xuyên của Ủy ban nhân dân xã, phường (đến 30/6/2025: quận, huyện và phòng giáo dục và đào tạo)",
  "titlePhrases": ["bồi dưỡng thường xuyên", "bdtx", "tập huấn, bồi dưỡng", "bồi dưỡng, tập huấn", "bồi dưỡng giáo viên", "bồi dưỡng đội ngũ", "bồi dưỡng cán bộ quản lý", "bồi dưỡng cán bộ, giáo viên", "bồi dưỡng chuyên môn", "bồi dưỡng nghiệp vụ", "bồi dưỡng cbql", "bồi dưỡng nhà giáo"],
  "issuerKinds": ["peoplesCommittee", "division"],
  "requiredSections": [],
  "notRequired": ["assessment"],
  "requiredDocuments": [],
  "order": ["purpose", "requirements", "principles", "context", "audience", "content", "duration", "schedule", "venue", "format", "assessment", "funding", "implementation"],
  "rules": [],
  "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"
}
"""##),
    ("Rules/profiles/bdtx.json", ##"""
{
  "name": "bdtx",
  "extends": ["base"],
  "summary": "Kế hoạch bồi dưỡng thường xuyên",
  "titlePhrases": ["bồi dưỡng thường xuyên", "bdtx", "tập huấn, bồi dưỡng", "bồi dưỡng, tập huấn", "bồi dưỡng giáo viên", "bồi dưỡng đội ngũ", "bồi dưỡng cán bộ quản lý", "bồi dưỡng cán bộ, giáo viên", "bồi dưỡng chuyên môn", "bồi dưỡng nghiệp vụ", "bồi dưỡng cbql", "bồi dưỡng nhà giáo"],
  "issuerKinds": [],
  "requiredSections": [
    {"anyOf": ["audience"], "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"},
    {"anyOf": ["content"], "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"},
    {"anyOf": ["duration", "schedule"], "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"},
    {"anyOf": ["format"], "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"},
    {"anyOf": ["assessment"], "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"},
    {"anyOf": ["funding"], "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"}
  ],
  "requiredDocuments": [
    {"number": "19/2019/TT-BGDĐT", "citation": "Thông tư số 19/2019/TT-BGDĐT ngày 12 tháng 11 năm 2019 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy chế bồi dưỡng thường xuyên giáo viên, cán bộ quản lý cơ sở giáo dục mầm non, cơ sở giáo dục phổ thông và giáo viên trung tâm giáo dục thường xuyên", "trained": [], "from": "2019-12-28", "source": "Thông tư 19/2019/TT-BGDĐT, Điều 1"},
    {"number": "11/2019/TT-BGDĐT", "citation": "Thông tư số 11/2019/TT-BGDĐT ngày 26 tháng 8 năm 2019 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Chương trình bồi dưỡng thường xuyên cán bộ quản lý cơ sở giáo dục mầm non", "trained": [["cán bộ quản lý", "cbql", "hiệu trưởng"], ["mầm non", "mn", "gdmn", "mẫu giáo"]], "from": "2019-12-28", "source": "Bộ pháp điển; law.md mục 2"},
    {"number": "12/2019/TT-BGDĐT", "citation": "Thông tư số 12/2019/TT-BGDĐT ngày 26 tháng 8 năm 2019 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Chương trình bồi dưỡng thường xuyên giáo viên mầm non", "trained": [["giáo viên", "gv", "gvmn", "nhà giáo"], ["mầm non", "mn", "gdmn", "mẫu giáo"]], "from": "2019-12-28", "source": "Bộ pháp điển; law.md mục 2"},
    {"number": "17/2019/TT-BGDĐT", "citation": "Thông tư số 17/2019/TT-BGDĐT ngày 01 tháng 11 năm 2019 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Chương trình bồi dưỡng thường xuyên giáo viên cơ sở giáo dục phổ thông", "trained": [["giáo viên", "gv", "gvmn", "nhà giáo"], ["phổ thông", "tiểu học", "thcs", "thpt", "trung học cơ sở", "trung học phổ thông", "th, thcs"]], "from": "2019-12-28", "source": "Bộ pháp điển; law.md mục 2"},
    {"number": "18/2019/TT-BGDĐT", "citation": "Thông tư số 18/2019/TT-BGDĐT ngày 01 tháng 11 năm 2019 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Chương trình bồi dưỡng thường xuyên cán bộ quản lý cơ sở giáo dục phổ thông", "trained": [["cán bộ quản lý", "cbql", "hiệu trưởng"], ["phổ thông", "tiểu học", "thcs", "thpt", "trung học cơ sở", "trung học phổ thông", "th, thcs"]], "from": "2019-12-28", "source": "Bộ pháp điển; law.md mục 2"},
    {"number": "33/2011/TT-BGDĐT", "citation": "Thông tư số 33/2011/TT-BGDĐT ngày 08 tháng 8 năm 2011 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Chương trình bồi dưỡng thường xuyên giáo viên giáo dục thường xuyên", "trained": [["giáo viên", "gv", "gvmn", "nhà giáo"], ["giáo dục thường xuyên", "gdtx"]], "from": "2019-12-28", "source": "Bộ pháp điển; law.md mục 2"},
    {"number": "93/2026/NĐ-CP", "citation": "Nghị định số 93/2026/NĐ-CP ngày 31 tháng 3 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Nhà giáo", "trained": [], "from": "2026-03-31", "source": "Nghị định 93/2026/NĐ-CP, Điều 21"}
  ],
  "order": ["purpose", "requirements", "principles", "context", "audience", "content", "duration", "schedule", "venue", "format", "assessment", "funding", "implementation"],
  "rules": ["period/programme", "period/total", "period/over-maximum", "period/stale-term", "period/not-quantified"],
  "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"
}
"""##),
    ("Rules/profiles/school.json", ##"""
{
  "name": "school",
  "extends": ["base"],
  "summary": "Kế hoạch của nhà trường",
  "titlePhrases": [],
  "issuerKinds": ["school"],
  "requiredSections": [
    {"anyOf": ["requirements", "purpose"], "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"}
  ],
  "requiredDocuments": [],
  "order": [],
  "rules": [],
  "source": "thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"
}
"""##),
    ("Rules/register.json", ##"""
{
  "registerDay": "2026-11-21"
}
"""##),
    ("Rules/rule-words.json", ##"""
{
 "vocabulary": [
  {
   "list": "appendixPointers",
   "phrases": [
    "phụ lục",
    "phụ biểu",
    "biểu kèm theo",
    "biểu đính kèm",
    "bảng kèm theo",
    "bảng đính kèm",
    "lịch kèm theo",
    "lịch đính kèm",
    "kế hoạch chi tiết kèm theo",
    "kế hoạch chi tiết đính kèm",
    "chi tiết kèm theo",
    "chi tiết đính kèm",
    "kèm theo kế hoạch này",
    "kèm theo kế hoạch"
   ],
   "source": "thực tiễn văn bản; Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III"
  },
  {
   "list": "reportingWords",
   "phrases": [
    "báo cáo",
    "sơ kết",
    "tổng kết",
    "sơ, tổng kết",
    "khen thưởng",
    "biểu dương",
    "tôn vinh",
    "trao giải",
    "thi đua",
    "đánh giá",
    "xếp loại",
    "công nhận",
    "cấp chứng chỉ",
    "cấp giấy chứng nhận",
    "nghiệm thu",
    "quyết toán",
    "rút kinh nghiệm",
    "kiểm điểm",
    "bình xét",
    "xét chọn",
    "kết thúc",
    "lưu trữ",
    "lưu hồ sơ"
   ],
   "source": "thực tiễn văn bản"
  },
  {
   "list": "pastWords",
   "phrases": [
    "sinh ngày",
    "sinh từ",
    "sinh trước",
    "sinh sau",
    "ngày sinh",
    "kỷ niệm",
    "kỉ niệm",
    "thành lập",
    "ban hành",
    "hiệu lực",
    "thi hành",
    "tính đến",
    "tính từ",
    "số liệu",
    "khảo sát",
    "rà soát",
    "thống kê",
    "hiện có",
    "năm học trước",
    "năm trước",
    "năm ngoái",
    "vừa qua",
    "đã được",
    "đã có",
    "đã hoàn thành",
    "đã tham gia",
    "đã bồi dưỡng",
    "tuyển dụng",
    "tiếp nhận",
    "cuộc họp",
    "phiên họp",
    "hội nghị",
    "đại hội",
    "biên bản",
    "kết luận",
    "thông báo",
    "công văn",
    "quyết định",
    "nghị quyết",
    "tờ trình",
    "văn bản",
    "chỉ thị",
    "kế hoạch số",
    "hợp đồng",
    "theo tinh thần"
   ],
   "source": "thực tiễn văn bản"
  },
  {
   "list": "totalWords",
   "phrases": [
    "tổng",
    "tổng số",
    "tổng cộng",
    "tổng thời lượng",
    "tổng thời gian",
    "cộng",
    "ba chương trình",
    "03 chương trình",
    "3 chương trình",
    "cả 3 chương trình",
    "các chương trình",
    "toàn khóa",
    "cả năm học"
   ],
   "source": "thực tiễn văn bản"
  },
  {
   "list": "otherTraining",
   "phrases": [
    "chức danh nghề nghiệp",
    "tiêu chuẩn chức danh",
    "chuẩn nghề nghiệp",
    "quản lý giáo dục",
    "quản lí giáo dục",
    "lý luận chính trị",
    "nâng trình độ",
    "nâng chuẩn",
    "ngoại ngữ",
    "tiếng dân tộc",
    "quốc phòng",
    "tuần thực học",
    "khung thời gian"
   ],
   "source": "Nghị định 93/2026/NĐ-CP, Điều 21 khoản 2, 3; thực tiễn văn bản"
  }
 ]
}
"""##),
    ("Rules/vocabulary.json", ##"""
{
  "vocabulary": [
    {"list": "basisLeads", "phrases": ["căn cứ", "thực hiện", "theo", "xét", "để", "trên cơ sở", "tiếp tục thực hiện", "nhằm", "triển khai", "thi hành", "quán triệt"], "source": "Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6a; thực tiễn văn bản"},
    {"list": "vagueBasisWords", "phrases": ["hướng dẫn", "chỉ đạo", "định hướng", "văn bản", "công văn", "kế hoạch", "nghị quyết", "chỉ thị", "thông tư", "quyết định", "nghị định", "chủ trương", "quy định"], "source": "Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6a"},
    {"list": "issuerStops", "phrases": ["về", "về việc", "v/v", "quy định", "ban hành", "hướng dẫn", "thực hiện", "triển khai", "phê duyệt", "sửa đổi", "sửa đổi, bổ sung", "được", "đã", "tại", "theo", "cho", "để", "nhằm", "là", "thì", "trong", "có", "do", "tổ chức", "yêu cầu", "chỉ đạo", "phát động", "trên", "bổ sung", "thay thế", "bãi bỏ", "giao", "công bố", "đang", "sẽ", "phải", "cần", "như sau", "cụ thể", "nêu", "đối với", "khi", "nếu", "đến", "từ", "ngày", "số", "năm học", "gửi", "điều chỉnh", "tiếp tục", "v.v", "kèm theo", "(", "làm", "căn cứ", "với", "bằng", "bởi", "mà", "kết luận", "tăng cường", "đẩy mạnh", "xây dựng", "thông báo", "công nhận", "thành lập", "thông qua", "giải thích", "quyết định"], "source": "thực tiễn văn bản"},
    {"list": "bodyHeads", "phrases": ["ủy ban", "ubnd", "hội đồng", "hđnd", "sở", "phòng", "trường", "bộ", "đảng ủy", "đảng bộ", "chi bộ", "trung tâm", "ban", "văn phòng", "chính phủ", "thủ tướng", "quốc hội", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "liên đoàn", "công đoàn", "đoàn", "hội", "tổng cục", "cục", "chi cục", "viện", "học viện", "công an", "kho bạc", "bảo hiểm", "tòa án", "viện kiểm sát", "tập đoàn", "tổng công ty", "công ty", "chủ tịch", "mặt trận", "liên minh", "pgd", "sgd", "tổ", "khối"], "source": "thực tiễn văn bản"},
    {"list": "placeHeads", "phrases": ["xã", "phường", "thị trấn", "quận", "huyện", "thị xã", "thành phố", "tỉnh", "tp", "tp.", "đặc khu"], "source": "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III"},
    {"list": "nationalTitle", "phrases": ["cộng hòa xã hội chủ nghĩa việt nam", "cộng hòa xã hội chủ nghĩa việt  nam", "cộng hòa xhcn việt nam", "cộng hoà xã hội chủ nghĩa", "đảng cộng sản việt nam"], "source": "Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1; Hướng dẫn 36-HD/VPTW"},
    {"list": "motto", "phrases": ["độc lập"], "source": "Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1"},
    {"list": "signatureMarks", "phrases": ["tm.", "kt.", "tl.", "tuq.", "q.", "t/m", "k/t", "t/l", "tm", "kt", "tl", "tuq", "thay mặt", "q.hiệu trưởng", "t.m", "k.t", "t.l"], "source": "Nghị định 30/2020/NĐ-CP, Điều 13; Hướng dẫn 36-HD/VPTW"},
    {"list": "positions", "phrases": ["hiệu trưởng", "phó hiệu trưởng", "chủ tịch", "phó chủ tịch", "trưởng phòng", "phó trưởng phòng", "giám đốc", "phó giám đốc", "chánh văn phòng", "phó chánh văn phòng", "bộ trưởng", "thứ trưởng", "thủ tướng", "phó thủ tướng", "bí thư", "phó bí thư", "tổ trưởng", "tổ phó", "tổ trưởng chuyên môn", "người lập kế hoạch", "người xây dựng kế hoạch", "người lập", "trưởng ban", "phó trưởng ban", "viện trưởng", "cục trưởng", "vụ trưởng", "quyền hiệu trưởng", "chủ tịch hội đồng trường", "trưởng đoàn", "tổng giám đốc", "chủ tịch công đoàn", "tổng phụ trách", "p. hiệu trưởng", "p.hiệu trưởng", "chủ nhiệm", "trưởng khoa", "hiệu phó", "p. chủ tịch", "giáo viên", "phụ trách"], "source": "Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7"},
    {"list": "signedMarks", "phrases": ["đã ký", "ký tên", "ký, ghi rõ", "ký và ghi rõ", "ký ghi rõ", "ký, đóng dấu", "ký số", "đã ký và đóng dấu", "chữ ký"], "source": "thực tiễn văn bản"},
    {"list": "closingLeads", "phrases": ["trên đây là", "trên đây là toàn bộ", "kế hoạch này", "yêu cầu các", "đề nghị các"], "source": "thực tiễn văn bản; mẫu 1.4 Nghị định 30/2020/NĐ-CP"},
    {"list": "appendixHeads", "phrases": ["phụ lục", "danh sách", "phụ biểu", "biểu mẫu", "mẫu số"], "source": "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II"},
    {"list": "tableHeads", "phrases": ["stt", "tt", "số tt", "số thứ tự"], "source": "thực tiễn văn bản"},
    {"list": "enactingEnds", "phrases": ["như sau", "cụ thể như sau", "với các nội dung sau", "với những nội dung sau", "nội dung cụ thể sau", "như sau đây", "với nội dung sau", "cụ thể sau"], "source": "thực tiễn văn bản"},
    {"list": "enactingVerbs", "phrases": ["xây dựng kế hoạch", "ban hành kế hoạch", "lập kế hoạch", "đề ra kế hoạch", "triển khai kế hoạch", "xây dựng và ban hành kế hoạch", "xây dựng, ban hành kế hoạch", "xây dựng chương trình", "ban hành chương trình"], "source": "thực tiễn văn bản"},
    {"list": "placeholders", "phrases": ["ghi rõ", "ghi rõ họ tên", "ghi cụ thể", "điền", "nêu rõ", "nếu có thì ghi", "tên cơ quan", "tên đơn vị", "tên trường", "họ và tên", "ghi tên"], "source": "thực tiễn văn bản; chú thích của các mẫu trong Nghị định 30/2020/NĐ-CP, Phụ lục III"},
    {"list": "numeralNouns", "phrases": ["điều", "khoản", "điểm", "mục", "số", "ngày", "tháng", "năm", "lớp", "tuần", "chương", "phần", "và", "từ", "đến", "lần", "quý", "quận", "phường", "thứ", "lục", "kỳ", "kì", "tập"], "source": "thực tiễn văn bản"},
    {"list": "openWords", "phrases": ["của", "và", "về", "các", "những", "cho", "với", "tại", "theo", "trong", "là", "do", "bởi", "từ", "đến", "số", "ngày", "tháng", "năm", "hoặc", "để", "trên", "một", "được", "sẽ", "bằng", "khi", "nếu", "mà", "vào", "ra", "như", "giữa", "thuộc", "này,", "đối với", "việc", "sự", "không", "đã", "đang", "phải", "cần", "có"], "source": "ngữ pháp tiếng Việt"}
  ]
}
"""##),
  ]
}
