import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Nhắc lại văn bản chưa nêu: «Thông tư này» where no Thông tư has been named.
  static let citationUndefinedShort = Rule(
    id: "citation/undefined-short", severity: .warning,
    scope: .anyText,
    needs: [.everyPage],
    topic: Localized("Văn bản nhắc lại bằng tên gọn", en: "short references"),
    summary: Localized(
      "Nhắc lại một văn bản mà phía trên chưa nêu",
      en: "A document is mentioned again that was not named before"),
    why: Localized(
      "Lần viện dẫn đầu tiên phải ghi đầy đủ văn bản; chỉ các lần sau mới được nhắc lại ngắn gọn.",
      en: "The first mention names a document in full; only later ones may be short."),
    remedy: Localized(
      "Ghi rõ tên loại, số, ký hiệu, ngày và cơ quan ban hành của văn bản được nhắc tới.",
      en: "Give type, number, date and body of the document that is meant."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6b"],
    examples: [
      .flagged(text: "Giáo viên học đủ các nội dung theo Điều 5 ⟦Thông tư này⟧ và tự đánh giá."),
      .flagged(text: "Mức chi cho báo cáo viên thực hiện theo ⟦Nghị quyết nói trên⟧."),
      .clean(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày 12/11/2019 của Bộ trưởng Bộ Giáo dục và Đào tạo;
          """,
        text: """
          Giáo viên học đủ các nội dung theo Thông tư này. Kế hoạch này áp dụng cho toàn trường.
          """),
      // A type named before without a number, a noun at the head of a sentence, the words of another.
      .clean(
        basis: "Theo quyết định của Hiệu trưởng về việc cử giáo viên đi học;",
        body: """
          I. MỤC ĐÍCH
          Các tổ thực hiện Quyết định trên.
          II. NỘI DUNG
          Chỉ thị này của nhà trường nhằm nâng cao chất lượng. Ghi vào sổ: “Theo Nghị định này”.
          """),
    ]
  ) { context in
    guard context.plan.title != nil else {
      return .notChecked(Localized("không rõ tên loại văn bản", en: "no title that tells the type"))
    }
    guard !context.facts.mentions.isEmpty else {
      return .notApplicable(Localized("không nhắc lại văn bản nào", en: "no short mention"))
    }
    for mention in context.facts.mentions where mention.kind == .this || mention.kind == .said {
      guard mention.reason == .nothingBefore, isDocument(mention, context) else { continue }
      let type = context.tables.documentTypes[mention.type].name
      context.report(
        mention.span,
        """
        «\(context.words(mention.span))» không rõ là văn bản nào: phía trên chưa nêu \
        \(type) nào. Ghi đầy đủ văn bản ở lần nhắc đầu tiên.
        """,
        en: """
          «\(context.words(mention.span))» names no document: no \(type) stands before it. Name it in \
          full at its first mention.
          """)
    }
    return .passed
  }

  /// Whether the word can only be a document: a Thông tư always is; «Quyết định này» at the head of a
  /// sentence, or «Chương trình này», may be a plain noun.
  private static func isDocument(_ mention: ShortMention, _ context: RuleContext) -> Bool {
    let type = context.tables.documentTypes[mention.type]
    if type.isNormative { return true }
    guard type.code == "NQ" || type.code == "QĐ" || type.code == "CT" else { return false }
    guard let index = context.paragraph(at: mention.span.lowerBound) else { return false }
    let bytes = context.source.bytes
    let start = context.plan.paragraphs[index].content.lowerBound
    let i = context.source.cursor.skipSpaceBack(mention.span.lowerBound, start)
    guard i > start else { return false }
    return bytes[i - 1].startsWordCharacter || bytes[i - 1].isContinuation || bytes[i - 1] == .comma
  }
}
