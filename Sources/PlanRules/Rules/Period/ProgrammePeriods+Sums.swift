extension ProgrammePeriods {
  /// One number of periods for each of the three programmes, in order; nil where one is missing, or
  /// where a programme is given two different ones.
  var three: [Mention]? {
    var byProgramme: [Mention?] = [nil, nil, nil]
    for mention in mentions {
      guard let amount = mention.amount, (1...3).contains(mention.programme) else { continue }
      if let known = byProgramme[mention.programme - 1]?.amount {
        if known != amount { return nil }
      } else {
        byProgramme[mention.programme - 1] = mention
      }
    }
    let three = byProgramme.compactMap { $0 }
    return three.count == 3 ? three : nil
  }
}

extension [ProgrammePeriods.Mention] {
  /// What the programmes take together, in hundredths of a period.
  var sum: Int { reduce(0) { $0 + ($1.amount ?? 0) } }
}
