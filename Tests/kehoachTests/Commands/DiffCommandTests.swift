import Foundation
import TestSupport
import Testing

/// `kehoach diff`: what a resubmitted plan mended, still has, and newly has.
@Suite(.tags(.slow)) struct DiffCommandTests {
  private static func plan(_ basis: String, number: String = "12/KH-THNS", more: String = "")
    -> String
  {
    """
    UBND XÃ NAM SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRƯỜNG TIỂU HỌC NAM SƠN\tĐộc lập - Tự do - Hạnh phúc
    Số: \(number)\tNam Sơn, ngày 12 tháng 9 năm 2025
    KẾ HOẠCH
    Tổ chức hội thi giáo viên giỏi năm học 2025-2026
    \(basis)
    I. MỤC ĐÍCH, YÊU CẦU
    Nâng cao năng lực của giáo viên.
    II. NỘI DUNG
    Thi giảng theo tổ.\(more)
    III. TỔ CHỨC THỰC HIỆN
    Nhà trường thực hiện.

    """
  }

  /// One date that cannot be, one citation without a date.
  private static let faulty =
    plan(
      "Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 31/11/2019 của Bộ trưởng Bộ Giáo dục và Đào tạo;")
  private static let mended =
    plan(
      "Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ trưởng Bộ Giáo dục và Đào tạo;")

  private func outcome(
    _ program: Program, _ arguments: String...
  ) throws -> (status: Int32, json: [String: Any]) {
    let paths = arguments.map { "'\($0)'" }.joined(separator: " ")
    let result = try program.shell("kehoach diff --format json " + paths)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return (result.status, try #require(json as? [String: Any]))
  }

  private func summary(_ json: [String: Any]) -> [String: Int] {
    json["summary"] as? [String: Int] ?? [:]
  }

  @Test func whatWasMendedIsToldFromWhatIsLeft() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.faulty, to: "cũ.txt")
    try program.write("\n" + Self.mended, to: "nộp lại.txt")
    let (status, json) = try outcome(program, "cũ.txt", "nộp lại.txt")
    #expect(status == 0)
    let document = try #require((json["documents"] as? [[String: Any]])?.first)
    let mended = try #require(document["mended"] as? [[String: Any]])
    #expect(mended.contains { ($0["rule"] as? String) == "citation/date-invalid" })
    #expect((document["added"] as? [Any])?.isEmpty == true)
    // What has only moved a line down is still there.
    let before = try outcome(program, "cũ.txt", "cũ.txt").json
    #expect(summary(json)["kept"] == summary(before)["kept"].map { $0 - mended.count })
    #expect(summary(before)["mended"] == 0 && summary(before)["added"] == 0)
    // The other way round the fault is new.
    let (statusBack, back) = try outcome(program, "nộp lại.txt", "cũ.txt")
    #expect(statusBack == 1)
    #expect(summary(back)["added"] == mended.count)
  }

  @Test func changedWordsOfOneFaultAreNoNewFault() throws {
    let program = try Program()
    defer { program.remove() }
    let other = Self.faulty.replacingOccurrences(of: "ngày 31/11/2019", with: "ngày 31/9/2019")
    try program.write(Self.faulty, to: "a.txt")
    try program.write(other, to: "b.txt")
    let (status, json) = try outcome(program, "a.txt", "b.txt")
    #expect(status == 0)
    #expect(summary(json)["added"] == 0 && summary(json)["mended"] == 0)
  }

  @Test func documentsOfFoldersAreMatchedByPathThenByNumber() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.faulty, to: "1/a.txt")
    try program.write(Self.plan("", number: "15/KH-THNS"), to: "1/kế hoạch.txt")
    try program.write(Self.plan("", number: "40/KH-THNS"), to: "1/thôi.txt")
    try program.write(Self.mended, to: "2/a.txt")
    try program.write(Self.plan("", number: "15/KH-THNS"), to: "2/sub/kế hoạch (sửa).txt")
    try program.write(Self.plan("", number: "50/KH-THNS"), to: "2/mới.txt")
    let (_, json) = try outcome(program, "1", "2/")
    let documents = try #require(json["documents"] as? [[String: Any]])
    let matches = documents.map { [$0["old"], $0["new"], $0["matchedBy"]].map { $0 as? String } }
    #expect(
      matches == [
        ["1/a.txt", "2/a.txt", "path"],
        [nil, "2/mới.txt", nil],
        ["1/kế hoạch.txt", "2/sub/kế hoạch (sửa).txt", "number"],
        ["1/thôi.txt", nil, nil],
      ])
    // What was not handed in again is not mended.
    #expect((documents[3]["mended"] as? [Any])?.isEmpty == true)
  }

  @Test func reportsForPeopleSayTheSame() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.faulty, to: "a.txt")
    try program.write(Self.mended, to: "b.txt")
    let text = try program.run("diff", "a.txt", "b.txt").output
    #expect(text.contains("b.txt: đã sửa ") && text.contains("(bản trước: a.txt)"))
    #expect(text.contains("  Đã sửa:\n"))
    #expect(text.contains("[citation/date-invalid]"))
    let page = try program.run("diff", "a.txt", "b.txt", "--format", "markdown", "--lang=en").output
    #expect(page.hasPrefix("# Two versions compared\n"))
    #expect(page.contains("**Mended**"))
  }

  @Test func twoSidesAreNeeded() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.mended, to: "a.txt")
    #expect(try program.run("diff", "a.txt").status == 2)
    #expect(try program.run("diff", "a.txt", "b.txt").status == 3)
  }
}
