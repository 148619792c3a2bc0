import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thứ tự mục: subjects out of the usual order.
  static let sectionOrder = Rule(
    id: "section/order", severity: .info,
    needs: [.lines],
    topic: Localized("Trình tự các mục", en: "order of sections"),
    summary: Localized(
      "Các mục không theo trình tự thường dùng", en: "Sections out of the usual order"),
    why: Localized(
      "Trình tự quen thuộc (mục đích, nội dung, kinh phí, tổ chức thực hiện) giúp đọc và duyệt nhanh.",
      en:
        "The usual order (purpose, content, funding, carrying out) is quicker to read and approve."),
    remedy: Localized("Chuyển mục đến chỗ được nêu.", en: "Move the section to the place named."),
    source: ["thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          Trồng hai mươi cây.
          III. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính.
          ⟦IV. KINH PHÍ⟧
          Từ nguồn chi thường xuyên.
          """),
      .flagged(
        body: """
          I. NỘI DUNG
          Trồng hai mươi cây.
          ⟦II. MỤC ĐÍCH, YÊU CẦU⟧
          Giữ khuôn viên xanh, sạch.
          III. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính.
          """),
      .clean(
        title: "Chăm sóc cây xanh",
        body: """
          I. THỰC TRẠNG
          Khuôn viên còn ít cây.
          II. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          III. THỜI GIAN, ĐỊA ĐIỂM
          Quý I, tại khuôn viên.
          IV. ĐỐI TƯỢNG
          Toàn thể nhân viên.
          V. NỘI DUNG
          Trồng hai mươi cây.
          VI. PHÂN CÔNG NHIỆM VỤ
          Giao bộ phận hành chính.
          VII. KINH PHÍ
          Từ nguồn chi thường xuyên.
          VIII. TỔ CHỨC THỰC HIỆN
          Thực hiện từ ngày ban hành.
          IX. TIẾN ĐỘ
          Xong trong quý I.
          """),
      .clean(
        title: "Chăm sóc cây xanh",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          1. Mục tiêu cụ thể
          Trồng hai mươi cây.
          III. TỔ CHỨC THỰC HIỆN
          1. Kinh phí
          Từ nguồn chi thường xuyên.
          """),
    ]
  ) { context in
    guard let order = context.profile?.order, !order.isEmpty else {
      return .notApplicable(
        Localized("hồ sơ không nêu trình tự", en: "the profile names no order"))
    }
    let usual = order.reduce(into: SectionKinds()) { $0.insert($1) }
    let body = usual.intersection(SectionKinds(.content, .audience))
    let beforeEnding = usual.intersection(SectionKinds(.content, .audience, .format, .funding))
    var firstOfBody: Int?
    var hasPurpose = false
    var lastImplementation: Int?
    for index in context.plan.sections.indices where context.standsAlone(index) {
      let kinds = context.plan.sections[index].kinds
      if kinds.contains(.implementation) { lastImplementation = index }
    }
    for index in context.plan.sections.indices where context.standsAlone(index) {
      let kinds = context.plan.sections[index].kinds
      if kinds.contains(.purpose) {
        if let firstOfBody, !hasPurpose, kinds.isDisjoint(with: body) {
          context.reportOrder(index, isBefore: firstOfBody)
        }
        hasPurpose = true
      }
      if firstOfBody == nil, !kinds.isDisjoint(with: body) { firstOfBody = index }
      if let lastImplementation, index > lastImplementation, !kinds.isDisjoint(with: beforeEnding) {
        context.reportOrder(index, isBefore: lastImplementation)
      }
    }
    return .passed
  }
}

extension RuleContext {
  /// Of level 1, with a title, in a plan that is not divided into parts, which have their own orders.
  fileprivate func standsAlone(_ index: Int) -> Bool {
    let section = plan.sections[index]
    guard section.parent == nil, section.title != nil, !section.kinds.known.isEmpty else {
      return false
    }
    switch section.numeral?.form {
    case .part, .chapter, .division, .article, .letter, .bracketed: return false
    case .capital, .roman, .arabic, .decimal, nil: return true
    }
  }

  fileprivate func reportOrder(_ index: Int, isBefore other: Int) {
    report(
      headingSpan(index),
      "Mục «\(words(headingSpan(index)))» thường đứng trước «\(words(headingSpan(other)))».",
      en: "«\(words(headingSpan(index)))» usually comes before «\(words(headingSpan(other)))».",
      related: [
        RelatedPlace(say("chỗ nên đứng trước", en: "usually comes before"), headingSpan(other))
      ])
  }
}
