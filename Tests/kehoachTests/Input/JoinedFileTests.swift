import Foundation
import TestSupport
import Testing

/// Tệp ghép: each plan of one file is compared, counted and guarded by itself.
@Suite(.tags(.slow)) struct JoinedFileTests {
  private static func plan(_ number: String, day: String, signer: String = "Trần Thị Bình")
    -> String
  {
    """
    UBND XÃ NAM SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRƯỜNG TIỂU HỌC NAM SƠN\tĐộc lập - Tự do - Hạnh phúc
    Số: \(number)/KH-THNS\tNam Sơn, ngày 12 tháng 9 năm 2025

    KẾ HOẠCH
    TỔ CHỨC HỘI THI GIÁO VIÊN GIỎI NĂM HỌC 2025-2026

    Căn cứ Thông tư số 19/2019/TT- BGDĐT ngày \(day)/11/2019 của Bộ Giáo dục và Đào tạo.
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

  @Test func `what was mended in the second plan is reported`() throws {
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

  @Test func `of a draft and an issued plan the draft is mended`() throws {
    let program = try Program()
    defer { program.remove() }
    let (draft, issued) = (
      Self.plan("    ", day: "12", signer: ""), Self.plan("13", day: "12")
    )
    for (joined, part) in [(draft + issued, 2), (issued + draft, 1)] {
      try program.write(joined, to: "a.txt")
      let outcome = try program.run("fix", "a.txt")
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      let left = part == 2 ? "a.txt (văn bản thứ 2 trong tệp)" : "a.txt"
      #expect(outcome.output.contains("\(left): không sửa, vì đã ban hành"), "\(outcome.output)")
      let text = String(
        decoding: try Data(contentsOf: program.folder.appending(path: "a.txt")), as: UTF8.self)
      let mended = draft.replacingOccurrences(of: "TT- BGDĐT", with: "TT-BGDĐT")
      #expect(text == joined.replacingOccurrences(of: draft, with: mended))
    }
  }

  @Test func `a file of issued plans is not mended`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.plan("12", day: "12") + Self.plan("13", day: "12"), to: "a.txt")
    let outcome = try program.run("fix", "a.txt")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("đã ban hành"), "\(outcome.errors)")
    let drafts = try program.run("fix", "--stage", "draft", "a.txt")
    #expect(drafts.output.contains("sửa 2 chỗ trong 1 văn bản"), "\(drafts.output)")
  }

  @Test func `an annotation has a section for each plan, and all of the text`() throws {
    let program = try Program()
    defer { program.remove() }
    let joined = "\n" + Self.plan("12", day: "12") + Self.plan("13", day: "12") + "\n"
    try program.write(joined, to: "a.txt")
    let page = try program.run("cite", "--annotate", "a.txt").output
    for id in ["d1", "d1m0", "d1r0", "d1p2", "d1p2m0", "d1p2r0"] {
      #expect(page.components(separatedBy: "id=\"\(id)\"").count == 2, "\(id)")
    }
    #expect(page.components(separatedBy: "href=\"#d1p2r0\"").count == 2)
    let texts = page.components(separatedBy: "<div class=\"text\">").dropFirst()
      .compactMap { $0.components(separatedBy: "</div>").first }
    let words = texts.joined().replacing(/<[^>]*>/, with: "")
    #expect(words == joined)
  }

  @Test func `a baseline knows of which plan each finding is`() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write(Self.plan("12", day: "12") + Self.plan("13", day: "31"), to: "a.txt")
    _ = try program.run("lint", "--write-baseline", "moc.json", "a.txt")
    let same = try program.run("lint", "--baseline", "moc.json", "a.txt")
    #expect(!same.output.contains("Không có ngày"), "\(same.output)")
    // The fault of the second plan is not known of the first.
    try program.write(Self.plan("12", day: "31") + Self.plan("13", day: "12"), to: "a.txt")
    let other = try program.run("lint", "--baseline", "moc.json", "a.txt")
    #expect(other.output.contains("Không có ngày"), "\(other.output)")
  }
}
