/// Ngôn ngữ of what the program says.
package enum Language: UInt8, Sendable {
  case vietnamese, english

  /// One of two sentences; the other is not made.
  package func say(_ vi: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    self == .vietnamese ? vi() : en()
  }
}

/// A sentence in both languages, for whoever does not know yet which will be read.
package struct Localized: Sendable, Hashable {
  package let vi: String
  package let en: String
  package init(_ vi: String, en: String) {
    self.vi = vi
    self.en = en
  }
  package func text(_ language: Language) -> String { language.say(vi, en: en) }

  /// Both sentences put into another: «tệp: …».
  package func map(_ change: (String) -> String) -> Localized {
    Localized(change(vi), en: change(en))
  }
}

extension [Localized] {
  /// - Parameter en: the English separator, where it is another.
  package func joined(_ separator: String, en: String? = nil) -> Localized {
    Localized(
      map { $0.vi }.joined(separator: separator),
      en: map { $0.en }.joined(separator: en ?? separator))
  }
}
