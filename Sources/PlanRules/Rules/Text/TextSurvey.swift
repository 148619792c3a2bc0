import PlanSyntax
import RuleTables
import SourceText

/// Khảo sát chữ: what the rules on spacing, abbreviations, spellings and appendices look for, found in
/// one pass over the words of the document. What of it is a fault, the rules say.
struct TextSurvey {
  /// «thuận lợi , khó khăn», «địa phương,các».
  struct SpacingFault {
    /// The word before the mark to the word after it.
    let span: TextSpan
    let mark: Int
    /// Index of `Plan.paragraphs`.
    let paragraph: Int
    let isSpaceBefore: Bool
  }

  /// A syllable that may carry its tone mark on either of two letters, in a name.
  struct ToneWord {
    let span: TextSpan
    /// The word right before it where it has a capital.
    let before: TextSpan?
  }

  struct BodyName {
    /// Index of `Tables.agencies`.
    let agency: Int
    let span: TextSpan
    let beginsSentence: Bool
  }

  /// A paragraph of the body that is long enough to be missed for nothing if it stands twice.
  struct LongParagraph {
    /// Index of `Plan.paragraphs`.
    let paragraph: Int
    /// Indexes of `words.hashes`.
    let words: Range<Int>
    /// A sum over its words with digits.
    let numbers: UInt64
  }

  var spacingFaults: [SpacingFault] = []
  /// Words of two and more capitals: «CBQL», «GD&ĐT». No Roman numerals, no words in a line of capitals.
  var abbreviations: [TextSpan] = []
  var toneWords: [ToneWord] = []
  /// Names of bodies that begin with a capital.
  var bodyNames: [BodyName] = []
  /// Words with letters of Latin and of another script.
  var mixedWords: [TextSpan] = []
  /// Words with a character that could not be decoded.
  var damagedWords: [TextSpan] = []
  var longParagraphs: [LongParagraph] = []
  /// All words of the plan's paragraphs.
  var words: TextWords
  /// «Phụ lục», «danh sách kèm theo», in text order.
  var appendixPointers: [TextSpan] = []
  /// Where the name of an ended body or of a centrally run city may begin, by its first word.
  var bodyStarts: [Int] = []

  let source: SourceText
  let tables: Tables
  let appendixPhrases: PhraseTable
  let attachmentPhrases: PhraseTable
  // The paragraph that is read.
  var limit = 0
  var paragraph = 0
  var isProse = false
  var isRead = false
  // The word before, as far as it matters to the next.
  var previous = 0..<0
  var isPreviousCapital = false
  var pointerEnd = 0
  var nameEnd = 0
  var capitalRun = CapitalRun()

  init(source: SourceText, tables: Tables, plan: Plan) {
    self.source = source
    self.tables = tables
    words = TextWords(byteCount: source.bytes.count)
    appendixPhrases = tables.ruleWords.appendixPointers
    attachmentPhrases = tables.ruleWords.attachmentPointers
    // Held here, so that the loops need not.
    let (byteArray, foldedArray) = (source.bytes, source.folded)
    let (notableArray, nameArray) = (Self.notableWords(tables), tables.agencyPhrases.startBits)
    for (index, paragraph) in plan.paragraphs.enumerated() {
      self.paragraph = index
      switch paragraph.part {
      case .title, .basis, .body, .closing:
        isRead = true
        isProse = paragraph.kind != .table
      case .appendix:
        isRead = false
        isProse = paragraph.kind != .table
      case .letterhead, .recipients, .signature:
        isRead = false
        isProse = false
      }
      let isLong =
        isProse && (paragraph.part == .body || paragraph.part == .closing)
        && paragraph.text.count >= Self.fewestWords * 4
      survey(
        paragraph.span, isLong ? paragraph.text.lowerBound : .max, byteArray.span,
        foldedArray.span, notableArray.span, nameArray.span)
    }
  }

  /// Fewer words than this may well stand twice.
  private static let fewestWords = 20

  /// The words that `readNotable` knows something of, as `FirstWords` marks them.
  private static func notableWords(_ tables: Tables) -> [UInt64] {
    var words = tables.bodyWords
    words.mark(allOf: tables.appendixWords)
    words.mark(TextWords.school)
    words.mark(TextWords.week)
    return words.bits
  }

  /// The hot loop, a word or a mark a turn: of most the bytes next to them tell that they are nothing.
  /// - Parameter textStart: where the text of a long paragraph begins, after its numeral.
  private mutating func survey(
    _ span: TextSpan, _ textStart: Int, _ bytes: Span<UInt8>, _ folded: Span<UInt8>,
    _ notable: Span<UInt64>, _ names: Span<UInt64>
  ) {
    limit = span.upperBound
    previous = span.lowerBound..<span.lowerBound
    isPreviousCapital = false
    capitalRun = CapitalRun(from: abbreviations.count)
    var (hashArray, wordCount) = words.lend(byteCount: span.count)
    var hashes = hashArray.mutableSpan
    let firstWord = wordCount
    var (firstTextWord, numbers) = (wordCount, 0 as UInt64)
    let end = span.upperBound
    var loudWords = 0
    let firstAbbreviation = abbreviations.count
    var (i, wordStart, wordEnd) = (span.lowerBound, span.lowerBound, span.lowerBound)
    while i < end {
      let byte = bytes[i]
      if byte == .space {
        i &+= 1
        continue
      }
      let first = EightBytes.load(folded, at: i)
      let marks = EightBytes.wordEnd(first)
      guard marks & EightBytes.firstHighBit == 0, !byte.isContinuation else {
        if isProse, byte < .at, Self.isMark(byte) {
          // After a word and before white space: as it should be.
          let isUsual = wordEnd == i && (i + 1 >= end || bytes[i + 1].isSpace)
          if !isUsual { readMark(byte, at: i, after: wordStart..<wordEnd) }
        }
        i &+= 1
        continue
      }
      let start = i
      let hash: UInt64
      let signs: UInt64
      (i, hash, signs) = Self.word(first, marks, bytes, folded, from: start, limit: end)
      hashes[wordCount] = hash
      wordCount &+= 1
      if start < textStart { firstTextWord = wordCount }
      if FirstWords.isMarked(notable, hash) { readNotable(start..<i, hash, folded) }
      if signs != 0 || isPreviousCapital {
        if start >= textStart, bytes[start].isDigit || bytes[i - 1].isDigit {
          // Their order matters not.
          numbers &+= hash ^ hash >> 29
        }
        let isLoud = read(start..<i, first, after: wordStart..<wordEnd, bytes, folded, names)
        loudWords += isLoud ? 1 : 0
      }
      wordStart = start
      wordEnd = i
      // As after nearly every word.
      if i < end, bytes[i] == .space { i &+= 1 }
    }
    words.endParagraph(hashArray, count: wordCount)
    capitalRun.end(&abbreviations)
    if loudWords * 2 > wordCount - firstWord { abbreviations.removeSubrange(firstAbbreviation...) }
    if textStart < .max { addLong(firstTextWord..<wordCount, numbers: numbers) }
  }

  private mutating func addLong(_ words: Range<Int>, numbers: UInt64) {
    guard words.count >= Self.fewestWords else { return }
    longParagraphs.append(LongParagraph(paragraph: paragraph, words: words, numbers: numbers))
  }

  /// Where a word ends, its hash, and what makes it worth a closer look.
  @inline(__always)
  private static func word(
    _ first: UInt64, _ marks: UInt64, _ bytes: Span<UInt8>, _ folded: Span<UInt8>,
    from start: Int, limit: Int
  ) -> (end: Int, hash: UInt64, signs: UInt64) {
    let end = start &+ marks.trailingZeroBitCount &>> 3
    guard marks != 0, end <= limit else {
      return longWord(bytes, folded, from: start, limit: limit)
    }
    let mask = EightBytes.mask(before: marks)
    let signs = EightBytes.signs(EightBytes.load(bytes, at: start), folded: first) & mask
    return (end, WordHash.adding(first & mask, to: 0), signs)
  }

  /// A word of eight bytes and more, or one that the paragraph's end cuts.
  @inline(never)
  private static func longWord(
    _ bytes: Span<UInt8>, _ folded: Span<UInt8>, from start: Int, limit: Int
  ) -> (end: Int, hash: UInt64, signs: UInt64) {
    var i = start
    var hash: UInt64 = 0
    var signs: UInt64 = 0
    while i < limit {
      let block = EightBytes.load(bytes, at: i)
      let small = EightBytes.load(folded, at: i)
      let length = min(EightBytes.wordEnd(small).trailingZeroBitCount >> 3, limit - i)
      guard length > 0 else { break }
      let mask = EightBytes.mask(length)
      hash = WordHash.adding(small & mask, to: hash)
      signs |= EightBytes.signs(block, folded: small) & mask
      i += length
      if length < 8 { break }
    }
    return (i, hash, signs)
  }

  /// Reads one of the few words that have a capital or a digit, stand after one with a capital, or may
  /// be of another script.
  /// - Parameter first: the first eight bytes from its start on, folded.
  /// - Returns: whether all of it is capitals.
  // Not in the hot loop, which would have to keep its values out of registers for it.
  @inline(never)
  private mutating func read(
    _ word: TextSpan, _ first: UInt64, after before: TextSpan, _ bytes: Span<UInt8>,
    _ folded: Span<UInt8>, _ names: Span<UInt64>
  ) -> Bool {
    var (capitals, letters, isOdd) = (0, 0, false)
    var i = word.lowerBound
    while i < word.upperBound {
      let byte = bytes[i]
      letters &+= byte.isContinuation ? 0 : 1
      capitals &+= byte == folded[i] ? 0 : 1
      // Leads of Greek, of Cyrillic and of U+FFFD.
      if byte.isLeadOfOtherScript || byte == .leadOfReplacement { isOdd = true }
      if byte == .leadOfLatin1, i &+ 1 < word.upperBound, bytes[i &+ 1].isEth { isOdd = true }
      i &+= 1
    }
    guard capitals > 0 || isPreviousCapital || isOdd else { return false }
    previous = before
    let isCapital = capitals > 0 && TextCursor.isUpper(word.lowerBound, bytes, folded)
    if Self.mayMoveTone(word, folded) { readTone(word, isCapital: isCapital) }
    if isCapital, capitals < letters, StartBits.isMarked(names, key: StartBits.key(first)) {
      readName(word)
    }
    if isOdd { readOdd(word) }
    if isRead, isProse, capitals >= 2 {
      readAbbreviation(word, capitals: capitals, letters: letters)
    }
    isPreviousCapital = isCapital
    return capitals == letters
  }
}
