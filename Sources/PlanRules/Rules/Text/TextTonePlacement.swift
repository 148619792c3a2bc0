import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Vị trí dấu thanh: one name in two spellings, «Việt Hoà» and «Việt Hòa».
  static let textTonePlacement = Rule(
    id: "text/tone-placement", severity: .info,
    topic: Localized("Cách đặt dấu thanh", en: "tone marks"),
    summary: Localized(
      "Một tên viết hai cách đặt dấu («Việt Hoà», «Việt Hòa»)",
      en: "One name with its tone mark in two places («Việt Hoà», «Việt Hòa»)"),
    why: Localized(
      "Tên viết hai cách thì tìm kiếm, sắp xếp không ra, và lộ ra chỗ chép từ văn bản khác.",
      en: "A name in two spellings is missed by search, and betrays what was pasted in."),
    remedy: Localized(
      "Viết tên thống nhất một cách trong cả văn bản.", en: "Spell the name in one way throughout."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Khuyến khích người dân xã Hòa Lạc đọc sách.
          II. ĐỊA ĐIỂM
          Nhà văn hóa xã ⟦Hoà Lạc⟧.
          """),
      .flagged(text: "Trường Tiểu học Xuân Thủy, điểm lẻ ⟦Xuân Thuỷ⟧ 2 và thôn Xuân Thủy."),
      .clean(
        title: "Tổ chức Ngày hội đọc sách xã Hòa Lạc",
        text: "Cô Nguyễn Thị Hoà và cô Lê Thị Hòa phụ trách; ông Trần Văn Thuỷ, bà Trần Văn Thủy."),
      .clean(text: "Xã Hoà Bình, xã Hòa Lạc; nhà văn hoá, nhà văn hóa các thôn."),
    ]
  ) { context in
    var groups = NameSpellings()
    for word in context.survey.toneWords { groups.add(word, context) }
    guard !groups.isEmpty else {
      return .notApplicable(
        Localized("không có tên nào có hai cách đặt dấu", en: "no name has two spellings"))
    }
    // A syllable between two capital words is in two groups.
    var told: Set<Int> = []
    for pair in groups.inTwoSpellings() where told.insert(pair.syllable).inserted {
      context.report(
        pair.rare,
        "«\(context.words(pair.rare))» và «\(context.words(pair.usual))» là một tên viết hai "
          + "cách; viết thống nhất: \(context.words(pair.usual)).",
        en: "«\(context.words(pair.rare))» and «\(context.words(pair.usual))» are one name in two "
          + "spellings; write: \(context.words(pair.usual)).",
        related: [RelatedPlace(context.say("cách viết kia", en: "the other spelling"), pair.usual)],
        suggestion: context.words(pair.usual))
    }
    return .passed
  }
}

/// Cách viết của tên: a syllable together with the capital word on one of its sides, by its letters
/// without regard to where the tone mark stands.
private struct NameSpellings {
  private struct Spelling {
    let letters: [UInt8]
    /// Where it stands first, if it can be in small letters.
    var place: TextSpan
    var isLoud: Bool
    /// Where the syllable begins.
    var syllable: Int
    var count = 1
  }

  private var groups: [[Spelling]] = []
  private var places: [[UInt8]: Int] = [:]

  var isEmpty: Bool { groups.isEmpty }

  /// «Nguyễn Thị Hoà»: persons spell their names as they do.
  private static let middleNames = PhraseTable(["thị", "văn"])

  mutating func add(_ word: TextSurvey.ToneWord, _ context: RuleContext) {
    let source = context.source
    let written = Array(source.folded[word.span])
    guard let other = VietnameseLetters.otherTonePlacement(source.folded[word.span]) else { return }
    let key = written.lexicographicallyPrecedes(other) ? written : other
    let isCapital = source.cursor.isUpper(word.span.lowerBound)
    if let before = word.before {
      let middle = Self.middleNames.match(
        source.folded, at: before.lowerBound, limit: before.upperBound)
      if middle?.end == before.upperBound, isCapital { return }
      // «Văn hóa» is a word and no name, unless it has a capital in both.
      if isCapital {
        count(
          source.folded[before] + [.space] + key, written, before.lowerBound..<word.span.upperBound,
          word.span, source)
      }
    }
    guard isCapital, word.span.upperBound + 1 < source.bytes.count,
      source.bytes[word.span.upperBound] == .space, source.cursor.isUpper(word.span.upperBound + 1)
    else { return }
    let next = word.span.upperBound + 1
    let end = source.bytes.wordEnd(from: next, limit: min(source.bytes.count, next + 32))
    guard end > next else { return }
    count(
      key + [.space] + source.spelling(of: next..<end), written, word.span.lowerBound..<end,
      word.span, source)
  }

  private mutating func count(
    _ key: [UInt8], _ letters: [UInt8], _ place: TextSpan, _ syllable: TextSpan,
    _ source: SourceText
  ) {
    let group = places[key] ?? groups.count
    if group == groups.count {
      places[key] = group
      groups.append([])
    }
    let spelling = Spelling(
      letters: letters, place: place, isLoud: source.isAllCapitals(syllable),
      syllable: syllable.lowerBound)
    guard let known = groups[group].firstIndex(where: { $0.letters == letters }) else {
      return groups[group].append(spelling)
    }
    let count = groups[group][known].count
    if groups[group][known].isLoud, !spelling.isLoud { groups[group][known] = spelling }
    groups[group][known].count = count + 1
  }

  /// The rarer spelling, or of two as frequent the later, and the other; one pair a name.
  func inTwoSpellings() -> [(rare: TextSpan, usual: TextSpan, syllable: Int)] {
    groups.compactMap { group in
      guard group.count == 2 else { return nil }
      let isFirstRare =
        (group[0].count, -group[0].syllable) < (group[1].count, -group[1].syllable)
      let (rare, usual) = isFirstRare ? (group[0], group[1]) : (group[1], group[0])
      return (rare.place, usual.place, rare.syllable)
    }
  }
}
