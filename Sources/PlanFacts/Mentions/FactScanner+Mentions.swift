import PlanSyntax
import RuleTables
import SourceText

/// Cách nhắc lại, as found in its paragraph: what it repeats is settled when all is read.
struct MentionDraft {
  var mention: ShortMention
  /// Where its paragraph begins.
  let paragraph: Int
  /// «các Thông tư nói trên».
  var isPlural = false
  /// In quotes, or in the title of another document.
  var isInOtherText = false
  /// The number of «Thông tư 19».
  var number: Int?
  /// An index of `FactScanner.givenNames`.
  var name: Int?
}

/// Tên do chính văn bản đặt: «(sau đây gọi là Nghị định 24)».
struct GivenName {
  let span: TextSpan
  let type: Int
  /// Where its bracket opens, and where its paragraph begins.
  let bracket: Int
  let paragraph: Int
}

/// Văn bản nhắc lại: «Thông tư này», «Nghị định nói trên», «Thông tư 19».
extension FactScanner {
  /// Reads the mention that a capitalised type word begins, if it begins one.
  func scanMention(_ type: TypeWord) {
    // The name in the bracket that gives it.
    if givenNames.last?.span.lowerBound == type.span.lowerBound { return }
    if let name = givenName(at: type.span.lowerBound) {
      addMention(.defined, type, to: name.end) { $0.name = name.index }
      return
    }
    let next = text.skipSpace(type.span.upperBound, limit)
    guard next < limit else { return }
    if let end = text.end(of: "này", at: next, limit) {
      addMention(.this, type, to: end)
    } else if let end = saidEnd(at: next) {
      let isPlural = isPluralWord(text.wordBefore(type.span.lowerBound, floor))
      addMention(.said, type, to: end) { $0.isPlural = isPlural }
    } else if !isCitedByName[type.index] {
      addBare(type, at: next)
    }
  }

  private func addMention(
    _ kind: ShortMention.Kind, _ type: TypeWord, to end: Int,
    _ set: (inout MentionDraft) -> Void = { _ in }
  ) {
    let start = type.span.lowerBound
    var draft = MentionDraft(
      mention: ShortMention(
        span: start..<end, kind: kind, type: type.index, pointers: pointers(before: start).list,
        antecedent: .unknown(.nothingBefore)),
      paragraph: floor)
    draft.isInOtherText = isQuoted(start)
    set(&draft)
    mentions.append(draft)
  }

  // MARK: «nói trên»

  private static let saidWords = PhraseTable([
    "nói trên", "nêu trên", "trên đây", "đã nêu", "đã nêu trên", "đã dẫn", "đã dẫn trên",
    "đã viện dẫn",
    "dẫn trên", "vừa nêu", "vừa dẫn", "kể trên", "đó", "ấy",
  ])
  /// What may follow «Quyết định trên», where «trên» begins no place («trên địa bàn»).
  private static let afterAbove = PhraseTable([
    "và", "được", "phải", "để", "đến", "tới", "cho", "thì", "là", "có", "đã", "nhằm", "của", "theo",
  ])

  private func saidEnd(at i: Int) -> Int? {
    if let match = Self.saidWords.match(text.folded, at: i, limit: limit) { return match.end }
    guard let end = text.end(of: "trên", at: i, limit) else { return nil }
    let next = text.skipSpace(end, limit)
    let isAlone =
      next == limit
      || !text.bytes[next].startsWordCharacter && text.bytes[next] != .quote
        && text.bytes[next] != .leadOfMarks
    return isAlone || Self.afterAbove.match(text.folded, at: next, limit: limit) != nil ? end : nil
  }

  private func isPluralWord(_ word: TextSpan) -> Bool {
    text.isWord(word, "các") || text.isWord(word, "những") || text.isWord(word, "hai")
      || text.isWord(word, "ba") || text.isWord(word, "02") || text.isWord(word, "03")
  }

  // MARK: «Thông tư 19»

  /// A type and a number that is no document's in full, no year and no amount.
  private func addBare(_ type: TypeWord, at next: Int) {
    let word = text.end(of: "số", at: next, limit)
    let start = word.map { text.skipSpace($0, limit) } ?? next
    guard let digits = text.digits(start, limit), digits.span.count <= 4, digits.value > 0,
      word != nil || !digits.isYear
    else { return }
    guard isNumberEnd(digits.end), !isOfList(digits.end) else { return }
    // «Công văn số 1289 ngày …» is a reference of its own.
    if word != nil, documentDate(behind: digits.end) != nil { return }
    let isNormative = tables.documentTypes[type.index].isNormative
    guard isNormative || word != nil || digits.span.count >= 2 else { return }
    addMention(.bare, type, to: digits.end) { $0.number = digits.value }
  }

  /// «Thông tư số 11, 12 và 19/2019/TT-BGDĐT»: the year and symbol come behind the last.
  private func isOfList(_ end: Int) -> Bool {
    var next = text.skipSpace(end, limit)
    if next < limit, text.bytes[next] == .comma {
      next = text.skipSpace(next + 1, limit)
    } else if let and = text.end(of: "và", at: next, limit) {
      next = text.skipSpace(and, limit)
    }
    return next < limit && text.bytes[next].isDigit
  }

  /// Whether nothing behind the digits makes them part of a longer number or of a date.
  private func isNumberEnd(_ end: Int) -> Bool {
    guard end < limit else { return true }
    if text.bytes[end].startsWordCharacter { return false }
    let mark = text.skipSpace(end, limit)
    if text.slash(mark, limit) > 0 || text.dash(mark, limit) > 0 { return false }
    let isMark = text.bytes[end] == .dot || text.bytes[end] == .comma
    return !(isMark && end + 1 < limit && text.bytes[end + 1].isDigit)
  }

  // MARK: «sau đây gọi là …»

  /// So many names a text may give; what comes behind them is passed over.
  private static let mostNames = 64

  /// A name for a document begins with its type word and says more than that.
  func addGivenName(_ short: TextSpan, bracket: Int) {
    guard givenNames.count < Self.mostNames, short.count <= 120,
      let type = typePhrases.match(text.folded, at: short.lowerBound, limit: short.upperBound),
      type.end < short.upperBound
    else { return }
    givenNames.append(
      GivenName(span: short, type: type.value, bracket: bracket, paragraph: floor))
  }

  /// The longest name given before that stands at `i`.
  private func givenName(at i: Int) -> (index: Int, end: Int)? {
    var found: (index: Int, end: Int)?
    for (index, name) in givenNames.enumerated() {
      if let end = text.end(ofSame: name.span, at: i, limit), end > found?.end ?? 0 {
        found = (index, end)
      }
    }
    return found
  }

  // MARK: What they repeat

  /// Settles what each mention repeats, when all references are known.
  func finishMentions(_ plan: Plan) {
    guard !mentions.isEmpty else { return }
    let resolver = MentionResolver(
      facts.references, names: givenNames, ownType: ownType, plan: plan, text: text, tables: tables)
    var firstWords: [Int] = []
    for draft in mentions {
      var mention = draft.mention
      mention.antecedent = resolver.resolve(draft)
      if mention.antecedent == .unknown(.nothingBefore) {
        if firstWords.isEmpty { firstWords = firstTypeWords() }
        if firstWords[mention.type] < mention.span.lowerBound {
          mention.antecedent = .unknown(.notCited)
        }
      }
      // «Chương trình 01», «Quyết định 12 suất»: without a document of that number it may be no mention.
      let isDoubtful =
        mention.kind == .bare && mention.reference == nil
        && (!tables.documentTypes[mention.type].isNormative || (draft.number ?? 0) < 10)
      if !isDoubtful { facts.mentions.append(mention) }
    }
  }

  /// For each type where its word first stands in the text, its end where nowhere.
  private func firstTypeWords() -> [Int] {
    var first = [Int](repeating: text.bytes.count, count: tables.documentTypes.count)
    var start = 0
    while let found = typePhrases.firstMatch(text.folded, in: start..<text.bytes.count) {
      let type = found.match.value
      first[type] = min(first[type], found.start)
      start = found.match.end
    }
    return first
  }

  // MARK: Quotes and titles

  /// Whether a quote that is not closed before it holds a place of the paragraph. Places come in text
  /// order.
  private func isQuoted(_ place: Int) -> Bool {
    var i = max(quotes.place, floor)
    while i < place {
      switch text.bytes[i] {
      case .quote: quotes.isStraight.toggle()
      case .leadOfSigns where i + 1 < place:
        if text.bytes[i + 1] == 0xAB { quotes.depth += 1 }
        if text.bytes[i + 1] == 0xBB { quotes.depth -= 1 }
      case .leadOfMarks where i + 2 < place && text.bytes[i + 1] == 0x80:
        if text.bytes[i + 2] == 0x9C { quotes.depth += 1 }
        if text.bytes[i + 2] == 0x9D { quotes.depth -= 1 }
      default: break
      }
      i += 1
    }
    quotes.place = place
    return quotes.isStraight || quotes.depth > 0
  }
}

/// Ngoặc kép: how many are open at a place of the paragraph.
struct OpenQuotes {
  var place = 0
  var depth = 0
  var isStraight = false
}

extension TextCursor {
  /// Where the words of `span` end if they stand at `start` too, upper and lower case and white space
  /// aside.
  func end(ofSame span: TextSpan, at start: Int, _ limit: Int) -> Int? {
    var i = start
    var j = span.lowerBound
    while j < span.upperBound {
      guard i < limit else { return nil }
      if bytes[j].isSpace {
        guard bytes[i].isSpace else { return nil }
        i = skipSpace(i, limit)
        j = skipSpace(j, span.upperBound)
      } else {
        guard folded[i] == folded[j] else { return nil }
        i += 1
        j += 1
      }
    }
    return i == limit || !bytes[i].startsWordCharacter ? i : nil
  }
}
