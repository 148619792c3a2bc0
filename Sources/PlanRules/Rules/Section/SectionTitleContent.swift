import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Tiêu đề hứa mà mục không có: «THỜI GIAN, ĐỊA ĐIỂM» above a section without any place.
  static let sectionTitleContent = Rule(
    id: "section/title-content", severity: .info,
    needs: [.lines, .everyPage],
    topic: Localized("Nội dung mục so với tiêu đề", en: "what a heading promises"),
    summary: Localized(
      "Tiêu đề nêu thời gian, địa điểm hoặc kinh phí mà mục không nói đến",
      en: "A heading names time, place or funds, and its section has none"),
    why: Localized(
      "Người đọc tìm điều ấy ở đúng mục này.", en: "The reader looks for it in this very section."),
    remedy: Localized(
      "Bổ sung phần còn thiếu, hoặc bỏ chữ ấy ở tiêu đề.",
      en: "Add what is missing, or drop the word from the heading."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Khuyến khích đọc sách.
          ⟦II. THỜI GIAN, ĐỊA ĐIỂM⟧
          Từ ngày 01/10/2025 đến ngày 07/10/2025, mỗi buổi chiều một lượt.
          III. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """),
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Khuyến khích đọc sách.
          ⟦II. NỘI DUNG, THỜI GIAN⟧
          Đọc to nghe chung; kể chuyện theo sách; vẽ bìa sách mới.
          III. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """),
      .clean(
        body: """
          I. MỤC ĐÍCH
          Khuyến khích đọc sách.
          II. THỜI GIAN, ĐỊA ĐIỂM
          Chiều thứ Sáu hằng tuần, tại thư viện.
          III. NỘI DUNG, KINH PHÍ
          Đọc to nghe chung, không tốn tiền của ai.
          IV. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """),
      .clean(
        body: """
          I. MỤC ĐÍCH
          Khuyến khích đọc sách.
          II. NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM
          Chi tiết tại Phụ lục kèm theo.
          III. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """),
    ]
  ) { context in
    var isJudged = false
    for index in context.plan.sections.indices {
      let section = context.plan.sections[index]
      // With a single subject an empty section is another rule's matter.
      guard section.title != nil, section.kinds.known.count > 1,
        !context.kindsAround(section.parent).contains(.implementation)
      else { continue }
      for (kind, words) in context.tables.promises where section.kinds.contains(kind) {
        isJudged = true
        guard context.lacks(words, in: section, isTime: kind == .schedule) else { continue }
        let heading = context.headingSpan(index)
        context.report(
          heading,
          "Tiêu đề «\(context.words(heading))» nêu \(kind.heading.lowercased()), mà mục không nói đến.",
          en: "«\(context.words(heading))» names «\(kind.heading)», and its section has none.")
        break
      }
    }
    return isJudged
      ? .passed
      : .notApplicable(
        Localized("không có tiêu đề nêu nhiều nội dung", en: "no heading names several subjects"))
  }
}

extension Tables {
  /// With which words a section speaks of what its heading names.
  fileprivate var promises: [(SectionKind, PhraseTable)] {
    [
      (.schedule, ruleWords.timeWords), (.venue, ruleWords.venueWords),
      (.funding, ruleWords.fundingWords),
    ]
  }
}

extension RuleContext {
  /// Whether a section was read whole and has no word for a subject, nor a subsection on it.
  fileprivate func lacks(_ words: PhraseTable, in section: Section, isTime: Bool) -> Bool {
    let start = section.title?.upperBound ?? section.span.lowerBound
    let body = start..<section.span.upperBound
    guard body.count > 30 else { return false }
    var next = section.heading + 1
    while next < plan.paragraphs.count, plan.paragraphs[next].span.lowerBound < body.upperBound {
      // A table's cells may hold it in words of its own.
      if plan.paragraphs[next].kind == .table { return false }
      if isTime, plan.paragraphs[next].text.contains(where: { source.bytes[$0].isDigit }) {
        return false
      }
      next += 1
    }
    return !words.contains(source.folded, in: body) && !pointsToAppendix(body)
  }
}
