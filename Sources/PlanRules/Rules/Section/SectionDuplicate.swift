import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Mục trùng: the same subject twice at one level.
  static let sectionDuplicate = Rule(
    id: "section/duplicate", severity: .warning,
    needs: [.lines],
    topic: Localized("Các mục trùng nhau", en: "sections on one matter"),
    summary: Localized(
      "Một việc được lập thành hai mục cùng cấp", en: "The same subject twice at one level"),
    why: Localized(
      "Hai mục cùng tên dễ nói khác nhau; người thực hiện không biết theo mục nào.",
      en: "Two sections on one subject may contradict each other."),
    remedy: Localized(
      "Gộp hai mục làm một rồi đánh số lại.", en: "Merge the two sections and renumber."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. KINH PHÍ
          Từ nguồn chi thường xuyên.
          III. NỘI DUNG
          Trồng hai mươi cây.
          IV. ⟦KINH PHÍ THỰC HIỆN⟧
          Từ nguồn xã hội hóa.
          V. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính.
          """),
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG CHĂM SÓC
          Trồng hai mươi cây.
          III. ⟦Nội dung  chăm sóc:⟧
          Tưới cây mỗi ngày.
          IV. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính.
          """),
      .clean(
        title: "Chăm sóc cây xanh",
        body: """
          I. MỤC ĐÍCH, YÊU CẦU
          1. Mục đích
          Giữ khuôn viên xanh, sạch.
          2. Yêu cầu
          Đúng tiến độ.
          II. NHIỆM VỤ CHUNG
          Trồng hai mươi cây.
          III. NHIỆM VỤ CỤ THỂ
          1. Quý I
          - Làm đất.
          2. Quý II
          - Trồng cây.
          IV. TỔ CHỨC THỰC HIỆN
          Giao bộ phận hành chính.
          """),
      .clean(
        title: "Kiểm tra nội bộ",
        body: """
          PHẦN I. KHỐI MẦM NON
          I. NỘI DUNG
          Kiểm tra hồ sơ.
          II. KINH PHÍ
          Nguồn chi thường xuyên.
          PHẦN II. KHỐI TIỂU HỌC
          I. NỘI DUNG
          Kiểm tra hồ sơ.
          II. KINH PHÍ
          Nguồn chi thường xuyên.
          """),
    ]
  ) { context in
    guard context.plan.sections.count > 1 else {
      return .notApplicable(Localized("có không quá một mục", en: "there is at most one section"))
    }
    var seen: [UInt64: Int] = [:]
    for index in context.plan.sections.indices {
      guard let key = context.subjectKey(of: index) else { continue }
      guard let first = seen[key] else {
        seen[key] = index
        continue
      }
      guard let title = context.plan.sections[index].title,
        context.haveSameSubject(first, index)
      else { continue }
      let end =
        context.plan.sections[index].titleMark == nil ? title.upperBound : title.upperBound + 1
      context.report(
        title.lowerBound..<end,
        "Mục «\(context.words(context.headingSpan(index)))» trùng với mục "
          + "«\(context.words(context.headingSpan(first)))»; nên gộp làm một.",
        en: "«\(context.words(context.headingSpan(index)))» repeats "
          + "«\(context.words(context.headingSpan(first)))»; merge them.",
        related: [
          RelatedPlace(
            context.say("mục đứng trước", en: "the earlier section"), context.headingSpan(first))
        ])
    }
    return .passed
  }
}

extension RuleContext {
  /// Subjects of which a plan has one section, whatever words follow: «Kinh phí», «Kinh phí thực hiện».
  private static let single = SectionKinds(.purpose, .audience, .funding, .implementation)

  /// What two sections on the same subject share: their parent, their form, and the words of their
  /// titles, or the first words that name a subject of which there is one. Nil where a title says too
  /// little to be compared: that of a point, and one with text after it.
  fileprivate func subjectKey(of index: Int) -> UInt64? {
    let section = plan.sections[index]
    guard let words = comparedWords(section) else { return nil }
    var hash = FNVHash()
    var parent = UInt64(bitPattern: Int64(section.parent ?? -1))
    for _ in 0..<8 {
      hash.add(UInt8(truncatingIfNeeded: parent))
      parent >>= 8
    }
    forEachByte(of: words) { hash.add($0) }
    return hash.value
  }

  /// The words of a title that are compared.
  private func comparedWords(_ section: Section) -> TextSpan? {
    guard let title = section.title else { return nil }
    if section.level > 1 {
      guard section.runIn == nil else { return nil }
      switch section.numeral?.form {
      case .letter, .bracketed: return nil
      case .part, .chapter, .division, .capital, .roman, .article, .arabic, .decimal, nil: break
      }
    }
    let kinds = section.kinds.known
    guard kinds.isSubset(of: Self.single), kinds.count == 1 else { return title }
    // Two words: «kinh phí», «mục đích».
    var i = title.lowerBound
    for _ in 0..<2 {
      i = source.cursor.skipSpace(i, title.upperBound)
      i = source.cursor.tokenEnd(i, title.upperBound)
    }
    return title.lowerBound..<i
  }

  /// The folded bytes of a span, each run of white space one space.
  private func forEachByte(of span: TextSpan, _ body: (UInt8) -> Void) {
    var isPending = false
    for i in span {
      let byte = source.folded[i]
      if byte.isSpace {
        isPending = true
        continue
      }
      if isPending { body(.space) }
      isPending = false
      body(byte)
    }
  }

  /// Keys are alike: so are the titles, or, where one such section is enough, one of them is the
  /// beginning of the other.
  fileprivate func haveSameSubject(_ first: Int, _ second: Int) -> Bool {
    guard let a = plan.sections[first].title, let b = plan.sections[second].title,
      plan.sections[first].parent == plan.sections[second].parent,
      plan.sections[first].kinds == plan.sections[second].kinds
    else { return false }
    let (aWords, bWords) = (foldedWords(a), foldedWords(b))
    if aWords == bWords { return true }
    let kinds = plan.sections[first].kinds.known
    guard !kinds.isEmpty, kinds.isSubset(of: Self.single) else { return false }
    return aWords.starts(with: bWords + [.space]) || bWords.starts(with: aWords + [.space])
  }

  private func foldedWords(_ span: TextSpan) -> [UInt8] {
    var bytes: [UInt8] = []
    forEachByte(of: span) { bytes.append($0) }
    return bytes
  }
}
