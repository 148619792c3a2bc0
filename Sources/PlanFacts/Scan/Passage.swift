import PlanSyntax
import RuleTables
import SourceText

/// Bối cảnh đọc: the text, the tables, and what the plan says of itself: all that its readers share, and
/// none of them changes. The tables' parts are taken out once: reaching for them through two objects
/// costs more than reading them.
final class ReadingContext: Sendable {
  let text: TextCursor
  let tables: Tables
  let typePhrases: PhraseTable
  let agencyPhrases: PhraseTable
  let vocabulary: Vocabulary
  /// By type: Luật, Bộ luật, Pháp lệnh, Hiến pháp.
  let isCitedByName: [Bool]
  let own: OwnNumber
  /// The plan's own type, an index of `Tables.documentTypes`.
  let ownType: Int?
  /// The plan's own subject: of a law, its name.
  let ownSubject: TextSpan?
  let ownIssuer: TextSpan?
  let ownDate: CalendarDate?

  init(_ plan: Plan, text: TextCursor, tables: Tables) {
    self.text = text
    self.tables = tables
    typePhrases = tables.typePhrases
    agencyPhrases = tables.agencyPhrases
    vocabulary = tables.vocabulary
    isCitedByName = tables.documentTypes.map { $0.isCitedByName }
    ownType = plan.title?.documentType
    ownSubject = plan.title?.subject
    ownIssuer = plan.letterhead?.issuer
    ownDate = plan.letterhead?.date
    own = OwnNumber(plan.letterhead, text: text, tables: tables)
  }
}

/// Đoạn được đọc: looking back ends at `floor`, looking forward at `limit`.
struct Passage {
  let context: ReadingContext
  let floor: Int
  let limit: Int
}

/// Người đọc: reads one kind of thing in a passage and changes nothing.
protocol PassageReader {
  var passage: Passage { get }
}

extension PassageReader {
  @inline(__always) var text: TextCursor { passage.context.text }
  @inline(__always) var tables: Tables { passage.context.tables }
  @inline(__always) var typePhrases: PhraseTable { passage.context.typePhrases }
  @inline(__always) var agencyPhrases: PhraseTable { passage.context.agencyPhrases }
  @inline(__always) var vocabulary: Vocabulary { passage.context.vocabulary }
  @inline(__always) var floor: Int { passage.floor }
  @inline(__always) var limit: Int { passage.limit }

  var types: TypeReader { TypeReader(passage: passage) }
  var numbers: NumberReader { NumberReader(passage: passage) }
  var dates: DocumentDateReader { DocumentDateReader(passage: passage) }
  var issuers: IssuerReader { IssuerReader(passage: passage) }
  var bodies: BodyNameReader { BodyNameReader(passage: passage) }
  var titles: TitleReader { TitleReader(passage: passage) }
  var titleTails: TitleTailReader { TitleTailReader(passage: passage) }
  var clauses: ClauseReader { ClauseReader(passage: passage) }
  var pointers: PointerReader { PointerReader(passage: passage) }
  var laws: LawNameReader { LawNameReader(passage: passage) }
  var owners: OwnerReader { OwnerReader(passage: passage) }
  var lists: ListReader { ListReader(passage: passage) }
  var definitions: DefinitionReader { DefinitionReader(passage: passage) }
}

// MARK: What every reader asks

extension PassageReader {
  func isCitedByName(_ type: Int) -> Bool { passage.context.isCitedByName[type] }

  /// Whether a capitalised type phrase begins here.
  func beginsDocument(at i: Int) -> Bool {
    typePhrases.mayStart(text.folded, at: i)
      && typePhrases.match(text.folded, at: i, limit: limit) != nil
  }

  /// Whether a known body, or a word with which the names of bodies begin, stands here.
  func isBodyWord(_ i: Int) -> Bool {
    agencyPhrases.match(text.folded, at: i, limit: limit) != nil
      || vocabulary.bodyHeads.match(text.folded, at: i, limit: limit) != nil
  }

  /// «Căn cứ Luật …»: whether a capitalised lead of căn cứ ends right before a place.
  func isAfterBasisLead(_ start: Int) -> Bool {
    var last = text.wordBefore(start, floor)
    // «Căn cứ vào».
    if text.isWord(last, "vào") { last = text.wordBefore(last.lowerBound, floor) }
    let first = text.wordBefore(last.lowerBound, floor)
    for lead in [first.lowerBound..<last.upperBound, last] where !lead.isEmpty {
      if let match = vocabulary.basisLeads.match(
        text.folded, at: lead.lowerBound, limit: lead.upperBound),
        match.end == lead.upperBound, text.isUpper(lead.lowerBound)
      {
        return true
      }
    }
    return false
  }

  /// After the quote that closes the one opened at `i`, within 1500 bytes; nil where none is opened
  /// or closed.
  func closingQuote(ofOpeningAt i: Int) -> Int? {
    guard i < limit else { return nil }
    let end = min(limit, i + 1500)
    if text.bytes[i] == .quote {
      var j = i + 1
      while j < end {
        if text.bytes[j] == .quote { return j + 1 }
        j += 1
      }
      return nil
    }
    if text.isOpeningQuote(i, end) {
      var j = i + 3
      while j + 2 < end {
        if text.isClosingQuote(j, end) { return j + 3 }
        j += 1
      }
    } else if text.isOpeningGuillemet(i, end) {
      var j = i + 2
      while j + 1 < end {
        if text.isClosingGuillemet(j, end) { return j + 2 }
        j += 1
      }
    }
    return nil
  }

  /// What the first body named in a span is: «Bộ trưởng Bộ Giáo dục và Đào tạo» is a ministry.
  func agencyKind(of span: TextSpan) -> Agency.Kind? {
    var i = span.lowerBound
    for _ in 0..<8 where i < span.upperBound {
      if let match = agencyPhrases.match(text.folded, at: i, limit: span.upperBound) {
        return tables.agencies[match.value].kind
      }
      i = text.skipSpace(max(i + 1, text.wordEnd(i, span.upperBound)), span.upperBound)
    }
    return nil
  }
}
