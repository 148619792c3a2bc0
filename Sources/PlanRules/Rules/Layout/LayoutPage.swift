import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Khổ giấy: not A4, or broadside without a table to ask for it.
  static let layoutPage = Rule(
    id: "layout/page", severity: .info,
    needs: [.layout],
    topic: Localized("Khổ giấy, chiều trang", en: "paper size, orientation"),
    summary: Localized(
      "Khổ giấy không phải A4, hoặc trang nằm ngang mà nội dung không có bảng, biểu (tệp .docx)",
      en: "The paper is not A4, or lies broadside though the text has no table (.docx files)"),
    why: Localized(
      """
      Văn bản hành chính trình bày theo chiều dài của khổ A4 (210 mm x 297 mm); chỉ khi nội dung \
      có bảng, biểu không làm thành phụ lục riêng mới được trình bày theo chiều rộng.
      """,
      en: """
        Documents are set upright on A4 (210 x 297 mm); broadside only where the text has tables \
        that are no annex.
        """),
    remedy: Localized(
      "Trong Word: Layout, Size, chọn A4; Orientation, chọn Portrait.",
      en: "In Word: Layout, Size, A4; Orientation, Portrait."),
    source: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.1",
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.2",
    ],
    examples: [
      .flagged(
        """
        ⟦KẾ HOẠCH⟧
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout(paper: (216, 279))),
      .flagged(
        """
        ⟦KẾ HOẠCH⟧
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout(paper: (297, 210))),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout()),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        I. THỜI GIAN
        | STT | Nội dung | Thời gian | Người phụ trách |
        | 1 | Đi bộ an toàn | 15/10/2025 | Tổ Một |
        | 2 | Đội mũ bảo hiểm | 22/10/2025 | Tổ Hai |
        """,
        layout: ExampleLayout(paper: (297, 210))),
    ]
  ) { context in
    let layout = context.layout
    let head = context.headSpan
    guard let paper = layout.page(at: head.lowerBound)?.paper else {
      return .notChecked(
        Localized("tệp không cho biết khổ giấy", en: "the file does not tell the paper"))
    }
    let size = context.layoutWords.paper(paper)
    if !paper.isA4 {
      context.report(
        head, "Khổ giấy là \(size) mm; quy định A4 (210 × 297 mm).",
        en: "The paper is \(size) mm; A4 (210 × 297 mm) is prescribed.",
        source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.1"])
    } else if paper.isLandscape,
      !context.plan.paragraphs.contains(where: { $0.kind == .table && $0.part != .appendix })
    {
      context.report(
        head,
        """
        Trang nằm ngang (\(size) mm) mà nội dung không có bảng, biểu; quy định trình bày theo \
        chiều dài của khổ A4.
        """,
        en: "The page lies broadside (\(size) mm) though the text has no table; A4 upright is "
          + "prescribed.",
        source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.2"])
    }
    return .passed
  }
}

extension PageSetup.Paper {
  /// Within a millimetre, either way up.
  fileprivate var isA4: Bool {
    let sides = [width, height].map { LayoutWords.tenths($0) }.sorted()
    return abs(sides[0] - 2100) <= 10 && abs(sides[1] - 2970) <= 10
  }
}
