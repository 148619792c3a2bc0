import PlanSyntax
import RuleTables
import SourceText

/// Lượt quét một đoạn: walks once over the bytes of a paragraph, stops at the few that may begin a fact,
/// and has them read. What it holds is what one fact of a paragraph means for the next.
struct ParagraphScan: PassageReader {
  let passage: Passage
  /// Where the last reference ends: the next begins after it.
  var referenceFloor: Int
  /// A law whose name has been read and whose number follows.
  var lawAhead: LawAhead?
  /// The references, waiting for their titles and parents.
  var drafts: [ReferenceDraft] = []
  /// The clause read last without quotes or brackets: a title inside it ends where it ends.
  var clauseMemo: TextSpan?
  /// The quotes open where the last mention stands.
  var quotes = OpenQuotes()

  init(_ passage: Passage) {
    self.passage = passage
    referenceFloor = passage.floor
  }

  mutating func read(into facts: inout FactAppender) {
    let marks = facts.marks
    scanSmallLaw(&facts)
    if let amount = amounts.amountAtStart() { facts.add(amount) }
    walk(&facts)
    finishReferences(&facts)
    facts.assignReferences(from: marks)
  }

  /// «Căn cứ luật Đất đai …»: the type word of a law in small letters, right after the lead.
  private mutating func scanSmallLaw(_ facts: inout FactAppender) {
    guard let lead = vocabulary.basisLeads.match(text.folded, at: floor, limit: limit) else {
      return
    }
    let start = text.skipSpace(lead.end, limit)
    guard text.isLower(start, limit),
      let type = typePhrases.match(text.folded, at: start, limit: limit), isCitedByName(type.value),
      vocabulary.lawNames.match(
        text.folded, at: text.skipSpace(type.end, limit), limit: limit) != nil
    else { return }
    _ = scanCapital(at: start, &facts)
  }

  /// The hot loop: most bytes are no trigger and are passed over eight at a time; most triggers are
  /// idle, as the bytes next to them say.
  private mutating func walk(_ facts: inout FactAppender) {
    let byteArray = text.bytes
    let bytes = byteArray.span
    let foldedArray = text.folded
    let folded = foldedArray.span
    let startArray = typePhrases.startBits
    let typeStarts = startArray.span
    let triggerArray = Trigger.table
    let triggers = triggerArray.span
    let end = limit
    var i = Trigger.next(bytes, from: floor, to: end)
    while i < end {
      let trigger = triggers[Int(bytes[i])]
      if trigger == .none || trigger.isIdle(at: i, bytes, folded, typeStarts, end) {
        i += 1
      } else {
        i = max(i + 1, act(on: trigger, at: i, &facts))
      }
      i = Trigger.next(bytes, from: i, to: end)
    }
  }

  /// Reads what a trigger byte may begin; returns where to go on.
  private mutating func act(
    on trigger: Trigger, at i: Int, _ facts: inout FactAppender
  ) -> Int {
    switch trigger {
    case .none: return i + 1
    case .digit: return scanDigits(at: i, &facts)
    case .capital: return scanCapital(at: i, &facts)
    case .capitalD:
      return i > floor && text.bytes[i - 1] == .leadOfBreve
        ? scanCapital(at: i - 1, &facts) : i + 1
    case .slash: return scanSlash(at: i, &facts)
    case .dot: return add(placeholders.dots(at: i), &facts)
    case .roundBracket: return scanBracket(at: i, &facts)
    case .squareBracket: return add(placeholders.squareBracket(at: i), &facts)
    case .letterX: return add(placeholders.standIn(at: i), &facts)
    case .fraction:
      return quantities.quantity(signAt: i).map { add($0, &facts) } ?? i + 1
    case .ellipsis:
      return text.isEllipsis(i, limit) ? add(placeholders.dots(at: i), &facts) : i + 1
    }
  }

  /// A run of digits: a document's number, a date, years, or a quantity.
  private mutating func scanDigits(at i: Int, _ facts: inout FactAppender) -> Int {
    // Held once: it is asked at each step.
    let text = text
    guard let number = text.digits(i, limit) else { return i + 1 }
    if text.isInWord(i, floor), !numbers.isGluedToLead(i) { return number.end }
    if numbers.isSmallAlone(number) { facts.add(smallNumber: number.span) }
    if let end = scanReference(number, &facts) { return end }
    if let date = text.date(at: number, floor, limit) { return add(date, &facts) }
    let yearReader = YearReader(passage: passage, previous: facts.facts.schoolYears.last?.span)
    if let years = yearReader.years(number) {
      facts.add(years.reading)
      return years.end
    }
    if let quantity = quantities.quantity(number) { return add(quantity, &facts) }
    if let count = counts.count(number) {
      facts.add(count)
      return count.span.upperBound
    }
    return max(number.end, add(placeholders.standInYear(after: number), &facts))
  }

  private var quantities: QuantityReader { QuantityReader(passage: passage) }
  private var counts: CountReader { CountReader(passage: passage) }
  private var placeholders: PlaceholderReader { PlaceholderReader(passage: passage) }
  private var amounts: AmountReader { AmountReader(passage: passage) }
  private var deadlines: DeadlineReader { DeadlineReader(passage: passage) }

  private func add(_ date: DateReading, _ facts: inout FactAppender) -> Int {
    let last = facts.facts.dates.last?.span
    let isRange =
      last.map {
        $0.lowerBound >= floor && text.isDateRange($0.upperBound..<date.span.lowerBound)
      } ?? false
    facts.add(
      DateMention(
        span: date.span, digits: date.digits, week: date.week, day: date.day, month: date.month,
        year: date.year, reference: nil),
      rangeFromLast: isRange, deadline: deadlines.deadline(before: date))
    return date.span.upperBound
  }

  private func add(_ quantity: Quantity, _ facts: inout FactAppender) -> Int {
    facts.add(quantity, deadline: deadlines.deadline(before: quantity))
    return quantity.span.upperBound
  }

  private func add(_ reading: PlaceholderReader.Reading, _ facts: inout FactAppender) -> Int {
    if let blank = reading.blank { facts.add(placeholder: blank) }
    return reading.end
  }

  /// Reads what a bracket opens; always goes on inside it.
  private func scanBracket(at i: Int, _ facts: inout FactAppender) -> Int {
    if let amount = amounts.amount(inBracket: i) {
      facts.add(amount)
      return i + 1
    }
    switch definitions.bracket(at: i) {
    case .terms(let terms, let name):
      if let name, let given = definitions.givenName(name, bracket: i) { facts.add(given) }
      facts.add(terms)
    case .placeholder(let span): facts.add(placeholder: span)
    case .other: break
    }
    return i + 1
  }

  /// Reads the mention that a capitalised type word begins, if it begins one.
  mutating func scanMention(_ type: TypeWord, _ facts: inout FactAppender) {
    let reader = MentionReader(
      passage: passage, names: facts.givenNames, lowest: referenceFloor)
    guard var draft = reader.mention(type) else { return }
    draft.isInOtherText = quotes.hold(draft.mention.span.lowerBound, text, from: floor)
    facts.add(draft)
  }
}
