/// Ngôn ngữ of what the program says.
package enum Language: UInt8, Sendable { case vietnamese, english }

/// A sentence in both languages.
package struct Localized: Sendable, Equatable {
  package let vi: String
  package let en: String
  package init(_ vi: String, en: String) {
    self.vi = vi
    self.en = en
  }
  package func text(_ language: Language) -> String { language == .vietnamese ? vi : en }
}
