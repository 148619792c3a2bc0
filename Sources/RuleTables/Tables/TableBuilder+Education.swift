import JSONText
import SourceText

/// `education.json`.
extension TableBuilder {
  mutating func readEducation(_ row: JSONObjectReading) throws(TableError) {
    try row.allow([
      "checked", "rollOut", "rollOutSource", "subjects", "totals", "totalsNote", "periodsSource",
      "upperSource", "clusterPeriods", "extraWords", "optionalWords", "requiredWords",
      "choiceWords", "clusterWords", "totalRows", "otherSchools", "weeks", "day", "load", "tests",
      "years", "continuing", "continuingSource",
    ])
    var education = Education()
    for entry in try row.objects("rollOut") {
      try entry.allow(["grade", "from"])
      education.rollOut[try grade(entry, "grade")] = try entry.int("from")
    }
    education.rollOutSource = try row.string("rollOutSource")
    try readSubjects(row, &education)
    for entry in try row.objects("totals") {
      try entry.allow(["from", "to", "number", "derived"])
      let (from, to) = (try grade(entry, "from"), try grade(entry, "to"))
      for grade in from...max(from, to) { education.totals[grade] = try entry.int("number") }
    }
    education.periodsSource = try row.string("periodsSource")
    education.upperSource = try row.string("upperSource")
    education.clusterPeriods = try row.int("clusterPeriods")
    education.words.extra = PhraseTable(try phrases(row, "extraWords"))
    education.words.optional = PhraseTable(try phrases(row, "optionalWords"))
    education.words.required = PhraseTable(try phrases(row, "requiredWords"))
    education.words.choice = PhraseTable(try phrases(row, "choiceWords"))
    education.words.cluster = PhraseTable(try phrases(row, "clusterWords"))
    education.words.totals = PhraseTable(try phrases(row, "totalRows"))
    education.words.otherSchools = PhraseTable(try phrases(row, "otherSchools"))
    try readWeeks(row, &education)
    try readLoad(try row.object("load"), &education)
    try readTests(try row.object("tests"), &education)
    for entry in try row.objects("years") { education.years.append(try schoolYear(entry)) }
    for entry in try row.objects("continuing") {
      try entry.allow(["from", "to", "weeks", "first", "second", "sharesFrame"])
      education.continuing.append(
        Education.ContinuingYears(
          from: try entry.int("from"), to: try entry.optionalInt("to"),
          weeks: try entry.int("weeks"), first: try entry.int("first"),
          second: try entry.int("second"), sharesFrame: try entry.bool("sharesFrame")))
    }
    education.continuingSource = try row.string("continuingSource")
    tables.education = education
  }

  private func grade(_ row: JSONObjectReading, _ key: String) throws(TableError) -> Int {
    let grade = try row.int(key)
    guard (1...12).contains(grade) else { throw row.error(.invalidValue(key: key), at: key) }
    return grade
  }

  private func readSubjects(
    _ row: JSONObjectReading, _ education: inout Education
  ) throws(TableError) {
    var list = PhraseList()
    let rows = try row.objects("subjects")
    var names: [String] = []
    for entry in rows { names.append(try entry.string("name")) }
    for (index, entry) in rows.enumerated() {
      try entry.allow(["name", "phrases", "periods", "parts"])
      var subject = Education.Subject(
        name: names[index], parts: [], periods: Array(repeating: 0, count: 13),
        kinds: Array(repeating: .none, count: 13))
      for phrase in try phrases(entry, "phrases") { list.add(phrase, value: index) }
      for part in try entry.optionalStrings("parts") ?? [] {
        guard let place = names.firstIndex(of: part) else {
          throw entry.unknownValue(part, of: "parts", among: names)
        }
        subject.parts.append(place)
      }
      for periods in try entry.optionalObjects("periods") ?? [] {
        try periods.allow(["from", "to", "number", "kind"])
        let (from, to) = (try grade(periods, "from"), try grade(periods, "to"))
        let kind = try periods.optionalString("kind")
        for grade in from...max(from, to) {
          subject.periods[grade] = try periods.int("number")
          subject.kinds[grade] =
            kind == "optional" ? .optional : kind == "choice" ? .choice : .required
        }
      }
      education.subjects.append(subject)
    }
    education.names = PhraseTable(list)
  }

  private func readWeeks(
    _ row: JSONObjectReading, _ education: inout Education
  ) throws(TableError) {
    let weeks = try row.object("weeks")
    try weeks.allow(["year", "first", "second", "source", "teachingWeeks", "workingWeeks"])
    education.weeks.year = try weeks.int("year")
    education.weeks.first = try weeks.int("first")
    education.weeks.second = try weeks.int("second")
    education.weeks.teaching = try weeks.int("teachingWeeks")
    education.weeks.working = try weeks.int("workingWeeks")
    education.weeks.source = try weeks.string("source")
    let day = try row.object("day")
    try day.allow(["periods", "sessionsPerWeek", "source", "sessionsSource"])
    education.day.periods = try day.int("periods")
    education.day.sessionsPerWeek = try day.int("sessionsPerWeek")
    education.day.source = try day.string("source")
    education.day.sessionsSource = try day.string("sessionsSource")
  }

  private func readLoad(
    _ row: JSONObjectReading, _ education: inout Education
  ) throws(TableError) {
    try row.allow(["from", "source", "overtime", "norms"])
    education.load.from = try day(row, "from")
    education.load.source = try row.string("source")
    education.load.overtime = try row.int("overtime")
    var levels = PhraseList()
    for norm in try row.objects("norms") {
      try norm.allow(["phrases", "number"])
      for phrase in try phrases(norm, "phrases") {
        levels.add(phrase, value: education.load.numbers.count)
      }
      education.load.numbers.append(try norm.int("number"))
    }
    education.load.levels = PhraseTable(levels)
  }

  private func readTests(
    _ row: JSONObjectReading, _ education: inout Education
  ) throws(TableError) {
    try row.allow([
      "source", "primarySource", "remarkOnly", "primaryTests", "middleTests", "middleFrom",
    ])
    education.tests.source = try row.string("source")
    education.tests.primarySource = try row.string("primarySource")
    education.tests.remarkOnly = try row.strings("remarkOnly").compactMap {
      education.subject(named: $0)
    }
    education.tests.primaryTests = try row.strings("primaryTests").compactMap {
      education.subject(named: $0)
    }
    education.tests.middleTests = try row.strings("middleTests").compactMap {
      education.subject(named: $0)
    }
    education.tests.middleFrom = try grade(row, "middleFrom")
  }

  private func schoolYear(_ row: JSONObjectReading) throws(TableError) -> SchoolYearFrame {
    try row.allow([
      "first", "number", "opening", "return", "firstEndsBefore", "endsBefore", "firm", "standing",
    ])
    return SchoolYearFrame(
      first: try row.int("first"), number: try row.string("number"),
      opening: try day(row, "opening"), earliestReturn: try day(row, "return"),
      firstEndsBefore: try day(row, "firstEndsBefore"), endsBefore: try day(row, "endsBefore"),
      isFirm: try row.bool("firm"), isStanding: try row.optionalBool("standing") ?? false)
  }
}
