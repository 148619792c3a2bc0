import JSONText

/// Một mục để so: a reference, a short form or a finding as a report in JSON gives it.
struct ComparedItem {
  /// The lists of a document whose items are compared.
  static let lists = ["references", "mentions", "findings"]

  /// What it is called in a line.
  let name: String
  let line: Int
  /// All that the report says of it.
  let members: [(name: String, text: String)]
  /// By which it is known again in the other build, the surest first.
  let keys: [String]

  init(_ value: JSONValue) {
    let rule = value["rule"]?.stringValue
    let words = (value["text"] ?? value["quote"])?.stringValue ?? ""
    let start = value["span"]?["start"]
    let offset = start?["offset"]?.intValue ?? 0
    line = start?["line"]?.intValue ?? 0
    name = (rule.map { $0 + " " } ?? "") + "«\(words)»"
    let what =
      rule.map { $0 + " " + words }
      ?? [value["type"], value["number"], value["name"]].map { $0?.stringValue ?? "" }
      .joined(separator: " ")
    keys = rule == nil ? ["@\(offset)", what] : [what + " @\(offset)", what]
    members = (value.objectValue ?? []).map { ($0.name, $0.value.written) }
  }

  func isSame(as other: ComparedItem) -> Bool {
    members.elementsEqual(other.members) { $0.name == $1.name && $0.text == $1.text }
  }
}

extension JSONValue {
  subscript(_ name: String) -> JSONValue? { objectValue?.first { $0.name == name }?.value }

  /// The value on one line, for people.
  fileprivate var written: String {
    switch content {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): "«\(text)»"
    case .array(let values): "[" + values.map { $0.written }.joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { $0.name + ": " + $0.value.written }.joined(separator: ", ") + "}"
    }
  }
}
