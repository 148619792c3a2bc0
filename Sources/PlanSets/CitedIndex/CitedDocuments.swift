import RuleTables
import SourceText

/// Gom viện dẫn của nhiều văn bản. Digests may be added in any order; what comes out is the same. It
/// keeps something for each reference and each different title, and nothing of the texts.
package struct CitedDocuments: Sendable {
  private var paths: [(ordinal: Int, path: String)] = []
  private var entries: [CitedEntry] = []
  private var entryByKey: [ByteKey: Int] = [:]
  private var words = WordStore()
  private var citationCount = 0
  private var ungroupedCount = 0

  package init() {}

  package mutating func add(_ digest: CitationDigest) {
    paths.append((digest.ordinal, digest.path))
    citationCount += digest.mentions.count + digest.ungroupedCount
    ungroupedCount += digest.ungroupedCount
    for (order, mention) in digest.mentions.enumerated() {
      let index = entryByKey[mention.key] ?? entries.count
      if index == entries.count {
        entries.append(CitedEntry())
        entryByKey[mention.key] = index
      }
      entries[index].add(mention, ordinal: digest.ordinal, order: order, &words)
    }
  }

  /// What came of all documents.
  package struct Outcome: Sendable {
    /// Paths, in the order of the inputs.
    package let documents: [String]
    /// Of them, their places among the inputs.
    let ordinals: [Int]
    /// The most cited first.
    package private(set) var cited: [CitedDocument]
    package private(set) var citationCount: Int
    /// References with neither number nor name.
    package let ungroupedCount: Int

    /// What is cited of some kind alone.
    package func filtered(_ isAsked: (CitedDocument) -> Bool) -> Outcome {
      var result = self
      result.cited = cited.filter(isAsked)
      result.citationCount = result.cited.reduce(0) { $0 + $1.places.count }
      return result
    }

    package var givenDifferently: [CitedDocument] { cited.filter { $0.isGivenDifferently } }
  }

  /// - Parameter isWhole: false leaves out what all mentions give with one date and one title.
  package consuming func finish(isWhole: Bool = true) -> Outcome {
    let entries = isWhole ? entries : entries.filter { $0.mayBeGivenDifferently }
    let paths = paths.sorted { $0.ordinal < $1.ordinal }
    let ordinals = paths.map { $0.ordinal }
    let keyed = entries.flatMap { $0.documents(ordinals: ordinals, words) }
      .map { (key: SortKey($0), document: $0) }
    return Outcome(
      documents: paths.map { $0.path }, ordinals: ordinals,
      cited: keyed.sorted { $0.key < $1.key }.map { $0.document },
      citationCount: citationCount, ungroupedCount: ungroupedCount)
  }

  /// The most cited first; of those cited as often, by number, then what has none, by name.
  private struct SortKey: Comparable {
    let count: Int
    let number: Int
    let words: [UInt8]
    let year: Int

    init(_ document: CitedDocument) {
      count = document.places.count
      var value = 0
      for byte in (document.number ?? "").utf8 {
        guard byte.isDigit, value < 100_000_000 else { break }
        value = value * 10 + Int(byte - .digitZero)
      }
      number = document.number == nil ? .max : value
      words = Array("\(document.number ?? document.name ?? "")|\(document.type ?? "")".utf8)
      year = document.year ?? 0
    }

    static func < (a: SortKey, b: SortKey) -> Bool {
      if a.count != b.count { return a.count > b.count }
      if a.number != b.number { return a.number < b.number }
      if a.words != b.words { return a.words.lexicographicallyPrecedes(b.words) }
      return a.year < b.year
    }
  }
}

/// Kho chữ: each different text once.
struct WordStore: Sendable {
  private var texts: [String] = []
  private var index: [ByteKey: Int32] = [:]

  mutating func add(_ text: String?) -> Int32 {
    guard let text else { return -1 }
    let key = ByteKey(bytes: Array(text.utf8))
    if let known = index[key] { return known }
    let new = Int32(clamping: texts.count)
    index[key] = new
    texts.append(text)
    return new
  }

  subscript(_ index: Int32) -> String? { index < 0 ? nil : texts[Int(index)] }
}
