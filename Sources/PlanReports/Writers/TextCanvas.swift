import PlanRules
import RuleTables
import SourceText

/// Trang chữ: a report for people while it is written.
struct TextCanvas {
  private(set) var bytes: [UInt8] = []
  let style: TextStyle
  let language: Language

  /// - Parameter room: how many bytes are to be expected.
  init(style: TextStyle, language: Language, room: Int = 0) {
    self.style = style
    self.language = language
    bytes.reserveCapacity(room)
  }

  /// Words of the program's own.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(_ text: String, in style: String) {
    add(style)
    add(text)
    if !style.isEmpty { add(self.style.reset) }
  }

  /// Words that may come from a document or a file name.
  mutating func addForeign(_ text: String) { addForeign(Array(text.utf8)) }

  mutating func addForeign(_ text: String, in style: String) {
    add(style)
    addForeign(text)
    if !style.isEmpty { add(self.style.reset) }
  }

  mutating func addForeign(_ text: [UInt8]) {
    var i = 0
    while i < text.count {
      let (scalar, next) = text.displayScalar(at: i, end: text.count)
      if let shown = scalar.shown { bytes.appendScalar(shown) }
      i = next
    }
  }

  /// Words of a document, cut where they would take more than `columns`.
  mutating func addForeign(_ text: String, columns: Int) {
    let text = Array(text.utf8)
    var left = columns
    var i = 0
    while i < text.count {
      let (scalar, next) = text.displayScalar(at: i, end: text.count)
      left -= scalar.columns
      if left < 0 {
        add("…")
        return
      }
      if let shown = scalar.shown { bytes.appendScalar(shown) }
      i = next
    }
  }

  mutating func add(spaces count: Int) {
    bytes.append(contentsOf: repeatElement(0x20, count: max(0, count)))
  }

  mutating func endLine() { bytes.append(0x0A) }
}
