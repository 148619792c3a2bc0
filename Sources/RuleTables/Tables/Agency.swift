/// Cơ quan.
package struct Agency: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// UBND, HĐND.
    case peoplesCommittee, peoplesCouncil
    /// Bộ and what is of its rank.
    case ministry
    /// Sở.
    case department
    /// Phòng.
    case division
    case school
    case party
    case assembly, government
    case other
  }
  /// «Bộ Giáo dục và Đào tạo».
  package let name: String
  package let kind: Kind
  /// The spellings of its code in numbers, the canonical one first: «BGDĐT», «BGD&ĐT», «BGDDT».
  package let codes: [String]
  package let source: String

  package init(name: String, kind: Kind, codes: [String], source: String) {
    self.name = name
    self.kind = kind
    self.codes = codes
    self.source = source
  }
}
