import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Trình bày tên loại, trích yếu: not bold, not centred, not in capitals, too small or too large.
  static let layoutTitle = Rule(
    id: "layout/title", severity: .info,
    needs: [.layout],
    topic: Localized("Kiểu chữ của tên loại, trích yếu", en: "type style of the title"),
    summary: Localized(
      "Tên loại hoặc trích yếu không đậm, không canh giữa, hoặc sai cỡ chữ (tệp .docx)",
      en: "Type or subject are not bold, not centred, or of a wrong size (.docx files)"),
    why: Localized(
      """
      Tên loại in hoa, trích yếu in thường ngay bên dưới; cả hai cỡ chữ 13 đến 14, kiểu chữ đứng, \
      đậm, canh giữa theo chiều ngang văn bản.
      """,
      en: """
        The type stands in capitals, the subject right under it; both in bold upright letters of \
        13 to 14 points, centred.
        """),
    remedy: Localized(
      "Chọn dòng tên loại và trích yếu, đặt lại theo quy định nêu trên.",
      en: "Select the lines of the title and set them so."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.5b"],
    examples: [
      .flagged(
        """
        ⟦KẾ HOẠCH⟧
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout(lines: [
          1: .example(points: 18, bold: true, .left), 2: .example(bold: true, .center),
        ])),
      .flagged(
        """
        ⟦Kế hoạch⟧
        ⟦Tổ chức chuyên đề an toàn giao thông⟧

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout(lines: [
          1: .example(bold: true, .center), 2: .example(italic: true, .center),
        ])),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout(lines: [
          1: .example(bold: true, .center), 2: .example(points: 13, bold: true, .center),
        ])),
      .clean(
        """
                              KẾ HOẠCH
                 Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout(lines: [
          1: .example(bold: true, .left), 2: .example(bold: true, .left),
        ])),
    ]
  ) { context in
    let layout = context.layout
    guard let title = context.plan.title else {
      return .notApplicable(Localized("không có tên loại", en: "no type line"))
    }
    var isKnown = check(title.type, isType: true, layout, context)
    if let subject = title.subject {
      isKnown = check(subject, isType: false, layout, context) && isKnown
    }
    return isKnown
      ? .passed
      : .notChecked(
        Localized("tệp không cho biết kiểu chữ", en: "the file does not tell the letters' style"))
  }

  /// - Returns: whether the file tells how the span looks.
  private static func check(
    _ span: TextSpan, isType: Bool, _ layout: DocumentLayout, _ context: RuleContext
  ) -> Bool {
    let looks = LetterLooks(context.source, layout, in: span)
    var faults: [Localized] = []
    let words = context.words(span)
    if isType, words != words.uppercased() {
      faults.append(Localized("không in hoa", en: "not in capitals"))
    }
    if looks.isBold == false { faults.append(Localized("không đậm", en: "not bold")) }
    if looks.isItalic == true { faults.append(Localized("chữ nghiêng", en: "in italics")) }
    if let size = looks.halfPoints, !TextSize.allowed.contains(size) {
      faults.append(
        Localized(
          "cỡ chữ \(LayoutWords(.vietnamese).points(size))",
          en: "of \(LayoutWords(.english).points(size)) points"))
    }
    if let alignment = looks.alignment, alignment != .center, !isPlacedByHand(span, context) {
      faults.append(Localized("không canh giữa", en: "not centred"))
    }
    if !faults.isEmpty {
      let part =
        isType ? Localized("Tên loại", en: "The type") : Localized("Trích yếu", en: "The subject")
      let all = faults.joined(", ")
      context.report(
        span,
        """
        \(part.vi) \(all.vi); quy định chữ \
        \(isType ? "in hoa, " : "")đứng, đậm, cỡ 13 đến 14, canh giữa.
        """,
        en: """
          \(part.en) is \(all.en); bold upright letters\
          \(isType ? " in capitals" : "") of 13 to 14 points, centred, are prescribed.
          """,
        cause: "layout-title")
    }
    return looks.isBold != nil && looks.halfPoints != nil
  }

  /// Whether spaces, tabs or a table put the line where it stands.
  private static func isPlacedByHand(_ span: TextSpan, _ context: RuleContext) -> Bool {
    if let origin = context.source.origin(of: span.lowerBound),
      origin.part != .body || origin.cell != nil
    {
      return true
    }
    let line = context.source.lines[context.source.lineIndex(of: span.lowerBound)]
    let before = context.source.bytes[line.start..<span.lowerBound]
    return before.contains(.tab) || before.filter { $0 == .space }.count > 1
  }
}
