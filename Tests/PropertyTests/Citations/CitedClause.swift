/// Điều được viện dẫn, as the grammar means it: what a reader must find. White space is folded.
struct CitedDocument: Equatable, Sendable {
  /// Canonical type word; nil where a list's later member has none of its own and inherits it.
  var type: String?
  var number: String?
  var name: String?
  /// ISO 8601.
  var date: String?
  var issuer: String?
  var title: String?
  /// «điểm a khoản 2 Điều 5», in the order in which they are written.
  var pointers: [String] = []
  /// The type word to the end of the date, or of the number where no date follows.
  var text = ""
}

/// Một căn cứ and what it cites.
struct CitedClause: Sendable {
  var text = ""
  var documents: [CitedDocument] = []
  /// What the clause is made of («issuer-before», «bracket-in-issuer», …), to group what is misread.
  var traits: [String] = []
  /// A slip of the pen is in it: it is read through, and a note may be made of it.
  var hasSlip = false
}

/// A family of documents: how they are called, numbered and by whom they are issued.
struct DocumentFamily: Sendable {
  let type: String
  /// After the number: «/TT-BGDĐT».
  let symbol: String
  let hasYear: Bool
  let issuers: [String]
  /// «Số 29-NQ/TW»: a hyphen follows the number.
  var isParty = false

  /// Whether the letters of its numbers tell which office issued it.
  var namesIssuer: Bool {
    ["KH-SGDĐT", "SGDĐT-GDTH", "KH-SVHTTDL", "HD-SNV", "TTr-STC", "QĐ-MNHB"].contains(symbol)
  }
}

extension DocumentFamily {
  static let all: [DocumentFamily] = [
    DocumentFamily(
      type: "Thông tư", symbol: "TT-BGDĐT", hasYear: true,
      issuers: ["Bộ trưởng Bộ Giáo dục và Đào tạo", "Bộ Giáo dục và Đào tạo"]),
    DocumentFamily(
      type: "Thông tư", symbol: "TT-BTC", hasYear: true,
      issuers: ["Bộ trưởng Bộ Tài chính", "Bộ Tài chính"]),
    DocumentFamily(
      type: "Nghị định", symbol: "NĐ-CP", hasYear: true, issuers: ["Chính phủ"]),
    DocumentFamily(
      type: "Quyết định", symbol: "QĐ-TTg", hasYear: false, issuers: ["Thủ tướng Chính phủ"]),
    DocumentFamily(
      type: "Quyết định", symbol: "QĐ-UBND", hasYear: false,
      issuers: [
        "Ủy ban nhân dân tỉnh Lai Châu", "UBND tỉnh Nghệ An", "Chủ tịch UBND tỉnh Nghệ An",
        "UBND xã Mường Thín", "Ủy ban nhân dân phường Hoa Sim",
      ]),
    DocumentFamily(
      type: "Kế hoạch", symbol: "KH-UBND", hasYear: false,
      issuers: ["UBND tỉnh Lai Châu", "Ủy ban nhân dân xã Mường Thín"]),
    DocumentFamily(
      type: "Kế hoạch", symbol: "KH-SGDĐT", hasYear: false,
      issuers: ["Sở Giáo dục và Đào tạo tỉnh Lai Châu", "Sở GDĐT Nghệ An"]),
    DocumentFamily(
      type: "Công văn", symbol: "SGDĐT-GDTH", hasYear: false,
      issuers: ["Sở Giáo dục và Đào tạo Nghệ An", "Sở GD&ĐT tỉnh Lai Châu"]),
    DocumentFamily(
      type: "Kế hoạch", symbol: "KH-SVHTTDL", hasYear: false,
      issuers: [
        "Sở VH,TT&DL", "Sở VH, TT và DL tỉnh Lai Châu", "Sở Văn hóa, Thể thao & Du lịch Nghệ An",
      ]),
    DocumentFamily(
      type: "Công văn", symbol: "UBND-VX", hasYear: false,
      issuers: ["UBND phường Hoa Sim", "Ủy ban nhân dân tỉnh Nghệ An"]),
    DocumentFamily(
      type: "Hướng dẫn", symbol: "HD-SNV", hasYear: false, issuers: ["Sở Nội vụ tỉnh Nghệ An"]),
    DocumentFamily(
      type: "Nghị quyết", symbol: "NQ-HĐND", hasYear: false,
      issuers: ["Hội đồng nhân dân tỉnh Lai Châu", "HĐND xã Mường Thín"]),
    DocumentFamily(
      type: "Tờ trình", symbol: "TTr-STC", hasYear: false, issuers: ["Sở Tài chính tỉnh Nghệ An"]),
    DocumentFamily(
      type: "Kế hoạch", symbol: "KH-BATGT", hasYear: false,
      issuers: ["Ban An toàn giao thông tỉnh Lai Châu"]),
    DocumentFamily(
      type: "Kế hoạch", symbol: "KH-BCĐ", hasYear: false,
      issuers: [
        "Ban Chỉ đạo phòng, chống ma túy tỉnh Lai Châu",
        "Ban Chỉ đạo về chuyển đổi số tỉnh Nghệ An",
        "Ban Chỉ đạo phòng, chống dịch bệnh và an toàn thực phẩm phường Hoa Sim",
        "Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh Lai Châu",
        "Tổ công tác triển khai Đề án 06 xã Mường Thín",
        "Ban Chỉ đạo thực hiện quy chế dân chủ xã Mường Thín",
      ]),
    DocumentFamily(
      type: "Kế hoạch", symbol: "KH-UBQG", hasYear: false,
      issuers: ["Ủy ban Quốc gia về người cao tuổi Việt Nam"]),
    DocumentFamily(
      type: "Công văn", symbol: "C04-P2", hasYear: false,
      issuers: ["Cục Cảnh sát điều tra tội phạm về ma túy", "Cục Phòng, chống tệ nạn xã hội"]),
    DocumentFamily(
      type: "Công văn", symbol: "LĐTBXH-TE", hasYear: false,
      issuers: [
        "Bộ Lao động, Thương binh và Xã hội", "Sở Lao động, Thương binh và Xã hội tỉnh Nghệ An",
      ]),
    DocumentFamily(
      type: "Công văn", symbol: "BQLDA-KT", hasYear: false,
      issuers: ["Ban Quản lý dự án đầu tư xây dựng tỉnh Lai Châu"]),
    DocumentFamily(
      type: "Kết luận", symbol: "KL/BCSĐ", hasYear: false,
      issuers: ["Ban cán sự đảng Ủy ban nhân dân tỉnh Lai Châu"], isParty: true),
    DocumentFamily(
      type: "Nghị quyết", symbol: "NQ/TW", hasYear: false,
      issuers: ["Ban Chấp hành Trung ương Đảng", "Bộ Chính trị"], isParty: true),
    DocumentFamily(
      type: "Chỉ thị", symbol: "CT/TW", hasYear: false,
      issuers: ["Ban Bí thư Trung ương Đảng", "Ban Bí thư"], isParty: true),
    DocumentFamily(
      type: "Chỉ thị", symbol: "CT/TU", hasYear: false,
      issuers: ["Ban Thường vụ Tỉnh ủy Nghệ An", "Tỉnh ủy Lai Châu"], isParty: true),
    DocumentFamily(
      type: "Kế hoạch", symbol: "KH-TLĐ", hasYear: false,
      issuers: ["Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam"]),
    DocumentFamily(
      type: "Kế hoạch", symbol: "KH/TWĐTN-BPT", hasYear: false,
      issuers: ["Ban Bí thư Trung ương Đoàn", "Ban Chấp hành Trung ương Đoàn"], isParty: true),
    DocumentFamily(
      type: "Kế hoạch", symbol: "KH-HTC", hasYear: false,
      issuers: ["Hội Trồng cây tỉnh Lai Châu", "Ban Chấp hành Hội Trồng cây phường Hoa Sim"]),
    DocumentFamily(
      type: "Hướng dẫn", symbol: "HDLN-GDĐT-TC", hasYear: false,
      issuers: ["liên Sở Giáo dục và Đào tạo - Tài chính"]),
    DocumentFamily(
      type: "Công văn", symbol: "UBND-VP", hasYear: false,
      issuers: [
        "Văn phòng UBND tỉnh Nghệ An",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Mường Thín",
      ]),
    DocumentFamily(
      type: "Thông báo", symbol: "TB-VPCP", hasYear: false, issuers: ["Văn phòng Chính phủ"]),
    DocumentFamily(
      type: "Kế hoạch", symbol: "KH-CĐCS", hasYear: false,
      issuers: ["Công đoàn cơ sở Trường Tiểu học Hoa Ban"]),
    DocumentFamily(
      type: "Quyết định", symbol: "QĐ-MNHB", hasYear: false,
      issuers: ["Trường Mầm non Hoa Ban", "Hiệu trưởng Trường Mầm non Hoa Ban"]),
  ]
}
