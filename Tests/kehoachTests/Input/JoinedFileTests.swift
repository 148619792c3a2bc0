import Foundation
import Testing

/// Tệp ghép: each plan of one file is compared, counted and guarded by itself.
@Suite struct JoinedFileTests {
  private static func plan(_ number: String, day: String, signer: String = "Trần Thị Bình")
    -> String
  {
    """
    UBND XÃ NAM SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRƯỜNG TIỂU HỌC NAM SƠN\tĐộc lập - Tự do - Hạnh phúc
    Số: \(number)/KH-THNS\tNam Sơn, ngày 12 tháng 9 năm 2025

    KẾ HOẠCH
    TỔ CHỨC HỘI THI GIÁO VIÊN GIỎI NĂM HỌC 2025-2026

    Căn cứ Thông tư số 19/2019/TT- BGDĐT ngày \(day)/11/2019 của Bộ Giáo dục và Đào tạo;
    I. MỤC ĐÍCH, YÊU CẦU
    Nâng cao năng lực của giáo viên.
    II. NỘI DUNG
    Thi giảng theo tổ.
    III. TỔ CHỨC THỰC HIỆN
    Nhà trường thực hiện./.

    Nơi nhận:\tHIỆU TRƯỞNG
    - Các tổ;
    - Lưu: VT.
    \t\(signer)

    """
  }

  @Test func `the number of the second plan is no reference`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.plan("12", day: "12") + Self.plan("13", day: "12"), to: "a.txt")
    let outcome = try program.run("cite", "--group-by", "reference", "--format", "csv", "a.txt")
    #expect(outcome.output.contains("19/2019/TT-BGDĐT"))
    #expect(!outcome.output.contains("13/KH-THNS"), "\(outcome.output)")
  }

  @Test func `what was mended in the second plan is told`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.plan("12", day: "12") + Self.plan("13", day: "31"), to: "old.txt")
    try program.write(Self.plan("12", day: "12") + Self.plan("13", day: "12"), to: "new.txt")
    let result = try program.shell("kehoach diff --format json old.txt new.txt")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let documents = try #require(json["documents"] as? [[String: Any]])
    #expect(documents.count == 2)
    let mended = documents.flatMap { $0["mended"] as? [[String: Any]] ?? [] }
    #expect(mended.contains { ($0["rule"] as? String) == "citation/date-invalid" })
    #expect(documents.allSatisfy { ($0["added"] as? [Any])?.isEmpty == true })
  }

  @Test func `a file that holds an issued plan is not mended`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(
      Self.plan("    ", day: "12", signer: "") + Self.plan("13", day: "12"), to: "a.txt")
    let outcome = try program.run("fix", "a.txt")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("đã ban hành"), "\(outcome.errors)")
  }
}
