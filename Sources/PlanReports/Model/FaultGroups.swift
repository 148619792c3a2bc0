import PlanRules

/// Gộp phát hiện: those of one cause go under the first of them.
struct FaultGroups {
  /// Findings that stand for themselves or for their cause, as indexes in text order.
  private(set) var leads: [Int] = []
  private var followersByCause: [String: [Int]] = [:]
  private let findings: [Finding]

  init(_ findings: [Finding]) {
    self.findings = findings
    for (index, finding) in findings.enumerated() {
      guard let cause = finding.cause else {
        leads.append(index)
        continue
      }
      if followersByCause[cause] == nil {
        leads.append(index)
        followersByCause[cause] = []
      } else {
        followersByCause[cause]?.append(index)
      }
    }
  }

  /// The other findings of a lead's cause.
  func followers(of lead: Int) -> [Finding] { followers(ofIndex: lead).map { findings[$0] } }

  /// The same, as indexes.
  func followers(ofIndex lead: Int) -> [Int] {
    findings[lead].cause.flatMap { followersByCause[$0] } ?? []
  }
}
