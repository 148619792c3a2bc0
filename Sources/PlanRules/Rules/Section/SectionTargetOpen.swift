import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Chỉ tiêu không đo được: «Phấn đấu nâng cao …» among targets that have numbers.
  static let sectionTargetOpen = Rule(
    id: "section/target-open", severity: .info,
    needs: [.lines, .everyPage],
    topic: Localized("Chỉ tiêu có số hoặc thời hạn", en: "targets with a number or a day"),
    summary: Localized(
      "Chỉ tiêu không có số và thời hạn, cạnh những chỉ tiêu có",
      en: "A target without a number or a day, beside others that have one"),
    why: Localized(
      "Cuối năm không biết đã đạt hay chưa.", en: "Nobody can say in the end whether it was met."),
    remedy: Localized(
      "Ghi mức phải đạt, hoặc chuyển câu này sang mục nhiệm vụ.",
      en: "Say what is to be reached, or move it to the tasks."),
    source: ["Thực tiễn kế hoạch: chỉ tiêu đo đếm được"],
    examples: [
      .flagged(
        body: """
          I. CHỈ TIÊU
          1. Duy trì sĩ số 100%.
          2. Ít nhất 70% học sinh mượn 10 cuốn sách.
          3. ⟦Phấn đấu nâng cao chất lượng đội ngũ⟧.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """),
      .flagged(
        body: """
          I. CHỈ TIÊU
          - 100% lớp có tủ sách.
          - ⟦Tiếp tục đẩy mạnh phong trào thi đua⟧;
          - 60% học sinh biết bơi.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """),
      .clean(
        body: """
          I. CHỈ TIÊU
          1. Duy trì sĩ số 100%.
          2. Ít nhất 70% học sinh mượn 10 cuốn sách.
          3. Phấn đấu không có học sinh bỏ học; tất cả giáo viên đạt chuẩn.
          4. Nâng cao chất lượng đại trà: 98% hoàn thành chương trình.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """),
      .clean(
        body: """
          I. MỤC TIÊU
          - Nâng cao chất lượng đội ngũ.
          - Tiếp tục đẩy mạnh phong trào thi đua.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """),
    ]
  ) { context in
    var isJudged = false
    for index in context.plan.sections.indices {
      let section = context.plan.sections[index]
      guard section.kinds.contains(.targets), section.kinds.known.count == 1,
        let title = section.title, Rule.targetHeads.contains(context.source.folded, in: title)
      else { continue }
      isJudged = true
      context.reportOpenTargets(of: section)
    }
    return isJudged
      ? .passed
      : .notApplicable(Localized("không có mục chỉ tiêu", en: "there is no section of targets"))
  }

  private static let targetHeads = PhraseTable(["chỉ tiêu"])
}

extension RuleContext {
  fileprivate func reportOpenTargets(of section: Section) {
    var measured = 0
    var open: [TextSpan] = []
    var next = section.heading + 1
    while next < plan.paragraphs.count,
      plan.paragraphs[next].span.lowerBound < section.span.upperBound
    {
      let paragraph = plan.paragraphs[next]
      next += 1
      if paragraph.kind == .table { return }
      let text = paragraph.text
      // A group's heading, and a sentence that leads to a list, are no targets.
      guard text.count > 12, source.bytes[text.upperBound - 1] != .colon else { continue }
      if text.contains(where: { source.bytes[$0].isDigit }) {
        measured += 1
      } else if Self.efforts.match(source.folded, at: text.lowerBound, limit: text.upperBound)
        != nil,
        !tables.ruleWords.absolutes.contains(source.folded, in: text),
        !leadsToItems(next - 1)
      {
        open.append(text)
      }
    }
    guard measured > 1, open.count <= measured, let first = open.first else { return }
    var end = first.upperBound
    while end > first.lowerBound, !source.bytes[end - 1].startsWordCharacter,
      !source.bytes[end - 1].isContinuation
    {
      end -= 1
    }
    let span = first.lowerBound..<end
    report(
      span,
      "Chỉ tiêu «\(words(span))» không có số hay thời hạn nên không đo được.",
      en: "The target «\(words(span))» has no number and no day, and cannot be measured.")
  }

  /// «Nâng cao chất lượng» above «- 98% …».
  private func leadsToItems(_ number: Int) -> Bool {
    guard number + 1 < plan.paragraphs.count else { return false }
    let (own, next) = (plan.paragraphs[number], plan.paragraphs[number + 1])
    if own.kind == .heading { return next.kind != .heading }
    return next.kind == .item
      && source.bytes[own.span.lowerBound] != source.bytes[next.span.lowerBound]
  }

  private static let efforts = PhraseTable([
    "phấn đấu nâng cao", "phấn đấu", "tiếp tục nâng cao", "tiếp tục đẩy mạnh", "tiếp tục",
    "nâng cao",
    "đẩy mạnh", "tăng cường", "từng bước", "không ngừng",
  ])
}
