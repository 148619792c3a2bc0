import JSONText
import PlanRules
import RuleTables

extension JSONError.Reason {
  /// What is wrong with a JSON text or a table, in words.
  package var words: Localized {
    switch self {
    case .unexpectedEnd: Localized("kết thúc giữa chừng", en: "it ends too early")
    case .byteOrderMark:
      Localized("có dấu thứ tự byte (BOM) ở đầu; hãy bỏ đi", en: "begins with a byte order mark")
    case .expectedValue: Localized("ở đây phải có một giá trị", en: "a value should stand here")
    case .expectedName: Localized("ở đây phải có một tên", en: "a name should stand here")
    case .expectedColon: Localized("thiếu dấu hai chấm", en: "a colon should stand here")
    case .expectedCommaOrEnd:
      Localized("thiếu dấu phẩy hoặc dấu đóng", en: "a comma or closing bracket should stand here")
    case .trailingComma: Localized("thừa dấu phẩy", en: "a comma too many")
    case .trailingContent: Localized("thừa chữ ở cuối", en: "something follows the value")
    case .invalidLiteral:
      Localized("chỉ được là true, false hoặc null", en: "only true, false or null may stand here")
    case .invalidNumber: Localized("số viết sai", en: "not a number as JSON writes it")
    case .controlCharacter:
      Localized("có ký tự điều khiển trong chuỗi", en: "a control character in a string")
    case .invalidEscape: Localized("dấu \\ dùng sai", en: "not an escape that JSON knows")
    case .loneSurrogate: Localized("nửa ký tự \\u lẻ loi", en: "half a surrogate pair")
    case .invalidUTF8: Localized("không phải UTF-8", en: "not UTF-8")
    case .duplicateKey(let key):
      Localized("khóa «\(key)» có hai lần", en: "the key '\(key)' occurs twice")
    case .tooDeep(let limit):
      Localized("lồng nhau quá \(limit) lớp", en: "nested deeper than \(limit)")
    case .unknownKey(let key, let suggestion):
      Localized(
        "không có khóa «\(key)»" + (suggestion.map { "; có phải ý là «\($0)»?" } ?? ""),
        en: "unknown key '\(key)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? ""))
    case .missingKey(let key): Localized("thiếu khóa «\(key)»", en: "the key '\(key)' is missing")
    case .wrongType(let key, let expected):
      Localized(
        (key.map { "«\($0)» " } ?? "") + "phải là \(expected.words.vi)",
        en: (key.map { "'\($0)' " } ?? "it ") + "must be \(expected.words.en)")
    case .invalidValue(let key, let suggestion):
      Localized(
        "giá trị của «\(key)» không dùng được"
          + (suggestion.map { "; có phải ý là «\($0)»?" } ?? ""),
        en: "the value of '\(key)' is not known"
          + (suggestion.map { "; did you mean '\($0)'?" } ?? ""))
    case .refused(let key, let vi, let en): Localized("«\(key)»: \(vi)", en: "'\(key)': \(en)")
    }
  }
}

extension JSONError.Expected {
  fileprivate var words: Localized {
    switch self {
    case .string: Localized("chuỗi ký tự", en: "a string")
    case .integer: Localized("số nguyên", en: "an integer")
    case .bool: Localized("true hoặc false", en: "true or false")
    case .array: Localized("danh sách", en: "an array")
    case .object: Localized("đối tượng", en: "an object")
    }
  }
}
