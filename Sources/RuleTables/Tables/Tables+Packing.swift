import SourceText

extension Tables {
  /// The built-in tables: the copy of `Rules/` that the program carries, read on first use.
  package static let builtIn = Tables(packedRows())

  /// The tables as the text of `BuiltInTables.swift`.
  package var packed: String {
    var writer = PackedWriter()
    writer.string(registerDay)
    writer.newline()
    writer.list(documentTypes) { writer, type in
      writer.string(type.name)
      writer.optional(type.code)
      writer.bool(type.isNormative)
      writer.bool(type.isCitedByName)
      writer.string(type.source)
    }
    writer.phrases(typePhrases)
    writer.newline()
    writer.list(agencies) { writer, agency in
      writer.string(agency.name)
      writer.string(agency.kind.rawValue)
      writer.strings(agency.codes)
      writer.string(agency.source)
    }
    writer.phrases(agencyPhrases)
    writer.newline()
    writer.phrases(headingPhrases)
    writer.newline()
    writer.list(wordLists) { writer, list in
      writer.newline()
      writer.phrases(list)
    }
    writer.newline()
    writer.list(profiles) { $0.profile($1) }
    writer.newline()
    writer.periods(periods)
    writer.newline()
    writer.education(education)
    writer.newline()
    writer.endedBodies(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The rows of the built-in tables.
  static func packedRows() -> TableRows {
    var reader = PackedReader(Array(builtInText.utf8))
    var rows = TableRows()
    rows.register = .builtIn
    rows.registerDay = reader.string()
    reader.newline()
    rows.documentTypes = reader.list { reader in
      DocumentType(
        name: reader.string(), code: reader.optional(), isNormative: reader.bool(),
        isCitedByName: reader.bool(), source: reader.string())
    }
    rows.typePhrases = reader.phrases()
    reader.newline()
    rows.agencies = reader.list { reader in
      Agency(
        name: reader.string(), kind: Agency.Kind(rawValue: reader.string()) ?? .other,
        codes: reader.strings(), source: reader.string())
    }
    rows.agencyPhrases = reader.phrases()
    reader.newline()
    rows.headingPhrases = reader.phrases()
    reader.newline()
    rows.vocabulary = reader.list { reader in
      reader.newline()
      return reader.phrases()
    }
    reader.newline()
    rows.profiles = reader.list { $0.profile() }
    reader.newline()
    rows.periods = reader.periods()
    reader.newline()
    rows.education = reader.education()
    reader.newline()
    reader.endedBodies(&rows)
    return rows
  }
}

extension PackedWriter {
  fileprivate mutating func kinds(_ kinds: [SectionKind]) {
    list(kinds) { $0.int(Int($1.rawValue)) }
  }

  fileprivate mutating func profile(_ profile: Profile) {
    string(profile.name)
    int(profile.rank ?? 0)
    strings(profile.extends)
    string(profile.summary)
    phrases(profile.titlePhrases)
    phrases(profile.titleExceptions)
    strings(profile.issuerKinds.map { $0.rawValue })
    list(profile.requiredSections) { writer, section in
      writer.kinds(section.anyOf)
      writer.string(section.source)
    }
    list(profile.requiredDocuments) { writer, document in
      writer.string(document.number)
      writer.string(document.citation)
      writer.list(document.trained) { $0.phrases($1) }
      writer.day(document.from)
      writer.day(document.to)
      writer.string(document.source)
    }
    kinds(profile.order)
    strings(profile.optionalRules)
    string(profile.source)
    phrases(profile.issuerPhrases)
    bool(profile.isNumbered)
    day(profile.from)
    strings(profile.withoutRules)
    string(profile.force.rawValue)
    bool(profile.sectionSeverity == .info)
    bool(profile.isForm)
    list(profile.headings) { writer, heading in
      writer.string(heading.text)
      writer.phrases(heading.phrases)
      writer.bool(heading.isOptional)
    }
    strings(profile.signers)
    list(profile.tables) { writer, table in
      writer.string(table.name)
      writer.strings(table.columns)
    }
  }

  fileprivate mutating func periods(_ periods: MandatedPeriods) {
    int(periods.perProgramme)
    int(periods.tolerance.lowerBound)
    int(periods.tolerance.upperBound)
    int(periods.total)
    int(periods.maximumWeeks)
    day(periods.maximumFrom)
    string(periods.source)
    string(periods.maximumSource)
    string(periods.staleSource)
    phrases(periods.staleTerms)
    phrases(periods.programmes)
  }
}

extension PackedReader {
  fileprivate mutating func kinds() -> [SectionKind] {
    list { SectionKind(rawValue: UInt8(truncatingIfNeeded: $0.int())) ?? .other }
  }

  fileprivate mutating func profile() -> Profile {
    var profile = Profile(name: string())
    let rank = int()
    profile.rank = rank > 0 ? rank : nil
    profile.extends = strings()
    profile.summary = string()
    profile.titlePhrases = PhraseTable(phrases())
    profile.titleExceptions = PhraseTable(phrases())
    profile.issuerKinds = strings().map { Agency.Kind(rawValue: $0) ?? .other }
    profile.requiredSections = list { reader in
      RequiredSection(anyOf: reader.kinds(), source: reader.string())
    }
    profile.requiredDocuments = list { reader in
      RequiredDocument(
        number: reader.string(), citation: reader.string(),
        trained: reader.list { PhraseTable($0.phrases()) }, from: reader.day(), to: reader.day(),
        source: reader.string())
    }
    profile.order = kinds()
    profile.optionalRules = strings()
    profile.source = string()
    profile.issuerPhrases = PhraseTable(phrases())
    profile.isNumbered = bool()
    profile.from = day()
    profile.withoutRules = strings()
    profile.force = Profile.Force(rawValue: string()) ?? .practice
    profile.sectionSeverity = bool() ? .info : .warning
    profile.isForm = bool()
    profile.headings = list { reader in
      FormHeading(
        text: reader.string(), phrases: PhraseTable(reader.phrases()), isOptional: reader.bool())
    }
    profile.signers = strings()
    profile.tables = list { reader in
      FormTable(name: reader.string(), columns: reader.strings())
    }
    return profile
  }

  fileprivate mutating func periods() -> MandatedPeriods {
    var periods = MandatedPeriods()
    periods.perProgramme = int()
    let lower = int()
    periods.tolerance = lower...max(lower, int())
    periods.total = int()
    periods.maximumWeeks = int()
    periods.maximumFrom = day()
    periods.source = string()
    periods.maximumSource = string()
    periods.staleSource = string()
    periods.staleTerms = PhraseTable(phrases())
    periods.programmes = PhraseTable(phrases())
    return periods
  }
}
