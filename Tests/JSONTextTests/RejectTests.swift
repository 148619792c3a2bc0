import JSONText
import Testing

/// Texts that are not JSON, in the manner of the `n_` cases of JSONTestSuite, with the offset and
/// the reason.
@Suite struct RejectTests {
  @Test(
    arguments: [
      ("", 0, .unexpectedEnd), (" \n", 2, .unexpectedEnd), ("[", 1, .unexpectedEnd),
      ("[1", 2, .unexpectedEnd), ("[1,", 3, .unexpectedEnd), ("{", 1, .unexpectedEnd),
      ("{\"a\"", 4, .unexpectedEnd), ("{\"a\":", 5, .unexpectedEnd),
      ("{\"a\":1", 6, .unexpectedEnd), ("{\"a\":1,", 7, .unexpectedEnd),
      ("[1,]", 2, .trailingComma), ("[1 , ]", 3, .trailingComma),
      ("{\"a\":0,}", 6, .trailingComma), ("[1,,]", 3, .expectedValue), ("[,1]", 1, .expectedValue),
      ("[,]", 1, .expectedValue), ("{,}", 1, .expectedName),
      ("{\"a\":1,,\"b\":2}", 7, .expectedName),
      ("[1 true]", 3, .expectedCommaOrEnd), ("[\"\": 1]", 3, .expectedCommaOrEnd),
      ("[3[4]]", 2, .expectedCommaOrEnd), ("[1}", 2, .expectedCommaOrEnd),
      ("{\"a\":1]", 6, .expectedCommaOrEnd), ("{\"a\":\"a\" 123}", 9, .expectedCommaOrEnd),
      ("{\"a\" b}", 5, .expectedColon), ("{\"a\",1}", 4, .expectedColon),
      ("{\"a\"::1}", 5, .expectedValue), ("{\"a\":}", 5, .expectedValue),
      ("{a:1}", 1, .expectedName),
      ("{'a':0}", 1, .expectedName), ("{1:1}", 1, .expectedName), ("{[:1}", 1, .expectedName),
      ("['a']", 1, .expectedValue), ("[*]", 1, .expectedValue), ("]", 0, .expectedValue),
      ("[1]]", 3, .trailingContent), ("1 2", 2, .trailingContent), ("{}}", 2, .trailingContent),
      ("\"\"x", 2, .trailingContent), ("{}#", 2, .trailingContent), ("{}//", 2, .trailingContent),
      ("[1]\0", 3, .trailingContent), ("/**/[]", 0, .expectedValue),
      ("[1/**/]", 2, .expectedCommaOrEnd),
      ("\u{FEFF}[]", 0, .byteOrderMark), ("[\u{FEFF}]", 1, .expectedValue),
      ("[\u{A0}]", 1, .expectedValue), ("[\u{C}]", 1, .expectedValue),
      ("[\u{B}1]", 1, .expectedValue),
      ("[tru]", 1, .invalidLiteral), ("[True]", 1, .expectedValue), ("[nul]", 1, .invalidLiteral),
      ("fals", 4, .unexpectedEnd), ("truee", 4, .trailingContent), ("[NaN]", 1, .expectedValue),
      ("[Infinity]", 1, .expectedValue), ("[-Infinity]", 2, .invalidNumber),
      ("[+1]", 1, .expectedValue), ("[.5]", 1, .expectedValue), ("[01]", 2, .invalidNumber),
      ("[-01]", 3, .invalidNumber), ("[00]", 2, .invalidNumber), ("[-]", 2, .invalidNumber),
      ("-", 1, .unexpectedEnd), ("[1.]", 3, .invalidNumber), ("1.", 2, .unexpectedEnd),
      ("[1.e1]", 3, .invalidNumber), ("[1e]", 3, .invalidNumber), ("[1e+]", 4, .invalidNumber),
      ("1e", 2, .unexpectedEnd), ("[0.3e]", 5, .invalidNumber), ("[1eE2]", 3, .invalidNumber),
      ("[0x42]", 2, .expectedCommaOrEnd), ("[1 000]", 3, .expectedCommaOrEnd),
      ("[--1]", 2, .invalidNumber), ("[1.2.3]", 4, .expectedCommaOrEnd), ("[１]", 1, .expectedValue),
      ("[\"a", 3, .unexpectedEnd), ("\"", 1, .unexpectedEnd), ("\"\\", 2, .unexpectedEnd),
      ("\"\\u00", 5, .unexpectedEnd), ("\"\\u", 3, .unexpectedEnd),
      ("\"\\uD800\\u", 9, .unexpectedEnd), ("\"a\\\"", 4, .unexpectedEnd),
      ("[\"\\x00\"]", 2, .invalidEscape), ("[\"\\a\"]", 2, .invalidEscape),
      ("[\"\\\t\"]", 2, .invalidEscape), ("[\"\\😀\"]", 2, .invalidEscape),
      ("[\"\\u00G0\"]", 2, .invalidEscape), ("[\"\\u123\"]", 2, .invalidEscape),
      ("[\"\\U0041\"]", 2, .invalidEscape), ("[\"\\ud800\\uzzzz\"]", 8, .invalidEscape),
      ("[\"\\uD800\"]", 2, .loneSurrogate), ("[\"x\\uDC00\"]", 3, .loneSurrogate),
      ("[\"\\uD800\\uD800\\uDC00\"]", 2, .loneSurrogate), ("[\"\\uD800\\n\"]", 2, .loneSurrogate),
      ("[\"\\uD800\\u0041\"]", 2, .loneSurrogate),
      ("[\"\\uD800\\uDBFF\"]", 2, .loneSurrogate), ("[\"\\uD800\\uE000\"]", 2, .loneSurrogate),
      ("[\"\\uDC00\\uD800\"]", 2, .loneSurrogate),
      ("[\"a\nb\"]", 3, .controlCharacter(0x0A)), ("[\"\t\"]", 2, .controlCharacter(0x09)),
      ("[\"a\0\"]", 3, .controlCharacter(0)), ("[\"\u{1F}\"]", 2, .controlCharacter(0x1F)),
      ("{\"a\":1,\"a\":1}", 7, .duplicateKey("a")),
      ("{\"a\":1,\"b\":{\"a\":0},\"\\u0061\":1}", 19, .duplicateKey("a")),
      ("{\"x\":0,\"b\":0,\"b\":0,\"x\":0}", 13, .duplicateKey("b")),
      ("[{\"\":0,\"\":0}]", 7, .duplicateKey("")),
    ] as [(String, Int, JSONError.Reason)])
  func rejects(_ text: String, _ offset: Int, _ reason: JSONError.Reason) {
    let error = failure(text)
    #expect(error?.reason == reason)
    #expect(error?.offset == offset)
    #expect(error?.file == nil)
  }

  @Test(
    arguments: [
      ([0x22, 0xFF, 0x22], 1), ([0x22, 0x80, 0x22], 1), ([0x22, 0xC0, 0x80, 0x22], 1),
      ([0x22, 0xC1, 0xBF, 0x22], 1), ([0x22, 0xE0, 0x9F, 0xBF, 0x22], 1),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], 1),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1), ([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], 1),
      ([0x22, 0x61, 0xE1, 0xBA, 0x22], 2), ([0x22, 0xC3, 0xA9, 0xC3, 0x22], 3),
      ([0x22, 0x5C, 0x6E, 0xFF, 0x22], 3),
      // The first error of a string is the one reported, whichever kind it is.
      ([0x22, 0xFF, 0x5C, 0x71, 0x22], 1), ([0x22, 0xFF, 0x0A, 0x22], 1), ([0x22, 0xFF], 1),
      ([0x22, 0xE1, 0xBA], 1),
    ] as [([UInt8], Int)])
  func rejectsIllFormedUTF8(_ bytes: [UInt8], _ offset: Int) {
    let error = failure(bytes)
    #expect(error?.reason == .invalidUTF8)
    #expect(error?.offset == offset)
  }

  @Test func rejectsIllFormedUTF8OutsideStrings() {
    #expect(failure([0x5B, 0xFF, 0x5D])?.reason == .expectedValue)
    #expect(failure([0x5B, 0x5D, 0xC3])?.reason == .trailingContent)
    #expect(failure([0xFF, 0xFE, 0x5B, 0x00])?.reason == .expectedValue)
  }

  @Test(arguments: [
    ("[1,\n 2,\n  x]", 3, 3), ("[1,\r\n 2,\r\n  x]", 3, 3), ("[1,\r 2,\r  x]", 3, 3),
    ("[\"kế 😀\" x]", 1, 9), ("x", 1, 1), ("", 1, 1), ("[\n", 2, 1), ("[\r\n\r\n", 3, 1),
    ("[\n\r x", 3, 2), ("[\"e\u{301}\", x]", 1, 8),
  ])
  func countsLinesAndColumns(_ text: String, _ line: Int, _ column: Int) {
    let error = failure(text)
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test func findsTheFirstOfManyRepeatedNames() {
    var names = (0..<1000).map { "\"k\(($0 * 389) % 1000)\":0" }
    names.insert(names[700], at: 900)
    names.append(names[3])
    let error = failure("{\(names.joined(separator: ","))}")
    #expect(error?.reason == .duplicateKey("k\((700 * 389) % 1000)"))
    #expect(error?.offset == 1 + names[..<900].reduce(0) { $0 + $1.utf8.count + 1 })
  }

  @Test func limitsTheDepth() {
    for (limit, depth) in [(256, 256), (1, 1), (3, 3), (1024, 1024)] {
      let open = [UInt8](repeating: 0x5B, count: depth)
      let close = [UInt8](repeating: 0x5D, count: depth)
      #expect(failure(open + close, maximumDepth: limit) == nil)
      let deeper = failure([0x5B] + open + close + [0x5D], maximumDepth: limit)
      #expect(deeper?.reason == .tooDeep(limit: limit))
      #expect(deeper?.offset == depth)
    }
    #expect(failure(Array("[]".utf8), maximumDepth: 0)?.reason == .tooDeep(limit: 0))
    #expect(failure(Array("[]".utf8), maximumDepth: -5)?.reason == .tooDeep(limit: 0))
    #expect(failure(Array("1".utf8), maximumDepth: 0) == nil)
  }

  @Test func refusesAMillionBrackets() {
    let arrays = [UInt8](repeating: 0x5B, count: 1_000_000)
    #expect(failure(arrays)?.offset == 256)
    #expect(failure(arrays, maximumDepth: .max)?.reason == .tooDeep(limit: 1024))
    let objects = Array(repeatElement("{\"a\":".utf8, count: 200_000).joined())
    #expect(failure(objects)?.offset == 256 * 5)
  }

  @Test func survivesMutation() {
    let valid = Array(
      """
      {"tên":"kế \\u1ebf \\ud83d\\ude00 \\n","số":[0,-1,2.5e+10,true,false,null,{}],
       "trong":{"a":{"b":["x","\\\\",""]},"danh sách":[{"k":1},{"k":2}]},"z":"😀 e\u{301}"}
      """.utf8)
    #expect(failure(valid) == nil)
    var random = Seeded(20_260_101)
    let notable =
      Array("[]{}\",:\\u0 \n-+.eE19tfn".utf8) + [0x00, 0x1F, 0x80, 0xC3, 0xE1, 0xF0, 0xFF]
    var rejected = 0
    for _ in 0..<20_000 {
      var bytes = valid
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[index] = notable.randomElement(using: &random)!
        case 1: bytes[index] = UInt8(truncatingIfNeeded: random.next())
        case 2: bytes.remove(at: index)
        case 3: bytes.insert(notable.randomElement(using: &random)!, at: index)
        default: bytes.removeSubrange(index...)
        }
      }
      guard let error = failure(bytes) else { continue }
      rejected += 1
      if error.offset > bytes.count || error.offset < 0 || error.line < 1 || error.column < 1 {
        Issue.record("\(error) in \(bytes)")
      }
    }
    // Some mutations only change the text of a string, or a digit.
    #expect(rejected > 10_000 && rejected < 20_000)
  }
}
