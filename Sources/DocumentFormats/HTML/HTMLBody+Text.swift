import SourceText

/// Text, and what becomes of a paragraph.
extension HTMLBody {
  mutating func appendText(_ range: Range<Int>, isCharacterData: Bool) {
    guard !look.isLeftOut else { return }
    if look.isHidden { return countHidden(range) }
    var text: [UInt8] = []
    var i = range.lowerBound
    var isAtLineStart = paragraph.isAtLineStart
    while i < range.upperBound {
      let byte = tokens.bytes[i]
      i += 1
      // Also a U+0000, which means nothing.
      if byte <= 0x20 {
        if look.keepsSpace {
          appendKept(byte, to: &text, &isAtLineStart)
        } else if isLibreOffice {
          paragraph.addWrittenSpace(byte)
        } else if byte != 0 {
          paragraph.addSpace()
        }
        continue
      }
      if !paragraph.space.isEmpty {
        // Before the first word it is no part of what a font of signs draws.
        if text.isEmpty, !isAtLineStart {
          paragraph.text += paragraph.space
        } else if !isAtLineStart {
          text += paragraph.space
        }
        paragraph.dropSpace()
      }
      isAtLineStart = false
      if byte == 0x26, !isCharacterData,
        let end = HTMLEntities.append(tokens.bytes, at: i - 1, limit: range.upperBound, to: &text)
      {
        i = end
      } else {
        text.append(byte)
      }
    }
    append(text)
  }

  private func appendKept(_ byte: UInt8, to text: inout [UInt8], _ isAtLineStart: inout Bool) {
    switch byte {
    case 0x0A:
      text.append(0x0A)
      isAtLineStart = true
    case 0x0D:
      // A CR LF is one end of a line.
      break
    case 0x09, 0x0C, 0x20: text.append(byte)
    default: break
    }
  }

  private mutating func countHidden(_ range: Range<Int>) {
    guard !look.hasCounted, range.contains(where: { tokens.bytes[$0].isLetter }) else { return }
    notes.hiddenRunCount += 1
    look.hasCounted = true
  }

  /// Appends text with its entities resolved, by its font.
  private mutating func append(_ text: [UInt8]) {
    guard !text.isEmpty else { return }
    if let legacyFont = look.legacyFont {
      // Into the paragraph itself: a mark may belong to the letter before.
      if legacyFont.append(text, to: &paragraph.text), !look.hasCounted {
        notes.legacyFontRunCount += 1
        look.hasCounted = true
      }
      return
    }
    if look.isRaised, paragraph.text.last?.isSpace == false {
      paragraph.text += RaisedDigits.of(text)
    } else if look.isCapitals {
      paragraph.text += String(decoding: text, as: UTF8.self).uppercased().utf8
    } else if let sign = symbol(text) {
      paragraph.text.appendScalar(sign)
    } else {
      SymbolText.append(text, font: look.font, to: &paragraph.text)
    }
  }

  /// A single sign of Symbol or Wingdings at its byte, and the «o» that is a bullet.
  private func symbol(_ text: [UInt8]) -> UInt32? {
    if look.isTypewriter, text == [0x6F], look.isWordLabel || paragraph.isAtLineStart {
      return 0x25E6
    }
    guard look.font != .other, text.count <= 2 else { return nil }
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1, scalar.value < 0x100 else { return nil }
    return look.font.scalar(scalar.value)
  }

  mutating func appendBreak() {
    guard look.shows else { return }
    paragraph.text.append(0x0A)
    paragraph.dropSpace()
  }

  /// A break to a new page: a new line, where the text goes on after it, at a new page.
  mutating func appendPageBreak() {
    guard look.shows else { return }
    if paragraph.text.isEmpty {
      startsPage = true
    } else {
      paragraph.text += [0x0A, 0x0C]
      paragraph.dropSpace()
    }
  }

  // MARK: Paragraphs

  mutating func endParagraph() {
    // Of a word processor's blank paragraph only a break or a space is left.
    guard !paragraph.text.isEmpty else {
      paragraph.dropSpace()
      return
    }
    defer { paragraph = HTMLParagraph() }
    // A break at the end of a block ends its last line and begins no other.
    if paragraph.text.last == 0x0A { paragraph.text.removeLast() }
    if paragraph.text.isBlank { paragraph.text = [] }
    guard showsInMargin else { return }
    if startsPage, !paragraph.text.isEmpty || lists.last?.label.isEmpty == false {
      paragraph.text.insert(0x0C, at: 0)
      startsPage = false
    }
    takeLabel()
    builder.add(paragraph.text, paragraph: builder.nextParagraph())
  }

  /// Whether a paragraph of a header says anything but the number of the page.
  private var showsInMargin: Bool {
    guard builder.part == .header || builder.part == .footer else { return true }
    return !paragraph.hasPageNumber && paragraph.text.contains { $0.isLetter }
  }

  /// Writes the number of the item before its first paragraph.
  private mutating func takeLabel() {
    guard let last = lists.indices.last, !lists[last].label.isEmpty else { return }
    let start = paragraph.text.first == 0x0C ? 1 : 0
    paragraph.text.insert(contentsOf: lists[last].label, at: start)
    lists[last].label = []
  }
}

extension [UInt8] {
  /// Nothing but spaces and no-break spaces, on one line.
  fileprivate var isBlank: Bool {
    var i = 0
    while i < count {
      if self[i] == 0xC2, i + 1 < count, self[i + 1] == 0xA0 {
        i += 2
      } else if self[i] == 0x20 {
        i += 1
      } else {
        return false
      }
    }
    return true
  }
}
