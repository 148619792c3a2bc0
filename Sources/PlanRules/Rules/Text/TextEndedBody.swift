import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cơ quan không còn: a body that had ended has a task, gets a report or is a recipient.
  static let textEndedBody = Rule(
    id: "text/ended-body", severity: .warning,
    topic: Localized("Tên cơ quan trong nội dung", en: "bodies in the text"),
    summary: Localized(
      "Giao việc, báo cáo hoặc gửi cho cơ quan không còn tồn tại",
      en: "A task, a report or a copy for a body that no longer exists"),
    why: Localized(
      "Việc giao cho cơ quan đã kết thúc hoạt động thì không ai làm.",
      en: "Nobody does what is left to a body that has ended."),
    remedy: Localized(
      "Ghi cơ quan tiếp nhận nhiệm vụ; nếu nói chuyện trước đây thì thêm «(cũ)», «trước đây».",
      en: "Name the successor; where the past is meant, say so: «(cũ)», «trước đây»."),
    source: [
      "Luật Tổ chức chính quyền địa phương 72/2025/QH15", "Nghị quyết 203/2025/QH15",
      "Nghị quyết 202/2025/QH15",
    ],
    examples: [
      .flagged(
        text: """
          Nhà trường báo cáo kết quả về ⟦Phòng Giáo dục và Đào tạo⟧ trước ngày 20/12/2025.
          Tham mưu ⟦UBND huyện Bình An⟧ bố trí kinh phí.

          Nơi nhận:
          - ⟦Sở GDĐT Nam Định⟧;
          - Lưu: VT.
          """,
        on: "15/9/2025"),
      .flagged(
        text: """
          Gửi bài dự thi về ⟦Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam⟧ và ⟦UBND thành \
          phố Hoa Lư⟧.
          """,
        on: "15/9/2025"),
      // The past, and names that live on in others.
      .clean(
        """
        UBND PHƯỜNG NAM ĐỊNH
        TRƯỜNG TIỂU HỌC SÔNG XANH
        Số: 31/KH-THSX
        Nam Định, ngày 15 tháng 9 năm 2025

        KẾ HOẠCH
        Tổ chức hội thi

        I. ĐẶC ĐIỂM TÌNH HÌNH
        Trường trực thuộc UBND huyện Bình An quản lý nhiều năm.
        II. NỘI DUNG
        Nhà trường tiếp nhận hồ sơ của UBND huyện Bình An (cũ); năm học 2023-2024 Phòng GDĐT tặng giấy khen.
        Phối hợp với Bệnh viện Đa khoa Nam Định, Tòa án nhân dân tỉnh Ninh Bình, UBND phường Nam Định.
        """),
      // Before it ended.
      .clean(
        head: """
          UBND XÃ BÌNH AN
          TRƯỜNG TIỂU HỌC SÔNG XANH
          Số: 31/KH-THSX
          Bình An, ngày 15 tháng 5 năm 2025
          """,
        text: "Nhà trường báo cáo kết quả về Phòng Giáo dục và Đào tạo trước ngày 20/5/2025."),
    ]
  ) { context in
    let days = context.judgedDays
    let bodies = context.tables.endedBodies.filter { days == nil || days!.upperBound > $0.lastDay }
    guard !bodies.isEmpty else { return .passed }
    // A plan in the name of a body that ended speaks of it all along. Asked for the first finding alone.
    lazy var cause = context.isInNameOfEndedBody() ? "letterhead-ended-body" : nil
    var isUnsure = false
    var told: Set<[UInt8]> = []
    context.forEachNaming(of: bodies, day: days?.upperBound ?? .last) { body, naming, paragraph in
      // Of cities that are centrally run now `text/place-rank` speaks.
      guard naming.city == nil else { return }
      let span =
        naming.start..<context.nameEnd(from: naming.end, limit: paragraph.span.upperBound)
      guard !context.isOfThePast(span, in: paragraph, since: body.lastDay) else { return }
      guard let days, days.lowerBound > body.lastDay, !context.mayHaveBeenThere(body) else {
        isUnsure = true
        return
      }
      guard told.insert(Array(context.source.folded[span])).inserted else { return }
      let words = context.endedWords(context.words(span), body, naming)
      context.report(
        span, words, severity: context.severity(body, naming),
        source: [body.source], cause: cause ?? "ended-body-\(body.successor)")
    }
    return isUnsure ? .noDay : .passed
  }
}
