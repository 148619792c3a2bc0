import JSONText
import Testing

@Suite struct ReadingTests {
  private func reading(_ text: String) throws(JSONError) -> JSONReading {
    try JSONReading(file: "bảng.json", bytes: Array(text.utf8))
  }

  private func object(_ text: String) throws(JSONError) -> JSONObjectReading {
    try reading(text).object()
  }

  @Test func readsATable() throws {
    let root = try object(
      """
      {"id":"R1","weight":-3,"enabled":true,"words":["sẽ","đang"],
       "source":{"page":7},"rules":[{"id":"a"},{"id":"b"}]}
      """)
    try root.allow(["id", "weight", "enabled", "words", "source", "rules", "note"])
    #expect(try root.string("id") == "R1")
    #expect(try root.int("weight") == -3)
    #expect(try root.bool("enabled"))
    #expect(try root.strings("words") == ["sẽ", "đang"])
    #expect(try root.object("source").int("page") == 7)
    #expect(try root.objects("rules").map { try $0.string("id") } == ["a", "b"])
    #expect(root.members.map(\.name).first == "id")
    #expect(root.value("weight")?.offset == 20)
    #expect(try reading("[{\"a\":1},{\"a\":2}]").objects().map { try $0.int("a") } == [1, 2])
  }

  @Test func givesNilForAbsentKeysOnly() throws {
    let root = try object("{\"null\":null}")
    #expect(try root.optionalString("a") == nil)
    #expect(try root.optionalStrings("a") == nil)
    #expect(try root.optionalInt("a") == nil)
    #expect(try root.optionalBool("a") == nil)
    #expect(try root.optionalObject("a") == nil)
    #expect(try root.optionalObjects("a") == nil)
    #expect(root.value("a")?.offset == nil)
    let error = failure { () throws(JSONError) in try root.optionalString("null") }
    #expect(error?.reason == .wrongType(key: "null", expected: .string))
  }

  @Test func reportsAbsentKeysAtTheObject() throws {
    let root = try object("{\n \"x\": {\"a\":1}}")
    let inner = try root.object("x")
    let errors = [
      failure { () throws(JSONError) in try inner.string("k") },
      failure { () throws(JSONError) in try inner.strings("k") },
      failure { () throws(JSONError) in try inner.int("k") },
      failure { () throws(JSONError) in try inner.bool("k") },
      failure { () throws(JSONError) in try inner.object("k") },
      failure { () throws(JSONError) in try inner.objects("k") },
    ]
    for error in errors {
      #expect(error?.reason == .missingKey("k"))
      #expect(error?.file == "bảng.json")
      #expect(error?.line == 2)
      #expect(error?.column == 7)
    }
  }

  @Test func reportsWrongTypesAtTheValue() throws {
    let root = try object(
      "{\"s\":1,\"i\":1.5,\"b\":\"true\",\"l\":[\"a\",2],\"o\":[],\"r\":[{},3]}")
    let cases: [(JSONError?, String, JSONError.Expected, Int)] = [
      (failure { () throws(JSONError) in try root.string("s") }, "s", .string, 5),
      (failure { () throws(JSONError) in try root.int("i") }, "i", .integer, 11),
      (failure { () throws(JSONError) in try root.bool("b") }, "b", .bool, 19),
      (failure { () throws(JSONError) in try root.strings("l") }, "l", .string, 35),
      (failure { () throws(JSONError) in try root.strings("s") }, "s", .array, 5),
      (failure { () throws(JSONError) in try root.object("o") }, "o", .object, 42),
      (failure { () throws(JSONError) in try root.objects("r") }, "r", .object, 53),
      (failure { () throws(JSONError) in try root.objects("s") }, "s", .array, 5),
    ]
    for (error, key, expected, offset) in cases {
      #expect(error?.reason == .wrongType(key: key, expected: expected))
      #expect(error?.offset == offset)
    }
    let array = failure { () throws(JSONError) in try object(" []") }
    #expect(array?.reason == .wrongType(key: nil, expected: .object))
    #expect(array?.offset == 1)
    let element = failure { () throws(JSONError) in try reading("[{},1]").objects() }
    #expect(element?.reason == .wrongType(key: nil, expected: .object))
    #expect(element?.offset == 4)
  }

  @Test func namesTheFileInErrorsOfTheText() {
    let error = failure { () throws(JSONError) in try reading("[1,]") }
    #expect(error?.file == "bảng.json")
    #expect(error?.reason == .trailingComma)
  }

  @Test func reportsWhatItsUserFindsWrong() throws {
    let root = try object("{\"a\": \"x\"}")
    let error = root.error(.invalidValue(key: "a"), at: "a")
    #expect(error.offset == 6)
    #expect(error.reason == .invalidValue(key: "a"))
    #expect(error.file == "bảng.json")
    #expect(root.error(.missingKey("b"), at: "b").offset == 0)
  }

  @Test(
    arguments: [
      ("mesage", "message"), ("messsage", "message"), ("mesaeg", nil), ("Message", "message"),
      ("massege", "message"), ("wheight", "weight"), ("x", nil), ("id2", "id"), ("i", "id"),
      ("xy", nil), ("massega", nil), ("", nil), ("messageabc", nil), ("mêsságe", "message"),
      ("mếsságe", "message"),
      ("nhãnn", "nhãn"), ("egassem", nil), ("mess", nil), ("messa", "message"), ("od", "id"),
      // At the same distance, the first of those allowed.
      ("word_", "words"), ("wor", "word"),
    ] as [(String, String?)])
  func suggestsTheNearestKey(_ key: String, _ suggestion: String?) throws {
    let root = try object("{\"id\":1, \"\(key)\":2}")
    let error = failure { () throws(JSONError) in
      try root.allow(["id", "message", "weight", "nhãn", "words", "word"])
    }
    #expect(error?.reason == .unknownKey(key, suggestion: suggestion))
    #expect(error?.offset == 9)
  }

  @Test func agreesWithThePlainEditDistance() throws {
    var random = Seeded(7)
    for _ in 0..<2000 {
      let letters: [Character] = ["a", "b", "đ"]
      let a = (0..<Int.random(in: 3...7, using: &random)).map { _ in
        letters.randomElement(using: &random)!
      }
      let b = (0..<Int.random(in: 0...7, using: &random)).map { _ in
        letters.randomElement(using: &random)!
      }
      if a == b { continue }
      let root = try object("{\"\(String(a))\":0}")
      let error = failure { () throws(JSONError) in try root.allow([String(b)]) }
      let suggestion = distance(a[...], b[...]) <= 2 ? String(b) : nil
      #expect(error?.reason == .unknownKey(String(a), suggestion: suggestion))
    }
  }

  /// The edit distance by its definition, a row at a time.
  private func distance(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var next = [i + 1]
      for (j, y) in b.enumerated() {
        next.append(min(row[j] + (x == y ? 0 : 1), row[j + 1] + 1, next[j] + 1))
      }
      row = next
    }
    return row[b.count]
  }

  @Test func comparesKeysByTheirBytes() throws {
    let root = try object("{\"é\":1,\"e\u{301}\":2}")
    #expect(try root.int("é") == 1)
    #expect(try root.int("e\u{301}") == 2)
    let error = failure { () throws(JSONError) in try root.allow(["é"]) }
    #expect(error?.offset == 8)
  }

  @Test func refusesAVeryLongUnknownKey() throws {
    let key = String(repeating: "a", count: 300_000)
    let root = try object("{\"\(key)\":1}")
    let error = failure { () throws(JSONError) in try root.allow([key + "bc", "id"]) }
    #expect(error?.reason == .unknownKey(key, suggestion: key + "bc"))
  }
}
