import PlanSyntax
import RuleTables
import SourceText

/// Bộ quét dữ kiện: walks once over the bytes of each paragraph, stops at the few that may begin a
/// fact, and reads around them. What each kind of fact looks like stands in an extension of its own.
final class FactScanner {
  let text: TextCursor
  let tables: Tables
  // Taken out of the tables once: reaching for them through two objects costs more than reading them.
  let typePhrases: PhraseTable
  let agencyPhrases: PhraseTable
  let vocabulary: Vocabulary
  /// By type: Luật, Bộ luật, Pháp lệnh, Hiến pháp.
  let isCitedByName: [Bool]
  let bases: [LegalBasis]
  /// Where references are căn cứ although the plan lists none.
  let looseBases: [TextSpan]
  let own: OwnNumber
  /// The plan's own type, an index of `Tables.documentTypes`.
  let ownType: Int?
  /// The plan's own subject: of a law, its name.
  let ownSubject: TextSpan?
  let ownIssuer: TextSpan?
  var facts = Facts()

  /// The paragraph that is read: looking back ends at `floor`, looking forward at `limit`.
  var floor = 0
  var limit = 0
  /// Where the last reference of this paragraph ends: the next begins behind it.
  var referenceFloor = 0
  /// A law whose name has been read and whose number follows.
  var lawAhead: LawAhead?
  /// The references of this paragraph, waiting for their titles and parents.
  var drafts: [ReferenceDraft] = []
  /// The clause read last without quotes or brackets: a title inside it ends where it ends.
  var clauseMemo: TextSpan?
  /// Căn cứ at or behind the paragraph, an index of `bases`.
  var nextBasis = 0
  /// The short mentions of the whole text, waiting for what they repeat.
  var mentions: [MentionDraft] = []
  var givenNames: [GivenName] = []
  /// The quotes open where the last mention of this paragraph stands.
  var quotes = OpenQuotes()

  init(plan: Plan, source: SourceText, tables: Tables) {
    text = TextCursor(source, without: plan.furniture)
    self.tables = tables
    typePhrases = tables.typePhrases
    agencyPhrases = tables.agencyPhrases
    vocabulary = tables.vocabulary
    isCitedByName = tables.documentTypes.map { $0.isCitedByName }
    bases = plan.bases
    looseBases = plan.bases.isEmpty ? Self.looseBases(of: plan, text) : []
    ownType = plan.title?.documentType
    ownSubject = plan.title?.subject
    ownIssuer = plan.letterhead?.issuer
    own = OwnNumber(plan.letterhead, text: text, tables: tables)
  }

  func scan(_ paragraph: Paragraph) {
    switch paragraph.part {
    case .letterhead, .recipients, .signature: return
    case .title: scan(paragraph.span)
    case .basis, .body, .closing, .appendix:
      // Behind the numeral, with what runs on behind a heading's title.
      scan(
        paragraph.content.lowerBound..<max(paragraph.content.lowerBound, paragraph.span.upperBound))
    }
  }

  private func begin(_ span: TextSpan) {
    floor = span.lowerBound
    limit = span.upperBound
    referenceFloor = floor
    clauseMemo = nil
    lawAhead = nil
    quotes = OpenQuotes()
    drafts.removeAll(keepingCapacity: true)
  }

  private func scan(_ span: TextSpan) {
    begin(span)
    let marks = FactMarks(facts, mentions: mentions.count)
    walk()
    finishReferences()
    assignReferences(from: marks)
  }

  /// The hot loop: most bytes are no trigger and are passed over eight at a time; most triggers are
  /// idle, and told so by the bytes next to them.
  private func walk() {
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
        i = max(i + 1, act(on: trigger, at: i))
      }
      i = Trigger.next(bytes, from: i, to: end)
    }
  }

  /// Reads what a trigger byte may begin; returns where to go on.
  private func act(on trigger: Trigger, at i: Int) -> Int {
    switch trigger {
    case .none: return i + 1
    case .digit: return scanDigits(at: i)
    case .capital: return scanCapital(at: i)
    case .capitalD:
      return i > floor && text.bytes[i - 1] == .leadOfBreve ? scanCapital(at: i - 1) : i + 1
    case .slash: return scanSlash(at: i)
    case .dot: return scanDots(at: i)
    case .roundBracket: return scanBracket(at: i)
    case .squareBracket: return scanSquareBracket(at: i)
    case .letterX: return scanStandIn(at: i)
    case .fraction: return scanFractionSign(at: i)
    case .ellipsis: return text.isEllipsis(i, limit) ? scanDots(at: i) : i + 1
    }
  }

  /// A run of digits: a document's number, a date, years, or a quantity.
  private func scanDigits(at i: Int) -> Int {
    guard let number = text.digits(i, limit) else { return i + 1 }
    if text.isInWord(i, floor), !isGluedToLead(i) {
      return number.end
    }
    addSmallNumber(number)
    if let end = scanReference(number) { return end }
    if let date = text.date(at: number, floor, limit) {
      add(date)
      return date.span.upperBound
    }
    if let end = scanYear(number) { return end }
    if let end = scanQuantity(number) { return end }
    return max(number.end, scanStandInYear(after: number))
  }

  /// «chương trình 01»: a number of one to three that is no part of a date, a sum or another number.
  private func addSmallNumber(_ number: Digits) {
    guard (1...3).contains(number.value), number.isShort, number.span.lowerBound > floor,
      text.bytes[number.span.lowerBound - 1].isSpace
    else { return }
    if number.end + 1 < limit, text.bytes[number.end + 1].isDigit {
      let mark = text.bytes[number.end]
      if mark == .slash || mark == .hyphen || mark == .dot || mark == .comma { return }
    }
    facts.smallNumbers.append(number.span)
  }

  /// «số19/2019/…», «ngày12/11»: the space is missing.
  private func isGluedToLead(_ i: Int) -> Bool {
    let word = text.wordStart(i, floor)..<i
    return text.isWord(word, "số") || text.calendarWord(before: i, floor) != nil
      || isGluedToCode(word)
  }

  /// «TT13/2020/TT-BGDĐT»: a type's code stands right before the number.
  private func isGluedToCode(_ word: TextSpan) -> Bool {
    let end = word.firstIndex { text.bytes[$0].isDigit } ?? word.upperBound
    let code = word.lowerBound..<end
    guard end == word.upperBound, (2...5).contains(code.count), text.isUpper(code.lowerBound),
      tables.documentType(code: text.mended(code)[...]) != nil,
      let first = text.digits(end, limit), let number = text.documentNumber(at: first, limit)
    else { return false }
    return number.hasUnit
  }

  // MARK: Dates

  private func add(_ reading: DateReading) {
    let index = facts.dates.count
    facts.dates.append(
      DateMention(
        span: reading.span, digits: reading.digits, week: reading.week, day: reading.day,
        month: reading.month, year: reading.year, reference: nil))
    if index > 0, facts.dates[index - 1].span.lowerBound >= floor,
      isRange(facts.dates[index - 1].span.upperBound..<reading.span.lowerBound)
    {
      facts.dateRanges.append(DateRange(from: index - 1, to: index))
    }
    addDeadline(before: reading.span, date: index, quantity: nil)
  }

  /// Whether what stands between two dates makes them a range: «đến», «đến hết», a dash.
  private func isRange(_ gap: TextSpan) -> Bool {
    let gap = text.trimmed(gap)
    guard !gap.isEmpty, gap.count <= 16 else { return false }
    let dash = text.dash(gap.lowerBound, gap.upperBound)
    if dash > 0 { return dash == gap.count }
    for word in ["đến" as StaticString, "tới", "đến hết", "cho đến", "đến cuối"]
    where text.end(of: word, at: gap.lowerBound, gap.upperBound) == gap.upperBound {
      return true
    }
    return false
  }
}

/// Mốc: how many facts of each kind there were before a paragraph.
struct FactMarks {
  let references: Int
  let dates: Int
  let schoolYears: Int
  let yearSpans: Int
  let mentions: Int

  init(_ facts: Facts, mentions: Int) {
    self.mentions = mentions
    references = facts.references.count
    dates = facts.dates.count
    schoolYears = facts.schoolYears.count
    yearSpans = facts.yearSpans.count
  }
}
