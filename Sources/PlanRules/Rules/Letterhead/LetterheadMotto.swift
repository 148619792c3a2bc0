import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Quốc hiệu, tiêu ngữ: missing, misspelt, or the motto with dashes for spaced hyphens.
  static let letterheadMotto = Rule(
    id: "letterhead/motto", severity: .info,
    needs: [.lines, .letterhead, .stateForm],
    topic: Localized("Quốc hiệu, tiêu ngữ", en: "national motto"),
    summary: Localized(
      "Quốc hiệu hoặc tiêu ngữ thiếu hoặc viết chưa đúng",
      en: "National title or motto missing or misspelt"),
    why: Localized(
      "Tiêu ngữ có gạch nối, có cách chữ giữa các cụm từ.",
      en: "The motto's phrases are set apart by hyphens with a space on each side."),
    remedy: Localized(
      "Viết: Độc lập - Tự do - Hạnh phúc", en: "Write: Độc lập - Tự do - Hạnh phúc"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1"],
    examples: [
      .flagged(
        head: """
          TRƯỜNG MẦM NON HOA LAN
          Số: 12/KH-MNHL
          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          ⟦Độc lập – Tự do – Hạnh phúc⟧
          """),
      .flagged(
        head: """
          TRƯỜNG MẦM NON HOA LAN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Số: 12/KH-MNHL\t⟦Độc lập-Tự do-Hạnh phúc⟧
          """),
      .clean(
        head: """
          TRƯỜNG MẦM NON HOA LAN
          Số: 12/KH-MNHL
          CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
          Độc lập - Tự do  -  Hạnh phúc
          """),
      .clean(
        head: """
          UBND XÃ AN BÌNH          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT
          TRƯỜNG MẦM NON HOA LAN                 NAM
          Số: 12/KH-MNHL               Độc lập - Tự do - Hạnh phúc
          """),
      .clean(
        head: """
          ĐẢNG BỘ XÃ AN BÌNH
          CHI BỘ TRƯỜNG TIỂU HỌC AN BÌNH
          Số 03-KH/CB
          ĐẢNG CỘNG SẢN VIỆT NAM
          """),
    ]
  ) { context in
    let head = context.letterhead
    checkNationalTitle(head, context)
    checkMotto(head, context)
    return .passed
  }

  private static let nationalTitleWords = PhraseTable(["cộng hòa xã hội chủ nghĩa việt nam"])
  private static let shortTitleWords = PhraseTable(["cộng hòa xhcn việt nam"])
  private static let mottoPhrases = ["độc lập", "tự do", "hạnh phúc"].map { PhraseTable([$0]) }

  private static func checkNationalTitle(_ head: Letterhead, _ context: RuleContext) {
    let correct = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    guard let span = head.nationalTitle else {
      // An annex and a teacher's plan have none of their own.
      if context.plan.issuedWith != nil || context.isOfTeacher, head.motto == nil { return }
      context.report(
        head.motto ?? context.headSpan, "Thiếu quốc hiệu. Viết: \(correct)",
        en: "The national title is missing. Write: \(correct)",
        cause: context.lostHeadCause(head))
      return
    }
    var words = Array(context.source.folded[span])
    if let rest = head.nationalTitleRest { words += [.space] + context.source.folded[rest] }
    if nationalTitleWords.match(words, at: 0, limit: words.count)?.end == words.count { return }
    context.report(
      span, "Quốc hiệu «\(context.words(span))» chưa đúng. Viết: \(correct)",
      en: "The national title «\(context.words(span))» is misspelt. Write: \(correct)",
      fix: isShortForm(words)
        ? Fix(
          description: context.say("Sửa quốc hiệu", en: "Mend the national title"),
          edits: [Fix.Edit(span, correct)])
        : nil)
  }

  /// «Cộng hòa XHCN Việt Nam»: whole, so that nothing of it stands elsewhere.
  private static func isShortForm(_ folded: [UInt8]) -> Bool {
    shortTitleWords.match(folded, at: 0, limit: folded.count)?.end == folded.count
  }

  private static func checkMotto(_ head: Letterhead, _ context: RuleContext) {
    let correct = "Độc lập - Tự do - Hạnh phúc"
    guard let span = head.motto else {
      // One finding where both are gone.
      guard let title = head.nationalTitle else { return }
      context.report(
        title, "Thiếu tiêu ngữ dưới quốc hiệu. Viết: \(correct)",
        en: "The motto is missing under the national title. Write: \(correct)")
      return
    }
    let writing = readMotto(span, context.source)
    if writing == .correct { return }
    let gaps = if case .marks(let gaps) = writing { gaps } else { [TextSpan]() }
    context.report(
      span,
      !gaps.isEmpty
        ? """
        Tiêu ngữ «\(context.words(span))» phải có gạch nối (-), có cách chữ giữa các cụm từ. \
        Viết: \(correct)
        """
        : "Tiêu ngữ «\(context.words(span))» chưa đúng. Viết: \(correct)",
      en: !gaps.isEmpty
        ? "The motto «\(context.words(span))» takes spaced hyphens. Write: \(correct)"
        : "The motto «\(context.words(span))» is misspelt. Write: \(correct)",
      // Other words in the same line may be anything, a date as well.
      fix: gaps.isEmpty
        ? nil
        : Fix(
          description: context.say("Sửa tiêu ngữ", en: "Mend the motto"),
          edits: gaps.map { Fix.Edit($0, " - ") }))
  }

  private enum MottoWriting: Equatable {
    case correct
    /// What stands between two phrases and is no spaced hyphen.
    case marks([TextSpan])
    case words
  }

  private static func readMotto(_ span: TextSpan, _ source: SourceText) -> MottoWriting {
    var i = span.lowerBound
    var gaps: [TextSpan] = []
    for (index, phrase) in mottoPhrases.enumerated() {
      if index > 0 {
        let start = i
        i = source.bytes.nextWord(from: i, limit: span.upperBound)
        if !isSpacedHyphen(start..<i, source) { gaps.append(start..<i) }
      }
      guard let match = phrase.match(source.folded, at: i, limit: span.upperBound) else {
        return .words
      }
      i = match.end
    }
    guard source.bytes.nextWord(from: i, limit: span.upperBound) == span.upperBound else {
      return .words
    }
    return gaps.isEmpty ? .correct : .marks(gaps)
  }

  private static func isSpacedHyphen(_ span: TextSpan, _ source: SourceText) -> Bool {
    guard span.count >= 3, let first = span.first, let last = span.last else { return false }
    return source.bytes[first].isSpace && source.bytes[last].isSpace
      && span.count(where: { source.bytes[$0] == .hyphen }) == 1
      && span.allSatisfy { source.bytes[$0] == .hyphen || source.bytes[$0].isSpace }
  }
}
