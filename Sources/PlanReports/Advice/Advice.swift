import PlanRules
import RuleTables

/// Điều góp ý: the findings of one rule or one cause, which a reader deals with together.
struct Advice {
  /// Nhóm: what a reader does first stands first.
  enum Weight: Int, CaseIterable {
    /// Phải sửa.
    case mustFix
    /// Đề nghị xem lại.
    case review
    /// Thể thức, câu chữ.
    case form
  }

  let rule: Rule
  let weight: Weight
  /// Indexes of the rule's findings, in text order.
  private(set) var findings: [Int] = []
  /// Hệ quả: indexes of other rules' findings of the same causes.
  private(set) var effects: [Int] = []

  /// In the order in which they are dealt with: the gravest first, then as they stand in the text. A
  /// cause is as grave as the gravest of its findings, so that the groups agree with the verdict.
  static func gather(_ findings: [Finding]) -> [Advice] {
    let groups = FaultGroups(findings)
    var all: [Advice] = []
    var indexes: [Key: Int] = [:]
    for lead in groups.leads {
      let followers = groups.followers(ofIndex: lead)
      let rule = findings[lead].rule
      let gravest = followers.reduce(findings[lead].severity) { max($0, findings[$1].severity) }
      let weight = Weight(gravest)
      let key = Key(rule: rule, weight: weight)
      let index = indexes[key] ?? all.count
      if index == all.count {
        indexes[key] = index
        all.append(Advice(rule: rule, weight: weight))
      }
      all[index].findings.append(lead)
      for follower in followers {
        if findings[follower].rule == rule {
          all[index].findings.append(follower)
        } else {
          all[index].effects.append(follower)
        }
      }
    }
    return all.indices.sorted { a, b in
      (all[a].weight.rawValue, all[a].rule.rank, a) < (all[b].weight.rawValue, all[b].rule.rank, b)
    }.map { all[$0] }
  }

  /// Some of its findings, as an advice of their own.
  func part(_ findings: [Int]) -> Advice {
    var part = self
    part.findings = findings
    part.effects = []
    return part
  }

  private struct Key: Hashable {
    let rule: Rule
    let weight: Weight
  }
}

extension Advice.Weight {
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .mustFix
    case .warning: self = .review
    case .info: self = .form
    }
  }

  func heading(_ language: Language) -> String {
    switch self {
    case .mustFix: language.say("Phải sửa", en: "To be mended")
    case .review: language.say("Đề nghị xem lại", en: "To be looked at again")
    case .form: language.say("Thể thức, câu chữ", en: "Form and wording")
    }
  }

  var severity: Severity {
    switch self {
    case .mustFix: .error
    case .review: .warning
    case .form: .info
    }
  }
}

extension Rule {
  /// Families of rules, those that bear on what is decided before those on how it is written.
  private static let families: [StaticString] = [
    "period/", "table/", "basis/", "citation/", "letterhead/", "title/", "closing/", "appendix/",
    "section/", "text/", "layout/",
  ]

  /// Rules of a late family that weigh as much as those of the third.
  private static let raised: [StaticString] = [
    "section/missing", "section/empty", "text/amount-words", "text/ended-body",
  ]

  /// Thứ tự nặng nhẹ among faults of one severity: lower is graver.
  var rank: Int {
    if Self.raised.contains(where: { id.hasPrefix($0.description) }) { return 2 }
    return Self.families.firstIndex { id.hasPrefix($0.description) } ?? 3
  }
}
