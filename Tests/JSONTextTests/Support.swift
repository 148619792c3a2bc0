import JSONText

/// The error that reading `bytes` gives; nil where it gives a value.
func failure(_ bytes: [UInt8], maximumDepth: Int = 256) -> JSONError? {
  do throws(JSONError) {
    _ = try JSONValue.parse(bytes, maximumDepth: maximumDepth)
    return nil
  } catch {
    return error
  }
}

/// The error that reading `text` gives; nil where it gives a value.
func failure(_ text: String) -> JSONError? {
  failure(Array(text.utf8))
}

/// The error that `work` throws; nil where it throws none.
func failure<Result>(of work: () throws(JSONError) -> Result) -> JSONError? {
  do throws(JSONError) {
    _ = try work()
    return nil
  } catch {
    return error
  }
}

/// Writes a value as a caller of the writer would.
func write(_ value: JSONValue, to writer: inout JSONWriter) {
  switch value.content {
  case .null: writer.null()
  case .bool(let value): writer.bool(value)
  case .number(let text): writer.int(Int(text)!)
  case .string(let text): writer.string(text)
  case .array(let values):
    writer.beginArray()
    for value in values { write(value, to: &writer) }
    writer.endArray()
  case .object(let members):
    writer.beginObject()
    for member in members {
      writer.key(named: member.name)
      write(member.value, to: &writer)
    }
    writer.endObject()
  }
}

/// True if two values are the same, whatever their offsets, with strings compared by scalars.
func isSame(_ left: JSONValue, _ right: JSONValue) -> Bool {
  switch (left.content, right.content) {
  case (.null, .null): return true
  case (.bool(let a), .bool(let b)): return a == b
  case (.number(let a), .number(let b)): return a == b
  case (.string(let a), .string(let b)): return Array(a.utf8) == Array(b.utf8)
  case (.array(let a), .array(let b)):
    return a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1) }
  case (.object(let a), .object(let b)):
    return a.count == b.count
      && zip(a, b).allSatisfy {
        Array($0.name.utf8) == Array($1.name.utf8) && isSame($0.value, $1.value)
      }
  default: return false
  }
}

/// A value of random shape, whose names are unique by their number.
func randomValue(depth: Int, using random: inout Seeded) -> JSONValue {
  let content: JSONValue.Content
  switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &random) {
  case 0: content = .null
  case 1: content = .bool(Bool.random(using: &random))
  case 2: content = .number(text: String(Int(truncatingIfNeeded: random.next())))
  case 3: content = .string(randomText(using: &random))
  case 4:
    content = .array(
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        randomValue(depth: depth - 1, using: &random)
      })
  default:
    content = .object(
      (0..<Int.random(in: 0...20, using: &random)).map { index in
        JSONMember(
          name: "\(index)" + randomText(using: &random), nameOffset: 0,
          value: randomValue(depth: depth - 1, using: &random))
      })
  }
  return JSONValue(content: content, offset: 0)
}

/// Text of scalars that matter to the writer and of any others.
func randomText(using random: inout Seeded) -> String {
  let notable: [Unicode.Scalar] = [
    "\0", "\n", "\t", "\u{1F}", " ", " ", "\"", "\\", "/", "\u{7F}", "\u{85}", "\u{A0}", "a", "đ",
    "ế", "\u{1680}", "“", "–", "\u{2028}", "\u{2029}", "\u{2009}", "\u{202F}", "\u{205F}",
    "\u{205E}",
    "\u{3000}", "。", "ก", "한", "😀", "\u{FEFF}", "\u{10FFFF}", "e\u{301}",
  ].flatMap { (text: String) in Array(text.unicodeScalars) }
  var text = ""
  for _ in 0..<Int.random(in: 0...50, using: &random) {
    if Int.random(in: 0..<8, using: &random) == 0 {
      let value = UInt32.random(in: 0...0x10FFFF, using: &random)
      text.unicodeScalars.append(Unicode.Scalar(value) ?? "x")
    } else {
      text.unicodeScalars.append(notable.randomElement(using: &random)!)
    }
  }
  return text
}
