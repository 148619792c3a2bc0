/// Thống kê âm tiết: how much of a text is Vietnamese. It tells a text that was read in a wrong
/// encoding, or through a broken font, from one that was read right.
///
/// Words are runs of letters; those without a vowel (abbreviations) and numbers are not looked at.
package struct SyllableCensus: Sendable, Equatable {
  /// Words looked at.
  package private(set) var wordCount = 0
  /// Words that are Vietnamese syllables, with or without marks.
  package private(set) var syllableCount = 0
  /// Syllables of two letters or more, one of them beyond ASCII.
  package private(set) var markedCount = 0
  /// Of those, syllables with a letter that no western language has («đ», «ư», «ế»).
  package private(set) var distinctCount = 0
  /// Words with a letter or sign beyond ASCII that are no Vietnamese syllable.
  package private(set) var strangeCount = 0

  package init() {}

  /// Looks at a stretch of UTF-8, composed or not; what is no UTF-8 makes its word a strange one.
  package init(_ bytes: [UInt8], in span: Range<Int>) {
    var word = Word()
    var i = span.lowerBound
    let end = min(span.upperBound, bytes.count)
    while i < end {
      let byte = bytes[i]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 {
          word.append(ascii: byte)
        } else {
          close(&word)
        }
        i += 1
        continue
      }
      let length = UTF8Form.length(bytes, at: i)
      let scalar = length > 0 ? UTF8Form.scalar(bytes, at: i, length: length) : 0xFFFD
      if Word.isSeparator(scalar) { close(&word) } else { word.append(scalar: scalar) }
      i += max(1, length)
    }
    close(&word)
  }

  package init(_ bytes: [UInt8]) { self.init(bytes, in: 0..<bytes.count) }

  private mutating func close(_ word: inout Word) {
    defer { if !word.isEmpty { word = Word() } }
    guard word.isCounted else { return }
    wordCount += 1
    if word.isSyllable {
      syllableCount += 1
      // One letter is no evidence: a dash read wrong looks like one.
      guard word.isMarked, word.letterCount > 1 else { return }
      markedCount += 1
      if word.isDistinct { distinctCount += 1 }
    } else if word.isMarked {
      strangeCount += 1
    }
  }

  /// Một từ while it is read.
  private struct Word {
    private var syllable = Syllable()
    private var lastScalar: UInt32 = 0
    private var hasSign = false
    private(set) var isMarked = false
    private(set) var isDistinct = false

    var letterCount: Int { syllable.count }
    var isEmpty: Bool { syllable.count == 0 && !hasSign }
    var isSyllable: Bool { !hasSign && syllable.isVietnamese }
    /// An abbreviation has no vowel, a bullet no letter.
    var isCounted: Bool { syllable.count > 0 && (syllable.hasVowel || hasForeignMark) }

    private var hasForeignMark = false

    mutating func append(ascii letter: UInt8) {
      syllable.append(ascii: letter)
      lastScalar = UInt32(letter)
    }

    mutating func append(scalar: UInt32) {
      if Self.isInvisible(scalar) { return }
      isMarked = true
      if let composed = VietnameseLetters.compose(lastScalar, mark: scalar) {
        syllable.removeLast()
        add(composed)
      } else if Self.isLetter(scalar) {
        add(scalar)
      } else {
        hasSign = true
        lastScalar = 0
      }
    }

    private mutating func add(_ scalar: UInt32) {
      if scalar > 0xFF { isDistinct = true }
      if !syllable.append(scalar: scalar) { hasForeignMark = true }
      lastScalar = scalar
    }

    /// Signs within a word («ho¹ch») tell that it is broken; these stand between words.
    static func isSeparator(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0xA0, 0xAB, 0xB0, 0xB7, 0xBB: true
      case 0x2000...0x200A, 0x2010...0x2029, 0x202F...0x205F: true
      case 0x2190...0x2BFF, 0x3000...0x303F, 0xFFFC: true
      default: false
      }
    }

    private static func isInvisible(_ scalar: UInt32) -> Bool {
      scalar == 0xFEFF || (0x200B...0x200F).contains(scalar)
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0xD7, 0xF7: false
      case 0xC0...0x2AF, 0x370...0x1FFF, 0x2C00...0x2FFF, 0x3040...0xD7FF, 0xF900...0xFDFF: true
      default: false
      }
    }
  }
}
