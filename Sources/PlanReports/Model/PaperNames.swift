import RuleTables
import SourceText

/// Tên tệp gửi đi: what letters and commented copies are called, by the plan they are about. No name is that
/// of a plan, and none is given twice; the same inputs in the same order have the same names.
package struct PaperNames: Sendable {
  package enum Paper: Sendable {
    /// Phiếu góp ý.
    case letter
    /// Bản kèm nhận xét.
    case copy

    package func prefix(_ language: Language) -> String {
      switch self {
      case .letter: language.say("Góp ý - ", en: "Comments - ")
      case .copy: language.say("Nhận xét - ", en: "Commented - ")
      }
    }
  }

  private let paper: Paper
  private let language: Language
  /// In small letters: some systems tell no others apart.
  private var taken: Set<String> = []

  /// A name may take 255 bytes: there must be room for what stands before and after.
  private static let mostBytes = 160

  package init(_ paper: Paper, _ language: Language) {
    self.paper = paper
    self.language = language
  }

  /// «Góp ý - ke-hoach.docx», «Góp ý - ke-hoach (2).docx».
  package mutating func next(for name: DocumentName, ending: String) -> String {
    let stem = paper.prefix(language) + Self.stem(of: name, language)
    var candidate = stem + "." + ending
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = stem + " (\(number))." + ending
    }
    return candidate
  }

  /// The file's own name without its ending, and without what some system does not take in a name.
  private static func stem(of name: DocumentName, _ language: Language) -> String {
    var stem = name.path.split(separator: "/").last.map { String($0) } ?? ""
    if let dot = stem.lastIndex(of: "."), dot > stem.startIndex { stem = String(stem[..<dot]) }
    var result = String.UnicodeScalarView()
    var bytes = 0
    // Of a Mac letters come apart from their marks.
    for scalar in String(
      decoding: SourceText(Array(stem.utf8), encoding: .utf8).bytes, as: UTF8.self
    )
    .unicodeScalars {
      let isTaken =
        "/\\:*?\"<>|".unicodeScalars.contains(scalar) || UnseenScalar.contains(scalar.value)
      bytes += isTaken ? 1 : UTF8.width(scalar)
      guard bytes <= mostBytes else { break }
      result.append(isTaken ? "_" : scalar)
    }
    let words = String(result)
    let part =
      name.part > 1 ? language.say(" - văn bản \(name.part)", en: " - document \(name.part)") : ""
    return (words.isEmpty ? language.say("văn bản", en: "document") : words) + part
  }
}
