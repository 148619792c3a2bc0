import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Việc không có người: a point of «Tổ chức thực hiện» that names neither who nor when.
  static let sectionTaskOwner = Rule(
    id: "section/task-owner", severity: .info,
    needs: [.lines, .everyPage],
    topic: Localized("Người làm, thời hạn ở Tổ chức thực hiện", en: "who does what, and when"),
    summary: Localized(
      "Việc ở «Tổ chức thực hiện» không nêu ai làm, khi nào",
      en: "A task of the implementation without who or when"),
    why: Localized(
      "Việc không có người chịu trách nhiệm và thời hạn thì không kiểm tra được.",
      en: "Nobody can be asked about a task that nobody has."),
    remedy: Localized(
      "Nêu người hoặc bộ phận làm, và thời hạn.", en: "Name who does it, and when."),
    source: ["Thực tiễn kế hoạch: rõ người, rõ việc, rõ thời gian"],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Khuyến khích đọc sách.
          II. TỔ CHỨC THỰC HIỆN
          1. Hiệu trưởng
          Chỉ đạo chung.
          2. ⟦Công tác tuyên truyền⟧
          Đẩy mạnh tuyên truyền sâu rộng bằng nhiều hình thức phong phú.
          """),
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Khuyến khích đọc sách.
          II. ⟦TỔ CHỨC THỰC HIỆN⟧
          - Triển khai nghiêm túc, đồng bộ các nội dung nêu trên.
          - Tăng cường tuyên truyền sâu rộng bằng nhiều hình thức.
          """),
      .clean(
        body: """
          I. MỤC ĐÍCH
          Khuyến khích đọc sách.
          II. TỔ CHỨC THỰC HIỆN
          1. Bà Lê Thị Mận: phụ trách thư viện.
          2. Công tác tuyên truyền
          Treo áp phích trước ngày 20/9/2025.
          3. Kinh phí
          Theo dự toán được duyệt.
          """),
      .clean(
        body: """
          I. MỤC ĐÍCH
          Khuyến khích đọc sách.
          II. TỔ CHỨC THỰC HIỆN
          - Các tổ phổ biến kế hoạch.
          - Trao đổi kinh nghiệm, nhân rộng cách làm hay.
          """),
    ]
  ) { context in
    var isJudged = false
    for index in context.plan.sections.indices {
      let section = context.plan.sections[index]
      guard section.kinds.contains(.implementation), section.title != nil,
        context.kindsAround(section.parent).known.isEmpty
      else { continue }
      isJudged = true
      let children = context.plan.children(of: index)
      if children.isEmpty {
        if !context.namesWhoOrWhen(section.span, title: section.title) { context.reportTask(index) }
        continue
      }
      // Where some have their people, one without is forgotten.
      let idle = children.filter { context.isIdleTask($0) }
      if !idle.isEmpty, idle.count * 2 <= children.count { idle.forEach(context.reportTask) }
    }
    return isJudged
      ? .passed
      : .notApplicable(
        Localized("không có mục tổ chức thực hiện", en: "there is no section on implementation"))
  }
}

extension RuleContext {
  fileprivate func isIdleTask(_ index: Int) -> Bool {
    let section = plan.sections[index]
    guard let title = section.title, section.kinds.known.isEmpty,
      section.span.upperBound > title.upperBound + 20
    else { return false }
    return !namesWhoOrWhen(section.span, title: nil)
  }

  /// Whether a span has a word for people or bodies, a name, a day or a number. What is in a table or an
  /// annex is not looked for there.
  fileprivate func namesWhoOrWhen(_ span: TextSpan, title: TextSpan?) -> Bool {
    let start = title?.upperBound ?? span.lowerBound
    guard start < span.upperBound else { return true }
    if tables.ruleWords.actors.contains(source.folded, in: start..<span.upperBound) { return true }
    var hadCapital = false
    var i = start
    while i < span.upperBound {
      let byte = source.bytes[i]
      // The section's own numeral is no day.
      if byte.isDigit, i > start + 8 { return true }
      if byte == .tab || byte == .bar { return true }
      guard byte.startsWordCharacter, !byte.isContinuation else {
        if !byte.isSpace { hadCapital = false }
        i += 1
        continue
      }
      // «Lê Thị Mận»: two capitals in a row, not at the head of a sentence alone.
      let isCapital = source.cursor.isUpper(i)
      if isCapital, hadCapital { return true }
      hadCapital = isCapital
      i = max(i + 1, source.bytes.wordEnd(from: i, limit: span.upperBound))
    }
    // What is left to be filled in may name them.
    let blank = facts.placeholders.partitionIndex { $0.lowerBound < start }
    return pointsToAppendix(start..<span.upperBound)
      || blank < facts.placeholders.count
        && facts.placeholders[blank].upperBound <= span.upperBound
  }

  fileprivate func reportTask(_ index: Int) {
    guard let title = plan.sections[index].title else { return }
    report(
      title,
      "«\(words(title))» không nêu ai làm, khi nào; bổ sung người hoặc bộ phận chịu trách nhiệm, thời hạn.",
      en: "«\(words(title))» says neither who does it nor when.")
  }
}
