import JSONText
import SourceText

extension TableBuilder {
  /// Hồ sơ.
  mutating func readProfile(_ row: JSONObjectReading) throws(TableError) {
    try TableShapes.profile.check(row)
    var profile = Profile(name: try row.string("name"))
    profile.rank = try row.optionalInt("rank")
    profile.extends = try row.strings("extends")
    profile.summary = try row.string("summary")
    profile.titlePhrases = PhraseTable(try phrases(row, "titlePhrases"))
    profile.titleExceptions = PhraseTable(try row.optionalStrings("titleExceptions") ?? [])
    profile.issuerKinds = try row.strings("issuerKinds").compactMap { Agency.Kind(rawValue: $0) }
    for section in try row.objects("requiredSections") {
      profile.requiredSections.append(
        RequiredSection(
          anyOf: try sectionKinds(section, "anyOf"), source: try section.string("source")))
    }
    for document in try row.objects("requiredDocuments") {
      profile.requiredDocuments.append(try requiredDocument(document))
    }
    profile.order = try sectionKinds(row, "order")
    profile.optionalRules = try row.strings("rules")
    for name in profile.optionalRules where !names.builtIn.isEmpty && !names.builtIn.contains(name)
    {
      throw row.unknownValue(name, of: "rules", among: names.builtIn)
    }
    profile.source = try row.string("source")
    try readForm(row, &profile)
    let own = OwnParts(notRequired: try sectionKinds(row, "notRequired"))
    ownProfiles.removeAll { $0.profile.name == profile.name }
    ownProfiles.append((profile, own, row))
  }

  /// What a kind of plan looks like on paper, and what it is not asked.
  private func readForm(
    _ row: JSONObjectReading, _ profile: inout Profile
  ) throws(TableError) {
    profile.issuerPhrases = PhraseTable(
      row.value("issuerPhrases") == nil ? [] : try phrases(row, "issuerPhrases"))
    profile.isNumbered = try row.optionalBool("numbered") ?? false
    profile.from = try day(row, "from")
    profile.withoutRules = try row.optionalStrings("without") ?? []
    for name in profile.withoutRules where !names.builtIn.isEmpty && !names.builtIn.contains(name) {
      throw row.unknownValue(name, of: "without", among: names.builtIn)
    }
    if let force = try row.optionalString("force") {
      profile.force = Profile.Force(rawValue: force) ?? .practice
    }
    if try row.optionalString("missing") == "info" { profile.sectionSeverity = .info }
    profile.isForm = try row.optionalBool("form") ?? false
    for heading in try row.optionalObjects("headings") ?? [] {
      profile.headings.append(
        FormHeading(
          text: try heading.string("heading"),
          phrases: PhraseTable(try phrases(heading, "phrases")),
          isOptional: try heading.optionalBool("optional") ?? false))
    }
    profile.signers = try row.optionalStrings("signers") ?? []
    for table in try row.optionalObjects("tables") ?? [] {
      profile.tables.append(
        FormTable(name: try table.string("name"), columns: try table.strings("columns")))
    }
  }

  private func requiredDocument(
    _ row: JSONObjectReading
  ) throws(TableError) -> RequiredDocument {
    let trained = try row.optionalStringGroups("trained") ?? []
    return RequiredDocument(
      number: try row.string("number"), citation: try row.string("citation"),
      trained: trained.map { PhraseTable($0) }, from: try day(row, "from"), to: try day(row, "to"),
      source: try row.string("source"))
  }

  /// Folds into each profile what it extends; an unknown name is an error. Profiles that were there
  /// before are whole already.
  func finish() throws(TableError) -> Tables {
    var result = tables
    for entry in ownProfiles {
      var whole = entry.profile
      var seen = [entry.profile.name]
      var pending = entry.profile.extends
      var dropped = entry.own.notRequired
      while let name = pending.popLast() {
        if seen.contains(name) { continue }
        seen.append(name)
        let parent: Profile
        if let own = ownProfiles.first(where: { $0.profile.name == name }) {
          parent = own.profile
          pending += parent.extends
          dropped += own.own.notRequired
        } else if let known = tables.profiles.first(where: { $0.name == name }) {
          parent = known
          seen += known.extends
        } else {
          throw entry.row.unknownValue(
            name, of: "extends",
            among: (tables.profiles + ownProfiles.map { $0.profile }).map { $0.name })
        }
        whole.requiredSections = parent.requiredSections + whole.requiredSections
        whole.requiredDocuments = parent.requiredDocuments + whole.requiredDocuments
        whole.optionalRules += parent.optionalRules
        whole.withoutRules += parent.withoutRules
        if whole.order.isEmpty { whole.order = parent.order }
      }
      whole.requiredSections.removeAll { section in
        section.anyOf.allSatisfy { dropped.contains($0) }
      }
      if whole.rank == nil {
        whole.rank = tables.profiles.first { $0.name == whole.name }?.rank
      }
      result.profiles.removeAll { $0.name == whole.name }
      result.profiles.append(whole)
    }
    try checkProfileUses(result.profiles)
    return Tables(result)
  }

  /// Every profile that an own rule names must be known.
  private func checkProfileUses(_ profiles: [Profile]) throws(TableError) {
    let known = profiles.map { $0.name }
    for row in profileUses {
      for name in try row.strings("profiles") where !known.contains(name) {
        throw row.unknownValue(name, of: "profiles", among: known)
      }
    }
  }
}
