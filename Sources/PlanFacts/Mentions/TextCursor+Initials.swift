import SourceText

/// Chữ đầu: whether the letters of a symbol are those with which the words of a name begin.
extension TextCursor {
  /// «GD&ĐT-TH» of «Phòng Giáo dục & Đào tạo», «SVHTTDL» of «Sở VH, TT&DL»: whether the letters of a code's first part
  /// are the first ones of words in a row.
  package func spells(_ code: TextSpan, _ name: TextSpan) -> Bool {
    let wanted = initials(of: DocumentNumber.firstPart(of: bytes[code]).indices)
    let letters = firstLetters(of: name)
    guard wanted.count > 2, wanted.count <= letters.count else { return false }
    return (0...letters.count - wanted.count).contains {
      letters[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }

  /// The first letter of each word but «và», all those of an abbreviation.
  private func firstLetters(of name: TextSpan) -> [UInt8] {
    var letters: [UInt8] = []
    var i = name.lowerBound
    while i < name.upperBound {
      guard bytes[i].startsWordCharacter else {
        i += 1
        continue
      }
      let word = i..<max(i + 1, wordEnd(i, name.upperBound))
      if let part = codePart(at: i, word.upperBound), part.isPlain {
        letters += initials(of: word)
      } else if let first = baseLetter(i), !isWord(word, "và") {
        letters.append(first)
      }
      i = word.upperBound
    }
    return letters
  }
}
