import JSONText

/// Loại văn bản.
package struct DocumentType: Sendable {
  /// «Kế hoạch»: the canonical spelling.
  package let name: String
  /// «KH»; nil for a type without one (Công văn, Luật).
  package let code: String?
  package let codeBytes: [UInt8]
  /// Văn bản quy phạm pháp luật: its number carries the year.
  package let isNormative: Bool
  /// Luật, Bộ luật, Pháp lệnh, Hiến pháp: cited by name, without number and body.
  package let isCitedByName: Bool
  /// Where it comes from: «Nghị định 30/2020/NĐ-CP, Phụ lục III».
  package let source: String

  package init(
    name: String, code: String?, isNormative: Bool, isCitedByName: Bool, source: String
  ) {
    self.name = name
    self.code = code
    codeBytes = Array((code ?? "").utf8)
    self.isNormative = isNormative
    self.isCitedByName = isCitedByName
    self.source = source
  }
}

extension Tables {
  /// The type that was probably meant; nil where none is near.
  package func nearestType(to name: String) -> String? {
    KeySuggestion.nearest(to: name, among: documentTypes.map { $0.name })
  }
}
