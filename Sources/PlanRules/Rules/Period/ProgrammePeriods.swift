import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Thời lượng các chương trình 01, 02, 03: where the plan names them, and how many periods it gives
/// each.
struct ProgrammePeriods: Sendable {
  struct Mention: Sendable {
    /// 1, 2 or 3.
    var programme: Int
    var span: TextSpan
    /// It begins a heading, an item or a paragraph: what follows is about it.
    var isHead: Bool
    /// An index of `Facts.quantities`: the number of periods given; nil where none, or where several
    /// numbers cannot be told apart.
    var quantity: Int?
    /// Hundredths of a period.
    var amount: Int?
    /// Numbers are given, though none that is plainly the programme's periods.
    var isUnclear = false
    /// Up to where the text is about this programme.
    var end: Int
  }

  /// In text order.
  private(set) var mentions: [Mention] = []
  /// «nội dung bồi dưỡng 3»: the words of the repealed regulation, in text order.
  private(set) var staleTerms: [TextSpan] = []
  /// Quantities in periods that belong to no programme: indexes of `Facts.quantities`.
  private(set) var others: [Int] = []

  init(_ context: RuleContext) {
    var next = 0
    let folded = context.source.folded
    let terms = context.tables.periods.staleTerms
    for paragraph in context.plan.paragraphs where paragraph.part == .body {
      let span = paragraph.text
      // A term of the repealed regulation without a number («khối kiến thức bắt buộc») at the start.
      if terms.mayStart(folded, at: span.lowerBound),
        let match = terms.match(folded, at: span.lowerBound, limit: span.upperBound),
        !folded[match.end - 1].isDigit
      {
        staleTerms.append(span.lowerBound..<match.end)
      }
      while next < context.facts.smallNumbers.count,
        context.facts.smallNumbers[next].lowerBound < span.upperBound
      {
        let number = context.facts.smallNumbers[next]
        if number.lowerBound >= span.lowerBound, number.upperBound <= span.upperBound,
          !isCounted(number, in: span, folded)
        {
          find(endingAt: number.upperBound, numberAt: number.lowerBound, paragraph, context)
        }
        next += 1
      }
    }
    setEnds(context)
    giveQuantities(context)
  }

  // MARK: Mentions

  /// «5 02»: a number after another, or with letters of a word right after it, counts something.
  private func isCounted(_ number: TextSpan, in span: TextSpan, _ folded: [UInt8]) -> Bool {
    if number.upperBound < span.upperBound, folded[number.upperBound].startsWordCharacter {
      return true
    }
    guard number.lowerBound - 1 > span.lowerBound else { return true }
    return folded[number.lowerBound - 2].isDigit
  }

  /// The longest phrase that ends with a number: from one of the words before it.
  private mutating func find(
    endingAt end: Int, numberAt number: Int, _ paragraph: Paragraph,
    _ context: RuleContext
  ) {
    let text = context.source.cursor
    let folded = text.folded
    var i = number
    var words = 0
    var programme: (start: Int, value: Int)?
    var stale: Int?
    while words < 6, i > paragraph.text.lowerBound {
      let wordEnd = text.skipSpaceBack(i, paragraph.text.lowerBound)
      i = text.tokenStart(wordEnd, max(paragraph.text.lowerBound, wordEnd - 16))
      guard i < wordEnd else { break }
      words += 1
      var start = i
      while start < wordEnd, !folded[start].startsWordCharacter { start += 1 }
      guard
        context.tables.periods.programmes.mayStart(folded, at: start)
          || context.tables.periods.staleTerms.mayStart(folded, at: start)
      else { continue }
      if let match = context.tables.periods.programmes.match(folded, at: start, limit: end),
        match.end == end
      {
        programme = (start, match.value)
      }
      if let match = context.tables.periods.staleTerms.match(folded, at: start, limit: end),
        match.end == end
      {
        stale = start
      }
    }
    if let programme {
      guard !isListed(after: end, limit: paragraph.span.upperBound, context) else { return }
      mentions.append(
        Mention(
          programme: programme.value, span: programme.start..<end,
          isHead: programme.start == paragraph.content.lowerBound
            || paragraph.kind == .heading && paragraph.content.contains(programme.start),
          end: end))
    } else if let stale {
      staleTerms.append(stale..<end)
    }
  }

  /// «chương trình 01, 02 và 03»: several at once.
  private func isListed(after end: Int, limit: Int, _ context: RuleContext) -> Bool {
    let folded = context.source.folded
    var i = end
    while i < limit,
      folded[i].isSpace || folded[i] == .comma || folded[i] == .semicolon || folded[i] == .hyphen
    {
      i += 1
    }
    let text = context.source.cursor
    if let and = text.end(of: "và", at: i, limit) { i = text.skipSpace(and, limit) }
    guard i + 1 < limit, i > end, folded[i] == .digitZero,
      (UInt8(ascii: "1")...UInt8(ascii: "3")).contains(folded[i + 1])
    else { return false }
    if i + 2 < limit, folded[i + 2].startsWordCharacter { return false }
    // «…, 02 tuần» is a quantity.
    let index = context.firstQuantity(from: i)
    return index >= context.facts.quantities.count
      || context.facts.quantities[index].span.lowerBound > i
  }

  // MARK: Amounts

  private mutating func setEnds(_ context: RuleContext) {
    for index in mentions.indices {
      let start = mentions[index].span.lowerBound
      let paragraph = context.paragraph(at: start).map { context.plan.paragraphs[$0].span }
      var end = paragraph?.upperBound ?? mentions[index].span.upperBound
      if mentions[index].isHead, let section = context.section(at: start) {
        end = max(end, context.plan.sections[section].span.upperBound)
      }
      if index + 1 < mentions.count { end = min(end, mentions[index + 1].span.lowerBound) }
      mentions[index].end = end
    }
  }

  private mutating func giveQuantities(_ context: RuleContext) {
    let quantities = context.facts.quantities
    var isTaken = [Bool](repeating: false, count: mentions.isEmpty ? 0 : quantities.count)
    pairBackward(context, &isTaken)
    for index in mentions.indices where mentions[index].quantity == nil {
      give(to: index, context, &isTaken)
      takeParts(of: mentions[index], context, &isTaken)
    }
    for index in quantities.indices where quantities[index].unit == .period {
      if !isTaken.isEmpty, isTaken[index] { continue }
      if context.isOtherRate(quantities[index]) { continue }
      guard let paragraph = context.paragraph(at: quantities[index].span.lowerBound),
        context.plan.paragraphs[paragraph].part == .body
      else { continue }
      others.append(index)
    }
  }

  /// «40 tiết cho chương trình 01, 40 tiết cho chương trình 02»: a number before each.
  private mutating func pairBackward(_ context: RuleContext, _ isTaken: inout [Bool]) {
    var first = 0
    while first < mentions.count {
      guard let paragraph = context.paragraph(at: mentions[first].span.lowerBound) else { return }
      let span = context.plan.paragraphs[paragraph].span
      var last = first
      while last + 1 < mentions.count, span.contains(mentions[last + 1].span.lowerBound) {
        last += 1
      }
      let numbers = periods(in: span, context)
      if numbers.count == last - first + 1, !mentions[first].isHead,
        context.facts.quantities[numbers[0]].span.lowerBound < mentions[first].span.lowerBound
      {
        for (offset, number) in numbers.enumerated() {
          mentions[first + offset].quantity = number
          mentions[first + offset].amount = context.facts.quantities[number].hundredths
          isTaken[number] = true
        }
      }
      first = last + 1
    }
  }

  private func periods(in span: TextSpan, _ context: RuleContext) -> [Int] {
    let quantities = context.facts.quantities
    var found: [Int] = []
    var index = context.firstQuantity(from: span.lowerBound)
    while index < quantities.count, quantities[index].span.lowerBound < span.upperBound {
      if quantities[index].unit == .period, !context.isOtherRate(quantities[index]) {
        found.append(index)
      }
      index += 1
    }
    return found
  }

  private mutating func give(
    to index: Int, _ context: RuleContext, _ isTaken: inout [Bool]
  ) {
    let mention = mentions[index]
    let quantities = context.facts.quantities
    var span = mention.span.upperBound..<max(mention.end, mention.span.upperBound)
    // What stands in the same paragraph goes before what follows.
    if let paragraph = context.paragraph(at: mention.span.lowerBound) {
      let end = min(context.plan.paragraphs[paragraph].span.upperBound, span.upperBound)
      let own = span.lowerBound..<max(span.lowerBound, end)
      if !periods(in: own, context).isEmpty { span = own }
    }
    let numbers = periods(in: span, context).filter { number in
      // A total after the last programme is none of its own.
      !context.isTotal(number)
    }
    for number in numbers { isTaken[number] = true }
    guard let first = numbers.first else {
      mentions[index].isUnclear = givesOtherUnit(in: span, context)
      return
    }
    if givesModules(in: span.lowerBound..<quantities[first].span.lowerBound, context) {
      // «02 mô đun, mỗi mô đun 20 tiết»
      mentions[index].isUnclear = !isAboutRight(quantities[first].hundredths, context)
      if mentions[index].isUnclear { return }
    }
    let amount = quantities[first].hundredths
    let rest = numbers.dropFirst().reduce(0) { $0 + quantities[$1].hundredths }
    if numbers.count == 1 || rest == amount {
      mentions[index].quantity = first
      mentions[index].amount = amount
    } else if isAboutRight(amount + rest, context) {
      mentions[index].quantity = first
      mentions[index].amount = amount + rest
    } else if let right = numbers.first(where: { isAboutRight(quantities[$0].hundredths, context) })
    {
      mentions[index].quantity = right
      mentions[index].amount = quantities[right].hundredths
    } else {
      mentions[index].isUnclear = true
    }
  }

  /// «Chương trình 01 (40 tiết)» above «…: 16 tiết», «…: 24 tiết»: what adds up to its number is its own.
  private func takeParts(of mention: Mention, _ context: RuleContext, _ isTaken: inout [Bool]) {
    guard let amount = mention.amount, mention.isHead else { return }
    let parts = periods(in: mention.span.upperBound..<mention.end, context).filter {
      !isTaken[$0] && !context.isTotal($0)
    }
    guard parts.reduce(0, { $0 + context.facts.quantities[$1].hundredths }) == amount else {
      return
    }
    for part in parts { isTaken[part] = true }
  }

  private func isAboutRight(_ hundredths: Int, _ context: RuleContext) -> Bool {
    context.tables.periods.tolerance.contains(hundredths / 100) && hundredths % 100 == 0
  }

  private func givesModules(in span: TextSpan, _ context: RuleContext) -> Bool {
    let quantities = context.facts.quantities
    var index = context.firstQuantity(from: span.lowerBound)
    while index < quantities.count, quantities[index].span.lowerBound < span.upperBound {
      if quantities[index].unit == .module { return true }
      index += 1
    }
    return false
  }

  /// «01 tuần», «05 ngày»: a length, though not in periods.
  private func givesOtherUnit(in span: TextSpan, _ context: RuleContext) -> Bool {
    let quantities = context.facts.quantities
    var index = context.firstQuantity(from: span.lowerBound)
    while index < quantities.count, quantities[index].span.lowerBound < span.upperBound {
      switch quantities[index].unit {
      case .hour, .session, .day, .week: return true
      case .period, .month, .module: break
      }
      index += 1
    }
    return false
  }
}
