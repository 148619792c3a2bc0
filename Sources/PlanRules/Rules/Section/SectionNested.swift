import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Mục đặt lẫn: a section that the profile asks for stands inside another subject.
  static let sectionNested = Rule(
    id: "section/nested", severity: .info,
    needs: [.lines, .everyPage],
    topic: Localized("Mục lớn, mục nhỏ", en: "levels of sections"),
    summary: Localized(
      "Mục cần có lại đặt bên trong một mục về việc khác",
      en: "A required section is inside a section on another subject"),
    why: Localized(
      "Đặt lẫn vào mục khác thì người đọc khó tìm, dễ tưởng là thiếu.",
      en: "Readers look for it at the top level and may think it is missing."),
    remedy: Localized(
      "Tách thành mục riêng, hoặc nêu tên việc ấy trong tiêu đề của mục lớn.",
      en: "Make it a separate section, or name its subject in the larger heading."),
    source: ["thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH, YÊU CẦU
          Giúp giáo viên cập nhật kiến thức.
          II. NỘI DUNG
          1. Các chuyên đề
          Hai chuyên đề về đánh giá học sinh.
          ⟦2. Kinh phí⟧
          Từ nguồn chi thường xuyên.
          III. TỔ CHỨC THỰC HIỆN
          Các tổ chuyên môn triển khai.
          """,
        profile: "bdtx"),
      .flagged(
        body: """
          I. NỘI DUNG
          ⟦1. Mục đích⟧
          Giữ khuôn viên xanh, sạch.
          2. Việc làm
          Trồng hai mươi cây.
          II. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính.
          """,
        profile: "base"),
      .clean(
        title: "Bồi dưỡng giáo viên năm học 2025-2026",
        body: """
          PHẦN I. NHỮNG VẤN ĐỀ CHUNG
          I. MỤC ĐÍCH, YÊU CẦU
          1. Mục đích
          Giúp giáo viên cập nhật kiến thức.
          2. Yêu cầu
          Đúng đối tượng, đúng tiến độ.
          PHẦN II. NHỮNG VIỆC CỤ THỂ
          I. NỘI DUNG, KINH PHÍ
          1. Nội dung
          Hai chuyên đề về đánh giá học sinh.
          2. Kinh phí
          Từ nguồn chi thường xuyên.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ chuyên môn triển khai.
          """,
        profile: "bdtx"),
      .clean(
        title: "Bồi dưỡng giáo viên năm học 2025-2026",
        body: """
          I. MỤC ĐÍCH, YÊU CẦU
          Giúp giáo viên cập nhật kiến thức.
          II. NỘI DUNG
          1. Đối tượng
          Giáo viên các khối lớp.
          2. Thời gian
          Tháng 10/2025.
          3. Hình thức
          Học tập trung.
          III. KINH PHÍ
          Từ nguồn chi thường xuyên.
          IV. TỔ CHỨC THỰC HIỆN
          Các tổ chuyên môn triển khai.
          """,
        profile: "bdtx"),
    ]
  ) { context in
    guard let profile = context.profile, !profile.requiredSections.isEmpty else {
      return .notApplicable(
        Localized("hồ sơ không đòi hỏi mục nào", en: "the profile asks for no section"))
    }
    let found = context.subjectsFound
    var wanted = SectionKinds()
    for required in profile.requiredSections {
      if required.anyOf.contains(where: { found.free.contains($0) }) { continue }
      for kind in required.anyOf where found.nested.contains(kind) { wanted.insert(kind) }
    }
    guard !wanted.isEmpty else { return .passed }
    var reported = SectionKinds()
    var gathering = Gathering()
    for index in context.plan.sections.indices {
      let kinds = context.plan.sections[index].kinds.intersection(wanted)
      guard !kinds.isEmpty, kinds.isDisjoint(with: reported),
        let above = context.subjectAbove(index),
        !context.isAtHome(kinds, under: above, &gathering)
      else { continue }
      reported.formUnion(kinds)
      context.report(
        context.headingSpan(index),
        "Mục «\(context.words(context.headingSpan(index)))» nằm trong mục "
          + "«\(context.words(context.headingSpan(above)))»; nên tách thành mục riêng hoặc nêu tên ở tiêu đề lớn.",
        en: "«\(context.words(context.headingSpan(index)))» is inside "
          + "«\(context.words(context.headingSpan(above)))»; make it a section of its own, or name it there.",
        related: [
          RelatedPlace(
            context.say("mục chứa nó", en: "the section around it"), context.headingSpan(above))
        ])
    }
    return .passed
  }
}

extension RuleContext {
  /// Whether a subject belongs under another: the number of periods with the content, a timetable with
  /// the carrying out; and a heading «Nội dung» or «Tổ chức thực hiện» under which on whom, when, where and how
  /// stand side by side gathers them.
  fileprivate func isAtHome(
    _ kinds: SectionKinds, under above: Int, _ counted: inout Gathering
  ) -> Bool {
    let around = kindsAround(above)
    let time = SectionKinds(.duration, .schedule)
    if kinds.isSubset(of: time) {
      let homes = SectionKinds(
        .content, .format, .implementation, .measures, .duration, .schedule, .audience, .venue)
      if !around.isDisjoint(with: homes) { return true }
    }
    let purposes = SectionKinds(.purpose, .requirements, .principles, .targets)
    if kinds.isSubset(of: purposes), !around.isDisjoint(with: purposes) { return true }
    let doing = SectionKinds(.content, .measures, .targets)
    if kinds.isSubset(of: doing), !around.isDisjoint(with: doing) { return true }
    let gathered = SectionKinds(.audience, .content, .duration, .schedule, .venue, .format)
    let gathering = doing.union(SectionKinds(.implementation))
    guard kinds.isSubset(of: gathered), !around.isDisjoint(with: gathering) else { return false }
    if counted.section != above {
      var side = SectionKinds()
      for child in plan.children(of: above) {
        side.formUnion(plan.sections[child].kinds.intersection(gathered))
      }
      counted = Gathering(section: above, count: side.count)
    }
    return counted.count >= 3
  }
}

/// How many subjects stand side by side under the section looked at last.
private struct Gathering {
  var section = -1
  var count = 0
}
