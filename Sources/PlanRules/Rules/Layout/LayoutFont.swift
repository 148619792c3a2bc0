import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Phông chữ, cỡ chữ: another typeface than Times New Roman, a text not of 13 to 14 points.
  static let layoutFont = Rule(
    id: "layout/font", severity: .info,
    needs: [.layout],
    topic: Localized("Phông chữ, cỡ chữ", en: "typeface and size"),
    summary: Localized(
      "Phông chữ không phải Times New Roman, hoặc nội dung không ở cỡ chữ 13–14 (tệp .docx)",
      en: "The typeface is not Times New Roman, or the text not of 13 to 14 points (.docx files)"),
    why: Localized(
      """
      Văn bản dùng phông Times New Roman, bộ mã Unicode; nội dung và căn cứ cỡ chữ 13 đến 14. Thể \
      thức ở phần đầu, nơi nhận và bảng có cỡ chữ khác, không xét ở đây.
      """,
      en: """
        Documents are set in Times New Roman, in Unicode; text and bases in 13 to 14 points. \
        Letterhead, recipients and tables have other sizes and are not looked at here.
        """),
    remedy: Localized(
      "Chọn toàn văn bản, đặt phông Times New Roman; đặt cỡ chữ 13 hoặc 14 cho phần nội dung.",
      en: "Select all and set Times New Roman; set the text in 13 or 14 points."),
    source: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.4",
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6e",
    ],
    examples: [
      .flagged(
        """
        ⟦KẾ HOẠCH⟧
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout(usual: .example("Arial"))),
      .flagged(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        ⟦Học sinh biết đi bộ an toàn.⟧
        II. NỘI DUNG
        ⟦Trò chơi, đố vui về biển báo, vạch kẻ đường.⟧
        """,
        layout: ExampleLayout(lines: [
          5: .example(".VnTime"), 7: .example(points: 12),
        ])),
      .clean(
        """
        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.
        """,
        layout: ExampleLayout(usual: .example("times new roman", points: 13))),
      .clean(
        """
        TRƯỜNG TIỂU HỌC AN BÌNH
        Số: 31/KH-THAB

        KẾ HOẠCH
        Tổ chức chuyên đề an toàn giao thông

        I. MỤC ĐÍCH
        Học sinh biết đi bộ an toàn.

        Nơi nhận:
        - Tổ chuyên môn;
        - Lưu: VT.
        """,
        layout: ExampleLayout(lines: [
          1: .example(points: 12), 2: .example(points: 12), 10: .example(points: 12),
          11: .example(points: 11), 12: .example(points: 11),
        ])),
    ]
  ) { context in
    let layout = context.layout
    let letters = SetLetters(context, layout)
    reportTypefaces(letters, context)
    reportSizes(letters, context)
    // What is known of most letters stands for the rest.
    if letters.untold * 10 > letters.count || letters.count == 0 {
      return .notChecked(
        Localized(
          "tệp không cho biết phông chữ, cỡ chữ", en: "the file does not tell typeface and size"))
    }
    return .passed
  }

  /// One finding for all wrong typefaces: at the first, with where the others begin.
  private static func reportTypefaces(_ letters: SetLetters, _ context: RuleContext) {
    let wrong = letters.typefaces.filter {
      !Typeface.isRight($0.name) && $0.letters >= 10 && $0.letters * 100 >= letters.count
    }
    guard let first = wrong.first else { return }
    let words = context.layoutWords
    let list = wrong.map { "«\($0.name)» (\(words.share($0.letters, of: letters.count)))" }
      .joined(separator: ", ")
    let old = wrong.contains { Typeface.isOld($0.name) }
    context.report(
      first.first,
      "Phông chữ phải là Times New Roman; ở đây có chữ phông \(list)."
        + (old ? " Phông .Vn, VNI dùng bảng mã cũ, không phải Unicode." : ""),
      en: "The typeface must be Times New Roman; letters here are set in \(list)."
        + (old ? " Fonts of .Vn and VNI have codes of their own, not Unicode." : ""),
      related: wrong.dropFirst().map {
        RelatedPlace(context.say("phông «\($0.name)»", en: "«\($0.name)»"), $0.first)
      },
      source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.4"])
  }

  /// One finding for all wrong sizes, where they are more than a note here and there: at the first of
  /// the commonest.
  private static func reportSizes(_ letters: SetLetters, _ context: RuleContext) {
    let wrong = letters.sizes.filter { !TextSize.allowed.contains($0.halfPoints) }
    let count = wrong.reduce(0) { $0 + $1.letters }
    guard let main = wrong.max(by: { $0.letters < $1.letters }), count * 10 >= letters.sizedCount
    else { return }
    let words = context.layoutWords
    let list = wrong.sorted { $0.letters > $1.letters }.prefix(4)
      .map {
        "\(words.points($0.halfPoints)) (\(words.share($0.letters, of: letters.sizedCount)))"
      }
      .joined(separator: ", ")
    context.report(
      main.first,
      "Nội dung phải có cỡ chữ từ 13 đến 14; ở đây có chữ cỡ \(list).",
      en: "The text must be of 13 to 14 points; letters here are of \(list).",
      source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6e"])
  }
}
