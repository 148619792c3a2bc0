import PlanRules
import RuleTables
import SourceText
import Testing

/// Pages of a PDF without letters: what may stand there is not said to be missing.
@Suite struct UnreadPagesTests {
  private static let head = """
    UBND XÃ AN BÌNH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRƯỜNG TIỂU HỌC AN BÌNH              Độc lập - Tự do - Hạnh phúc
    Số: 15/KH-THAB              An Bình, ngày 15 tháng 9 năm 2025

    KẾ HOẠCH
    Chăm sóc cây xanh năm 2025

    Căn cứ Luật Bảo vệ môi trường ngày 17 tháng 11 năm 2020;
    I. MỤC ĐÍCH
    Giữ khuôn viên xanh, sạch.
    II. ĐỐI TƯỢNG
    """
  private static let end = """
    IV. TỔ CHỨC THỰC HIỆN
    Giao bộ phận hành chính theo dõi, báo cáo hằng tháng.
    Trên đây là kế hoạch chăm sóc cây xanh năm 2025./.

    Nơi nhận:                          HIỆU TRƯỞNG
    - Các tổ chuyên môn;
    - Lưu: VT.
                                       Nguyễn Văn An
    """

  /// By rule: how it ended, and why.
  private func ends(of pages: [String]) -> [String: Coverage] {
    var text: [UInt8] = []
    var origins: [TextOrigin] = []
    var notes = ReadingNotes()
    for (index, page) in pages.enumerated() {
      origins.append(TextOrigin(offset: text.count, part: .body, page: index + 1))
      if page.isEmpty { notes.blankPages.append(index + 1) }
      text += Array((page + "\n\u{0C}").utf8)
    }
    let source = SourceText(text, origins: origins, notes: notes)
    let result = Linter(tables: .builtIn, options: LintOptions()).lint(source)
    return Dictionary(uniqueKeysWithValues: result.coverage.map { (Rule.all[$0.rule].id, $0) })
  }

  private static let absences = ["section/missing", "section/numbering", "section/empty"]

  @Test func `without a page unread what is missing is said`() {
    let ends = ends(of: [Self.head, Self.end])
    for id in Self.absences { #expect(ends[id]?.status == .failed, "\(id)") }
  }

  @Test func `what may stand on an unread page is not checked, and which page that is is said`() {
    let ends = ends(of: [Self.head, "", Self.end])
    for id in Self.absences {
      #expect(ends[id]?.status == .notChecked, "\(id)")
    }
    for id in ["section/missing", "section/numbering"] {
      #expect(ends[id]?.reason?.vi == "trang 2 không có chữ", "\(id)")
    }
    // What is there has been read.
    for id in ["closing/signature", "letterhead/missing", "title/missing", "closing/end-mark"] {
      #expect(ends[id]?.status == .passed, "\(id)")
    }
  }

  @Test func `after the signature only appendices may stand`() {
    let pointer = "Danh sách cây ở Phụ lục 1 kèm theo.\n"
    let ends = ends(of: [Self.head, Self.end, ""])
    for id in Self.absences { #expect(ends[id]?.status == .failed, "\(id)") }
    let pointing = [Self.head + "\n" + pointer, Self.end]
    #expect(self.ends(of: pointing)["appendix/missing"]?.status == .failed)
    #expect(
      self.ends(of: pointing + [""])["appendix/missing"]?.reason?.vi == "trang 3 không có chữ")
  }
}
