import PlanSyntax
import RuleTables
import SourceText

/// Khảo sát chữ: what the rules on spacing, abbreviations, spellings and appendices look for, found in
/// one pass over the words of the document. What of it is a fault, the rules say.
struct TextSurvey {
  /// «thuận lợi , khó khăn», «địa phương,các».
  struct SpacingFault {
    /// The word before the mark to the word behind it.
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
    /// Indexes of `wordHashes`.
    let words: Range<Int>
    /// A sum over its words with digits.
    let numbers: UInt64
  }

  private(set) var spacingFaults: [SpacingFault] = []
  /// Words of two and more capitals: «CBQL», «GD&ĐT». No Roman numerals, no words in a line of capitals.
  private(set) var abbreviations: [TextSpan] = []
  private(set) var toneWords: [ToneWord] = []
  /// Names of bodies that begin with a capital.
  private(set) var bodyNames: [BodyName] = []
  /// Words with letters of Latin and of another script.
  private(set) var mixedWords: [TextSpan] = []
  /// Words with a character that could not be decoded.
  private(set) var damagedWords: [TextSpan] = []
  private(set) var longParagraphs: [LongParagraph] = []
  /// The words of `longParagraphs`, a hash each without regard to case.
  private(set) var wordHashes: [UInt64] = []
  /// «Phụ lục», «danh sách kèm theo», in text order.
  private(set) var appendixPointers: [TextSpan] = []

  private let source: SourceText
  private let tables: Tables
  /// The starts of all words that point to an appendix.
  private let pointerStarts: [UInt64]
  // The paragraph that is read.
  private var limit = 0
  private var paragraph = 0
  private var isProse = false
  private var isRead = false
  // The word before, as far as it matters to the next.
  private var previous = 0..<0
  private var isPreviousCapital = false
  private var pointerEnd = 0
  private var nameEnd = 0
  private var capitalRun = CapitalRun()

  init(source: SourceText, tables: Tables, plan: Plan) {
    self.source = source
    self.tables = tables
    pointerStarts = zip(
      tables.vocabulary.appendixPointers.startBits, tables.vocabulary.attachmentPointers.startBits
    ).map { $0 | $1 }
    wordHashes.reserveCapacity(source.bytes.count / 6)
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
      let firstWord = wordHashes.count
      let numbers = survey(paragraph.span, hashedFrom: isLong ? paragraph.text.lowerBound : .max)
      if wordHashes.count - firstWord >= Self.fewestWords {
        longParagraphs.append(
          LongParagraph(
            paragraph: index, words: firstWord..<wordHashes.count, numbers: numbers))
      } else {
        wordHashes.removeLast(wordHashes.count - firstWord)
      }
    }
  }

  /// Fewer words than this may well stand twice.
  private static let fewestWords = 20

  /// The hot loop: of most words and marks the bytes next to them tell that they are nothing.
  /// - Parameter hashStart: from where on the words are hashed.
  /// - Returns: what their words with digits sum up to.
  private mutating func survey(_ span: TextSpan, hashedFrom hashStart: Int) -> UInt64 {
    limit = span.upperBound
    previous = span.lowerBound..<span.lowerBound
    isPreviousCapital = false
    capitalRun = CapitalRun(from: abbreviations.count)
    // Held here, so that the loop need not.
    let byteArray = source.bytes
    let bytes = byteArray.span
    let foldedArray = source.folded
    let folded = foldedArray.span
    let pointerArray = pointerStarts
    let pointers = pointerArray.span
    let classArray = ByteClass.table
    let classes = classArray.span
    let nameArray = tables.agencyPhrases.startBits
    let names = nameArray.span
    var numbers: UInt64 = 0
    let end = span.upperBound
    var words = 0
    var loudWords = 0
    let firstAbbreviation = abbreviations.count
    var wordStart = span.lowerBound
    var wordEnd = span.lowerBound
    var i = span.lowerBound
    while i < end {
      let byte = bytes[i]
      guard classes[Int(byte)] & ByteClass.letter != 0 else {
        if isProse, byte < 0x40, Self.isMark(byte) {
          // Behind a word and before white space: as it should be.
          let isUsual = wordEnd == i && (i + 1 >= end || bytes[i + 1].isSpace)
          if !isUsual {
            previous = wordStart..<wordEnd
            readMark(byte, at: i)
          }
        }
        i += 1
        continue
      }
      let start = i
      var capitals = 0
      var letters = 0
      var seen: UInt8 = 0
      var hash: UInt64 = 0
      while i < end {
        let byte = bytes[i]
        let kind = classes[Int(byte)]
        if kind == 0 { break }
        let small = folded[i]
        letters &+= Int(kind & ByteClass.letter)
        capitals &+= byte == small ? 0 : 1
        seen |= kind
        hash = (hash << 7 | hash >> 57) ^ UInt64(small)
        i &+= 1
      }
      let isOdd = seen & ByteClass.odd != 0
      words += 1
      if start >= hashStart {
        hash = (hash ^ hash >> 32) &* 0x9e37_79b9_7f4a_7c15
        wordHashes.append(hash)
        // Their order matters not.
        if bytes[start].isDigit || bytes[i - 1].isDigit { numbers &+= hash ^ hash >> 29 }
      }
      if capitals == letters { loudWords += 1 }
      let mayPoint =
        isRead && start + 2 < bytes.count
        && StartBits.isMarked(pointers, folded[start], folded[start + 1], folded[start + 2])
      if mayPoint { readPointer(at: start) }
      if capitals > 0 || isPreviousCapital || isOdd {
        previous = wordStart..<wordEnd
        let isCapital = capitals > 0 && Self.beginsCapital(start, bytes, folded)
        if Self.mayMoveTone(start..<i, folded) { readTone(start..<i, isCapital: isCapital) }
        if isCapital, capitals < letters, start + 2 < bytes.count,
          StartBits.isMarked(names, folded[start], folded[start + 1], folded[start + 2])
        {
          readName(start..<i)
        }
        if isOdd { readOdd(start..<i) }
        if isRead, isProse, capitals >= 2 {
          readAbbreviation(start..<i, capitals: capitals, letters: letters)
        }
        isPreviousCapital = isCapital
      }
      wordStart = start
      wordEnd = i
    }
    capitalRun.end(&abbreviations)
    if loudWords * 2 > words { abbreviations.removeSubrange(firstAbbreviation...) }
    return numbers
  }

  // MARK: Words

  private mutating func readPointer(at start: Int) {
    guard start >= pointerEnd else { return }
    let match =
      tables.vocabulary.appendixPointers.match(source.folded, at: start, limit: limit)
      ?? tables.vocabulary.attachmentPointers.match(source.folded, at: start, limit: limit)
    guard let match else { return }
    appendixPointers.append(start..<match.end)
    pointerEnd = match.end
  }

  private mutating func readTone(_ word: TextSpan, isCapital: Bool) {
    let start = word.lowerBound
    let isAfterSpace = previous.upperBound + 1 == start && source.bytes[start - 1] == 0x20
    guard isCapital || isAfterSpace else { return }
    toneWords.append(
      ToneWord(span: word, before: isPreviousCapital && isAfterSpace ? previous : nil))
  }

  private mutating func readName(_ word: TextSpan) {
    let start = word.lowerBound
    guard start >= nameEnd,
      let match = tables.agencyPhrases.match(source.folded, at: start, limit: limit),
      match.end > word.upperBound
    else { return }
    bodyNames.append(
      BodyName(
        agency: match.value, span: start..<match.end, beginsSentence: beginsSentence(start)))
    nameEnd = match.end
  }

  private static func beginsCapital(
    _ start: Int, _ bytes: Span<UInt8>, _ folded: Span<UInt8>
  ) -> Bool {
    if bytes[start] != folded[start] { return true }
    guard bytes[start] >= 0xC3 else { return false }
    var i = start + 1
    while i < bytes.count, bytes[i] & 0xC0 == 0x80 {
      if bytes[i] != folded[i] { return true }
      i += 1
    }
    return false
  }

  /// Whether nothing, a bullet, a full stop or a colon stands before a word.
  private func beginsSentence(_ start: Int) -> Bool {
    var i = start
    while i > 0, source.bytes[i - 1].isSpace { i -= 1 }
    guard i > 0, previous.upperBound > previous.lowerBound else { return true }
    switch source.bytes[i - 1] {
    case 0x2E, 0x3A, 0x2D, 0x2B, 0x29, 0x21, 0x3F: return true
    default: return false
    }
  }

  /// Whether a word ends in «oa», «oe» or «uy» with a tone, for all that a glance can tell.
  private static func mayMoveTone(_ word: TextSpan, _ folded: Span<UInt8>) -> Bool {
    guard word.count >= 3 else { return false }
    let last = folded[word.upperBound - 1]
    if last < 0x80 {
      return (last == 0x61 || last == 0x65 || last == 0x79) && folded[word.upperBound - 2] >= 0x80
    }
    var lead = word.upperBound - 1
    while lead > word.lowerBound, folded[lead] & 0xC0 == 0x80 { lead -= 1 }
    guard lead > word.lowerBound else { return false }
    return folded[lead - 1] == 0x6F || folded[lead - 1] == 0x75
  }

  /// A damaged word, or one of two scripts unless all of it is Greek or Cyrillic.
  private mutating func readOdd(_ word: TextSpan) {
    var hasLatin = false
    var hasOther = false
    for i in word {
      switch source.bytes[i] {
      case 0x41...0x5A, 0x61...0x7A, 0xC3...0xC6, 0xE1: hasLatin = true
      case 0xCE...0xD4: hasOther = true
      case 0xEF:
        if i + 2 < word.upperBound, source.bytes[i + 1] == 0xBF, source.bytes[i + 2] == 0xBD {
          return damagedWords.append(word)
        }
      default: break
      }
    }
    if hasLatin, hasOther { mixedWords.append(word) }
  }

  // MARK: Abbreviations

  private mutating func readAbbreviation(_ word: TextSpan, capitals: Int, letters: Int) {
    let isLoud = capitals == letters
    guard isLoud || (capitals >= 3 && letters - capitals <= 2) else { return }
    let isWord = source.hasTone(in: word) || source.isSyllable(word)
    let follows = previous.upperBound + 1 == word.lowerBound
    // «GD&ĐT» is one.
    if follows, !isWord, source.bytes[word.lowerBound - 1] == 0x26,
      abbreviations.last?.upperBound == previous.upperBound
    {
      let whole = abbreviations.removeLast()
      abbreviations.append(whole.lowerBound..<word.upperBound)
      return capitalRun.add(word, isWord: false)
    }
    let goesOn =
      follows && capitalRun.last == previous && source.bytes[word.lowerBound - 1] == 0x20
    if !goesOn { capitalRun.end(&abbreviations) }
    capitalRun.add(word, isWord: isWord)
    if !isWord, !isPartOfCode(word), !isRoman(word) { abbreviations.append(word) }
  }

  /// Whether a mark that makes a number or a name of it touches a word: «KH-UBND», «/GV», «TP.HCM».
  private func isPartOfCode(_ word: TextSpan) -> Bool {
    let bytes = source.bytes
    if word.lowerBound > 0 {
      let before = bytes[word.lowerBound - 1]
      if before == 0x2F || before == 0x2D || before == 0x2E || before == 0x40 { return true }
    }
    guard word.upperBound < limit else { return false }
    let after = bytes[word.upperBound]
    if after == 0x2F || after == 0x2D || after == 0x40 { return true }
    // «TP.HCM», but «… của CBQL.»
    return after == 0x2E && word.upperBound + 1 < limit && !bytes[word.upperBound + 1].isSpace
      && bytes[word.upperBound + 1] != 0x2F
  }

  private func isRoman(_ word: TextSpan) -> Bool {
    word.allSatisfy { i in
      switch source.bytes[i] {
      case 0x49, 0x56, 0x58, 0x4C, 0x43: true
      default: false
      }
    }
  }

  // MARK: Marks

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x3B, 0x3A, 0x2E, 0x21, 0x3F: true
    default: false
    }
  }

  private mutating func readMark(_ mark: UInt8, at i: Int) {
    let word = previous
    guard !word.isEmpty else { return }
    let bytes = source.bytes
    let isAtEnd = i + 1 >= limit
    if word.upperBound < i {
      // White space of a line, and nothing else, between the word and the mark.
      guard i - word.upperBound <= 3, isAtEnd || bytes[i + 1].isSpace || isGlued(mark, at: i),
        (word.upperBound..<i).allSatisfy({ bytes[$0] == 0x20 })
      else { return }
      return add(word.lowerBound..<endOfNextWord(i + 1), mark: i, isSpaceBefore: true)
    }
    guard !isAtEnd, bytes[i + 1].startsWordCharacter, !bytes[i + 1].isDigit,
      !bytes[word.upperBound - 1].isDigit, letterCount(word) >= 2
    else { return }
    let end = endOfToken(i + 1)
    let next = i + 1..<source.bytes.wordEnd(from: i + 1, limit: end)
    guard letterCount(next) >= 2, isPlainToken(startOfToken(word.lowerBound)..<word.lowerBound),
      isPlainToken(next.upperBound..<end)
    else { return }
    // «…giáo dục.Các trường», but «TP.HCM», «v.v», «gmail.com».
    if mark == 0x2E {
      guard source.isCapital(at: i + 1), !source.isCapital(at: word.lowerBound),
        letterCount(word) >= 3, !source.isAllCapitals(next)
      else { return }
    }
    add(word.lowerBound..<next.upperBound, mark: i, isSpaceBefore: false)
  }

  /// «sách ,các trường».
  private func isGlued(_ mark: UInt8, at i: Int) -> Bool {
    let next = source.bytes[i + 1]
    return (mark == 0x2C || mark == 0x3B) && next.startsWordCharacter && !next.isDigit
  }

  private mutating func add(_ span: TextSpan, mark: Int, isSpaceBefore: Bool) {
    spacingFaults.append(
      SpacingFault(span: span, mark: mark, paragraph: paragraph, isSpaceBefore: isSpaceBefore))
  }

  /// The end of the word behind a mark, on the same line; the mark's own end where none stands there.
  private func endOfNextWord(_ start: Int) -> Int {
    var i = start
    while i < limit, source.bytes[i] == 0x20, i - start < 4 { i += 1 }
    let end = source.bytes.wordEnd(from: i, limit: limit)
    return end > i ? end : start
  }

  /// Addresses and the like are no words: a token of at most 60 bytes up to the white space.
  private func endOfToken(_ start: Int) -> Int {
    var i = start
    while i < limit, i - start < 60, !source.bytes[i].isSpace { i += 1 }
    return i
  }

  private func startOfToken(_ end: Int) -> Int {
    var i = end
    while i > 0, end - i < 60, !source.bytes[i - 1].isSpace { i -= 1 }
    return i
  }

  private func isPlainToken(_ span: TextSpan) -> Bool {
    !span.contains { i in
      let byte = source.bytes[i]
      return byte == 0x40 || byte == 0x2F || byte == 0x2E && i + 1 < span.upperBound
        || byte == 0x5F || byte == 0x5C
    }
  }

  private func letterCount(_ span: TextSpan) -> Int {
    var count = 0
    for i in span where source.bytes[i] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// Dãy chữ hoa: words in capitals one behind the other. Where one of them is a syllable they are a
/// title, «VUI HỌC AN TOÀN GT», and no abbreviations.
private struct CapitalRun {
  /// How many abbreviations there were before the run.
  private var first = 0
  private var hasWord = false
  private(set) var last = 0..<0

  init(from first: Int = 0) { self.first = first }

  mutating func add(_ word: TextSpan, isWord: Bool) {
    if isWord { hasWord = true }
    last = word
  }

  mutating func end(_ abbreviations: inout [TextSpan]) {
    if hasWord, first < abbreviations.count { abbreviations.removeSubrange(first...) }
    first = abbreviations.count
    hasWord = false
    last = 0..<0
  }
}

extension SourceText {
  /// Whether the character at an offset is a capital letter.
  func isCapital(at i: Int) -> Bool {
    if bytes[i] != folded[i] { return true }
    guard bytes[i] >= 0xC3 else { return false }
    var j = i + 1
    while j < bytes.count, bytes[j] & 0xC0 == 0x80 {
      if bytes[j] != folded[j] { return true }
      j += 1
    }
    return false
  }

  /// Whether every letter of a word is a capital.
  func isAllCapitals(_ word: TextSpan) -> Bool {
    for i in word where bytes[i] & 0xC0 != 0x80 && !bytes[i].isDigit && !isCapital(at: i) {
      return false
    }
    return !word.isEmpty
  }

  /// Whether a word has a vowel with a tone, or one that no abbreviation has; «Đ», «Ă», «Â», «Ê», «Ô»,
  /// «Ơ» and «Ư» have none.
  func hasTone(in word: TextSpan) -> Bool {
    for i in word {
      switch bytes[i] {
      case 0xE1, 0xC5: return true
      case 0xC3:
        guard i + 1 < word.upperBound else { return false }
        let second = folded[i + 1]
        if second != 0xA2, second != 0xAA, second != 0xB4 { return true }
      default: break
      }
    }
    return false
  }
}

extension [UInt8] {
  /// The end of the word that begins at `i`; `i` itself where none does.
  func wordEnd(from i: Int, limit: Int) -> Int {
    var end = i
    while end < limit, self[end].startsWordCharacter || (end > i && self[end] & 0xC0 == 0x80) {
      end += 1
    }
    return end
  }
}

/// Loại byte: what a byte is to a word; 0 where it ends one.
private enum ByteClass {
  /// It begins a letter or is a digit.
  static let letter: UInt8 = 1
  private static let inside: UInt8 = 2
  /// Leads of Greek, of Cyrillic and of U+FFFD.
  static let odd: UInt8 = 4

  static let table: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    if byte & 0xC0 == 0x80 { return inside }
    guard byte.startsWordCharacter else { return 0 }
    let isOdd = (0xCE...0xD4).contains(byte) || byte == 0xEF
    return letter | inside | (isOdd ? odd : 0)
  }
}
