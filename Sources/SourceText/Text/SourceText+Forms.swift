extension SourceText {
  /// Whether a word is spelt as a syllable of Vietnamese: «THÔNG», but «CBQL» is none.
  package func isSyllable(_ word: TextSpan) -> Bool {
    guard word.count <= 24 else { return false }
    var syllable = Syllable()
    var i = word.lowerBound
    while i < word.upperBound {
      let length = max(1, UTF8Form.length(bytes, at: i))
      let scalar = UTF8Form.scalar(bytes, at: i, length: length)
      if length > 1 {
        guard syllable.append(scalar: scalar) else { return false }
      } else {
        guard (bytes[i] | 0x20) &- 0x61 < 26 else { return false }
        syllable.append(ascii: bytes[i])
      }
      i += length
    }
    return syllable.isVietnamese
  }

  /// The first word with a letter that was sent decomposed, where others were sent composed; nil where
  /// all letters are of one form.
  package var firstDecomposedWord: TextSpan? {
    // Older encodings write some letters in two pieces and know no forms.
    guard composedLetterCount > 0, encoding.isUnicode, !notes.isMisread, hasLettersSentComposed
    else { return nil }
    for entry in drift where entry.decoded >= 2 {
      // A combining mark, CC 80 to CD AF, is what was drawn into the letter before.
      let lead = decoded[entry.decoded - 2]
      let isMark = lead == 0xCC || lead == 0xCD && decoded[entry.decoded - 1] != 0x8F
      if isMark, entry.view > 0 { return word(around: entry.view - 1) }
    }
    return nil
  }

  /// Whether a vowel with a mark stands in the decoded text in one piece.
  private var hasLettersSentComposed: Bool {
    let byteArray = decoded
    let bytes = byteArray.span
    var i = 0
    while i + 1 < bytes.count {
      let byte = bytes[i]
      i += 1
      guard byte >= 0xC3, byte <= 0xC6 || byte == 0xE1 else { continue }
      // «đ» has one form; «Ă» and «ă» are letters that NFD takes apart.
      if byte == 0xC4, bytes[i] == 0x90 || bytes[i] == 0x91 { continue }
      if byte == 0xC3, bytes[i] == 0x97 || bytes[i] == 0xB7 { continue }
      if byte == 0xE1, bytes[i] != 0xBA, bytes[i] != 0xBB { continue }
      return true
    }
    return false
  }

  /// The run of characters without white space around an offset, at most 60 bytes to each side.
  package func word(around offset: Int) -> TextSpan {
    var start = offset
    while start > 0, offset - start < 60, !bytes[start - 1].isSpace { start -= 1 }
    var end = offset + 1
    while end < bytes.count, end - offset < 60, !bytes[end].isSpace { end += 1 }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    // Marks around the word are no part of it.
    while end - 1 > offset, bytes[end - 1] < 0x80, !bytes[end - 1].isLetter, !bytes[end - 1].isDigit
    {
      end -= 1
    }
    return start..<end
  }
}

extension SourceEncoding {
  fileprivate var isUnicode: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .utf32: true
    case .tcvn3, .tcvn5712, .vni, .windows1258, .viscii, .windows1252: false
    }
  }
}
