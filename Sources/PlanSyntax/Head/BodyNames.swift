import RuleTables
import SourceText

/// Tên cơ quan ở phần đầu: the lines in capitals put together to names.
struct BodyNames {
  private let cursor: TextCursor
  private let heads: PhraseTable
  private let agencies: PhraseTable
  /// The names that begin with the word of a body, by their order.
  private var known: [Int] = []
  /// Each name in its lines, in order.
  private(set) var names: [[TextSpan]] = []

  init(_ cursor: TextCursor, _ tables: Tables) {
    self.cursor = cursor
    heads = tables.vocabulary.bodyHeads
    agencies = tables.agencyPhrases
  }

  var hasKnown: Bool { !known.isEmpty }

  /// Without a page's own capitals («TIN TỨC», «LIÊN HỆ»), where a body is named.
  var kept: [[TextSpan]] { known.isEmpty ? names : known.map { names[$0] } }

  /// A line that begins with the word of a body begins a name, every other («XÃ MINH AN», «VÀ ĐÀO
  /// TẠO») goes on with the one before it.
  mutating func add(_ line: TextSpan) {
    let isBody = !Self.beginsTask(line, cursor)
    if let last = names.last, !(isBody && cursor.begins(line, with: heads)) || goesOn(last) {
      names[names.count - 1].append(line)
    } else {
      if isBody, cursor.begins(line, with: heads) || cursor.begins(line, with: agencies) {
        known.append(names.count)
      }
      names.append([line])
    }
  }

  /// «TRƯỜNG TIỂU HỌC VÀ» / «TRUNG HỌC CƠ SỞ …»: the line before ends open.
  private func goesOn(_ name: [TextSpan]) -> Bool {
    let last = name[name.count - 1]
    if cursor.begins(last, with: Self.committees), last.count <= 6 { return true }
    let tail = max(last.lowerBound, last.upperBound - 4)
    return cursor.begins("và", at: max(tail, last.upperBound - 3), last.upperBound)
      || cursor.bytes[last.upperBound - 1] == .comma
      || Self.unions.match(cursor.folded, at: last.lowerBound, limit: last.upperBound)?.end
        == last.upperBound
  }

  /// «PHÒNG, CHỐNG DỊCH», «TỔ CHỨC HỘI THI», «BAN HÀNH …»: what is done begins with the word of a body.
  static func beginsTask(_ line: TextSpan, _ cursor: TextCursor) -> Bool {
    cursor.begins(line, with: tasks)
  }

  private static let tasks = PhraseTable([
    "phòng, chống", "phòng chống", "phòng cháy", "phòng ngừa", "phòng tránh", "phòng, tránh",
    "phòng, ngừa", "tổ chức", "ban hành", "hội thi", "hội nghị", "hội thảo", "hội khỏe", "hội diễn",
    "hội giảng", "đoàn kết", "bộ tiêu chí",
  ])

  /// «ỦY» / «BAN NHÂN DÂN»
  private static let committees = PhraseTable(["ủy", "uỷ"])

  /// «CÔNG ĐOÀN CƠ SỞ» / «TRƯỜNG MẦM NON …»: no name is whole without the place it is of.
  private static let unions = PhraseTable([
    "công đoàn cơ sở", "công đoàn", "chi bộ", "chi đoàn", "đoàn trường", "liên đội",
    "ban đại diện cha mẹ học sinh",
  ])
}
