import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Lề trang: a margin wider or narrower than the annex allows.
  static let layoutMargins = Rule(
    id: "layout/margins", severity: .info,
    needs: [.layout],
    topic: Localized("Lề trang", en: "margins"),
    summary: Localized(
      "Lề trang ngoài mức quy định: trên, dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm (tệp .docx)",
      en: "Margins off: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm (.docx files)"),
    why: Localized(
      "Lề đúng mức để văn bản đóng tập, lưu trữ được và thống nhất giữa các cơ quan.",
      en: "Proper margins let documents be bound and filed, and make them alike."),
    remedy: Localized(
      "Trong Word: Layout, Margins, Custom Margins, đặt lại lề nêu trên.",
      en: "In Word: Layout, Margins, Custom Margins."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.3"],
    examples: [
      .flagged(
        """
        ⟦KẾ HOẠCH⟧
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout(margins: (20, 20, 25, 15))),
      .flagged(
        """
        TRƯỜNG TIỂU HỌC AN BÌNH
        Số: 31/KH-THAB

        ⟦KẾ HOẠCH⟧
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout(margins: (15, 18, 30, 25))),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout(margins: (25, 20, 35, 20))),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout(paper: (297, 210), margins: (10, 10, 10, 10))),
    ]
  ) { context in
    let layout = context.layout
    let head = context.headSpan
    let page = layout.page(at: head.lowerBound)
    guard let margins = page?.margins else {
      return .notChecked(
        Localized("tệp không cho biết lề trang", en: "the file does not tell the margins"))
    }
    if page?.paper?.isLandscape == true {
      // Which of its edges is «left» then, the annex leaves open.
      return .notChecked(Localized("trang nằm ngang", en: "the page lies broadside"))
    }
    let edges = [
      Edge(name: Localized("lề trên", en: "top"), twips: margins.top, allowed: 20...25),
      Edge(name: Localized("lề dưới", en: "bottom"), twips: margins.bottom, allowed: 20...25),
      Edge(name: Localized("lề trái", en: "left"), twips: margins.left, allowed: 30...35),
      Edge(name: Localized("lề phải", en: "right"), twips: margins.right, allowed: 15...20),
    ].filter { !$0.isRight }
    guard !edges.isEmpty else { return .passed }
    context.report(
      head, "\(list(edges, "quy định", .vietnamese)).",
      en: "\(list(edges, "prescribed", .english)).")
    return .passed
  }

  /// «Lề trái 25 mm, quy định 30–35 mm; lề phải …»
  private static func list(_ edges: [Edge], _ prescribed: String, _ language: Language) -> String {
    let words = LayoutWords(language)
    let parts = edges.map {
      "\($0.name.text(language)) \(words.millimetres($0.twips)) mm, "
        + "\(prescribed) \($0.allowed.lowerBound)–\($0.allowed.upperBound) mm"
    }
    return language.say("Trang có ", en: "Margins: ") + parts.joined(separator: "; ")
  }

  /// Mép trang, with what the annex allows there in millimetres.
  private struct Edge {
    let name: Localized
    let twips: Int
    let allowed: ClosedRange<Int>

    /// But for half a millimetre, which rounding makes.
    var isRight: Bool {
      (allowed.lowerBound * 10 - 5...allowed.upperBound * 10 + 5)
        .contains(LayoutWords.tenths(twips))
    }
  }
}
