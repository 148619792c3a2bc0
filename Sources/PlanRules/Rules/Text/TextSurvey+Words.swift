import PlanSyntax
import RuleTables
import SourceText

/// Names, odd letters and abbreviations.
extension TextSurvey {
  /// Reads a word that a pointer to an appendix or a body's name may begin with, or that is one of the two
  /// counted.
  // Not in the hot loop, which would have to keep its values out of registers for it.
  @inline(never)
  mutating func readNotable(_ word: TextSpan, _ hash: UInt64, _ folded: Span<UInt8>) {
    let (start, end) = (word.lowerBound, word.upperBound)
    if hash == TextWords.school { words.schools.append(start) }
    if hash == TextWords.week { words.weeks.append(start) }
    if isRead, start >= pointerEnd,
      tables.appendixWords.mayBegin(hash, folded, end: end, limit: limit)
    {
      readPointer(start)
    }
    if tables.bodyWords.mayBegin(hash, folded, end: end, limit: limit) { bodyStarts.append(start) }
  }

  private mutating func readPointer(_ start: Int) {
    let folded = source.folded
    let match =
      appendixPhrases.match(folded, at: start, limit: limit)
      ?? attachmentPhrases.match(folded, at: start, limit: limit)
    guard let match else { return }
    appendixPointers.append(start..<match.end)
    pointerEnd = match.end
  }

  mutating func readTone(_ word: TextSpan, isCapital: Bool) {
    let start = word.lowerBound
    let isAfterSpace = previous.upperBound + 1 == start && source.bytes[start - 1] == .space
    guard isCapital || isAfterSpace else { return }
    toneWords.append(
      ToneWord(span: word, before: isPreviousCapital && isAfterSpace ? previous : nil))
  }

  mutating func readName(_ word: TextSpan) {
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

  /// Whether nothing, a bullet, a full stop or a colon stands before a word.
  func beginsSentence(_ start: Int) -> Bool {
    let i = source.cursor.skipSpaceBack(start, 0)
    guard i > 0, previous.upperBound > previous.lowerBound else { return true }
    switch source.bytes[i - 1] {
    case .dot, .colon, .hyphen, .plus, .closeBracket, .exclamationMark, .questionMark: return true
    default: return false
    }
  }

  /// Whether a word ends in «oa», «oe» or «uy» with a tone, for all that a glance can tell.
  static func mayMoveTone(_ word: TextSpan, _ folded: Span<UInt8>) -> Bool {
    guard word.count >= 3 else { return false }
    let last = folded[word.upperBound - 1]
    if last.isASCII {
      return (last == UInt8(ascii: "a") || last == UInt8(ascii: "e") || last == UInt8(ascii: "y"))
        && !folded[word.upperBound - 2].isASCII
    }
    var lead = word.upperBound - 1
    while lead > word.lowerBound, folded[lead].isContinuation { lead -= 1 }
    guard lead > word.lowerBound else { return false }
    return folded[lead - 1] == UInt8(ascii: "o") || folded[lead - 1] == UInt8(ascii: "u")
  }

  /// A damaged word, or one of two scripts; one that is all Greek or Cyrillic only in a number.
  mutating func readOdd(_ word: TextSpan) {
    var hasLatin = false
    var hasOther = false
    for i in word {
      switch source.bytes[i] {
      case .leadOfLatin1 where i + 1 < word.upperBound && source.bytes[i + 1].isEth:
        return mixedWords.append(word)
      case UInt8.leadOfLatin1...UInt8.leadOfHorn, .leadOfTones: hasLatin = true
      case .leadOfReplacement:
        if source.cursor.isReplacement(i, word.upperBound) { return damagedWords.append(word) }
      case let byte:
        hasLatin = hasLatin || byte.isASCIILetter
        hasOther = hasOther || byte.isLeadOfOtherScript
      }
    }
    if hasOther, hasLatin || isInNumber(word) { mixedWords.append(word) }
  }

  /// «16/2022/TT»: after a slash that stands after a digit.
  private func isInNumber(_ word: TextSpan) -> Bool {
    word.lowerBound > 1 && source.bytes[word.lowerBound - 1] == .slash
      && source.bytes[word.lowerBound - 2].isDigit
  }

  // MARK: Abbreviations

  mutating func readAbbreviation(_ word: TextSpan, capitals: Int, letters: Int) {
    let isLoud = capitals == letters
    guard isLoud || (capitals >= 3 && letters - capitals <= 2) else { return }
    let isWord = source.hasTone(in: word) || source.isSyllable(word)
    let follows = previous.upperBound + 1 == word.lowerBound
    // «GD&ĐT» is one.
    if follows, !isWord, source.bytes[word.lowerBound - 1] == .ampersand,
      abbreviations.last?.upperBound == previous.upperBound
    {
      let whole = abbreviations.removeLast()
      abbreviations.append(whole.lowerBound..<word.upperBound)
      return capitalRun.add(word, isWord: false)
    }
    let goesOn =
      follows && capitalRun.last == previous && source.bytes[word.lowerBound - 1] == .space
    if !goesOn { capitalRun.end(&abbreviations) }
    capitalRun.add(word, isWord: isWord)
    if !isWord, !isPartOfCode(word),
      RomanNumeral.value(source.bytes[word], below: 400) == nil
    {
      abbreviations.append(word)
    }
  }

  /// Whether a mark that makes a number or a name of it touches a word: «KH-UBND», «/GV», «TP.HCM».
  func isPartOfCode(_ word: TextSpan) -> Bool {
    let bytes = source.bytes
    if word.lowerBound > 0 {
      let before = bytes[word.lowerBound - 1]
      if before == .slash || before == .hyphen || before == .dot || before == .at { return true }
    }
    guard word.upperBound < limit else { return false }
    let after = bytes[word.upperBound]
    if after == .slash || after == .hyphen || after == .at { return true }
    // «TP.HCM», but «… của CBQL.»
    return after == .dot && word.upperBound + 1 < limit && !bytes[word.upperBound + 1].isSpace
      && bytes[word.upperBound + 1] != .slash
  }
}

extension UInt8 {
  /// Ð or ð after `leadOfLatin1`.
  var isEth: Bool { self == .capitalEth || self == .smallEth }
}
