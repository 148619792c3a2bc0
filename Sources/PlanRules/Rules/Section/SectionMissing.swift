import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thiếu mục: the plan lacks a section that its profile asks for.
  static let sectionMissing = Rule(
    id: "section/missing", severity: .warning,
    needs: [.lines, .wholeText],
    topic: Localized("Các mục cần có", en: "sections"),
    summary: Localized(
      "Thiếu mục mà loại kế hoạch này thường phải có",
      en: "A section that plans of this kind have is missing"),
    why: Localized(
      "Người thực hiện và người duyệt tìm những mục này trước tiên; thiếu thì kế hoạch không giao được việc.",
      en: "Those who carry out or approve the plan look for these sections first."),
    remedy: Localized(
      "Bổ sung mục còn thiếu vào chỗ được nêu.",
      en: "Add the missing section at the place named."),
    source: ["thực tiễn kế hoạch cùng loại; không phải quy định của pháp luật"],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH, YÊU CẦU
          Giúp giáo viên cập nhật kiến thức và kỹ năng nghề nghiệp.
          II. ĐỐI TƯỢNG
          Toàn thể giáo viên của nhà trường.
          III. NỘI DUNG, THỜI LƯỢNG
          Ba chương trình, tổng cộng 120 tiết.
          IV. HÌNH THỨC
          Học tập trung và tự học.
          V. ĐÁNH GIÁ KẾT QUẢ
          Theo quy chế hiện hành.
          ⟦VI. TỔ CHỨC THỰC HIỆN⟧
          Các tổ chuyên môn triển khai đến từng giáo viên.
          """,
        profile: "bdtx-school"),
      .flagged(
        body: """
          ⟦I. NỘI DUNG⟧
          Trồng bổ sung hai mươi cây bóng mát.
          II. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính theo dõi.
          """,
        profile: "base"),
      .clean(
        body: """
          I. MỤC TIÊU
          Giữ khuôn viên xanh, sạch.
          II. CÁC VIỆC PHẢI LÀM
          Trồng bổ sung hai mươi cây bóng mát.
          III. PHÂN CÔNG
          Giao bộ phận hành chính theo dõi.
          """,
        profile: "base"),
      .clean(
        title: "Bồi dưỡng thường xuyên giáo viên năm học 2025-2026",
        body: """
          I. MỤC ĐÍCH, YÊU CẦU
          Giúp giáo viên cập nhật kiến thức và kỹ năng nghề nghiệp.
          II. CÁC LỚP BỒI DƯỠNG
          - Đối tượng: toàn thể giáo viên.
          - Nội dung, thời gian và hình thức từng lớp: chi tiết tại Phụ lục kèm theo.
          III. ĐÁNH GIÁ, XẾP LOẠI
          Theo quy chế hiện hành.
          IV. KINH PHÍ
          Từ nguồn chi thường xuyên.
          V. TỔ CHỨC THỰC HIỆN
          Các tổ chuyên môn triển khai đến từng giáo viên.
          """,
        profile: "bdtx-school"),
    ]
  ) { context in
    guard let profile = context.profile,
      !profile.requiredSections.isEmpty || !profile.headings.isEmpty
    else {
      return .notApplicable(
        Localized("hồ sơ không đòi hỏi mục nào", en: "the profile asks for no section"))
    }
    if context.isWorkList { return .workList }
    guard !context.plan.sections.isEmpty else {
      return .notChecked(Localized("kế hoạch không chia thành mục", en: "the plan has no sections"))
    }
    context.reportMissingHeadings(of: profile)
    let missing = context.missingSections(of: profile)
    guard !missing.isEmpty else { return .passed }
    // Where the title was not seen, headings may not have been either.
    if context.hasLostCapitals, context.plan.title == nil { return .capitalsLost }
    if context.isTitleLost { return .readUnsurely }
    var isInAppendix = false
    var isHeadLost = false
    var isEndLost = false
    let detail = SectionKinds(.content, .duration, .schedule, .format)
    let isDetailAbsent = context.detailIsInAbsentAppendix()
    for required in missing {
      if isDetailAbsent, required.anyOf.contains(where: { detail.contains($0) }) {
        isInAppendix = true
        continue
      }
      let place = context.placeFor(required.anyOf, order: profile.order)
      // What stood above the first heading is lost with the head.
      if place.isBefore != false, context.isHeadLost {
        isHeadLost = true
        continue
      }
      if place.isBefore != true, context.brokenEnd != nil {
        isEndLost = true
        continue
      }
      let isTime = required.anyOf.contains(.schedule) || required.anyOf.contains(.duration)
      let hint = place.words(context)
      context.report(
        place.span,
        "Không thấy mục «\(Rule.headings(required.anyOf, or: " hoặc "))»; "
          + "\(hint.vi) (theo thực tiễn kế hoạch cùng loại, cần kiểm tra lại).",
        en: "There is no section «\(Rule.headings(required.anyOf, or: " or "))»; "
          + "\(hint.en) (practice of such plans, to be checked).",
        severity: profile.sectionSeverity == .info ? .info : nil, source: [required.source],
        cause: isTime ? "missing-schedule" : nil)
    }
    if isHeadLost { return .letterheadMissing }
    if isEndLost { return .readUnsurely }
    guard isInAppendix else { return .passed }
    return .notChecked(
      Localized(
        "chi tiết của kế hoạch nằm ở phụ lục không có trong tệp",
        en: "the plan's detail is in an appendix that is not in the file"))
  }

  private static func headings(_ kinds: [SectionKind], or: String) -> String {
    kinds.map { $0.heading }.joined(separator: or)
  }
}

extension RuleContext {
  /// The headings of a form that stand nowhere, in one finding: whoever follows another form has none of them.
  fileprivate func reportMissingHeadings(of profile: Profile) {
    let missing = profile.headings.filter { !$0.isOptional && !hasHeading($0) }
    guard !missing.isEmpty else { return }
    let names = missing.map { "«\($0.text)»" }.joined(separator: ", ")
    report(
      headSpan, "Không thấy mục \(names) của mẫu (\(profile.source)).",
      en: "There is no \(names) of the form (\(profile.source)).",
      severity: profile.sectionSeverity == .info ? .info : nil, source: [profile.source])
  }

  /// Whether a heading stands anywhere: as a section's title, or at the head of a paragraph.
  private func hasHeading(_ heading: FormHeading) -> Bool {
    for section in plan.sections {
      guard let title = section.title else { continue }
      if heading.phrases.contains(source.folded, in: title) { return true }
    }
    return plan.paragraphs.contains { paragraph in
      let span = paragraph.content
      return paragraph.kind != .table
        && heading.phrases.match(source.folded, at: span.lowerBound, limit: span.upperBound) != nil
    }
  }

  /// What the profile asks for and the plan has nowhere. Of two demands that one section would meet,
  /// the narrower.
  func missingSections(of profile: Profile) -> [RequiredSection] {
    let found = subjectsFound
    let underHeadings = found.free.union(found.nested)
    var missing = profile.requiredSections.filter { required in
      if required.anyOf.contains(where: { underHeadings.contains($0) }) { return false }
      // «A. YÊU CẦU - CHỈ TIÊU CẦN ĐẠT» says what is wanted.
      if required.anyOf.contains(.purpose),
        underHeadings.contains(.requirements) || underHeadings.contains(.targets)
      {
        return false
      }
      guard required.anyOf.contains(.content) else { return true }
      // What is to be done may be called the tasks, or by the name of the matter.
      return !underHeadings.contains(.measures) && !found.hasUnknownMiddle
    }
    guard !missing.isEmpty else { return [] }
    let inText = subjectsInText()
    missing.removeAll { required in
      if required.anyOf.contains(where: { inText.contains($0) }) { return true }
      if required.anyOf.contains(.purpose), tellsPurposeInPreamble { return true }
      if required.anyOf.contains(.implementation), givesTasksByActor { return true }
      let isTime = required.anyOf.contains(.schedule) || required.anyOf.contains(.duration)
      return isTime && givesTime(inContent: true)
    }
    var narrow: [RequiredSection] = []
    for (index, required) in missing.enumerated() {
      let isImplied = missing.enumerated().contains { other, candidate in
        other != index && candidate.anyOf.allSatisfy { required.anyOf.contains($0) }
          && (candidate.anyOf.count < required.anyOf.count || other < index)
      }
      if !isImplied { narrow.append(required) }
    }
    return narrow
  }

  /// Where a section would stand: before the first heading of a later subject, else after the last; after what
  /// opens a plan (căn cứ, tình hình) in any case. Where no heading has a place in the order, none is named.
  fileprivate func placeFor(_ kinds: [SectionKind], order: [SectionKind]) -> MissingPlace {
    guard let rank = order.firstIndex(where: { kinds.contains($0) }) else {
      return MissingPlace(span: headSpan, isBefore: nil)
    }
    let later = order[rank...].dropFirst().reduce(into: SectionKinds()) { $0.insert($1) }
    let earlier = order[..<rank].reduce(into: SectionKinds()) { $0.insert($1) }
    let isLate = earlier.contains(.content) || earlier.contains(.measures)
    // Of what stands first no earlier heading tells.
    let comesFirst = kinds.contains { $0 == .purpose || $0 == .requirements || $0 == .principles }
    let opens = order.contains(.context) ? SectionKinds() : SectionKinds(.context)
    var headings = HeadingsSeen()
    for index in plan.sections.indices where standsByItself(index) {
      let subjects = plan.sections[index].kinds.known
      if isBasisHeading(index) || !subjects.isDisjoint(with: opens) {
        if !headings.hasPlaced { headings = HeadingsSeen(opening: index) }
        continue
      }
      headings.first = headings.first ?? index
      if !subjects.isDisjoint(with: later), subjects.isDisjoint(with: earlier) {
        let place = comesFirst && !headings.hasEarlier ? headings.first ?? index : index
        return MissingPlace(span: headingSpan(place), isBefore: true)
      }
      headings.hasEarlier = headings.hasEarlier || !subjects.isDisjoint(with: earlier)
      headings.hasPlaced = headings.hasPlaced || !subjects.isEmpty
      headings.last = index
    }
    if let last = headings.last, headings.hasEarlier || isLate {
      return MissingPlace(span: headingSpan(last), isBefore: false)
    }
    if let opening = headings.opening {
      return MissingPlace(span: headingSpan(opening), isBefore: false)
    }
    if comesFirst, headings.hasPlaced, let first = headings.first {
      return MissingPlace(span: headingSpan(first), isBefore: true)
    }
    return MissingPlace(span: headSpan, isBefore: nil)
  }

  /// Whether a heading is in no other subject, and no detail of one that is not known.
  private func standsByItself(_ index: Int) -> Bool {
    let section = plan.sections[index]
    guard section.title != nil, subjectAbove(index) == nil else { return false }
    guard let parent = section.parent, section.kinds.known.isEmpty else { return true }
    return (plan.sections[parent].numeral?.form ?? .roman) < .roman
  }

  /// «I. CĂN CỨ XÂY DỰNG KẾ HOẠCH», or what stands under it.
  func isBasisHeading(_ index: Int) -> Bool {
    var next: Int? = index
    while let section = next {
      if let title = plan.sections[section].title,
        tables.vocabulary.basisTitleLeads.contains(source.folded, in: title)
      {
        return true
      }
      next = plan.sections[section].parent
    }
    return false
  }
}

/// The headings gone by while a place is looked for.
private struct HeadingsSeen {
  /// Of căn cứ or of the state of things; those before it do not count.
  var opening: Int?
  var first: Int?
  var last: Int?
  var hasEarlier = false
  /// Whether the subject of one is known.
  var hasPlaced = false
}

/// Where a missing section would stand.
private struct MissingPlace {
  let span: TextSpan
  /// Before the heading at `span`, after its section, or nil where no place can be named.
  let isBefore: Bool?

  func words(_ context: RuleContext) -> Localized {
    let other = context.words(span)
    return switch isBefore {
    case true?:
      Localized("mục này thường đứng trước «\(other)»", en: "it usually comes before «\(other)»")
    case false?:
      Localized("mục này thường đứng sau mục «\(other)»", en: "it usually stands after «\(other)»")
    case nil: Localized("nên bổ sung vào phần nội dung", en: "add it to the body")
    }
  }
}
