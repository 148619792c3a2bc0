import JSONText
import PlanRules
import RuleTables

/// Tệp mốc: findings of an earlier run, by document, that are not to be reported again.
struct BaselineFile: Sendable {
  /// By the document's path.
  private(set) var documents: [String: [Row]] = [:]

  struct Row: Sendable {
    let fingerprint: String
    let rule: String
    /// The words at fault, cut: for people alone.
    let quote: String
    /// How many of this rule on these words stand before it.
    let occurrence: Int
  }

  private static let schema = "kehoach.baseline/1"
  private static let maximumBytes = 256 << 20

  init() {}

  init(reading path: FilePath) throws(CommandError) {
    let bytes: [UInt8]
    do throws(SystemFailure) {
      bytes = try FileSystem.read(path, limit: Self.maximumBytes)
    } catch {
      throw .usage(at: "--baseline: \(path.text)", error.words)
    }
    do throws(JSONError) {
      try self.init(bytes, named: path.text)
    } catch {
      throw CommandError(error)
    }
  }

  init(_ bytes: [UInt8], named name: String) throws(JSONError) {
    try read(JSONReading(file: name, bytes: bytes).object())
  }

  private mutating func read(_ root: JSONObjectReading) throws(JSONError) {
    try Self.shape.check(root)
    for document in try root.objects("documents") {
      let rows = try document.objects("findings").map { row throws(JSONError) in
        Row(
          fingerprint: try row.string("fingerprint"), rule: try row.string("rule"),
          quote: try row.string("quote"), occurrence: try row.int("occurrence"))
      }
      documents[try document.string("path"), default: []] += rows
    }
  }

  mutating func set(_ rows: [Row], of document: String) {
    documents[document] = rows.isEmpty ? nil : rows
  }

  var count: Int { documents.values.reduce(0) { $0 + $1.count } }

  /// In the order of paths, rules and words, so that what changed shows in a diff.
  var text: [UInt8] {
    var json = JSONWriter(isPretty: true)
    json.object { json in
      json.member("schema", Self.schema)
      json.objects("documents", documents.sorted { $0.key < $1.key }) { json, document in
        json.member("path", document.key)
        json.objects("findings", document.value.sorted(by: Self.precedes)) { json, row in
          json.member("rule", row.rule)
          json.member("quote", row.quote)
          json.member("occurrence", row.occurrence)
          json.member("fingerprint", row.fingerprint)
        }
      }
    }
    json.newline()
    return json.finish()
  }

  private static func precedes(_ a: Row, _ b: Row) -> Bool {
    (a.rule, a.quote, a.occurrence, a.fingerprint) < (b.rule, b.quote, b.occurrence, b.fingerprint)
  }

  private static let shape = JSONShape([
    JSONShape.Key("schema", .choice([schema]), isRequired: true, "dạng tệp", en: "kind of file"),
    JSONShape.Key(
      "documents",
      .list(
        .object(
          JSONShape([
            JSONShape.Key("path", .string, isRequired: true, "văn bản", en: "document"),
            JSONShape.Key(
              "findings", .list(.object(row)), isRequired: true, "phát hiện", en: "findings"),
          ]))),
      isRequired: true, "các văn bản", en: "documents"),
  ])

  private static let row = JSONShape([
    JSONShape.Key("rule", .phrase, isRequired: true, "quy tắc", en: "rule"),
    JSONShape.Key("quote", .string, isRequired: true, "các chữ có lỗi", en: "words at fault"),
    JSONShape.Key(
      "occurrence", .integer(0...Int(Int32.max)), isRequired: true, "thứ mấy", en: "which"),
    JSONShape.Key("fingerprint", .phrase, isRequired: true, "dấu vân", en: "fingerprint"),
  ])
}
