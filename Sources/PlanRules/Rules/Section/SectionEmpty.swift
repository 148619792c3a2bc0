import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Mục trống: a heading with nothing under it, or dots alone.
  static let sectionEmpty = Rule(
    id: "section/empty", severity: .error,
    needs: [.lines, .headings],
    topic: Localized("Nội dung của mục", en: "content of sections"),
    summary: Localized(
      "Tiêu đề không có nội dung bên dưới", en: "A heading with nothing under it"),
    why: Localized(
      "Tiêu đề trống là phần chưa soạn xong hoặc bị mất khi sao chép.",
      en: "An empty heading was left unfinished or lost its text in copying."),
    remedy: Localized(
      "Viết nội dung cho mục, hoặc bỏ tiêu đề và đánh số lại.",
      en: "Write the section, or drop the heading and renumber."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          ⟦II. KINH PHÍ⟧
          III. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính.
          """),
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          1. Trồng cây
          Hai mươi cây bóng mát.
          ⟦2. Tưới cây⟧
          3. Cắt tỉa
          Mỗi quý một lần.
          ⟦III. KINH PHÍ⟧
          ……………………
          """),
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Nâng cao nghiệp vụ.
          ⟦II. NỘI DUNG, THỜI GIAN⟧
          Chi tiết tại Phụ lục kèm theo.
          III. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính.
          """),
      .clean(
        title: "Tập huấn nhân viên thư viện",
        body: """
          I. MỤC ĐÍCH: Nâng cao nghiệp vụ.
          II. ĐỐI TƯỢNG
          1. Nhân viên thư viện các trường tiểu học
          2. Giáo viên kiêm nhiệm công tác thư viện
          III. TỔ CHỨC THỰC HIỆN
          Bộ phận hành chính triển khai ngay sau khi ban hành./.
          """),
      .clean(
        title: "Tập huấn nhân viên thư viện",
        body: """
          I. LỊCH HỌC
          STT\tNgày\tChuyên đề
          1\t05/10/2025\tPhân loại sách
          II. PHÂN CÔNG
          1. Bộ phận hành chính chuẩn bị phòng học
          2. Nhân viên thư viện tham gia đầy đủ
          3. Kế toán
          - Chi trả kinh phí.
          """),
    ]
  ) { context in
    let fillings = context.fillings()
    let isSure = context.reportEmptyHeadings(fillings)
    context.reportPointers(fillings)
    return isSure ? .passed : .readUnsurely
  }
}

/// What stands under a heading.
private enum Filling: UInt8, Comparable {
  case nothing
  /// A pointer to an annex that the text does not have.
  case pointer
  case text

  static func < (a: Filling, b: Filling) -> Bool { a.rawValue < b.rawValue }
}

extension RuleContext {
  /// The filling of every section, its subsections counted.
  fileprivate func fillings() -> [Filling] {
    let sections = plan.sections
    var fillings = [Filling](repeating: .nothing, count: sections.count)
    let mayPoint = plan.appendices.isEmpty
    for index in sections.indices.reversed() {
      let section = sections[index]
      let hasChildren = section.subtreeEnd > index + 1
      var filling = max(fillings[index], ownFilling(section, mayPoint: mayPoint, hasChildren))
      // A subsection, even an empty one, is something under the heading; the subsection is reported.
      if filling == .nothing, hasChildren, hasTitledChild(index) { filling = .text }
      fillings[index] = filling
      if let parent = section.parent { fillings[parent] = max(fillings[parent], filling) }
    }
    return fillings
  }

  private func hasTitledChild(_ index: Int) -> Bool {
    var child = index + 1
    while child < plan.sections[index].subtreeEnd {
      if plan.sections[child].title != nil { return true }
      child = plan.sections[child].subtreeEnd
    }
    return false
  }

  private func ownFilling(_ section: Section, mayPoint: Bool, _ hasChildren: Bool) -> Filling {
    // A pointer is short: what stands in a longer section is text.
    let title = section.title ?? section.span.lowerBound..<section.span.lowerBound
    let mayPoint = mayPoint && (hasChildren || section.span.upperBound - title.upperBound < 320)
    var filling = Filling.nothing
    if let runIn = section.runIn {
      filling = self.filling(runIn, mayPoint: mayPoint, leads: false)
      if filling == .text { return .text }
    }
    for index in section.blocks {
      let paragraph = plan.paragraphs[index]
      if paragraph.kind == .table { return .text }
      let isLast = index + 1 == section.blocks.upperBound
      filling = max(
        filling,
        self.filling(paragraph.content, mayPoint: mayPoint, leads: hasChildren && isLast))
      if filling == .text { return .text }
    }
    return filling
  }

  /// - Parameter leads: a sentence that ends with a colon only leads to the subsections.
  private func filling(_ span: TextSpan, mayPoint: Bool, leads: Bool) -> Filling {
    guard holdsWords(span) else { return .nothing }
    guard mayPoint else { return .text }
    if leads, source.bytes[span.upperBound - 1] == .colon { return .nothing }
    return span.count < 160 && pointsToAppendix(span) ? .pointer : .text
  }

  /// - Returns: false where what seems a sibling may be what stands under a heading.
  fileprivate func reportEmptyHeadings(_ fillings: [Filling]) -> Bool {
    let family = SiblingCounts(self, fillings)
    var isSure = true
    // Where numbers were lost nobody can tell what stands under «1.».
    let isFlat = flattenedNumeral != nil
    for index in plan.sections.indices where fillings[index] == .nothing {
      let section = plan.sections[index]
      guard section.title != nil, isHeading(index, family), !closingMayFill(section) else {
        continue
      }
      let isBelowArticles = section.numeral.map { $0.form > .article } ?? true
      if isFlat && isBelowArticles || mayBeFilled(byNext: index) || endsCutText(index)
        || hasUnreadPage(from: section.span.lowerBound, to: endOfSection(index))
      {
        isSure = false
        continue
      }
      report(
        headingSpan(index),
        "Mục «\(words(headingSpan(index)))» chưa có nội dung; cần viết nội dung hoặc bỏ mục.",
        en: "There is nothing under «\(words(headingSpan(index)))»; write it or drop the heading.",
        cause: section.blocks.isEmpty && section.runIn == nil ? nil : "empty-section-\(index)")
    }
    return isSure
  }

  /// Where the next section begins, else the text ends.
  private func endOfSection(_ index: Int) -> Int {
    index + 1 < plan.sections.count
      ? plan.sections[index + 1].span.lowerBound : source.bytes.count
  }

  /// Whether a heading is the last line of a text that has neither recipients nor signature: it may have been cut
  /// off there.
  private func endsCutText(_ index: Int) -> Bool {
    index == plan.sections.count - 1 && plan.closing == nil && plan.recipients == nil
      && plan.signature == nil && plan.appendices.isEmpty
      && plan.paragraphs.last.map { $0.span.lowerBound <= plan.sections[index].span.lowerBound }
        ?? false
  }

  /// Whether the heading after an empty one may stand under it, where an export lost the levels: «1. Mục
  /// đích, yêu cầu» before «2. Mục đích»; «1. NỘI DUNG» before «2. Tuyên truyền»; «3) Địa điểm» before
  /// «A/ …»; «1) Bối cảnh» before «1. …».
  private func mayBeFilled(byNext index: Int) -> Bool {
    let section = plan.sections[index]
    let next = index + 1
    guard next < plan.sections.count, let numeral = section.numeral,
      let other = plan.sections[next].numeral
    else { return false }
    // One that goes on where a heading above it left off is none of its own.
    var parent = section.parent
    while let above = parent {
      if let numeral = plan.sections[above].numeral, numeral.form == other.form,
        numeral.value + 1 == other.value
      {
        return false
      }
      parent = plan.sections[above].parent
    }
    // «I.» right after «II.» may be a misprint for «1.» under it.
    if numeral.form == other.form, numeral.form <= .article { return other.value <= numeral.value }
    if numeral.form != other.form || numeral.value + 1 != other.value { return true }
    // A numbered sentence goes with no heading in capitals.
    guard let title = section.title else { return false }
    guard let below = plan.sections[next].title else { return source.cursor.isCapitals(title) }
    if source.cursor.isCapitals(title), !source.cursor.isCapitals(below) { return true }
    return below.count < title.count
      && source.folded[title].holds(Array(source.folded[below]))
  }

  /// Whether a numbered line is a heading for certain: by its numeral or its colon, else where most of
  /// its siblings have something under them.
  private func isHeading(_ index: Int, _ family: SiblingCounts) -> Bool {
    let section = plan.sections[index]
    guard let numeral = section.numeral else { return !section.kinds.known.isEmpty }
    switch numeral.form {
    case .part, .chapter, .division, .capital, .roman: return true
    case .article, .arabic, .decimal, .letter, .bracketed: break
    }
    if section.titleMark == .colon { return true }
    guard section.titleMark == nil, let title = section.title, isShort(title) else { return false }
    let (filled, bare) = (family.filled(index, plan), family.bare(index, plan))
    // One that names a subject is a heading where half of its siblings are, any other where most are.
    return filled > bare || filled == bare && !section.kinds.known.isEmpty
  }

  /// A heading is short and quotes nothing: «1. Chủ đề “Dòng sông quê em”» says all that it has to.
  private func isShort(_ title: TextSpan) -> Bool {
    let text = source.cursor
    var words = 0
    for i in title {
      let byte = source.bytes[i]
      if byte == .quote, i + 2 < title.upperBound { return false }
      if text.isOpeningQuote(i, title.upperBound) || text.isClosingQuote(i, title.upperBound) {
        return false
      }
      if byte.isSpace { words += 1 }
    }
    return words < 12
  }

  /// The last section's only paragraph may have been read as the closing.
  private func closingMayFill(_ section: Section) -> Bool {
    guard section.blocks.isEmpty, section.runIn == nil, let closing = plan.closing else {
      return false
    }
    guard section.heading + 1 < plan.paragraphs.count,
      plan.paragraphs[section.heading + 1].span.lowerBound == closing.lowerBound
    else { return false }
    return !source.cursor.begins(closing, with: tables.ruleWords.closingOpenings)
  }

  /// The topmost headings under which nothing but pointers to absent annexes stands.
  fileprivate func reportPointers(_ fillings: [Filling]) {
    for index in plan.sections.indices where fillings[index] == .pointer {
      let section = plan.sections[index]
      if let parent = section.parent, fillings[parent] == .pointer { continue }
      guard section.title != nil else { continue }
      report(
        headingSpan(index),
        "Mục «\(words(headingSpan(index)))» chỉ dẫn đến phụ lục, mà phụ lục không có trong tệp; "
          + "nên tóm tắt nội dung chính ngay tại mục.",
        en: "«\(words(headingSpan(index)))» only points to an appendix that is not in the file; "
          + "sum up the essentials here.",
        severity: .info)
    }
  }
}

/// How many sections under one parent have something of their own under them, and how many do not.
private struct SiblingCounts {
  /// By the parent's index + 1; 0 for level 1.
  private var filledCounts: [Int]
  private var bareCounts: [Int]

  init(_ context: RuleContext, _ fillings: [Filling]) {
    let sections = context.plan.sections
    filledCounts = [Int](repeating: 0, count: sections.count + 1)
    bareCounts = filledCounts
    for index in sections.indices {
      let place = (sections[index].parent ?? -1) + 1
      let hasBlocks = !sections[index].blocks.isEmpty || sections[index].subtreeEnd > index + 1
      if hasBlocks, fillings[index] != .nothing {
        filledCounts[place] += 1
      } else if sections[index].runIn == nil || sections[index].title == nil {
        bareCounts[place] += 1
      }
    }
  }

  func filled(_ index: Int, _ plan: Plan) -> Int {
    filledCounts[(plan.sections[index].parent ?? -1) + 1]
  }
  func bare(_ index: Int, _ plan: Plan) -> Int {
    bareCounts[(plan.sections[index].parent ?? -1) + 1]
  }
}
