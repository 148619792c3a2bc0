import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Trường, năm học: who the plan is of, and for which school year.
extension RuleContext {
  /// A school, or a class, that follows another programme.
  var isOtherSchool: Bool {
    let words = tables.education.words.otherSchools
    let places = [plan.letterhead?.issuer, plan.title?.subject, plan.letterhead?.authority]
    return places.contains { span in span.map { words.contains(source.folded, in: $0) } ?? false }
  }

  /// The first year of the school year that the plan is for, by its title, else by its day.
  var schoolYearOfPlan: Int? {
    if let own = identity.schoolYear, own.second == own.first + 1 { return own.first }
    guard identity.years == nil, let days = identity.issueDays,
      let first = Self.schoolYear(of: days.lowerBound),
      first == Self.schoolYear(of: days.upperBound)
    else { return nil }
    return first
  }

  /// Nil in June and July, between two.
  static func schoolYear(of day: CalendarDate) -> Int? {
    switch day.month {
    case 8...12: day.year
    case 1...5: day.year - 1
    default: nil
    }
  }

  /// The one level of the school that issues the plan: 0 primary, 1 lower, 2 upper secondary; nil where
  /// its name gives none or several.
  var onlyLevel: Int? {
    guard let issuer = plan.letterhead?.issuer, !isOtherSchool else { return nil }
    var found: Int?
    var start = issuer.lowerBound
    let levels = tables.education.load.levels
    while let next = levels.firstMatch(source.folded, in: start..<issuer.upperBound) {
      if let known = found, known != next.match.value { return nil }
      found = next.match.value
      start = next.match.end
    }
    return found
  }

  private static let continuing = PhraseTable([
    "giáo dục thường xuyên", "gdtx", "gdnn-gdtx", "giáo dục nghề nghiệp",
  ])

  /// By grade: whether the plan's school year and school follow the programme in it.
  var gradesOfProgramme: [Bool] {
    let rollOut = tables.education.rollOut
    guard !isOtherSchool, let year = schoolYearOfPlan else { return rollOut.map { _ in false } }
    return rollOut.map { $0 > 0 && $0 <= year }
  }

  /// A centre of continuing education.
  var isContinuing: Bool {
    guard let issuer = plan.letterhead?.issuer else { return false }
    return Self.continuing.contains(source.folded, in: issuer)
  }

  /// The grades of a school of one level.
  var gradesOfSchool: [Int]? {
    switch onlyLevel {
    case 0?: [1, 2, 3, 4, 5]
    case 1?: [6, 7, 8, 9]
    case 2?: [10, 11, 12]
    default: nil
    }
  }

  /// In the body, and not in the account of how things are.
  func isTold(_ offset: Int) -> Bool {
    guard let paragraph = paragraph(at: offset), plan.paragraphs[paragraph].part == .body else {
      return false
    }
    return plan.paragraphs[paragraph].kind != .table
  }

  /// «8 tiết/ngày», «mỗi ngày 8 tiết», «8 tiết một ngày».
  func isEach(_ span: TextSpan, _ noun: StaticString) -> Bool {
    let cursor = source.cursor
    let limit = source.bytes.count
    var i = cursor.skipSpace(span.upperBound, limit)
    let slash = cursor.slash(i, limit)
    if slash > 0 {
      i = cursor.skipSpace(i + slash, limit)
      return cursor.has(noun, at: i, limit)
    }
    for lead in ["mỗi" as StaticString, "một", "trên"] {
      if let end = cursor.end(of: lead, at: i, limit) {
        return cursor.has(noun, at: cursor.skipSpace(end, limit), limit)
      }
    }
    // «mỗi ngày 7 tiết», «mỗi ngày học không quá 7 tiết», «cả ngày 7 tiết».
    let floor = max(0, span.lowerBound - 64)
    var place = span.lowerBound
    for _ in 0..<4 {
      let word = cursor.wordBefore(place, floor)
      let lead = cursor.wordBefore(word.lowerBound, floor)
      if cursor.isWord(word, noun) {
        return cursor.isWord(lead, "mỗi") || cursor.isWord(lead, "cả")
      }
      guard !word.isEmpty, Self.wordsAfterEach.contains(source.folded, in: word) else {
        return false
      }
      place = word.lowerBound
    }
    return false
  }

  /// What may stand between «mỗi ngày» and its amount.
  private static let wordsAfterEach = PhraseTable([
    "học", "dạy", "có", "không", "quá", "tối", "đa", "đủ", "được", "là",
  ])

  func programmeSource(_ grade: Int) -> String {
    grade >= 10 ? tables.education.upperSource : tables.education.periodsSource
  }
}
