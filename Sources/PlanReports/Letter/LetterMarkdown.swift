import RuleTables
import SourceText

extension MarkdownWriter {
  static func letter(_ paragraphs: [LetterParagraph]) -> [UInt8] {
    var markdown = MarkdownWriter()
    // What belongs to a point stands under its words, not under its number.
    var indent = ""
    for (index, paragraph) in paragraphs.enumerated() {
      let isListed = [.item, .note, .row, .pair].contains(paragraph.style)
      let goesOn = index > 0 && isListed && paragraphs[index - 1].style == paragraph.style
      // Items of one list stand close together.
      if index > 0, !goesOn { markdown.markup("\n") }
      if paragraph.style == .point {
        indent = String(repeating: " ", count: String(paragraph.number).utf8.count + 2)
      }
      markdown.write(paragraph, indent: indent, isHead: !goesOn)
    }
    return markdown.bytes
  }

  private mutating func write(_ paragraph: LetterParagraph, indent: String, isHead: Bool) {
    switch paragraph.style {
    case .row, .pair:
      if isHead { heads(paragraph.cells) } else { row(paragraph.cells) }
      return
    case .title: markup("# ")
    case .heading: markup("## ")
    case .part: markup("### ")
    case .item: markup("- ")
    case .note: markup(indent + "- ")
    case .point: markup("\(paragraph.number). ")
    case .text, .right, .signer: break
    }
    if !paragraph.label.isEmpty {
      // A space before the closing stars would leave them words.
      let label =
        paragraph.label.hasSuffix(" ") ? String(paragraph.label.dropLast()) : paragraph.label
      markup("**")
      text(label)
      markup("** ")
      text(paragraph.words)
    } else if [.text, .right, .signer].contains(paragraph.style) {
      lineStart(paragraph.words)
    } else {
      text(paragraph.words)
    }
    markup("\n")
  }

  /// Words at the beginning of a line, which must not become an item of a list or a rule.
  private mutating func lineStart(_ words: String) {
    let digits = words.utf8.prefix { $0.isDigit }
    let next = words.utf8.dropFirst(digits.count).first
    if digits.isEmpty, let next, next == 0x2D || next == 0x2B || next == 0x3D {
      markup("\\")
    } else if !digits.isEmpty, next == 0x2E || next == 0x29 {
      markup(String(decoding: digits, as: UTF8.self) + "\\")
      text(String(words.unicodeScalars.dropFirst(digits.count).map { Character($0) }))
      return
    }
    text(words)
  }
}
