import PlanFacts
import RuleTables
import SourceText

/// Phần giữ lại của một văn bản, when references are gathered over many: nothing of its text but the
/// words of the references themselves.
package struct CitationDigest: Sendable {
  /// The document's place among the inputs.
  let ordinal: Int
  let path: String
  private(set) var mentions: [Mention] = []
  /// References with neither number nor name, which cannot be told to be the same.
  private(set) var ungroupedCount = 0

  struct Mention: Sendable {
    /// The same for all mentions of one document, and of a number that comes back every year.
    let key: ByteKey
    let type: String?
    let number: String?
    let name: String?
    let year: Int?
    let date: CalendarDate?
    let issuer: String?
    let title: String?
    let line: Int
    let origin: TextOrigin?
    let resolution: Resolution?
    /// How often it is repeated in short («Thông tư này»).
    let repeatCount: Int
  }

  package init(ordinal: Int, path: String, _ analysis: Analysis) {
    let (source, facts, tables) = (analysis.source, analysis.facts, analysis.tables)
    self.ordinal = ordinal
    self.path = path
    var repeatCounts = [Int](repeating: 0, count: facts.references.count)
    for mention in facts.mentions {
      if let index = mention.reference { repeatCounts[index] += 1 }
    }
    mentions.reserveCapacity(facts.references.count)
    for (index, reference) in facts.references.enumerated() {
      let resolution = analysis.resolutions[index]
      let name = reference.name.map { source.text($0) }
      let year = reference.year ?? reference.date?.year
      guard let key = Self.key(reference, name, year, resolution?.record, tables) else {
        ungroupedCount += 1
        continue
      }
      mentions.append(
        Mention(
          key: key, type: reference.type.map { tables.documentTypes[$0].name },
          number: reference.number, name: name, year: year, date: reference.date,
          issuer: reference.issuer.map { source.text($0) },
          title: reference.title.map { source.text($0) },
          line: source.lineNumber(of: reference.span.lowerBound),
          origin: source.origin(of: reference.span.lowerBound), resolution: resolution,
          repeatCount: repeatCounts[index]))
    }
  }

  /// Type and number. A law by name alone is what the register says it is, else its name and year.
  private static func key(
    _ reference: LegalReference, _ name: String?, _ year: Int?, _ record: LawRecord?,
    _ tables: Tables
  ) -> ByteKey? {
    guard let number = reference.number ?? record?.number else {
      guard let name else { return nil }
      let words = LawNames.words(name).joined(separator: " ")
      return ByteKey(bytes: Array("\(words)|\(year.map { String($0) } ?? "")".utf8))
    }
    // The code in a number says its type even where the word before it is wrong; a letter's number has
    // none, and its type is seldom written.
    let written =
      reference.numberForm == .officialLetter
      ? nil : (reference.codeType ?? reference.type).map { tables.documentTypes[$0].name }
    var key = LawNumber.key(record?.number ?? number)
    key.append(.bar)
    key += (record?.type ?? written ?? "").utf8
    return ByteKey(bytes: key)
  }
}
