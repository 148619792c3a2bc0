import RuleTables
import SourceText

/// Số thứ tự đã phẳng: a web page's lists give «1. MỤC ĐÍCH» / «1. …» / «2. …» / «1. NỘI DUNG», since the
/// Roman numerals of the headings were lost.
enum FlatNumbers {
  /// Whether a text has them: no Roman numeral; headings in capitals under Arabic ones, of which two are
  /// known and below one a list begins with 1 again, or of which two in a row are «1.».
  static func stand(in reader: LineReader, _ tables: Tables) -> Bool {
    var known = 0
    var firsts = 0
    var followsHeading = false
    var beginsAnew = false
    var isRepeated = false
    for line in reader.lines[reader.part] {
      guard case .numeral(let numeral) = line.head.marker else { continue }
      switch numeral.form {
      case .capital, .roman: return false
      case .part, .chapter, .division, .article: firsts = 0
      case .decimal, .letter, .bracketed: break
      case .arabic:
        let text = line.head.content
        let isHeading = isHeading(text, reader.cursor)
        if isHeading {
          known += reader.cursor.begins(text, with: tables.headingPhrases) ? 1 : 0
          firsts = numeral.value == 1 ? firsts + 1 : 0
        } else if followsHeading {
          beginsAnew = beginsAnew || numeral.value == 1
          isRepeated = isRepeated || firsts >= 2
        }
        followsHeading = isHeading
      }
    }
    return known >= 2 && beginsAnew || isRepeated
  }

  /// A line in capitals of two words or more.
  static func isHeading(_ text: TextSpan, _ cursor: TextCursor) -> Bool {
    text.count > 8 && text.count < 300 && cursor.isCapitals(text)
      && text.contains { cursor.bytes[$0].isSpace }
  }
}
