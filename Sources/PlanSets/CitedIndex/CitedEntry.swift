import PlanFacts
import RuleTables
import SourceText

/// Một số, ký hiệu hay tên: all mentions of it, while they are gathered.
struct CitedEntry: Sendable {
  private var mentions: [Mention] = []
  /// Each different record and standing once.
  private var resolutions: [Resolution] = []

  /// Words are indexes of the store, -1 for none.
  private struct Mention: Sendable {
    let ordinal: Int32
    let order: Int32
    let line: Int32
    let type: Int32
    let number: Int32
    let name: Int32
    let issuer: Int32
    let title: Int32
    /// An index of `resolutions`, -1 for none.
    let resolution: Int32
    let year: Int?
    let date: CalendarDate?
    let origin: TextOrigin?
    let repeatCount: Int32
  }

  mutating func add(
    _ mention: CitationDigest.Mention, ordinal: Int, order: Int, _ words: inout WordStore
  ) {
    mentions.append(
      Mention(
        ordinal: Int32(clamping: ordinal), order: Int32(clamping: order),
        line: Int32(clamping: mention.line), type: words.add(mention.type),
        number: words.add(mention.number), name: words.add(mention.name),
        issuer: words.add(mention.issuer), title: words.add(mention.title),
        resolution: place(of: mention.resolution), year: mention.year, date: mention.date,
        origin: mention.origin, repeatCount: Int32(clamping: mention.repeatCount)))
  }

  /// There are at most a few: the records of one number, each with five standings.
  private mutating func place(of resolution: Resolution?) -> Int32 {
    guard let resolution else { return -1 }
    let known = resolutions.firstIndex {
      $0.standing == resolution.standing && $0.record.issued == resolution.record.issued
        && $0.record.confidence == resolution.record.confidence
    }
    if known == nil { resolutions.append(resolution) }
    return Int32(known ?? resolutions.count - 1)
  }

  /// Whether not all mentions that give a date or a title give the same: a quick test.
  var mayBeGivenDifferently: Bool {
    var date: CalendarDate?
    var title: Int32 = -1
    for mention in mentions {
      if let date, let other = mention.date, date != other { return true }
      if title >= 0, mention.title >= 0, title != mention.title { return true }
      date = date ?? mention.date
      title = max(title, mention.title)
    }
    return false
  }

  // MARK: What they come to

  /// The documents that the mentions are of: one, or one a year where the number comes back every year.
  /// - Parameter ordinals: of all documents, sorted.
  func documents(ordinals: [Int], _ words: WordStore) -> [CitedDocument] {
    let sorted = mentions.sorted { ($0.ordinal, $0.order) < ($1.ordinal, $1.order) }
    guard let first = sorted.first else { return [] }
    let isUnmistakable = number(of: first, words).map { Self.hasYear($0) } ?? true
    var byYear: [Int: [Mention]] = [:]
    if !isUnmistakable { byYear = Dictionary(grouping: sorted) { year(of: $0) ?? 0 } }
    // A mention without a year is of the one year that the others have.
    if byYear.count - (byYear[0] == nil ? 0 : 1) < 2 {
      return [document(sorted, ordinals, words, isUnmistakable: isUnmistakable)]
    }
    return byYear.values.map { document($0, ordinals, words, isUnmistakable: false) }
  }

  /// «/2019/», «-2019-»: a year in a number.
  private static func hasYear(_ number: String) -> Bool {
    number.utf8.split(whereSeparator: { !$0.isDigit }).contains {
      $0.count == 4 && ($0.starts(with: [0x31, 0x39]) || $0.starts(with: [0x32, .digitZero]))
    }
  }

  private func resolution(of mention: Mention) -> Resolution? {
    mention.resolution < 0 ? nil : resolutions[Int(mention.resolution)]
  }

  private func number(of mention: Mention, _ words: WordStore) -> String? {
    resolution(of: mention)?.record.number ?? words[mention.number]
  }

  private func year(of mention: Mention) -> Int? {
    mention.year ?? resolution(of: mention)?.record.issued?.year
  }

  private func document(
    _ mentions: [Mention], _ ordinals: [Int], _ words: WordStore, isUnmistakable: Bool
  ) -> CitedDocument {
    func first(_ word: (Mention) -> Int32) -> String? {
      for mention in mentions {
        if let text = words[word(mention)] { return text }
      }
      return nil
    }
    let record = mentions.lazy.compactMap { resolution(of: $0)?.record }.first
    let documents = Set(mentions.map { $0.ordinal })
    let number = mentions.first.flatMap { self.number(of: $0, words) }
    return CitedDocument(
      type: record?.type ?? first { $0.type }, number: number, name: first { $0.name },
      year: number == nil || !isUnmistakable
        ? mentions.lazy.compactMap { year(of: $0) }.first : nil,
      issuer: first { $0.issuer }, record: record, standings: standings(mentions),
      places: mentions.map { mention in
        CitedPlace(
          document: ordinals.partitionIndex { $0 < Int(mention.ordinal) },
          line: Int(mention.line), origin: mention.origin)
      },
      repeatCount: mentions.reduce(0) { $0 + Int($1.repeatCount) },
      documentCount: documents.count, dates: dates(mentions, record),
      titles: titles(mentions, record, words), isUnmistakable: isUnmistakable)
  }

  /// The worst first.
  private static let order: [Resolution.Standing?] = [
    .repealed, .notYetInForce, .amended, .undetermined, .noRepealKnown, nil,
  ]

  /// A document counts once, with the standing of its first mention.
  private func standings(_ mentions: [Mention]) -> [StandingCount] {
    var judged: Set<Int32> = []
    var counts = [Int](repeating: 0, count: Self.order.count)
    var examples = [Resolution?](repeating: nil, count: Self.order.count)
    for mention in mentions where judged.insert(mention.ordinal).inserted {
      let resolution = resolution(of: mention)
      guard let place = Self.order.firstIndex(of: resolution?.standing) else { continue }
      if counts[place] == 0 { examples[place] = resolution }
      counts[place] += 1
    }
    return counts.indices.filter { counts[$0] > 0 }
      .map { StandingCount(resolution: examples[$0], documentCount: counts[$0]) }
  }

  private func dates(
    _ mentions: [Mention], _ record: LawRecord?
  ) -> [CitedVariant<CalendarDate>] {
    let known = record?.confidence == .conflict ? nil : record?.issued
    let dated = mentions.indices.filter { mentions[$0].date != nil }
    return Dictionary(grouping: dated) { mentions[$0].date }
      .compactMap { date, places in
        date.map { date in
          CitedVariant(value: date, isInRegister: known.map { $0 == date }, places: places)
        }
      }
      .sorted { ($1.places.count, $0.value) < ($0.places.count, $1.value) }
  }

  /// At most so many titles that differ are told apart; what differs from all of them is left out.
  private static let mostTitles = 6

  /// Titles that are no more than other words for one thing are put together under the most frequent.
  private func titles(
    _ mentions: [Mention], _ record: LawRecord?, _ words: WordStore
  ) -> [CitedVariant<String>] {
    let known = record?.confidence == .conflict ? nil : record?.title
    let titled = mentions.indices.filter { mentions[$0].title >= 0 }
    let different = Dictionary(grouping: titled) { mentions[$0].title }.values
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    var groups: [(title: String, places: [Int])] = []
    for places in different {
      guard let title = words[mentions[places[0]].title] else { continue }
      if let same = groups.firstIndex(where: { !TitleComparison.differ($0.title, title) }) {
        groups[same].places += places
      } else if groups.count < Self.mostTitles {
        groups.append((title, places))
      }
    }
    return groups.map { title, places in
      CitedVariant(
        value: title, isInRegister: known.map { !TitleComparison.differ(title, $0) },
        places: places.sorted())
    }
    .sorted { ($1.places.count, $0.places[0]) < ($0.places.count, $1.places[0]) }
  }
}
