import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Lời dẫn đến phụ lục: where the text sends the reader to its own appendix.
struct AppendixMentions {
  struct Mention {
    /// «Phụ lục 1 kèm theo», «danh sách kèm theo».
    let span: TextSpan
    let label: AppendixLabel?
    /// «Phụ lục»: not a list or a form that is attached.
    let isByName: Bool
  }

  /// In text order; «Phụ lục I, II» is two.
  private(set) var all: [Mention] = []

  init(_ context: RuleContext) {
    for pointer in context.survey.appendixPointers
    where !context.isInReference(pointer.lowerBound) && !context.isOfAnother(pointer) {
      read(pointer, context)
    }
    let citesForms = context.citesForms
    all.removeAll { context.isForm($0, citesForms) }
  }

  private mutating func read(_ pointer: TextSpan, _ context: RuleContext) {
    let source = context.source
    let limit = context.endOfParagraph(at: pointer.lowerBound)
    let isByName =
      AppendixLabel.name.match(
        source.folded, at: pointer.lowerBound, limit: pointer.upperBound)?.end == pointer.upperBound
    guard isByName else {
      // «kèm theo Kế hoạch này» alone says nothing of what is attached.
      if source.folded[pointer.lowerBound..<pointer.upperBound].starts(with: Self.attached) {
        return
      }
      return all.append(Mention(span: pointer, label: nil, isByName: false))
    }
    var labels: [AppendixLabel] = []
    var end = pointer.upperBound
    while let label = AppendixLabel(source, at: end, limit: limit, isFirst: labels.isEmpty),
      labels.count < 32
    {
      labels.append(label)
      end = label.span.upperBound
    }
    let after = Self.attachment(context, at: end, limit: limit)
    if labels.isEmpty {
      guard after > end || source.cursor.isUpper(pointer.lowerBound) else { return }
      return all.append(
        Mention(span: pointer.lowerBound..<after, label: nil, isByName: true))
    }
    for (index, label) in labels.enumerated() {
      let start = index == 0 ? pointer.lowerBound : label.span.lowerBound
      let last = index + 1 == labels.count ? after : label.span.upperBound
      all.append(Mention(span: start..<last, label: label, isByName: true))
    }
  }

  private static let attached = Folding.folded("kèm theo kế hoạch")

  /// Where «kèm theo» after a pointer ends.
  private static func attachment(_ context: RuleContext, at end: Int, limit: Int) -> Int {
    let start = context.gap(from: end, limit: limit).end
    let marks = context.tables.ruleWords.attachmentMarks
    return marks.match(context.source.folded, at: start, limit: limit)?.end ?? end
  }
}

/// Số của phụ lục: «I», «1», «A».
struct AppendixLabel {
  let span: TextSpan
  let value: Int
  let isRoman: Bool

  static let name = PhraseTable(["phụ lục"])

  /// - Parameter isFirst: right after «phụ lục»; else after «,», «và» or a dash.
  init?(_ source: SourceText, at start: Int, limit: Int, isFirst: Bool) {
    let bytes = source.bytes
    var i = start
    func skipSpace() { while i < limit, bytes[i].isSpace { i += 1 } }
    skipSpace()
    if !isFirst {
      if i < limit, bytes[i] == .comma {
        i += 1
      } else if let match = Self.joints.match(source.folded, at: i, limit: limit) {
        i = match.end
      } else {
        return nil
      }
      skipSpace()
    } else if let match = Self.joints.match(source.folded, at: i, limit: limit), match.value > 0 {
      i = match.end
      skipSpace()
    }
    let word = i..<bytes.wordEnd(from: i, limit: limit)
    guard let number = Self.number(bytes, word) else { return nil }
    span = word
    value = number.value
    isRoman = number.isRoman
  }

  /// «I», «12»; nil for any other word.
  init?(_ source: SourceText, _ span: TextSpan) {
    guard let number = Self.number(source.bytes, span) else { return nil }
    self.span = span
    value = number.value
    isRoman = number.isRoman
  }

  /// The first joins two, the second stands before a number.
  private static let joints = PhraseTable(["và", "số"])

  /// «Phụ lục A»: what comes first of an alphabet, Roman numerals up to ten left out.
  private static func letter(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "A")...UInt8(ascii: "H")).contains(byte) ? Int(byte - UInt8(ascii: "A")) + 1 : nil
  }

  private static func number(
    _ bytes: [UInt8], _ word: TextSpan
  ) -> (value: Int, isRoman: Bool)? {
    guard !word.isEmpty, word.count <= 5 else { return nil }
    if bytes[word.lowerBound].isDigit {
      guard word.count <= 2 else { return nil }
      var value = 0
      for i in word {
        guard bytes[i].isDigit else { return nil }
        value = value * 10 + Int(bytes[i] - .digitZero)
      }
      return value > 0 ? (value, false) : nil
    }
    if word.count == 1, let letter = letter(bytes[word.lowerBound]) { return (letter, false) }
    guard word.allSatisfy({ RomanNumeral.isLetter(bytes[$0]) }) else { return nil }
    return RomanNumeral.value(bytes[word]).map { ($0, true) }
  }
}

extension RuleContext {
  func endOfParagraph(at offset: Int) -> Int {
    paragraph(at: offset).map { plan.paragraphs[$0].span.upperBound } ?? source.bytes.count
  }

  /// Whether the words after a pointer name another document as the one it belongs to: «Phụ lục 2 ban
  /// hành kèm theo Hướng dẫn của Sở», «Phụ lục của Công văn trên».
  fileprivate func isOfAnother(_ pointer: TextSpan) -> Bool {
    var limit = min(endOfParagraph(at: pointer.lowerBound), pointer.upperBound + 48)
    var i = pointer.upperBound
    while i < limit {
      if source.bytes[i] == .dot || source.bytes[i] == .semicolon
        || source.bytes[i] == .closeBracket
      {
        limit = i
      }
      i += 1
    }
    guard let found = tables.typePhrases.firstMatch(source.folded, in: pointer.upperBound..<limit)
    else { return false }
    let type = tables.documentTypes[found.match.value]
    guard type.code != "KH", source.cursor.isUpper(found.start) else { return false }
    return plan.title.map { $0.documentType != found.match.value } ?? true
  }

  /// Whether the text cites the letters whose appendices are the forms of teaching plans.
  fileprivate var citesForms: Bool {
    facts.references.contains { reference in
      guard let number = reference.number.map({ Folding.folded($0) }) else { return false }
      return tables.ruleWords.formLetters.match(number, at: 0, limit: number.count) != nil
    }
  }

  /// «Phụ lục III» as the name of a form: «kế hoạch bài dạy (Phụ lục IV)», where nothing says that it is
  /// this plan's own.
  fileprivate func isForm(_ mention: AppendixMentions.Mention, _ citesForms: Bool) -> Bool {
    guard let label = mention.label, label.value <= 4,
      mention.span.upperBound == label.span.upperBound
    else { return false }
    if citesForms { return true }
    guard let paragraph = paragraph(at: mention.span.lowerBound) else { return false }
    let start = max(plan.paragraphs[paragraph].span.lowerBound, mention.span.lowerBound - 120)
    return label.isRoman
      && tables.ruleWords.formPlans.contains(source.folded, in: start..<mention.span.upperBound)
  }
}
