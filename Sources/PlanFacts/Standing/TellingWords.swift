import RuleTables
import SourceText

/// Từ phân biệt: what tells apart the documents of one kind, whose titles are else alike: «Điều lệ trường
/// mầm non» and «Điều lệ trường tiểu học».
struct TellingWords {
  /// Cấp học, bậc học.
  private var levels: UInt16 = 0
  /// Giáo viên, cán bộ quản lý, học sinh.
  private var people: UInt16 = 0

  var isEmpty: Bool { levels | people == 0 }

  init(_ folded: [UInt8], in span: TextSpan) {
    var start = span.lowerBound
    while let found = Self.phrases.firstMatch(folded, in: start..<span.upperBound) {
      let (_, levels, people) = Self.words[found.match.value]
      self.levels |= levels
      self.people |= people
      start = found.match.end
    }
  }

  /// Whether both name levels of school, or people, and not one of the same: what a title leaves out
  /// contradicts nothing.
  func contradicts(_ other: TellingWords) -> Bool {
    levels != 0 && other.levels != 0 && levels & other.levels == 0
      || people != 0 && other.people != 0 && people & other.people == 0
  }

  /// Whether a word in letters alone, «THCS», is one of these.
  static func knows(_ folded: [UInt8], _ word: TextSpan) -> Bool {
    phrases.match(folded, at: word.lowerBound, limit: word.upperBound)?.end == word.upperBound
  }

  private static let phrases = PhraseTable(words.map { $0.name })

  /// What a wider word holds («phổ thông»: tiểu học, trung học cơ sở, trung học phổ thông) contradicts
  /// none of its parts.
  private static let words: [(name: String, levels: UInt16, people: UInt16)] = [
    ("mầm non", 1, 0), ("mẫu giáo", 1, 0), ("nhà trẻ", 1, 0), ("gdmn", 1, 0), ("mn", 1, 0),
    ("tiểu học", 2, 0), ("gdth", 2, 0), ("th", 2, 0),
    ("trung học cơ sở", 4, 0), ("thcs", 4, 0),
    ("trung học phổ thông", 8, 0), ("thpt", 8, 0),
    ("trung học", 4 | 8, 0),
    ("phổ thông", 2 | 4 | 8, 0), ("gdpt", 2 | 4 | 8, 0), ("pt", 2 | 4 | 8, 0),
    ("giáo dục thường xuyên", 16, 0), ("gdtx", 16, 0), ("học tập cộng đồng", 16, 0),
    ("giáo dục nghề nghiệp", 32, 0), ("gdnn", 32, 0), ("dạy nghề", 32, 0), ("trung cấp", 32, 0),
    ("trung học nghề", 32, 0), ("trung học chuyên nghiệp", 32, 0), ("sơ cấp", 32, 0),
    ("cao đẳng", 64, 0), ("đại học", 128, 0), ("dự bị đại học", 256, 0),
    ("các cấp học", ~0, 0), ("các cấp", ~0, 0), ("các bậc học", ~0, 0),
    ("giáo viên", 0, 1), ("gv", 0, 1), ("giảng viên", 0, 8),
    ("cán bộ quản lý", 0, 2), ("cán bộ quản lí", 0, 2), ("cbql", 0, 2), ("hiệu trưởng", 0, 2),
    ("nhà giáo", 0, 1 | 2 | 8), ("viên chức", 0, 1 | 2 | 8), ("đội ngũ", 0, 1 | 2 | 8),
    ("cán bộ", 0, 1 | 2 | 8), ("công chức", 0, 1 | 2 | 8), ("người lao động", 0, 1 | 2 | 8),
    ("học sinh", 0, 4), ("hs", 0, 4), ("người học", 0, 4), ("học viên", 0, 4), ("sinh viên", 0, 4),
    ("trẻ em", 0, 4), ("cha mẹ học sinh", 0, 16),
    ("gvmn", 1, 1), ("gvpt", 2 | 4 | 8, 1), ("ctgdpt", 2 | 4 | 8, 0), ("ctgdmn", 1, 0),
    // Letters that hide nothing of these.
    ("bdtx", 0, 0), ("gdđt", 0, 0), ("bgdđt", 0, 0), ("ubnd", 0, 0), ("cntt", 0, 0),
    ("sgk", 0, 0),
  ]
}
