import RuleTables
import SourceText

/// Số thứ tự đã phẳng: a web page's lists give «1. MỤC ĐÍCH» / «1. …» / «2. …» / «1. NỘI DUNG», since the
/// Roman numerals of the headings were lost.
enum FlatNumbers {
  /// Whether a text has them: no Roman numeral, two known headings in capitals under Arabic ones, and
  /// below one of them a list that begins with 1 again.
  static func stand(in reader: LineReader, _ tables: Tables) -> Bool {
    var headings = 0
    var followsHeading = false
    var beginsAnew = false
    for line in reader.lines[reader.part] {
      guard case .numeral(let numeral) = line.head.marker else { continue }
      if numeral.form <= .roman { return false }
      guard numeral.form == .arabic else { continue }
      let isHeading = isHeading(line.head.content, reader.cursor, tables)
      headings += isHeading ? 1 : 0
      beginsAnew = beginsAnew || followsHeading && !isHeading && numeral.value == 1
      followsHeading = isHeading
    }
    return headings >= 2 && beginsAnew
  }

  static func isHeading(_ text: TextSpan, _ cursor: TextCursor, _ tables: Tables) -> Bool {
    !text.isEmpty && cursor.isCapitals(text) && cursor.begins(text, with: tables.headingPhrases)
  }
}
