import JSONText
import Testing

/// Shapes: what they refuse and where, and that their schema says the same.
@Suite struct ShapeTests {
  private static let shape = JSONShape([
    JSONShape.Key("name", .phrase, isRequired: true, "tên", en: "name"),
    JSONShape.Key("size", .integer(1...9), "cỡ", en: "size"),
    JSONShape.Key("isOpen", .bool, "mở", en: "open"),
    JSONShape.Key("colour", .choice(["đỏ", "xanh"]), "màu", en: "colour"),
    JSONShape.Key("tags", .list(.phrase, minimum: 1), "nhãn", en: "tags"),
    JSONShape.Key("levels", .map(.choice(["a", "b"]), known: ["một"]), "mức", en: "levels"),
    JSONShape.Key("inner", .object(JSONShape([])), "trong", en: "inner"),
    JSONShape.Key(
      "text", .either(.phrase, .list(.phrase)), "một hay nhiều", en: "one or several"),
    JSONShape.Key(
      "rows",
      .list(
        .variants(
          by: "kind",
          [
            JSONShape.Variant(
              "x",
              JSONShape([
                JSONShape.Key("kind", .choice(["x"]), isRequired: true, "loại", en: "kind"),
                JSONShape.Key("only", .string, isRequired: true, "chỉ x", en: "x only"),
              ])),
            JSONShape.Variant(
              "y",
              JSONShape([JSONShape.Key("kind", .choice(["y"]), isRequired: true, "", en: "")])),
          ])), "dòng", en: "rows"),
  ])

  private func fault(_ text: String) -> (JSONError.Reason, offset: Int)? {
    let error = failure { () throws(JSONError) in
      try Self.shape.check(JSONReading(file: "a", bytes: Array(text.utf8)).object())
    }
    return error.map { ($0.reason, $0.offset) }
  }

  @Test(arguments: [
    #"{"name": "a"}"#,
    #"{"$schema": "x", "$comment": "y", "$comment 2": "z", "name": "a b"}"#,
    #"{"name": "a", "size": 9, "isOpen": false, "colour": "xanh", "tags": ["a"], "inner": {}}"#,
    #"{"name": "a", "levels": {"một": "a", "hai": "b", "$comment": "c"}, "text": ["a", "b"]}"#,
    #"{"name": "a", "text": "b", "rows": [{"kind": "y"}, {"only": "", "kind": "x"}]}"#,
  ])
  func accepts(text: String) {
    #expect(fault(text) == nil)
  }

  @Test(
    arguments: [
      (#"{}"#, .missingKey("name"), 0),
      (#"{"nane": "a"}"#, .unknownKey("nane", suggestion: "name"), 1),
      (#"{"name": 1}"#, .wrongType(key: "name", expected: .string), 9),
      (#"{"name": " a"}"#, .invalidValue(key: "name"), 9),
      (#"{"name": ""}"#, .invalidValue(key: "name"), 9),
      (#"{"name": "a", "size": 10}"#, .invalidValue(key: "size"), 22),
      (#"{"name": "a", "size": 1.5}"#, .wrongType(key: "size", expected: .integer), 22),
      (#"{"name": "a", "isOpen": 1}"#, .wrongType(key: "isOpen", expected: .bool), 24),
      (
        #"{"name": "a", "colour": "xan"}"#, .invalidValue(key: "colour", suggestion: "xanh"), 24
      ),
      (#"{"name": "a", "tags": []}"#, .invalidValue(key: "tags"), 22),
      (#"{"name": "a", "tags": ["b", 2]}"#, .wrongType(key: "tags", expected: .string), 28),
      (#"{"name": "a", "levels": {"x": "c"}}"#, .invalidValue(key: "x"), 30),
      (#"{"name": "a", "inner": {"b": 1}}"#, .unknownKey("b", suggestion: nil), 24),
      (#"{"name": "a", "text": 1}"#, .wrongType(key: "text", expected: .array), 22),
      (#"{"name": "a", "$comment": 1}"#, .wrongType(key: "$comment", expected: .string), 26),
      (#"{"name": "a", "rows": [{"kind": "z"}]}"#, .invalidValue(key: "kind"), 32),
      (#"{"name": "a", "rows": [{}]}"#, .missingKey("kind"), 23),
      (#"{"name": "a", "rows": [{"kind": "x"}]}"#, .missingKey("only"), 23),
      (
        #"{"name": "a", "rows": [{"kind": "y", "only": ""}]}"#,
        .unknownKey("only", suggestion: nil), 37
      ),
    ] as [(String, JSONError.Reason, Int)])
  func refuses(text: String, reason: JSONError.Reason, offset: Int) throws {
    let found = try #require(fault(text))
    #expect(found.0 == reason)
    #expect(found.offset == offset)
  }

  @Test func schemaHasEveryKey() throws {
    var json = JSONWriter(isPretty: true)
    Self.shape.writeSchema(to: &json, inVietnamese: false)
    let root = try JSONReading(file: "schema", bytes: json.finish()).object()
    let names = try root.object("properties").members.map(\.name)
    #expect(names == ["$schema"] + Self.shape.keys.map(\.name))
    #expect(try root.strings("required") == ["name"])
    #expect(try root.bool("additionalProperties") == false)
  }
}
