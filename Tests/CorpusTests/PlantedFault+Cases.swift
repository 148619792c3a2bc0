extension PlantedFault {
  static let all = head + basis + citations + periods + sections + tail + words

  private static let head = [
    PlantedFault(
      "letterhead/abolished-issuer", .commune,
      .replace("XÃ AN KHÁNH ĐÔNG", "HUYỆN AN KHÁNH ĐÔNG")),
    PlantedFault(
      "letterhead/date-blank", .commune,
      .replace("ngày 19 tháng 9 năm 2025", "ngày     tháng 9 năm 2025")),
    PlantedFault(
      "letterhead/date-form", .department,
      .replace("ngày 23 tháng 01 năm 2026", "ngày 23 tháng 1 năm 2026")),
    PlantedFault(
      "letterhead/issuer", .commune, .cut("ỦY BAN NHÂN DÂN\nXÃ", upTo: "CỘNG HÒA")),
    PlantedFault("letterhead/missing", .school, .cut("\tUBND HUYỆN", upTo: "KẾ HOẠCH")),
    PlantedFault(
      "letterhead/motto", .school,
      .replace("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc")),
    PlantedFault(
      "letterhead/number-blank", .commune, .replace("Số: 156/KH-UBND", "Số:      /KH-UBND")),
    PlantedFault(
      "letterhead/number-form", .district, .replace("Số: 68/KH-UBND", "Số: 68 /KH-UBND")),
    PlantedFault(
      "letterhead/symbol-issuer", .school, .replace("Số: 87/KH-MNHS", "Số: 87/KH-MNBK")),
    PlantedFault(
      "title/missing", .department,
      .replace(
        "KẾ HOẠCH\nPhổ biến, giáo dục pháp luật của ngành Giáo dục tỉnh Lam Giang năm 2026", "")),
  ]

  private static let basis = [
    PlantedFault(
      "basis/line-form", .district,
      .replace(
        "ngày 21 tháng 11 năm 2019;\nCăn cứ Nghị định",
        "ngày 21 tháng 11 năm 2019; Căn cứ Nghị định")),
    PlantedFault(
      "basis/missing", .department, .cut("Căn cứ Luật", upTo: "Sở Giáo dục và Đào tạo (GDĐT)")),
    PlantedFault(
      "basis/not-listed", .school,
      .replace(
        "trên hệ thống bồi dưỡng của tỉnh;",
        "theo quy định tại Thông tư số 21/2017/TT-BGDĐT trên hệ thống của tỉnh;")),
    PlantedFault(
      "basis/required", .commune, .cut("Căn cứ Thông tư số 11/2019", upTo: "Căn cứ Thông tư số 12")),
    PlantedFault(
      "basis/vague", .commune,
      .insert("Căn cứ hướng dẫn của các cấp về nhiệm vụ năm học;\n", before: "Theo đề nghị")),
  ]

  private static let citations = [
    PlantedFault(
      "citation/abolished-issuer", .commune,
      .insert(
        "Căn cứ Công văn số 512/UBND-GDĐT ngày 15 tháng 9 năm 2025 của Ủy ban nhân dân huyện Sông Đầm "
          + "về việc bồi dưỡng giáo viên;\n", before: "Theo đề nghị")),
    PlantedFault(
      "citation/after-plan", .commune,
      .replace("ngày 29 tháng 8 năm 2025 của Sở", "ngày 29 tháng 9 năm 2025 của Sở")),
    PlantedFault(
      "citation/amended", .school,
      .insert(
        "Căn cứ Thông tư số 36/2018/TT-BTC ngày 30 tháng 3 năm 2018 của Bộ trưởng Bộ Tài chính hướng "
          + "dẫn việc lập dự toán, quản lý, sử dụng và quyết toán kinh phí dành cho công tác đào tạo, "
          + "bồi dưỡng cán bộ, công chức, viên chức;\n", before: "Căn cứ Công văn")),
    PlantedFault(
      "citation/annexed-regulation", .school,
      .replace("Quy chế ban hành kèm theo Thông tư số 19", "Điều 11 Thông tư số 19")),
    PlantedFault(
      "citation/date-conflict", .commune,
      .replace(
        "Nội dung do Sở Giáo dục và Đào tạo quy định.",
        "Nội dung theo Kế hoạch số 2318/KH-SGDĐT ngày 28/8/2025.")),
    PlantedFault(
      "citation/date-form", .commune,
      .replace("ngày 29 tháng 8 năm 2025 của Sở", "ngày 29 /8/2025 của Sở")),
    PlantedFault(
      "citation/date-invalid", .commune,
      .replace("ngày 29 tháng 8 năm 2025 của Sở", "ngày 31 tháng 6 năm 2025 của Sở")),
    PlantedFault(
      "citation/date-mismatch", .commune,
      .replace("17/2019/TT-BGDĐT ngày 01 tháng 11", "17/2019/TT-BGDĐT ngày 11 tháng 11")),
    PlantedFault(
      "citation/duplicate", .commune,
      .insert("Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;\n", before: "Căn cứ Kế hoạch số 2318")
    ),
    PlantedFault(
      "citation/incomplete", .commune,
      .replace("2318/KH-SGDĐT ngày 29 tháng 8 năm 2025 của", "2318/KH-SGDĐT của")),
    PlantedFault(
      "citation/issuer-mismatch", .department,
      .replace("Bộ trưởng Bộ Tài chính quy định", "Bộ trưởng Bộ Tư pháp quy định")),
    PlantedFault(
      "citation/law-number", .district,
      .replace("Luật Thư viện ngày 21", "Luật Thư viện số 46/2019/QH14 ngày 21")),
    PlantedFault(
      "citation/not-in-force", .schoolYear,
      .insert(
        "Căn cứ Thông tư số 41/2010/TT-BGDĐT ngày 30 tháng 12 năm 2010 của Bộ trưởng Bộ Giáo dục và "
          + "Đào tạo ban hành Điều lệ Trường tiểu học;\n", before: "Căn cứ Quyết định")),
    PlantedFault(
      "citation/not-yet-in-force", .department,
      .insert(
        "Căn cứ Luật Viên chức ngày 10 tháng 12 năm 2025;\n", before: "Căn cứ Nghị định số 28")),
    PlantedFault(
      "citation/number-form", .commune, .replace("18/2019/TT-BGDĐT", "18/2019/TT- BGDĐT")),
    PlantedFault(
      "citation/pointer-form", .commune,
      .replace(
        "theo Quy chế ban hành kèm theo Thông tư số 19/2019/TT-BGDĐT. Danh",
        "theo Khoản 2 Điều 3 Thông tư số 19/2019/TT-BGDĐT. Danh")),
    PlantedFault(
      "citation/repeated-in-full", .commune,
      .replace(
        "kèm theo Thông tư số 19/2019/TT-BGDĐT. Danh",
        "kèm theo Thông tư số 19/2019/TT-BGDĐT ngày 12 tháng 11 năm 2019 của Bộ trưởng Bộ Giáo dục và "
          + "Đào tạo ban hành Quy chế bồi dưỡng thường xuyên giáo viên, cán bộ quản lý cơ sở giáo dục "
          + "mầm non, cơ sở giáo dục phổ thông và giáo viên trung tâm giáo dục thường xuyên. Danh")),
    PlantedFault(
      "citation/stale-year", .school,
      .replace("giáo dục mầm non năm học 2023-2024;", "giáo dục mầm non năm học 2022-2023;")),
    PlantedFault(
      "citation/title-mismatch", .department,
      .replace(
        "quy định việc lập dự toán, quản lý, sử dụng và quyết toán kinh phí bảo đảm cho công tác phổ "
          + "biến, giáo dục pháp luật, chuẩn tiếp cận pháp luật và hòa giải ở cơ sở",
        "quy định tiêu chuẩn, định mức trang bị máy móc, thiết bị chuyên dùng của trường học")),
    PlantedFault(
      "citation/type-mismatch", .commune,
      .replace("Thông tư số 12/2019/TT-BGDĐT", "Quyết định số 12/2019/TT-BGDĐT")),
    PlantedFault(
      "citation/unknown-article", .district,
      .replace(
        "Các trường tự lo", "Mua sách theo Điều 99 Nghị định số 93/2020/NĐ-CP. Các trường tự lo")),
    PlantedFault(
      "citation/year-mismatch", .school,
      .replace("ngày 31 tháng 12 năm 2020 của", "ngày 31 tháng 12 năm 2021 của"),
      sharing: ["citation/date-mismatch"]),
    PlantedFault(
      "citation/undefined-short", .commune,
      .insert(
        "d) Chế độ báo cáo thực hiện theo Chỉ thị nói trên.\n", before: "\nII. ĐỐI TƯỢNG")),
  ]

  private static let periods = [
    PlantedFault(
      "period/activity-outside", .schoolYear,
      .replace("Tháng 3/2026: Ngày hội đọc sách", "Ngày 20/11/2026: Ngày hội đọc sách")),
    PlantedFault(
      "period/date-invalid", .schoolYear,
      .replace("Tháng 3/2026: Ngày hội đọc sách", "Ngày 30/02/2026: Ngày hội đọc sách")),
    PlantedFault(
      "period/plan-date", .school,
      .replace("ngày 18 tháng 9 năm 2023", "ngày 18 tháng 9 năm 2024")),
    PlantedFault(
      "period/programme", .commune,
      .replace("bồi dưỡng 02: 40 tiết/năm học", "bồi dưỡng 02: 30 tiết/năm học"),
      sharing: ["period/total"]),
    PlantedFault(
      "period/school-year-conflict", .school,
      .replace("năm học 2023-2024 của Trường", "năm học 2022-2023 của Trường")),
    PlantedFault(
      "period/school-year-form", .schoolYear,
      .replace("năm học 2025-2026 như sau", "năm học 2025- 2026 như sau")),
    PlantedFault(
      "period/stale-term", .commune,
      .replace("mô đun theo vị trí việc làm", "mô đun theo vị trí việc làm (nội dung bồi dưỡng 3)")),
    PlantedFault(
      "period/total", .school, .replace("Tổng thời lượng: 120 tiết", "Tổng thời lượng: 110 tiết")),
  ]

  private static let sections = [
    PlantedFault(
      "section/duplicate", .schoolYear,
      .replace("IV. AN TOÀN, BÁN TRÚ, ĐƯA ĐÓN", "IV. PHÁT TRIỂN ĐỘI NGŨ")),
    PlantedFault("section/empty", .school, .cut("- Chi từ nguồn", upTo: "VIII. TỔ CHỨC")),
    PlantedFault("section/heading-form", .school, .replace("VII. KINH PHÍ", "VII. KINH PHÍ:")),
    PlantedFault(
      "section/missing", .school, .cut("VII. KINH PHÍ", upTo: "VIII. TỔ CHỨC"),
      .replace("VIII. TỔ CHỨC", "VII. TỔ CHỨC")),
    PlantedFault(
      "section/nested", .school, .cut("VII. KINH PHÍ", upTo: "VIII. TỔ CHỨC"),
      .replace("VIII. TỔ CHỨC", "VII. TỔ CHỨC"),
      .insert("4. Kinh phí\nChi từ nguồn chi thường xuyên của trường.\n\n", before: "VI. ĐÁNH GIÁ")),
    PlantedFault(
      "section/numbering", .school, .replace("2. Phó Hiệu trưởng\n", "3. Phó Hiệu trưởng\n")),
    PlantedFault(
      "section/order", .school, .cut("VII. KINH PHÍ", upTo: "VIII. TỔ CHỨC"),
      .replace("VIII. TỔ CHỨC", "VII. TỔ CHỨC"),
      .insert(
        "VIII. KINH PHÍ\nChi từ nguồn chi thường xuyên của trường.\n",
        before: "Trên đây là Kế hoạch")),
  ]

  private static let tail = [
    PlantedFault(
      "appendix/missing", .school,
      .replace(
        "theo chuyên đề, mỗi tháng", "theo chuyên đề (lịch tại Phụ lục I kèm theo), mỗi tháng")),
    PlantedFault(
      "appendix/numbering", .commune,
      .replace(
        "Trực tiếp: 04 lớp", "Trực tiếp (lịch tại Phụ lục 1, người học tại Phụ lục 2): 04 lớp"),
      .append(
        "\n\nPHỤ LỤC 1\nLỊCH HỌC\nTháng 10: lớp thứ nhất.\n\nPHỤ LỤC 2\nNGƯỜI HỌC\nHai người mỗi trường.\n"
      )),
    PlantedFault(
      "appendix/unreferenced", .department,
      .append("\n\nPHỤ LỤC\nDANH MỤC TỜ GẤP\nAn toàn giao thông; phòng, chống ma túy.\n")),
    PlantedFault(
      "closing/end-mark", .department, .replace("nghiêm túc thực hiện./.", "nghiêm túc thực hiện.")),
    PlantedFault(
      "closing/recipients", .district, .cut("\tNơi nhận:", upTo: "\tTM. ỦY BAN")),
    PlantedFault(
      "closing/recipients-form", .school, .replace("- Lưu: VT (02).", "- Lưu VT (02).")),
    PlantedFault(
      "closing/recipients-task", .commune,
      .replace("- Phòng Văn hóa - Xã hội, Phòng Kinh tế;\n", "")),
    PlantedFault(
      "closing/signature", .school, .replace("\tHIỆU TRƯỞNG\n", ""),
      .replace("Lương Thị Bích Đào", "")),
    PlantedFault(
      "closing/signature-authority", .commune, .replace("TM. ỦY BAN NHÂN DÂN\nKT.", "KT.")),
  ]

  private static let words = [
    PlantedFault(
      "text/abbreviation", .school, .replace("2. Tổ chuyên môn chấm", "2. TCM chấm")),
    PlantedFault("text/encoding", .school, .replace("Bám sát nhu cầu", "Bám sát nh\u{443} cầu")),
    PlantedFault(
      "text/hidden-mark", .school, .replace("18.600.000 đồng", "18.600.\u{200B}000 đồng")),
    PlantedFault(
      "text/name-case", .commune,
      .replace("và Sở Giáo dục và Đào tạo trước ngày", "và Sở Giáo dục và đào tạo trước ngày")),
    PlantedFault("text/placeholder", .school, .replace("18.600.000 đồng", "……… đồng")),
    PlantedFault(
      "text/repeated", .school,
      .insert(
        "4. Giúp đội ngũ của trường cập nhật chủ trương mới của ngành, làm chủ Chương trình giáo dục "
          + "mầm non và vận dụng được ngay vào nhóm, lớp mình phụ trách.\n",
        before: "\nVI. ĐÁNH GIÁ")),
    PlantedFault("text/spacing", .school, .replace("tháng 8, không mở", "tháng 8 ,không mở")),
    PlantedFault(
      "text/tone-placement", .school,
      .replace("Phú Điền và Gò Mây", "Hòa Điền (cạnh chợ Hoà Điền) và Gò Mây")),
  ]
}
