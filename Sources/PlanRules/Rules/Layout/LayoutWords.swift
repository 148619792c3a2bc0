import RuleTables
import SourceText

/// Lời về trình bày: lengths and sizes as a message gives them.
package struct LayoutWords {
  let language: Language

  package init(_ language: Language) { self.language = language }

  /// In tenths of a millimetre, of 1/1440 inch.
  static func tenths(_ twips: Int) -> Int { (twips * 254 + 720) / 1440 }

  /// «25», «25,4».
  package func millimetres(_ twips: Int) -> String { decimal(Self.tenths(twips), of: 10) }

  /// «13», «13,5».
  package func points(_ halfPoints: Int) -> String { decimal(halfPoints * 5, of: 10) }

  /// «210 × 297»
  package func paper(_ paper: PageSetup.Paper) -> String {
    "\(millimetres(paper.width)) × \(millimetres(paper.height))"
  }

  /// «toàn bộ», «62 %»; never none of what there is.
  func share(_ part: Int, of whole: Int) -> String {
    guard part < whole else { return language.say("toàn bộ", en: "all") }
    return "\(min(99, max(1, (part * 100 + whole / 2) / max(1, whole)))) %"
  }

  private func decimal(_ value: Int, of unit: Int) -> String {
    let rest = value % unit
    return rest == 0
      ? "\(value / unit)" : "\(value / unit)\(language.say(",", en: "."))\(rest)"
  }
}

extension RuleContext {
  var layoutWords: LayoutWords { LayoutWords(options.language) }
}
