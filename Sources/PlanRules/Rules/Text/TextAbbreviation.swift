import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Từ viết tắt: used before it is explained, explained twice, or never.
  static let textAbbreviation = Rule(
    id: "text/abbreviation", severity: .info,
    needs: [.lines, .everyPage],
    topic: Localized("Chữ viết tắt", en: "abbreviations"),
    summary: Localized(
      "Từ viết tắt dùng trước khi giải thích, giải thích hai lần, hoặc không giải thích",
      en: "An abbreviation used before it is explained, explained twice, or never"),
    why: Localized(
      "Người ngoài cơ quan, ngoài ngành không đoán được chữ viết tắt riêng.",
      en: "A reader from outside cannot guess an office's own abbreviations."),
    remedy: Localized(
      "Lần đầu viết đủ rồi ghi chữ tắt trong ngoặc: «bồi dưỡng thường xuyên (BDTX)»; sau đó chỉ dùng "
        + "chữ tắt.",
      en: "At first use write it out with the short form in brackets, then use that alone."),
    source: [
      "Thực tiễn soạn thảo văn bản; Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3b (chữ viết tắt "
        + "phải «ngắn gọn, dễ hiểu»)"
    ],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Nâng chất lượng ⟦BDTX⟧ của trường.
          II. NỘI DUNG
          Công tác bồi dưỡng thường xuyên (BDTX) gồm ba chương trình; ⟦TCM⟧ theo dõi.
          """),
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Đổi mới bồi dưỡng thường xuyên (BDTX) của trường.
          II. NỘI DUNG
          Công tác bồi dưỡng thường xuyên (⟦BDTX⟧) gồm ba chương trình.
          """),
      .clean(
        basis: "Căn cứ Kế hoạch số 12/KH-PGDĐT-TCM ngày 05/9/2024 của Phòng GDĐT huyện về BDTX;",
        closing: """

          Nơi nhận:
          - HĐSP;
          - Lưu: VT.
          """),
      .clean(
        basis: """
          DANH MỤC TỪ VIẾT TẮT
          TCM: tổ chuyên môn
          KHBD: kế hoạch bài dạy
          """,
        text: "Mỗi TCM góp ý KHBD của từng người."),
    ]
  ) { context in
    let glossary = Glossary(context)
    guard !glossary.isEmpty else {
      return .notApplicable(Localized("không có từ viết tắt", en: "there are no abbreviations"))
    }
    for entry in glossary.entries {
      let short = context.words(entry.span)
      switch entry.fault {
      case .before(let definition):
        context.report(
          entry.span,
          "«\(short)» dùng trước khi được giải thích; chuyển lời giải thích "
            + "«\(context.words(definition))» về chỗ dùng đầu tiên này.",
          en:
            "«\(short)» is used before it is explained; move «\(context.words(definition))» here, "
            + "to its first use.",
          related: [
            RelatedPlace(context.say("giải thích ở đây", en: "explained here"), definition)
          ], suggestion: context.words(definition))
      case .twice(let first):
        context.report(
          entry.span,
          "«\(short)» đã được giải thích ở trên; chỗ này chỉ cần viết: \(short).",
          en: "«\(short)» has been explained above; here write just: \(short).",
          related: [RelatedPlace(context.say("giải thích lần đầu", en: "first explained"), first)],
          suggestion: short)
      case .never(let count):
        context.report(
          entry.span,
          "«\(short)» không được giải thích"
            + (count > 1 ? " (dùng \(count) lần)" : "") + "; ở lần đầu viết đủ: … (\(short)).",
          en: "«\(short)» is nowhere explained" + (count > 1 ? " (used \(count) times)" : "")
            + "; at first use write it out: … (\(short)).")
      }
    }
    return .passed
  }
}

/// Bảng từ viết tắt of one document: where each is used and explained first.
private struct Glossary {
  enum Fault {
    case before(TextSpan)
    case twice(TextSpan)
    case never(count: Int)
  }

  private struct Term {
    var firstUse: TextSpan?
    var uses = 0
    var definition: TextSpan?
    var whole: TextSpan?
    var second: TextSpan?
  }

  private(set) var entries: [(span: TextSpan, fault: Fault)] = []
  var isEmpty: Bool { terms.isEmpty }
  private var terms: [Term] = []
  private var places: [[UInt8]: Int] = [:]

  init(_ context: RuleContext) {
    // Both lists are in text order; a definition is a use that explains itself.
    var definitions = Self.definitions(context)[...]
    for span in context.survey.abbreviations {
      while let next = definitions.first, next.short.upperBound <= span.lowerBound {
        define(next, context)
        definitions = definitions.dropFirst()
      }
      if let next = definitions.first, next.short.overlaps(span) { continue }
      if context.isInReference(span.lowerBound) || context.isInName(span) { continue }
      use(span, context)
    }
    for rest in definitions { define(rest, context) }
    lazy var mayLack = !context.hasGlossary
    for term in terms {
      if let use = term.firstUse, let definition = term.definition,
        use.lowerBound < definition.lowerBound
      {
        entries.append((use, .before(term.whole ?? definition)))
      } else if let use = term.firstUse, term.definition == nil,
        !context.isCommonAbbreviation(use), !context.isInIssuerName(use), mayLack,
        !isMadeOfKnown(use, context)
      {
        entries.append((use, .never(count: term.uses)))
      }
      if let second = term.second, let first = term.whole ?? term.definition {
        entries.append((second, .twice(first)))
      }
    }
  }

  /// Definitions of abbreviations: those of phrases («gọi tắt là Kế hoạch BDTX») are names.
  private static func definitions(_ context: RuleContext) -> [DefinedTerm] {
    context.facts.definitions.filter { term in
      !term.short.contains { context.source.bytes[$0].isSpace }
    }
  }

  private mutating func place(of span: TextSpan, _ context: RuleContext) -> Int {
    let key = Array(context.source.bytes[span])
    if let known = places[key] { return known }
    places[key] = terms.count
    terms.append(Term())
    return terms.count - 1
  }

  /// «PCCC&CNCH»: of parts that are all explained, or known to everybody.
  private func isMadeOfKnown(_ span: TextSpan, _ context: RuleContext) -> Bool {
    let bytes = context.source.bytes
    guard span.contains(where: { bytes[$0] == .ampersand }) else { return false }
    var start = span.lowerBound
    for i in span.lowerBound...span.upperBound
    where i == span.upperBound || bytes[i] == .ampersand {
      let part = start..<i
      start = i + 1
      guard !part.isEmpty else { return false }
      let isExplained = places[Array(bytes[part])].map { terms[$0].definition != nil } ?? false
      guard isExplained || context.isCommonAbbreviation(part) else { return false }
    }
    return true
  }

  private mutating func use(_ span: TextSpan, _ context: RuleContext) {
    let index = place(of: span, context)
    // «TCM (tổ chuyên môn)» explains itself.
    if terms[index].definition == nil, context.isExplainedAfter(span) {
      terms[index].definition = terms[index].firstUse ?? span
    }
    terms[index].firstUse = terms[index].firstUse ?? span
    terms[index].uses += 1
  }

  private mutating func define(_ term: DefinedTerm, _ context: RuleContext) {
    let index = place(of: term.short, context)
    // The title of another document has its own words.
    let isQuoted = context.isInReference(term.short.lowerBound)
    guard let first = terms[index].definition else {
      terms[index].definition = term.short
      terms[index].whole = term.long.map { $0.lowerBound..<term.short.upperBound + 1 }
      return
    }
    if !isQuoted, terms[index].second == nil, term.long != nil, first != term.short {
      terms[index].second = term.short
    }
  }
}

extension RuleContext {
  /// Whether a list of the text explains its abbreviations.
  fileprivate var hasGlossary: Bool {
    plan.paragraphs.contains { paragraph in
      paragraph.span.count < 160
        && tables.ruleWords.glossaryHeads.contains(source.folded, in: paragraph.span)
    }
  }

  fileprivate func isCommonAbbreviation(_ span: TextSpan) -> Bool {
    tables.ruleWords.commonAbbreviations.match(
      source.folded, at: span.lowerBound, limit: span.upperBound)?.end == span.upperBound
  }

  /// Whether the issuing body bears it in its name: «TRƯỜNG PTDTBT TIỂU HỌC …».
  fileprivate func isInIssuerName(_ span: TextSpan) -> Bool {
    let wanted = source.folded[span]
    for piece in plan.letterhead?.issuerPieces ?? [] where piece.count < 400 {
      var i = source.folded.nextWord(from: piece.lowerBound, limit: piece.upperBound)
      while i < piece.upperBound {
        let end = source.folded.wordEnd(from: i, limit: piece.upperBound)
        guard end > i else { break }
        if source.folded[i..<end].elementsEqual(wanted) { return true }
        i = source.folded.nextWord(from: end, limit: piece.upperBound)
      }
    }
    return false
  }

  /// Whether a letter in quotes or a digit makes a name of it: «“ABC”», «COVID 19», «K12».
  fileprivate func isInName(_ span: TextSpan) -> Bool {
    let bytes = source.bytes
    if span.lowerBound >= 1, bytes[span.lowerBound - 1] == .quote { return true }
    // “ and ‘ are E2 80 9C and E2 80 98.
    if span.lowerBound >= 3, bytes[span.lowerBound - 3] == .leadOfMarks,
      bytes[span.lowerBound - 1] == 0x9C || bytes[span.lowerBound - 1] == 0x98
    {
      return true
    }
    if span.contains(where: { bytes[$0].isDigit }) { return true }
    let next = span.upperBound
    return next + 1 < bytes.count && bytes[next] == .space && bytes[next + 1].isDigit
  }

  /// «TCM (tổ chuyên môn)», «TCM: tổ chuyên môn»: the word after begins with the same letter.
  fileprivate func isExplainedAfter(_ span: TextSpan) -> Bool {
    let bytes = source.bytes
    var i = span.upperBound
    while i < bytes.count, bytes[i] == .space { i += 1 }
    guard i + 2 < bytes.count, bytes[i] == .openBracket || bytes[i] == .colon || bytes[i] == .equals
    else {
      return false
    }
    i += 1
    while i < bytes.count, bytes[i] == .space { i += 1 }
    // «Đ» and «đ», «T» and «t»; not the same abbreviation over again.
    guard i + 1 < bytes.count, source.folded[i] == source.folded[span.lowerBound] else {
      return false
    }
    return !source.cursor.isUpper(i) || bytes[i + 1] == source.folded[i + 1]
  }
}
