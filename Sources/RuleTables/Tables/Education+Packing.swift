import SourceText

extension PackedWriter {
  mutating func education(_ education: Education) {
    list(education.rollOut) { $0.int($1) }
    string(education.rollOutSource)
    list(education.subjects) { writer, subject in
      writer.string(subject.name)
      writer.list(subject.parts) { $0.int($1) }
      writer.list(subject.periods) { $0.int($1) }
      writer.list(subject.kinds) { $0.int($1.rawValue) }
    }
    phrases(education.names)
    list(education.totals) { $0.int($1) }
    string(education.periodsSource)
    string(education.upperSource)
    int(education.clusterPeriods)
    for table in education.words.all { phrases(table) }
    newline()
    for number in [
      education.weeks.year, education.weeks.first, education.weeks.second,
      education.weeks.teaching, education.weeks.working, education.day.periods,
      education.day.sessionsPerWeek, education.load.overtime,
    ] { int(number) }
    string(education.weeks.source)
    string(education.day.source)
    string(education.day.sessionsSource)
    day(education.load.from)
    string(education.load.source)
    phrases(education.load.levels)
    list(education.load.numbers) { $0.int($1) }
    string(education.tests.source)
    string(education.tests.primarySource)
    list(education.tests.remarkOnly) { $0.int($1) }
    list(education.tests.primaryTests) { $0.int($1) }
    list(education.tests.middleTests) { $0.int($1) }
    int(education.tests.middleFrom)
    list(education.years) { writer, year in
      writer.int(year.first)
      writer.string(year.number)
      writer.day(year.opening)
      writer.day(year.earliestReturn)
      writer.day(year.firstEndsBefore)
      writer.day(year.endsBefore)
      writer.bool(year.isFirm)
      writer.bool(year.isStanding)
    }
    list(education.continuing) { writer, years in
      for number in [years.from, years.to ?? 0, years.weeks, years.first, years.second] {
        writer.int(number)
      }
      writer.bool(years.sharesFrame)
    }
    string(education.continuingSource)
  }
}

extension Education.Words {
  fileprivate var all: [PhraseTable] {
    [extra, optional, required, choice, cluster, totals, otherSchools]
  }
}

extension PackedReader {
  mutating func education() -> Education {
    var education = Education()
    education.rollOut = list { $0.int() }
    education.rollOutSource = string()
    education.subjects = list { reader in
      Education.Subject(
        name: reader.string(), parts: reader.list { $0.int() }, periods: reader.list { $0.int() },
        kinds: reader.list { Education.Subject.Kind(rawValue: $0.int()) ?? .none })
    }
    education.names = PhraseTable(phrases())
    education.totals = list { $0.int() }
    education.periodsSource = string()
    education.upperSource = string()
    education.clusterPeriods = int()
    education.words.extra = PhraseTable(phrases())
    education.words.optional = PhraseTable(phrases())
    education.words.required = PhraseTable(phrases())
    education.words.choice = PhraseTable(phrases())
    education.words.cluster = PhraseTable(phrases())
    education.words.totals = PhraseTable(phrases())
    education.words.otherSchools = PhraseTable(phrases())
    newline()
    education.weeks.year = int()
    education.weeks.first = int()
    education.weeks.second = int()
    education.weeks.teaching = int()
    education.weeks.working = int()
    education.day.periods = int()
    education.day.sessionsPerWeek = int()
    education.load.overtime = int()
    education.weeks.source = string()
    education.day.source = string()
    education.day.sessionsSource = string()
    education.load.from = day()
    education.load.source = string()
    education.load.levels = PhraseTable(phrases())
    education.load.numbers = list { $0.int() }
    education.tests.source = string()
    education.tests.primarySource = string()
    education.tests.remarkOnly = list { $0.int() }
    education.tests.primaryTests = list { $0.int() }
    education.tests.middleTests = list { $0.int() }
    education.tests.middleFrom = int()
    education.years = list { reader in
      SchoolYearFrame(
        first: reader.int(), number: reader.string(), opening: reader.day(),
        earliestReturn: reader.day(), firstEndsBefore: reader.day(), endsBefore: reader.day(),
        isFirm: reader.bool(), isStanding: reader.bool())
    }
    education.continuing = list { reader in
      let (from, to) = (reader.int(), reader.int())
      return Education.ContinuingYears(
        from: from, to: to > 0 ? to : nil, weeks: reader.int(), first: reader.int(),
        second: reader.int(), sharesFrame: reader.bool())
    }
    education.continuingSource = string()
    return education
  }
}
