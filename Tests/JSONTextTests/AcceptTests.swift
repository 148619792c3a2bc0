import JSONText
import Testing

/// Texts that are JSON, in the manner of the `y_` cases of JSONTestSuite.
@Suite struct AcceptTests {
  @Test(arguments: [
    "[]", "[[]   ]", "[\"\"]", "[false]", "[1, null, \"1\", {}]", "[null]", "[1\n]", " [1]",
    "[1,null,null,null,2]", "[2] ", "[0e+1]", "[0e1]", "[ 4]", "[-0.0000000000000000000000001]",
    "[20e1]", "[-0]", "[-123]", "[-1]", "[1E22]", "[1E-2]", "[1E+2]", "[123e45]",
    "[123.456e78]", "[1e-2]", "[1e+2]", "[123]", "[123.456789]", "[1e999999999999]",
    "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}", "{\"asd\":\"sdf\"}", "{}", "{\"\":0}",
    "{\"foo\\u0000bar\": 42}", "{\"a\":[]}", "{\n\"a\": \"b\"\n}",
    "[\"\\u0060\\u012a\\u12AB\"]", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\\\u0000\"]",
    "[\"a/*b*/c/*d//e\"]", "[\"\\uDBFF\\uDFFF\"]", "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]",
    "[\"\u{10FFFF}\"]", "[\"\u{FFFF}\"]", "[\"\u{FEFF}\"]", "[\"\u{2028}\"]", "[\"\u{7F}\"]",
    "[\"asd \"]", "\" \"", "false", "42", "-0.1", "null", "\"asd\"", "true", "\"\"",
    "[\"a\"]\n", "[true]", " \t\r\n[] \t\r\n", "{\"é\":1,\"e\u{301}\":2}",
  ])
  func accepts(_ text: String) {
    #expect(failure(text) == nil)
  }

  @Test(arguments: [
    ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{C}\n\r\t"),
    ("\"\\u0041\\u1EbF\\ud83D\\uDe00\"", "Aế😀"), ("\"a\\u0000b\"", "a\0b"),
    ("\"kế hoạch \\u2028 và hơn mười lăm byte\"", "kế hoạch \u{2028} và hơn mười lăm byte"),
    ("\"\\\\n\"", "\\n"), ("\"\\udbff\\udfff\"", "\u{10FFFF}"), ("\"\\ue000\"", "\u{E000}"),
    ("\"\\uD800\\uDC00\"", "\u{10000}"),
  ])
  func resolvesEscapes(_ text: String, _ expected: String) throws {
    let value = try JSONValue.parse(Array(text.utf8))
    #expect(value.stringValue.map { Array($0.unicodeScalars) } == Array(expected.unicodeScalars))
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("17", 17), ("-250", -250), ("1.0", nil), ("1e2", nil),
      ("\(Int.max)", Int.max), ("\(Int.min)", Int.min), ("\(UInt.max)", nil),
      ("123456789012345678901234567890", nil), ("\"1\"", nil), ("true", nil),
    ] as [(String, Int?)])
  func readsIntegers(_ text: String, _ expected: Int?) throws {
    #expect(try JSONValue.parse(Array(text.utf8)).intValue == expected)
  }

  @Test(arguments: ["-0.0", "1E+2", "123456789012345678901234567890", "0.10"])
  func keepsTheTextOfNumbers(_ text: String) throws {
    guard case .number(let kept) = try JSONValue.parse(Array(text.utf8)).content else {
      Issue.record("not a number")
      return
    }
    #expect(kept == text)
  }

  @Test func keepsOrderAndOffsets() throws {
    let text = " {\"đ\": [true, {\"b\":null}],\n \"a\" : -1.5, \"\":\"x\"}"
    let root = try JSONValue.parse(Array(text.utf8))
    let members = try #require(root.objectValue)
    #expect(root.offset == 1)
    #expect(members.map(\.name) == ["đ", "a", ""])
    #expect(members.map(\.nameOffset) == [2, 29, 41])
    #expect(members.map(\.value.offset) == [8, 35, 44])
    let elements = try #require(members[0].value.arrayValue)
    #expect(elements.map(\.offset) == [9, 15])
    #expect(elements[0].boolValue == true)
    let inner = try #require(elements[1].objectValue)
    #expect(inner.map(\.nameOffset) == [16])
    #expect(inner[0].value.offset == 20)
    guard case .null = inner[0].value.content else {
      Issue.record("not null")
      return
    }
  }

  @Test func takesManyNamesThatDiffer() throws {
    let names = (0..<5000).map { "\"k\(($0 * 7919) % 5000)\":\($0)" }
    let members = try #require(
      JSONValue.parse(Array("{\(names.joined(separator: ","))}".utf8)).objectValue)
    #expect(members.count == 5000)
    #expect(members[4999].name == "k\((4999 * 7919) % 5000)")
  }
}
