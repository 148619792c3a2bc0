import PlanSyntax
import RuleTables
import SourceText

/// Sổ dữ kiện: the one place where facts are added, and what of the text must be remembered beyond a
/// paragraph.
struct FactAppender {
  private(set) var facts = Facts()
  var bases: BasisPlaces
  /// The short mentions of the whole text, waiting for what they repeat.
  private var mentions: [MentionDraft] = []
  private(set) var givenNames: [GivenName] = []

  init(_ plan: Plan, _ text: TextCursor) {
    bases = BasisPlaces(plan, text)
  }

  subscript(reference: Int) -> LegalReference {
    // Lent, not copied: a reference has many parts, and most callers ask for one.
    _read { yield facts.references[reference] }
    _modify { yield &facts.references[reference] }
  }

  /// Returns the index of the reference.
  mutating func add(_ reference: LegalReference) -> Int {
    facts.references.append(reference)
    return facts.references.count - 1
  }

  mutating func add(_ mention: MentionDraft) { mentions.append(mention) }

  /// So many names a text may give; what comes after them is passed over.
  private static let mostNames = 64

  mutating func add(_ name: GivenName) {
    if givenNames.count < Self.mostNames { givenNames.append(name) }
  }

  mutating func add(_ terms: [DefinedTerm]) { facts.definitions += terms }
  mutating func add(_ amount: AmountInWords) { facts.amountsInWords.append(amount) }
  mutating func add(_ count: CountMention) { facts.counts.append(count) }
  mutating func add(placeholder span: TextSpan) { facts.placeholders.append(span) }
  mutating func add(smallNumber span: TextSpan) { facts.smallNumbers.append(span) }

  // MARK: Dates, years, amounts

  mutating func add(_ date: DateMention, rangeFromLast: Bool, deadline: TextSpan?) {
    let index = facts.dates.count
    facts.dates.append(date)
    if rangeFromLast { facts.dateRanges.append(DateRange(from: index - 1, to: index)) }
    if let deadline { facts.deadlines.append(Deadline(span: deadline, date: index, quantity: nil)) }
  }

  mutating func add(_ quantity: Quantity, deadline: TextSpan?) {
    let index = facts.quantities.count
    facts.quantities.append(quantity)
    if let deadline { facts.deadlines.append(Deadline(span: deadline, date: nil, quantity: index)) }
  }

  mutating func add(_ years: YearReading) {
    switch years {
    case .school(let year): facts.schoolYears.append(year)
    case .span(let span): facts.yearSpans.append(span)
    }
  }

  // MARK: Facts inside references

  var marks: FactMarks { FactMarks(facts, mentions: mentions.count) }

  /// Says of each date, year and mention of the paragraph in which reference's span or title it stands.
  mutating func assignReferences(from marks: FactMarks) {
    guard marks.references < facts.references.count else { return }
    var finder = ReferenceFinder(facts.references, from: marks.references)
    for i in marks.dates..<facts.dates.count {
      facts.dates[i].reference = finder.reference(at: facts.dates[i].digits.lowerBound)
    }
    finder.restart()
    for i in marks.schoolYears..<facts.schoolYears.count {
      facts.schoolYears[i].reference = finder.reference(at: facts.schoolYears[i].span.lowerBound)
    }
    finder.restart()
    for i in marks.yearSpans..<facts.yearSpans.count {
      facts.yearSpans[i].reference = finder.reference(at: facts.yearSpans[i].span.lowerBound)
    }
    finder.restart()
    for i in marks.mentions..<mentions.count
    where finder.reference(at: mentions[i].mention.span.lowerBound) != nil {
      mentions[i].isInOtherText = true
    }
  }
  mutating func addResidue(of bases: [LegalBasis], _ reader: ResidueReader) {
    facts.residue = reader.residue(of: bases, facts.references)
  }

  // MARK: Mentions

  /// Settles what each mention repeats, when all references are known.
  mutating func finishMentions(_ plan: Plan, _ context: ReadingContext) {
    guard !mentions.isEmpty else { return }
    let resolver = MentionResolver(
      facts.references, names: givenNames, ownType: context.ownType, plan: plan, text: context.text,
      tables: context.tables)
    var firstWords: [Int] = []
    for draft in mentions {
      var mention = draft.mention
      mention.antecedent = resolver.resolve(draft)
      if mention.antecedent == .unknown(.nothingBefore) {
        if firstWords.isEmpty { firstWords = context.firstTypeWords() }
        if firstWords[mention.type] < mention.span.lowerBound {
          mention.antecedent = .unknown(.notCited)
        }
      }
      // «Chương trình 01», «Quyết định 12 suất»: without a document of that number it may be no mention.
      let isDoubtful =
        mention.kind == .bare && mention.reference == nil
        && (!context.tables.documentTypes[mention.type].isNormative || (draft.number ?? 0) < 10)
      if !isDoubtful { facts.mentions.append(mention) }
    }
  }
}

extension ReadingContext {
  /// For each type where its word first stands in the text, its end where nowhere.
  func firstTypeWords() -> [Int] {
    var first = [Int](repeating: text.bytes.count, count: tables.documentTypes.count)
    var start = 0
    while let found = typePhrases.firstMatch(text.folded, in: start..<text.bytes.count) {
      let type = found.match.value
      first[type] = min(first[type], found.start)
      start = found.match.end
    }
    return first
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
