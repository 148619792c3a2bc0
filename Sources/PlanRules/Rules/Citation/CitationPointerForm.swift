import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Viết hoa khoản, điểm: «Khoản 4 Điều 15» for «khoản 4 Điều 15».
  static let citationPointerForm = Rule(
    id: "citation/pointer-form", severity: .info,
    scope: .anyText,
    topic: Localized("Chữ hoa của điều, khoản, điểm", en: "capitals of article, clause, point"),
    summary: Localized(
      "Chữ «khoản», «điểm» viết hoa, hoặc chữ «Điều» viết thường khi viện dẫn",
      en: "«khoản», «điểm» in capitals or «Điều» in small letters in a citation"),
    why: Localized(
      "Khi viện dẫn, viết hoa chữ cái đầu của Điều; khoản, điểm viết thường.",
      en: "In citations «Điều» takes a capital, «khoản» and «điểm» do not."),
    remedy: Localized("Viết: điểm a khoản 2 Điều 15", en: "Write: điểm a khoản 2 Điều 15"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.7"],
    examples: [
      .flagged(text: "Thực hiện ⟦Khoản⟧ 4 Điều 15 Nghị định số 30/2020/NĐ-CP."),
      .flagged(text: "Thực hiện khoản 4 ⟦điều⟧ 15 Nghị định số 30/2020/NĐ-CP."),
      .flagged(text: "Thực hiện điểm a ⟦Khoản⟧ 4 Điều 15 Nghị định số 30/2020/NĐ-CP."),
      .clean(text: "Thực hiện điểm a khoản 4 Điều 15 Nghị định số 30/2020/NĐ-CP."),
      // At the beginning of a sentence.
      .clean(
        text: """
          Lập hồ sơ đúng hạn. Khoản 4 Điều 15 Nghị định số 30/2020/NĐ-CP quy định rõ việc này.
          """),
    ]
  ) { context in
    var isJudged = false
    var told = 0
    for reference in context.facts.references {
      for pointer in reference.pointers {
        isJudged = true
        // Pointers of one list share words: «điểm a, điểm b Khoản 2».
        for fault in context.faults(of: pointer) where fault.span.lowerBound >= told {
          told = fault.span.upperBound
          context.report(
            fault.span,
            "Viết «\(fault.correct)», không viết «\(context.words(fault.span))».",
            en: "Write «\(fault.correct)», not «\(context.words(fault.span))».",
            fix: Fix(
              description: context.say("Sửa chữ hoa, chữ thường", en: "Mend the capital"),
              edits: [Fix.Edit(fault.span, fault.correct)]))
        }
      }
    }
    return isJudged
      ? .passed
      : .notApplicable(Localized("không viện dẫn điều, khoản nào", en: "no article is cited"))
  }
}

extension RuleContext {
  /// «Khoản», «Điểm» at the head of a pointer that begins no sentence.
  fileprivate func capitalPointerWord(_ word: TextSpan) -> (span: TextSpan, correct: String)? {
    guard !beginsSentence(word.lowerBound) else { return nil }
    let written = words(word)
    if written == "Khoản" { return (word, "khoản") }
    if written == "Điểm" { return (word, "điểm") }
    return nil
  }

  /// In text order.
  fileprivate func faults(of pointer: LegalPointer) -> [(span: TextSpan, correct: String)] {
    var words = [firstWord(of: pointer.span)]
    // «điểm b Khoản 2 Điều 11».
    for value in [pointer.clause, pointer.point] {
      guard let value, value.lowerBound > pointer.span.lowerBound else { continue }
      let word = source.cursor.wordBefore(value.lowerBound, pointer.span.lowerBound)
      if word.lowerBound > words[0].lowerBound { words.append(word) }
    }
    return
      (words.compactMap(capitalPointerWord) + [miswrittenPointerWord(pointer)].compactMap { $0 })
      .sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// «điều» in small letters before the number of the article.
  fileprivate func miswrittenPointerWord(
    _ pointer: LegalPointer
  ) -> (span: TextSpan, correct: String)? {
    guard let article = pointer.article else { return nil }
    let end = source.cursor.skipSpaceBack(article.lowerBound, pointer.span.lowerBound)
    let length = "điều".utf8.count
    guard end - length >= pointer.span.lowerBound else { return nil }
    let word = end - length..<end
    guard words(word) == "điều", !source.bytes.hasWord(before: word.lowerBound) else { return nil }
    return (word, "Điều")
  }

  /// Whether a place begins a sentence, a line of a list or a cell: nothing before it but a mark that
  /// ends one.
  private func beginsSentence(_ place: Int) -> Bool {
    // «a) Khoản 3 Điều 15 …», «* Khoản …».
    if let paragraph = paragraph(at: place), plan.paragraphs[paragraph].content.lowerBound == place
    {
      return true
    }
    var i = place
    while i > 0, source.bytes[i - 1].isSpace {
      // The head of a line may be one of wrapped text; it is left alone.
      if source.bytes[i - 1] == .lineFeed { return true }
      i -= 1
    }
    guard i > 0 else { return true }
    return [.dot, .colon, .semicolon, .openBracket, .hyphen, .plus, .bar, .quote].contains(
      source.bytes[i - 1])
      || !source.bytes[i - 1].isASCII && !source.bytes.hasWord(before: i)
  }
}
