import JSONText
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Người viết JSON of one document: what all machine-readable reports write alike.
struct DocumentJSON: ~Copyable {
  var json: JSONWriter
  let source: SourceText
  private var finder: PositionFinder

  init(_ source: SourceText) {
    json = JSONWriter(capacity: ReportRoom.bytes(for: source))
    self.source = source
    finder = PositionFinder(source)
  }

  consuming func finish() -> [UInt8] { json.finish() }

  // MARK: As `JSONWriter` has them

  mutating func key(_ name: StaticString) { json.key(name) }
  mutating func member(_ name: StaticString, _ value: String?) { json.member(name, value) }
  mutating func member(_ name: StaticString, _ value: Int?) { json.member(name, value) }
  mutating func member(_ name: StaticString, _ value: Bool?) { json.member(name, value) }
  mutating func array(_ name: StaticString, _ texts: [String]) { json.array(name, texts) }

  mutating func object(_ body: (inout DocumentJSON) -> Void) {
    json.beginObject()
    body(&self)
    json.endObject()
  }

  mutating func object(_ name: StaticString, _ body: (inout DocumentJSON) -> Void) {
    json.key(name)
    object(body)
  }

  mutating func object<Value>(
    _ name: StaticString, _ value: Value?, _ body: (inout DocumentJSON, Value) -> Void
  ) {
    json.key(name)
    guard let value else { return json.null() }
    object { document in body(&document, value) }
  }

  mutating func array(_ name: StaticString, _ body: (inout DocumentJSON) -> Void) {
    json.key(name)
    json.beginArray()
    body(&self)
    json.endArray()
  }

  mutating func objects<Elements: Sequence>(
    _ name: StaticString, _ elements: Elements,
    _ write: (inout DocumentJSON, Elements.Element) -> Void
  ) {
    array(name) { document in
      for element in elements { document.object { document in write(&document, element) } }
    }
  }

  // MARK: What a document has

  mutating func member(_ name: StaticString, _ date: CalendarDate?) { json.member(name, date?.iso) }

  /// The words of a span, each run of white space one space.
  mutating func words(_ name: StaticString, _ span: TextSpan?) {
    json.key(name)
    if let span { json.stringFoldingSpace(source.bytes[span]) } else { json.null() }
  }

  /// The words of several spans with one space between them; null where there are none.
  mutating func words(_ name: StaticString, _ spans: [TextSpan]) {
    guard spans.count > 1 else { return words(name, spans.first) }
    json.member(name, source.text(spans))
  }

  mutating func span(_ span: TextSpan) { self.span("span", span) }

  mutating func span(_ name: StaticString, _ span: TextSpan?) {
    json.key(name)
    guard let span else { return json.null() }
    let (start, end) = finder.ends(of: span)
    json.beginObject()
    json.member("start", start)
    json.member("end", end)
    if let origin = source.origin(of: span.lowerBound) { json.member(origin) }
    json.endObject()
  }

  /// `notes`: what was left out of a document's text or could not be read; only where there is any.
  mutating func notes(of plan: Plan, _ language: Language) {
    let notes = source.notes(of: plan, language)
    if !notes.isEmpty { json.array("notes", notes) }
  }
}

extension SourceText {
  /// The words of several spans with one space between them.
  func text(_ spans: [TextSpan]) -> String { spans.map { text($0) }.joined(" ") }
}
