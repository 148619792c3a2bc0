import JSONText
import PlanRules
import RuleTables
import SourceText

/// Người viết JSON of one document: what all machine-readable reports write alike.
struct DocumentJSON: ~Copyable {
  var json: JSONWriter
  let source: SourceText
  private var finder: PositionFinder

  init(_ source: SourceText) {
    json = JSONWriter(capacity: 4096)
    self.source = source
    finder = PositionFinder(source)
  }

  consuming func finish() -> [UInt8] { json.finish() }

  mutating func key(_ name: String) { json.key(name) }

  mutating func string(_ name: String, _ value: String?) {
    json.key(name)
    if let value { json.string(value) } else { json.null() }
  }

  mutating func int(_ name: String, _ value: Int?) {
    json.key(name)
    if let value { json.int(value) } else { json.null() }
  }

  mutating func date(_ name: String, _ value: CalendarDate?) { string(name, value?.iso) }

  /// The words of a span, each run of white space one space.
  mutating func words(_ name: String, _ span: TextSpan?) {
    json.key(name)
    if let span { json.stringFoldingSpace(source.bytes[span]) } else { json.null() }
  }

  /// The words of several spans with one space between them; null where there are none.
  mutating func words(_ name: String, _ spans: [TextSpan]) {
    guard spans.count > 1 else {
      words(name, spans.first)
      return
    }
    json.key(name)
    json.string(source.text(spans))
  }

  mutating func span(_ span: TextSpan) { self.span("span", span) }

  mutating func span(_ name: String, _ span: TextSpan?) {
    json.key(name)
    guard let span else { return json.null() }
    json.beginObject()
    let start = finder.position(of: span.lowerBound)
    position("start", start)
    position("end", span.isEmpty ? start : finder.position(ofEnd: span.upperBound))
    if let origin = source.origin(of: span.lowerBound) { json.member(origin) }
    json.endObject()
  }

  /// `notes`: what was left out of a document's text or could not be read; only where there is any.
  mutating func notes(_ language: Language) {
    let notes = source.notes.sentences(language)
    guard !notes.isEmpty else { return }
    json.key("notes")
    json.beginArray()
    for note in notes { json.string(note) }
    json.endArray()
  }

  private mutating func position(_ name: String, _ place: SourcePosition) {
    json.key(name)
    json.beginObject()
    int("offset", place.offset)
    int("line", place.line)
    int("column", place.column)
    json.endObject()
  }
}

extension SourceText {
  /// The words of several spans with one space between them.
  func text(_ spans: [TextSpan]) -> String { spans.map { text($0) }.joined(" ") }
}
