import Foundation
import TestSupport
import Testing

/// `cite` with the register of law after it.
@Suite(.tags(.slow)) struct StandingTests {
  private let text = """
    UBND XÃ NÀ LỐC
    TRƯỜNG THCS NÀ LỐC
    Số: 14/KH-THCSNL
    Nà Lốc, ngày 20 tháng 11 năm 2025

    KẾ HOẠCH
    Tư vấn tâm lý

    Căn cứ Thông tư số 31/2017/TT-BGDĐT ngày 18/12/2017 của Bộ Giáo dục và Đào tạo;
    Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
    Căn cứ Kế hoạch số 77/KH-UBND ngày 01/10/2025 của UBND xã Nà Lốc;
    """

  @Test func `each reference is reported with its standing on the document's day`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(text, to: "a.txt")
    let result = try program.run("cite", "a.txt")
    #expect(result.status == 0)
    #expect(result.output.contains("hết hiệu lực từ 31/10/2025 (18/2025/TT-BGDĐT)"))
    #expect(result.output.contains("không thấy bãi bỏ trong danh mục (đến 29/11/2026)"))
    let csv = try program.run("cite", "--format", "csv", "a.txt")
    #expect(csv.output.contains(",hết hiệu lực,"))
    #expect(csv.output.contains(",không có trong danh mục,"))
  }

  @Test func `--as-of judges for another day`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(text, to: "a.txt")
    let before = try program.run("cite", "--as-of", "2025-10-30", "a.txt")
    #expect(
      before.output.contains(
        "vào ngày đó chưa bị bãi bỏ theo danh mục; hết hiệu lực từ 31/10/2025 (18/2025/TT-BGDĐT)"))
    let early = try program.run("cite", "--format", "json", "--as-of", "2018-01-10", "a.txt")
    #expect(early.output.contains("\"status\":\"notYetInForce\",\"judgedFrom\":\"2018-01-10\""))
    #expect(early.output.contains("\"document\":null"))
  }

  /// A list of the expired alone, in every format and manner, and a status that counts them all the same.
  @Test(arguments: [
    "text", "csv", "markdown", "html", "json", "ndjson", "html --annotate",
    "text --group-by reference",
    "csv --group-by reference", "markdown --group-by reference", "html --group-by reference",
    "json --group-by reference", "ndjson --group-by reference", "xlsx --output o.xlsx",
  ])
  func `every format lists the standings that are asked for`(format: String) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(text, to: "a.txt")
    let outcome = try program.shell(
      "kehoach cite --standing expired --fail-on-standing noRepealSeen --format \(format) a.txt")
    #expect(outcome.status == 1 && outcome.errors.isEmpty, "\(outcome.errors)")
    guard !format.hasPrefix("xlsx") else { return }
    #expect(outcome.output.contains("31/2017/TT-BGDĐT"))
    // The text itself, where it is shown, has them all.
    let others = outcome.output.components(separatedBy: "77/KH-UBND").count - 1
    #expect(others == (format.hasSuffix("--annotate") ? 1 : 0), "\(outcome.output)")
    #expect(format.hasPrefix("html") || !outcome.output.contains("Luật Giáo dục"))
  }

  @Test func `an office's own register is added`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(text, to: "a.txt")
    try program.write(
      "number,type,issued,source\n77/KH-UBND,Kế hoạch,2025-10-11,UBND xã\n", to: "rieng.csv")
    let result = try program.run("lint", "--register", "rieng.csv", "--format", "json", "a.txt")
    #expect(result.output.contains("77/KH-UBND ban hành ngày 11/10/2025, ở đây ghi «01/10/2025»"))
    let cited = try program.run("cite", "--register", "rieng.csv", "--format", "json", "a.txt")
    #expect(cited.output.contains("\"confidence\":\"own\""))
  }

  @Test(arguments: [
    ("UBND xã Nà Lốc", true), ("Ủy ban nhân dân xã Nà Lốc", true), ("UBND xã Pác Mười", false),
    ("UBND tỉnh Cao Bằng", false), ("UBND xã", true), ("Chủ tịch UBND xã Nà Lốc", true),
  ])
  func `another place's document of that number is another`(issuer: String, isSame: Bool) throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(text, to: "a.txt")
    try program.write(
      "number,type,issued,issuer,source\n77/KH-UBND,Kế hoạch,2025-10-11,\(issuer),x\n",
      to: "rieng.csv")
    let result = try program.run("lint", "--register", "rieng.csv", "--format", "json", "a.txt")
    #expect(result.output.contains("citation/date-mismatch\",\"severity\":\"error") == isSame)
  }

  @Test func `a wrong register is reported at its place`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(text, to: "a.txt")
    try program.write("number,type,source,issued\n1/KH,Kế hoạch,x,31/4/2025\n", to: "rieng.csv")
    let wrong = try program.run("lint", "--register", "rieng.csv", "a.txt")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("rieng.csv:2:17: "))
    let missing = try program.run("cite", "--register", "khong-co.csv", "a.txt")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("--register: khong-co.csv: "))
  }
}
