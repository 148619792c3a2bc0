import JSONText

/// Dòng danh mục as its file writes it.
struct RegisterRow {
  let offset: Int
  var fields: [Field] = []

  struct Field {
    let key: RegisterKey
    /// One text; of a list several, or none.
    let texts: [String]
    /// The count of articles in JSON.
    var number: Int?
    let offset: Int
  }

  subscript(_ key: RegisterKey) -> Field? { fields.first { $0.key == key } }
}

extension RegisterRow {
  /// A row in JSON, as `Rules/register.json` has it. What cannot be taken is left out and reported.
  init(_ object: JSONObjectReading, faults: inout [RegisterFault]) {
    offset = object.offset
    for member in object.members {
      guard let key = RegisterKey(rawValue: member.name) else {
        let suggestion = KeySuggestion.nearest(to: member.name, among: Self.keys)
        faults.append(
          RegisterFault(
            .unreadable(.unknownKey(member.name, suggestion: suggestion)), nil,
            offset: member.nameOffset))
        continue
      }
      if case .null = member.value.content, !RegisterKey.required.contains(key) { continue }
      if let field = Field(key, member.value) {
        fields.append(field)
      } else {
        faults.append(
          RegisterFault(
            .unreadable(.wrongType(key: key.rawValue, expected: Field.expected(key))), key,
            offset: member.value.offset))
      }
    }
    for key in RegisterKey.required where object.value(key.rawValue) == nil {
      faults.append(RegisterFault(.unreadable(.missingKey(key.rawValue)), key, offset: offset))
    }
  }

  private static let keys = RegisterKey.allCases.map { $0.rawValue }
}

extension RegisterRow.Field {
  /// Nil for a value of another type than the key's.
  fileprivate init?(_ key: RegisterKey, _ value: JSONValue) {
    self.key = key
    offset = value.offset
    if key == .articles {
      guard let number = value.intValue else { return nil }
      self.number = number
      texts = []
    } else if key.isList {
      guard let values = value.arrayValue else { return nil }
      let texts = values.compactMap { $0.stringValue }
      guard texts.count == values.count else { return nil }
      self.texts = texts.map { RegisterText.cleaned(Array($0.utf8)) }
    } else {
      guard let text = value.stringValue else { return nil }
      texts = [RegisterText.cleaned(Array(text.utf8))]
    }
  }

  fileprivate static func expected(_ key: RegisterKey) -> JSONError.Expected {
    key == .articles ? .integer : key.isList ? .array : .string
  }
}
