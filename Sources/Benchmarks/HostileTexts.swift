import RuleTables

/// Văn bản khó: texts made so that a careless program would take more than linear time.
enum HostileTexts {
  static let all: [(name: String, bytes: [UInt8])] = [
    (
      "một dòng 10 MB",
      repeated("Thực hiện Thông tư số 19/2019/TT-BGDĐT, các trường học báo cáo. ", 10)
    ),
    ("1 MB «Căn cứ »", repeated("Căn cứ ", 1)),
    ("1 MB «Căn cứ » mỗi dòng", repeated("Căn cứ\n", 1)),
    ("100.000 tiêu đề", headings(100_000)),
    ("mục lồng sâu", nested(60_000)),
    ("1 MB dấu ngoặc", repeated("(", 1)),
    ("1 MB chữ số", repeated("1/", 1)),
    ("1 MB nơi nhận", head + repeated("- Như trên;\n", 1)),
    ("1 MB nơi nhận một dòng", head + repeated("b,\n", 1)),
    ("100.000 viện dẫn một dòng", repeated("số 12/2019/TT-BGDĐT, ", 2)),
    ("100.000 viện dẫn, mỗi dòng một", repeated("số 12/2019/TT-BGDĐT,\n", 2)),
  ]

  private static let head = Array(
    "Số: 1/KH-A\n\nKẾ HOẠCH\nTuần lễ\n\nI. Nội dung\nNơi nhận:\n- A,\n".utf8)

  private static func repeated(_ text: String, _ megabytes: Int) -> [UInt8] {
    let unit = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(megabytes * 1_000_000 + unit.count)
    while result.count < megabytes * 1_000_000 { result += unit }
    return result
  }

  private static func headings(_ count: Int) -> [UInt8] {
    Array((1...count).map { "\($0 % 199 + 1). Nội dung thứ \($0)\n" }.joined().utf8)
  }

  private static func nested(_ count: Int) -> [UInt8] {
    let marks = ["I. MỤC", "1. Mục", "1.1. Mục", "1.1.1. Mục", "a) Mục", "(1) Mục"]
    return Array((0..<count).map { marks[$0 % marks.count] + "\n" }.joined().utf8)
  }
}
