import Foundation

/// Bản chép khác của cùng một văn bản: what other programs make of a text without changing a word of it.
package struct TextMutation: Sendable, CustomStringConvertible {
  package let name: String
  /// Whether it cuts lines.
  package var isWrapping = false
  package let apply: @Sendable (String) -> String

  package var description: String { name }

  package static let all: [TextMutation] =
    [
      decomposed, carriageReturns, noBreakSpaces, noBreakSpacesAtNumbers,
    ]
    + [60, 90].flatMap { [wrapped(at: $0), wrappedOverBlankLines(at: $0)] }
    + [
      noBreakSpaces.then(decomposed).then(carriageReturns),
      wrappedOverBlankLines(at: 60).then(decomposed),
      wrapped(at: 60).then(noBreakSpaces).then(carriageReturns),
      wrappedOverBlankLines(at: 90).then(noBreakSpaces).then(decomposed).then(carriageReturns),
    ]

  /// Letters and their marks apart, as macOS and some PDFs have them.
  package static let decomposed = TextMutation(name: "NFD") {
    $0.decomposedStringWithCanonicalMapping
  }

  package static let carriageReturns = TextMutation(name: "CR LF") {
    $0.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
  }

  package static let noBreakSpaces = TextMutation(name: "no-break spaces") {
    $0.replacing(" ", with: "\u{A0}")
  }

  /// Only where careful writers put them: before and after figures, and after «số», «của», «ngày».
  package static let noBreakSpacesAtNumbers = TextMutation(name: "no-break spaces at numbers") {
    text in
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard var result = words.first.map({ String($0) }) else { return text }
    for (before, word) in zip(words, words.dropFirst()) {
      let holds =
        before.last?.isNumber == true || word.first?.isNumber == true
        || ["số", "của", "ngày", "tháng", "năm"].contains(before.lowercased())
      result += (holds ? "\u{A0}" : " ") + word
    }
    return result
  }

  /// Cut at a page's width as `pdftotext` gives it: at spaces, but for rows of tables and lines of
  /// columns, which no page cuts so. What is shorter stays on a line of its own.
  package static func wrapped(at width: Int) -> TextMutation {
    TextMutation(name: "\(width) columns", isWrapping: true) {
      lines(of: $0, at: width).joined(separator: "\n")
    }
  }

  /// The same with a blank line after every line.
  package static func wrappedOverBlankLines(at width: Int) -> TextMutation {
    TextMutation(name: "\(width) columns over blank lines", isWrapping: true) {
      lines(of: $0, at: width).joined(separator: "\n\n")
    }
  }

  package func then(_ next: TextMutation) -> TextMutation {
    TextMutation(name: name + ", " + next.name, isWrapping: isWrapping || next.isWrapping) {
      [apply] in next.apply(apply($0))
    }
  }

  private static func lines(of text: String, at width: Int) -> [String] {
    text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { line in
        line.contains { $0 == "|" || $0 == "\t" } || line.contains("    ")
          ? [String(line)] : rows(of: line, at: width)
      }
  }

  private static func rows(of line: Substring, at width: Int) -> [String] {
    guard line.count > width else { return [String(line)] }
    var rows: [String] = []
    var row = String(line.prefix { $0 == " " })
    for word in line.split(separator: " ") {
      let isFresh = row.allSatisfy { $0 == " " }
      if !isFresh, row.count + 1 + word.count > width {
        rows.append(row)
        row = String(word)
      } else {
        row += isFresh ? String(word) : " " + word
      }
    }
    return rows + [row]
  }
}
