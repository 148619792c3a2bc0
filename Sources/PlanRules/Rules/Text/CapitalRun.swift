import SourceText

/// Dãy chữ hoa: words in capitals one after the other. Where one of them is a syllable they are a
/// title, «VUI HỌC AN TOÀN GT», and no abbreviations.
struct CapitalRun {
  /// How many abbreviations there were before the run.
  private var first = 0
  private var hasWord = false
  private(set) var last = 0..<0

  init(from first: Int = 0) { self.first = first }

  mutating func add(_ word: TextSpan, isWord: Bool) {
    if isWord { hasWord = true }
    last = word
  }

  mutating func end(_ abbreviations: inout [TextSpan]) {
    if hasWord, first < abbreviations.count { abbreviations.removeSubrange(first...) }
    first = abbreviations.count
    hasWord = false
    last = 0..<0
  }
}
