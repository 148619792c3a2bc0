import SourceText

/// Chương trình giáo dục phổ thông: subjects and their periods, the roll-out by grade, school years, and
/// what the circulars on teachers' work and on assessment count.
package struct Education: Sendable {
  /// By grade from 1: the first school year of the programme (2020 for 2020-2021); 0 where unknown.
  package var rollOut: [Int] = Array(repeating: 0, count: 13)
  package var rollOutSource = ""
  package var subjects: [Subject] = []
  /// Names of subjects as cells and headings write them; values index `subjects`.
  package var names = PhraseTable([])
  /// By grade from 1: periods a year of all that is no free choice.
  package var totals: [Int] = Array(repeating: 0, count: 13)
  package var periodsSource = ""
  /// The same for grades 10 to 12.
  package var upperSource = ""
  /// Cụm chuyên đề: what a subject of grades 10 to 12 may have more.
  package var clusterPeriods = 0
  package var words = Words()
  package var weeks = Weeks()
  package var day = Day()
  package var load = TeachingLoad()
  package var tests = Tests()
  package var years: [SchoolYearFrame] = []
  /// Giáo dục thường xuyên: its own weeks.
  package var continuing: [ContinuingYears] = []
  package var continuingSource = ""

  package init() {}

  /// What the frames of these school years say of continuing education.
  package struct ContinuingYears: Sendable {
    package var from: Int
    /// Nil where they go on.
    package var to: Int?
    package var weeks: Int
    package var first: Int
    package var second: Int
    /// Whether the days of the frame are meant for it too.
    package var sharesFrame: Bool
  }

  package func continuing(in year: Int) -> ContinuingYears? {
    continuing.first { $0.from <= year && year <= $0.to ?? year }
  }

  /// Môn học, hoạt động giáo dục.
  package struct Subject: Sendable {
    package var name: String
    /// What it is taught in where a programme counts them together: indexes of `subjects`.
    package var parts: [Int]
    /// By grade from 1: periods a year; 0 where the programme has none of its own.
    package var periods: [Int]
    /// By grade from 1.
    package var kinds: [Kind]

    package enum Kind: Int, Sendable { case none, required, choice, optional }
  }

  /// Từ ngữ of tables of periods.
  package struct Words: Sendable {
    /// «tăng cường», «củng cố»: rows that count to no subject.
    package var extra = PhraseTable([])
    package var optional = PhraseTable([])
    package var required = PhraseTable([])
    package var choice = PhraseTable([])
    /// «chuyên đề».
    package var cluster = PhraseTable([])
    package var totals = PhraseTable([])
    /// «chuyên», «dân tộc nội trú»: schools with another programme, by the names of those that issue.
    package var otherSchools = PhraseTable([])
  }

  package struct Weeks: Sendable {
    package var year = 35
    package var first = 18
    package var second = 17
    /// Tuần dạy, tuần làm việc of a teacher.
    package var teaching = 37
    package var working = 42
    package var source = ""
  }

  package struct Day: Sendable {
    package var periods = 7
    package var sessionsPerWeek = 9
    package var source = ""
    package var sessionsSource = ""
  }

  package struct TeachingLoad: Sendable {
    package var from: CalendarDate?
    package var source = ""
    /// Per cent of the norm that a week may reach.
    package var overtime = 150
    /// Levels of schools; values index `numbers`.
    package var levels = PhraseTable([])
    package var numbers: [Int] = []
  }

  package struct Tests: Sendable {
    package var source = ""
    package var primarySource = ""
    /// Indexes of `subjects`.
    package var remarkOnly: [Int] = []
    package var primaryTests: [Int] = []
    /// Those that have one in the middle of a semester too, from that grade on.
    package var middleTests: [Int] = []
    package var middleFrom = 4
  }

  /// The frame of a school year; nil where none is known. A frame that stands serves the years after it.
  package func frame(of first: Int) -> SchoolYearFrame? {
    if let own = years.first(where: { $0.first == first }) { return own }
    guard let last = years.last(where: { $0.isStanding && $0.first < first }) else { return nil }
    return last.moved(to: first)
  }

  /// The periods of a subject in a grade; nil where the programme has none.
  package func periods(_ subject: Int, grade: Int) -> Int? {
    guard subjects.indices.contains(subject), (1...12).contains(grade) else { return nil }
    let number = subjects[subject].periods[grade]
    return number > 0 ? number : nil
  }

  /// The subject that holds another one as a part in a grade where the part has no periods of its own.
  package func whole(of part: Int, grade: Int) -> Int? {
    subjects.indices.first { subjects[$0].parts.contains(part) && periods($0, grade: grade) != nil }
  }

  package func subject(named name: String) -> Int? { subjects.firstIndex { $0.name == name } }
}

/// Khung kế hoạch thời gian of one school year.
package struct SchoolYearFrame: Sendable {
  /// 2025 for 2025-2026.
  package var first: Int
  package var number: String
  package var opening: CalendarDate?
  /// The earliest day of return that any grade may have.
  package var earliestReturn: CalendarDate?
  /// Học kì I, năm học kết thúc trước ngày này: that day is none of them any more.
  package var firstEndsBefore: CalendarDate?
  package var endsBefore: CalendarDate?
  /// Whether several sources agree: only then a finding is no hint.
  package var isFirm: Bool
  /// Names no school year and holds for those after it too.
  package var isStanding: Bool

  fileprivate func moved(to year: Int) -> SchoolYearFrame {
    var frame = self
    let by = year - first
    func moved(_ day: CalendarDate?) -> CalendarDate? {
      day.flatMap { CalendarDate(year: $0.year + by, month: $0.month, day: $0.day) }
    }
    frame.first = year
    frame.opening = moved(opening)
    frame.earliestReturn = moved(earliestReturn)
    frame.firstEndsBefore = moved(firstEndsBefore)
    frame.endsBefore = moved(endsBefore)
    return frame
  }
}
