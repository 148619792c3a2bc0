extension Analysis {
  /// The same with some of its references alone, and what repeats them: for a list of those that somebody
  /// has asked for.
  /// - Parameter isListed: of an index of `Facts.references`.
  package func listing(_ isListed: (Int) -> Bool) -> Analysis {
    // By old index; nil for what is left out.
    var places: [Int?] = []
    var listed = facts
    listed.references = []
    var resolutions: [Resolution?] = []
    for (index, reference) in facts.references.enumerated() {
      guard isListed(index) else {
        places.append(nil)
        continue
      }
      places.append(listed.references.count)
      var reference = reference
      reference.parent = reference.parent.flatMap { places[$0] }
      listed.references.append(reference)
      resolutions.append(self.resolutions[index])
    }
    listed.mentions = facts.mentions.compactMap { mention in
      guard let place = mention.reference.flatMap({ places[$0] }) else { return nil }
      var mention = mention
      mention.antecedent = .reference(place)
      return mention
    }
    return Analysis(
      source: source, tables: tables, plan: plan, facts: listed,
      groups: ReferenceGroups(source: source, facts: listed), identity: identity,
      ownDays: ownDays, judgedDays: judgedDays, resolutions: resolutions)
  }
}
