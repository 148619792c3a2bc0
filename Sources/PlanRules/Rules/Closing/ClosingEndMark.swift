import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Dấu kết thúc: no «./.» at the end of the text.
  static let closingEndMark = Rule(
    id: "closing/end-mark", severity: .info,
    needs: [.lines, .stateForm, .everyPage],
    topic: Localized("Dấu kết thúc nội dung", en: "end mark"),
    summary: Localized(
      "Nội dung không kết thúc bằng «./.»", en: "The text does not end with «./.»"),
    why: Localized(
      "Mẫu văn bản hành chính kết thúc phần nội dung bằng dấu «./.»",
      en: "The model closes its text with «./.», so that nothing can be added unseen."),
    remedy: Localized("Viết «./.» sau câu cuối cùng.", en: "Write «./.» after the last sentence."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4"],
    examples: [
      .flagged(
        closing: """
          Trên đây là kế hoạch tổ chức Tết Trung thu của nhà ⟦trường.⟧

          Nơi nhận:
          - Lưu: VT.
          """),
      .flagged(
        text: """
          1. Tổ chuyên môn
          Chuẩn bị đèn lồng, bánh ⟦kẹo⟧

          HIỆU TRƯỞNG

          Trần Thị Bình
          """),
      .flagged(
        text: """
          1. Phân công
          | Việc | Người làm |
          | Trang trí lớp | Cô ⟦Hoa⟧ |

          HIỆU TRƯỞNG

          Trần Thị Bình
          """),
      .clean(
        closing: """
          Trên đây là kế hoạch tổ chức Tết Trung thu của nhà trường ./.

          Nơi nhận:
          - Lưu: VT.
          """),
      .clean(
        text: """
          Tạo sân chơi cho trẻ. /.

          HIỆU TRƯỞNG

          Trần Thị Bình
          """),
    ]
  ) { context in
    let last = context.lastBodyParagraphs(8)
    if last.contains(where: { hasEndMark($0.span, context.source) }) { return .passed }
    if let closing = context.plan.closing, hasEndMark(closing, context.source) { return .passed }
    if let broken = context.brokenEnd {
      context.report(
        broken,
        "Văn bản dừng giữa câu ở «\(context.words(broken))»; phần cuối có thể đã mất, cần xem tệp gốc.",
        en: "The text breaks off at «\(context.words(broken))»; its end may be lost.")
      return .passed
    }
    if context.isWorkList, let excuse = context.excuseForMissingParts { return excuse }
    guard let end = context.plan.closing ?? last.first?.span else {
      return .notApplicable(Localized("không có nội dung", en: "no text"))
    }
    let word = context.lastWord(of: end)
    let stop = word.upperBound - 1
    let isStop = context.source.bytes[stop] == UInt8(ascii: ".")
    // After dots to be filled in, what to write is not known yet.
    let isDots = !context.holdsWords(word)
    let place = isStop ? stop..<stop + 1 : word.upperBound..<word.upperBound
    context.report(
      word,
      "Nội dung chưa kết thúc bằng «./.»."
        + (isDots ? "" : " Viết: \(mended(word, isStop, context))"),
      en: "The text does not end with «./.»."
        + (isDots ? "" : " Write: \(mended(word, isStop, context))"),
      fix: context.plan.closing == nil || isDots
        ? nil
        : Fix(
          description: context.say("Thêm «./.»", en: "Add «./.»"),
          edits: [Fix.Edit(place, "./.")]))
    return .passed
  }

  private static func mended(_ word: TextSpan, _ isStop: Bool, _ context: RuleContext) -> String {
    let end = isStop ? word.upperBound - 1 : word.upperBound
    return context.words(word.lowerBound..<end) + "./."
  }

  /// «./.», «/.» or «./», with or without spaces, before closing quotes and emphasis.
  private static func hasEndMark(_ span: TextSpan, _ source: SourceText) -> Bool {
    var marks: [UInt8] = []
    var i = span.upperBound
    while i > span.lowerBound, marks.count < 2 {
      i -= 1
      let byte = source.bytes[i]
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "/"): marks.append(byte)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\""), UInt8(ascii: ")"): continue
      case _ where byte.isSpace: continue
      default: return false
      }
    }
    return marks.contains(UInt8(ascii: "/"))
  }
}
