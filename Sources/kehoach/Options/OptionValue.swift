import PlanRules
import RuleTables

/// Giá trị của tùy chọn: how help names it, what shells offer, and how it is read.
struct OptionValue<Value>: Sendable {
  let label: Localized
  let completes: Completion
  /// - Throws: what is wrong with the value of the option that is named.
  let read: @Sendable (FilePath, _ option: String) throws(CommandError) -> Value

  init(
    _ label: Localized, completes: Completion,
    read: @escaping @Sendable (FilePath, _ option: String) throws(CommandError) -> Value
  ) {
    self.label = label
    self.completes = completes
    self.read = read
  }
}

extension OptionValue<FilePath> {
  static let file = OptionValue(Localized("TỆP", en: "FILE"), completes: .files) {
    (value, _) throws(CommandError) in value.asOnDisk
  }
  static let folder = OptionValue(Localized("THƯ MỤC", en: "DIR"), completes: .folders) {
    (value, _) throws(CommandError) in value.asOnDisk
  }
}

extension OptionValue<String> {
  static func text(_ vi: String, en: String, completes: Completion = .nothing) -> OptionValue {
    OptionValue(Localized(vi, en: en), completes: completes) {
      (value, _) throws(CommandError) in value.text
    }
  }
}

extension OptionValue<Int> {
  /// - Parameters:
  ///   - vi: how help names it, in Vietnamese.
  ///   - what: what it is, in a sentence: «một số từ 1 đến 1024».
  static func number(
    _ vi: String, en: String, in range: ClosedRange<Int>, _ what: Localized
  ) -> OptionValue {
    OptionValue(Localized(vi, en: en), completes: .nothing) {
      (value, option) throws(CommandError) in
      guard let number = Int(value.text), range.contains(number) else {
        throw .wrongValue(option, value.text, what.vi, en: what.en)
      }
      return number
    }
  }

  /// «500», «500K», «64M», «64MB», «1G».
  static let byteCount = OptionValue(Localized("N", en: "N"), completes: .nothing) {
    (value, option) throws(CommandError) in
    var digits = value.text.uppercased()
    if digits.hasSuffix("B") { digits.removeLast() }
    var shift = 0
    if let unit = digits.last, let place = ["K", "M", "G"].firstIndex(of: unit) {
      digits.removeLast()
      shift = 10 * (place + 1)
    }
    guard let count = Int(digits), count > 0, count <= Int.max >> (shift + 8) else {
      throw .wrongValue(
        option, value.text, "một số byte như 500K hay 64M", en: "a size such as 64M")
    }
    return count << shift
  }
}

extension OptionValue<CalendarDate> {
  static let day = OptionValue(Localized("NGÀY", en: "DAY"), completes: .words(["today"])) {
    (value, option) throws(CommandError) in
    guard let day = Console.day(value.text) else {
      throw .wrongValue(
        option, value.text, "một ngày có thật dạng 2026-11-21, hoặc today",
        en: "a real day such as 2026-11-21, or today")
    }
    return day
  }
}

extension OptionValue where Value: Sendable {
  /// One of a few words.
  /// - Parameters:
  ///   - vi: what the words are, in a sentence: «ngôn ngữ».
  ///   - label: how help names them; nil: the words themselves.
  static func word(
    _ words: [(name: String, value: Value)], _ vi: String, en: String, label: Localized? = nil
  ) -> OptionValue {
    let names = words.map { $0.name }
    let all = names.joined(separator: "|")
    return OptionValue(label ?? Localized(all, en: all), completes: .words(names)) {
      (value, option) throws(CommandError) in
      guard let word = words.first(where: { $0.name == value.text }) else {
        throw .unknown(option, vi, en: en, value.text, names)
      }
      return word.value
    }
  }
}

extension OptionValue
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  static func choice(_ vi: String, en: String) -> OptionValue {
    word(Value.allCases.map { ($0.rawValue, $0) }, vi, en: en)
  }
}
