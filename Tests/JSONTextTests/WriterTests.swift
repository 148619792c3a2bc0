import JSONText
import Testing

@Suite struct WriterTests {
  /// The text of one value, with its quotation marks.
  private func written(_ bytes: [UInt8], folding: Bool) -> [UInt8] {
    var writer = JSONWriter()
    if folding { writer.stringFoldingSpace(bytes[...]) } else { writer.string(bytes[...]) }
    return writer.finish()
  }

  private func sample(isPretty: Bool) -> String {
    var writer = JSONWriter(isPretty: isPretty, capacity: 100)
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.int(0)
    writer.int(-17)
    writer.int(.max)
    writer.int(.min)
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    writer.endArray()
    writer.key(named: "b\"")
    writer.bool(true)
    writer.key("c")
    writer.beginObject()
    writer.key("d")
    writer.null()
    writer.key("e")
    writer.string("ế")
    writer.endObject()
    writer.key("f")
    writer.bool(false)
    writer.endObject()
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test func writesCompactly() {
    #expect(
      sample(isPretty: false)
        == "{\"a\":[0,-17,\(Int.max),\(Int.min),{},[]],\"b\\\"\":true,"
        + "\"c\":{\"d\":null,\"e\":\"ế\"},\"f\":false}")
  }

  @Test func writesWhatAnotherHasWritten() {
    var inner = JSONWriter()
    inner.beginObject()
    inner.key("a")
    inner.int(1)
    inner.endObject()
    let value = inner.finish()
    var writer = JSONWriter()
    writer.beginArray()
    writer.written(value)
    writer.null()
    writer.written(value)
    writer.endArray()
    #expect(
      String(decoding: writer.finish(), as: UTF8.self) == "[{\"a\":1},null,{\"a\":1}]")
  }

  @Test func writesPrettily() {
    let expected = """
      {
        "a": [
          0,
          -17,
          \(Int.max),
          \(Int.min),
          {},
          []
        ],
        "b\\"": true,
        "c": {
          "d": null,
          "e": "ế"
        },
        "f": false
      }
      """
    #expect(sample(isPretty: true) == expected)
  }

  @Test func writesLinesOfJSON() {
    var writer = JSONWriter()
    writer.beginArray()
    writer.int(1)
    writer.endArray()
    writer.newline()
    writer.null()
    writer.newline()
    #expect(writer.bytes == Array("[1]\nnull\n".utf8))
  }

  @Test(arguments: [
    ("", ""), ("kế hoạch", "kế hoạch"), ("\"\\/", "\\\"\\\\/"), ("a\nb\t", "a\\u000ab\\u0009"),
    ("\0\u{1F}\u{7F}", "\\u0000\\u001f\u{7F}"), ("\u{2028}|\u{2029}", "\\u2028|\\u2029"),
    ("“x” – \u{2027}\u{202A}", "“x” – \u{2027}\u{202A}"), ("😀\u{FFFF}", "😀\u{FFFF}"),
    ("0123456789abcdef\"", "0123456789abcdef\\\""),
    ("0123456789abcd😀\u{2028}", "0123456789abcd😀\\u2028"), ("  a  b  ", "  a  b  "),
  ])
  func escapes(_ text: String, _ expected: String) {
    var writer = JSONWriter()
    writer.string(text)
    let bytes = writer.finish()
    #expect(String(decoding: bytes, as: UTF8.self) == "\"\(expected)\"")
    #expect(written(Array(text.utf8), folding: false) == bytes)
  }

  @Test(arguments: [
    ("", ""), (" ", ""), (" \n\t ", ""), ("  a  b  ", "a b"), ("a\r\n b", "a b"),
    ("a\u{A0}b\u{85}c\u{3000}d", "a b c d"), ("a\u{1680}\u{2000} \u{200A}b", "a b"),
    ("a\u{2028}b\u{2029}c\u{202F}d\u{205F}e\u{C}f\u{B}g", "a b c d e f g"),
    ("\u{A0}kế\u{A0}", "kế"), ("a\u{200B}b\u{FEFF}", "a\u{200B}b\u{FEFF}"),
    ("một hai ba bốn năm sáu", "một hai ba bốn năm sáu"),
    ("0123456789abcde  x", "0123456789abcde x"), ("0123456789abcde x", "0123456789abcde x"),
    ("0123456789abcdef x", "0123456789abcdef x"), ("a \" \n \\ b", "a \\\" \\\\ b"),
    ("a\0 b", "a\\u0000 b"), ("ẻ\u{169F}", "ẻ\u{169F}"), ("one \u{1680}", "one"),
  ])
  func foldsSpace(_ text: String, _ expected: String) {
    let bytes = written(Array(text.utf8), folding: true)
    #expect(String(decoding: bytes, as: UTF8.self) == "\"\(expected)\"")
  }

  @Test(
    arguments: [
      ([0xFF], "\u{FFFD}"), ([0x61, 0xE1, 0xBA], "a\u{FFFD}"), ([0xE1, 0xBA, 0x61], "\u{FFFD}a"),
      ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF0, 0x9F, 0x98], "\u{FFFD}"), ([0xF0, 0x9F, 0x98, 0x22], "\u{FFFD}\\\""),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ([0x80, 0x20], "\u{FFFD} "),
    ] as [([UInt8], String)])
  func replacesIllFormedUTF8(_ bytes: [UInt8], _ expected: String) {
    #expect(written(bytes, folding: false) == Array("\"\(expected)\"".utf8))
  }

  /// What should be written, worked out a scalar at a time.
  private func reference(_ bytes: [UInt8], folding: Bool) -> [UInt8] {
    var result = ""
    var isSpaceDue = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if folding && scalar.properties.isWhitespace {
        isSpaceDue = !result.isEmpty
        continue
      }
      if isSpaceDue { result += " " }
      isSpaceDue = false
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\0"..."\u{1F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return Array("\"\(result)\"".utf8)
  }

  @Test(arguments: [false, true])
  func agreesWithTheReferenceOnRandomBytes(folding: Bool) {
    var random = Seeded(99)
    for round in 0..<6000 {
      var bytes = Array(randomText(using: &random).utf8)
      // Every other text is broken in some places; the rest stay well-formed.
      if round % 2 == 0 {
        for _ in 0..<3 where !bytes.isEmpty {
          let index = Int.random(in: 0..<bytes.count, using: &random)
          bytes[index] = UInt8(truncatingIfNeeded: random.next())
        }
      }
      let result = written(bytes, folding: folding)
      if result != reference(bytes, folding: folding) {
        Issue.record("\(bytes) gives \(result)")
        return
      }
      #expect(failure(result) == nil)
    }
  }

  @Test(arguments: [false, true])
  func treatsEveryScalarAsTheReferenceDoes(folding: Bool) {
    for start in stride(from: 0 as UInt32, through: 0x10FFFF, by: 0x400) {
      // Between letters, so that no white space is folded into its neighbour's.
      var bytes: [UInt8] = []
      for value in start..<(start + 0x400) {
        if let scalar = Unicode.Scalar(value) { bytes += Array("a\(scalar)".utf8) }
      }
      #expect(
        written(bytes + [0x61], folding: folding) == reference(bytes + [0x61], folding: folding))
    }
  }

  /// The writer looks at blocks, and one notable scalar in a block has the others looked at too;
  /// so each of those up to U+30FF stands alone here, and at every place of a block in turn.
  @Test(arguments: [false, true])
  func treatsLoneScalarsAsTheReferenceDoes(folding: Bool) {
    for value in 0..<(0x3100 as UInt32) {
      let scalar = Unicode.Scalar(value)!
      let before = String(repeating: "x", count: 16 + Int(value / 3 % 16))
      let bytes = Array("\(before)\(scalar)một hai ba bốn năm".utf8)
      if written(bytes, folding: folding) != reference(bytes, folding: folding) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(arguments: [false, true])
  func readsBackWhatItWrites(isPretty: Bool) throws {
    var random = Seeded(isPretty ? 1 : 2)
    for _ in 0..<200 {
      let value = randomValue(depth: 3, using: &random)
      var writer = JSONWriter(isPretty: isPretty)
      write(value, to: &writer)
      let bytes = writer.finish()
      let back = try JSONValue.parse(bytes)
      #expect(isSame(value, back))
      var again = JSONWriter(isPretty: isPretty)
      write(back, to: &again)
      #expect(again.finish() == bytes)
    }
  }
}
