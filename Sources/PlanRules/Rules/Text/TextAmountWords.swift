import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Số tiền bằng chữ khác bằng số.
  static let textAmountWords = Rule(
    id: "text/amount-words", severity: .error,
    topic: Localized("Số tiền bằng số và bằng chữ", en: "amounts in digits and words"),
    summary: Localized(
      "Số tiền bằng chữ khác số tiền bằng số",
      en: "An amount in words that is not the one in digits"),
    why: Localized(
      "Không biết số nào đúng thì không chi, không quyết toán được.",
      en: "Nobody can pay or settle an amount of which one of two is right."),
    remedy: Localized(
      "Kiểm tra lại, ghi hai số như nhau.", en: "Check which is right and write the same twice."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        text: """
          Kinh phí: 12.000.000 đồng (bằng chữ: ⟦Mười hai triệu năm trăm nghìn⟧ đồng).
          """),
      .flagged(
        text: """
          Tổng cộng: 3.205.000 đồng
          Bằng chữ: ⟦Ba triệu hai trăm linh năm⟧ đồng./.
          """),
      .flagged(text: "Ngân sách xã: 45.000.000 đồng (⟦bốn mươi lăm nghìn⟧ đồng)."),
      .clean(
        text: """
          Kinh phí: 12.500.000 đồng (Bằng chữ: Mười hai triệu, năm trăm nghìn đồng chẵn).
          Quỹ đội: 1.021.105.000đ (một tỷ không trăm hai mươi mốt triệu một trăm linh năm nghìn đồng).
          """),
      // What is not surely understood.
      .clean(
        text: """
          Hỗ trợ 2.300.000 đồng (bằng chữ: hai triệu ba đồng), 500 nghìn đồng (bằng chữ: năm trăm \
          nghìn đồng).
          Tổng cộng: 3.205.000 đồng
          Bằng chữ: Ba triệu hai trăm linh năm nghìn đồng./.
          """),
    ]
  ) { context in
    for amount in context.facts.amountsInWords where amount.value != amount.written {
      context.report(
        amount.words,
        "Bằng chữ là \(String(amount.value).inGroups) đồng, bằng số là \(String(amount.written).inGroups) đồng.",
        en: """
          The words say \(String(amount.value).inGroups) đồng, the digits \
          \(String(amount.written).inGroups) đồng.
          """,
        related: [
          RelatedPlace(context.say("bằng số", en: "in digits"), amount.figure)
        ])
    }
    return context.facts.amountsInWords.isEmpty
      ? .notApplicable(Localized("không có số tiền bằng chữ", en: "no amount in words"))
      : .passed
  }
}
