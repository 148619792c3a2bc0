import Foundation
import TestSupport
import Testing

/// `register check`: an office's own rows, and what is said of them.
@Suite(.tags(.slow)) struct RegisterCheckTests {
  private static let clean = """
    Số, ký hiệu;Loại văn bản;Ngày ban hành;Trích yếu;Ngày có hiệu lực;Nguồn\r
    141/KH-SGDĐT;Kế hoạch;29/8/2025;"về ""bồi dưỡng""; tập huấn";;Sở\r
    2602/SGDĐT-GDMN;Công văn;03/10/2025;về chuyên đề;;Sở\r
    12-NQ/ĐU;Nghị quyết;15/9/2025;về chuyển đổi số;15/9/2025;Đảng ủy\r
    77/2025/QĐ-UBND;Quyết định;01/10/2025;ban hành Quy chế;11/10/2025;UBND tỉnh\r
    """

  @Test func `rows without a fault pass`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("\u{FEFF}" + Self.clean, to: "rieng.csv")
    let result = try program.run("register", "check", "rieng.csv")
    #expect(result.output == "rieng.csv: 4 dòng, 0 lỗi, 0 chỗ khác danh mục có sẵn\n")
    #expect(result.status == 0 && result.errors.isEmpty)
    let input = try program.run("register", "check", "--quiet", "-", input: Self.clean)
    #expect(input.output.isEmpty && input.status == 0)
  }

  /// Each row with the place and the words that tell what is wrong with it.
  @Test(arguments: [
    ("1/KH-UBND,Kế hoạch,31/4/2025,a,,,x", "2:20: lỗi: ngày ban hành: «31/4/2025» không phải"),
    ("1/KH-UBND,Kế hoạch,2025-13-01,a,,,x", "2:20: lỗi: ngày ban hành: «2025-13-01» không phải"),
    ("1/KH-UBND,Kế hoạch,2025-03-02,a,2025-03-01,,x", "2:33: lỗi: ngày có hiệu lực: "),
    ("1/KH-UBND,Kế hoạch,2025-03-02,a,,2025-03-01,x", "2:34: lỗi: ngày hết hiệu lực: "),
    ("kế hoạch một,Kế hoạch,,a,,,x", "2:1: lỗi: số, ký hiệu: không đọc được số"),
    ("1/2/3/KH-UBND,Kế hoạch,,a,,,x", "2:1: lỗi: số, ký hiệu: không đọc được số"),
    ("7/2024/TT-BGDT,Thông tư,,a,,,x", "rieng.csv: 1 dòng, 0 lỗi"),
    ("126/2024NĐ-CP,Nghị định,,a,,,x", "ghi là 126/2024/NĐ-CP."),
    ("1/KH-UBND,Quyết định,,a,,,x", "2:11: lỗi: loại văn bản: loại văn bản không khớp ký hiệu"),
    ("1/UBND-VX,Kế hoạch,,a,,,x", "không có chữ «KH» của loại văn bản này"),
    ("1/KH-UBND,Công văn,,a,,,x", "vốn là của Kế hoạch"),
    ("1/KH-UBND,Kế hoach,,a,,,x", "2:11: lỗi: loại văn bản: không có loại văn bản này; có phải"),
    ("1/KH-UBND,Kế hoạch,,,,,x", "2:21: lỗi: trích yếu: trích yếu để trống"),
    (",Kế hoạch,,a,,,x", "2:1: lỗi: số, ký hiệu: thiếu «number» (số, ký hiệu)"),
    ("1/KH-UBND,Kế hoạch,,a, b,,,x", "dòng có 8 ô mà bảng chỉ có 7 cột"),
    ("1/KH-UBND,\"Kế hoạch,,a,,,x", "2:11: lỗi: kết thúc giữa chừng"),
    (
      "1/KH-UBND,Kế hoạch,2025-03-02,a,,,x\n01/KH-UBND,Kế hoạch,2025-03-02,a,,,x",
      "rieng.csv: 2 dòng, 0 lỗi"
    ),
    (
      "1/KH-UBND,Kế hoạch,2025-03-02,a,,,x\n\n1/KH-UBND,Kế hoạch,02/3/2025,b,,,x",
      "4:1: lỗi: số, ký hiệu: văn bản này đã có ở dòng 2; bỏ một dòng."
    ),
    (
      "1/KH-UBND,Kế hoạch,2025-03-02,a,,,x\n1/KH-UBND,Kế hoạch,2024-03-02,b,,,x",
      "rieng.csv: 2 dòng, 0 lỗi"
    ),
    ("89-TC/TCT,Thông tư,1997-12-16,a,,,x", "rieng.csv: 1 dòng, 0 lỗi"),
    ("05/2020/QC-HĐT,Quy chế,2020-12-16,a,,,x", "rieng.csv: 1 dòng, 0 lỗi"),
  ])
  func `wrong rows are reported at their place`(rows: String, words: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(
      "number,type,issued,title,effective,repealedOn,source\n" + rows, to: "rieng.csv")
    let result = try program.run("register", "check", "rieng.csv")
    #expect(result.output.contains(words), "\(result.output)")
    #expect(result.status == (words.contains("0 lỗi") ? 0 : 2))
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [
    ("number,type\n1/KH-UBND,Kế hoạch", "1:1: lỗi: nguồn: thiếu «source» (nguồn)."),
    ("Số ký hiệu;Loại văn bản;Trich yếu;Nguồn\n", "1:25: lỗi: không có cột nào tên «Trich yếu»; "),
    ("number,type,source,type\n", "1:20: lỗi: loại văn bản: "),
    ("", "1:1: lỗi: số, ký hiệu: thiếu «number»"),
    (
      "number,type,source\n1/KH-UBND,K\u{0}ế,x",
      "2:11: lỗi: loại văn bản: không có loại văn bản này"
    ),
    ("{\"documents\": 1}", "1:15: lỗi: "),
    ("{\"document\": []}", "1:1: lỗi: thiếu «documents»."),
    ("[{\"number\": \"1/KH-UBND\"}, 3]", "1:27: lỗi: phải là đối tượng."),
    ("[{\"number\": \"1/KH-UBND\",", "1:25: lỗi: kết thúc giữa chừng."),
    (
      "[{\"number\": \"1/KH-UBND\", \"type\": \"Kế hoạch\", \"titel\": \"a\", \"source\": \"x\"}]",
      "có phải ý là «title»?"
    ),
    (
      "[{\"number\": \"1/KH-UBND\", \"type\": \"Kế hoạch\", \"confidence\": \"quotd\", \"source\": \"\"}]",
      "có phải ý là «quoted»?"
    ),
    (
      "[{\"number\": \"1/KH-UBND\", \"type\": \"Kế hoạch\", \"firm\": [\"isued\"], \"source\": \"\"}]",
      "có phải ý là «issued»?"
    ),
    (
      "[{\"number\": \"1/KH-UBND\", \"type\": 5, \"articles\": \"ba\", \"source\": \"\"}]",
      "lỗi: số điều: «articles» phải là số nguyên."
    ),
  ])
  func `wrong files are reported at their place`(text: String, words: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(text, to: "rieng")
    let result = try program.run("register", "check", "rieng")
    #expect(result.output.contains(words), "\(result.output)")
    #expect(result.status == 2)
  }

  @Test func `conflicts with the built-in register are warnings`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(
      """
      number,type,issued,title,effective,repealedBy,repealedOn,source
      19/2019/TT-BGDĐT,Thông tư,2019-11-13,phòng cháy chữa cháy rừng đặc dụng và khu bảo tồn,,,,x
      31/2017/TT-BGDĐT,Thông tư,2017-12-18,hướng dẫn công tác tư vấn tâm lý,,,,x
      131/QĐ-TTg,Quyết định,2022-02-25,về chuyển đổi số trong giáo dục,,,,x
      """, to: "rieng.csv")
    let result = try program.run("register", "check", "rieng.csv")
    #expect(result.status == 0)
    for words in [
      "2:27: cảnh báo: 19/2019/TT-BGDĐT: ngày ban hành ở đây ghi «13/11/2019», danh mục có sẵn ghi «12/11/2019»; --register dùng dòng này.",
      "2:38: cảnh báo: 19/2019/TT-BGDĐT: trích yếu ở đây ghi «phòng cháy",
      "3:1: cảnh báo: 31/2017/TT-BGDĐT: ngày hết hiệu lực ở đây không ghi, danh mục có sẵn ghi «31/10/2025»",
      "4:23: cảnh báo: 131/QĐ-TTg: ngày ban hành ở đây ghi «25/02/2022», danh mục có sẵn ghi «25/01/2022»; --register dùng dòng có đúng ngày được viện dẫn.",
    ] {
      #expect(result.output.contains(words), "\(result.output)")
    }
    let json = try program.run("register", "check", "--format", "json", "rieng.csv").output
    #expect(json.hasPrefix("{\"schema\":\"kehoach.registerCheck/1\",\"tool\":{"))
    #expect(json.contains("\"own\":\"13/11/2019\",\"builtIn\":\"12/11/2019\",\"used\":\"own\""))
    #expect(json.contains("\"start\":{\"offset\":"))
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let summary = try #require(root["summary"] as? [String: Int])
    #expect(summary["rows"] == 3 && summary["faults"] == 0 && (summary["conflicts"] ?? 0) >= 4)
  }

  @Test func `lint and cite say shortly that rows are doubtful`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(shortPlan, to: "a.txt")
    try program.write(
      """
      number,type,issued,source
      19/2019/TT-BGDĐT,Thông tư,2019-11-13,x
      1/KH-UBND,Quyết định,2019-11-13,x
      """, to: "rieng.csv")
    let cite = try program.run("cite", "--register", "rieng.csv", "a.txt")
    #expect(cite.status == 0)
    #expect(
      cite.errors
        == "kehoach: rieng.csv: 1 dòng có lỗi, 1 dòng khác danh mục có sẵn; xem kehoach register check.\n"
    )
    let quiet = try program.run("cite", "--quiet", "--register", "rieng.csv", "a.txt")
    #expect(quiet.errors.isEmpty)
  }

  @Test func `a file that is not there is named, and the others are checked`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.clean, to: "rieng.csv")
    let result = try program.run("register", "check", "khong-co.csv", "rieng.csv")
    #expect(result.status == 3)
    #expect(result.errors.contains("khong-co.csv") && result.output.contains("4 dòng, 0 lỗi"))
    #expect(try program.run("register").status == 2)
    #expect(try program.run("register", "chek", "a").errors.contains("Có phải ý là «check»?"))
    #expect(try program.run("register", "check").errors.contains("chưa nói kiểm tra tệp nào"))
  }
}
