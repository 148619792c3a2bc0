import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thiếu thời gian: no period and no timetable where the profile asks for one.
  static let periodMissing = Rule(
    id: "period/missing", severity: .warning,
    needs: [.lines, .wholeText],
    topic: Localized("Thời gian, thời lượng", en: "time and duration"),
    summary: Localized(
      "Kế hoạch không nêu thời gian, thời lượng nào",
      en: "The plan gives no time and no duration"),
    why: Localized(
      "Không có thời gian thì không bố trí, theo dõi và đánh giá được.",
      en: "Without a time nothing can be arranged, followed up or assessed."),
    remedy: Localized(
      "Bổ sung mục «Thời gian, thời lượng»: từ ngày nào đến ngày nào, bao nhiêu tiết hoặc buổi.",
      en: "Add a section on time: from when to when, how many periods or sessions."),
    source: ["thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"],
    examples: [
      .flagged(
        """
        ⟦KẾ HOẠCH⟧
        Bồi dưỡng giáo viên tiểu học

        I. MỤC ĐÍCH
        Giúp giáo viên cập nhật kiến thức.
        II. NỘI DUNG
        Đánh giá học sinh theo quy định mới.
        III. TỔ CHỨC THỰC HIỆN
        Các tổ triển khai.
        """, profile: "bdtx"),
      .flagged(
        """
        ⟦KẾ HOẠCH⟧
        Bồi dưỡng giáo viên tiểu học

        I. THỰC TRẠNG
        Tháng 9/2024 có 12 giáo viên mới.
        II. NỘI DUNG
        Giáo viên chọn hai mô đun.
        III. TỔ CHỨC THỰC HIỆN
        Các tổ gửi danh sách trước ngày 25/5/2025.
        """, profile: "bdtx"),
      .clean(
        body: """
          I. MỤC ĐÍCH
          Giúp giáo viên cập nhật kiến thức.
          II. NỘI DUNG
          Đánh giá học sinh theo quy định mới.
          - Thời gian: trong các buổi sinh hoạt chuyên môn.
          III. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
      .clean(
        body: """
          I. NỘI DUNG
          Chi tiết tại Phụ lục kèm theo.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
    ]
  ) { context in
    let time: [SectionKind] = [.duration, .schedule]
    guard let profile = context.profile,
      let required = profile.requiredSections.first(where: { required in
        required.anyOf.contains { time.contains($0) }
      })
    else {
      return .notApplicable(
        Localized("hồ sơ không đòi hỏi thời gian", en: "the profile asks for no time"))
    }
    if context.givesTime(inContent: false) { return .passed }
    if context.hasSectionOnTime() { return .passed }
    let inText = context.subjectsInText()
    if time.contains(where: { inText.contains($0) }) { return .passed }
    if context.detailIsInAbsentAppendix() {
      return .notChecked(
        Localized(
          "chi tiết của kế hoạch nằm ở phụ lục không có trong tệp",
          en: "the plan's detail is in an appendix that is not in the file"))
    }
    context.report(
      context.headSpan,
      "Kế hoạch không nêu thời gian hay thời lượng nào; nên có mục «Thời gian, thời lượng» "
        + "(theo thực tiễn kế hoạch cùng loại, cần kiểm tra lại).",
      en:
        "The plan gives no time and no duration; add a section on them (practice, to be checked).",
      source: [required.source], cause: "missing-schedule")
    return .passed
  }
}

extension RuleContext {
  /// A section on time or duration under which something stands, and be it words alone: «trong các buổi
  /// sinh hoạt chuyên môn».
  fileprivate func hasSectionOnTime() -> Bool {
    for section in plan.sections.indices
    where plan.sections[section].kinds.contains(.schedule)
      || plan.sections[section].kinds.contains(.duration)
    {
      if let runIn = plan.sections[section].runIn, holdsWords(runIn), !pointsToAppendix(runIn) {
        return true
      }
      // A heading that names other subjects too may have its blocks about those.
      let isOnlyTime = plan.sections[section].kinds.known.count == 1
      if !isOnlyTime, plan.sections[section].subtreeEnd > section + 1 { continue }
      for block in plan.sections[section].blocks {
        let content = plan.paragraphs[block].content
        if holdsWords(content), !pointsToAppendix(content) { return true }
      }
    }
    return false
  }
}
