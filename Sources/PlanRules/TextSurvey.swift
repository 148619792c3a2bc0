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
  /// The words of `longParagraphs`, a hash each without regard to case.
  var wordHashes: [UInt64] = []
  /// «Phụ lục», «danh sách kèm theo», in text order.
  var appendixPointers: [TextSpan] = []

  let source: SourceText
  let tables: Tables
  /// The starts of all words that point to an appendix.
  let pointerStarts: [UInt64]
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
      var folding: UInt8 = 0
      var seen: UInt8 = 0
      var hash: UInt64 = 0
      while i < end {
        let byte = bytes[i]
        let kind = classes[Int(byte)]
        if kind == 0 { break }
        let small = folded[i]
        folding |= byte ^ small
        seen |= kind
        hash = (hash << 7 | hash >> 57) ^ UInt64(small)
        i &+= 1
      }
      var capitals = 0
      var letters = 0
      // Few words have a capital.
      if folding != 0 {
        for j in start..<i {
          letters += Int(classes[Int(bytes[j])] & ByteClass.letter)
          capitals += bytes[j] == folded[j] ? 0 : 1
        }
        if capitals == letters { loudWords += 1 }
      }
      let isOdd = seen & ByteClass.odd != 0
      words += 1
      if start >= hashStart {
        hash = (hash ^ hash >> 32) &* 0x9e37_79b9_7f4a_7c15
        wordHashes.append(hash)
        // Their order matters not.
        if bytes[start].isDigit || bytes[i - 1].isDigit { numbers &+= hash ^ hash >> 29 }
      }
      let mayPoint =
        isRead && StartBits.isMarked(pointers, folded, at: start)
      if mayPoint { readPointer(at: start) }
      if capitals > 0 || isPreviousCapital || isOdd {
        previous = wordStart..<wordEnd
        let isCapital = capitals > 0 && Self.beginsCapital(start, bytes, folded)
        if Self.mayMoveTone(start..<i, folded) { readTone(start..<i, isCapital: isCapital) }
        if isCapital, capitals < letters, StartBits.isMarked(names, folded, at: start) {
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
