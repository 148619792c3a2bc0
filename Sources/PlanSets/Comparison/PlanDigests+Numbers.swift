import PlanRules
import RuleTables

extension [PlanDigest] {
  /// Trùng số: two documents of one issuer with one number of one year. A document that was sent twice,
  /// as it was or mended, has its number twice by right.
  func sameNumbers(_ copies: [NearDuplicate]) -> [SetFinding] {
    let sent = Set(
      copies.filter { $0.isWhole || self[$0.copy].titleKey == self[$0.original].titleKey }
        .map { $0.copy })
    var counts: [String: Int] = [:]
    for index in indices where !sent.contains(index) {
      if let number = self[index].numberKey { counts[number, default: 0] += 1 }
    }
    var byNumber: [String: [Int]] = [:]
    var order: [String] = []
    for index in indices where !sent.contains(index) {
      guard let number = self[index].numberKey, counts[number, default: 0] > 1,
        let issuer = self[index].issuerKey
      else { continue }
      let key = number + "|" + issuer
      if byNumber[key] == nil { order.append(key) }
      byNumber[key, default: []].append(index)
    }
    return order.compactMap { key in
      guard let places = byNumber[key], places.count > 1 else { return nil }
      let first = self[places[0]]
      let title = first.titleKey
      let mayBeOne = places.allSatisfy { self[$0].titleKey == title }
      return SetFinding(
        rule: .sameNumber, severity: mayBeOne ? .info : .warning, subject: "\(key)|\(places.count)",
        message: first.message(places.count, mayBeOne: mayBeOne), place: first.numbered,
        related: places.dropFirst().prefix(SetFinding.mostPlaces).map { self[$0].numbered })
    }
  }

  /// Chưa viện dẫn: the plans that do not cite what they must, together.
  func notCited() -> [SetFinding] {
    var numbers: [String] = []
    var places: [String: [Int]] = [:]
    for index in indices {
      for number in self[index].missingNumbers {
        if places[number] == nil { numbers.append(number) }
        places[number, default: []].append(index)
      }
    }
    return numbers.compactMap { number in
      guard let all = places[number], all.count > 1 else { return nil }
      return SetFinding(
        rule: .notCited, severity: .info, subject: "\(number)|\(all.count)",
        message: Localized(
          "\(all.count) kế hoạch chưa viện dẫn \(number).",
          en: "\(all.count) plans do not cite \(number)."),
        place: SetPlace(self[all[0]], at: .whole, quote: nil),
        related: all.dropFirst().prefix(SetFinding.mostPlaces).map {
          SetPlace(self[$0], at: .whole, quote: nil)
        })
    }
  }

  /// Còn tên trường khác: a school that has a plan in this run, in the plan of another.
  func foreignIssuers() -> [SetFinding] {
    var issuers: [SchoolName: Int] = [:]
    for index in indices {
      if let school = self[index].school, issuers[school] == nil { issuers[school] = index }
    }
    var findings: [SetFinding] = []
    for digest in self {
      var told: Set<SchoolName> = []
      for mention in digest.schools {
        guard let other = issuers[mention.name], told.insert(mention.name).inserted else {
          continue
        }
        let places = digest.schools.filter { $0.name == mention.name }.dropFirst()
        findings.append(
          SetFinding(
            rule: .foreignIssuer, severity: .warning,
            subject: "\(digest.issuerKey ?? "")|\(mention.name.key)",
            message: Localized(
              "Kế hoạch của \(digest.issuer ?? "") còn ghi «\(mention.quote)»; có thể sót lại khi chép từ kế hoạch khác.",
              en:
                "The plan of \(digest.issuer ?? "") says «\(mention.quote)»; it may be left in from copying."
            ),
            place: SetPlace(digest, at: mention.place, quote: mention.quote),
            related: places.map { SetPlace(digest, at: $0.place, quote: $0.quote) } + [
              SetPlace(
                self[other], at: .whole, quote: nil,
                message: Localized("kế hoạch của trường ấy", en: "the plan of that school"))
            ]))
      }
    }
    return findings
  }
}

extension PlanDigest {
  fileprivate var numbered: SetPlace { SetPlace(self, at: numberPlace, quote: numberLine) }

  /// - Parameter mayBeOne: the documents have one title.
  fileprivate func message(_ count: Int, mayBeOne: Bool) -> Localized {
    let number = numberLine ?? ""
    let issuer = issuer ?? ""
    return mayBeOne
      ? Localized(
        "«\(number)» đứng trên \(count) văn bản cùng tên của \(issuer); nếu không phải các bản của một văn bản thì mỗi văn bản có số riêng.",
        en:
          "«\(number)» stands on \(count) documents of \(issuer) with one title: versions of one document?"
      )
      : Localized(
        "«\(number)» đứng trên \(count) văn bản khác nhau của \(issuer); mỗi văn bản có số riêng.",
        en: "«\(number)» is the number of \(count) different documents of \(issuer).")
  }
}
