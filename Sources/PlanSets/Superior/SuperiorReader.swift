import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Đọc yêu cầu của cấp trên: what is asked of schools, by when, and what their plans must hold.
struct SuperiorReader {
  private let path: String
  private let result: LintResult
  private var source: SourceText { result.source }
  private var text: TextCursor { source.cursor }

  /// More are of no use.
  private static let most = 60

  init(_ path: String, _ result: LintResult) {
    self.path = path
    self.result = result
  }

  // MARK: Deadlines

  func deadlines() -> [SuperiorPlan.AskedDeadline] {
    var found: [SuperiorPlan.AskedDeadline] = []
    for deadline in result.facts.deadlines where found.count < Self.most {
      guard let index = deadline.date, result.facts.dates[index].reference == nil,
        let day = result.facts.dates[index].date,
        let clause = clause(at: deadline.span.lowerBound), concernsSchools(clause)
      else { continue }
      let task = clause.lowerBound..<deadline.span.lowerBound
      found.append(
        SuperiorPlan.AskedDeadline(
          day: day, words: TaskWords.of(source, task),
          isOfPlan: Self.plans.contains(source.folded, in: task),
          place: SetPlace(source, text.trimmed(clause), in: path)))
    }
    return found
  }

  /// «ban hành kế hoạch của đơn vị», «gửi kế hoạch về …»: the plan itself is due.
  private static let plans = PhraseTable([
    "xây dựng kế hoạch", "ban hành kế hoạch", "gửi kế hoạch", "nộp kế hoạch", "hoàn thành kế hoạch",
    "xây dựng, ban hành kế hoạch", "lập kế hoạch", "xây dựng và ban hành kế hoạch",
  ])

  /// The clause around a place, within its paragraph.
  private func clause(at place: Int) -> TextSpan? {
    guard let number = result.analysis.paragraph(at: place) else { return nil }
    let paragraph = result.plan.paragraphs[number]
    let start = text.clauseStart(place, max(paragraph.content.lowerBound, place - 400))
    var end = text.clauseEnd(place, min(paragraph.span.upperBound, place + 200))
    while end < source.bytes.count, source.bytes[end].isContinuation { end += 1 }
    return start..<end
  }

  /// Whether a clause, or a heading that it stands under, speaks of schools: what is given to others is
  /// none of a school's matter.
  private func concernsSchools(_ clause: TextSpan) -> Bool {
    if Self.schools.contains(source.folded, in: clause) { return true }
    let plan = result.plan
    let low = plan.sections.partitionIndex { $0.span.lowerBound <= clause.lowerBound }
    var next = low > 0 ? low - 1 : nil
    while let index = next {
      let section = plan.sections[index]
      if section.span.upperBound > clause.lowerBound, let title = section.title,
        Self.schools.contains(source.folded, in: title)
      {
        return true
      }
      next = section.parent
    }
    return false
  }

  private static let schools = PhraseTable([
    "các trường", "các nhà trường", "nhà trường", "hiệu trưởng", "các cơ sở giáo dục",
    "cơ sở giáo dục", "các đơn vị trường học", "đơn vị trường học", "trường mầm non",
    "trường tiểu học", "trường trung học cơ sở", "trường trung học phổ thông",
  ])

  // MARK: Contents

  /// «Kế hoạch của trường nêu rõ mục đích, nội dung, kinh phí».
  func sections() -> [SuperiorPlan.AskedSection] {
    var found: [SuperiorPlan.AskedSection] = []
    for paragraph in result.plan.paragraphs
    where paragraph.part == .body && paragraph.kind != .table && found.isEmpty {
      guard
        let plan = Self.schoolPlans.firstMatch(source.folded, in: paragraph.span),
        let verb = Self.holding.firstMatch(
          source.folded, in: plan.match.end..<paragraph.span.upperBound),
        verb.start - plan.match.end < 80,
        concernsSchools(paragraph.span.lowerBound..<verb.match.end)
      else { continue }
      var end = verb.match.end
      while end < paragraph.span.upperBound, !text.endsClause(end) || source.bytes[end] == .comma {
        end += 1
      }
      let kinds = SectionKinds(
        heading: verb.match.end..<end, folded: source.folded, tables: result.analysis.tables)
      let place = SetPlace(source, text.trimmed(plan.start..<end), in: path)
      found = SectionKind.allCases.filter { $0 != .other && kinds.contains($0) }.map {
        SuperiorPlan.AskedSection(kind: $0, place: place)
      }
    }
    return found
  }

  private static let schoolPlans = PhraseTable([
    "kế hoạch của trường", "kế hoạch của nhà trường", "kế hoạch của đơn vị",
    "kế hoạch của các trường",
    "kế hoạch của từng trường", "kế hoạch nhà trường", "kế hoạch của cơ sở giáo dục",
    "xây dựng kế hoạch",
  ])
  private static let holding = PhraseTable([
    "gồm", "gồm có", "nêu rõ", "phải có", "có đủ", "có đầy đủ", "thể hiện rõ", "xác định rõ",
    "gồm các phần", "gồm các mục", "gồm các nội dung",
  ])
}

/// Từ của một việc: what two sentences about one task have in common.
enum TaskWords {
  /// Sorted hashes of the words that tell a task from another.
  static func of(_ source: SourceText, _ span: TextSpan) -> [UInt64] {
    telling(source.text(span))
  }

  static func telling(_ words: String) -> [UInt64] {
    LawNames.wordHashes(words).filter { hash in
      let place = empty.partitionIndex { $0 < hash }
      return place == empty.count || empty[place] != hash
    }
  }

  private static let empty = LawNames.wordHashes(
    "các của và về cho trước ngày chậm nhất được theo tại với có là để trong trường nhà đơn vị phòng sở "
      + "ủy ban nhân dân xã phường văn hóa hội giáo dục đào tạo năm học tháng hiệu trưởng thực hiện công "
      + "tác tổ chức từ đến vào phó")

  /// How many of the words of the first are in the second.
  static func shared(_ first: [UInt64], _ second: [UInt64]) -> Int {
    first.count { hash in
      let place = second.partitionIndex { $0 < hash }
      return place < second.count && second[place] == hash
    }
  }
}
