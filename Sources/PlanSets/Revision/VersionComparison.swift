import PlanRules
import RuleTables
import SourceText

/// So hai bản: what of an old version's findings is mended, what is still there, and what is new.
package struct VersionComparison: Sendable {
  package private(set) var mended: [VersionFinding] = []
  package private(set) var kept: [Kept] = []
  package private(set) var added: [VersionFinding] = []
  /// No longer found, but the rule could not be judged in the new version, and why.
  package private(set) var unknown: [(finding: VersionFinding, reason: Localized)] = []

  /// Còn nguyên: one fault in both versions.
  package struct Kept: Sendable {
    package let old: VersionFinding
    package let new: VersionFinding
  }

  /// Findings of a rule that are looked at for one of the other version. More than this of one rule are
  /// one fault over and over.
  private static let reach = 64
  /// From this share of words on, two quotes are one that was changed.
  private static let likeness = 0.5

  package init(_ old: PlanVersion?, _ new: PlanVersion?) {
    guard let old else {
      added = new?.findings ?? []
      return
    }
    // What is not handed in again is not mended.
    guard let new else { return }
    var before = old.findings
    var after = new.findings
    // The same words, wherever they have moved to; then the same statement at other words, as of what is
    // missing; then words that are much alike.
    match(&before, &after) { $0.fingerprint.text }
    match(&before, &after) { $0.rule + "\n" + $0.message }
    matchAlike(&before, &after)
    for finding in before {
      if let reason = new.unchecked[finding.rule] {
        unknown.append((finding, reason))
      } else {
        mended.append(finding)
      }
    }
    added = after
    kept.sort { ($0.new.start.offset, $0.new.rule) < ($1.new.start.offset, $1.new.rule) }
  }

  /// Takes those that are one fault out of both lists, the first of one key with the first.
  private mutating func match(
    _ before: inout [VersionFinding], _ after: inout [VersionFinding],
    by key: (VersionFinding) -> String
  ) {
    var waiting: [String: ArraySlice<Int>] = [:]
    for (index, finding) in after.enumerated() { waiting[key(finding), default: []].append(index) }
    take(from: &before, &after) { finding, _ in waiting[key(finding)]?.popFirst() }
  }

  /// Of each old finding the new one of its rule that is most like it.
  private mutating func matchAlike(
    _ before: inout [VersionFinding], _ after: inout [VersionFinding]
  ) {
    var waiting: [String: [Int]] = [:]
    for (index, finding) in after.enumerated() { waiting[finding.rule, default: []].append(index) }
    let candidates = after
    take(from: &before, &after) { finding, isMatched in
      var best: (index: Int, likeness: Double)?
      for index in (waiting[finding.rule] ?? []).prefix(Self.reach) where !isMatched[index] {
        let value = finding.likeness(to: candidates[index])
        if value >= Self.likeness, value > best?.likeness ?? 0 { best = (index, value) }
      }
      return best?.index
    }
  }

  private mutating func take(
    from before: inout [VersionFinding], _ after: inout [VersionFinding],
    _ partner: (VersionFinding, _ isMatched: [Bool]) -> Int?
  ) {
    var isMatched = Array(repeating: false, count: after.count)
    var rest: [VersionFinding] = []
    for finding in before {
      if let index = partner(finding, isMatched) {
        isMatched[index] = true
        kept.append(Kept(old: finding, new: after[index]))
      } else {
        rest.append(finding)
      }
    }
    before = rest
    after = after.indices.filter { !isMatched[$0] }.map { after[$0] }
  }
}
