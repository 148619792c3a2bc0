import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Số của phụ lục: two or more appendices that are not numbered in Roman numerals.
  static let appendixNumbering = Rule(
    id: "appendix/numbering", severity: .info,
    topic: Localized("Số phụ lục", en: "appendix numbers"),
    summary: Localized(
      "Có từ hai phụ lục trở lên mà không đánh số La Mã",
      en: "Two or more appendices without Roman numerals"),
    why: Localized(
      "Số La Mã phân biệt các phụ lục với nhau và với số mục trong văn bản.",
      en: "Roman numerals tell appendices apart, and from the numbers within the text."),
    remedy: Localized(
      "Đánh số Phụ lục I, Phụ lục II, … ở cả phụ lục và chỗ dẫn.",
      en: "Number them Phụ lục I, Phụ lục II, …, where they stand and where they are named."),
    source: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.1a: «Văn bản có từ hai Phụ lục trở lên "
        + "thì các Phụ lục phải được đánh số thứ tự bằng chữ số La Mã»"
    ],
    examples: [
      .flagged(
        text: """
          1. Cấp mầm non: ⟦Phụ lục 1⟧ kèm theo.
          2. Cấp tiểu học: Phụ lục 2 kèm theo.
          """),
      .flagged(
        text: """
          Chi tiết tại các Phụ lục kèm theo.

          PHỤ LỤC I
          LỊCH TẬP HUẤN
          Ngày 05/10: phân loại sách.

          ⟦PHỤ LỤC 2⟧
          KINH PHÍ
          Tài liệu: 1.200.000 đồng.
          """),
      .flagged(text: "Mẫu phiếu và lịch học: ⟦Phụ lục A⟧, Phụ lục B kèm theo."),
      .clean(
        text: """
          1. Lịch học: Phụ lục 1 kèm theo.
          2. Các trường đăng ký theo Phụ lục 1.
          """),
      .clean(
        text: """
          1. Lịch học: Phụ lục I; kinh phí: Phụ lục II.
          2. Lập dự toán theo Phụ lục 2 ban hành kèm theo Thông tư số 36/2018/TT-BTC.
          """),
    ]
  ) { context in
    let labels = context.appendixLabels()
    guard labels.contains(where: { $0.label.value != labels[0].label.value }) else {
      return .notApplicable(
        Localized("không có từ hai phụ lục", en: "there are not two appendices"))
    }
    guard let first = labels.first(where: { !$0.label.isRoman }) else { return .passed }
    let mended = "Phụ lục \(NumeralText.text(.roman, first.label.value))"
    context.report(
      first.span,
      "Văn bản có từ hai phụ lục trở lên, số của phụ lục là số La Mã; viết: \(mended).",
      en: "Two and more appendices are numbered in Roman numerals; write: \(mended).",
      suggestion: mended)
    return .passed
  }
}

extension RuleContext {
  /// The numbers of all appendices, those pointed to first, each with «Phụ lục» before it.
  fileprivate func appendixLabels() -> [(label: AppendixLabel, span: TextSpan)] {
    var labels: [(label: AppendixLabel, span: TextSpan)] = []
    for mention in appendixMentions.all {
      guard let label = mention.label else { continue }
      labels.append((label, mention.span.lowerBound..<label.span.upperBound))
    }
    for appendix in plan.appendices where isByName(appendix) {
      guard let number = appendix.number, let label = AppendixLabel(source, number) else {
        continue
      }
      labels.append((label, appendix.heading.lowerBound..<number.upperBound))
    }
    return labels
  }

  /// «PHỤ LỤC I», and no list or form.
  func isByName(_ appendix: Appendix) -> Bool {
    source.cursor.begins(appendix.heading, with: AppendixLabel.name)
  }
}
